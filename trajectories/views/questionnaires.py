"""Questionnaires: the lists that wait, consent, filling in, and what groups answered."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import audit
from core.cells import csv_bytes
from core.editing import EditConflict
from core.pages import action, form_page, get_visible
from core.policy import may
from core.requests import StaffRequest
from trajectories import permissions_questionnaires as permissions
from trajectories import questionnaire_page as told
from trajectories.deeds import at
from trajectories.domain.questionnaire import (
    LEAST_OF_A_GROUP,
    LIST_KIND_LABELS,
    ListKind,
    ListState,
    may_export,
    may_fill_in,
)
from trajectories.domain.questions import QUESTIONS, Question
from trajectories.forms.questionnaires import AnswersForm, ConsentForm, SkipForm, initial_of
from trajectories.models import Candidate, Questionnaire, ResearchConsent
from trajectories.services import questionnaires as services
from trajectories.tabs import project_tabs

PER_PAGE = 25
RELATED = ("candidate__project__job__employer", "candidate__research_consent", "client")
ONE_BY_ONE = "vraag"


def questionnaires(request: StaffRequest) -> HttpResponse:
    """The lists that wait first, with the response meter."""
    user = request.user
    permissions.check_list_questionnaires(user)
    today = timezone.localdate()
    mine = Questionnaire.objects.visible_to(user)
    page = Paginator(told.waiting_first(mine).values_list("pk", flat=True), PER_PAGE).get_page(
        request.GET.get("page")
    )
    found = {row.pk: row for row in mine.filter(pk__in=list(page)).select_related(*RELATED)}
    counted = mine if may(user, "questionnaire", "view") else told.of_town(user, told.data_set_of(user))
    context = {
        "rows": told.list_rows([found[pk] for pk in page if pk in found], today),
        "page_obj": page,
        "fills_in": may(user, "questionnaire", "view"),
        "meters": [(LIST_KIND_LABELS[kind], one) for kind, one in told.response_of(counted, today).items()],
        "tabs": project_tabs(user, "questionnaires"),
        "results_url": reverse("trajectories:questionnaire_results"),
    }
    return TemplateResponse(request, "trajectories/questionnaires.html", context)


def _crumbs(label: str) -> dict[str, Any]:
    return {"crumbs": [("Vragenlijsten", reverse("trajectories:questionnaires")), (label, "")]}


def _candidate(request: StaffRequest, pk: int) -> Candidate:
    candidate = get_visible(Candidate, request.user, pk, related=("client", "project__job__employer"))
    permissions.check_ask(request.user, candidate)
    return candidate


def research_consent(request: StaffRequest, pk: int) -> HttpResponse:
    """Consent on paper comes first; when it is there, the page says so and offers to take it back."""
    candidate = _candidate(request, pk)
    consent = ResearchConsent.objects.visible_to(request.user).filter(candidate=candidate).first()
    if consent is not None and consent.withdrawn_on is None and request.method != "POST":
        context = {"candidate": candidate, "consent": consent} | _crumbs("Toestemming")
        return TemplateResponse(request, "trajectories/research_consent.html", context)
    return form_page(
        request,
        ConsentForm,
        save=lambda form: services.give_consent(
            by=request.user, candidate=candidate, form_key=form.form_key, **form.values
        ),
        title="Toestemming voor onderzoek",
        intro=f"Van {candidate.client.full_name}. Zonder toestemming stellen we geen vragen voor onderzoek.",
        submit_label="Leg toestemming vast",
        done="De toestemming ligt vast.",
        template="trajectories/research_consent_form.html",
        back=reverse("trajectories:questionnaires"),
        context=_crumbs("Toestemming"),
    )


def withdraw_research_consent(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks first; posting removes every answer."""
    candidate = _candidate(request, pk)
    consent = ResearchConsent.objects.visible_to(request.user).filter(candidate=candidate).first()
    if consent is None:
        raise Http404("Er is geen toestemming vastgelegd.")
    if request.method != "POST":
        context = {
            "title": "Trek de toestemming in",
            "intro": f"Van {candidate.client.full_name}.",
            "consequences": [
                "Alle antwoorden over deze kandidaat worden meteen verwijderd. Dat is niet terug te draaien.",
                "Er worden geen vragen voor onderzoek meer gesteld.",
                "Aan de begeleiding verandert niets.",
            ],
            "submit_label": "Verwijder de antwoorden",
            "cancel_url": at("research_consent", candidate.pk),
            "danger": True,
            "confirm_url": request.path,
        } | _crumbs("Intrekken")
        return TemplateResponse(request, "components/confirm.html", context)
    return action(
        request,
        do=lambda: services.withdraw_consent(by=request.user, consent=consent),
        back=reverse("trajectories:questionnaires"),
        done="De toestemming is ingetrokken en de antwoorden zijn verwijderd.",
    )


def _list(request: StaffRequest, pk: int) -> Questionnaire:
    return get_visible(Questionnaire, request.user, pk, related=RELATED)


def _consent(found: Questionnaire) -> ResearchConsent | None:
    return getattr(found.candidate, "research_consent", None)


