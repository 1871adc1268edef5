"""The pages of agreements: from a text to the last signature, on paper, renewed, ended."""

import datetime
from datetime import timedelta
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
from employers.models import Agreement, Employer
from employers.services import agreements as papers
from employers.worklists.agreements import worklist
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.core.test_documents import inside
from tests.employers.agreed import BODY, DAY, TWO, agreement_answers, draft, sent, signed, template
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.factories import ProjectFactory

pytestmark = pytest.mark.django_db
READERS = ["coach", "quality", "manager"]
OUTSIDERS = ["functional_admin", "privacy_officer"]
POSTS = ["send_agreement", "take_back_agreement", "renew_agreement"]


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def own(client: Browser) -> Employer:
    employer = EmployerFactory(name="Bakkerij Zon", city="Lelystad")
    employer.contact_persons.create(name="Jan de Boer", job_title="directeur", role="decides")
    client.force_login(employer.account_manager)
    return employer


def readable(made: Agreement) -> list[str]:
    return [at("agreements"), at("agreement", made.pk), at("agreement_pdf", made.pk)]


def writable(made: Agreement) -> list[str]:
    names = ("change_agreement", "end_agreement", "agreement_reminder")
    signature = made.signatures.first()
    assert signature is not None
    return [*(at(name, made.pk) for name in names), at("sign_agreement", signature.pk)]


# --- who may -------------------------------------------------------------------------------------------


def test_every_page_opens_for_the_own_account_manager(client: Browser, own: Employer) -> None:
    made = draft(own)
    for address in [*readable(made), *writable(made), at("new_agreement"), at("agreement_templates")]:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert b"<<undefined" not in answer.content


def test_every_page_asks_to_log_in(client: Browser, own: Employer) -> None:
    made = draft(own)
    client.logout()
    for address in [*readable(made), *writable(made), at("new_agreement"), at("agreement_templates")]:
        assert client.get(address).status_code == 302, address


@pytest.mark.parametrize("role", READERS)
def test_others_who_work_with_employers_read_and_change_nothing(
    client: Browser, own: Employer, role: str
) -> None:
    made = draft(own)
    client.force_login(UserFactory(role=role, municipality=MunicipalityFactory(name="Dronten")))
    assert all(client.get(address).status_code == 200 for address in readable(made))
    assert at("change_agreement", made.pk) not in client.get(made.get_absolute_url()).content.decode()
    for address in [*writable(made), *(at(name, made.pk) for name in POSTS)]:
        assert client.post(address, {"version": 1}).status_code == 403, address
    made.refresh_from_db()
    assert made.state == "draft"


def test_a_colleague_reads_what_is_of_somebody_else(client: Browser, own: Employer) -> None:
    made = draft(own)
    client.force_login(UserFactory(account_manager=True))
    answer = client.post(at("send_agreement", made.pk))
    assert answer.status_code == 403
    assert "de accountmanager van" in answer.content.decode()
    assert client.get(f"{at('new_agreement')}?werkgever={own.pk}").status_code == 403


@pytest.mark.parametrize("role", OUTSIDERS)
def test_who_does_not_work_with_employers_is_told_so(client: Browser, own: Employer, role: str) -> None:
    made = draft(own)
    client.force_login(UserFactory(role=role))
    for address in [*readable(made), *writable(made), at("new_agreement")]:
        assert client.get(address).status_code == 403, address


def test_what_is_not_there_is_not_found(client: Browser, own: Employer) -> None:
    for name in ("agreement", "change_agreement", "end_agreement", "sign_agreement", "agreement_pdf"):
        assert client.get(at(name, 999_999)).status_code == 404, name
    assert client.get(f"{at('new_agreement')}?werkgever=999999").status_code == 404
    assert client.get(f"{at('new_agreement')}?baan=999999").status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_buttons_only_post(client: Browser, own: Employer, name: str) -> None:
    assert client.get(at(name, draft(own).pk)).status_code == 405


