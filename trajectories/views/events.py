"""Meetings with employers: the list, one meeting, and planning it."""

from datetime import datetime, time
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import Refused, action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers.models import Event, EventEmployer
from employers.services.events import copy_event, save_event, save_event_employer
from trajectories import event_pages as pages
from trajectories import permissions_events as permissions
from trajectories.deeds import Deed, at
from trajectories.domain.event import Presence
from trajectories.forms.events import CancelEventForm, EventEmployerForm, EventFilter, EventForm
from trajectories.models import EventPlace
from trajectories.services import events as services

PER_PAGE = 25


def crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Ontmoetingen", at("events")), *last]


def get_event(request: StaffRequest, pk: int) -> Event:
    permissions.check_see_events(request.user)
    return get_visible(Event, request.user, pk)


def page_of(event: Event, label: str) -> dict[str, Any]:
    """Crumbs and eyebrow of a form about this meeting."""
    return {
        "crumbs": crumbs((event.name, event.get_absolute_url()), (label, "")),
        "eyebrow": event.name,
        "event": event,
    }


def _begin_of_day() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate(), time.min))


def events(request: StaffRequest) -> HttpResponse:
    """What comes, today's first; or with ``toon=geweest`` what was."""
    permissions.check_see_events(request.user)
    past = request.GET.get("toon") == "geweest"
    seen = Event.objects.visible_to(request.user)
    if past:
        seen = seen.filter(starts_at__lt=_begin_of_day()).order_by("-starts_at", "-id")
    else:
        seen = seen.filter(starts_at__gte=_begin_of_day()).order_by("starts_at", "id")
    chosen = EventFilter(request.GET, seen)
    page = Paginator(chosen.qs.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    make = Action("Plan een ontmoeting", at("new_event"), primary=True, icon="plus-lg")
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": pages.event_rows(page.object_list, timezone.localdate()),
        "past": past,
        "filtered": any(chosen.form.data.get(name) for name in ("q", "kind", "state")),
        "actions": [make] if permissions.may_make_event(request.user) else [],
    }
    return TemplateResponse(request, "trajectories/events.html", context)


def event(request: StaffRequest, pk: int) -> HttpResponse:
    """One meeting: who takes part, who comes, and what came of it."""
    shown, user = get_event(request, pk), request.user
    people = pages.people_of(user, shown)
    heads = pages.heads_of([shown.pk]).get(shown.pk, pages.Heads())
    head = pages.head_of(shown, heads, timezone.now())
    parts = pages.employers_of(shown)
    told = head["from_day_on"] and head["goes_on"]
    context = {
        "event": shown,
        "head": head,
        "heads": heads,
        "people": people,
        "others": pages.others_words(user, heads.invited - len(people)),
        "parts": parts,
        "outcomes": pages.outcomes_of(shown, heads) if told and heads.invited else [],
        "goes_on": pages.goes_on(user, people) if told else [],
        "roster": pages.roster_of(shown, people, parts),
        "by_profile": permissions.by_profile(user),
        "sees_people": permissions.sees_people(user),
        "may_edit": permissions.may_edit_event(user) and head["goes_on"],
        "may_record": permissions.may_record(user) and head["goes_on"],
        "ask": _invite_action(user, shown, head),
        "rounds": _rounds_deed(user, shown, people),
        "actions": _actions(user, shown, head, people),
        "more": _more(user, shown, head, people),
        "crumbs": crumbs((shown.name, "")),
    }
    return TemplateResponse(request, "trajectories/event.html", context)


def _invite_action(user: Any, shown: Event, head: dict[str, Any]) -> Action | None:
    if not permissions.may_invite(user) or not head["goes_on"]:
        return None
    label = "Nodig uit" if permissions.asks_residents(user) else "Voeg kandidaten toe"
    return Action(label, at("event_people", shown.pk), primary=not head["from_day_on"], icon="person-plus")


def _actions(user: Any, shown: Event, head: dict[str, Any], people: list[pages.Person]) -> list[Action]:
    """What this page is for now comes first: asking people, and from the day on telling who came."""
    ask = _invite_action(user, shown, head)
    deeds = [ask] if ask else []
    if permissions.may_record(user) and head["goes_on"] and people:
        tell = _tell_action(shown, head)
        deeds = [tell, *deeds] if head["from_day_on"] else [*deeds, tell]
    return deeds


def _tell_action(shown: Event, head: dict[str, Any]) -> Action:
    asks = head["from_day_on"] and head["waiting"] > 0
    label = "Leg vast wie er was" if asks else "Verbeter wie er was"
    if not head["from_day_on"]:
        label = "Leg afmeldingen vast"
    return Action(label, at("event_results", shown.pk), primary=asks, icon="card-checklist")


