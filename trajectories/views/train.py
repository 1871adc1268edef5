"""The train planner: the picture, a change with its preview, and the search for the best planning."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.calendar import count_words
from core.pages import Refused, action, get_visible
from core.requests import StaffRequest
from trajectories import permissions
from trajectories import permissions_train as rights
from trajectories.deeds import Deed as Button
from trajectories.deeds import at
from trajectories.domain.train_conflicts import short_date
from trajectories.domain.train_weeks import monday, week_of
from trajectories.forms.train import AskForm, ViewForm, week_choices
from trajectories.models import LearnInStep, Project, TrainRun
from trajectories.services import train as services
from trajectories.services import train_runs
from trajectories.tabs import project_tabs
from trajectories.train_facts import Ride, TrainFacts, read_train
from trajectories.train_page import (
    conflict_lines,
    preview_page,
    train_page,
    train_url,
    undo_words,
    view_around,
    with_project,
)
from trajectories.train_picture import draw, rows_of
from trajectories.train_proposal import Ask, Deed, Proposal, find_leg, propose
from trajectories.train_result import result_page
from trajectories.train_why import why_later

RELATED = ("job", "job__employer")


def train(request: StaffRequest) -> HttpResponse:
    """Who learns where and when, over all running projects in sight."""
    rights.check_view_train(request.user)
    return _train(request, None)


def project_train(request: StaffRequest, pk: int) -> HttpResponse:
    """The train of one project."""
    project = get_visible(Project, request.user, pk, related=RELATED)
    rights.check_view_train(request.user)
    return _train(request, project)


def _train(request: StaffRequest, project: Project | None) -> HttpResponse:
    facts = read_train(request.user, project, timezone.localdate())
    asked = ViewForm(request.GET)
    context = train_page(facts, request.user, asked.view(facts.first), asked.wants_table)
    context["crumbs"] = _crumbs(project)[:-1] if project is None else _crumbs(project)
    context["tabs"] = project_tabs(request.user, "train") if project is None else ()
    context["subtitle"] = f"{project.job.function} bij {project.job.employer.name}" if project else SUBTITLE
    return TemplateResponse(request, "trajectories/train.html", context)


SUBTITLE = "Wie leert waar en wanneer. Zodra iemand doorgaat, is er plek voor de volgende."


def _crumbs(project: Project | None, *more: tuple[str, str]) -> list[tuple[str, str]]:
    first = [("Projecten", reverse("trajectories:projects"))]
    if project is not None:
        first.append((project.job.function, project.get_absolute_url()))
    return [*first, ("Trein", train_url(project) if more else ""), *more]


# --- one step ---------------------------------------------------------------------------------------------


def train_step(request: StaffRequest, pk: int) -> HttpResponse:
    """Another week for a step: first what that does to everybody, then, when sent, the change itself."""
    step = get_visible(LearnInStep, request.user, pk, related=("plan",))
    rights.check_move(request.user)
    candidate = step.plan.candidate
    permissions.check_edit_learn_in(request.user, candidate)
    project = _project_of(request)
    facts = read_train(request.user, None, timezone.localdate())
    try:
        ride, leg = find_leg(facts, step.pk)
    except LookupError:
        return TemplateResponse(
            request,
            "trajectories/train_step_fixed.html",
            {"candidate": candidate, "back": train_url(project)},
        )
    typed = request.POST if request.method == "POST" else request.GET
    asking = "doe" in typed
    form = AskForm(typed if asking else None, step=ride.steps[leg], first=facts.first, today=facts.today)
    page = _StepPage(request, facts, ride, leg, project, form)
    if not asking or not form.is_valid():
        return page.show(status=422 if asking else 200)
    if request.method == "POST":
        return _save(request, page, form.ask, str(typed.get("key", "")))
    return page.show(propose(facts, form.ask))


def _project_of(request: StaffRequest) -> Project | None:
    """The project whose train one came from; only for the way back."""
    number = request.GET.get("project", "")
    if not number.isdecimal() or len(number) > 9:
        return None
    return (
        Project.objects.visible_to(request.user)
        .select_related("job", "job__employer")
        .filter(pk=int(number))
        .first()
    )


def _save(request: StaffRequest, page: "_StepPage", ask: Ask, key: str) -> HttpResponse:
    try:
        proposal, _ = services.save_move(by=request.user, project=None, ask=ask, key=key)
    except services.TrainChanged as changed:
        return page.again(ask, str(changed))
    except Refused as refused:
        return page.show(propose(page.facts, ask), refused=(refused.reason, *refused.missing), status=422)
    others = len({one.candidate_id for one in proposal.changes}) - 1
    along = f" {count_words(others, 'ander schuift', 'anderen schuiven')} mee." if others else ""
    messages.success(request, f"De trein is aangepast.{along}")
    return redirect(train_url(page.project))


class _StepPage:
    """The page of one step, with or without what a change would do."""

    def __init__(
        self,
        request: StaffRequest,
        facts: TrainFacts,
        ride: Ride,
        leg: int,
        project: Project | None,
        form: AskForm,
    ) -> None:
        self.request, self.facts, self.ride, self.leg = request, facts, ride, leg
        self.project, self.form = project, form

    def again(self, ask: Ask, reason: str) -> HttpResponse:
        """Somebody changed something meanwhile: what it would be now."""
        self.facts = read_train(self.request.user, None, timezone.localdate())
        try:
            self.ride, self.leg = find_leg(self.facts, ask.step_id)
        except LookupError:
            messages.error(self.request, "Deze stap is intussen veranderd of klaar.")
            return redirect(train_url(self.project))
        return self.show(propose(self.facts, ask), refused=(reason,), status=409)

    def show(
        self, proposal: Proposal | None = None, *, refused: tuple[str, ...] = (), status: int = 200
    ) -> HttpResponse:
        step, row = self.ride.steps[self.leg], self.ride.row
        context: dict[str, Any] = {
            "name": row.name,
            "job": row.job,
            "step": step,
            "candidate_url": at("candidate", row.candidate_id),
            "ride": self._ride(),
            "weeks": week_choices(self.facts.first, step),
            "errors": [text for found in self.form.errors.values() for text in found],
            "refused": refused,
            "back": train_url(self.project),
            "project": self.project,
            "crumbs": _crumbs(self.project, (row.name, "")),
            "proposal": proposal,
            "today": self.facts.today,
            "nearest": self._nearest(),
            "typed": self._typed(),
            "outcome_url": at("outcome", row.candidate_id),
            **self._result(proposal),
        }
        return TemplateResponse(self.request, "trajectories/train_step.html", context, status=status)

    def _ride(self) -> list[dict[str, Any]]:
        """All steps of this candidate, in order."""
        mine = [one for one in self.facts.facts if one.rider_id == self.ride.row.candidate_id]
        current = self.ride.steps[self.leg].step_id
        return [
            {
                "place": step.place,
                "when": f"{short_date(step.start)} – {short_date(step.end)}",
                "state": "klaar" if step.done else "loopt" if step.begun else "gepland",
                "current": step.step_id == current,
                "url": "" if step.done else at("train_step", step.step_id) + with_project(self.project),
            }
            for one in mine
            for step in one.steps
        ]

    def _nearest(self) -> list[dict[str, str]]:
        """A week earlier, a week later: as far as that can be."""
        step = self.ride.steps[self.leg]
        if step.begun:
            return []
        now = week_of(self.facts.first, step.start)
        found = [(-1, "1 week eerder", "arrow-left"), (1, "1 week later", "arrow-right")]
        return [
            {"label": label, "icon": icon, "shift": str(weeks)}
            for weeks, label, icon in found
            if now + weeks >= 1
        ]

    def _result(self, proposal: Proposal | None) -> dict[str, Any]:
        where = with_project(self.project)
        if proposal is None:
            places = {step.place_id or 0 for step in self.ride.steps}
            rows = rows_of(self.facts, self.facts.conflicts, only=places, project_url=where)
            return {
                "picture": draw(rows, self.facts, view_around(self.facts, self._days()), "De plekken nu"),
                "shifts": [],
                "conflicts": self._own_conflicts(),
            }
        days = [*self._days(), *(day for one in proposal.changes for day in (one.new_start, one.new_end))]
        return {
            **preview_page(self.facts, proposal, view_around(self.facts, days), where),
            "ask": proposal.asked,
            "why_later": self._why_later(proposal),
            "shifts": self._shifts(proposal),
        }

    def _own_conflicts(self) -> list[dict[str, Any]]:
        mine = [one for one in self.facts.conflicts if one.rider_id == self.ride.row.candidate_id]
        return conflict_lines(mine, self.facts)

    def _days(self) -> list[date]:
        return [day for step in self.ride.steps for day in (step.start, step.end)]

    def _why_later(self, proposal: Proposal) -> str:
        if proposal.asked is None or proposal.reasons:
            return ""
        return why_later(proposal.after, self.ride, self.leg, proposal.asked)

    def _shifts(self, proposal: Proposal) -> list[dict[str, Any]]:
        """From the preview a week further either way: later than it becomes, earlier than was asked."""
        ask, step = proposal.asked, self.ride.steps[self.leg]
        if ask is None or ask.deed != Deed.START:
            return []
        now, asked = week_of(self.facts.first, step.start), week_of(self.facts.first, ask.day)
        becomes = week_of(self.facts.first, proposal.after.steps[step.step_id][1].start)
        later = asked + 1 if proposal.reasons else max(asked, becomes) + 1
        found = [(asked - 1, "Een week eerder", "arrow-left"), (later, "Een week later", "arrow-right")]
        return [
            {"shift": week - now, "label": label, "icon": icon} for week, label, icon in found if week >= 1
        ]

    def _typed(self) -> dict[str, Any]:
        """What was asked stays in its form, also when it can't be."""
        form = self.form
        found = form.cleaned_data if form.is_bound and hasattr(form, "cleaned_data") else {}
        deed, day, fill = found.get("doe"), found.get("dag"), bool(found.get("vul"))
        week = monday(self.facts.first, week_of(self.facts.first, day)).isoformat() if day else ""
        return {
            "week": week if deed == Deed.START else "",
            "end": day if deed == Deed.END and day else self.ride.steps[self.leg].end,
            "stop": day if deed == Deed.STOP and day else self.facts.today,
            "fill_start": deed == Deed.START and fill,
            "fill_end": deed != Deed.END or fill,
            "fill_stop": deed != Deed.STOP or fill,
        }