def test_reading_writes_only_its_line(client: Browser, own: Employer) -> None:
    made = draft(own)
    town = own.account_manager.municipality_id
    for address, lines in (
        (at("agreements"), 1),
        (at("agreement", made.pk), 1),
        (at("agreement_pdf", made.pk), 2),
    ):
        with scope(municipality_id=town):
            before = AuditLine.objects.count()
        client.get(address)
        with scope(municipality_id=town):
            assert [one.client_ids for one in AuditLine.objects.order_by("id")[before:]] == [[]] * lines
    made.refresh_from_db()
    assert made.version == 2


# --- making and changing ---------------------------------------------------------------------------------


def test_a_draft_from_a_job_comes_filled_in(client: Browser, own: Employer) -> None:
    far = timezone.localdate() + timedelta(days=90)
    job = FutureJobFactory(employer=own, places=3, window_start=far, window_end=far + timedelta(days=30))
    text = template("intention")
    address = f"{at('new_agreement')}?baan={job.pk}"
    assert job.function in client.get(address).content.decode()
    answers = {"form_key": str(uuid4()), "employer": own.pk, "template": text.pk}
    for _ in range(2):
        answer = client.post(address, answers)
        assert answer.status_code == 302, answer.content.decode()
    made = Agreement.objects.get()
    assert answer["Location"] == at("change_agreement", made.pk)
    assert (made.guaranteed_jobs, made.starts_on, made.job, made.body) == (3, far, job, BODY)
    assert [(one.party, one.name) for one in made.signatures.all()] == [
        ("employer", "Jan de Boer"),
        ("municipality", str(own.account_manager)),
    ]


def test_a_draft_of_an_employer_of_a_colleague_is_refused(client: Browser, own: Employer) -> None:
    other, text = EmployerFactory(), template()
    answers = {"form_key": str(uuid4()), "employer": other.pk, "template": text.pk}
    assert client.post(at("new_agreement"), answers).status_code == 422
    assert not Agreement.objects.exists()


def test_a_text_that_is_not_used_any_more_is_refused(own: Employer) -> None:
    with pytest.raises(Refused, match="niet meer in gebruik"):
        papers.make_agreement(
            by=own.account_manager, employer=own, template=template(active=False), starts_on=DAY
        )


def test_a_job_of_another_employer_is_refused(own: Employer) -> None:
    job = FutureJobFactory()
    with pytest.raises(Refused, match="andere werkgever"):
        papers.make_agreement(
            by=own.account_manager, employer=own, job=job, template=template(), starts_on=DAY
        )
    made = draft(own)
    with pytest.raises(Refused, match="andere werkgever"):
        papers.change_agreement(
            by=own.account_manager, agreement=made, version=made.version, signers=TWO, job=job
        )


def test_changing_a_draft(client: Browser, own: Employer) -> None:
    made = draft(own)
    keep = made.signatures.get(party="employer")
    person = own.contact_persons.get()
    answers = agreement_answers(
        made, title="Nieuwe titel", people=[f"c{person.pk}"], other_name="Fatma Kaya", town_name="Wethouder"
    )
    answer = client.post(at("change_agreement", made.pk), answers)
    assert answer.status_code == 302, answer.content.decode()
    made.refresh_from_db()
    assert (made.title, made.version) == ("Nieuwe titel", 3)
    assert sorted(one.name for one in made.signatures.all()) == ["Fatma Kaya", "Jan de Boer", "Wethouder"]
    assert made.signatures.get(name="Jan de Boer").pk == keep.pk


@pytest.mark.parametrize(
    ("body", "text"), [("Met {baas}.", "kan niet worden ingevuld"), ("Met {werkgever.", "losse accolade")]
)
def test_a_wrong_word_in_the_text_gets_a_sentence(
    client: Browser, own: Employer, body: str, text: str
) -> None:
    made = draft(own)
    answer = client.post(at("change_agreement", made.pk), agreement_answers(made, body=body))
    assert answer.status_code == 422
    assert text in answer.content.decode()
    with pytest.raises(Refused):
        papers.change_agreement(
            by=own.account_manager, agreement=made, version=made.version, signers=TWO, body=body
        )


