"""Talks: logged, planned, moved and called off; how often; and the rule in SQL that is the rule in words."""

import re
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clients import services
from clients.domain.contact_norm import ContactNorms
from clients.forms import ClientForm
from clients.models import Appointment, Client, Contact, ContactFrequency, Task
from clients.services import contacts
from core.editing import EditConflict
from core.models import User
from core.pages import Refused
from core.tenancy import scope
from reporting.demo.coach_contact import TEMPLATES
from tests.clients.factories import ClientFactory
from tests.core.factories import TeamFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inside")]


def fresh(client: Client) -> Client:
    return Client.objects.select_related("team").get(pk=client.pk)


def plan(by: User, client: Client, today: date, days: int = 0, **more: Any) -> Appointment:
    return services.plan_appointment(
        by=by, client=client, today=today, on=today + timedelta(days=days), **more
    )


def log(by: User, client: Client, today: date, **more: Any) -> Contact:
    return services.log_contact(by=by, client=client, today=today, **({"on": today} | more))


def statuses(client: Client) -> list[str]:
    return list(
        Appointment.objects.filter(client=client).order_by("on", "id").values_list("status", flat=True)
    )


def test_a_planned_talk_stands_on_the_resident(coach: User, resident: Client, today: date) -> None:
    key = uuid4()
    plan(coach, resident, today, 9, form_key=key)
    plan(coach, resident, today, 9, form_key=key)
    plan(coach, resident, today, 4)
    assert Appointment.objects.count() == 2
    assert fresh(resident).next_contact_on == today + timedelta(days=4)
    with pytest.raises(Refused, match="al voorbij"):
        plan(coach, resident, today, -1)


@pytest.mark.parametrize(
    ("result", "status"), [("came", "held"), ("cancelled", "cancelled"), ("no_show", "no_show")]
)
def test_a_contact_closes_the_talk_that_was_planned(
    result: str, status: str, coach: User, resident: Client, today: date
) -> None:
    plan(coach, resident, today)
    log(coach, resident, today, result=result, next_on=today + timedelta(days=7), next_at=time(10, 30))
    assert statuses(resident) == [status, "planned"]
    made = Appointment.objects.get(status="planned")
    assert (made.on, made.at, made.coach_id) == (today + timedelta(days=7), time(10, 30), coach.pk)
    assert fresh(resident).next_contact_on == today + timedelta(days=7)


def test_an_older_talk_that_nobody_told_about_is_no_missed_one(
    coach: User, resident: Client, today: date
) -> None:
    old = plan(coach, resident, today)
    Appointment.objects.filter(pk=old.pk).update(on=today - timedelta(days=20))
    plan(coach, resident, today)
    plan(coach, resident, today, 5)
    log(coach, resident, today, result="no_show")
    assert statuses(resident) == ["cancelled", "no_show", "planned"]


def test_the_next_day_that_was_planned_already_stays_one_talk(
    coach: User, resident: Client, today: date
) -> None:
    plan(coach, resident, today, 7, place="Stadhuis")
    log(coach, resident, today, next_on=today + timedelta(days=7), next_at=time(9, 0))
    made = Appointment.objects.get()
    assert (made.at, made.place) == (time(9, 0), "Stadhuis")


def test_a_task_in_the_same_form(coach: User, resident: Client, today: date) -> None:
    key = uuid4()
    task = {"what": "Cv sturen", "who": "client", "due_on": today}
    for _ in range(2):
        contact = log(coach, resident, today, form_key=key, task=task)
    made = Task.objects.get()
    assert (made.what, made.contact_id, made.created_by) == ("Cv sturen", contact.pk, coach)


def test_correcting_today_keeps_what_it_said(coach: User, resident: Client, today: date) -> None:
    plan(coach, resident, today)
    contact = log(coach, resident, today, report="Eerst")
    told = {"on": today, "channel": "phone", "result": "no_show", "report": "Nu", "agreements": ""}
    services.correct_contact(by=coach, contact=contact, today=today, **told)
    assert Contact.objects.get().report == "Nu"
    assert statuses(resident) == ["no_show"]
    assert fresh(resident).last_contact_on is None
    history = Contact.pgh_event_models["update"].objects  # type: ignore[attr-defined]
    assert history.count() >= 1


def test_who_may_correct_and_when(coach: User, resident: Client, people: Any, today: date) -> None:
    contact = log(coach, resident, today, next_on=today + timedelta(days=3))
    told: dict[str, Any] = {"channel": "phone", "result": "came", "report": "", "agreements": ""}
    for by, day, on in (
        (people.teammate, today, today),
        (coach, today + timedelta(days=1), today),
        (coach, today, today + timedelta(days=1)),
    ):
        with pytest.raises(Refused):
            services.correct_contact(by=by, contact=contact, today=day, on=on, **told)
    assert services.may_correct(coach, contact, today)


