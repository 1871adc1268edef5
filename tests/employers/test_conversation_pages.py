"""Growth conversations: asked on purpose, and made into future jobs at once."""

import datetime
import json
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.models import Draft, Occupation, User
from core.pages import Refused
from employers.models import Employer, FutureJob, GrowthConversation, Promise
from employers.worklists.day import worklist
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


NAMED: dict[str, Any] = {"function": "Afwasser", "places": 2, "hours": 24, "certainty": 80}


def job(**changes: Any) -> dict[str, Any]:
    """A row as somebody fills it in during the talk: next year's second quarter."""
    return NAMED | {"quarter": f"{timezone.localdate().year + 1}-2"} | changes


def test_from_a_talk_to_two_future_jobs_at_once(client: Browser, own: Employer) -> None:
    """One press: the talk, two jobs of it, and a page that leads to the skills of each."""
    days = {"window_start": "2027-05-01", "window_end": "2027-05-31"}
    answers = talk_answers(
        job(),
        {},
        NAMED | days | {"function": "Kok", "places": 5, "growth_kind": "d", "route": "stacked"},
    )
    answer = client.post(at("new_conversation", own.pk), answers, follow=True)
    talk = GrowthConversation.objects.get()
    assert answer.redirect_chain == [(at("conversation", talk.pk), 302)]
    first, second = FutureJob.objects.order_by("id")
    year = timezone.localdate().year + 1
    assert (first.window_start, first.window_end) == (
        datetime.date(year, 4, 1),
        datetime.date(year, 6, 30),
    )
    assert (first.function, first.places, first.hours, first.certainty) == ("Afwasser", 2, 24, 80)
    assert (first.growth_kind, first.route, first.city) == ("a", "small", "Lelystad")
    assert (second.window_end, second.growth_kind, second.route) == (
        datetime.date(2027, 5, 31),
        "d",
        "stacked",
    )
    assert {one.conversation for one in (first, second)} == {talk}
    page = answer.content.decode()
    assert "Bewaard: het groeigesprek en 2 toekomstige banen." in page
    for one in (first, second):
        assert f"{at('job_skills', one.pk)}" in page
    assert page.count("Nog geen vaardigheden") == 2


def test_a_job_named_as_a_known_occupation_is_that_occupation(client: Browser, own: Employer) -> None:
    known = Occupation.objects.order_by("name").first()
    assert known
    client.post(at("new_conversation", own.pk), talk_answers(job(function=known.name.upper(), places=9)))
    made = FutureJob.objects.get()
    assert (made.occupation, made.route) == (known, "large")


def test_one_more_job_can_be_worked_out_apart(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own, tasks="afwassen")
    new = at("new_job_from_conversation", talk.pk)
    assert new in client.get(at("conversation", talk.pk)).content.decode()
    form = client.get(new).content.decode()
    assert ">afwassen</textarea>" in form.replace("\n", "")
    assert 'value="Lelystad"' in form
    answer = client.post(new, job_answers(("onderhandelen", 2, 3), next="job"))
    assert answer["Location"] == new
    page = client.get(at("conversation", talk.pk)).content.decode()
    assert "1 vaardigheid" in page
    assert "Vul de vaardigheden aan" in page


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"function": ""}, "Schrijf op welke functie het is, of maak deze baan helemaal leeg."),
        ({"places": ""}, "Schrijf op hoeveel plaatsen er komen."),
        ({"places": "0"}, "Vul een aantal in van 1 tot en met 999."),
        ({"certainty": ""}, "Schat hoe zeker het is."),
        ({"certainty": "33"}, "33 is geen beschikbare keuze"),
        ({"quarter": ""}, "Kies wanneer het werk ongeveer begint."),
        ({"quarter": "1850-1"}, "1850-1 is geen beschikbare keuze"),
        ({"window_start": "2027-05-01"}, "Kies ook de laatste dag, of maak de eerste leeg."),
        ({"window_end": "2027-05-01"}, "Kies ook de eerste dag, of maak de laatste leeg."),
        (
            {"window_start": "2027-05-02", "window_end": "2027-05-01"},
            "Kies een dag op of na 2 mei 2027.",
        ),
        ({"window_start": "0226-05-02", "window_end": "2027-05-01"}, "Kijk het jaar na"),
    ],
)
def test_a_job_that_is_half_filled_in_says_what_is_missing(
    client: Browser, own: Employer, changes: dict[str, str], text: str
) -> None:
    answer = client.post(at("new_conversation", own.pk), talk_answers(job(**changes)))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert text in page
    assert "Kijk de banen na." in page
    assert not GrowthConversation.objects.exists()
    assert not FutureJob.objects.exists()