def test_two_people_who_change_see_both_texts(client: Browser, own: Employer) -> None:
    made = draft(own)
    assert (
        client.post(at("change_agreement", made.pk), agreement_answers(made, title="Eerste")).status_code
        == 302
    )
    second = client.post(at("change_agreement", made.pk), agreement_answers(made, title="Tweede"))
    assert second.status_code == 409
    assert "Eerste" in second.content.decode()
    assert "Tweede" in second.content.decode()


def test_a_learn_in_agreement_names_no_candidate(client: Browser, own: Employer) -> None:
    made = draft(own, "learn_in")
    answers = agreement_answers(made, place_name="Wies", place_function="Lunchcafé")
    assert client.post(at("change_agreement", made.pk), answers).status_code == 302
    lines = list(made.signatures.order_by("id").values_list("party", "name"))
    assert ("candidate", "De kandidaat") in lines
    assert ("place", "Wies") in lines


# --- sending, signing, taking back -----------------------------------------------------------------------


def test_from_draft_to_signed(client: Browser, own: Employer) -> None:
    made = draft(own)
    today = timezone.localdate()
    for _ in range(2):
        assert client.post(at("send_agreement", made.pk)).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.sent_on, made.version) == ("sent", today, 3)
    assert "Wat Bakkerij Zon doet" in made.body
    assert "{" not in made.body
    for number, one in enumerate(made.signatures.all()):
        answers = {"version": 1, "signed_on": today.isoformat()}
        assert client.post(at("sign_agreement", one.pk), answers).status_code == 302
        made.refresh_from_db()
        assert made.state == ("sent", "signed")[number]
    assert "Getekend" in client.get(made.get_absolute_url()).content.decode()
    assert own.account_manager.pk == made.changed_by_id


def test_what_is_missing_keeps_it_a_draft(client: Browser, own: Employer) -> None:
    made = draft(own, signers=TWO[:1], body="Voor {functie}.")
    page = client.get(made.get_absolute_url()).content.decode()
    assert "Kies wie er tekent namens de gemeente." in page
    assert "Voor [nog in te vullen: de functie van de baan]." in page
    assert "{functie}" not in page
    form = client.get(at("change_agreement", made.pk)).content.decode()
    assert form.count("(nodig voor er getekend wordt)") == 2, "who signs, and which job"
    answer = client.post(at("send_agreement", made.pk), follow=True)
    assert "Kies wie er tekent namens de gemeente." in answer.content.decode()
    made.refresh_from_db()
    assert made.state == "draft"


def test_the_text_stands_once_it_went_out(client: Browser, own: Employer) -> None:
    made = sent(own)
    answer = client.post(at("change_agreement", made.pk), agreement_answers(made, body="Anders"))
    assert answer.status_code == 302
    with pytest.raises(Refused, match="staat vast"):
        papers.change_agreement(
            by=own.account_manager, agreement=made, version=made.version, signers=TWO, body="Anders"
        )
    own.name = "Andere naam"
    own.save()
    made.refresh_from_db()
    assert "Wat Bakkerij Zon doet" in made.body
    assert "Wat Bakkerij Zon doet" in client.get(made.get_absolute_url()).content.decode()


def test_words_in_a_name_are_not_filled_in_afterwards(client: Browser, own: Employer) -> None:
    Employer.objects.filter(pk=own.pk).update(name="Bouw {accountmanager} BV")
    own.refresh_from_db()
    page = client.get(sent(own).get_absolute_url()).content.decode()
    assert "Wat Bouw {accountmanager} BV doet" in page


