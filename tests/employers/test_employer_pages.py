"""The pages of employers and their contact persons."""

import datetime

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.models import AuditLine
from core.tenancy import scope
from employers.models import ContactPerson, Employer
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import EmployerFactory, GrowthConversationFactory
from tests.employers.forms import employer_answers

pytestmark = pytest.mark.django_db
READERS = ["coach", "account_manager", "quality", "manager"]
OUTSIDERS = ["functional_admin", "privacy_officer"]


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def own(client: Browser) -> Employer:
    """An employer whose account manager is logged in."""
    employer = EmployerFactory(city="Lelystad", kvk="12345678")
    client.force_login(employer.account_manager)
    return employer


@pytest.fixture
def person(own: Employer) -> ContactPerson:
    return ContactPerson.objects.create(employer=own, name="Peter Smit", phone="06 12345678")


def addresses(employer: Employer, person: ContactPerson) -> list[str]:
    with_employer = ["employer", "change_employer", "hand_over", "new_contact_person"]
    return [
        at("employers"),
        at("new_employer"),
        *(at(name, employer.pk) for name in with_employer),
        at("change_contact_person", person.pk),
    ]


def test_every_page_opens_for_the_own_account_manager(
    client: Browser, own: Employer, person: ContactPerson
) -> None:
    GrowthConversationFactory(employer=own)
    for address in addresses(own, person):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<<undefined" not in answer.content.decode()


def test_every_page_asks_to_log_in(client: Browser, own: Employer, person: ContactPerson) -> None:
    client.logout()
    posts = [at("take_over", own.pk), at("note_contact", own.pk)]
    for address in [*addresses(own, person), *posts]:
        assert client.get(address).status_code == 302, address


@pytest.mark.parametrize("role", OUTSIDERS)
def test_who_does_not_work_with_employers_is_told_so(
    client: Browser, own: Employer, person: ContactPerson, role: str
) -> None:
    client.force_login(UserFactory(role=role))
    for address in addresses(own, person):
        answer = client.get(address)
        assert answer.status_code == 403, address
        assert "kun je niet" in answer.content.decode()
    for name in ("take_over", "note_contact"):
        assert client.post(at(name, own.pk)).status_code == 403


@pytest.mark.parametrize("role", READERS)
def test_employers_are_seen_in_the_whole_region(client: Browser, own: Employer, role: str) -> None:
    client.force_login(UserFactory(role=role, municipality=MunicipalityFactory(name="Dronten")))
    assert own.name in client.get(at("employers")).content.decode()
    assert own.name in client.get(at("employer", own.pk)).content.decode()


@pytest.mark.parametrize("role", READERS)
def test_only_the_own_account_manager_changes(
    client: Browser, own: Employer, person: ContactPerson, role: str
) -> None:
    client.force_login(UserFactory(role=role))
    for address in addresses(own, person)[3:]:
        answer = client.post(address, {"name": "Anders", "version": 1})
        assert answer.status_code == 403, address
    own.refresh_from_db()
    assert own.version == 1
    page = client.get(at("employer", own.pk)).content.decode()
    assert at("change_employer", own.pk) not in page


def test_an_unknown_employer_is_not_found(client: Browser, own: Employer) -> None:
    for name in ("employer", "change_employer", "hand_over", "new_contact_person", "change_contact_person"):
        assert client.get(at(name, 999_999)).status_code == 404
    assert client.post(at("take_over", 999_999)).status_code == 404


def test_buttons_only_post(client: Browser, own: Employer) -> None:
    assert client.get(at("take_over", own.pk)).status_code == 405
    assert client.get(at("note_contact", own.pk)).status_code == 405


def test_reading_writes_one_line_without_any_client(client: Browser, own: Employer) -> None:
    for address in (at("employers"), at("employer", own.pk)):
        with scope(municipality_id=own.account_manager.municipality_id):
            before = AuditLine.objects.count()
        client.get(address)
        with scope(municipality_id=own.account_manager.municipality_id):
            lines = AuditLine.objects.order_by("id")[before:]
            assert [line.client_ids for line in lines] == [[]]


def test_a_new_employer_pressed_twice_is_one(client: Browser, own: Employer) -> None:
    answers = employer_answers(kvk="0123 4567")
    for _ in range(2):
        answer = client.post(at("new_employer"), answers)
        assert answer.status_code == 302, answer.content.decode()
    made = Employer.objects.get(name="Bakkerij Zon")
    assert answer["Location"] == at("employer", made.pk)
    assert (made.kvk, made.account_manager) == ("01234567", own.account_manager)


@pytest.mark.parametrize(
    ("kvk", "text"),
    [
        ("1234567", "Een KvK-nummer heeft acht cijfers."),
        ("1234567a", "Een KvK-nummer heeft acht cijfers."),
        ("12345678", "Er is al een werkgever met dit KvK-nummer."),
    ],
)
def test_a_wrong_kvk_number_gets_a_sentence_and_nothing_typed_is_lost(
    client: Browser, own: Employer, kvk: str, text: str
) -> None:
    answer = client.post(at("new_employer"), employer_answers(kvk=kvk, notes="Bel niet voor elf uur."))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert text in page
    assert "Bel niet voor elf uur." in page
    assert Employer.objects.count() == 1


