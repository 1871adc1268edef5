"""What a browser sends for the forms of this app."""

from typing import Any
from uuid import uuid4

from core.models import Sector


def skill_rows(*rows: tuple[str, int, int], initial: int = 0) -> dict[str, Any]:
    """Rows of (skill as typed, level, weight)."""
    sent: dict[str, Any] = {"skills-TOTAL_FORMS": len(rows), "skills-INITIAL_FORMS": initial}
    for number, (skill, level, weight) in enumerate(rows):
        sent |= {
            f"skills-{number}-skill": skill,
            f"skills-{number}-level": level,
            f"skills-{number}-weight": weight,
        }
    return sent


def job_answers(*rows: tuple[str, int, int], initial: int = 0, **changes: Any) -> dict[str, Any]:
    return (
        {
            "form_key": str(uuid4()),
            "function": "Afwasser",
            "places": 2,
            "hours": 24,
            "window_start": "2027-04-01",
            "window_end": "2027-06-30",
            "certainty": 80,
            "growth_kind": "a",
            "route": "small",
            "tasks": "afwassen en opruimen",
            "physical": ["standing"],
            "means": ["bicycle"],
        }
        | skill_rows(*rows, initial=initial)
        | changes
    )


def employer_answers(**changes: Any) -> dict[str, Any]:
    sector = Sector.objects.get(code="I").pk
    return {"form_key": str(uuid4()), "name": "Bakkerij Zon", "kvk": "01234567", "sector": sector} | changes


def job_rows(*rows: dict[str, Any]) -> dict[str, Any]:
    """Rows of jobs that were named in a growth conversation."""
    sent: dict[str, Any] = {"new_jobs-TOTAL_FORMS": len(rows), "new_jobs-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        sent |= {f"new_jobs-{number}-{name}": value for name, value in row.items()}
    return sent


def talk_answers(*jobs: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return (
        {
            "form_key": str(uuid4()),
            "on": "2026-10-01",
            "spoken_with": "Peter Smit",
            "expectation": "grows",
            "growth_kind": "a",
            "changes": "Er komt een tweede keuken.",
            "tasks": "afwassen",
            "participation": "yes",
            "ask_again_on": "2027-04-01",
        }
        | job_rows(*jobs)
        | changes
    )
