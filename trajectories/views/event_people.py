"""People at meetings with employers: asking them, who speaks with whom, who came and what came of it."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.calendar import count_words
from core.pages import Refused, form_page, get_visible
from core.requests import StaffRequest
from employers.models import Event, EventEmployer
from trajectories import event_pages as pages
from trajectories import event_sheet as sheet
from trajectories import permissions_events as permissions
from trajectories.forms.events import AddCandidatesForm, AskPeopleForm, TalkForm
from trajectories.models import EventMeeting
from trajectories.services import events as services
from trajectories.services.event_sheet import PRESENCE, RowSaved, RowTyped, record_sheet
from trajectories.views.events import crumbs, get_event, page_of

MOST_BYTES = 60_000


def event_people(request: StaffRequest, pk: int) -> HttpResponse:
    """A coach asks residents; the employer's side adds candidates that were proposed."""
    shown = get_event(request, pk)
    permissions.check_invite(request.user)
    if permissions.asks_residents(request.user):
        return _ask_residents(request, shown)
    return _add_candidates(request, shown)


def _ask_residents(request: StaffRequest, shown: Event) -> HttpResponse:
    user, parts = request.user, pages.employers_of(shown)
    jobs = {part.job.pk: f"{part.job.function}, {part.employer.name}" for part in parts if part.job}
    asked = request.GET.get("baan", "")
    chosen: dict[str, Any] = {
        "who": "team" if request.GET.get("wie") == "team" else "mij",
        "text": request.GET.get("q", "").strip()[:80],
        "job": int(asked) if asked.isdecimal() and len(asked) < 16 and int(asked) in jobs else None,
    }
    shown_people = list(pages.people_to_ask(user, shown, **chosen)[: pages.LONGEST_CHOICE])
    return form_page(
        request,
        AskPeopleForm,
        # What was ticked stays valid when the filter changed, or a colleague was first: any of the team.
        form_kwargs={"people": pages.askable(user)},
        save=lambda form: services.invite_clients(
            by=user,
            event=shown,
            clients=list(form.cleaned_data["clients"]),
            today=timezone.localdate(),
        ),
        title="Wie nodig je uit?",
        submit_label="Zet op de lijst",
        back=shown.get_absolute_url(),
        done="De inwoners staan op de lijst.",
        template="trajectories/event_people.html",
        context=page_of(shown, "Uitnodigen")
        | _room(shown)
        | {
            "people": shown_people,
            "full_list": len(shown_people) == pages.LONGEST_CHOICE,
            "chosen": chosen,
            "who_choices": pages.WHO.items(),
            "jobs": jobs.items(),
            "ticked": request.POST.getlist("clients"),
        },
    )


def _room(shown: Event) -> dict[str, Any]:
    heads = pages.heads_of([shown.pk]).get(shown.pk, pages.Heads())
    return {"head": pages.head_of(shown, heads, timezone.now()), "heads": heads}


def _add_candidates(request: StaffRequest, shown: Event) -> HttpResponse:
    user = request.user
    people = list(pages.candidates_to_ask(user, shown))
    if not people and request.method != "POST":
        return TemplateResponse(request, "trajectories/event_nobody.html", page_of(shown, "Kandidaten"))
    return form_page(
        request,
        AddCandidatesForm,
        form_kwargs={"people": pages.candidates_of(user, shown)},
        save=lambda form: services.add_candidates(
            by=user,
            event=shown,
            candidates=list(form.cleaned_data["candidates"]),
            today=timezone.localdate(),
        ),
        title="Welke kandidaten komen?",
        intro="Wie is voorgesteld voor een baan van een van de werkgevers. Coaches nodigen hun inwoners uit.",
        submit_label="Zet op de lijst",
        back=shown.get_absolute_url(),
        done="De kandidaten staan op de lijst. Hun coaches zien het ook.",
        template="trajectories/event_candidates.html",
        context=page_of(shown, "Kandidaten")
        | _room(shown)
        | {
            "people": people,
            "ticked": request.POST.getlist("candidates"),
        },
    )


# --- who speaks with whom ---------------------------------------------------------------------------------


def pairs(request: StaffRequest, pk: int) -> HttpResponse:
    """People by employers, with a box for each talk that is planned."""
    shown, user = get_event(request, pk), request.user
    permissions.check_record(user)
    people, parts = pages.people_of(user, shown), pages.employers_of(shown)
    if request.method == "POST":
        ticked = set(request.POST.getlist("pair"))
        seen = {value for value in request.POST.get("seen", "")[:20000].split(",") if value}
        try:
            changed = services.choose_pairs(
                by=user,
                event=shown,
                places=[one.place for one in people],
                add=_read_pairs(ticked - seen),
                remove=_read_pairs(seen - ticked),
            )
        except Refused as refused:
            messages.error(request, refused.reason)
            return redirect(shown.get_absolute_url())
        messages.success(request, "Bewaard wie wie spreekt." if changed else "Er was niets veranderd.")
        return redirect(f"{shown.get_absolute_url()}#rooster")
    names = pages.short_names(parts)
    there = {
        (one.place.pk, talk.with_employer_id) for one in people for talk in one.talks if talk.preselected
    }
    rows = [
        (
            one,
            [
                (f"{one.place.pk}-{part.pk}", names[part.pk], (one.place.pk, part.pk) in there)
                for part in parts
            ],
        )
        for one in people
    ]
    context = page_of(shown, "Wie spreekt wie") | {
        "rows": rows,
        "parts": [(part, names[part.pk]) for part in parts],
        "seen": ",".join(f"{place}-{part}" for place, part in sorted(there)),
    }
    return TemplateResponse(request, "trajectories/event_pairs.html", context)


