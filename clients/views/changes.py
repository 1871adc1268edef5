"""Writing in the file: every form of one resident."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from clients import forms, permissions, services
from clients.models import (
    Availability,
    BenefitPeriod,
    Client,
    ClientCertificate,
    MotivationAssessment,
    SkillsAssessment,
)
from clients.overview import latest_skills
from core.domain.calendar import date_words
from core.pages import form_page, get_visible
from core.requests import StaffRequest

FORM = "clients/form.html"
FORM_WITH_SCALES = "clients/form_wide.html"


def client_url(client: Client) -> str:
    return reverse("clients:client", args=[client.pk])


def frame(client: Client, **more: Any) -> dict[str, Any]:
    """What every form page of a client shows around the form."""
    crumbs = [
        ("Inwoners", reverse("clients:list")),
        (client.full_name, client_url(client)),
        ("Vastleggen", ""),
    ]
    return {"eyebrow": client.full_name, "crumbs": crumbs, **more}


def _editable(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def create_client(request: StaffRequest) -> HttpResponse:
    """Registers a resident in the own team."""
    permissions.check_create_client(request.user)
    today = timezone.localdate()
    return form_page(
        request,
        forms.ClientForm,
        save=lambda form: services.create_client(
            by=request.user, today=today, form_key=form.form_key, **form.values
        ),
        title="Inwoner aanmelden",
        intro=f"De inwoner komt in {request.user.team}, bij jou. Alleen de naam is nodig; de rest kan later.",
        back=reverse("clients:list"),
        initial={"reported_on": today},
        done="De inwoner is aangemeld.",
        go_to=client_url,
        template=FORM,
        context={"crumbs": [("Inwoners", reverse("clients:list")), ("Aanmelden", "")]},
    )


def change_client(request: StaffRequest, pk: int) -> HttpResponse:
    """Changes who somebody is."""
    client = _editable(request, pk)
    return form_page(
        request,
        forms.ClientForm,
        instance=client,
        save=lambda form: services.change_client(
            by=request.user, client=client, version=form.version, **form.values
        ),
        title="Gegevens",
        back=client_url(client),
        template=FORM,
        context=frame(client),
    )


def assign(request: StaffRequest, pk: int) -> HttpResponse:
    """Another team or coach."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_assign_client(request.user, client)
    return form_page(
        request,
        forms.AssignForm,
        form_kwargs={"instance": client},
        initial={"team": client.team_id, "coach": client.coach_id},
        save=lambda form: services.change_team(
            by=request.user, client=client, version=form.version, today=timezone.localdate(), **form.values
        ),
        title="Andere coach of ander team",
        intro="Het hele dossier gaat mee. Wisselen van coach kost vertrouwen: doe het alleen als het helpt.",
        back=client_url(client),
        template=FORM,
        context=frame(client),
    )


def assess_distance(request: StaffRequest, pk: int) -> HttpResponse:
    """Months to paid work, and the category."""
    client = _editable(request, pk)
    today = timezone.localdate()

    def save(form: Any) -> Any:
        names = ("on", "category", "source", "reason")
        values = {name: form.cleaned_data[name] for name in names}
        return services.assess_distance(
            by=request.user, client=client, today=today, facts=form.facts, form_key=form.form_key, **values
        )

    return form_page(
        request,
        forms.DistanceForm,
        save=save,
        title="Afstand tot werk",
        intro="Een eerste schatting is vaak te hoopvol. Elke schatting blijft bewaard, met datum en reden.",
        back=client_url(client),
        initial={"on": today},
        done="De afstand tot werk is vastgelegd.",
        template=FORM,
        context=frame(client),
    )


def _from_latest(model: Any, client: Client, form_class: Any) -> tuple[dict[str, Any], str]:
    """What the form starts with: the latest version, on today; and a sentence that says so."""
    start: dict[str, Any] = {"on": timezone.localdate()}
    latest = model.objects.filter(client=client).latest_first().first()
    if latest is None:
        return start, "Wat je niet bespreekt, laat je open."
    names = [name for name in form_class._meta.fields if name != "on"]
    said = f"Ingevuld met wat op {date_words(latest.on)} is besproken. Verander wat nu anders is."
    return {name: getattr(latest, name) for name in names} | start, said