def test_a_job_says_where_it_comes_from_when_the_talk_does_not(client: Browser, own: Employer) -> None:
    answers = talk_answers(job(), expectation="same")
    answer = client.post(at("new_conversation", own.pk), answers)
    assert "Kies waar het werk vandaan komt." in answer.content.decode()
    client.post(at("new_conversation", own.pk), answers | {"new_jobs-0-growth_kind": "d"})
    assert FutureJob.objects.get().growth_kind == "d"
    assert GrowthConversation.objects.get().growth_kind == ""


def test_a_job_that_cannot_be_made_leaves_no_talk_behind(
    client: Browser, own: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One transaction: the talk and its jobs, or nothing."""
    from employers.services import growth

    def refuses(**_: Any) -> None:
        raise Refused("Dat gaat niet.")

    monkeypatch.setattr(growth, "create_future_job", refuses)
    answer = client.post(at("new_conversation", own.pk), talk_answers(job()))
    assert answer.status_code == 422
    assert "Dat gaat niet." in answer.content.decode()
    assert not GrowthConversation.objects.exists()


def test_pressing_twice_makes_the_jobs_once(client: Browser, own: Employer) -> None:
    answers = talk_answers(job(), job(function="Kok"), others_to_ask="De buren", follow_up_on="2026-12-01")
    for _ in range(2):
        assert client.post(at("new_conversation", own.pk), answers).status_code == 302
    assert FutureJob.objects.count() == 2
    assert Promise.objects.count() == 1


def test_whoever_is_not_the_account_manager_names_no_jobs(client: Browser, own: Employer) -> None:
    """Posted all the same, they have no effect; the account manager finds the talk on the start page."""
    coach = UserFactory()
    client.force_login(coach)
    assert "new_jobs-TOTAL_FORMS" not in client.get(at("new_conversation", own.pk)).content.decode()
    client.post(at("new_conversation", own.pk), talk_answers(job()))
    assert not FutureJob.objects.exists()
    found = [one.kind for one in worklist(own.account_manager, timezone.localdate())]
    assert "growth_without_job" in found
    client.force_login(own.account_manager)
    talk = GrowthConversation.objects.get()
    client.post(at("change_conversation", talk.pk), talk_answers(job(), version=1))
    assert FutureJob.objects.get().conversation == talk
    found = [one.kind for one in worklist(own.account_manager, timezone.localdate())]
    assert "growth_without_job" not in found


def test_without_a_script_one_more_row_keeps_what_was_typed(client: Browser, own: Employer) -> None:
    address = at("new_conversation", own.pk)
    assert 'name="new_jobs-1-function"' in client.get(address).content.decode()
    answer = client.post(address, talk_answers(job(), {}, more="1", changes="Een terras."))
    assert (answer.status_code, answer["Location"]) == (302, f"{address}#id_new_jobs")
    assert not GrowthConversation.objects.exists()
    page = client.get(address).content.decode()
    assert 'name="new_jobs-2-function"' in page
    assert "Een terras." in page
    assert 'value="Afwasser"' in page
    assert "Je was hier bezig" in page


def test_what_is_wrong_in_a_job_is_said_by_job(client: Browser, own: Employer) -> None:
    wrong = job() | {"places": ""}
    answer = client.post(at("new_conversation", own.pk), talk_answers(job(), wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    link = (
        '<a href="#id_new_jobs-1-places">Baan 2, hoeveel plaatsen: Schrijf op hoeveel plaatsen er komen.</a>'
    )
    assert link in page
    assert 'id="id_new_jobs-1-places"' in page


def test_one_more_row_does_not_win_from_another_tab(client: Browser, own: Employer) -> None:
    address = at("new_conversation", own.pk)
    told = {"key": address, "fields": {"changes": ["Uit het tweede"], "draft_tab": ["twee"]}}
    client.post(reverse("core:draft"), json.dumps(told), content_type="application/json")
    first = {"draft_tab": "een", "draft_rev": ""}
    answer = client.post(address, talk_answers(job(), {}, more="1", changes="Uit het eerste") | first)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Uit het eerste" in page
    assert "In een ander tabblad is verder geschreven" in page
    assert "Uit het tweede" in client.get(address).content.decode()


@pytest.mark.parametrize("rows", ["", "x", "99999999", "12"])
def test_the_number_of_rows_cannot_be_talked_up(client: Browser, own: Employer, rows: str) -> None:
    address = at("new_conversation", own.pk)
    client.post(address, talk_answers(more="1") | {"new_jobs-TOTAL_FORMS": rows})
    page = client.get(address).content.decode()
    assert 'name="new_jobs-12-function"' not in page


def test_what_is_typed_is_kept_until_it_is_saved(client: Browser, own: Employer) -> None:
    """As the script sends it, also when the browser is closed halfway."""
    address = at("new_conversation", own.pk)
    fields = {
        "changes": ["Er komt een hal bij."],
        "expectation": ["cannot_say"],
        "new_jobs-TOTAL_FORMS": ["3"],
        "new_jobs-INITIAL_FORMS": ["0"],
        "new_jobs-2-function": ["Heftruckchauffeur"],
    }
    told = {"key": address, "fields": fields}
    assert client.post(reverse("core:draft"), told, content_type="application/json").status_code == 200
    page = client.get(address).content.decode()
    assert "Er komt een hal bij." in page
    assert 'value="Heftruckchauffeur"' in page
    assert "field-wrong" not in page
    client.post(address, talk_answers())
    assert "Er komt een hal bij." not in client.get(address).content.decode()


def test_cannot_say_yet_keeps_the_sector_and_a_day_to_ask_again(client: Browser, own: Employer) -> None:
    answers = talk_answers(expectation="cannot_say", sector_trends="Minder orders.", participation="maybe")
    page = client.post(at("new_conversation", own.pk), answers, follow=True).content.decode()
    assert "Op do 1 apr 2027 staat deze werkgever weer op de startpagina." in page
    talk = GrowthConversation.objects.get()
    assert (talk.growth_kind, talk.sector_trends) == ("", "Minder orders.")
    assert talk.ask_again_on == datetime.date(2027, 4, 1)
    page = client.get(at("conversation", talk.pk)).content.decode()
    assert "Minder orders." in page


def test_a_reason_counts_only_with_a_no(client: Browser, own: Employer) -> None:
    answers = talk_answers(participation="no", reason_not="too_busy")
    client.post(at("new_conversation", own.pk), answers)
    client.post(
        at("new_conversation", own.pk), answers | {"participation": "maybe", "form_key": str(uuid4())}
    )
    assert [one.reason_not for one in GrowthConversation.objects.order_by("id")] == ["too_busy", ""]


@pytest.mark.parametrize(
    ("role", "active", "keeps"),
    [("account_manager", True, "writer"), ("coach", True, "manager"), ("coach", False, "writer")],
)
def test_who_else_to_ask_becomes_a_promise_of_ours(
    client: Browser, own: Employer, role: str, active: bool, keeps: str
) -> None:
    manager = own.account_manager
    assert manager
    User.objects.filter(pk=manager.pk).update(is_active=active)
    writer = UserFactory(role=role)
    client.force_login(writer)
    answers = talk_answers(others_to_ask="Bakkerij Zon", follow_up_on="2026-12-01")
    client.post(at("new_conversation", own.pk), answers)
    promise = Promise.objects.get()
    assert (promise.employer, promise.side, promise.due_on) == (own, "us", datetime.date(2026, 12, 1))
    assert promise.what == "Naar groei vragen bij: Bakkerij Zon"
    assert promise.who == (writer if keeps == "writer" else manager)


def test_nobody_named_or_no_day_makes_no_promise(client: Browser, own: Employer) -> None:
    client.post(at("new_conversation", own.pk), talk_answers(follow_up_on="2026-12-01"))
    client.post(at("new_conversation", own.pk), talk_answers(others_to_ask="De buren", follow_up_on=""))
    assert not Promise.objects.exists()
    wrong = talk_answers(others_to_ask="De buren", follow_up_on="2026-09-01")
    page = client.post(at("new_conversation", own.pk), wrong).content.decode()
    assert "Kies een dag op of na het gesprek van 1 oktober 2026." in page


def test_a_change_promises_once(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own)
    address = at("change_conversation", talk.pk)
    named = {"others_to_ask": "De buren", "follow_up_on": "2026-12-01"}
    client.post(address, talk_answers(version=1, **named))
    assert "follow_up_on" not in client.get(address).content.decode()
    client.post(address, talk_answers(version=2, **named))
    assert Promise.objects.count() == 1


def test_a_conflict_keeps_the_jobs_that_were_typed(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own)
    address = at("change_conversation", talk.pk)
    client.post(address, talk_answers(job(), version=1))
    answer = client.post(address, talk_answers(job(function="Kok"), version=1, changes="Een zaal."))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="Kok"' in page
    assert "Een zaal." in page
    assert FutureJob.objects.count() == 1
    page = client.get(address).content.decode()
    assert "Uit dit gesprek kwam al" in page


def test_looking_writes_nothing(client: Browser, own: Employer) -> None:
    talk = GrowthConversationFactory(employer=own)
    before = GrowthConversation.objects.count(), Promise.objects.count(), Draft.objects.count()
    for name, pk in (
        ("new_conversation", own.pk),
        ("conversation", talk.pk),
        ("change_conversation", talk.pk),
    ):
        assert client.get(at(name, pk)).status_code == 200
    assert (GrowthConversation.objects.count(), Promise.objects.count(), Draft.objects.count()) == before


@pytest.mark.parametrize("role", ["coach", "manager", "account_manager"])
def test_growth_is_asked_by_three_roles(client: Browser, own: Employer, role: str) -> None:
    user = UserFactory(role=role)
    client.force_login(user)
    form = client.get(at("new_conversation", own.pk)).content.decode()
    assert "Nog een baan" not in form
    assert "De accountmanager krijgt dit op de startpagina" in form
    answer = client.post(at("new_conversation", own.pk), talk_answers())
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


# --- left half-way, and empty ----------------------------------------------------------------------------


def write(client: Browser, address: str) -> None:
    told = {"key": address, "fields": {"changes": ["Half een zin"]}}
    client.post(reverse("core:draft"), json.dumps(told), content_type="application/json")


def test_a_talk_that_was_left_is_found_again(client: Browser, own: Employer) -> None:
    address = at("new_conversation", own.pk)
    talk = GrowthConversationFactory(employer=own, created_by=own.account_manager)
    change = at("change_conversation", talk.pk)
    assert "Gesprek niet afgemaakt" not in client.get(reverse("core:start")).content.decode()
    write(client, address)
    write(client, change)
    found = [
        one for one in worklist(own.account_manager, timezone.localdate()) if one.kind == "growth_unfinished"
    ]
    assert {one.url for one in found} == {address, change}
    assert {one.title for one in found} == {own.name}
    for page in (reverse("core:start"), own.get_absolute_url()):
        shown = client.get(page).content.decode()
        assert "Gesprek niet afgemaakt" in shown
        assert address in shown
    other = UserFactory(account_manager=True, municipality=own.account_manager.municipality)
    client.force_login(other)
    assert "Gesprek niet afgemaakt" not in client.get(own.get_absolute_url()).content.decode()
    assert not [one for one in worklist(other, timezone.localdate()) if one.kind == "growth_unfinished"]


def test_an_empty_talk_is_refused(client: Browser, own: Employer) -> None:
    nothing = dict.fromkeys(("spoken_with", "changes", "tasks", "participation"), "")
    answer = client.post(at("new_conversation", own.pk), talk_answers(expectation="same", **nothing))
    assert answer.status_code == 422
    assert "Er staat nog niets in dit gesprek." in answer.content.decode()
    assert not GrowthConversation.objects.exists()
    said = talk_answers(expectation="same", **nothing | {"spoken_with": "Peter"})
    assert client.post(at("new_conversation", own.pk), said).status_code == 302
    again = client.post(
        at("change_conversation", GrowthConversation.objects.get().pk),
        talk_answers(expectation="same", version=1, **nothing),
    )
    assert again.status_code == 422
