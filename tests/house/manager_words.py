"""A word of its own in what the account manager's day keeps in the file, so that a leak says where it is."""

from typing import Any

from core.models import Team
from core.tenancy import scope
from tests.house.world import World
from trajectories import models as t

# Kept to who may see the file: what was weighed about the person, and what the work is worth.
FILE: dict[Any, tuple[str, ...]] = {
    t.InstrumentGrant: ("how_counted", "reason"),
    t.InstrumentPayment: ("note",),
    t.WageValue: ("measured_by", "note"),
    t.RoundEntry: ("feedback", "note"),
    t.ChainMove: ("note",),
    t.GuidanceContact: ("note",),
    t.CandidateFactor: ("note",),
    t.LastingCheck: ("note",),
    t.PlacementPart: ("function",),
    t.Questionnaire: ("skipped_reason",),
    t.QuestionnaireAnswer: ("text",),
}
# Seen by the employer's side only through a profile that is still agreed.
AGREED: dict[Any, tuple[str, ...]] = {
    t.EventMeeting: ("note",),
    t.InstrumentGrant: ("aim", "guidance"),
    t.LearnInPlan: ("goal", "buddy"),
    t.LearnInStep: ("guide", "training"),
    t.LearnInAside: ("reason",),
}


def manager_word(side: str, model: Any, field: str) -> str:
    """The word that stands in this field."""
    return f"m{side}{model.__name__.lower()}{field.replace('_', '')}"[:40]


def manager_words(side: str, kind: str) -> set[str]:
    """All words of a side: 'file' or 'agreed'."""
    table = FILE if kind == "file" else AGREED
    found = {manager_word(side, model, field) for model, fields in table.items() for field in fields}
    return found | ({f"m{side}voorwaarde", f"m{side}taak"} if kind == "file" else set())


def fill_managers_day(world: World) -> None:
    """Fills the rows between resident and employer at the three sides."""
    for name in ("own", "team", "town"):
        ids = world.sides[name].ids
        town = Team.objects.values_list("municipality_id", flat=True).get(pk=ids["team"])
        with scope(municipality_id=town, region=True):
            for table in (FILE, AGREED):
                for model, fields in table.items():
                    rows = model._base_manager.filter(client_id=ids["client"])
                    assert rows.update(**{field: manager_word(name, model, field) for field in fields}), model
            term = {"term": f"m{name}voorwaarde", "met": False, "reason": f"m{name}voorwaarde"}
            t.InstrumentGrant.objects.filter(client_id=ids["client"]).update(terms=[term])
            task = {"name": f"m{name}taak", "share": 100, "pace": 60, "quality": 100, "time": 100}
            t.WageValue.objects.filter(client_id=ids["client"]).update(tasks=[task])
