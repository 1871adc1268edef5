"""Stacked jobs: the list, finding sets, trying one by hand, and keeping it."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.registry import Action, panels
from core.requests import StaffRequest
from employers import permissions_stacked as permissions
from employers.domain.stacked_job import (
    CHANGEABLE,
    STACKED_STATE_LABELS,
    STACKED_TABLE,
    StackedAction,
    may_move_stacked,
)
from employers.domain.stacking import HOUR, Question, StackJob
from employers.domain.stacking_words import hours_words, month_words
from employers.forms_stacked import DropStackForm, FindForm, StackForm, TryForm
from employers.models import FutureJob, StackedJob
from employers.planning import find_stacks as search
from employers.services import stacked as services
from employers.stack_page import stack_card, summary
from employers.stacking_facts import (
    IN_ORDER,
    StackNorms,
    candidates,
    jobs_of,
    norms_on,
    open_or_chosen,
    places_without_travel,
    question_for,
    stack_job,
    with_rows,
    within,
)
from employers.tabs import job_tabs

PAGE_SIZE = 25
HERE = "employers:stacked_jobs"
TONES = {"idea": "neutral", "talking": "info", "agreed": "good", "dropped": "neutral"}
ALL = "all"
DONE = {
    StackedAction.TALK: "Je bent in gesprek met de werkgevers.",
    StackedAction.AGREE: "De stapelbaan is afgesproken.",
    StackedAction.TAKE_UP: "De stapelbaan is weer een idee.",
}


def stacked_jobs(request: StaffRequest) -> HttpResponse:
    """The sets that colleagues keep; dropped ones only when asked for."""
    user = request.user
    permissions.check_view_stacks(user)
    rows = StackedJob.objects.visible_to(user)
    status = request.GET.get("status", "")
    if status in STACKED_STATE_LABELS:
        rows = rows.filter(status=status)
    elif status != ALL:
        rows = rows.exclude(status="dropped")
    page = Paginator(rows.values_list("pk", flat=True), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "tabs": job_tabs(user, HERE),
        "page_obj": page,
        "rows": _rows(list(page.object_list)),
        "status": status,
        "statuses": [("", "die lopen"), *STACKED_STATE_LABELS.items(), (ALL, "alle")],
        "actions": _list_actions(user),
    }
    return TemplateResponse(request, "employers/stacked_jobs.html", context)


def _rows(ids: list[int]) -> list[dict[str, Any]]:
    """The sets of a page, each with what it comes to."""
    jobs = Prefetch("jobs", with_rows(FutureJob.objects.order_by(*IN_ORDER)), to_attr="parts")
    found = StackedJob.objects.filter(pk__in=ids).select_related("created_by").prefetch_related(jobs)
    rows = {stack.pk: _row(stack, [stack_job(job) for job in stack.parts]) for stack in found}  # type: ignore[attr-defined]
    return [rows[pk] for pk in ids]


def _row(stack: Any, chosen: list[StackJob]) -> dict[str, Any]:
    """The travel doesn't matter here: only the hours are shown."""
    minutes = stack.wanted_hours * HOUR
    question = Question(wanted=minutes, most=minutes, most_travel=0)
    return {
        "stack": stack,
        "words": summary(stack, chosen, question),
        "jobs": [f"{job.title}, {job.employer_name}" for job in chosen],
        "status": STACKED_STATE_LABELS[stack.status],
        "tone": TONES[stack.status],
    }


def _list_actions(user: Any) -> list[Action]:
    found = [
        Action("Zoek een stapelbaan", reverse("employers:find_stacks"), primary=True, icon="search"),
        Action("Stel zelf samen", reverse("employers:try_stack"), icon="layers"),
    ]
    if permissions.can_edit_travel(user):
        found.append(Action("Reistijden", reverse("employers:travel"), icon="signpost-split"))
    return found


def find_stacks(request: StaffRequest) -> HttpResponse:
    """Asks which hours are wanted, and shows the best sets of jobs that give them."""
    user = request.user
    permissions.check_view_stacks(user)
    norms = norms_on(timezone.localdate())
    jobs = candidates(user)
    asked = "hours" in request.GET
    first = {"hours": min(32, norms.week), "most_employers": 4}
    form = FindForm(request.GET if asked else None, norms=norms, jobs=jobs, initial=first)
    context: dict[str, Any] = {
        "form": form,
        "asked": asked,
        "found": None,
        "crumbs": _crumbs("Zoek een stapelbaan"),
        "try_url": reverse("employers:try_stack"),
        "travel_url": reverse("employers:travel") if permissions.can_edit_travel(user) else "",
        "may_save": permissions.can_create_stack(user),
    }
    if asked and form.is_valid():
        context["found"] = _find(list(jobs), form.values, norms)
    return TemplateResponse(request, "employers/stacked_find.html", context)


