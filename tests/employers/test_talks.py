"""Talks with an employer and what was promised: the verbs and the pages."""

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.editing import EditConflict
from core.models import AuditLine
from core.pages import Refused
from core.tenancy import scope
from employers.file_page import MOST_TALKS
from employers.models import Branch, ContactPerson, Employer, EmployerTalk, Promise
from employers.services import talks
from employers.services.employers import add_branch, change_branch
from employers.worklists.file import worklist
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import EmployerFactory, GrowthConversationFactory

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.date(2026, 10, 1)
LATER = datetime.date(2026, 12, 1)


def days(number: int) -> datetime.timedelta:
    return datetime.timedelta(days=number)


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


# --- the verbs -------------------------------------------------------------------------------------------

db = pytest.mark.django_db


@pytest.fixture
def own(client: Browser) -> Employer:
    """An employer whose account manager is logged in."""
    employer = EmployerFactory(city="Lelystad", kvk="02345678")
    client.force_login(employer.account_manager)
    return employer


def promised(employer: Employer, **changes: Any) -> Promise:
    fields = {"side": "us", "what": "Profielen sturen", "due_on": LATER} | changes
    return talks.add_promise(by=employer.account_manager, employer=employer, **fields)


@db
def test_a_talk_keeps_its_promises_and_counts_as_contact(own: Employer) -> None:
    by, key = own.account_manager, uuid4()
    rows = [
        {"side": "us", "what": "Profielen sturen", "due_on": LATER},
        {"side": "employer", "what": "Rooster sturen", "due_on": LATER},
    ]
    for _ in range(2):
        talks.log_talk(by=by, employer=own, today=TODAY, promises=rows, form_key=key, on=DAY, kind="phone")
    own.refresh_from_db()
    assert own.last_contact_on == DAY
    assert EmployerTalk.objects.count() == 1
    assert list(Promise.objects.values_list("side", "who", "talk").order_by("id")) == [
        ("us", by.pk, EmployerTalk.objects.get().pk),
        ("employer", None, EmployerTalk.objects.get().pk),
    ]


@db
def test_a_talk_that_must_still_come_is_refused(own: Employer) -> None:
    by = own.account_manager
    with pytest.raises(Refused, match="moet nog komen"):
        talks.log_talk(by=by, employer=own, today=TODAY, on=LATER, kind="phone")
    talk = talks.log_talk(by=by, employer=own, today=TODAY, on=DAY, kind="phone")
    with pytest.raises(Refused, match="moet nog komen"):
        talks.change_talk(by=by, talk=talk, version=1, today=TODAY, on=LATER)
    assert talks.change_talk(by=by, talk=talk, version=1, today=TODAY, on=TODAY).on == TODAY
    with pytest.raises(EditConflict):
        talks.change_talk(by=by, talk=talk, version=1, today=TODAY, about="anders")


@db
def test_a_promise_is_done_dropped_and_put_back(own: Employer) -> None:
    by = own.account_manager
    one = promised(own)
    for _ in range(2):
        done = talks.keep_promise(by=by, promise=one, today=TODAY)
    assert (done.done_on, done.version) == (TODAY, 2)
    # What was done stays done.
    assert talks.drop_promise(by=by, promise=one).dropped == ""
    for _ in range(2):
        back = talks.reopen_promise(by=by, promise=one)
    assert (back.done_on, back.version) == (None, 3)
    for _ in range(2):
        gone = talks.drop_promise(by=by, promise=one)
    assert (gone.dropped, gone.version) == ("Niet meer nodig", 4)
    assert talks.reopen_promise(by=by, promise=one).dropped == ""
    talks.drop_promise(by=by, promise=one)
    kept = talks.keep_promise(by=by, promise=one, today=TODAY)
    assert (kept.dropped, kept.done_on) == ("", TODAY)
    assert talks.change_promise(by=by, promise=one, version=kept.version, side="employer").side == "employer"


@db
def test_branches_come_and_go(own: Employer) -> None:
    by = own.account_manager
    branch = add_branch(by=by, employer=own, name="Noord", number="000012345678")
    assert change_branch(by=by, branch=branch, version=1, closed_on=DAY).closed_on == DAY
    with pytest.raises(EditConflict):
        change_branch(by=by, branch=branch, version=1, name="Zuid")


