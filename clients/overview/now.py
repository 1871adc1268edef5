"""What plays now: the last talk, the next one, what asks for the coach, tasks, and the plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from clients.models import Client, Contact, PlanItem, Task, Track
from clients.overview.actions import address
from clients.signal_sources.terms import DUTY_KINDS
from clients.signals.asked import Asked
from clients.signals.deeds import deeds_of
from core.models import User
from core.registry import Action

Row = dict[str, Any]
_CHANNELS: Final = dict(Contact.Channel.choices)
_RESULTS: Final = dict(Contact.Result.choices)
_WHO: Final = dict(Task.Who.choices)
_STATUS: Final = dict(PlanItem.Status.choices)
_TONES: Final = {"planned": "neutral", "running": "info", "done": "good", "stopped": "neutral"}
# The strip about contact, the tasks and the jobs that fit say these already.
_SAID_ELSEWHERE: Final = frozenset({"contact_overdue", "appointment_today", "task_overdue", "new_jobs"})


@dataclass(frozen=True, slots=True)
class Now:
    """What asks for the coach, and what was promised."""

    signals: list[Row]
    tasks: list[Row]
    intake: Row | None
    suggestions: int

    @property
    def asks(self) -> bool:
        """Whether something can't wait: the one warm accent of the page."""
        return any(row["urgent"] for row in self.signals) or any(row["late"] for row in self.tasks)

    @property
    def count(self) -> int:
        return len(self.signals) + len(self.tasks)


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan that holds, or the one that is being made, by track."""

    pk: int
    url: str
    draft: bool
    goal: str
    goal_rung: int | None
    evaluate_on: date | None
    tracks: list[Row]
    has_next: bool


def last_contact(rows: list[Row], user: User, today: date) -> Row | None:
    """The latest contact in words; who wrote it today may correct it."""
    if not rows:
        return None
    row = rows[0]
    missed = "" if row["result"] == "came" else f", {_RESULTS[row['result']]}"
    mine = row["created_by_id"] == user.pk and row["made_on"] == today
    url = address("correct_contact", row["id"]) if mine else ""
    return row | {"how": f"{_CHANNELS[row['channel']]}{missed}", "correct_url": url}


def appointment_lines(rows: list[Row], user: User) -> list[Row]:
    """Planned talks: when, where, with whom."""
    lines = []
    for row in rows:
        other = row["coach"] if row["coach"] and row["coach_id"] != user.pk else ""
        place = row["place"] or _CHANNELS.get(row["channel"], "")
        beside = [f"{row['at']:%H:%M}" if row["at"] else "", place, f"met {other}" if other else ""]
        lines.append(
            row
            | {
                "beside": " · ".join(part for part in beside if part),
                "along": ", ".join(row["along"]),
                "url": address("change_appointment", row["id"]),
            }
        )
    return lines


def now(file: dict[str, list[Row]], client: Client, today: date, *, duties: bool) -> Now:
    """What asks for the coach first, then the open tasks; duties only for who may see those."""
    hidden = _SAID_ELSEWHERE if duties else _SAID_ELSEWHERE | set(DUTY_KINDS)
    return Now(
        signals=[
            row | {"deeds": _deeds(row, client)} for row in file["signals"] if row["kind"] not in hidden
        ],
        tasks=[
            row
            | {
                "by": _WHO[row["who"]],
                "late": row["due_on"] is not None and row["due_on"] < today,
                "url": address("close_task", row["id"]),
            }
            for row in file["tasks"]
        ],
        intake=next((row for row in file["intakes"] if row["finished_on"] is None), None),
        suggestions=file["suggestions"][0]["count"],
    )


def _deeds(row: Row, client: Client) -> list[Action]:
    """The same buttons as on the start page, without the one that leads here."""
    asked = Asked(
        client_id=client.pk,
        name="",
        phone="",
        kind=row["kind"],
        ref=row["ref"],
        why=row["why"],
        due_on=row["due_on"],
        urgent=row["urgent"],
        url=row["url"],
        until=None,
        reason="",
        total=1,
    )
    here = client.get_absolute_url()
    return [deed for deed in deeds_of(asked) if deed.url != here]


def plan(plans: list[Row], items: list[Row]) -> Plan | None:
    """The agreed plan; without one the plan that is being made."""
    if not plans:
        return None
    shown = plans[0]
    tracks = []
    for track, label in Track.choices:
        found = [_item(row) for row in items if row["plan_id"] == shown["id"] and row["track"] == track]
        tracks.append({"key": track, "label": label, "items": found})
    return Plan(
        pk=shown["id"],
        url=_plan_url(shown["id"]),
        draft=shown["status"] == "draft",
        goal=shown["goal"],
        goal_rung=shown["goal_rung"],
        evaluate_on=shown["evaluate_on"],
        tracks=tracks,
        has_next=len(plans) > 1,
    )


def _item(row: Row) -> Row:
    return row | {"state": _STATUS[row["status"]], "tone": _TONES[row["status"]]}


def _plan_url(pk: int) -> str:
    return address("plan", pk)