def _rounds_deed(user: Any, shown: Event, people: list[pages.Person]) -> Deed | None:
    if not permissions.may_edit_event(user) or shown.state != Event.State.PLANNED or shown.rounds < 2:
        return None
    label = "Maak het rooster opnieuw" if pages.has_rounds(people) else "Maak het rooster"
    return Deed(label, at("event_rounds", shown.pk), method="post", icon="calendar3-week")


def _more(user: Any, shown: Event, head: dict[str, Any], people: list[pages.Person]) -> list[Deed]:
    """The rest, in a menu."""
    deeds = []
    if permissions.may_record(user) and head["goes_on"] and people:
        deeds.append(Deed("Wie spreekt wie", at("event_pairs", shown.pk), icon="people"))
    if people:
        deeds.append(Deed("Lijst om te printen", at("event_list", shown.pk), icon="printer"))
    if permissions.asks_residents(user) and head["goes_on"] and not head["from_day_on"] and people:
        deeds.append(Deed("Verstuur uitnodigingen", at("event_letters", shown.pk), icon="envelope"))
    if not permissions.may_edit_event(user):
        return deeds
    deeds.append(Deed("Plan de volgende", at("next_event", shown.pk), method="post", icon="calendar-plus"))
    if head["goes_on"]:
        deeds.append(Deed("Wijzig", at("change_event", shown.pk), icon="pencil"))
    if shown.state == Event.State.PLANNED and head["from_day_on"]:
        deeds.append(Deed("Is geweest", at("hold_event", shown.pk), method="post", icon="check2"))
    if shown.state == Event.State.PLANNED:
        deeds.append(Deed("Gaat niet door", at("cancel_event", shown.pk), icon="x-circle"))
    return deeds


# --- planning ---------------------------------------------------------------------------------------------


def new_event(request: StaffRequest) -> HttpResponse:
    permissions.check_make_event(request.user)
    return form_page(
        request,
        EventForm,
        save=lambda form: save_event(by=request.user, form_key=form.form_key, **form.values),
        title="Plan een ontmoeting",
        back=at("events"),
        initial={"kind": "cafe", "name": "Netwerkcafé", "at": "10:00", "until": "12:00", "rounds": 1},
        go_to=lambda saved: saved.get_absolute_url(),
        done="De ontmoeting staat. Zet er nu de werkgevers bij.",
        context={"crumbs": crumbs(("Nieuw", ""))},
    )


def change_event(request: StaffRequest, pk: int) -> HttpResponse:
    """Another day, place or number of rounds."""
    shown = get_event(request, pk)
    permissions.check_edit_event(request.user)
    return form_page(
        request,
        EventForm,
        instance=shown,
        save=lambda form: save_event(by=request.user, event=shown, version=form.version, **form.values),
        title="Ontmoeting wijzigen",
        back=shown.get_absolute_url(),
        context=page_of(shown, "Wijzigen"),
    )


def cancel_event(request: StaffRequest, pk: int) -> HttpResponse:
    """The meeting doesn't take place, and why."""
    shown = get_event(request, pk)
    permissions.check_edit_event(request.user)
    return form_page(
        request,
        CancelEventForm,
        instance=shown,
        save=lambda form: services.cancel_event(
            by=request.user, event=shown, version=form.version, **form.values
        ),
        title="De ontmoeting gaat niet door",
        intro="Wie was uitgenodigd blijft op de lijst staan, zodat iedereen het hoort.",
        submit_label="Gaat niet door",
        back=shown.get_absolute_url(),
        done="De ontmoeting gaat niet door. Laat het weten aan wie zou komen.",
        context=page_of(shown, "Gaat niet door"),
    )


@require_POST
def hold_event(request: StaffRequest, pk: int) -> HttpResponse:
    shown = get_event(request, pk)
    permissions.check_edit_event(request.user)
    return action(
        request,
        do=lambda: services.hold_event(by=request.user, event=shown, today=timezone.localdate()),
        back=shown.get_absolute_url(),
        done="De ontmoeting is geweest.",
    )


@require_POST
def next_event(request: StaffRequest, pk: int) -> HttpResponse:
    """The same meeting two weeks on, with the employers that took part."""
    shown = get_event(request, pk)
    permissions.check_make_event(request.user)
    made = copy_event(by=request.user, event=shown, today=timezone.localdate())
    messages.success(request, "De volgende staat gepland. Kijk de dag en de werkgevers na.")
    return redirect(made.get_absolute_url())


# --- who takes part ---------------------------------------------------------------------------------------


