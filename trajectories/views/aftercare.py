"""Aftercare: the list, one contact, the contacts of a job, the exit bonus and the card."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients.models import Client
from core.documents import Variant, make_pdf, pdf_page, pdf_response
from core.domain.calendar import date_words
from core.domain.money import euro_words
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from trajectories import permissions
from trajectories.aftercare_page import GOES_TONES, aftercare_lists, moment_lines, where_of
from trajectories.domain.aftercare import AftercareState
from trajectories.forms.aftercare import AddForm, BonusForm, EndJobForm, MomentForm, MoveForm, SkipForm
from trajectories.lasting_page import job_lines, part_lines
from trajectories.models import AftercareMoment, Card, ExitBonus, Placement
from trajectories.services import aftercare as services
from trajectories.services import rewards

LIST = "trajectories:aftercare"
OF_MOMENT = ("client__team", "placement__employer")
OF_JOB = ("client__team", "client__coach", "client__municipality", "employer")
CARD_TITLE = "Gefeliciteerd met je baan"


def aftercare(request: StaffRequest) -> HttpResponse:
    """What is due, what comes, who can apply for the bonus, who gets a card."""
    permissions.check_list_aftercare(request.user)
    coach = request.user.role == "coach"
    whole_team = coach and request.GET.get("caseload") == "team"
    context = {
        "lists": aftercare_lists(request.user, timezone.localdate(), whole_team=whole_team),
        "coach": coach,
        "whole_team": whole_team,
    }
    return TemplateResponse(request, "trajectories/aftercare.html", context)


def _frame(client: Client, label: str, **more: Any) -> dict[str, Any]:
    crumbs = [("Nazorg", reverse(LIST)), (client.full_name, client.get_absolute_url()), (label, "")]
    return {"eyebrow": client.full_name, "crumbs": crumbs, **more}


def _job_url(placement_id: int) -> str:
    return reverse("trajectories:job_aftercare", args=[placement_id])


def _moment(request: StaffRequest, pk: int) -> AftercareMoment:
    found: AftercareMoment = get_visible(AftercareMoment, request.user, pk, related=OF_MOMENT)
    permissions.check_edit_aftercare(request.user, found.client)
    return found


def _job(request: StaffRequest, pk: int) -> Placement:
    found: Placement = get_visible(Placement, request.user, pk, related=OF_JOB)
    permissions.check_edit_aftercare(request.user, found.client)
    return found


def aftercare_moment(request: StaffRequest, pk: int) -> HttpResponse:
    """One contact: to be logged as long as it is planned, to be read afterwards."""
    found = get_visible(AftercareMoment, request.user, pk, related=OF_MOMENT)
    if request.method == "POST":
        permissions.check_edit_aftercare(request.user, found.client)
    elif found.status != AftercareState.PLANNED or not permissions.can_edit_aftercare(
        request.user, found.client
    ):
        context = {
            "moment": found,
            "job": where_of(found.placement),
            "tone": GOES_TONES.get(found.goes, "neutral"),
        }
        return TemplateResponse(request, "trajectories/aftercare_moment.html", context)
    today = timezone.localdate()
    return form_page(
        request,
        MomentForm,
        form_kwargs={"instance": found, "whom": found.whom},
        initial={"done_on": today},
        save=lambda form: services.log_moment(
            by=request.user, moment=found, version=form.version, today=today, **form.values
        ),
        title=f"Nazorg met {found.get_whom_display()}",
        intro=f"{where_of(found.placement)}, aan het werk sinds {date_words(found.placement.start)}.",
        back=reverse(LIST),
        done="Vastgelegd.",
        template="trajectories/aftercare_form.html",
        context=_frame(found.client, "Vastleggen", moment=found),
    )


def move_moment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _moment(request, pk)
    return form_page(
        request,
        MoveForm,
        form_kwargs={"instance": found},
        initial={"due_on": found.due_on},
        save=lambda form: services.move_moment(
            by=request.user, moment=found, version=form.version, **form.values
        ),
        title="Andere dag voor de nazorg",
        intro=f"Nu gepland voor {date_words(found.due_on)}, met {found.get_whom_display()}.",
        back=_job_url(found.placement_id),
        done="Verzet.",
        context=_frame(found.client, "Verzetten"),
    )


def skip_moment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _moment(request, pk)
    return form_page(
        request,
        SkipForm,
        form_kwargs={"instance": found},
        save=lambda form: services.skip_moment(
            by=request.user, moment=found, version=form.version, **form.values
        ),
        title="Nazorg overslaan",
        intro=f"Gepland voor {date_words(found.due_on)}, met {found.get_whom_display()}.",
        back=_job_url(found.placement_id),
        done="Overgeslagen. De andere contacten blijven staan.",
        context=_frame(found.client, "Overslaan"),
    )


def job_aftercare(request: StaffRequest, pk: int) -> HttpResponse:
    """All contacts of one job, the bonus and the card."""
    permissions.check_list_aftercare(request.user)
    found = get_visible(Placement, request.user, pk, related=OF_JOB)
    today = timezone.localdate()
    may_edit = permissions.can_edit_aftercare(request.user, found.client)
    bonus = ExitBonus.objects.filter(client=found.client).first()
    context = {
        "sent": Action("Verstuurd", reverse("trajectories:send_card", args=[found.pk]), method="post"),
        "placement": found,
        "job": where_of(found),
        "lines": moment_lines(found),
        "lasting": job_lines(found, request.user, today),
        "parts": part_lines(found, request.user, may_edit=may_edit),
        "bonus": rewards.bonus_of(found.client, today),
        "paid": bonus,
        "paid_words": euro_words(bonus.amount) if bonus else "",
        "card": Card.objects.filter(placement=found).select_related("sent_by").first(),
        "may_edit": may_edit,
        "today": today,
        "actions": _job_actions(found) if may_edit else [],
    }
    return TemplateResponse(request, "trajectories/job_aftercare.html", context)


def _job_actions(placement: Placement) -> list[Action]:
    if placement.end is not None:
        on = (
            reverse("trajectories:follow_on", args=[placement.candidate_id]) if placement.candidate_id else ""
        )
        return [Action("Verder bij een andere werkgever", on, primary=True)] if on else []
    return [
        Action("Plan nog een contact", reverse("trajectories:add_moment", args=[placement.pk]), primary=True),
        Action("Voeg een deel toe", reverse("trajectories:add_part", args=[placement.pk])),
        Action("De baan eindigt", reverse("trajectories:end_job", args=[placement.pk])),
    ]


def add_moment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _job(request, pk)
    return form_page(
        request,
        AddForm,
        initial={"due_on": timezone.localdate(), "whom": "client"},
        save=lambda form: services.add_moment(
            by=request.user, placement=found, form_key=form.form_key, **form.values
        ),
        title="Nog een nazorgcontact",
        intro=where_of(found),
        back=_job_url(found.pk),
        done="Gepland.",
        context=_frame(found.client, "Nazorg"),
    )


def end_job(request: StaffRequest, pk: int) -> HttpResponse:
    found = _job(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        EndJobForm,
        form_kwargs={"instance": found},
        initial={"end": today},
        save=lambda form: services.end_job(
            by=request.user, placement=found, version=form.version, today=today, **form.values
        ),
        title="De baan eindigt",
        intro=f"{where_of(found)}. De nazorg die nog gepland staat, vervalt.",
        back=_job_url(found.pk),
        done="Vastgelegd. Maak snel een afspraak over hoe het verdergaat.",
        context=_frame(found.client, "Einde van de baan"),
    )


def exit_bonus(request: StaffRequest, client_pk: int) -> HttpResponse:
    """Records that the bonus was paid. Team income decides; here it is kept that it happened."""
    client = get_visible(Client, request.user, client_pk, related=("team",))
    permissions.check_edit_aftercare(request.user, client)
    today = timezone.localdate()
    result = rewards.bonus_of(client, today)
    if not result.met and request.method != "POST":
        return _bonus_closed(request, client, result.reason)
    response = form_page(
        request,
        BonusForm,
        initial={"asked_on": today, "paid_on": today},
        save=lambda form: rewards.record_bonus(by=request.user, client=client, today=today, **form.values),
        title="Uitstroombonus",
        intro=f"{result.reason} Het bedrag is nu {euro_words(rewards.amount_on(today))}.",
        back=reverse(LIST),
        done="De betaling is vastgelegd.",
        context=_frame(client, "Uitstroombonus", submit_label="Leg de betaling vast"),
    )
    if response.status_code == 422 and not result.met:
        return _bonus_closed(request, client, result.reason, refused=True)
    return response


def _bonus_closed(
    request: StaffRequest, client: Client, reason: str, *, refused: bool = False
) -> HttpResponse:
    """There is nothing to fill in: what was paid, or why the bonus can't be paid yet."""
    paid = ExitBonus.objects.filter(client=client).first()
    context = _frame(client, "Uitstroombonus") | {
        "reason": reason,
        "refused": refused,
        "paid": paid,
        "paid_words": euro_words(paid.amount) if paid else "",
        "back": reverse(LIST),
    }
    return TemplateResponse(request, "trajectories/exit_bonus.html", context, status=422 if refused else 200)


