"""What somebody can and what is possible, in words."""

from typing import Any

from clients.domain.possibilities import PHYSICAL_LABELS, TRAVEL_LABELS
from clients.models import CandidateProfile, Client, SkillHeld
from core.domain.calendar import count_words
from core.domain.skills import LEVEL_LABELS, SOURCE_LABELS

Row = dict[str, Any]


def latest_skills(client: Client) -> list[SkillHeld]:
    """The newest record of each skill, best known first."""
    rows = SkillHeld.objects.filter(client=client).latest_per_skill().select_related("skill")
    return sorted(rows, key=lambda row: (-row.level, row.skill.name))


def offered_skills(client: Client, profile: CandidateProfile | None) -> list[Row]:
    """The skills that may be shown to employers: held at level 1 or more, and those already agreed."""
    held = {
        row.skill.name: {"id": row.skill_id, "name": row.skill.name, "level": row.level}
        for row in latest_skills(client)
        if row.level > 0
    }
    agreed = {skill["name"]: skill for skill in (profile.skills if profile else [])}
    return list((agreed | held).values())


def held_lines(rows: list[Row]) -> list[Row]:
    """Skills with their level in words, where it comes from, and what changed."""
    return [
        row
        | {
            "words": str(LEVEL_LABELS[row["level"]]).lower(),
            "source": str(SOURCE_LABELS.get(row["source"], row["source"])).lower(),
            "moved": "" if row["before"] is None else _moved(row["level"] - row["before"]),
        }
        for row in rows
    ]


def _moved(steps: int) -> str:
    return "" if steps == 0 else "better" if steps > 0 else "worse"


def availability_lines(rows: list[Row], health: bool) -> list[tuple[str, Any]]:
    """What is possible, as label and value; None = not known."""
    if not rows:
        return []
    row = rows[0]
    jobs = row["occupations"] + row["sectors"]
    hours = count_words(row["hours_per_week"], "uur", "uur") if row["hours_per_week"] else None
    minutes = f" (hoogstens {row['travel_minutes']} minuten)" if row["travel_minutes"] else ""
    travel = ", ".join(str(TRAVEL_LABELS.get(code, code)).lower() for code in row["means"])
    lines: list[tuple[str, Any]] = [
        ("Uren per week", hours),
        ("Vanaf", row["available_from"]),
        ("Ploegendienst", row["shifts"]),
        ("Wisselende tijden", row["irregular"]),
        ("Rijbewijs B", row["licence"]),
        ("Reist met", f"{travel}{minutes}" if travel else None),
        ("Nederlands op het werk", row["dutch_level"] or None),
        ("Certificaten", ", ".join(row["papers"]) or ("geen" if row["certificates_discussed"] else None)),
        ("Wil werken als of in", ", ".join(jobs) or ("geen voorkeur" if row["wishes_discussed"] else None)),
    ]
    if health:
        lines.append(("Dit kan", _loads(row["physical_can"])))
        lines.append(("Dit kan niet", _loads(row["physical_cannot"])))
    return lines


def _loads(codes: list[str]) -> str | None:
    return ", ".join(PHYSICAL_LABELS.get(code, code).lower() for code in codes) or None