def test_two_people_who_change_see_both_texts(client: Browser, own: Employer) -> None:
    answers = employer_answers(name="Hotel De Haven", kvk="", motive="de buurt", version=1)
    assert client.post(at("change_employer", own.pk), answers).status_code == 302
    second = client.post(at("change_employer", own.pk), answers | {"motive": "tekort aan mensen"})
    page = second.content.decode()
    assert second.status_code == 409
    assert "tekort aan mensen" in page
    assert "de buurt" in page
    own.refresh_from_db()
    assert (own.motive, own.version) == ("de buurt", 2)


def test_taking_over(client: Browser) -> None:
    free, taken = EmployerFactory(account_manager=None), EmployerFactory()
    anouk = UserFactory(account_manager=True)
    client.force_login(anouk)
    assert "Neem over" in client.get(at("employer", free.pk)).content.decode()
    for _ in range(2):
        assert client.post(at("take_over", free.pk)).status_code == 302
    free.refresh_from_db()
    assert (free.account_manager, free.version) == (anouk, 2)
    answer = client.post(at("take_over", taken.pk))
    assert answer.status_code == 403
    assert "is de accountmanager van" in answer.content.decode()


def test_handing_over(client: Browser, own: Employer) -> None:
    ruben = UserFactory(account_manager=True)
    wrong = client.post(at("hand_over", own.pk), {"version": 1, "account_manager": UserFactory().pk})
    assert wrong.status_code == 422
    answer = client.post(at("hand_over", own.pk), {"version": 1, "account_manager": ruben.pk})
    assert answer.status_code == 302
    own.refresh_from_db()
    assert own.account_manager == ruben
    again = client.post(at("hand_over", own.pk), {"version": 1, "account_manager": ruben.pk})
    assert again.status_code == 403


@pytest.mark.parametrize(
    ("role", "status"), [("coach", 302), ("account_manager", 302), ("manager", 302), ("quality", 403)]
)
def test_spoken_today_is_one_press(client: Browser, own: Employer, role: str, status: int) -> None:
    client.force_login(UserFactory(role=role))
    assert client.post(at("note_contact", own.pk)).status_code == status
    own.refresh_from_db()
    assert own.last_contact_on == (timezone.localdate() if status == 302 else None)


def test_contact_persons(client: Browser, own: Employer, person: ContactPerson) -> None:
    new = {"name": "Joke de Boer", "email": "joke@voorbeeld.test"}
    assert client.post(at("new_contact_person", own.pk), new).status_code == 302
    left = {"name": "Peter Smit", "left_on": "2026-10-01", "version": 1}
    assert client.post(at("change_contact_person", person.pk), left).status_code == 302
    page = client.get(at("employer", own.pk)).content.decode()
    assert "Joke de Boer" in page
    assert "Werken hier niet meer (1)" in page
    assert client.post(at("change_contact_person", person.pk), left).status_code == 409


def test_the_first_reachable_contact_person_is_one_press_away(
    client: Browser, own: Employer, person: ContactPerson
) -> None:
    page = client.get(at("employer", own.pk)).content.decode()
    assert 'href="tel:0612345678"' in page
    ContactPerson.objects.update(left_on=datetime.date(2026, 1, 1))
    assert "Bel Peter Smit" not in client.get(at("employer", own.pk)).content.decode()


def test_spoken_to_is_taken_back_with_one_press(client: Browser, own: Employer) -> None:
    before = timezone.localdate() - datetime.timedelta(days=40)
    Employer.objects.filter(pk=own.pk).update(last_contact_on=before)
    page = client.post(at("note_contact", own.pk), follow=True).content.decode()
    assert page.count(at("take_back_contact", own.pk)) == 2, "in the message and on the page"
    client.post(at("take_back_contact", own.pk))
    client.post(at("take_back_contact", own.pk))
    own.refresh_from_db()
    assert own.last_contact_on == before
    found = AuditLine.objects.filter(action__in=["employer.contact_noted", "employer.contact_taken_back"])
    with scope(municipality_id=own.account_manager.municipality_id):
        assert found.count() == 2, "both stay in the log"


def test_a_talk_of_today_is_not_taken_back(client: Browser, own: Employer) -> None:
    today = timezone.localdate()
    Employer.objects.filter(pk=own.pk).update(last_contact_on=today)
    GrowthConversationFactory(employer=own, on=today)
    assert at("take_back_contact", own.pk) not in client.get(own.get_absolute_url()).content.decode()
    page = client.post(at("take_back_contact", own.pk), follow=True).content.decode()
    assert "Er staat een gesprek van vandaag" in page
    own.refresh_from_db()
    assert own.last_contact_on == today