def test_control_a_draft_follows_the_name_of_the_employer(client: Browser, own: Employer) -> None:
    made = draft(own)
    Employer.objects.filter(pk=own.pk).update(name="Andere naam")
    assert "Wat Andere naam doet" in client.get(made.get_absolute_url()).content.decode()


def test_taking_back_gives_the_words_back(client: Browser, own: Employer) -> None:
    made = sent(own)
    for _ in range(2):
        assert client.post(at("take_back_agreement", made.pk)).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.sent_on, made.body) == ("draft", None, BODY)


def test_not_taken_back_after_a_signature(client: Browser, own: Employer) -> None:
    made = sent(own)
    one = made.signatures.first()
    client.post(at("sign_agreement", one.pk), {"version": 1, "signed_on": "2026-01-06"})
    answer = client.post(at("take_back_agreement", made.pk), follow=True)
    assert (
        "handtekening staat er al onder" in answer.content.decode() or "al onder" in answer.content.decode()
    )
    client.post(at("sign_agreement", one.pk), {"version": 2, "signed_on": ""})
    client.post(at("take_back_agreement", made.pk))
    made.refresh_from_db()
    assert made.state == "draft"


@pytest.mark.parametrize("days", [1, -1])
def test_a_signature_of_tomorrow_or_before_sending_is_refused(
    client: Browser, own: Employer, days: int
) -> None:
    today = timezone.localdate()
    made = sent(own, on=today)
    one = made.signatures.first()
    day = (today + timedelta(days=days)).isoformat()
    answer = client.post(at("sign_agreement", one.pk), {"version": 1, "signed_on": day})
    assert answer.status_code == 422
    one.refresh_from_db()
    assert one.signed_on is None


def test_two_who_record_the_same_signature(own: Employer) -> None:
    one = sent(own).signatures.first()
    assert one is not None
    said: dict[str, Any] = {"by": own.account_manager, "signature": one, "version": 1, "today": DAY}
    papers.record_signature(on=DAY, **said)
    with pytest.raises(EditConflict):
        papers.record_signature(on=DAY, **said)


# --- ending, renewing, reminding -------------------------------------------------------------------------


def test_ending_with_a_reason(client: Browser, own: Employer) -> None:
    made = signed(own)
    assert client.post(at("end_agreement", made.pk), {"reason": ""}).status_code == 422
    for _ in range(2):
        assert client.post(at("end_agreement", made.pk), {"reason": "Het werk komt niet."}).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.ended_reason, made.ended_on) == (
        "ended",
        "Het werk komt niet.",
        timezone.localdate(),
    )
    assert client.post(at("end_agreement", made.pk), {"reason": "Anders."}).status_code == 422


def test_renewing_makes_one_new_draft(client: Browser, own: Employer) -> None:
    today = timezone.localdate()
    made = signed(own, ends_on=datetime.date(2026, 1, 31))
    for _ in range(2):
        assert client.post(at("renew_agreement", made.pk)).status_code == 302
    new = Agreement.objects.get(renews=made)
    assert (new.state, new.starts_on, new.body) == ("draft", today, BODY)
    assert {one.signed_on for one in new.signatures.all()} == {None}
    assert "de vorige overeenkomst" in client.get(new.get_absolute_url()).content.decode()
    assert "een nieuwe overeenkomst" in client.get(made.get_absolute_url()).content.decode()


def test_a_draft_cannot_be_renewed(client: Browser, own: Employer) -> None:
    made = draft(own)
    assert "getekend" in client.post(at("renew_agreement", made.pk), follow=True).content.decode()
    assert Agreement.objects.count() == 1


def test_what_asks_for_the_account_manager(own: Employer) -> None:
    today = timezone.localdate()
    by = own.account_manager
    sent(own, on=today - timedelta(days=20))
    sent(own, on=today)
    signed(own, ends_on=today + timedelta(days=10))
    quiet = signed(own, ends_on=today + timedelta(days=10))
    papers.renew_agreement(by=by, agreement=quiet, today=today)
    draft(own, remind_on=today)
    with CaptureQueriesContext(connection) as asked:
        found = list(worklist(by, today))
    assert sorted(one.kind for one in found) == ["agreement_ends", "agreement_remind", "agreement_unsigned"]
    assert len(asked) <= 2
    assert list(worklist(UserFactory(account_manager=True), today)) == []
    assert list(worklist(UserFactory(), today)) == []


