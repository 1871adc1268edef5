"""Letters: the templates, and what goes to one resident."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions, services
from clients.domain import letters as rules
from clients.forms.letters import InviteForm, TemplateForm
from clients.letter_pages import letter_pdf, paragraphs
from clients.models import Appointment, Client, Letter, LetterTemplate
from clients.views.changes import client_url, frame
from core import tenancy
from core.documents import pdf_page, pdf_response
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

FORM = "clients/contact_form.html"
TONES = {"made": "neutral", "waiting": "info", "sent": "good", "failed": "attention"}


def _writer(request: StaffRequest) -> None:
    """Who writes letters reads no files: the database shows them their town's templates for this page."""
    permissions.check_letter_templates(request.user)
    tenancy.set_scope(municipality_id=request.user.municipality_id)


def letter_templates(request: StaffRequest) -> HttpResponse:
    """All letters of the municipality."""
    _writer(request)
    context = {
        "rows": list(LetterTemplate.objects.visible_to(request.user).order_by("kind", "name", "id")),
        "actions": [
            Action("Nieuwe brief", reverse("clients:new_letter_template"), primary=True, icon="plus-lg")
        ],
    }
    return TemplateResponse(request, "clients/letter_templates.html", context)


def _template_frame(title: str) -> dict[str, Any]:
    crumbs = [
        ("Instellingen", reverse("core:settings")),
        ("Brieven", reverse("clients:letter_templates")),
        (title, ""),
    ]
    return {"crumbs": crumbs}


def new_letter_template(request: StaffRequest) -> HttpResponse:
    """A letter for everybody."""
    _writer(request)
    return form_page(
        request,
        TemplateForm,
        save=lambda form: services.save_template(by=request.user, form_key=form.form_key, **form.values),
        title="Nieuwe brief",
        back=reverse("clients:letter_templates"),
        go_to=lambda saved: reverse("clients:change_letter_template", args=[saved.pk]),
        initial={"body": "{aanhef}\n\n\n\nMet vriendelijke groet,\n{coach}"},
        done="De brief is opgeslagen. Lees hem hieronder na.",
        template=FORM,
        context=_template_frame("Nieuw"),
    )


def change_letter_template(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words; below stands how the saved letter reads, with made-up data."""
    _writer(request)
    template = get_visible(LetterTemplate, request.user, pk)
    example = {
        "subject": rules.made_up(template.subject),
        "paragraphs": paragraphs(rules.made_up(template.body)),
    }
    return form_page(
        request,
        TemplateForm,
        instance=template,
        save=lambda form: services.save_template(
            by=request.user, template=template, version=form.version, **form.values
        ),
        title=template.name,
        back=reverse("clients:letter_templates"),
        go_to=lambda saved: reverse("clients:change_letter_template", args=[saved.pk]),
        done="De brief is opgeslagen. Zo ziet hij er nu uit.",
        template="clients/letter_template_form.html",
        context=_template_frame(template.name) | {"example": example},
    )


def invite(request: StaffRequest, pk: int) -> HttpResponse:
    """A letter or e-mail about a talk that is planned."""
    client = get_visible(Client, request.user, pk, related=("team", "municipality"))
    permissions.check_edit_client(request.user, client)
    planned = Appointment.objects.filter(client=client, status=Appointment.Status.PLANNED)
    asked = request.GET.get("afspraak", "")
    first = planned.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 19 else planned.first()
    letter = LetterTemplate.objects.to_choose(request.user, "invitation").first()
    if first is None or letter is None:
        return _nothing_to_send(request, client, first is None)
    return form_page(
        request,
        InviteForm,
        form_kwargs={"client": client},
        initial={"appointment": first.pk, "template": letter.pk, "channel": _likely_channel(client)},
        save=lambda form: services.send_invitation(
            by=request.user,
            client=client,
            today=timezone.localdate(),
            form_key=form.form_key,
            **form.values,
        ),
        title="Uitnodiging",
        intro="De brief blijft woord voor woord in het dossier staan.",
        submit_label="Maak de uitnodiging",
        back=client_url(client),
        go_to=lambda saved: reverse("clients:letter", args=[saved.pk]),
        done="De uitnodiging is gemaakt.",
        template=FORM,
        context=frame(client),
    )


def _likely_channel(client: Client) -> str:
    return Letter.Channel.MAIL.value if client.email else Letter.Channel.PAPER.value


def _nothing_to_send(request: StaffRequest, client: Client, no_talk: bool) -> HttpResponse:
    """Says what comes first: a talk, or a letter."""
    page = {
        "title": "Uitnodiging",
        "client": client,
        "back": client_url(client),
        "reason": "Er staat nog geen afspraak."
        if no_talk
        else "Er is nog geen brief om te versturen. Vraag de functioneel beheerder om er een te maken.",
        "deed": Action(
            "Maak een afspraak", reverse("clients:plan_appointment", args=[client.pk]), primary=True
        )
        if no_talk
        else None,
    }
    return TemplateResponse(request, "clients/nothing_to_send.html", page)


def _letter(request: StaffRequest, pk: int) -> Letter:
    return get_visible(
        Letter, request.user, pk, related=("client__team", "client__municipality", "created_by")
    )


def letter(request: StaffRequest, pk: int) -> HttpResponse:
    """A letter as it went out."""
    found = _letter(request, pk)
    may_edit = permissions.can_edit_client(request.user, found.client)
    context = {
        "letter": found,
        "client": found.client,
        "client_url": client_url(found.client),
        "paragraphs": paragraphs(found.body),
        "tone": TONES[found.status],
        "actions": list(_letter_actions(found, may_edit)),
    }
    return TemplateResponse(request, "clients/letter.html", context)


def _letter_actions(found: Letter, may_edit: bool) -> list[Action]:
    deeds = []
    if found.channel == Letter.Channel.PAPER:
        deeds.append(
            Action(
                "Open als PDF", reverse("clients:letter_pdf", args=[found.pk]), primary=True, icon="printer"
            )
        )
    if found.status == Letter.Status.FAILED and may_edit:
        again = reverse("clients:send_letter_again", args=[found.pk])
        deeds.append(Action("Probeer opnieuw", again, method="post", primary=True, icon="arrow-repeat"))
    return deeds


def letter_as_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """The letter to print."""
    found = _letter(request, pk)
    if found.channel != Letter.Channel.PAPER:
        raise Http404("Een e-mail is geen brief om te printen.")
    name = f"brief-{found.pk}.pdf"
    return pdf_page(
        request,
        lambda: pdf_response(letter_pdf(found, request.user), filename=name),
        back=reverse("clients:letter", args=[pk]),
    )


@require_POST
def send_letter_again(request: StaffRequest, pk: int) -> HttpResponse:
    """Once more, after it failed."""
    found = _letter(request, pk)
    permissions.check_edit_client(request.user, found.client)
    return action(
        request,
        do=lambda: services.send_again(by=request.user, letter=found),
        back=reverse("clients:letter", args=[pk]),
        done="De e-mail wordt opnieuw verstuurd.",
    )
