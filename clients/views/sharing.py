"""What leaves the file with consent, and who opens a file with a reason."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients import forms, permissions, services
from clients.log import with_number
from clients.models import Availability, CandidateProfile, Client
from clients.overview import offered_skills
from clients.services.situation import shared_words
from clients.views.changes import FORM, client_url, frame
from core import policy
from core.domain.calendar import date_words
from core.pages import Refused, action, form_page, get_visible
from core.parameters import value_on
from core.requests import StaffRequest

PROFILE_INTRO = (
    "Dit is alles wat een werkgever ziet als je iemand voorstelt. Lees het samen door; "
    "pas met toestemming gaat het verder."
)


def agree_profile(request: StaffRequest, pk: int) -> HttpResponse:
    """A first profile, or a new one after consent was withdrawn. Starts filled in from the file."""
    client = get_visible(Client, request.user, pk)
    permissions.check_edit_consent(request.user, client)
    today = timezone.localdate()
    offered = offered_skills(client, None)
    hours = Availability.objects.filter(client=client).values_list("hours_per_week", flat=True).first()
    return form_page(
        request,
        forms.ProfileForm,
        form_kwargs={"offered": offered},
        save=lambda form: services.agree_profile(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Kandidaatprofiel",
        intro=PROFILE_INTRO,
        back=client_url(client),
        initial={
            "name": client.full_name,
            "strengths": shared_words(client) or client.pride,
            "hours": hours,
            "agreed_on": today,
            "skill_names": [skill["name"] for skill in offered],
        },
        done="Het profiel is afgesproken. Je kunt deze inwoner nu voorstellen.",
        template=FORM,
        context=frame(client, submit_label="Afgesproken"),
    )


def change_profile(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words, agreed again."""
    profile = _profile(request, pk)
    if profile.withdrawn_on is not None:
        return redirect("clients:agree_profile", profile.client_id)
    today = timezone.localdate()
    return form_page(
        request,
        forms.ProfileForm,
        instance=profile,
        form_kwargs={"offered": offered_skills(profile.client, profile)},
        save=lambda form: services.change_profile(
            by=request.user, profile=profile, today=today, version=form.version, **form.values
        ),
        title="Kandidaatprofiel",
        intro=f"Afgesproken op {date_words(profile.agreed_on)}. Een andere tekst vraagt opnieuw toestemming.",
        back=client_url(profile.client),
        initial={"agreed_on": today, "skill_names": profile.skill_names},
        done="Het profiel is opnieuw afgesproken.",
        template=FORM,
        context=frame(profile.client, submit_label="Afgesproken"),
    )


def withdraw_profile(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks once whether it's sure, then ends consent."""
    profile = _profile(request, pk)
    back = client_url(profile.client)
    if request.method == "POST":
        return action(
            request,
            do=lambda: services.withdraw_profile(
                by=request.user, profile=profile, today=timezone.localdate()
            ),
            back=back,
            done="De toestemming is ingetrokken. Werkgevers zien dit profiel niet meer.",
        )
    context = {
        "title": "Toestemming intrekken",
        "intro": f"Voor {profile.client}.",
        "consequences": [
            "Werkgevers en accountmanagers zien het profiel meteen niet meer.",
            "Ook niet bij voorstellen die nog lopen.",
            "Het dossier zelf blijft zoals het is. Later kun je een nieuw profiel afspreken.",
        ],
        "submit_label": "Trek de toestemming in",
        "cancel_url": back,
        "danger": True,
    }
    return TemplateResponse(request, "components/confirm.html", context)


def _profile(request: StaffRequest, pk: int) -> CandidateProfile:
    profile = get_visible(CandidateProfile, request.user, pk, related=("client",))
    permissions.check_edit_consent(request.user, profile.client)
    return profile


def open_file(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks the reason before a file opens for somebody whose work doesn't bring them there."""
    permissions.check_open_files(request.user)
    client = (
        Client.objects.filter(municipality_id=request.user.municipality_id, pk=pk)
        .only("number", "municipality_id", "team_id")
        .first()
    )
    if client is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    if permissions.running_opening(request.user, client) is not None and request.method != "POST":
        return redirect(client_url(client))
    return form_page(
        request,
        forms.OpenFileForm,
        save=lambda form: services.open_file(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title=f"Dossier {client.number} openen",
        intro=_hours_words(),
        back=reverse("clients:list" if policy.may(request.user, "client", "count") else "core:start"),
        go_to=lambda opening: reverse("clients:client", args=[opening.client_id]),
        done="Het dossier is open.",
        template=FORM,
        context={"submit_label": "Open het dossier"},
    )


def open_by_number(request: StaffRequest) -> HttpResponse:
    """The same, for who has a number and no list. An unknown number is answered like one of elsewhere."""
    permissions.check_open_files(request.user)

    def save(form: Any) -> Any:
        pk = with_number(request.user, form.cleaned_data["number"])
        client = Client.objects.filter(municipality_id=request.user.municipality_id, pk=pk or 0).first()
        if client is None:
            raise Refused("Met dit nummer kun je geen dossier openen. Kijk of het klopt.")
        running = permissions.running_opening(request.user, client)
        reason = form.cleaned_data["reason"]
        return running or services.open_file(
            by=request.user, client=client, reason=reason, form_key=form.form_key
        )

    return form_page(
        request,
        forms.OpenByNumberForm,
        save=save,
        title="Dossier openen",
        intro=_hours_words(),
        back=reverse("core:start"),
        go_to=lambda opening: reverse("clients:client", args=[opening.client_id]),
        done="Het dossier is open.",
        template=FORM,
        context={"submit_label": "Open het dossier"},
    )


def _hours_words() -> str:
    hours = int(value_on("opening_hours", timezone.localdate()))
    return (
        f"Je ziet dit dossier {hours} uur lang. Wie het opende, wanneer en waarom, staat in het logboek. "
        "Daarna vraagt Opstap opnieuw om een reden."
    )