def test_setting_a_reminder(client: Browser, own: Employer) -> None:
    made = signed(own)
    answers = {"version": made.version, "remind_on": "2027-01-01"}
    assert client.post(at("agreement_reminder", made.pk), answers).status_code == 302
    assert client.post(at("agreement_reminder", made.pk), answers).status_code == 409
    made.refresh_from_db()
    assert made.remind_on == datetime.date(2027, 1, 1)


# --- lists, paper, panel, texts --------------------------------------------------------------------------


def test_the_filters_of_the_list(client: Browser, own: Employer) -> None:
    today = timezone.localdate()
    signed(own, title="Loopt af", ends_on=today + timedelta(days=5))
    draft(own, "learn_in", title="Leren")
    ended = draft(own, title="Voorbij")
    papers.end_agreement(by=own.account_manager, agreement=ended, reason="klaar", today=today)
    other = draft(EmployerFactory(name="Kwekerij Groen"))

    def found(query: str) -> set[str]:
        page = client.get(f"{at('agreements')}?{query}").content.decode()
        return {one.title for one in Agreement.objects.all() if f'"{one.get_absolute_url()}"' in page}

    assert found("") == {"Loopt af", "Leren", other.title}
    assert found("state=ended") == {"Voorbij"}
    assert found("state=all") == {"Loopt af", "Leren", other.title, "Voorbij"}
    assert found("kind=learn_in") == {"Leren"}
    assert found("ends=soon") == {"Loopt af"}
    assert found("manager=me") == {"Loopt af", "Leren"}
    assert found("text=kwekerij") == {other.title}


@pytest.mark.parametrize("kind", ["intention", "learn_in", "cooperation"])
@pytest.mark.parametrize("query", ["", "?bewaren=1"])
def test_on_paper(client: Browser, own: Employer, kind: str, query: str) -> None:
    made = draft(own, kind)
    answer = client.get(at("agreement_pdf", made.pk) + query)
    assert answer.content.startswith(b"%PDF")
    mark = b"pdfaid" if query else b"pdfuaid"
    assert mark in inside(answer.content)
    assert ("attachment" in answer["Content-Disposition"]) == bool(query)


def test_the_block_on_the_page_of_the_employer(client: Browser, own: Employer) -> None:
    made = sent(own)
    page = client.get(own.get_absolute_url()).content.decode()
    assert made.get_absolute_url() in page
    assert f"{at('new_agreement')}?werkgever={own.pk}" in page


@pytest.mark.parametrize("name", ["agreements"])
def test_the_list_costs_the_same_with_more_rows(client: Browser, own: Employer, name: str) -> None:
    def cost() -> int:
        client.get(at(name))
        with CaptureQueriesContext(connection) as asked:
            client.get(at(name))
        return len(asked)

    sent(own)
    few = cost()
    for _ in range(5):
        draft(EmployerFactory())
    assert cost() == few


def test_the_way_from_a_job_and_from_its_project(client: Browser, own: Employer) -> None:
    project = ProjectFactory(job=FutureJobFactory(employer=own))
    made = draft(own, job=project.job)
    way = f"{at('new_agreement')}?baan={project.job.pk}"
    page = client.get(project.job.get_absolute_url()).content.decode()
    assert way in page
    assert made.get_absolute_url() in page
    assert way in client.get(project.get_absolute_url()).content.decode()
    client.force_login(UserFactory())
    assert way not in client.get(project.job.get_absolute_url()).content.decode()
    assert way not in client.get(project.get_absolute_url()).content.decode()
