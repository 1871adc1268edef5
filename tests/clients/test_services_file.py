"""What is written in a file: each service keeps a log line, announces the change, and does it once."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from clients import services
from clients.domain.distance import DistanceFacts
from clients.domain.ladder import LadderAnswers
from clients.models import Availability, BenefitPeriod, Client, ClientCertificate, Contact, SkillsAssessment
from core.editing import EditConflict
from core.models import AuditLine, Certificate, OutboxMessage, Skill, User
from core.pages import Refused
from tests.clients.factories import BenefitPeriodFactory, ContactFactory, SkillsAssessmentFactory
from tests.core.factories import TeamFactory, UserFactory

pytestmark = pytest.mark.usefixtures("inside")


def fresh(client: Client) -> Client:
    return Client.objects.get(pk=client.pk)


def actions() -> list[str]:
    return list(AuditLine.objects.order_by("id").values_list("action", flat=True))


def announced() -> list[Any]:
    return [m.payload for m in OutboxMessage.objects.filter(name="client.changed").order_by("id")]


def test_a_new_resident_gets_the_next_number(coach: User) -> None:
    day = date(2031, 3, 1)
    numbers = [
        services.create_client(by=coach, today=day, first_name="A", last_name=f"van {n}").number
        for n in range(3)
    ]
    assert numbers == ["2031-0001", "2031-0002", "2031-0003"]
    made = Client.objects.get(number="2031-0001")
    assert (made.coach, made.team_id, made.sort_name) == (coach, coach.team_id, "0 a van")
    line = AuditLine.objects.filter(action="client.created").first()
    assert line is not None
    assert line.actor_id == coach.pk
    assert announced()[0] == {
        "client_id": made.pk,
        "municipality_id": made.municipality_id,
        "team_id": made.team_id,
        "coach_id": coach.pk,
    }


def test_pressing_twice_makes_one_resident(coach: User, today: date) -> None:
    key = uuid4()
    one, two = (
        services.create_client(by=coach, today=today, first_name="A", last_name="B", form_key=key)
        for _ in range(2)
    )
    assert one.pk == two.pk
    assert actions().count("client.created") == 1


def test_a_number_in_use_is_refused(coach: User, resident: Client, today: date) -> None:
    with pytest.raises(Refused, match="al in gebruik"):
        services.create_client(by=coach, today=today, first_name="A", last_name="B", number=resident.number)


def test_without_a_team_nobody_is_registered(coach: User, today: date) -> None:
    coach.team = None
    with pytest.raises(Refused, match="team"):
        services.create_client(by=coach, today=today, first_name="A", last_name="B")


def test_changing_a_name_changes_the_order(coach: User, resident: Client) -> None:
    services.change_client(by=coach, client=resident, version=1, last_name="de Zeeuw")
    changed = fresh(resident)
    assert (changed.sort_name, changed.version, changed.changed_by) == ("zeeuw samira de", 2, coach)
    with pytest.raises(EditConflict):
        services.change_client(by=coach, client=resident, version=1, last_name="Anders")
    assert actions() == ["client.changed"]


def test_another_team_takes_the_whole_file_along(resident: Client, coach: User) -> None:
    contact = ContactFactory(client=resident)
    team = TeamFactory(municipality=resident.municipality, name="Team Participatie")
    new = UserFactory(municipality=resident.municipality, team=team)
    services.change_team(by=coach, client=resident, version=1, team=team, coach=new, today=date(2026, 11, 23))
    assert Contact.objects.get(pk=contact.pk).team_id == team.pk
    assert [(m["team_id"], m["coach_id"]) for m in announced()] == [
        (resident.team_id, coach.pk),
        (team.pk, new.pk),
    ]


def test_a_coach_of_another_team_or_the_buddy_is_refused(resident: Client, coach: User) -> None:
    team = TeamFactory(municipality=resident.municipality, name="Team Participatie")
    with pytest.raises(Refused, match="werkt niet in"):
        services.change_team(
            by=coach, client=resident, version=1, team=team, coach=coach, today=date(2026, 11, 23)
        )
    buddy = UserFactory(municipality=resident.municipality, team=team)
    Client.objects.filter(pk=resident.pk).update(buddy=buddy)
    with pytest.raises(Refused, match="buddy"):
        services.change_team(
            by=coach, client=fresh(resident), version=1, team=team, coach=buddy, today=date(2026, 11, 23)
        )


def log(by: User, client: Client, today: date, **more: Any) -> Contact:
    return services.log_contact(by=by, client=client, today=today, **({"on": today} | more))


def test_a_contact_sets_the_dates_on_the_resident(coach: User, resident: Client, today: date) -> None:
    log(coach, resident, today, next_on=today + timedelta(days=9), agreements="Cv meenemen")
    assert fresh(resident).last_contact_on == today
    assert fresh(resident).next_contact_on == today + timedelta(days=9)
    log(coach, resident, today, on=today - timedelta(days=30), next_on=today - timedelta(days=10))
    assert fresh(resident).last_contact_on == today, "an older talk is history"
    assert fresh(resident).next_contact_on == today + timedelta(days=9)
    assert actions() == ["client.contact_logged"] * 2


def test_who_did_not_come_was_not_spoken_to(coach: User, resident: Client, today: date) -> None:
    log(coach, resident, today, result="no_show", next_on=today + timedelta(days=2))
    assert fresh(resident).last_contact_on is None
    assert fresh(resident).next_contact_on == today + timedelta(days=2)


def test_contact_dates_that_cannot_be(coach: User, resident: Client, today: date) -> None:
    with pytest.raises(Refused, match="toekomst"):
        log(coach, resident, today, on=today + timedelta(days=1))
    with pytest.raises(Refused, match="na dit contact"):
        log(coach, resident, today, next_on=today)


def test_one_press_one_contact(coach: User, resident: Client, today: date) -> None:
    key = uuid4()
    log(coach, resident, today, form_key=key)
    log(coach, resident, today, form_key=key)
    assert Contact.objects.count() == 1
    assert len(announced()) == 1


def test_the_norm_follows_category_then_team(resident: Client) -> None:
    monday = date(2026, 11, 23)
    assert services.propose_next_contact(resident, monday) == monday + timedelta(days=92)
    resident.category = "3B"
    assert services.propose_next_contact(resident, monday) == monday + timedelta(days=365)
    resident.category, resident.team.kind = "", "participation"
    assert services.propose_next_contact(resident, monday) == monday + timedelta(days=365)


VOLUNTEER = LadderAnswers(has_work=False, unpaid_work=True)


def test_the_questions_give_the_rung(coach: User, resident: Client, today: date) -> None:
    record = services.record_rung(
        by=coach, client=resident, today=today, on=today, answers=VOLUNTEER, expected=5
    )
    assert (record.rung, record.proposed) == (4, 4)
    assert (fresh(resident).rung, fresh(resident).rung_expected) == (4, 5)
    assert actions() == ["client.rung_recorded"]


def test_another_rung_needs_a_reason(coach: User, resident: Client, today: date) -> None:
    args: dict[str, Any] = {"by": coach, "client": resident, "today": today, "on": today}
    with pytest.raises(Refused, match="komt trede 4"):
        services.record_rung(**args, answers=VOLUNTEER, rung=3)
    with pytest.raises(Refused, match="zonder alle vragen"):
        services.record_rung(**args, answers=LadderAnswers(), rung=3)
    with pytest.raises(Refused, match="Beantwoord"):
        services.record_rung(**args, answers=LadderAnswers())
    with pytest.raises(Refused, match="toekomst"):
        services.record_rung(**args | {"on": today + timedelta(days=1)}, answers=VOLUNTEER)
    services.record_rung(**args, answers=VOLUNTEER, rung=3, reason="pas begonnen")
    assert fresh(resident).rung == 3


def test_an_older_rung_does_not_replace_a_newer_one(coach: User, resident: Client, today: date) -> None:
    for on, rung in ((today, 4), (today - timedelta(days=90), 2)):
        services.record_rung(
            by=coach, client=resident, today=today, on=on, answers=LadderAnswers(), rung=rung, reason="zo"
        )
    assert fresh(resident).rung == 4


def test_distance_gives_the_category(coach: User, resident: Client, today: date) -> None:
    args: dict[str, Any] = {"by": coach, "client": resident, "today": today, "on": today}
    services.assess_distance(**args, facts=DistanceFacts(18))
    assert fresh(resident).category == "1C"
    with pytest.raises(Refused, match="categorie 1C"):
        services.assess_distance(**args, facts=DistanceFacts(18), category="2A")
    services.assess_distance(**args, facts=DistanceFacts(18), category="2A", reason="mantelzorg")
    assert fresh(resident).category == "2A"
    assert actions() == ["client.distance_assessed"] * 2


def test_an_empty_profile_is_refused(coach: User, resident: Client, today: date) -> None:
    args: dict[str, Any] = {"by": coach, "client": resident, "today": today, "on": today}
    with pytest.raises(Refused, match="ten minste"):
        services.assess_motivation(**args, responsibility=None, responsibility_remark="")
    with pytest.raises(Refused, match="ten minste"):
        services.assess_skills(**args, language=None)
    services.assess_motivation(**args, responsibility=0)
    assert actions() == ["client.motivation_assessed"]


def test_health_stays_when_it_was_not_asked(coach: User, resident: Client, today: date) -> None:
    SkillsAssessmentFactory(client=resident)
    made = services.assess_skills(by=coach, client=resident, today=today, on=today, language=0)
    assert (made.physical, made.physical_remark) == (2, "Kan niet lang staan.")
    again = services.assess_skills(
        by=coach, client=resident, today=today, on=today, language=0, physical=None, physical_remark=""
    )
    assert (again.physical, again.physical_remark) == (None, "")
    assert SkillsAssessment.objects.count() == 3, "nothing is overwritten"


def test_several_skills_at_once(coach: User, resident: Client, today: date) -> None:
    skills = list(Skill.objects.order_by("id")[:3])
    key = uuid4()
    args: dict[str, Any] = {"by": coach, "client": resident, "today": today, "on": today, "form_key": key}
    for _ in range(2):
        made = services.record_skills(**args, levels=[(skill, 2) for skill in skills])
    assert resident.skillheld_set.count() == 3
    assert {row.skill_id for row in made} == {skill.pk for skill in skills}
    assert actions() == ["client.skills_recorded"]
    with pytest.raises(Refused):
        services.record_skills(**args, levels=[])


def availability(by: User, client: Client, version: int | None, **more: Any) -> Availability:
    lists: dict[str, Any] = {"wanted_occupations": [], "wanted_sectors": [], "certificates": []}
    return services.change_availability(by=by, client=client, version=version, **(lists | more))


def test_availability_is_made_then_changed(coach: User, resident: Client) -> None:
    vca, bhv = Certificate.objects.order_by("id")[:2]
    row = availability(coach, resident, None, hours_per_week=24, certificates=[vca])
    assert row.version == 1
    availability(coach, resident, 1, hours_per_week=32, certificates=[vca, bhv])
    availability(coach, resident, 2, hours_per_week=32, certificates=[bhv])
    assert [c.certificate for c in ClientCertificate.objects.all()] == [bhv]
    with pytest.raises(EditConflict):
        availability(coach, resident, 1, hours_per_week=8)
    assert Availability.objects.get().hours_per_week == 32


def test_two_who_make_availability_at_once(coach: User, resident: Client) -> None:
    key = uuid4()
    availability(coach, resident, None, hours_per_week=24, form_key=key)
    availability(coach, resident, None, hours_per_week=24, form_key=key)
    with pytest.raises(EditConflict):
        availability(coach, resident, None, hours_per_week=8, form_key=uuid4())


def test_benefit_starts_and_stops(coach: User, resident: Client, today: date) -> None:
    period = services.add_benefit(
        by=coach, client=resident, kind="participatiewet", start=today - timedelta(days=90)
    )
    with pytest.raises(Refused, match="voor de begindatum"):
        services.end_benefit(by=coach, period=period, end=today - timedelta(days=91), end_reason="werk")
    services.end_benefit(by=coach, period=period, end=today, end_reason="aan het werk")
    with pytest.raises(Refused, match="al beëindigd"):
        services.end_benefit(by=coach, period=period, end=today, end_reason="aan het werk")
    assert BenefitPeriod.objects.get().end == today
    with pytest.raises(Refused, match="voor de begindatum"):
        services.add_benefit(by=coach, client=resident, kind="ww", start=today, end=today - timedelta(days=1))
    assert actions() == ["client.benefit_added", "client.benefit_ended"]


def test_removal_leaves_nothing_of_one_client(coach: User, resident: Client, today: date) -> None:
    log(coach, resident, today)
    BenefitPeriodFactory(client=resident)
    other = services.create_client(by=coach, today=today, first_name="A", last_name="B")
    log(coach, other, today)
    assert services.remove_client_rows(resident.pk) == 3
    assert list(Client.objects.values_list("pk", flat=True)) == [other.pk]
    assert Contact.objects.count() == 1
