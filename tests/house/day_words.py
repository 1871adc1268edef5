"""A word of its own in every text of the coach's day, so that a leak says where it came from."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils import timezone

from clients import models as c
from core.models import Draft, LifeDomain, SavedView, Team, User
from core.sealing import keyed_index, seal
from core.tenancy import scope
from tests.core.factories import UserFactory
from tests.house.visits import paths_of
from tests.house.world import Side, World
from tests.trajectories.factories import PlacementFactory
from trajectories.models import AftercareMoment, ExitBonus, Placement

# Kept to who guides the person, or opened the file with a reason.
DUTIES = (c.Exemption, c.SanctionSignal, c.CommunityService)
# Seen by everybody who may see the file.
FILE = (
    c.SupportPlan, c.PlanItem, c.PlanEvaluation, c.Task, c.HandOver, c.Professional, c.CaseMeeting,
    c.Appointment, c.Letter, c.EarlyNotice, c.Enrolment, c.ContactFrequency, c.Education, c.WorkExperience,
    c.OwnStory, c.RegisterStatus, c.SearchPeriod, c.ParticipationHours, c.SetAside, c.SupportSuggestion,
    c.LifeDomainRecord, c.CoachPeriod, c.Signal, c.GroupMeeting, AftercareMoment, ExitBonus,
)  # fmt: skip
CODES = {
    "question", "part", "support", "level", "kind", "ref", "url", "film", "track", "channel", "country",
    "approved_how",
}  # fmt: skip
HEALTH_DOMAINS = ("physical_health", "mental_health", "addiction")
BSN = {"own": "111222333", "team": "123456782", "town": "999990019"}
DRAFTED = "concept"


def texts_of(model: type[models.Model]) -> list[str]:
    """The columns of a table that hold somebody's own words."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not field.choices
        and field.name not in CODES
    ]


def day_word(side: str, model: Any, field: str) -> str:
    """The word that stands in this field: small letters, so that searching finds it too."""
    return f"d{side}{model.__name__.lower()}{field.replace('_', '')}"[:30]


def day_words(side: str, kind: str) -> set[str]:
    """All words of a side: 'file', 'duties', 'health', 'import', 'private' (of one user) or 'bsn'."""
    return set(_words(side, kind))


def _words(side: str, kind: str) -> Iterator[str]:
    if kind in ("file", "duties"):
        for model in FILE if kind == "file" else DUTIES:
            yield from (day_word(side, model, field) for field in texts_of(model))
        if kind == "file":
            yield f"d{side}antwoord"
        else:
            yield f"d{side}plichtsignaal"
            yield day_word(side, c.SupportPlan, "duties")
    elif kind == "health":
        yield from (f"d{side}{code.replace('_', '')}" for code in HEALTH_DOMAINS)
        yield f"d{side}gezondantwoord"
    elif kind == "import":
        yield from (f"d{side}{name}" for name in ("rij", "bestand"))
    elif kind == "private":
        yield from (f"d{side}{name}" for name in (DRAFTED, "weergave"))
    else:
        yield BSN[side]
        yield f"{BSN[side][:4]}.{BSN[side][4:6]}.{BSN[side][6:]}"
        yield keyed_index(BSN[side])


def fill_day(world: World) -> None:
    """Fills what belongs to the coach's day at the three sides; drafts and views are of a colleague."""
    for name in ("own", "team", "town"):
        side = world.sides[name]
        with scope(municipality_id=_town_of(world, name), region=True):
            client = c.Client.objects.select_related("municipality", "team").get(pk=side.ids["client"])
            _fill_one(side, name, client)


def _town_of(world: World, name: str) -> int:
    return Team.objects.values_list("municipality_id", flat=True).get(pk=world.sides[name].ids["team"])


def _fill_one(side: Side, name: str, client: c.Client) -> None:
    of = {"client": client, "municipality": client.municipality, "team": client.team}
    colleague = UserFactory(role="coach", municipality=client.municipality, team=client.team)
    _more_rows(side, of, colleague)
    for model in (*FILE, *DUTIES):
        rows = model._base_manager.filter(
            **({"pk": side.ids["group"]} if model is c.GroupMeeting else {"client": client})
        )
        assert rows.update(**{field: day_word(name, model, field) for field in texts_of(model)}), model
    _shielded(name, of, side, colleague)
    _private(name, client, colleague, side)


def _more_rows(side: Side, of: dict[str, Any], colleague: User) -> None:
    """Kinds of which the table of access needs no row."""
    day = timezone.localdate()
    placement = Placement.objects.filter(client=of["client"]).first()
    if placement is None:
        placement = PlacementFactory(client=of["client"])
    c.PlanEvaluation.objects.create(
        **of, plan_id=side.ids["support_plan"], on=day, works="x", outcome=c.PlanEvaluation.Outcome.values[0]
    )
    c.ContactFrequency.objects.create(**of, on=day, every_days=9, reason="x")
    c.OwnStory.objects.create(**of)
    c.RegisterStatus.objects.create(**of, on=day, kind=c.RegisterStatus.Kind.values[0])
    c.SetAside.objects.create(**of, kind="stalled", until=day, reason="x")
    c.CoachPeriod.objects.create(**of, coach=colleague, start=day)
    c.IntakeAnswer.objects.create(
        **of,
        intake_id=side.ids["intake"],
        question="x",
        value="x",
        saved_at=timezone.now(),
        saved_by=colleague,
    )
    AftercareMoment.objects.create(**of, placement=placement, whom="client", due_on=day)
    ExitBonus.objects.create(
        **of, placement=placement, amount=1, asked_on=day, paid_on=day, decided_by="team inkomen"
    )
    bsn = BSN[side.name.lower()]
    c.ClientIdentity.objects.create(**of, bsn_sealed=seal(bsn), bsn_index=keyed_index(bsn))


def _shielded(name: str, of: dict[str, Any], side: Side, colleague: User) -> None:
    """Answers, areas of life and signals about health or duties."""
    now = timezone.now()
    answer = {**of, "intake_id": side.ids["intake"], "saved_at": now, "saved_by": colleague}
    c.IntakeAnswer.objects.filter(client=of["client"]).update(question="money.said", value=f"d{name}antwoord")
    c.IntakeAnswer.objects.create(**answer, question="mental_health.said", value=f"d{name}gezondantwoord")
    for code in HEALTH_DOMAINS:
        text = f"d{name}{code.replace('_', '')}"
        c.LifeDomainRecord.objects.create(
            **of,
            on=timezone.localdate(),
            domain=LifeDomain.objects.get(code=code),
            score=1,
            said=text,
            help_with=text,
            follow_up=text,
        )
    for kind in ("exemption_ends", "sanction_reconsider"):
        c.Signal.objects.create(
            **of, kind=kind, why=f"d{name}plichtsignaal", computed_at=now, coach=of["client"].coach
        )


def _private(name: str, client: c.Client, colleague: User, side: Side) -> None:
    """What a colleague typed at every form about this person, a view of theirs, and rows of an import."""
    for path in paths_of(side):
        Draft.objects.create(
            municipality=client.municipality,
            user=colleague,
            key=path,
            content={field: [f"d{name}{DRAFTED}"] for field in ("report", "note", "reason", "name", "what")},
            saved_at=timezone.now(),
        )
    SavedView.objects.filter(pk=side.ids["saved_view"]).update(user=colleague, name=f"d{name}weergave")
    c.ImportRow._base_manager.filter(pk=side.ids["import_row"]).update(values={"Naam": f"d{name}rij"})
    c.ImportRun._base_manager.filter(pk=side.ids["import_run"]).update(file_name=f"d{name}bestand")