# --- the best planning ------------------------------------------------------------------------------------


@require_POST
def train_search(request: StaffRequest) -> HttpResponse:
    """Has the worker look for the best planning of everybody that this user may move."""
    rights.check_move(request.user)
    return redirect(at("train_run", train_runs.start_search(by=request.user, project=None).pk))


@require_POST
def project_train_search(request: StaffRequest, pk: int) -> HttpResponse:
    """The same for the candidates of one project; others stay where they are."""
    project = get_visible(Project, request.user, pk, related=RELATED)
    rights.check_move(request.user)
    return redirect(at("train_run", train_runs.start_search(by=request.user, project=project).pk))


def train_run(request: StaffRequest, pk: int) -> HttpResponse:
    """How far a search is, what it found beside how it is now, or why there is none."""
    run = get_visible(TrainRun, request.user, pk, related=("project__job__employer",))
    rights.check_run(request.user, run)
    lost = train_runs.is_lost(run)
    context: dict[str, Any] = {
        "run": run,
        "busy": run.state in train_runs.BUSY and not lost,
        "reasons": [train_runs.LOST] if lost else run.reasons.splitlines(),
        "failed": lost or run.state == TrainRun.State.FAILED,
        "crumbs": _crumbs(run.project, ("Beste planning", "")),
        "back": train_url(run.project),
        "subtitle": f"{run.project.job.function} bij {run.project.job.employer.name}" if run.project else "",
        "again": Button("Zoek opnieuw", _search_url(run), method="post", icon="arrow-repeat"),
        "undo": undo_words(run) if services.may_undo(run) else None,
        "undone": bool(run.found.get("undone")),
        **(_found(request, run) if run.state == TrainRun.State.DONE else {"stale": False, "changes": []}),
    }
    return TemplateResponse(request, "trajectories/train_run.html", context)


