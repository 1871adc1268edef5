"""Taking part in a provision: enrol, begin, extend, end, go through its phases."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients import permissions
from clients.domain import enrolment as rules
from clients.domain.enrolment import EnrolmentAction
from clients.forms.enrolments import (
    CancelForm,
    EndForm,
    EnrolForm,
    ExtendForm,
    PhaseForm,
    RatingForm,
    StartForm,
)
from clients.models import Client, Enrolment, PlanItem, Provision
from clients.provisions import TONES, offer_of, price_words, room_of
from clients.services import enrolments as services
from clients.services.plan_items import benefit_periods
from clients.views.changes import FORM, client_url, frame
from core.domain.calendar import date_words
from core.pages import form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

RELATED = ("client__team", "provision", "phase")
LONGEST_KEY = 19


def enrol(request: StaffRequest, pk: int) -> HttpResponse:
    """Enrols somebody, filled in from where it was pressed: ?onderdeel=<line of the plan>, ?aanbod=<id>."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    today = timezone.localdate()
    chosen = _chosen(request, client)
    waiting = rules.waiting_words(room_of(chosen)) if chosen else ""
    return form_page(
        request,
        EnrolForm,
        form_kwargs={"municipality_id": client.municipality_id, "today": today, "chosen": chosen},
        initial={"on": today, "provision": chosen},
        save=lambda form: services.enrol(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Aanmelden voor ondersteuning",
        intro=waiting or "Aanmelden kan altijd. Begint het, leg dat dan vast met de datum.",
        back=client_url(client),
        go_to=lambda made: made.get_absolute_url(),
        done=_enrolled_words,
        template=FORM,
        context=frame(client, submit_label="Meld aan"),
    )


def _chosen(request: StaffRequest, client: Client) -> Provision | None:
    """The provision of the line of the plan or of the catalogue where the button stood."""
    found = {name: request.GET.get(name, "") for name in ("onderdeel", "aanbod")}
    numbers = {
        name: int(text) for name, text in found.items() if text.isdecimal() and len(text) < LONGEST_KEY
    }
    if "onderdeel" in numbers:
        item = (
            PlanItem.objects.filter(client=client, pk=numbers["onderdeel"])
            .select_related("provision")
            .first()
        )
        return item.provision if item else None
    if "aanbod" in numbers:
        return Provision.objects.visible_to(request.user).filter(pk=numbers["aanbod"]).first()
    return None


def _enrolled_words(made: Enrolment) -> str:
    room = room_of(made.provision)
    if room.full:
        return f"Aangemeld. Het is nu vol: deze inwoner is nummer {room.waiting} op de wachtlijst."
    return f"Aangemeld voor {made.provision}."


def enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    """One enrolment: how it stands, its phases, and what can be done now."""
    found = get_visible(Enrolment, request.user, pk, related=RELATED)
    may_edit = permissions.can_edit_client(request.user, found.client)
    phases = {one.phase_id: one for one in found.phases.all()}
    context = {
        "enrolment": found,
        "label": rules.ENROLMENT_STATE_LABELS[found.status],
        "tone": TONES[found.status],
        "facts": _facts(found),
        "steps": [(phase, phases.get(phase.pk)) for phase in found.provision.phases.all()],
        "waits": _waits(found),
        "actions": _actions(found) if may_edit else [],
        "may_edit": may_edit,
    }
    return TemplateResponse(request, "clients/enrolment.html", context)


def _facts(found: Enrolment) -> list[tuple[str, Any]]:
    told = [
        ("Aangemeld op", found.enrolled_on),
        ("Begonnen op", found.start),
        ("Loopt tot en met", found.planned_end if found.end is None else None),
        ("Geëindigd op", found.end),
        ("Wat leverde het op", found.get_result_display()),
        ("Keer verlengd", found.extended or None),
        ("Prijs", price_words(found.provision.price)),
    ]
    return [(label, value) for label, value in told if value]


def _waits(found: Enrolment) -> str:
    """Why somebody who is enrolled can't begin today; '' when they can."""
    if found.status != rules.EnrolmentState.ENROLLED:
        return ""
    today = timezone.localdate()
    verdict = rules.may_start(
        found.status,
        offer_of(found.provision),
        room_of(found.provision),
        benefit_periods(found.client),
        today,
        today,
    )
    return "" if verdict else verdict.reason


def _actions(found: Enrolment) -> list[Action]:
    """The buttons by the table of states; the one that is meant comes first."""
    deeds: list[Action] = []
    meant = (EnrolmentAction.START, EnrolmentAction.FINISH)
    for action in sorted(rules.ENROLMENT_TABLE.actions_from(found.status), key=lambda a: a not in meant):
        name, label = _BUTTONS[EnrolmentAction(action)]
        deeds.append(Action(label, reverse(f"clients:{name}", args=[found.pk]), primary=not deeds))
    if found.start is not None and found.rating is None:
        deeds.append(Action("Geef je oordeel", reverse("clients:rate_enrolment", args=[found.pk])))
    return deeds


_BUTTONS = {
    EnrolmentAction.START: ("start_enrolment", "Leg het begin vast"),
    EnrolmentAction.CANCEL: ("cancel_enrolment", "Gaat niet door"),
    EnrolmentAction.EXTEND: ("extend_enrolment", "Verleng"),
    EnrolmentAction.FINISH: ("finish_enrolment", "Rond af"),
    EnrolmentAction.STOP: ("stop_enrolment", "Stop"),
}


def _mine(request: StaffRequest, pk: int) -> Enrolment:
    found: Enrolment = get_visible(Enrolment, request.user, pk, related=RELATED)
    permissions.check_edit_client(request.user, found.client)
    return found


def _page(request: StaffRequest, found: Enrolment, form_class: Any, **page: Any) -> HttpResponse:
    """A form about one enrolment; afterwards back to it."""
    page.setdefault("form_kwargs", {})
    page["form_kwargs"] |= {"instance": found} if not page.pop("new", False) else {}
    label = page.pop("submit_label", "Opslaan")
    return form_page(
        request,
        form_class,
        back=found.get_absolute_url(),
        template=FORM,
        context=frame(found.client, submit_label=label),
        **page,
    )


def start_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _mine(request, pk)
    today = timezone.localdate()
    return _page(
        request,
        found,
        StartForm,
        initial={"start": today, "planned_end": rules.planned_end(today, found.provision.weeks)},
        save=lambda form: services.start_enrolment(
            by=request.user, enrolment=found, version=form.version, today=today, **form.values
        ),
        title=f"{found.provision} begint",
        done=f"{found.provision} loopt.",
    )


def extend_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _mine(request, pk)
    until = f"Loopt nu tot en met {date_words(found.planned_end)}." if found.planned_end else ""
    return _page(
        request,
        found,
        ExtendForm,
        form_kwargs={"again": found.extended > 0},
        save=lambda form: services.extend_enrolment(
            by=request.user, enrolment=found, version=form.version, **form.values
        ),
        title=f"{found.provision} verlengen",
        intro=until,
        done="Verlengd.",
    )


def finish_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    return _end(request, pk, EnrolmentAction.FINISH, "afronden")


def stop_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    return _end(request, pk, EnrolmentAction.STOP, "stoppen")


def _end(request: StaffRequest, pk: int, action: EnrolmentAction, word: str) -> HttpResponse:
    found = _mine(request, pk)
    today = timezone.localdate()
    return _page(
        request,
        found,
        EndForm,
        form_kwargs={"stops": action == EnrolmentAction.STOP},
        initial={"end": today, "rating": found.rating, "rating_text": found.rating_text},
        save=lambda form: services.end_enrolment(
            by=request.user, enrolment=found, version=form.version, action=action, today=today, **form.values
        ),
        title=f"{found.provision} {word}",
        intro="Staat dit in het plan, dan gaat dat onderdeel mee.",
        done="Vastgelegd.",
    )


def cancel_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _mine(request, pk)
    return _page(
        request,
        found,
        CancelForm,
        save=lambda form: services.cancel_enrolment(
            by=request.user, enrolment=found, version=form.version, today=timezone.localdate(), **form.values
        ),
        title=f"{found.provision} gaat niet door",
        done="Afgemeld.",
    )


def rate_enrolment(request: StaffRequest, pk: int) -> HttpResponse:
    found = _mine(request, pk)
    return _page(
        request,
        found,
        RatingForm,
        initial={"rating": found.rating, "rating_text": found.rating_text},
        save=lambda form: services.rate_enrolment(
            by=request.user, enrolment=found, version=form.version, **form.values
        ),
        title=f"Jouw oordeel over {found.provision}",
        done="Dank je wel. Dit helpt collega's kiezen.",
    )


def start_phase(request: StaffRequest, pk: int) -> HttpResponse:
    found = _mine(request, pk)
    today = timezone.localdate()
    been = found.phases.values("phase")
    following = found.provision.phases.exclude(pk__in=been).order_by("order").first()
    return _page(
        request,
        found,
        PhaseForm,
        new=True,
        form_kwargs={"enrolment": found},
        initial={"start": today, "phase": following},
        save=lambda form: services.start_phase(
            by=request.user, enrolment=found, today=today, form_key=form.form_key, **form.values
        ),
        title="Volgende fase",
        intro=f"Nu: {found.phase}." if found.phase else "",
        done="De fase is begonnen.",
    )