def add_employer(request: StaffRequest, pk: int) -> HttpResponse:
    """An employer that takes part, with the job it brings."""
    shown = get_event(request, pk)
    permissions.check_edit_event(request.user)
    initial = {"employer": _number(request, "werkgever"), "job": _number(request, "baan")}
    return form_page(
        request,
        EventEmployerForm,
        initial={key: value for key, value in initial.items() if value},
        save=lambda form: save_event_employer(
            by=request.user, event=shown, form_key=form.form_key, **form.values
        ),
        title="Welke werkgever doet mee?",
        submit_label="Doet mee",
        back=shown.get_absolute_url(),
        done="De werkgever doet mee.",
        context=page_of(shown, "Werkgever"),
    )


def _number(request: StaffRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 16 else None


def _part(request: StaffRequest, pk: int) -> EventEmployer:
    permissions.check_see_events(request.user)
    return get_visible(EventEmployer, request.user, pk, related=("event", "employer", "job"))


def change_employer(request: StaffRequest, pk: int) -> HttpResponse:
    part = _part(request, pk)
    permissions.check_edit_event(request.user)
    return form_page(
        request,
        EventEmployerForm,
        instance=part,
        save=lambda form: save_event_employer(
            by=request.user, event=part.event, part=part, version=form.version, **form.values
        ),
        title=f"Wat brengt {part.employer.name} mee?",
        back=part.event.get_absolute_url(),
        context=page_of(part.event, "Werkgever"),
    )


@require_POST
def remove_employer(request: StaffRequest, pk: int) -> HttpResponse:
    part = _part(request, pk)
    permissions.check_edit_event(request.user)
    return action(
        request,
        do=lambda: services.remove_event_employer(by=request.user, part=part),
        back=part.event.get_absolute_url(),
        done=f"{part.employer.name} doet niet mee.",
    )


# --- what came of it --------------------------------------------------------------------------------------


def outcome(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """The list behind one number."""
    if key not in pages.OUTCOMES:
        raise Http404("Deze lijst bestaat niet.")
    shown, user = get_event(request, pk), request.user
    people = pages.people_of(user, shown)
    heads = pages.heads_of([shown.pk]).get(shown.pk, pages.Heads())
    rows = pages.behind_outcome(key, people)
    number = next(one.number for one in pages.outcomes_of(shown, heads) if one.key == key)
    counted = sum(len(talks) for _, talks in rows) if key not in ("uitgenodigd", "gekomen") else len(rows)
    context = {
        "event": shown,
        "label": pages.OUTCOMES[key],
        "number": number,
        "rows": rows,
        "hidden": max(number - counted, 0),
        "by_profile": permissions.by_profile(user),
        "crumbs": crumbs((shown.name, shown.get_absolute_url()), (pages.OUTCOMES[key], "")),
    }
    return TemplateResponse(request, "trajectories/event_outcome.html", context)


def printed_list(request: StaffRequest, pk: int) -> HttpResponse:
    """The list for on the table, with room to sign; and the roster."""
    shown = get_event(request, pk)
    people = pages.people_of(request.user, shown)
    coming = [one for one in people if one.place.presence != Presence.CANCELLED]
    parts = pages.employers_of(shown)
    heads = pages.heads_of([shown.pk]).get(shown.pk, pages.Heads())
    context = {
        "event": shown,
        "head": pages.head_of(shown, heads, timezone.now()),
        "people": coming,
        "others": pages.others_words(request.user, heads.taken - len(coming)),
        "parts": parts,
        "roster": pages.roster_of(shown, people, parts),
        "crumbs": crumbs((shown.name, shown.get_absolute_url()), ("Lijst", "")),
    }
    return TemplateResponse(request, "trajectories/event_list.html", context)


def get_place(request: StaffRequest, pk: int) -> EventPlace:
    permissions.check_see_events(request.user)
    return get_visible(EventPlace, request.user, pk, related=("event",))


@require_POST
def remove_place(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes somebody off the list who was put there by mistake."""
    place = get_place(request, pk)
    permissions.check_record(request.user)
    return action(
        request,
        do=lambda: services.remove_place(by=request.user, place=place),
        back=place.event.get_absolute_url(),
        done="Deze inwoner staat niet meer op de lijst.",
    )


@require_POST
def plan_rounds(request: StaffRequest, pk: int) -> HttpResponse:
    """Divides the talks over the rounds, and tells what doesn't fit."""
    shown = get_event(request, pk)
    permissions.check_edit_event(request.user)
    try:
        left_out = services.plan_rounds(by=request.user, event=shown)
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect(shown.get_absolute_url())
    for words in dict.fromkeys(one.words(shown.rounds) for one in left_out):
        messages.warning(request, f"Niet elk gesprek past. {words}")
    messages.success(request, "Het rooster is gemaakt.")
    return redirect(f"{shown.get_absolute_url()}#rooster")
