"""Job carving: tasks that are split off from functions into a new job, and the hours that frees there.

Source: page on employers, growth conversation and future job.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a job: hours a week (None = not known yet), and the function that does it now ("" = new)."""

    name: str
    hours: Decimal | None = None
    from_function: str = ""


@dataclass(frozen=True, slots=True)
class Freed:
    """Hours a week that come free in a function; ``unknown``: some task of it has no hours yet."""

    function: str
    hours: Decimal
    unknown: bool


def total_hours(tasks: Iterable[Task]) -> Decimal:
    """Hours a week of all tasks of which they are known."""
    return sum((task.hours for task in tasks if task.hours is not None), Decimal(0))


def freed_hours(tasks: Iterable[Task]) -> tuple[Freed, ...]:
    """Per function what comes free, in the order of the tasks. Capitals and spaces don't make another one."""
    rows = [(" ".join(task.from_function.split()), task) for task in tasks]
    names = {name.casefold(): name for name, _ in reversed(rows) if name}
    keys = dict.fromkeys(name.casefold() for name, _ in rows if name)
    found = []
    for key in keys:
        mine = [task for name, task in rows if name.casefold() == key]
        unknown = any(task.hours is None for task in mine)
        found.append(Freed(names[key], total_hours(mine), unknown))
    return tuple(found)


def hours_words(hours: Decimal) -> str:
    """Hours as people read them: '12', '4,5'."""
    return f"{hours:.1f}".replace(".", ",").removesuffix(",0")


def freed_words(tasks: Iterable[Task]) -> str:
    """'Maakt 12 uur per week vrij bij verzorgende en 4 uur bij kok.' "" when nothing is split off."""
    found = freed_hours(tasks)
    known = [one for one in found if one.hours]
    open_ = [one for one in found if one.unknown]
    parts = [f"{hours_words(one.hours)} uur per week vrij bij {one.function}" for one in known]
    sentences = [f"Maakt {_listed(parts)}."] if parts else []
    if open_:
        names = _listed([one.function for one in open_])
        sentences.append(f"Bij {names} is nog niet van elke taak bekend hoeveel uur.")
    return " ".join(sentences)


def _listed(parts: list[str]) -> str:
    return " en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def task_in_full(name: str, hours: Decimal | None, from_function: str) -> str:
    """'Tafels dekken (8 uur per week, nu gedaan door gastheer)'."""
    parts = [f"{hours.normalize():f} uur per week".replace(".", ",")] if hours is not None else []
    parts += [f"nu gedaan door {from_function}"] if from_function else []
    return f"{name} ({', '.join(parts)})" if parts else name
