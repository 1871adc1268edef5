"""Letters and e-mails: what may stand in them, what is kept, and that an e-mail goes once."""

from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client as Browser
from django.urls import reverse

from clients import services
from clients.models import Appointment, Client, Letter, LetterTemplate
from clients.services.letters import send_letter
from core.models import User
from core.pages import Refused
from core.tenancy import scope

pytestmark = pytest.mark.django_db
BODY = "{aanhef}\n\nKom op {datum} om {tijd} naar {plaats}.\n\n{coach}"


@pytest.fixture
def template(resident: Client) -> LetterTemplate:
    with scope(municipality_id=resident.municipality_id):
        return LetterTemplate.objects.create(
            municipality=resident.municipality,
            kind="invitation",
            name="Gesprek",
            subject="Gesprek op {datum}",
            body=BODY,
        )


@pytest.fixture
def talk(resident: Client, coach: User, today: date) -> Appointment:
    with scope(municipality_id=resident.municipality_id):
        Client.objects.filter(pk=resident.pk).update(email="samira@inwoner.example")
        return services.plan_appointment(
            by=coach,
            client=resident,
            today=today,
            on=today + timedelta(days=4),
            at=time(10, 30),
            place="Stadhuis",
        )


def send(
    coach: User, resident: Client, template: LetterTemplate, talk: Any, today: date, **more: Any
) -> Letter:
    values: dict[str, Any] = {"channel": "mail", "appointment": talk, "today": today} | more
    client = Client.objects.select_related("municipality").get(pk=resident.pk)
    return services.send_invitation(by=coach, client=client, template=template, **values)


def payload(letter: Letter) -> dict[str, int]:
    return {"letter_id": letter.pk, "municipality_id": letter.municipality_id}


def test_an_email_goes_once_however_often_the_worker_tries(
    inside: None, coach: User, resident: Client, template: LetterTemplate, talk: Appointment, today: date
) -> None:
    key = uuid4()
    letter = send(coach, resident, template, talk, today, form_key=key)
    assert send(coach, resident, template, talk, today, form_key=key) == letter
    for _ in range(3):
        send_letter(payload(letter))
    (message,) = mail.outbox
    assert message.to == ["samira@inwoner.example"]
    assert "Samira" not in message.subject
    assert "10:30 uur naar Stadhuis" in str(message.body)
    assert str(letter.message_key) in message.extra_headers["Message-ID"]
    kept = Letter.objects.get()
    assert (kept.status, kept.body) == ("sent", message.body)


def test_what_fails_is_shown_and_tried_again(
    inside: None,
    coach: User,
    resident: Client,
    template: LetterTemplate,
    talk: Appointment,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letter = send(coach, resident, template, talk, today)

    def down(self: Any, fail_silently: bool = False) -> int:
        raise OSError("no mail server")

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", down)
        send_letter(payload(letter))
    assert Letter.objects.get().status == "failed"
    services.send_again(by=coach, letter=letter)
    services.send_again(by=coach, letter=letter)
    send_letter(payload(letter))
    assert Letter.objects.get().status == "sent"
    assert len(mail.outbox) == 1
    with pytest.raises(Refused, match="al verstuurd"):
        services.send_again(by=coach, letter=letter)


def test_a_letter_that_tells_what_nobody_knows_is_refused(
    inside: None, coach: User, resident: Client, template: LetterTemplate, talk: Appointment, today: date
) -> None:
    Appointment.objects.update(at=None)
    talk.refresh_from_db()
    with pytest.raises(Refused, match="de tijd"):
        send(coach, resident, template, talk, today)
    Client.objects.update(email="")
    with pytest.raises(Refused, match="geen e-mailadres"):
        send(coach, resident, template, talk, today)


def test_a_new_template_changes_no_letter_that_went_out(
    inside: None, coach: User, resident: Client, template: LetterTemplate, talk: Appointment, today: date
) -> None:
    letter = send(coach, resident, template, talk, today, channel="paper")
    told = {"kind": "invitation", "name": "Gesprek", "subject": "Anders", "body": "Anders"}
    services.save_template(by=coach, template=template, version=1, **told)
    assert Letter.objects.get(pk=letter.pk).body.startswith("Beste Samira van Dam,")


@pytest.mark.parametrize(
    ("kind", "subject", "body", "why"),
    [
        ("invitation", "Gesprek", "{bsn}", "kan hier niet"),
        ("invitation", "Gesprek", "{bijeenkomst}", "kan hier niet"),
        ("invitation", "Beste {voornaam}", "Tekst", "kan hier niet"),
        ("group", "{bijeenkomst}", "Nummer 999990019", "burgerservicenummer"),
    ],
)
def test_templates_that_cannot_be(
    inside: None, kind: str, subject: str, body: str, why: str, coach: User
) -> None:
    with pytest.raises(Refused, match=why):
        services.save_template(by=coach, kind=kind, name="x", subject=subject, body=body)
    assert not LetterTemplate.objects.exists()


def test_the_administrator_writes_letters_and_reads_an_example(people: Any, browse: Any) -> None:
    browser: Browser = browse(people.functional_admin)
    new = reverse("clients:new_letter_template")
    data = {"name": "Welkom", "kind": "group", "subject": "{bijeenkomst}", "body": "Dag {voornaam}!"}
    bad = browser.post(new, data | {"body": "{diagnose}"})
    assert bad.status_code == 422
    assert "{diagnose} kan hier niet" in bad.content.decode()
    answer = browser.post(new, data | {"active": "on"})
    page = browser.get(answer.url).content.decode()
    assert "Dag Samira!" in page
    assert "Focus op werk" in page
    assert "Welkom" in browser.get(reverse("clients:letter_templates")).content.decode()
    changed = browser.post(answer.url, data | {"version": 1, "body": "Hallo", "active": "on"})
    assert changed.status_code == 302
    conflict = browser.post(answer.url, data | {"version": 1, "body": "Hoi", "active": "on"})
    assert conflict.status_code == 409
    assert "Hallo" in conflict.content.decode()
    assert "Hoi" in conflict.content.decode()
    assert browse(people.coach).get(new).status_code == 403


def test_inviting_from_the_file(
    coach: User, resident: Client, template: LetterTemplate, talk: Appointment, browse: Any, people: Any
) -> None:
    browser: Browser = browse(coach)
    address = reverse("clients:invite", args=[resident.pk])
    assert "10:30" in browser.get(address).content.decode()
    data = {"appointment": talk.pk, "template": template.pk, "channel": "paper"}
    letter = browser.post(address, data)
    page = browser.get(letter.url).content.decode()
    assert "10:30 uur naar Stadhuis" in page
    with scope(municipality_id=resident.municipality_id):
        made = Letter.objects.get()
    pdf = browser.get(reverse("clients:letter_pdf", args=[made.pk]))
    assert pdf.content[:5] == b"%PDF-"
    assert pdf["Cache-Control"] == "no-store"
    assert browse(people.other_team).get(letter.url).status_code == 404
    assert browse(people.quality).post(address, data).status_code == 403
    again = reverse("clients:send_letter_again", args=[made.pk])
    assert browser.get(again).status_code == 405


def test_nothing_to_invite_for_says_what_comes_first(coach: User, resident: Client, browse: Any) -> None:
    page = browse(coach).get(reverse("clients:invite", args=[resident.pk])).content.decode()
    assert "Maak een afspraak" in page