def assess_motivation(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version of the motivation profile."""
    client = _editable(request, pk)
    start, intro = _from_latest(MotivationAssessment, client, forms.MotivationForm)
    return form_page(
        request,
        forms.MotivationForm,
        save=lambda form: services.assess_motivation(
            by=request.user,
            client=client,
            today=timezone.localdate(),
            form_key=form.form_key,
            **form.values,
        ),
        title="Motivatie",
        intro=intro,
        back=client_url(client),
        initial=start,
        done="Het motivatieprofiel is vastgelegd.",
        template=FORM_WITH_SCALES,
        context=frame(client),
    )


def assess_skills(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version of the skills profile."""
    client = _editable(request, pk)
    start, intro = _from_latest(SkillsAssessment, client, forms.SkillsProfileForm)
    return form_page(
        request,
        forms.SkillsProfileForm,
        form_kwargs={"health": permissions.can_edit_health(request.user, client)},
        save=lambda form: services.assess_skills(
            by=request.user,
            client=client,
            today=timezone.localdate(),
            form_key=form.form_key,
            **form.values,
        ),
        title="Wat staat werk in de weg",
        intro=intro,
        back=client_url(client),
        initial=start,
        done="Het vaardighedenprofiel is vastgelegd.",
        template=FORM_WITH_SCALES,
        context=frame(client),
    )


def record_skills(request: StaffRequest, pk: int) -> HttpResponse:
    """Levels of skills, several at once."""
    client = _editable(request, pk)
    today = timezone.localdate()
    held = sorted(latest_skills(client), key=lambda record: record.skill.name)
    return form_page(
        request,
        forms.SkillsHeldForm,
        form_kwargs={"held": held},
        save=lambda form: services.record_skills(
            by=request.user,
            client=client,
            today=today,
            on=form.cleaned_data["on"],
            source=form.cleaned_data["source"],
            levels=form.levels,
            form_key=form.form_key,
        ),
        title="Vaardigheden",
        intro="Wat kan de inwoner, en hoe zelfstandig? Hiermee zoekt Opstap passende banen.",
        back=client_url(client),
        initial={"on": today},
        done="De vaardigheden zijn vastgelegd.",
        template=FORM,
        context=frame(client),
    )


def change_availability(request: StaffRequest, pk: int) -> HttpResponse:
    """What is practically possible and wanted."""
    client = _editable(request, pk)
    row = Availability.objects.filter(client=client).first()
    held = ClientCertificate.objects.filter(client=client).select_related("certificate")
    return form_page(
        request,
        forms.AvailabilityForm,
        instance=row or Availability(client=client),
        form_kwargs={
            "certificates": [certificate.certificate for certificate in held],
            "health": permissions.can_edit_health(request.user, client),
        },
        save=lambda form: services.change_availability(
            by=request.user,
            client=client,
            version=form.version if row else None,
            form_key=None if row else form.form_key,
            **form.values,
        ),
        title="Mogelijkheden en wensen",
        intro="Wat je niet weet, laat je open: leeg betekent 'niet bekend', nooit 'nee'.",
        back=client_url(client),
        template=FORM,
        context=frame(client),
    )


def add_benefit(request: StaffRequest, pk: int) -> HttpResponse:
    """A period on benefit."""
    client = _editable(request, pk)
    return form_page(
        request,
        forms.BenefitForm,
        save=lambda form: services.add_benefit(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title="Uitkering",
        back=client_url(client),
        initial={"kind": BenefitPeriod.Kind.PARTICIPATIEWET.value},
        template=FORM,
        context=frame(client),
    )


def end_benefit(request: StaffRequest, pk: int) -> HttpResponse:
    """The last day of a period that runs."""
    period = get_visible(BenefitPeriod, request.user, pk, related=("client",))
    permissions.check_edit_client(request.user, period.client)
    return form_page(
        request,
        forms.EndBenefitForm,
        save=lambda form: services.end_benefit(by=request.user, period=period, **form.values),
        title="Uitkering stopt",
        intro=f"{period.get_kind_display()} vanaf {date_words(period.start)}.",
        back=client_url(period.client),
        initial={"end": timezone.localdate()},
        template=FORM,
        context=frame(period.client),
    )