def card_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """The card as a letter on paper; it tells of the bonus."""
    found = _job(request, pk)
    return pdf_page(
        request,
        lambda: pdf_response(
            make_pdf("pdf/letter.html", _card(found), title=CARD_TITLE, variant=Variant.PERSON),
            filename=f"kaart-{found.pk}.pdf",
        ),
        back=_job_url(found.pk),
    )


def _card(placement: Placement) -> dict[str, Any]:
    client, today = placement.client, timezone.localdate()
    terms = rewards.terms_on(today)
    bonus = (
        f"Werk je straks langer dan {terms.work_months} maanden achter elkaar, en had je daarvoor langer dan "
        f"{terms.benefit_months} maanden een uitkering? Dan kun je één keer een bonus van "
        f"{euro_words(rewards.amount_on(today))} aanvragen. Bel je coach, dan helpen we je daarbij."
    )
    return {
        "municipality": f"Gemeente {client.municipality}",
        "team": str(client.team),
        "document_date": today,
        "recipient": [client.full_name],
        "subject": CARD_TITLE,
        "salutation": f"Beste {client.first_name},",
        "paragraphs": [
            f"Je bent aan het werk als {placement.function}. Gefeliciteerd! Daar heb je hard voor gewerkt, "
            "en daar mag je trots op zijn.",
            bonus,
            "De komende tijd bellen we je nog een paar keer om te horen hoe het gaat. Loopt er iets niet? "
            "Wacht dan niet, maar bel gerust zelf.",
        ],
        "signer": str(client.coach or client.team),
        "signer_role": "werkcoach" if client.coach_id else "",
    }


@require_POST
def send_card(request: StaffRequest, pk: int) -> HttpResponse:
    found = _job(request, pk)
    return action(
        request,
        do=lambda: rewards.send_card(by=request.user, placement=found, today=timezone.localdate()),
        back=reverse(LIST),
        done="De kaart is verstuurd. Vergist? Vandaag kun je het onderaan terugdraaien.",
    )


@require_POST
def take_card_back(request: StaffRequest, pk: int) -> HttpResponse:
    found = _job(request, pk)
    return action(
        request,
        do=lambda: rewards.take_card_back(by=request.user, placement=found, today=timezone.localdate()),
        back=reverse(LIST),
        done="Teruggedraaid: de kaart staat weer bij 'te versturen'.",
    )