def _read_pairs(texts: set[str]) -> set[tuple[int, int]]:
    found = set()
    for text in texts:
        place, _, part = text.partition("-")
        if place.isdecimal() and part.isdecimal() and len(text) < 32:
            found.add((int(place), int(part)))
    return found


# --- who came ---------------------------------------------------------------------------------------------


def results(request: StaffRequest, pk: int) -> HttpResponse:
    """Everybody on one list: who came, and what came of each talk."""
    shown, user = get_event(request, pk), request.user
    permissions.check_record(user)
    people, every = pages.people_of(user, shown), pages.employers_of(shown)
    parts, chosen = _columns(request, every)
    saved: dict[int, RowSaved] = {}
    typed: list[RowTyped] = []
    if request.method == "POST":
        typed = sheet.read_form(request.POST, people, [part.pk for part in parts])
        try:
            saved = record_sheet(by=user, event=shown, rows=typed, today=timezone.localdate())
        except Refused as refused:
            messages.error(request, refused.reason)
            return redirect(shown.get_absolute_url())
        number = sum(row.changed for row in saved.values())
        if not any(row.open for row in saved.values()):
            messages.success(request, _told(number))
            return redirect(shown.get_absolute_url())
        people = pages.people_of(user, shown)
    questions = [row for row in saved.values() if row.open]
    return _results_page(
        request, shown, sheet.sheet_rows(people, parts, saved, typed), every, parts, chosen, len(questions)
    )


def _told(number: int) -> str:
    if not number:
        return "Er was niets veranderd."
    return f"Vastgelegd voor {count_words(number, 'inwoner', 'inwoners')}."


def _columns(
    request: StaffRequest, every: list[EventEmployer]
) -> tuple[list[EventEmployer], EventEmployer | None]:
    """The employers that get a column: the one that is asked for, or all when they fit."""
    asked = request.GET.get("werkgever", "")
    one = next((part for part in every if str(part.pk) == asked), None)
    if one is None and len(every) > sheet.MOST_COLUMNS:
        one = every[0]
    return ([one] if one is not None else every), one


def _results_page(
    request: StaffRequest,
    shown: Event,
    rows: list[sheet.SheetRow],
    every: list[EventEmployer],
    parts: list[EventEmployer],
    chosen: EventEmployer | None,
    questions: int,
) -> HttpResponse:
    heads = pages.heads_of([shown.pk]).get(shown.pk, pages.Heads())
    head = pages.head_of(shown, heads, timezone.now())
    names = pages.short_names(every)
    before = not head["from_day_on"]
    context = page_of(shown, "Wie was er") | {
        "head": head,
        "heads": heads,
        "others": pages.others_words(request.user, heads.invited - len(rows)),
        "number": len(rows),
        "drawn": sheet.draw_sheet(rows, parts, before=before),
        "columns": [] if before else [names[part.pk] for part in parts],
        "tabs": [(part.pk, names[part.pk], part == chosen) for part in every] if not before else [],
        "all_tab": len(every) <= sheet.MOST_COLUMNS,
        "chosen": chosen,
        "before": before,
        "questions": questions,
        "title": "Afmeldingen" if before else "Wie was er, en wat kwam ervan?",
    }
    # Also with questions the answer is a plain page: the rest of the list was saved.
    return TemplateResponse(request, "trajectories/event_results.html", context)


@require_POST
def keep_results(request: StaffRequest, pk: int) -> HttpResponse:
    """Rows as they are filled in: saved at once, answered per row."""
    shown = get_event(request, pk)
    permissions.check_record(request.user)
    try:
        if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
            raise sheet.NotARow
        rows = sheet.read_json(json.loads(request.body))
    except (ValueError, RecursionError):
        return JsonResponse({"reason": "Dit is geen lijst van deze ontmoeting."}, status=400)
    try:
        saved = record_sheet(by=request.user, event=shown, rows=rows, today=timezone.localdate())
    except Refused as refused:
        return JsonResponse({"reason": refused.reason}, status=409)
    mine = {row.place_id: row for row in rows}
    told = {str(pk): _row_told(row, mine[pk]) for pk, row in saved.items()}
    return JsonResponse({"saved": f"{timezone.localtime():%H:%M}", "rows": told})


def _row_told(row: RowSaved, typed: RowTyped) -> dict[str, Any]:
    """What stands there now, of the answers that the page shows."""
    now = {column: code for column, code in row.answers.items() if column in typed.typed}
    return {
        "seen": sheet.seen_text(now),
        "says": " ".join(row.open.values()),
        "presence": "" if PRESENCE in row.open else row.answers[PRESENCE],
        "theirs": {str(column): code for column, code in row.theirs.items()},
    }


# --- one talk ---------------------------------------------------------------------------------------------


def talk(request: StaffRequest, pk: int) -> HttpResponse:
    """What came of one talk, and what was agreed."""
    permissions.check_see_events(request.user)
    found = get_visible(EventMeeting, request.user, pk, related=("place__event", "with_employer__employer"))
    permissions.check_record(request.user)
    shown = found.place.event
    return form_page(
        request,
        TalkForm,
        instance=found,
        save=lambda form: services.save_talk(
            by=request.user, talk=found, version=form.version, **form.values
        ),
        title=f"Gesprek met {found.with_employer.employer.name}",
        intro=_who(request, found),
        back=shown.get_absolute_url(),
        context={
            "crumbs": crumbs((shown.name, shown.get_absolute_url()), ("Gesprek", "")),
            "eyebrow": shown.name,
        },
    )


def _who(request: StaffRequest, found: EventMeeting) -> str:
    one = next(
        (p for p in pages.people_of(request.user, found.place.event) if p.place.pk == found.place_id), None
    )
    return one.name if one is not None else ""