def _find(rows: list[FutureJob], asked: dict[str, Any], norms: StackNorms) -> dict[str, Any]:
    """The best sets for what was asked, as cards."""
    must = asked.pop("must")
    around = asked["around"]
    jobs = [stack_job(row) for row in rows]
    question = question_for(jobs, norms, must=[must.pk] if must else [], **asked)
    near = within(jobs, around, question)
    best = search(near, question)
    by_number = {row.pk: row for row in rows}
    return {
        "cards": [
            stack_card(chosen, by_number, question, key=str(number), title=f"Combinatie {number}")
            for number, chosen in enumerate(best.sets, 1)
        ],
        "complete": best.complete,
        "jobs": len(near),
        "employers": len({job.employer for job in near}),
        "left_out": len(jobs) - len(near),
        "around": around,
        "unknown": places_without_travel(jobs, question.travel),
        "nowhere": sum(not job.place for job in jobs),
        "must": must,
        "asked": asked_words(question, must, around),
    }


def asked_words(question: Question, must: FutureJob | None, around: str) -> str:
    """What was asked, in short: '32 uur in het hele jaar, hoogstens 4 werkgevers, rond 8231'."""
    parts = [f"{hours_words(question.wanted)} in {month_words(question.months)}"]
    if must is not None:
        parts.append(f"met '{must.function}'")
    if question.most_employers is not None:
        parts.append(f"hoogstens {question.most_employers} werkgevers")
    return ", ".join([*parts, f"rond {around}"] if around else parts)


def try_stack(request: StaffRequest) -> HttpResponse:
    """A set that somebody puts together: what it gives, and why it doesn't hold."""
    user = request.user
    permissions.check_view_stacks(user)
    norms = norms_on(timezone.localdate())
    asked = "hours" in request.GET
    jobs = _choosable(user, numbers(request.GET.getlist("job")))
    form = TryForm(
        request.GET if asked else None, norms=norms, jobs=jobs, initial={"hours": min(32, norms.week)}
    )
    context: dict[str, Any] = {
        "form": form,
        "card": None,
        "asked": asked,
        "crumbs": _crumbs("Stel zelf samen"),
        "may_save": permissions.can_create_stack(user),
    }
    if asked and form.is_valid():
        rows = {row.pk: row for row in form.cleaned_data["job"]}
        chosen = [stack_job(row) for row in rows.values()]
        question = question_for(
            chosen, norms, hours=form.cleaned_data["hours"], months=form.cleaned_data["months"]
        )
        context["card"] = stack_card(chosen, rows, question, key="zelf") if chosen else None
    return TemplateResponse(request, "employers/stacked_try.html", context)


def _choosable(user: Any, ids: Iterable[int]) -> QuerySet[FutureJob]:
    """Jobs that can be ticked: the candidates, and those that were chosen before."""
    able = Q(pk__in=candidates(user).order_by().values("pk"))
    before = Q(pk__in=list(ids))
    rows = with_rows(FutureJob.objects.visible_to(user).filter(able | before))
    return rows.order_by(*IN_ORDER)


def numbers(texts: Iterable[str]) -> list[int]:
    """Numbers of rows out of an address; what is none is left out."""
    return [int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 10][:50]


def save_stack(request: StaffRequest) -> HttpResponse:
    """Keeps a set as an idea; it comes in filled in from where it was found."""
    user = request.user
    permissions.check_view_stacks(user)
    permissions.check_create_stack(user)
    norms = norms_on(timezone.localdate())
    ids = numbers(request.GET.getlist("job"))
    chosen = list(open_or_chosen(user, ids)) if request.method != "POST" else []
    hours = numbers([request.GET.get("hours", "")]) or [min(32, norms.week)]
    return form_page(
        request,
        StackForm,
        save=lambda form: services.create_stacked_job(by=user, form_key=form.form_key, **form.values),
        title="Bewaar als stapelbaan",
        intro="De werkgevers weten nog van niets: het is een idee, tot je met hen in gesprek gaat.",
        initial={"jobs": chosen, "wanted_hours": hours[0], "name": _name(chosen)},
        back=reverse(HERE),
        go_to=lambda saved: saved.get_absolute_url(),
        done="De stapelbaan is bewaard als idee.",
        form_kwargs={"jobs": _choosable(user, ids), "norms": norms},
        template="employers/stacked_form.html",
        context={"crumbs": _crumbs("Bewaar")},
    )


def _name(chosen: list[FutureJob]) -> str:
    """A name to begin with: what the jobs are."""
    return " + ".join(dict.fromkeys(job.function for job in chosen))[:160]


