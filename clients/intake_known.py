"""What the file knows already, as answers to the questions of a broad intake, each with its day.

Only shown beside a question: nothing counts as discussed until somebody says that it still holds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils import timezone

from clients.domain.intake_pages import in_sight
from clients.domain.intake_questions import MOST_ROWS, NONE, Question, is_answered
from clients.domain.possibilities import TRAVEL_LABELS
from clients.models import (
    Availability,
    Client,
    ClientCertificate,
    Education,
    Intake,
    IntakeAnswer,
    LifeDomainRecord,
    MotivationAssessment,
    OwnStory,
    SkillHeld,
    SkillsAssessment,
    WorkExperience,
)

VERSIONS: Final = 5
_BOOLEAN: Final = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that the file has, and since when."""

    value: Any
    on: date


Found = Iterator[tuple[str, Any, date]]


def known_for(client: Client, questions: Iterable[Question], *, health: bool) -> dict[str, Known]:
    """By question what the file says now; at most one look per part of the file that is asked about.

    What has no place in the file comes from the last conversation that was finished.
    """
    asked = {question.key: question for question in in_sight(questions, health=health)}
    by_place = {question.maps_to: key for key, question in asked.items() if question.maps_to}
    found: dict[str, Known] = {}
    for part in dict.fromkeys(place.partition(".")[0] for place in by_place):
        if part not in _READ:
            continue
        for place, value, on in _READ[part](client):
            key = by_place.get(place)
            if key and key not in found and is_answered(value):
                found[key] = Known(value, on)
    homeless = [key for key, question in asked.items() if question.maps_to.partition(".")[0] not in _READ]
    return found | dict(_told_before(client, homeless))


def _told_before(client: Client, keys: list[str]) -> Iterator[tuple[str, Known]]:
    """What was answered in the last finished conversation and is only there; 'nothing' isn't repeated."""
    if not keys:
        return
    before = Intake.objects.filter(client=client, status=Intake.Status.FINISHED).order_by(
        "-finished_on", "-id"
    )
    rows = IntakeAnswer.objects.filter(intake_id__in=before.values("pk")[:1], question__in=keys)
    for row in rows:
        if is_answered(row.value) and row.value != NONE:
            yield row.question, Known(row.value, _day(row.saved_at))


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _cells(cells: Mapping[str, Any]) -> dict[str, str]:
    """A row as it is typed: only the columns that say something."""
    return {name: str(value) for name, value in cells.items() if value not in (None, "")}


def _life(client: Client) -> Found:
    newest = LifeDomainRecord.objects.filter(client=client).select_related("domain")
    for row in newest.order_by("domain_id", "-on", "-id").distinct("domain_id"):
        said = {"score": str(row.score or ""), "hinders_work": _yes_no(row.hinders_work)}
        said |= {name: getattr(row, name) for name in ("said", "help_with", "follow_up")}
        for name, value in said.items():
            yield f"life.{row.domain.code}.{name}", value, row.on


def _yes_no(value: bool | None) -> str:
    return "" if value is None else _BOOLEAN[value]


def _education(client: Client) -> Found:
    rows = list(Education.objects.filter(client=client)[:MOST_ROWS])
    if rows:
        lines = [
            _cells(
                {
                    "name": row.name,
                    "level": row.level,
                    "diploma": _yes_no(row.diploma),
                    "country": row.country,
                    "year": row.year,
                }
            )
            for row in rows
        ]
        yield "education", lines, max(_day(row.changed_at) for row in rows)


def _experience(client: Client) -> Found:
    rows = list(WorkExperience.objects.filter(client=client).select_related("sector")[:MOST_ROWS])
    if rows:
        lines = [
            _cells(
                {
                    "title": row.title,
                    "sector": row.sector.name if row.sector else "",
                    "from_year": row.from_year,
                    "to_year": row.to_year,
                    "tasks": row.tasks[:1000],
                }
            )
            for row in rows
        ]
        yield "experience", lines, max(_day(row.changed_at) for row in rows)


def _certificates(client: Client) -> Found:
    rows = ClientCertificate.objects.filter(client=client, certificate__active=True)
    rows = rows.select_related("certificate")
    if found := list(rows):
        codes = list(dict.fromkeys(row.certificate.code for row in found))
        yield "certificates", codes, max(_day(row.created_at) for row in found)


def _story(client: Client) -> Found:
    row = OwnStory.objects.filter(client=client).first()
    for name in ("drives", "hobbies", "proud_of") if row else ():
        yield f"story.{name}", getattr(row, name), _day(row.changed_at)  # type: ignore[union-attr]


def _skills_held(client: Client) -> Found:
    newest = SkillHeld.objects.filter(client=client, skill__active=True).select_related("skill")
    rows = sorted(newest.latest_per_skill(), key=lambda row: (row.on, row.level), reverse=True)[:MOST_ROWS]
    if rows:
        lines = [{"skill": row.skill.name, "level": str(row.level)} for row in rows]
        yield "skills_held", lines, rows[0].on


def _availability(client: Client) -> Found:
    row = Availability.objects.filter(client=client).first()
    if row is None:
        return
    on = _day(row.changed_at)
    for name in ("shifts", "irregular", "licence"):
        yield f"availability.{name}", _yes_no(getattr(row, name)), on
    yield "availability.hours_per_week", row.hours_per_week, on
    yield "availability.travel_minutes", row.travel_minutes, on
    yield "availability.means", [code for code in row.means if code in TRAVEL_LABELS], on
    if row.available_from:
        yield "availability.available_from", row.available_from.isoformat(), on


def _wanted_occupations(client: Client) -> Found:
    row = Availability.objects.filter(client=client).first()
    names = row.wanted_occupations.filter(active=True).values_list("name", flat=True) if row else ()
    if row and (lines := [{"title": name} for name in names]):
        yield "wanted_occupations", lines[:MOST_ROWS], _day(row.changed_at)


def _wanted_sectors(client: Client) -> Found:
    row = Availability.objects.filter(client=client).first()
    if row:
        codes = list(row.wanted_sectors.filter(active=True).values_list("code", flat=True))
        yield "wanted_sectors", codes, _day(row.changed_at)


def _profile(prefix: str, model: Any) -> Callable[[Client], Found]:
    """The parts of a profile, each from the newest version in which it was discussed."""

    def read(client: Client) -> Found:
        parts = [f.name for f in model._meta.fields if f.name not in _FRAME]
        for row in model.objects.filter(client=client).latest_first()[:VERSIONS]:
            for name in parts:
                value = getattr(row, name)
                yield f"{prefix}.{name}", "" if value is None else str(value), row.on

    return read


_FRAME: Final = frozenset(
    {"id", "client", "municipality", "team", "on", "created_at", "created_by", "form_key"}
)
_READ: Final[dict[str, Callable[[Client], Found]]] = {
    "life": _life,
    "education": _education,
    "experience": _experience,
    "certificates": _certificates,
    "story": _story,
    "skills_held": _skills_held,
    "availability": _availability,
    "wanted_occupations": _wanted_occupations,
    "wanted_sectors": _wanted_sectors,
    "motivation": _profile("motivation", MotivationAssessment),
    "skills": _profile("skills", SkillsAssessment),
}
