"""A file in which every text and date is a word of its own, so that a leak says where it came from."""

import datetime
from collections.abc import Iterator
from typing import Any

from clients.models import CandidateProfile, Client, FileOpening
from core.tenancy import scope
from tests.clients.factories import (
    AvailabilityFactory,
    BenefitPeriodFactory,
    ContactFactory,
    FileOpeningFactory,
    MotivationAssessmentFactory,
    SkillsAssessmentFactory,
)
from tests.house.world import Side, World
from tests.trajectories.factories import PlacementFactory
from trajectories.models import Candidate, Evaluation, LearnInPlan, LearnInStep

# What the resident agreed to show, and what the employer's side itself agrees on: seen in the whole region.
AGREED = {
    CandidateProfile: ("name", "strengths", "conditions"),
    LearnInPlan: ("guide_employer", "guide_place", "financing", "conditions", "if_it_fails", "adaptations"),
    LearnInStep: ("tasks",),
    Evaluation: ("agreements",),
    Candidate: ("refusal_note",),
}
PROTECTED = {
    Client: ("first_name", "last_name", "phone", "city", "pride", "number"),
    CandidateProfile: ("agreed_how",),
    Candidate: ("motivation", "outcome_note"),
    Evaluation: ("tasks_done", "goes_well", "in_the_way", "verdict_reason"),
    FileOpening: ("reason",),
}
SKILLS_PARTS = ("language", "certificates", "applying", "rhythm", "stress", "social")
HEALTH_PARTS = ("mental", "physical")
MOTIVATION_PARTS = ("responsibility", "self_confidence", "accepting_help")
BORN = {
    "own": datetime.date(1951, 3, 17),
    "team": datetime.date(1952, 3, 17),
    "town": datetime.date(1953, 3, 17),
}


def word(side: str, model: Any, field: str) -> str:
    """The word that stands in this field; short enough for every column."""
    return f"k{side}{model.__name__[:4]}{field}"[: 20 if field == "number" else 40]


def words(side: str, kind: str) -> Iterator[str]:
    """All words of a side: 'agreed', 'protected' or 'health'."""
    if kind == "agreed":
        yield from (word(side, model, field) for model, fields in AGREED.items() for field in fields)
    elif kind == "health":
        yield from (f"k{side}{part}remark" for part in HEALTH_PARTS)
        yield from (f"k{side}can", f"k{side}cannot")
    else:
        yield from (word(side, model, field) for model, fields in PROTECTED.items() for field in fields)
        yield from (f"k{side}{part}remark" for part in (*SKILLS_PARTS, *MOTIVATION_PARTS))
        yield from (
            f"k{side}{name}" for name in ("report", "appointment", "benefit", "function", "works", "trait")
        )
        yield f"k{side}@voorbeeld.test"
        born = BORN[side]
        yield from (f"{born:%Y-%m-%d}", f"{born.day}-{born.month}-{born.year}", f"mrt {born.year}")


def fill(world: World) -> None:
    """Fills the files of the three sides."""
    for name in ("own", "team", "town"):
        side = world.sides[name]
        with scope(municipality_id=None, region=True):
            town = Candidate.objects.values_list("municipality_id", flat=True).get(pk=side.ids["candidate"])
        with scope(municipality_id=town, region=True):
            _fill(
                side, name, Client.objects.select_related("municipality", "team").get(pk=side.ids["client"])
            )


def _fill(side: Side, name: str, client: Client) -> None:
    candidate = Candidate.objects.get(pk=side.ids["candidate"])
    ContactFactory(client=client, report=f"k{name}report", agreements=f"k{name}appointment")
    BenefitPeriodFactory(client=client, start="2020-01-01", end="2020-02-01", end_reason=f"k{name}benefit")
    MotivationAssessmentFactory(
        client=client, **{f"{p}_remark": f"k{name}{p}remark" for p in MOTIVATION_PARTS}
    )
    remarks = {f"{p}_remark": f"k{name}{p}remark" for p in (*SKILLS_PARTS, *HEALTH_PARTS)}
    SkillsAssessmentFactory(client=client, **remarks)
    AvailabilityFactory(client=client, physical_can=[f"k{name}can"], physical_cannot=[f"k{name}cannot"])
    PlacementFactory(client=client, function=f"k{name}function", employer_name=f"k{name}works")
    FileOpeningFactory(client=client, reason="x", until=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    of_client = {"client": client, "municipality": client.municipality, "team": client.team}
    Evaluation.objects.create(candidate=candidate, **of_client, on="2026-11-10", kind="interim", verdict="go")
    rows = {Client: client.pk, Candidate: candidate.pk, CandidateProfile: side.ids["profile"]}
    for table in (AGREED, PROTECTED):
        for model, fields in table.items():
            found = model._base_manager.filter(
                **({"pk": rows[model]} if model in rows else {"client": client})
            )
            assert found.update(**{field: word(name, model, field) for field in fields})
    Client.objects.filter(pk=client.pk).update(
        birth_date=BORN[name],
        email=f"k{name}@voorbeeld.test",
        characteristics=[f"k{name}trait"],
        sort_name=f"{word(name, Client, 'last_name')} {word(name, Client, 'first_name')}".lower(),
    )