def _search_url(run: TrainRun) -> str:
    name = "project_train_search" if run.project_id else "train_search"
    return reverse(f"trajectories:{name}", args=[run.project_id] if run.project_id else [])


def _found(request: StaffRequest, run: TrainRun) -> dict[str, Any]:
    take = Button("Neem over", at("take_run", run.pk), method="post", primary=True, icon="check2")
    facts = read_train(request.user, run.project, timezone.localdate())
    return {"take": take, **result_page(run, facts)}


@require_POST
def take_run(request: StaffRequest, pk: int) -> HttpResponse:
    """Writes what a search found."""
    run = get_visible(TrainRun, request.user, pk, related=("project",))
    rights.check_run(request.user, run)
    return action(
        request,
        do=lambda: train_runs.take_over(by=request.user, run=run),
        back=at("train_run", run.pk),
        done="De planning is overgenomen.",
    )


@require_POST
def undo_run(request: StaffRequest, pk: int) -> HttpResponse:
    """Puts back what the last deed changed."""
    run = get_visible(TrainRun, request.user, pk, related=("project",))
    rights.check_run(request.user, run)
    return action(
        request,
        do=lambda: services.undo_move(by=request.user, run=run),
        back=train_url(run.project),
        done="Alles staat weer zoals het was.",
    )