def stacked_job(request: StaffRequest, pk: int) -> HttpResponse:
    """One stacked job: its year, its jobs, what doesn't hold, and the next step."""
    user = request.user
    permissions.check_view_stacks(user)
    stack = get_visible(StackedJob, user, pk, related=("created_by", "changed_by"))
    rows = {row.pk: row for row in jobs_of(stack)}
    chosen = [stack_job(row) for row in rows.values()]
    question = question_for(chosen, norms_on(timezone.localdate()), hours=stack.wanted_hours)
    card = stack_card(chosen, rows, question, key="stapel")
    context = {
        "stack": stack,
        "card": card,
        "status": STACKED_STATE_LABELS[stack.status],
        "tone": TONES[stack.status],
        "actions": _actions(user, stack, card.problems),
        "panels": panels("stacked_job", user, stack),
    }
    return TemplateResponse(request, "employers/stacked_job.html", context)


def _actions(user: Any, stack: StackedJob, problems: tuple[str, ...]) -> list[Action]:
    """What can be done now; whoever can never do it doesn't see the buttons."""
    if not permissions.can_edit_stack(user):
        return []
    found = []
    for name in STACKED_TABLE.actions_from(stack.status):
        step = StackedAction(name)
        if step is StackedAction.DROP:
            continue
        decision = may_move_stacked(stack.status, step, problems)
        found.append(
            Action(
                STACKED_TABLE.actions[name],
                reverse("employers:move_stack", args=[stack.pk, name]),
                enabled=decision.allowed,
                reason="" if decision.allowed else "De banen passen nog niet bij elkaar.",
                method="post",
                primary=True,
            )
        )
    if stack.status in CHANGEABLE:
        url = reverse("employers:change_stack", args=[stack.pk])
        found.append(Action("Wijzig", url, icon="pencil"))
    if STACKED_TABLE.find(stack.status, StackedAction.DROP):
        found.append(Action("Gaat niet door", reverse("employers:drop_stack", args=[stack.pk])))
    return found


def change_stack(request: StaffRequest, pk: int) -> HttpResponse:
    """Another name, other hours or other jobs."""
    user = request.user
    permissions.check_view_stacks(user)
    stack = get_visible(StackedJob, user, pk)
    permissions.check_edit_stack(user)
    there = list(stack.jobs.values_list("pk", flat=True))
    return form_page(
        request,
        StackForm,
        instance=stack,
        initial={"jobs": there},
        save=lambda form: services.change_stacked_job(
            by=user, stack=stack, version=form.version, **form.values
        ),
        title="Wijzig stapelbaan",
        back=stack.get_absolute_url(),
        form_kwargs={
            "jobs": _choosable(user, there),
            "norms": norms_on(timezone.localdate()),
        },
        template="employers/stacked_form.html",
        context={"crumbs": _crumbs(stack.name, stack.get_absolute_url(), "Wijzig")},
    )


@require_POST
def move_stack(request: StaffRequest, pk: int, step: str) -> HttpResponse:
    """The next step with the employers."""
    if step not in DONE:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    user = request.user
    permissions.check_view_stacks(user)
    stack = get_visible(StackedJob, user, pk)
    permissions.check_edit_stack(user)
    return action(
        request,
        do=lambda: services.move_stacked_job(
            by=user, stack=stack, action=StackedAction(step), today=timezone.localdate()
        ),
        back=stack.get_absolute_url(),
        done=DONE[StackedAction(step)],
    )


def drop_stack(request: StaffRequest, pk: int) -> HttpResponse:
    """It doesn't go on; the reason stays."""
    user = request.user
    permissions.check_view_stacks(user)
    stack = get_visible(StackedJob, user, pk)
    permissions.check_edit_stack(user)
    return form_page(
        request,
        DropStackForm,
        save=lambda form: services.move_stacked_job(
            by=user,
            stack=stack,
            action=StackedAction.DROP,
            today=timezone.localdate(),
            reason=form.cleaned_data["reason"],
        ),
        title="Gaat niet door",
        intro=f"'{stack.name}' verdwijnt uit de lijst. De banen zelf blijven open.",
        submit_label="Gaat niet door",
        back=stack.get_absolute_url(),
        done="De stapelbaan gaat niet door.",
        context={"crumbs": _crumbs(stack.name, stack.get_absolute_url(), "Gaat niet door")},
    )


def _crumbs(*parts: str) -> list[tuple[str, str]]:
    """From the list to here; ``parts``: the last label, with before it a label and its address."""
    first = [("Toekomstige banen", reverse("employers:jobs")), ("Stapelbanen", reverse(HERE))]
    if len(parts) == 1:
        return [*first, (parts[0], "")]
    label, url, last = parts
    return [*first, (label, url), (last, "")]
