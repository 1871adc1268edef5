"""Signals: what each source finds, that computing twice or beside each other is the same, and what goes."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clients import models as m
from clients import signals, tasks
from clients.models import Client, Signal
from clients.services import contact_due_for, norms_on
from clients.services.client import announce_change
from core import outbox
from core.registry import SignalFound, SignalSource, registry
from core.tenancy import scope
from tests.clients.factories import BenefitPeriodFactory, ClientFactory, ContactFactory, SkillHeldFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def guided() -> Client:
    """Somebody about whom nothing asks: reported yesterday."""
    made: Client = ClientFactory(reported_on=ago(1))
    return made


def write(model: type[Model], client: Client, **fields: Any) -> Any:
    with scope(municipality_id=client.municipality_id):
        return model._base_manager.create(
            client=client, municipality=client.municipality, team=client.team, **fields
        )


def change(client: Client, **fields: Any) -> None:
    with scope(municipality_id=client.municipality_id):
        Client.objects.filter(pk=client.pk).update(**fields)


def compute(client: Client, *, only: bool = False) -> None:
    signals.compute(client.municipality_id, today=TODAY, client_ids=[client.pk] if only else None)


def kinds(client: Client) -> dict[str, str]:
    compute(client)
    return {row.kind: row.why for row in stored(client)}


def stored(client: Client) -> list[Signal]:
    with scope(municipality_id=client.municipality_id):
        return list(Signal.objects.filter(client=client).order_by("kind", "ref"))


DECIDED = {"decided_by": "team inkomen", "decided_on": ago(100), "reason": "omdat"}
# kind, model, what asks, what doesn't (yet).
DATED: list[tuple[str, type[Model], dict[str, Any], dict[str, Any]]] = [
    (
        "plan_evaluation",
        m.SupportPlan,
        {"evaluate_on": ahead(14)},
        {"evaluate_on": ahead(15)},
    ),
    ("task_overdue", m.Task, {"due_on": ago(1)}, {"due_on": TODAY}),
    ("intake_open", m.Intake, {"started_on": ago(7)}, {"started_on": ago(6)}),
    ("exemption_ends", m.Exemption, {"end": ahead(30)}, {"end": ahead(31)}),
    ("exemption_ends", m.Exemption, {"end": ago(30)}, {"end": ago(31)}),
    ("reexamination", m.Exemption, {"reexamine_on": ahead(30)}, {"reexamine_on": ahead(31)}),
    ("sanction_reconsider", m.SanctionSignal, {"reconsider_on": ahead(14)}, {"reconsider_on": ahead(15)}),
    ("search_period_ends", m.SearchPeriod, {"until": ahead(7)}, {"until": ahead(8)}),
    ("provision_ends", m.Enrolment, {"planned_end": ahead(14)}, {"planned_end": ahead(15)}),
    ("early_notice", m.EarlyNotice, {"ends_on": ahead(90)}, {"ends_on": ahead(91)}),
    ("category_review", m.DistanceAssessment, {"on": ago(366)}, {"on": ago(364)}),
    ("ladder_review", m.LadderRecord, {"on": ago(185)}, {"on": ago(180)}),
]
BASE: dict[type[Model], dict[str, Any]] = {
    m.SupportPlan: {
        "number": 1, "start": ago(20), "goal": "werk", "status": "agreed", "approved_on": ago(20),
        "approved_how": "spoken",
    },
    m.Task: {"what": "cv af"},
    m.Exemption: {"ground": "unfit", "start": ago(300), **DECIDED},
    m.SanctionSignal: {
        "on": ago(80), "duty": "afspraak", "reason": "r", "client_says": "s", "status": "decided",
        "percent": 10, "start": ago(70), "end": ago(40), "decided_by": "inkomen", "decided_on": ago(75),
    },
    m.SearchPeriod: {"start": ago(20)},
    m.Enrolment: {"status": "running", "enrolled_on": ago(60), "start": ago(50)},
    m.EarlyNotice: {"kind": "ww", "source": "UWV"},
    m.DistanceAssessment: {"months": 6, "category": "1B"},
    m.LadderRecord: {"rung": 3},
    m.Intake: {},
}  # fmt: skip


@pytest.mark.parametrize(("kind", "model", "asks", "quiet"), DATED)
def test_each_term_asks_from_its_day_on(
    kind: str, model: type[Model], asks: dict[str, Any], quiet: dict[str, Any], guided: Client
) -> None:
    more = dict(BASE[model])
    if model is m.Enrolment:
        with scope(municipality_id=guided.municipality_id):
            more["provision"] = m.Provision.objects.create(
                municipality=guided.municipality, name="Taalcursus", support="coaching"
            )
    row = write(model, guided, **more | quiet)
    assert kind not in kinds(guided)
    with scope(municipality_id=guided.municipality_id):
        model._base_manager.filter(pk=row.pk).update(**asks)
    found = kinds(guided)
    assert kind in found, found
    assert found[kind]


def test_what_was_done_no_longer_asks(guided: Client) -> None:
    task = write(m.Task, guided, what="cv af", due_on=ago(3))
    assert "task_overdue" in kinds(guided)
    with scope(municipality_id=guided.municipality_id):
        m.Task.objects.filter(pk=task.pk).update(done_on=TODAY, done_by=guided.coach)
    assert "task_overdue" not in kinds(guided)


@pytest.mark.parametrize(("days", "stands"), [(120, False), (121, True)])
@pytest.mark.parametrize("what", ["contact", "rung", "skill", "plan", "nothing"])
def test_a_file_stands_still_after_the_norm(what: str, days: int, stands: bool) -> None:
    client = ClientFactory(reported_on=ago(900) if what != "nothing" else ago(days))
    if what == "contact":
        ContactFactory(client=client, on=ago(days))
        change(client, last_contact_on=ago(days))
    elif what == "rung":
        write(m.LadderRecord, client, on=ago(days), rung=2)
    elif what == "skill":
        SkillHeldFactory(client=client, on=ago(days))
    elif what == "plan":
        write(m.SupportPlan, client, number=1, start=ago(days), goal="werk")
    assert ("stalled" in kinds(client)) == stands


def test_a_missed_talk_is_no_movement_and_learning_in_is() -> None:
    client = ClientFactory(reported_on=ago(300))
    ContactFactory(client=client, on=ago(5), result="no_show")
    assert "Sinds" in kinds(client)["stalled"]
    change(client, learning_in=True)
    assert "stalled" not in kinds(client)


@pytest.mark.parametrize(
    ("months_ago", "asks"), [(700, True), (669, False), (800, True)], ids=["near", "not yet", "passed"]
)
def test_passing_24_months(months_ago: int, asks: bool) -> None:
    client = ClientFactory(reported_on=ago(1), category="1C")
    BenefitPeriodFactory(client=client, start=ago(months_ago))
    assert ("passing_24_months" in kinds(client)) == asks
    if asks:
        write(m.DistanceAssessment, client, on=TODAY, months=20, category="1C")
        assert "passing_24_months" not in kinds(client), "somebody decided"


def test_participation_has_a_yearly_talk_and_no_24_months() -> None:
    client = ClientFactory(reported_on=ago(900), category="3A", last_contact_on=ago(340))
    BenefitPeriodFactory(client=client, start=ago(900))
    found = kinds(client)
    assert "yearly_talk" in found
    assert not {"passing_24_months", "contact_overdue"} & set(found)
    change(client, last_contact_on=ago(366))
    found = kinds(client)
    assert "contact_overdue" in found
    assert "yearly_talk" not in found, "one of the two"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spoken=st.none() | st.integers(-3, 400),
    reported=st.none() | st.integers(0, 500),
    category=st.sampled_from(["", "1A", "2A", "2B", "3B"]),
    learning=st.booleans(),
    days=st.none() | st.integers(1, 400),
    status=st.sampled_from(["active", "early", "ended"]),
)
def test_too_long_ago_is_exactly_what_the_rule_says(
    guided: Client,
    spoken: int | None,
    reported: int | None,
    category: str,
    learning: bool,
    days: int | None,
    status: str,
) -> None:
    change(
        guided,
        last_contact_on=None if spoken is None else ago(spoken),
        reported_on=None if reported is None else ago(reported),
        category=category,
        learning_in=learning,
        contact_days=days,
        status=status,
    )
    compute(guided)
    with scope(municipality_id=guided.municipality_id):
        client = Client.objects.select_related("team").get(pk=guided.pk)
        due = contact_due_for(client, norms_on(TODAY), TODAY)
        found = Signal.objects.filter(client=client, kind="contact_overdue")
        assert found.exists() == (due.overdue and status == "active")


def test_computing_twice_keeps_the_rows_and_an_ended_file_asks_nothing(guided: Client) -> None:
    change(guided, reported_on=ago(200))
    compute(guided)
    before = [(row.pk, row.kind) for row in stored(guided)]
    assert {kind for _, kind in before} == {"contact_overdue", "no_plan", "stalled"}
    compute(guided)
    assert [(row.pk, row.kind) for row in stored(guided)] == before
    change(guided, status="ended")
    compute(guided, only=True)
    assert stored(guided) == []


def test_one_client_leaves_the_others_alone(guided: Client) -> None:
    other = ClientFactory(municipality=guided.municipality, reported_on=ago(200))
    change(guided, reported_on=ago(200))
    compute(guided)
    change(guided, reported_on=ago(1))
    change(other, reported_on=ago(1))
    compute(guided, only=True)
    assert stored(guided) == []
    assert stored(other) != []


def test_another_coach_gets_the_signals(guided: Client) -> None:
    change(guided, reported_on=ago(200))
    compute(guided)
    mate = ClientFactory(municipality=guided.municipality, team=guided.team).coach
    change(guided, coach=mate)
    compute(guided, only=True)
    assert {row.coach_id for row in stored(guided)} == {mate.pk}


def test_a_change_is_followed_once_it_is_handled(guided: Client) -> None:
    change(guided, reported_on=ago(200))
    with scope(municipality_id=guided.municipality_id):
        announce_change(Client.objects.get(pk=guided.pk))
    assert stored(guided) == []
    for message in outbox.waiting():
        outbox.handle(message)
        assert not outbox.handle(message)
    assert stored(guided) != []


def test_a_source_that_fails_leaves_what_was_there(guided: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    change(guided, reported_on=ago(200))
    compute(guided)
    before = [(row.pk, row.computed_at) for row in stored(guided)]

    def breaks(ids: Any, today: date) -> Iterator[SignalFound]:
        yield SignalFound(guided.pk, "breaks", "half")
        raise RuntimeError("halfway")

    broken = SignalSource("breaks", 1, {"breaks": "breekt"}, breaks)
    monkeypatch.setattr(registry, "signal_sources", [*registry.signal_sources, broken])
    with pytest.raises(RuntimeError):
        compute(guided)
    assert [(row.pk, row.computed_at) for row in stored(guided)] == before


def test_a_kind_that_the_source_does_not_name_is_refused(
    guided: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = SignalSource("odd", 1, {"one": "een"}, lambda ids, today: [SignalFound(guided.pk, "two", "w")])
    monkeypatch.setattr(registry, "signal_sources", [odd])
    with pytest.raises(ValueError, match="two"):
        compute(guided)


def test_as_many_questions_for_one_client_as_for_six(guided: Client) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            compute(guided)
        return len(asked)

    change(guided, reported_on=ago(200))
    few = questions()
    for _ in range(5):
        client = ClientFactory(municipality=guided.municipality, reported_on=ago(300))
        write(m.Task, client, what="cv af", due_on=ago(3))
        SkillHeldFactory(client=client)
        BenefitPeriodFactory(client=client)
    assert questions() <= few + 2, "only what matching asks when there is somebody to look at"


@pytest.mark.django_db(transaction=True)
def test_two_computations_beside_each_other_give_what_one_gives() -> None:
    clients = [ClientFactory(reported_on=ago(200 + n)) for n in range(8)]
    town = clients[0].municipality_id
    failed: list[Exception] = []

    def work(ids: list[int] | None) -> None:
        try:
            for _ in range(4):
                signals.compute(town, today=TODAY, client_ids=ids)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    parts: list[list[int] | None] = [None, [clients[0].pk], [one.pk for one in clients], None]
    threads = [threading.Thread(target=work, args=(part,)) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    together = [[(row.kind, row.why) for row in stored(client)] for client in clients]
    signals.compute(town, today=TODAY)
    assert [[(row.kind, row.why) for row in stored(client)] for client in clients] == together
    assert all(together)


def test_the_night_does_every_municipality(guided: Client) -> None:
    change(guided, reported_on=ago(200))
    tasks.compute_signals()
    assert stored(guided) != []
