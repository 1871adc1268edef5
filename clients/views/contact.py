"""Talking with each other: after a talk, before a talk, and how often."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from clients import permissions, services
from clients.domain.frequency import DAY_WORDS, beside_the_norm, frequency_words
from clients.forms.appointments import NORM, OTHER, AppointmentForm, CancelForm, FrequencyForm
from clients.forms.contact import ContactForm, ToldForm, short_day
from clients.models import Appointment, Client, Contact
from clients.views.changes import client_url, frame
from core.pages import form_page, get_visible
from core.requests import StaffRequest

FORM = "clients/contact_form.html"
PLANNED = Appointment.Status.PLANNED


def _editable(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def log_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """After a talk: what was said, what was agreed, when the next time is."""
    client = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        ContactForm,
        save=lambda form: services.log_contact(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Contact vastleggen",
        intro=_said_before(client),
        back=client_url(client),
        initial={"on": today, **_as_planned(client, today)},
        form_kwargs={"next_days": services.next_contact_choices(client, today)},
        done="Het contact is vastgelegd.",
        template=FORM,
        context=frame(client),
    )


def _said_before(client: Client) -> str:
    """What was agreed the last time stands above the form: it is where the talk begins."""
    last = Contact.objects.filter(client=client).exclude(agreements="").latest_first().first()
    if last is None:
        return ""
    return f"Afgesproken op {short_day(last.on)}: {last.agreements}"


def _as_planned(client: Client, today: Any) -> dict[str, Any]:
    """The way in which today's talk was planned is the likely one."""
    planned = Appointment.objects.filter(client=client, status=PLANNED, on__lte=today)
    row = planned.order_by("-on", "-id").first()
    known = {channel.value for channel in Contact.Channel}
    return {"channel": row.channel} if row is not None and row.channel in known else {}


def correct_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words for what one wrote today."""
    contact = get_visible(Contact, request.user, pk, related=("client__team",))
    permissions.check_edit_client(request.user, contact.client)
    permissions.check_correct_contact(request.user, contact, timezone.localdate())
    return form_page(
        request,
        ToldForm,
        instance=contact,
        save=lambda form: services.correct_contact(
            by=request.user, contact=contact, today=timezone.localdate(), **form.values
        ),
        title="Contact verbeteren",
        intro="Dit kan vandaag nog. Wat er eerst stond, blijft bewaard.",
        back=client_url(contact.client),
        done="Het contact is verbeterd.",
        template=FORM,
        context=frame(contact.client),
    )


def plan_appointment(request: StaffRequest, pk: int) -> HttpResponse:
    """A talk to come."""
    client = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        AppointmentForm,
        form_kwargs={"client": client},
        initial={"on": services.next_contact_choices(client, today)[0].on, "minutes": 30},
        save=lambda form: services.plan_appointment(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Maak een afspraak",
        back=client_url(client),
        done="De afspraak staat.",
        template=FORM,
        context=frame(client),
    )


def change_appointment(request: StaffRequest, pk: int) -> HttpResponse:
    """Another time, place or day; or it doesn't take place."""
    appointment = _planned(request, pk)
    client = appointment.client

    def save(form: Any) -> Appointment:
        values = {"with_professionals": list(appointment.with_professionals.all()), **form.values}
        return services.move_appointment(
            by=request.user,
            appointment=appointment,
            today=timezone.localdate(),
            version=form.version,
            **values,
        )

    return form_page(
        request,
        AppointmentForm,
        instance=appointment,
        form_kwargs={"client": client},
        save=save,
        title="Afspraak wijzigen",
        back=client_url(client),
        done="De afspraak is gewijzigd.",
        template=FORM,
        context=frame(client, other_way=("Gaat niet door", reverse("clients:cancel_appointment", args=[pk]))),
    )


def cancel_appointment(request: StaffRequest, pk: int) -> HttpResponse:
    """A talk that doesn't take place, with why."""
    appointment = _planned(request, pk)
    return form_page(
        request,
        CancelForm,
        form_kwargs={"instance": appointment},
        save=lambda form: services.cancel_appointment(
            by=request.user,
            appointment=appointment,
            version=form.version,
            today=timezone.localdate(),
            **form.values,
        ),
        title="Afspraak gaat niet door",
        intro=f"De afspraak van {short_day(appointment.on)}.",
        submit_label="Zeg af",
        back=client_url(appointment.client),
        done="De afspraak is afgezegd.",
        template=FORM,
        context=frame(appointment.client),
    )


def _planned(request: StaffRequest, pk: int) -> Appointment:
    appointment = get_visible(Appointment, request.user, pk, related=("client__team",))
    permissions.check_edit_client(request.user, appointment.client)
    return appointment


def change_frequency(request: StaffRequest, pk: int) -> HttpResponse:
    """How often there is contact from a day on, and why."""
    client = _editable(request, pk)
    today = timezone.localdate()
    norm = services.norms_on(today).days(services.kind_of(client))
    now = client.contact_days
    beside = beside_the_norm(now, norm)
    every = NORM if now is None else str(now) if now in DAY_WORDS else OTHER
    return form_page(
        request,
        FrequencyForm,
        form_kwargs={"norm_days": norm},
        initial={"every": every, "every_days": now if every == OTHER else None, "on": today},
        save=lambda form: services.change_frequency(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title="Hoe vaak contact",
        intro=f"Nu: {frequency_words(now, norm)}. {beside}".strip(),
        back=client_url(client),
        done="De afspraak over contact is vastgelegd.",
        template=FORM,
        context=frame(client),
    )
