"""The broad intake: an hour's conversation, page by page, kept while it is typed."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Max
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import conversation, permissions
from clients.domain.intake_pages import (
    PAGES,
    QUESTIONS,
    missing,
    next_page,
    page_before,
    page_with,
    where_to_go_on,
    whole_progress,
)
from clients.domain.intake_questions import IntakePage, in_words, is_answered
from clients.forms.intake import TalkOnForm
from clients.intake_known import known_for
from clients.models import Client, Intake, IntakeAnswer
from clients.services import intake as intakes
from clients.services.intake import Result, Sent
from clients.services.intake_lists import lists_for
from clients.services.intake_results import finish_intake as write_results
from clients.services.intake_results import spoken_on
from core import drafts
from core.pages import Refused, action, get_visible
from core.registry import Action
from core.requests import StaffRequest

TITLE = "Brede uitvraag"
FINISHED_MEANWHILE = (
    "Deze brede uitvraag is intussen afgerond. Begin in een ander tabblad een nieuwe en bewaar dan opnieuw."
)


def _editable(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def _open_intake(client: Client) -> Intake | None:
    return Intake.objects.filter(client=client, status=Intake.Status.OPEN).first()


def _url(client: Client) -> str:
    return reverse("clients:intake", args=[client.pk])


def _crumbs(client: Client, *more: tuple[str, str]) -> list[tuple[str, str]]:
    start = ("Inwoners", reverse("clients:list"))
    return [start, (client.full_name, reverse("clients:client", args=[client.pk])), *more]


def intake(request: StaffRequest, pk: int) -> HttpResponse:
    """How far the conversation is, what is missing, and where to go on; a press begins one."""
    client = _editable(request, pk)
    if request.method == "POST":
        intakes.start_intake(by=request.user, client=client, today=timezone.localdate())
        return redirect(conversation.page_url(client, PAGES[0]))
    found = _open_intake(client)
    earlier = Intake.objects.filter(client=client, status=Intake.Status.FINISHED).select_related(
        "finished_by"
    )
    context: dict[str, Any] = {
        "client": client,
        "intake": found,
        "earlier": list(earlier[:5]),
        "pages": PAGES,
        "crumbs": _crumbs(client, (TITLE, "")),
        "suggestions_url": reverse("clients:suggestions", args=[client.pk]),
    }
    if found is not None:
        context |= _state(request, client, found)
    return TemplateResponse(request, "clients/intake/overview.html", context)


def _state(request: StaffRequest, client: Client, found: Intake) -> dict[str, Any]:
    """Progress, what is missing, and where somebody was."""
    health = permissions.can_edit_health(request.user, client)
    rows = conversation.answers_of(found)
    values = conversation.values_of(rows)
    last = max(rows.values(), key=lambda row: row.saved_at, default=None)
    go_on = where_to_go_on(last.question if last else "", values, health=health)
    progress = whole_progress(values, health=health)
    return {
        "progress": progress,
        "progress_words": f"Besproken: {progress.answered} van de {progress.asked} vragen",
        "lines": conversation.lines(client, values, None, health),
        "last": last,
        "go_on": go_on,
        "go_on_url": conversation.page_url(client, go_on),
        "missing": _missing(client, values, health),
        "finish_url": reverse("clients:finish_intake", args=[client.pk]),
    }


def _missing(client: Client, values: dict[str, Any], health: bool) -> list[dict[str, Any]]:
    """What has no answer yet, per page in the order of the conversation, with links to the questions."""
    groups: dict[str, dict[str, Any]] = {}
    for one in missing(values, health=health):
        url = conversation.page_url(client, one.page)
        group = groups.setdefault(one.page.key, {"title": one.page.title, "url": url, "questions": []})
        group["questions"].append((one.question.label, f"{url}#{one.question.key.replace('.', '-')}"))
    return list(groups.values())


def intake_page(request: StaffRequest, pk: int, page: str) -> HttpResponse:
    """One page of the conversation. Without a script its button saves; with one it is saved already."""
    client = _editable(request, pk)
    shown = page_with(page)
    if shown is None:
        raise Http404("Deze pagina bestaat niet.")
    found = _open_intake(client)
    health = permissions.can_edit_health(request.user, client)
    results: list[Result] = []
    typed: dict[str, Any] = {}
    if request.method == "POST":
        sent = conversation.sent_with(shown, request.POST, health=health)
        still = request.POST.get("still", "")
        if still:
            sent = _still(client, sent, still, health)
        results = _saved(request, found, sent, health)
        if found is not None and all(result.saved for result in results):
            return redirect(_after(client, shown, still))
        typed = {one.question: one.value for one in sent}
    if found is None and not results:
        return redirect(_url(client))
    context = _page_context(request, client, found, shown, results, typed)
    return TemplateResponse(request, "clients/intake/page.html", context)


def _saved(request: StaffRequest, found: Intake | None, sent: list[Sent], health: bool) -> list[Result]:
    """Keeps the answers; when somebody finished meanwhile, what was typed stays in the page, with why."""
    try:
        if found is None:
            raise Refused(FINISHED_MEANWHILE)
        return intakes.save_answers(by=request.user, intake=found, sent=sent, health=health)
    except Refused:
        answered = [one for one in sent if is_answered(one.value)]
        return [Result(one.question, 0, refused=FINISHED_MEANWHILE) for one in answered]


def _still(client: Client, sent: list[Sent], key: str, health: bool) -> list[Sent]:
    """Somebody says that what the file knows still holds: that is the answer, unless another was typed."""
    question = QUESTIONS.get(key)
    known = known_for(client, [question], health=health).get(key) if question else None
    if known is None:
        return sent
    return [
        replace(one, value=known.value) if one.question == key and not is_answered(one.value) else one
        for one in sent
    ]


def _after(client: Client, page: IntakePage, still: str) -> str:
    """Where one goes when all is kept: on, or back to the question about which something was said."""
    if still in QUESTIONS:
        return f"{conversation.page_url(client, page)}#{still.replace('.', '-')}"
    return _next_url(client, page)


def _next_url(client: Client, page: IntakePage) -> str:
    after = next_page(page)
    return (
        conversation.page_url(client, after) if after else reverse("clients:finish_intake", args=[client.pk])
    )


def _page_context(
    request: StaffRequest,
    client: Client,
    found: Intake | None,
    page: IntakePage,
    results: list[Result],
    typed: dict[str, Any],
) -> dict[str, Any]:
    health = permissions.can_edit_health(request.user, client)
    rows = conversation.answers_of(found) if found else {}
    listed = lists_for(page.questions)
    known = known_for(client, page.questions, health=health)
    before = page_before(page)
    names = {column.listed for question in page.questions for column in question.columns if column.listed}
    return {
        "client": client,
        "page": page,
        "number": PAGES.index(page) + 1,
        "total": len(PAGES),
        "sections": conversation.sections(
            page, rows, listed, health=health, results=results, typed=typed, known=known
        ),
        "problems": [result for result in results if not result.saved],
        "lines": conversation.lines(client, conversation.values_of(rows), page, health),
        "datalists": [(name, listed[name].values()) for name in sorted(names)],
        "before_url": conversation.page_url(client, before) if before else "",
        "next_url": _next_url(client, page),
        "last": next_page(page) is None,
        "overview_url": _url(client),
        "crumbs": _crumbs(client, (TITLE, _url(client)), (page.short, "")),
    }


@require_POST
def intake_save(request: StaffRequest, pk: int) -> HttpResponse:
    """What was typed until now, from the script: per question saved, in conflict, or refused."""
    client = _editable(request, pk)
    if int(request.headers.get("Content-Length") or 0) > drafts.MOST_BYTES:
        return JsonResponse({"reason": "dit is te veel in één keer."}, status=413)
    try:
        sent = [_sent(one) for one in json.loads(request.body)["answers"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return JsonResponse({"reason": "dit zijn geen antwoorden."}, status=400)
    found = _open_intake(client)
    health = permissions.can_edit_health(request.user, client)
    try:
        if found is None:
            raise Refused(FINISHED_MEANWHILE)
        results = intakes.save_answers(by=request.user, intake=found, sent=sent, health=health)
    except Refused as refused:
        return JsonResponse({"reason": refused.reason}, status=409)
    values = dict(found.answers.values_list("question", "value"))
    return JsonResponse(
        {
            "saved": f"{timezone.localtime():%H:%M}",
            "results": {result.question: _told(result) for result in results},
            "pages": conversation.counts(values, health),
        }
    )


def _sent(one: dict[str, Any]) -> Sent:
    if not isinstance(one["question"], str) or type(one["version"]) is not int:
        raise TypeError("no answer")
    earlier = one.get("earlier") or []
    return Sent(one["question"], one.get("value"), one["version"], tuple(earlier[:5]))


def _told(result: Result) -> dict[str, Any]:
    if result.current is not None:
        return _conflict(result, result.current)
    if result.refused:
        return {"state": "refused", "version": result.version, "reason": result.refused}
    return {"state": "saved", "version": result.version}


def _conflict(result: Result, current: IntakeAnswer) -> dict[str, Any]:
    question = QUESTIONS[result.question]
    words = in_words(question, current.value, lists_for([question]))
    return {
        "state": "conflict",
        "version": result.version,
        "value": current.value,
        "words": words or "(leeg)",
        "who": conversation.who_and_when(current),
    }


def _talked_on(client: Client, found: Intake) -> date | None:
    """The last day that something was written down, unless a contact of that day is there."""
    last = found.answers.aggregate(last=Max("saved_at"))["last"]
    on = timezone.localdate(last) if last else None
    return None if on is None or spoken_on(client, on) else on


def finish_intake(request: StaffRequest, pk: int) -> HttpResponse:
    """What is still missing, what finishing does, and the button that does it."""
    client = _editable(request, pk)
    found = _open_intake(client)
    suggestions = reverse("clients:suggestions", args=[client.pk])
    if request.method == "POST":
        latest = found or Intake.objects.filter(client=client).order_by("-id").first()
        if latest is None:
            return redirect(_url(client))
        form = TalkOnForm(request.POST, user=request.user, today=timezone.localdate())
        if form.is_valid():
            return action(
                request,
                do=lambda: write_results(
                    by=request.user,
                    intake=latest,
                    today=timezone.localdate(),
                    talk_on=form.cleaned_data["talk_on"],
                ),
                back=suggestions,
                done="De brede uitvraag is afgerond. Alles staat in het dossier.",
            )
    elif found is not None:
        form = TalkOnForm(
            user=request.user, today=timezone.localdate(), initial={"talk_on": _talked_on(client, found)}
        )
    if found is None:
        return redirect(_url(client))
    context = {
        "client": client,
        "form": form,
        "intake": found,
        "crumbs": _crumbs(client, (TITLE, _url(client)), ("Afronden", "")),
        "overview": Action("Terug naar het overzicht", _url(client)),
        **_state(request, client, found),
    }
    return TemplateResponse(request, "clients/intake/finish.html", context)
