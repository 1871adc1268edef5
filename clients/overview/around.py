"""Who and what is around somebody: helpers, areas of life, support that runs, duties, own words."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from clients.models import (
    BenefitPeriod,
    EarlyNotice,
    Enrolment,
    Exemption,
    ParticipationHours,
    RegisterStatus,
    SanctionSignal,
)
from clients.models.intake import WELLBEING
from clients.overview.actions import address
from core.models import User

Row = dict[str, Any]
_BENEFITS: Final = dict(BenefitPeriod.Kind.choices)
_EARLY: Final = dict(EarlyNotice.Kind.choices)
_ENROLLED: Final = dict(Enrolment.Status.choices)
_HOURS: Final = dict(ParticipationHours.Kind.choices)
_REGISTER: Final = dict(RegisterStatus.Kind.choices)
_GROUNDS: Final = dict(Exemption.Ground.choices)
_SANCTIONS: Final = dict(SanctionSignal.Status.choices)
_WELLBEING: Final = dict(WELLBEING)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands beside plan and profiles."""

    people: list[Row]
    meeting: Row | None
    domains: list[Row]
    intake: Row | None
    enrolments: list[Row]
    hours: list[Row]
    hours_total: int
    register: Row | None
    search: Row | None
    early: Row | None
    hand_over: Row | None
    story: Row | None
    educations: list[Row]
    experiences: list[Row]
    coaches: int
    exemptions: list[Row]
    sanctions: list[Row]
    services: list[Row]

    @property
    def has_duties(self) -> bool:
        return bool(self.exemptions or self.sanctions or self.services)


def around(file: dict[str, list[Row]], user: User, today: date) -> Around:
    """Everything beside, in words."""
    return Around(
        people=[_person(row) for row in file["professionals"]],
        meeting=next(iter(file["meetings"]), None),
        domains=[_domain(row) for row in file["domains"]],
        intake=next(iter(file["intakes"]), None),
        enrolments=[row | {"state": _ENROLLED[row["status"]]} for row in file["enrolments"]],
        hours=[row | {"label": _HOURS[row["kind"]]} for row in file["hours"]],
        hours_total=sum(row["hours"] for row in file["hours"]),
        register=_labelled(file["register"], _REGISTER),
        search=_search(file["search"], today),
        early=_early(file["early"]),
        hand_over=_hand_over(file["hand_overs"], user),
        story=_story(file["stories"]),
        educations=file["educations"],
        experiences=[row | {"years": _years(row)} for row in file["experiences"]],
        coaches=file["coaches"][0]["count"],
        exemptions=[row | {"label": _GROUNDS[row["ground"]]} for row in file["exemptions"]],
        sanctions=[row | {"label": _SANCTIONS[row["status"]]} for row in file["sanctions"]],
        services=file["services"],
    )


def benefit_lines(rows: list[Row]) -> list[Row]:
    """Periods on benefit with their name."""
    return [row | {"label": _BENEFITS[row["kind"]]} for row in rows]


def _labelled(rows: list[Row], labels: dict[str, str]) -> Row | None:
    return rows[0] | {"label": labels[rows[0]["kind"]]} if rows else None


def _early(rows: list[Row]) -> Row | None:
    found = _labelled(rows, _EARLY)
    return found | {"url": address("early_notice", found["id"])} if found else None


def _person(row: Row) -> Row:
    what = f"{row['role']}, {row['organisation']}" if row["organisation"] else row["role"]
    return row | {"what": what}


def _domain(row: Row) -> Row:
    score, before = row["score"], row["before"]
    moved = score is not None and before is not None and score != before
    return row | {
        "words": _WELLBEING[score] if score else "niet besproken",
        "moved": "" if not moved else "better" if score > before else "worse",
    }


def _search(rows: list[Row], today: date) -> Row | None:
    """The search period as long as it was not talked about."""
    if not rows or rows[0]["closed_on"]:
        return None
    return rows[0] | {"over": rows[0]["until"] < today}


def _hand_over(rows: list[Row], user: User) -> Row | None:
    """A hand-over that runs; ``mine``: this user is the one who answers."""
    if not rows:
        return None
    row = rows[0]
    named = row["receiver_id"] == user.pk
    anybody = row["receiver_id"] is None and row["to_team_id"] == user.team_id
    mine = row["status"] == "open" and (named or anybody)
    return row | {"mine": mine, "url": address("answer_hand_over", row["id"]) if mine else ""}


def _story(rows: list[Row]) -> Row | None:
    if not rows:
        return None
    row = rows[0]
    shared = row["share_agreed_on"] is not None and row["share_withdrawn_on"] is None
    told = any(row[name] for name in ("drives", "hobbies", "proud_of", "text", "film"))
    return row | {"shared": shared} if told else None


def _years(row: Row) -> str:
    if row["from_year"] and row["to_year"]:
        return f"{row['from_year']}–{row['to_year']}"
    return f"sinds {row['from_year']}" if row["from_year"] else str(row["to_year"] or "")