def test_another_day_needs_a_reason_that_the_file_keeps(coach: User, resident: Client, today: date) -> None:
    row = plan(coach, resident, today, 3)
    move: dict[str, Any] = {"by": coach, "appointment": row, "version": 1, "today": today}
    later = today + timedelta(days=10)
    with pytest.raises(Refused, match="waarom"):
        services.move_appointment(**move, on=later)
    with pytest.raises(Refused, match="al voorbij"):
        services.move_appointment(**move, on=today - timedelta(days=1), reason="x")
    services.move_appointment(**move, on=later, reason="Moest werken")
    kept = Contact.objects.get()
    assert (kept.result, kept.report, kept.next_on) == ("cancelled", "Moest werken", later)
    assert fresh(resident).next_contact_on == later
    with pytest.raises(EditConflict):
        services.move_appointment(**move, on=later, place="Elders")
    services.move_appointment(**move | {"version": 2}, on=later, place="Elders")
    assert Contact.objects.count() == 1, "another place is no other day"


def test_calling_off(coach: User, resident: Client, today: date) -> None:
    row = plan(coach, resident, today, 3)
    stop: dict[str, Any] = {"by": coach, "appointment": row, "version": 1, "today": today}
    with pytest.raises(Refused, match="waarom"):
        services.cancel_appointment(**stop, reason=" ")
    for _ in range(2):
        services.cancel_appointment(**stop, reason="Komt later")
    assert statuses(resident) == ["cancelled"]
    assert Contact.objects.count() == 1
    assert fresh(resident).next_contact_on is None
    with pytest.raises(Refused, match="al geweest of afgezegd"):
        services.move_appointment(by=coach, appointment=row, version=2, today=today, on=today, reason="x")


def test_how_often_changes_with_a_reason(coach: User, resident: Client, today: date) -> None:
    key = uuid4()
    often: dict[str, Any] = {"by": coach, "client": resident, "on": today}
    for _ in range(2):
        services.change_frequency(**often, every_days=14, reason="Er is nu veel nodig", form_key=key)
    assert ContactFrequency.objects.count() == 1
    assert fresh(resident).contact_days == 14
    monday = date(2026, 11, 23)
    assert services.propose_next_contact(fresh(resident), monday) == monday + timedelta(days=14)
    services.change_frequency(**often | {"on": today - timedelta(days=9)}, every_days=90, reason="Nagekomen")
    assert fresh(resident).contact_days == 14, "the latest day holds"
    services.change_frequency(**often, every_days=None, reason="Het loopt")
    assert fresh(resident).contact_days is None
    with pytest.raises(Refused, match="waarom"):
        services.change_frequency(**often, every_days=7, reason="")


NORMS = ContactNorms(92, 365, 14)
DAY = date(2026, 11, 23)
BACK = st.one_of(st.none(), st.sampled_from([13, 14, 15, 91, 92, 93, 364, 365, 366]), st.integers(0, 800))


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
@given(
    spoken=BACK,
    reported=BACK,
    plan_days=st.one_of(st.none(), st.integers(1, 400), st.just(14)),
    learning=st.booleans(),
    category=st.sampled_from(["", "1A", "1C", "2A", "2B", "3A", "3B"]),
)
def test_the_rule_in_sql_is_the_rule_in_words(
    resident: Client,
    spoken: int | None,
    reported: int | None,
    plan_days: int | None,
    learning: bool,
    category: str,
) -> None:
    def ago(days: int | None) -> date | None:
        return None if days is None else DAY - timedelta(days=days)

    with scope(municipality_id=resident.municipality_id):
        Client.objects.filter(pk=resident.pk).update(
            last_contact_on=ago(spoken),
            reported_on=ago(reported),
            contact_days=plan_days,
            learning_in=learning,
            category=category,
        )
        client = fresh(resident)
        in_sql = Client.objects.contact_overdue(NORMS, DAY).filter(pk=resident.pk).exists()
        assert in_sql == services.contact_due_for(client, NORMS, DAY).overdue


def test_a_team_decides_as_long_as_there_is_no_category(resident: Client) -> None:
    team = TeamFactory(municipality=resident.municipality, name="Team Participatie", kind="participation")
    away = ClientFactory(municipality=resident.municipality, team=team, category="")
    Client.objects.update(last_contact_on=DAY - timedelta(days=200))
    late = set(Client.objects.contact_overdue(NORMS, DAY).values_list("pk", flat=True))
    assert late == {resident.pk}
    assert not services.contact_due_for(fresh(away), NORMS, DAY).overdue


def test_a_contact_of_more_than_five_years_ago_is_a_slip(coach: User, resident: Client) -> None:
    today = date(2026, 3, 10)
    contacts.check_day(date(2021, 3, 10), today)
    with pytest.raises(Refused, match="meer dan vijf jaar geleden"):
        log(coach, resident, today, on=date(2021, 3, 9), channel="phone", result="came")
    with pytest.raises(Refused, match="in de toekomst"):
        contacts.check_day(date(2026, 3, 11), today)


def test_whoever_enrols_somebody_is_not_offered_as_buddy(coach: User, resident: Client) -> None:
    Client.objects.filter(pk=resident.pk).update(coach=None)
    new, known = ClientForm(user=coach), ClientForm(user=coach, instance=fresh(resident))
    assert coach not in new.fields["buddy"].queryset
    assert coach in known.fields["buddy"].queryset


@pytest.mark.parametrize("template", [row for row in TEMPLATES if row[0] in ("invitation", "group")])
def test_a_demo_invitation_tells_when_and_where(template: tuple[str, str, str, str]) -> None:
    assert {"{datum}", "{tijd}", "{plaats}"} <= set(re.findall(r"{\w+}", template[2] + template[3]))
