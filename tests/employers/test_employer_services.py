"""Employers, who works there, who looks after them, and when they were last spoken to."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from core.editing import EditConflict
from core.models import AuditLine, OutboxMessage
from core.pages import Refused
from employers import services
from employers.models import Employer, GrowthConversation
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, GrowthConversationFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 22)
DAY = datetime.date(2026, 10, 1)


def events(name: str) -> int:
    return OutboxMessage.objects.filter(name=name).count()


def test_whoever_adds_an_employer_becomes_the_account_manager() -> None:
    anouk = UserFactory(account_manager=True)
    sector = EmployerFactory.build().sector
    employer = services.create_employer(by=anouk, name="Bakkerij Zon", kvk="01234567", sector=sector)
    assert (employer.account_manager, employer.kvk, employer.data_set) == (anouk, "01234567", "live")
    assert events("employer.changed") == 1


def test_what_a_made_up_account_writes_is_made_up() -> None:
    demo = UserFactory(account_manager=True, is_demo=True)
    employer = services.create_employer(by=demo, name="Zon", sector=EmployerFactory.build().sector)
    assert employer.data_set == "demo"


def test_a_kvk_number_that_somebody_just_added_gets_a_sentence() -> None:
    first, second = EmployerFactory(kvk="01234567"), EmployerFactory()
    with pytest.raises(Refused, match="al een werkgever met dit KvK-nummer"):
        services.create_employer(
            by=second.account_manager, name="Dubbel", kvk="01234567", sector=first.sector
        )
    with pytest.raises(Refused, match="al een werkgever met dit KvK-nummer"):
        services.change_employer(by=second.account_manager, employer=second, version=1, kvk="01234567")


def test_another_broken_rule_of_the_database_stays_an_error() -> None:
    employer = EmployerFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        services.change_employer(by=employer.account_manager, employer=employer, version=1, kvk="12")


def test_the_second_of_two_people_gets_a_conflict_and_changes_nothing() -> None:
    employer = EmployerFactory(city="Lelystad")
    services.change_employer(by=employer.account_manager, employer=employer, version=1, city="Dronten")
    with pytest.raises(EditConflict) as conflict:
        services.change_employer(by=employer.account_manager, employer=employer, version=1, city="Almere")
    assert conflict.value.current.city == "Dronten"
    assert conflict.value.changes == {"city": "Almere"}


def test_an_employer_without_account_manager_is_taken_over_once() -> None:
    employer, anouk, ruben = (
        EmployerFactory(account_manager=None),
        UserFactory(account_manager=True),
        UserFactory(account_manager=True),
    )
    services.take_over_employer(by=anouk, employer=employer)
    services.take_over_employer(by=anouk, employer=employer)
    assert events("employer.changed") == 1
    with pytest.raises(Refused, match="is intussen de accountmanager"):
        services.take_over_employer(by=ruben, employer=employer)


def test_an_account_manager_who_left_does_not_keep_the_employer() -> None:
    gone, anouk = UserFactory(account_manager=True, is_active=False), UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=gone)
    assert services.take_over_employer(by=anouk, employer=employer).account_manager == anouk
    assert list(Employer.objects.without_account_manager()) == []


def test_an_employer_is_handed_over() -> None:
    employer, ruben = EmployerFactory(), UserFactory(account_manager=True)
    services.hand_over_employer(by=employer.account_manager, employer=employer, to=ruben, version=1)
    employer.refresh_from_db()
    assert (employer.account_manager, employer.version) == (ruben, 2)


def test_a_talk_does_not_get_in_the_way_of_somebody_who_edits() -> None:
    employer = EmployerFactory()
    services.note_contact(by=employer.account_manager, employer=employer, on=TODAY)
    services.note_contact(by=employer.account_manager, employer=employer, on=DAY)
    employer.refresh_from_db()
    assert (employer.last_contact_on, employer.version) == (TODAY, 1)
    assert events("employer.changed") == 1


def test_contact_persons_come_and_go() -> None:
    employer = EmployerFactory()
    by = employer.account_manager
    person = services.add_contact_person(by=by, employer=employer, name="Peter Smit", phone="06 12345678")
    left = services.change_contact_person(by=by, person=person, version=1, left_on=DAY)
    assert (left.name, left.left_on) == ("Peter Smit", DAY)
    with pytest.raises(EditConflict):
        services.change_contact_person(by=by, person=person, version=1, name="Piet")
    assert events("employer.changed") == 2


def test_a_conversation_counts_as_contact_on_its_day() -> None:
    employer, coach = EmployerFactory(), UserFactory()
    talk = services.record_growth_conversation(
        by=coach, employer=employer, today=TODAY, on=DAY, expectation="same", participation="maybe"
    )
    employer.refresh_from_db()
    assert employer.last_contact_on == DAY
    assert talk.created_by == coach
    services.change_growth_conversation(by=coach, conversation=talk, version=1, today=TODAY, on=TODAY)
    employer.refresh_from_db()
    assert employer.last_contact_on == TODAY


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"expectation": "grows"}, "Kies welke soort groei"),
        ({"expectation": "cannot_say"}, "Kies dan een dag om het opnieuw te vragen"),
        ({"expectation": "same", "participation": "no"}, "Kies de reden"),
        ({"expectation": "same", "ask_again_on": DAY}, "Kies een dag na het gesprek"),
        ({"expectation": "same", "on": datetime.date(2026, 11, 23)}, "Dit gesprek moet nog komen"),
    ],
)
def test_an_incomplete_conversation_is_refused(answers: dict[str, object], reason: str) -> None:
    employer = EmployerFactory()
    with pytest.raises(Refused, match=reason):
        services.record_growth_conversation(
            by=UserFactory(), employer=employer, today=TODAY, **({"on": DAY} | answers)
        )
    assert not GrowthConversation.objects.exists()
    talk = GrowthConversationFactory(expectation="same", growth_kind="", participation="maybe")
    with pytest.raises(Refused, match=reason):
        services.change_growth_conversation(
            by=UserFactory(), conversation=talk, version=1, today=TODAY, **answers
        )
    talk.refresh_from_db()
    assert (talk.version, talk.expectation) == (1, "same")


def test_pressing_twice_makes_one_conversation() -> None:
    employer, coach = EmployerFactory(), UserFactory()
    key = "6f1ed002-ab5f-4d7b-8a5c-6a4a3b1f5a11"
    for _ in range(2):
        services.record_growth_conversation(
            by=coach,
            employer=employer,
            today=TODAY,
            form_key=key,
            on=DAY,
            expectation="same",
            spoken_with="Peter",
        )
    assert GrowthConversation.objects.count() == 1
    assert events("employer.changed") == 1
    assert AuditLine.objects.filter(action="employer.growth_asked").count() <= 1