def questionnaire(request: StaffRequest, pk: int) -> HttpResponse:
    """Filling in: all questions under each other, or one a page (``?vraag=3``)."""
    found = _list(request, pk)
    permissions.check_ask(request.user, found.candidate)
    consent = _consent(found)
    given, taken = (consent.given_on, consent.withdrawn_on) if consent else (None, None)
    allowed = may_fill_in(found.state, given, taken, timezone.localdate())
    if not allowed:
        context = {"list": found, "reason": allowed.reason} | _crumbs(found.get_kind_display())
        context["removed"] = found.state == ListState.REMOVED
        return TemplateResponse(request, "trajectories/questionnaire_closed.html", context)
    asked = QUESTIONS[found.kind]
    number = _number(request, len(asked))
    return _fill_in(request, found, asked, number)


def _number(request: StaffRequest, last: int) -> int | None:
    """Which question is asked alone; None = all at once. Raises Http404 for a question that isn't there."""
    text = request.GET.get(ONE_BY_ONE, "")
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:4]) <= last:
        raise Http404("Deze vraag bestaat niet.")
    return int(text[:4])


def _fill_in(
    request: StaffRequest, found: Questionnaire, asked: tuple[Question, ...], number: int | None
) -> HttpResponse:
    here, last = at("questionnaire", found.pk), len(asked)
    some = asked if number is None else asked[number - 1 : number]
    finish = number in (None, last) and "later" not in request.POST
    overview = reverse("trajectories:questionnaires")
    onward = overview if number in (None, last) or "later" in request.POST else f"{here}?vraag={number + 1}"
    return form_page(
        request,
        AnswersForm,
        instance=found,
        form_kwargs={"questions": some, "known": services.answers_of(found)},
        save=lambda form: _save(request, found, form, finish=finish),
        title=LIST_KIND_LABELS[found.kind],
        intro=f"{found.client.full_name} · {found.candidate.project.job.function}",
        submit_label="Klaar" if number in (None, last) else "Volgende vraag",
        done="De lijst is ingevuld." if finish else "Bewaard. Je kunt later verdergaan.",
        template="trajectories/questionnaire.html",
        back=overview,
        go_to=lambda saved: onward,
        keep_typed=True,
        context={
            "number": number,
            "last": last,
            "here": here,
            "percent": round(100 * (number or 0) / last),
            "previous": f"{here}?vraag={number - 1}" if number and number > 1 else "",
            "interview": found.kind == ListKind.CANDIDATE,
            "skip_url": at("skip_questionnaire", found.pk) if found.state != ListState.ANSWERED else "",
        }
        | _crumbs(LIST_KIND_LABELS[found.kind]),
    )


def _save(request: StaffRequest, found: Questionnaire, form: AnswersForm, *, finish: bool) -> Questionnaire:
    try:
        return services.write_answers(
            by=request.user, questionnaire=found, version=form.version, answers=form.answers, finish=finish
        )
    except EditConflict as conflict:
        # The page that puts both texts side by side reads them off the row.
        for name, value in initial_of(form.questions, services.answers_of(found)).items():
            setattr(conflict.current, name, value)
        raise


def skip_questionnaire(request: StaffRequest, pk: int) -> HttpResponse:
    found = _list(request, pk)
    permissions.check_ask(request.user, found.candidate)
    return form_page(
        request,
        SkipForm,
        instance=found,
        save=lambda form: services.skip_list(
            by=request.user, questionnaire=found, version=form.version, **form.values
        ),
        title="Sla deze lijst over",
        intro=f"{found.get_kind_display()} · {found.client.full_name}. Antwoorden tot nu toe verdwijnen.",
        submit_label="Sla over",
        done="De lijst is overgeslagen.",
        back=reverse("trajectories:questionnaires"),
        context=_crumbs("Overslaan"),
    )


@require_POST
def reopen_questionnaire(request: StaffRequest, pk: int) -> HttpResponse:
    found = _list(request, pk)
    permissions.check_ask(request.user, found.candidate)
    return action(
        request,
        do=lambda: services.reopen_list(by=request.user, questionnaire=found),
        back=at("questionnaire", found.pk),
        done="De lijst staat weer open.",
    )


def questionnaire_results(request: StaffRequest) -> HttpResponse:
    """What groups of at least five answered: per list, start beside end, candidate beside coach."""
    user = request.user
    permissions.check_results(user)
    today, data_set = timezone.localdate(), told.data_set_of(user)
    lists = told.of_town(user, data_set)
    values = told.read_values(lists)
    people = len({one for (_, _), found in values.items() for one in found})
    context = {
        "meters": [(LIST_KIND_LABELS[kind], one) for kind, one in told.response_of(lists, today).items()],
        "parts": [(LIST_KIND_LABELS[kind], told.item_lines(kind, values)) for kind in ListKind],
        "changes": told.change_lines(values),
        "beside": told.beside_lines(values),
        "least": LEAST_OF_A_GROUP,
        "demo": data_set == "demo",
        "export_url": reverse("trajectories:questionnaire_file") if permissions.can_export(user) else "",
        "export_why": may_export(people),
        "tabs": project_tabs(user, "questionnaires"),
    }
    return TemplateResponse(request, "trajectories/questionnaire_results.html", context)


def questionnaire_file(request: StaffRequest) -> HttpResponse:
    """Answers without names for research. Raises 403 for other roles; says so when the group is too small."""
    user = request.user
    permissions.check_export(user)
    rows, people = told.export_rows(told.of_town(user, told.data_set_of(user)))
    allowed = may_export(people)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("trajectories:questionnaire_results")
    audit.record("questionnaire.exported", by=user)
    answer = HttpResponse(csv_bytes(told.EXPORT_HEAD, rows), content_type="text/csv; charset=utf-8")
    name = f"antwoorden-{timezone.localdate():%Y-%m-%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
