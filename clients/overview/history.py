"""All versions of what was seen of somebody, for the page about change."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.safestring import SafeString

from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from clients.domain.profiles import (
    BARRIER_LABELS,
    HEALTH_PARTS,
    MAX_SCORE,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
    change_between,
    change_sentence,
)
from clients.models import (
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillHeld,
    SkillsAssessment,
)
from clients.overview.profiles import points_of, scores, versions_table
from clients.pictures import change_chart
from core.domain.skills import LEVEL_LABELS, SOURCE_LABELS

Row = dict[str, Any]
WHO = ("created_by__first_name", "created_by__last_name")
# A table of more columns can't be read; older versions stay in the timeline.
MOST_VERSIONS = 8


@dataclass(frozen=True, slots=True)
class PartHistory:
    label: str
    chart: SafeString


@dataclass(frozen=True, slots=True)
class ProfileHistory:
    """One profile over time: a sentence, a chart per part, and the table."""

    sentence: str
    parts: list[PartHistory]
    table: SafeString


@dataclass(frozen=True, slots=True)
class History:
    motivation: ProfileHistory | None
    skills: ProfileHistory | None
    shielded: bool
    rung_chart: SafeString | str
    rungs: list[Row]
    distances: list[Row]
    held: list[tuple[str, list[Row]]]


def history(client_id: int, *, health: bool) -> History:
    """Reads all versions; without the right to see them, the parts about health are left out."""
    rungs = _rows(LadderRecord, client_id, "on", "rung", "expected", "proposed", "reason")
    distances = _rows(DistanceAssessment, client_id, "on", "months", "category", "source", "reason")
    motivation = _rows(MotivationAssessment, client_id, "on", *MOTIVATION_PART_LABELS)
    skills = _rows(SkillsAssessment, client_id, "on", *SKILLS_PART_LABELS)
    sources = dict(DistanceAssessment.Source.choices)
    return History(
        motivation=_profile(motivation, MOTIVATION_PART_LABELS, STEERING_LABELS, True),
        skills=_profile(skills, SKILLS_PART_LABELS, BARRIER_LABELS, health),
        shielded=not health and bool(skills),
        rung_chart=_rung_chart(rungs),
        rungs=[row | {"label": RUNG_LABELS[row["rung"]]} for row in rungs],
        distances=[
            row
            | {"label": CATEGORY_LABELS.get(row["category"], row["category"]), "from": sources[row["source"]]}
            for row in distances
        ],
        held=_held(client_id),
    )


def _rows(model: Any, client_id: int, *fields: str) -> list[Row]:
    """Newest first, with who wrote it. The caller loaded the client, so the log knows."""
    rows = model.objects.filter(client_id=client_id).latest_first().values(*fields, *WHO)
    return [
        row | {"by": f"{row['created_by__first_name'] or ''} {row['created_by__last_name'] or ''}".strip()}
        for row in rows
    ]


def _profile(
    versions: list[Row], labels: Mapping[str, str], words: Mapping[int, str], health: bool
) -> ProfileHistory | None:
    if not versions:
        return None
    parts = [str(part) for part in labels if health or part not in HEALTH_PARTS]
    changes = change_between(parts, scores(versions[-1], parts), scores(versions[0], parts))
    levels = [words[score] for score in range(MAX_SCORE, -1, -1)]
    drawn = []
    for part in parts:
        points = points_of(versions, part)
        if len(points) > 1:
            said = f"{labels[part]}: van {levels[points[0][1]].lower()} naar {levels[points[-1][1]].lower()}"
            drawn.append(PartHistory(labels[part], change_chart(points, levels, said)))
    first = "" if len(versions) < 2 else "Sinds het eerste gesprek. "
    return ProfileHistory(
        sentence=f"{first}{change_sentence(changes)}"
        if len(versions) > 1
        else "Eén keer besproken. Na een volgend gesprek zie je hier wat er verandert.",
        parts=drawn,
        table=versions_table(versions[:MOST_VERSIONS], parts, labels, words),
    )


def _rung_chart(rungs: list[Row]) -> SafeString | str:
    if len(rungs) < 2:
        return ""
    points = tuple((row["on"], row["rung"] - 1) for row in reversed(rungs))
    levels = [f"{rung} {label}" for rung, label in RUNG_SHORT.items()]
    said = f"Van trede {rungs[-1]['rung']} naar trede {rungs[0]['rung']}"
    return change_chart(points, levels, said)


# Beside a chart there is room for a few words.
RUNG_SHORT = {
    1: "weinig contact",
    2: "sociaal contact",
    3: "activiteiten",
    4: "onbetaald werk",
    5: "werk met hulp",
    6: "betaald werk",
}


def _held(client_id: int) -> list[tuple[str, list[Row]]]:
    """Per skill its records, newest first, with what changed."""
    rows = SkillHeld.objects.filter(client_id=client_id).order_by("skill__name", "skill_id", "-on", "-id")
    found: dict[str, list[Row]] = {}
    for row in rows.values("skill__name", "level", "source", "on", *WHO):
        by = f"{row['created_by__first_name'] or ''} {row['created_by__last_name'] or ''}".strip()
        found.setdefault(row["skill__name"], []).append(
            {
                "level": row["level"],
                "words": LEVEL_LABELS[row["level"]].lower(),
                "source": SOURCE_LABELS.get(row["source"], row["source"]).lower(),
                "on": row["on"],
                "by": by,
                "moved": "",
            }
        )
    for records in found.values():
        for newer, older in pairwise(records):
            step = newer["level"] - older["level"]
            newer["moved"] = "better" if step > 0 else "worse" if step < 0 else ""
    return list(found.items())
