"""How closely a project works as the method says: a score from data that is there anyway.

Source: method page (six steps, evaluations, guidance) and the working elements of regional practices. It says
how the work was done, not why something succeeded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import count_words


class Item(StrEnum):
    """What is looked at, in the order of the steps."""

    GROWTH_ASKED = "growth_asked"
    CHOSEN_ON_SKILLS = "chosen_on_skills"
    STEP_LIST_KNOWN = "step_list_known"
    AGREEMENT_SIGNED = "agreement_signed"
    EVALUATIONS_WITH_ALL = "evaluations_with_all"
    COACH_IN_TOUCH = "coach_in_touch"
    HELP_IN_TIME = "help_in_time"


ITEM_LABELS: dict[str, str] = {
    Item.GROWTH_ASKED: "Er is met de werkgever over groei gepraat",
    Item.CHOSEN_ON_SKILLS: "Kandidaten zijn gekozen op vaardigheden",
    Item.STEP_LIST_KNOWN: "Iedereen kent de stappenlijst",
    Item.AGREEMENT_SIGNED: "De afspraken zijn ondertekend",
    Item.EVALUATIONS_WITH_ALL: "Evaluaties zijn op tijd, met iedereen erbij",
    Item.COACH_IN_TOUCH: "De coach spreekt kandidaat, leerplek en werkgever",
    Item.HELP_IN_TIME: "Hulp buiten het werk begint op tijd",
}


@dataclass(frozen=True, slots=True)
class CandidateWork:
    """What is known of the work with one chosen candidate. None = doesn't apply (yet), or can't be known.

    `on_skills`: the skills of job and candidate were compared at the proposal. `list_known`: the plan was
    explained to the candidate and shared with employer and place before the start. `signed`: by candidate,
    employer and municipality. `evaluations`: (held in time with everybody, asked until now).
    `contacts`: (sides spoken to within the term, sides that should have been). `help`: (started in time,
    promised).
    """

    on_skills: bool | None
    list_known: bool | None
    signed: bool | None
    evaluations: tuple[int, int] = (0, 0)
    contacts: tuple[int, int] = (0, 0)
    help: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One line: `done` of `asked`, the share (None when nothing was asked), and the sentence that says so."""

    item: str
    done: int
    asked: int
    text: str

    @property
    def label(self) -> str:
        return ITEM_LABELS[self.item]

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.done, self.asked) if self.asked else None


@dataclass(frozen=True, slots=True)
class Fidelity:
    """All items, and the score: the mean share of the items that apply. None when none applies."""

    items: tuple[ItemScore, ...]

    @property
    def known(self) -> tuple[ItemScore, ...]:
        return tuple(item for item in self.items if item.share is not None)

    @property
    def score(self) -> Fraction | None:
        shares = [item.share for item in self.items if item.share is not None]
        return sum(shares, Fraction(0)) / len(shares) if shares else None


def fidelity(growth_asked: bool, candidates: Sequence[CandidateWork]) -> Fidelity:
    """The score of one project. Every item weighs the same; what doesn't apply counts for nothing."""
    return Fidelity(
        (
            _growth(growth_asked),
            _yes_no(
                Item.CHOSEN_ON_SKILLS, [one.on_skills for one in candidates], "vergeleken op vaardigheden"
            ),
            _yes_no(Item.STEP_LIST_KNOWN, [one.list_known for one in candidates], "voor de start besproken"),
            _yes_no(Item.AGREEMENT_SIGNED, [one.signed for one in candidates], "door iedereen ondertekend"),
            _counted(
                Item.EVALUATIONS_WITH_ALL,
                [one.evaluations for one in candidates],
                ("evaluatie", "evaluaties"),
                "op tijd en met iedereen",
            ),
            _counted(
                Item.COACH_IN_TOUCH,
                [one.contacts for one in candidates],
                ("contact", "contacten"),
                "binnen de termijn",
            ),
            _counted(
                Item.HELP_IN_TIME,
                [one.help for one in candidates],
                ("afspraak", "afspraken"),
                "op tijd begonnen",
            ),
        )
    )


def _growth(asked: bool) -> ItemScore:
    text = "Er is een groeigesprek vastgelegd." if asked else "Er is geen groeigesprek vastgelegd."
    return ItemScore(Item.GROWTH_ASKED, int(asked), 1, text)


def _yes_no(item: Item, answers: Sequence[bool | None], words: str) -> ItemScore:
    known = [answer for answer in answers if answer is not None]
    if not known:
        return ItemScore(item, 0, 0, "Hierover is nog niets te zeggen.")
    people = count_words(len(known), "kandidaat", "kandidaten")
    return ItemScore(item, sum(known), len(known), f"Bij {sum(known)} van {people} {words}.")


def _counted(item: Item, pairs: Sequence[tuple[int, int]], noun: tuple[str, str], words: str) -> ItemScore:
    """Sums (done, asked) over the candidates. Raises ValueError when more was done than asked."""
    if any(not 0 <= done <= asked for done, asked in pairs):
        raise ValueError("Er is niet meer gedaan dan gevraagd.")
    done, asked = sum(one for one, _ in pairs), sum(two for _, two in pairs)
    if not asked:
        return ItemScore(item, 0, 0, "Hierover is nog niets te zeggen.")
    return ItemScore(item, done, asked, f"{done} van {count_words(asked, *noun)} {words}.")


def terms_kept(start: date, until: date, days: Iterable[date], term: int) -> tuple[int, int]:
    """(terms with at least one of the days in it, whole terms) of so many days from start until (until
    itself not counted).

    A term that isn't over yet asks for nothing. Raises ValueError for a term of less than a day.
    """
    if term < 1:
        raise ValueError("Een termijn duurt ten minste een dag.")
    asked = max((until - start).days, 0) // term
    hit = {(day - start).days // term for day in days if start <= day < until}
    return sum(1 for number in range(asked) if number in hit), asked
