"""Both profiles with their change over time: dots for now, a line for the way there, and a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from clients.domain.profiles import HEALTH_PARTS, MAX_SCORE, Direction, PartChange, change_between
from clients.pictures import change_line
from core.domain.language import LANGUAGE_SKILL_LABELS
from core.dutch import day_text

Row = dict[str, Any]
_CHANGE_WORDS = {Direction.BETTER: "vooruit", Direction.WORSE: "achteruit"}


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a profile: dots show 3 − score, because more dots are better."""

    label: str
    dots: int | None
    words: str
    remark: str
    direction: str  # "better", "worse" or ""
    before: str  # what it was, in words, when it changed
    line: SafeString


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """The latest assessment with the change since the one before, and all shown versions as a table."""

    on: date
    before_on: date | None
    lines: list[PartLine]
    by: str
    table: SafeString | str
    shielded: bool = False


def profile(
    versions: list[Row], labels: Mapping[str, str], words: Mapping[int, str], *, health: bool = True
) -> ProfileVersion | None:
    """The parts of a profile in words; without the right to see them, those about health are left out."""
    if not versions:
        return None
    latest, before = versions[0], versions[1] if len(versions) > 1 else None
    parts = [str(part) for part in labels if health or part not in HEALTH_PARTS]
    changes = change_between(parts, scores(before, parts) if before else {}, scores(latest, parts))
    return ProfileVersion(
        on=latest["on"],
        before_on=before["on"] if before else None,
        lines=[_line(change, latest, versions, labels, words) for change in changes],
        by=latest["by"] or "",
        table=versions_table(versions, parts, labels, words) if before else "",
        shielded=not health,
    )


def scores(version: Row, parts: Iterable[str]) -> dict[str, int]:
    """What was assessed in this version."""
    return {part: version[part] for part in parts if version[part] is not None}


def points_of(versions: list[Row], part: str) -> tuple[tuple[date, int], ...]:
    """Day and dots of this part, oldest first."""
    return tuple((v["on"], MAX_SCORE - v[part]) for v in reversed(versions) if v[part] is not None)


def _line(
    change: PartChange,
    latest: Row,
    versions: list[Row],
    labels: Mapping[str, str],
    words: Mapping[int, str],
) -> PartLine:
    moved = change.direction in _CHANGE_WORDS
    return PartLine(
        label=labels[change.part],
        dots=None if change.after is None else MAX_SCORE - change.after,
        words="niet besproken" if change.after is None else words[change.after].lower(),
        remark=latest[f"{change.part}_remark"],
        direction=change.direction.value if moved else "",
        before=words[change.before].lower() if moved and change.before is not None else "",
        line=change_line(points_of(versions, change.part), MAX_SCORE),
    )


def versions_table(
    versions: list[Row], parts: list[str], labels: Mapping[str, str], words: Mapping[int, str]
) -> SafeString:
    """A row per part, a column per day, oldest first, with who wrote it."""
    old_first = list(reversed(versions))
    heads = format_html_join(
        "",
        '<th scope="col">{}<span class="two-lines">{}</span></th>',
        ((day_text(v["on"])[3:], v["by"] or "") for v in old_first),
    )
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        (
            (
                labels[part],
                format_html_join(
                    "",
                    "<td>{}</td>",
                    (("–" if v[part] is None else words[v[part]].lower(),) for v in old_first),
                ),
            )
            for part in parts
        ),
    )
    return format_html(
        '<div class="table-frame" role="group" aria-label="Eerdere gesprekken" tabindex="0">'
        '<table class="data"><thead><tr><th scope="col">Onderdeel</th>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>",
        heads,
        rows,
    )


def language_levels(versions: list[Row]) -> list[tuple[str, str]]:
    """Levels of the five language skills that are known."""
    if not versions:
        return []
    levels = ((label.lower(), versions[0][skill]) for skill, label in LANGUAGE_SKILL_LABELS.items())
    return [(label, level) for label, level in levels if level]
