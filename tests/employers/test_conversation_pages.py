"""Growth conversations: asked on purpose, and made into future jobs at once."""

import datetime

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from employers.models import Employer, FutureJob, GrowthConversation
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, GrowthConversationFactory
from tests.employers.forms import job_answers, talk_answers

pytestmark = pytest.mark.django_db


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def own(client: Browser) -> Employer:
    employer = EmployerFactory(city="Lelystad")
    client.force_login(employer.account_manager)
    return employer


def test_from_a_talk_to_two_future_jobs(client: Browser, own: Employer) -> None:
    """The way an account manager goes, with the buttons that lead to the next page."""
    answer = client.post(at("new_conversation", own.pk), talk_answers(next="job"))
    talk = GrowthConversation.objects.get()
    assert answer["Location"] == at("new_job_from_conversation", talk.pk)
    form = client.get(answer["Location"]).content.decode()
    assert ">afwassen</textarea>" in form.replace("\n", "")
    assert 'value="Lelystad"' in form
    assert "Opslaan en nog een baan toevoegen" in form
    answer = client.post(answer["Location"], job_answers(("onderhandelen", 2, 3), next="job"))
    assert answer["Location"] == at("new_job_from_conversation", talk.pk)
    answer = client.post(answer["Location"], job_answers(function="Medewerker ontbijt"))
    second = FutureJob.objects.get(function="Medewerker ontbijt")
    assert answer["Location"] == at("job", second.pk)
    assert {job.conversation for job in FutureJob.objects.all()} == {talk}
    page = client.get(at("conversation", talk.pk)).content.decode()
    assert "Afwasser" in page
    assert "Medewerker ontbijt" in page


@pytest.mark.parametrize("role", ["coach", "manager", "account_manager"])
def test_growth_is_asked_by_three_roles(client: Browser, own: Employer, role: str) -> None:
    user = UserFactory(role=role)
    client.force_login(user)
    form = client.get(at("new_conversation", own.pk)).content.decode()
    assert "Opslaan en toekomstige baan toevoegen" not in form
    answer = client.post(at("new_conversation", own.pk), talk_answers(next="job"))
    talk = GrowthConversation.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, at("conversation", talk.pk))
    assert talk.created_by == user
    own.refresh_from_db()
    assert own.last_contact_on == datetime.date(2026, 10, 1)
    assert client.get(at("change_conversation", talk.pk)).status_code == 200
    page = client.get(at("conversation", talk.pk)).content.decode()
    assert "accountmanager van deze werkgever krijgt dit gesprek" in page


@pytest.mark.parametrize("role", ["quality", "functional_admin", "privacy_officer"])
def test_other_roles_do_not_record(client: Browser, own: Employer, role: str) -> None:
    client.force_login(UserFactory(role=role))
    answer = client.post(at("new_conversation", own.pk), talk_answers())
    assert answer.status_code == 403
    assert not GrowthConversation.objects.exists()


def test_reading_is_for_who_works_with_employers(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own)
    client.force_login(UserFactory(quality=True))
    assert client.get(at("conversation", talk.pk)).status_code == 200
    assert client.get(at("change_conversation", talk.pk)).status_code == 403
    client.force_login(UserFactory(privacy_officer=True))
    assert client.get(at("conversation", talk.pk)).status_code == 403
    client.logout()
    for name in ("conversation", "change_conversation", "new_conversation"):
        assert client.get(at(name, talk.pk)).status_code == 302


def test_a_colleague_does_not_change_a_talk_of_somebody_else(client: Browser, own: Employer) -> None:
    coach = UserFactory()
    talk = GrowthConversationFactory(employer=own, created_by=coach)
    assert client.get(at("change_conversation", talk.pk)).status_code == 200
    for other in (UserFactory(), UserFactory(account_manager=True)):
        client.force_login(other)
        answer = client.post(at("change_conversation", talk.pk), talk_answers(version=1))
        assert answer.status_code == 403
        assert "alleen worden gewijzigd door" in answer.content.decode()


def test_unknown_is_not_found(client: Browser, own: Employer) -> None:
    for name in ("conversation", "change_conversation", "new_conversation", "new_job_from_conversation"):
        assert client.get(at(name, 999_999)).status_code == 404


def test_pressing_twice_makes_one(client: Browser, own: Employer) -> None:
    answers = talk_answers()
    places = {client.post(at("new_conversation", own.pk), answers)["Location"] for _ in range(2)}
    assert GrowthConversation.objects.count() == 1
    assert len(places) == 1


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"expectation": ""}, "Kies wat de werkgever verwacht."),
        ({"growth_kind": ""}, "Kies welke soort groei dat is."),
        ({"expectation": "cannot_say", "ask_again_on": ""}, "Kies dan een dag om het opnieuw te vragen."),
        ({"participation": "no"}, "Kies de reden."),
        ({"on": "2099-01-01"}, "Dit gesprek moet nog komen."),
        ({"on": "onzin"}, "Voer een geldige datum in."),
        ({"ask_again_on": "2026-09-01"}, "Kies een dag na het gesprek van 1 oktober 2026."),
    ],
)
def test_mistakes_say_what_to_do_and_keep_what_was_typed(
    client: Browser, own: Employer, changes: dict[str, str], text: str
) -> None:
    answer = client.post(at("new_conversation", own.pk), talk_answers(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert text in page
    assert "Er komt een tweede keuken." in page
    assert not GrowthConversation.objects.exists()


def test_the_day_to_ask_again_is_proposed_from_the_norm(client: Browser, own: Employer) -> None:
    page = client.get(at("new_conversation", own.pk)).content.decode()
    proposed = timezone.localdate() + datetime.timedelta(days=180)
    assert f'value="{proposed.isoformat()}"' in page
    assert "over 180 dagen" in page


def test_two_people_who_change_see_both_texts(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own)
    address = at("change_conversation", talk.pk)
    assert client.post(address, talk_answers(version=1, changes="Een terras.")).status_code == 302
    answer = client.post(address, talk_answers(version=1, changes="Een zaal.", participation="maybe"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Een terras." in page
    assert "Een zaal." in page
    talk.refresh_from_db()
    assert (talk.changes, talk.version) == ("Een terras.", 2)


def test_a_page_shows_the_jobs_and_says_when_nothing_was_written(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own, expectation="same", growth_kind="")
    page = client.get(at("conversation", talk.pk)).content.decode()
    assert "Er is geen verslag opgeschreven." in page
    assert "Nog geen toekomstige baan" in page
    FutureJobFactory(employer=own, conversation=talk)
    assert "Keukenmedewerker" in client.get(at("conversation", talk.pk)).content.decode()