@db
def test_promises_that_are_due_ask_for_both_sides(own: Employer) -> None:
    anouk, coach = own.account_manager, UserFactory()
    promised(own, due_on=TODAY, what="Vandaag")
    promised(own, due_on=TODAY - days(1), what="Gisteren", side="employer")
    promised(own, due_on=TODAY + days(1), what="Morgen")
    talks.add_promise(by=coach, employer=own, side="us", what="Van de coach", due_on=DAY)
    talks.keep_promise(by=anouk, promise=promised(own, due_on=DAY, what="Gedaan"), today=TODAY)
    found = list(worklist(anouk, TODAY))
    assert [(one.kind, one.why.split(".")[0], one.urgent) for one in found] == [
        ("promise_ours", "Van de coach", True),
        ("promise_theirs", "Gisteren", True),
        ("promise_ours", "Vandaag", False),
    ]
    assert f"Door {coach}." in found[0].why
    assert [one.why.split(".")[0] for one in worklist(coach, TODAY)] == ["Van de coach"]
    assert list(worklist(UserFactory(role="manager"), TODAY)) == []
    with CaptureQueriesContext(
        connection,
    ) as seen:
        list(worklist(anouk, TODAY))
    assert len(seen) == 1


# --- the pages -------------------------------------------------------------------------------------------


def typed(**changes: Any) -> dict[str, Any]:
    return {
        "form_key": str(uuid4()),
        "kind": "phone",
        "on": "2026-10-01",
        "about": "Er komt een middagploeg bij.",
        "ours_1": "Profielen sturen",
        "ours_1_due": "2026-12-01",
        "ours_2": "",
        "ours_2_due": "2026-12-01",
        "theirs_1": "Rooster sturen",
        "theirs_1_due": "2026-12-08",
        "theirs_2": "",
        "theirs_2_due": "",
    } | changes


def pages(employer: Employer, talk: EmployerTalk, promise: Promise, branch: Branch) -> list[str]:
    own_pages = [at(name, employer.pk) for name in ("add_talk", "add_promise", "new_branch")]
    return [
        *own_pages,
        at("change_talk", talk.pk),
        at("change_promise", promise.pk),
        at("change_branch", branch.pk),
    ]


@pytest.fixture
def rows(own: Employer) -> tuple[EmployerTalk, Promise, Branch]:
    talk = talks.log_talk(
        by=own.account_manager, employer=own, today=TODAY, on=DAY, kind="visit", about="Rondleiding"
    )
    return talk, promised(own), Branch.objects.create(employer=own, name="Noord")


@db
def test_every_page_opens_and_asks_to_log_in(client: Browser, own: Employer, rows: Any) -> None:
    for address in pages(own, *rows):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<<undefined" not in answer.content.decode()
    client.logout()
    for address in pages(own, *rows):
        assert client.get(address).status_code == 302, address


@db
@pytest.mark.parametrize("role", ["functional_admin", "privacy_officer", "quality", "manager"])
def test_who_speaks_with_no_employer_writes_nothing(
    client: Browser, own: Employer, rows: Any, role: str
) -> None:
    client.force_login(UserFactory(role=role))
    for address in pages(own, *rows):
        answer = client.get(address)
        assert answer.status_code == 403, address
    for name in ("promise_done", "promise_dropped", "promise_reopened"):
        assert client.post(at(name, rows[1].pk)).status_code == 403
    assert Promise.objects.get().done_on is None


@db
def test_a_coach_logs_a_talk_and_settles_only_own_promises(client: Browser, own: Employer, rows: Any) -> None:
    talk, promise, branch = rows
    coach = UserFactory(municipality=MunicipalityFactory(name="Dronten"))
    client.force_login(coach)
    assert client.post(at("add_talk", own.pk), typed()).status_code == 302
    mine = Promise.objects.get(who=coach)
    assert client.post(at("promise_done", mine.pk)).status_code == 302
    for address in (
        at("change_talk", talk.pk),
        at("change_promise", promise.pk),
        at("change_branch", branch.pk),
    ):
        assert client.get(address).status_code == 403, address
    answer = client.post(at("promise_done", promise.pk))
    assert answer.status_code == 403
    assert "vinkt alleen af" in answer.content.decode()


@db
def test_what_is_not_there_is_not_found(client: Browser, own: Employer) -> None:
    for name in (
        "add_talk",
        "add_promise",
        "new_branch",
        "change_talk",
        "change_promise",
        "change_branch",
        "merge",
    ):
        assert client.get(at(name, 999_999)).status_code == 404, name
    for name in ("promise_done", "promise_dropped", "promise_reopened"):
        assert client.post(at(name, 999_999)).status_code == 404
        assert client.get(at(name, 1)).status_code == 405


@db
def test_logging_a_talk_pressed_twice_is_one(client: Browser, own: Employer) -> None:
    answers = typed()
    for _ in range(2):
        answer = client.post(at("add_talk", own.pk), answers)
        assert answer["Location"] == f"{own.get_absolute_url()}#gesprekken"
    assert EmployerTalk.objects.count() == 1
    assert Promise.objects.count() == 2
    page = client.get(own.get_absolute_url()).content.decode()
    for text in ("Er komt een middagploeg bij.", "Profielen sturen", "Rooster sturen", "Gebeld"):
        assert text in page


@db
@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"ours_1_due": ""}, "Kies voor welke dag."),
        ({"ours_1_due": "2026-09-30"}, "Kies een dag op of na 1 oktober 2026."),
        ({"on": "2100-01-01"}, "Dit gesprek moet nog komen."),
        ({"kind": ""}, "Kies hoe je sprak."),
    ],
)
def test_a_mistake_says_what_to_do_and_keeps_what_was_typed(
    client: Browser, own: Employer, changes: dict[str, str], text: str
) -> None:
    answer = client.post(at("add_talk", own.pk), typed(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert text in page
    assert "Er komt een middagploeg bij." in page
    assert not EmployerTalk.objects.exists()


@db
def test_two_people_who_change_a_talk_see_both_texts(client: Browser, own: Employer, rows: Any) -> None:
    talk = rows[0]
    answers = {"kind": "visit", "on": "2026-10-01", "about": "eerst", "version": 1}
    assert client.post(at("change_talk", talk.pk), answers).status_code == 302
    second = client.post(at("change_talk", talk.pk), answers | {"about": "daarna"})
    page = second.content.decode()
    assert second.status_code == 409
    assert "eerst" in page
    assert "daarna" in page


@db
def test_only_who_works_there_can_be_chosen(client: Browser, own: Employer) -> None:
    here = ContactPerson.objects.create(employer=own, name="Peter Smit")
    left = ContactPerson.objects.create(employer=own, name="Joke de Boer", left_on=DAY)
    other = ContactPerson.objects.create(employer=EmployerFactory(), name="Ander")
    page = client.get(at("add_talk", own.pk))
    assert page.context_data["form"].initial["person"] == here.pk
    for wrong in (left, other):
        assert client.post(at("add_talk", own.pk), typed(person=wrong.pk)).status_code == 422
    assert client.post(at("add_talk", own.pk), typed(person=here.pk)).status_code == 302
    second = ContactPerson.objects.create(employer=own, name="Anna")
    assert client.get(at("add_talk", own.pk)).context_data["form"].initial["person"] == here.pk
    EmployerTalk.objects.update(person=second)
    assert client.get(at("add_talk", own.pk)).context_data["form"].initial["person"] == second.pk


@db
def test_a_promise_by_one_press_and_back(client: Browser, own: Employer) -> None:
    promise = promised(own)
    page = own.get_absolute_url()
    assert client.post(at("promise_done", promise.pk))["Location"] == f"{page}#beloften"
    assert "Zet terug" in client.get(page).content.decode()
    assert client.post(at("promise_reopened", promise.pk), {"van": "start"})["Location"] == "/"
    assert client.post(at("promise_dropped", promise.pk)).status_code == 302
    promise.refresh_from_db()
    assert promise.dropped == "Niet meer nodig"


@db
@pytest.mark.parametrize(("hours", "shown"), [(1, True), (-1, False)])
def test_what_was_settled_today_can_still_be_undone(
    client: Browser, own: Employer, hours: int, shown: bool
) -> None:
    """Today as the colleague's clock says it: also in the hours in which it is still yesterday elsewhere."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    done = talks.keep_promise(by=own.account_manager, promise=promised(own), today=timezone.localdate())
    Promise.objects.filter(pk=done.pk).update(changed_at=midnight + datetime.timedelta(hours=hours))
    assert ("Zet terug" in client.get(own.get_absolute_url()).content.decode()) == shown


@db
def test_limits_warn_where_contact_is_made(client: Browser, own: Employer) -> None:
    today = timezone.localdate()
    quiet = client.get(own.get_absolute_url()).content.decode()
    assert "voor je contact zoekt" not in quiet
    own.max_contacts_month, own.limit_note = 1, "Liever op dinsdag."
    own.save()
    assert "voor je contact zoekt" not in client.get(own.get_absolute_url()).content.decode()
    GrowthConversationFactory(employer=own, on=today)
    for address in (own.get_absolute_url(), at("add_talk", own.pk), at("new_conversation", own.pk)):
        page = client.get(address).content.decode()
        assert "is er al 1 keer contact geweest" in page
        assert "Liever op dinsdag." in page
    Employer.objects.update(max_contacts_month=None, not_before=today + days(3))
    assert "wil pas weer contact vanaf" in client.get(at("add_talk", own.pk)).content.decode()


@db
def test_talks_and_growth_stand_in_one_timeline(client: Browser, own: Employer) -> None:
    GrowthConversationFactory(employer=own, on=DAY, changes="Tweede keuken")
    for number in range(MOST_TALKS + 2):
        EmployerTalk.objects.create(
            employer=own, on=DAY - days(number), kind="visit", about=f"Bezoek {number}"
        )
    page = client.get(own.get_absolute_url()).content.decode()
    assert "Tweede keuken" in page
    assert "Toon oudere gesprekken (3)" in page
    growth = client.get(f"{own.get_absolute_url()}?gesprekken=growth").content.decode()
    assert "Tweede keuken" in growth
    assert "Bezoek 1" not in growth
    whole = client.get(f"{own.get_absolute_url()}?gesprekken=visit&alle=1").content.decode()
    assert f"Bezoek {MOST_TALKS + 1}" in whole
    assert "Tweede keuken" not in whole
    assert client.get(f"{own.get_absolute_url()}?gesprekken=onzin").status_code == 200


@db
def test_reading_writes_one_line(client: Browser, own: Employer, rows: Any) -> None:
    for address in (own.get_absolute_url(), at("add_talk", own.pk), at("merge", own.pk), at("duplicates")):
        with scope(municipality_id=own.account_manager.municipality_id):
            before = AuditLine.objects.count()
        client.get(address)
        with scope(municipality_id=own.account_manager.municipality_id):
            assert [one.client_ids for one in AuditLine.objects.order_by("id")[before:]] == [[]]


@db
def test_a_full_file_costs_as_much_as_an_empty_one(client: Browser, own: Employer) -> None:
    """People, branches, talks and promises come in one question."""
    own.max_contacts_month = 1
    own.save()
    GrowthConversationFactory(employer=own)

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(own.get_absolute_url()).status_code == 200
        return len(seen)

    cost()
    empty = cost()
    for number in range(6):
        branch = Branch.objects.create(employer=own, name=f"Locatie {number}")
        person = ContactPerson.objects.create(
            employer=own, name=f"Naam {number}", branch=branch, role="staff"
        )
        EmployerTalk.objects.create(employer=own, on=DAY, kind="phone", person=person)
        promised(own, what=f"Belofte {number}")
    assert cost() == empty


@db
def test_a_branch_and_a_person_there(client: Browser, own: Employer) -> None:
    new = {"name": "Noord", "number": "0000 1234 5678", "postcode": "8243ab", "form_key": str(uuid4())}
    assert client.post(at("new_branch", own.pk), new).status_code == 302
    branch = Branch.objects.get()
    assert (branch.number, branch.postcode) == ("000012345678", "8243 AB")
    assert (
        client.post(at("new_branch", own.pk), new | {"form_key": str(uuid4()), "number": "12"}).status_code
        == 422
    )
    person = {"name": "Peter Smit", "role": "guides", "branch": branch.pk, "since": "2025-01-01"}
    assert client.post(at("new_contact_person", own.pk), person).status_code == 302
    page = client.get(own.get_absolute_url()).content.decode()
    for text in ("Begeleidt op de werkvloer", "Noord", "8243 AB"):
        assert text in page
    pk = ContactPerson.objects.get().pk
    wrong = person | {"left_on": "2024-12-31", "version": 1}
    assert client.post(at("change_contact_person", pk), wrong).status_code == 422


@db
@pytest.mark.parametrize("text", ["0113", "01.13", "4711", "47.11.9"])
def test_an_employer_is_found_by_the_code_of_either_version(
    client: Browser, own: Employer, text: str
) -> None:
    Employer.objects.filter(pk=own.pk).update(sbi_code="01131", sbi_version="2008", sbi_also="47119")
    other = EmployerFactory(name="Heel Anders", sbi_code="99000", sbi_version="2008")
    page = client.get(f"{reverse('employers:employers')}?text={text}").content.decode()
    assert own.name in page
    assert other.name not in page


@db
def test_numbers_keep_their_noughts(client: Browser, own: Employer) -> None:
    answers = {
        "name": own.name,
        "kvk": "0123.4567",
        "sector": own.sector_id,
        "sbi_code": "01.13",
        "sbi_version": "2025",
        "sbi_also": "01.13.1",
        "postcode": "8243ab",
        "motives": ["social", "return"],
        "max_contacts_month": 2,
        "not_before": "2027-01-01",
        "version": 1,
    }
    for wrong in (
        {"sbi_version": ""},
        {"sbi_code": "1"},
        {"sbi_code": ""},
        {"sbi_also": "123456"},
        {"max_contacts_month": 0},
        {"kvk": "123"},
    ):
        assert client.post(at("change_employer", own.pk), answers | wrong).status_code == 422, wrong
    assert client.post(at("change_employer", own.pk), answers).status_code == 302
    own.refresh_from_db()
    assert (own.kvk, own.sbi_code, own.sbi_version, own.postcode) == ("01234567", "0113", "2025", "8243 AB")
    assert own.motives == ["social", "return"]
    page = client.get(own.get_absolute_url()).content.decode()
    for text in (
        "01234567",
        "01.13 (SBI 2025), 01.13.1 (SBI 2008)",
        "Moet voldoen aan social return",
        "Hooguit 2 keer per maand",
    ):
        assert text in page
