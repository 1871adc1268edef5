"""What this app adds elsewhere: navigation, search, and blocks on pages of clients, jobs and employers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core.models import User
from core.policy import may
from core.registry import Found, NavItem, Panel, Registry, RemovalStep
from core.roles import ACCOUNT_MANAGER, COACH
from employers.facts import count_people_of_many_with, count_people_with, tell_arrivals_with
from employers.models import Employer, FutureJob
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import CANDIDATE_STATE_LABELS, CandidateState
from trajectories.domain.evaluation import evaluation_due
from trajectories.domain.learn_in import week_of
from trajectories.domain.steps import PHASE_LABELS, STEPS
from trajectories.facts import arrivals_on_jobs, people_on_job, people_on_jobs
from trajectories.models import Candidate, Project
from trajectories.panels_announce import PANELS as ANNOUNCE_PANELS
from trajectories.permissions import can_place, can_propose, can_start_project
from trajectories.project_page import (
    MOST_OWN,
    PROJECT_TONES,
    STATE_TONES,
    count_words,
    norms_on,
    own_rows,
    rows_for_list,
)
from trajectories.region_facts import at_employer
from trajectories.services.removal import remove_client_rows
from trajectories.timeline import PARTS, candidacies_of, placements_of, timeline
from trajectories.worklist import worklist

MOST_FOUND = 8
ROUTE_PAGES = ("/rondes/", "/rondekandidaten/", "/ontwikkelbanen/", "/ketenstappen/", "/projectwerkgevers/")
MOST_SHOWN = 8


def navigation(user: User) -> Iterator[NavItem]:
    if may(user, "project", "list"):
        yield NavItem(
            "Projecten",
            reverse("trajectories:projects"),
            "signpost-split",
            40,
            also=(
                "/kandidaten/",
                "/leerplekken/",
                "/trein/",
                "/inleerstappen/",
                "/evaluaties/",
                "/voorstellen/",
                "/aankondigingen/",
                *ROUTE_PAGES,
                "/blijvend/",
                "/vragenlijsten/",
                "/samen-leren/",
                "/factoren/",
                "/niet-beschikbaar/",
                "/zorguren/",
                "/delen/",
            ),
        )
    if may(user, "placement", "view"):
        yield NavItem("Nazorg", reverse("trajectories:aftercare"), "heart", 45, also=("/plaatsingen/",))


def search(user: User, text: str) -> Iterator[Found]:
    """Candidates by their agreed name, for the employer's side; coaches find the file itself."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    found = Candidate.objects.visible_to(user).filter(profile__name__icontains=text).for_list()
    for one in found[:MOST_FOUND]:
        job = one.project.job
        yield Found(
            "Kandidaat", one.profile.name, f"{job.function}, {job.employer.name}", one.get_absolute_url()
        )


# --- the page of a client ---------------------------------------------------------------------------------


def client_panel(user: User, client: Client) -> dict[str, Any] | None:
    """Where this person is in projects, learning in, and at work."""
    if not may(user, "candidate", "view"):
        return None
    today = timezone.localdate()
    every = norms_on(today).evaluation_days
    return {
        "rows": [_candidacy(one, today, every) for one in candidacies_of(user, client.pk)],
        "placements": placements_of(user, client.pk),
        "client_pk": client.pk,
        "may_propose": can_propose(user, client),
        "place": at("placement", client.pk) if can_place(user, client) else "",
    }


def _candidacy(one: Any, today: date, every_days: int) -> dict[str, Any]:
    learning = one.status == CandidateState.LEARNING_IN and one.learn_in_start
    week, due = "", None
    if learning:
        number, total = week_of(one.learn_in_start, one.plan_ends_on, today)
        week = f"week {number}" + (f" van {total}" if total else "")
        due = evaluation_due(one.learn_in_start, one.evaluated_on, every_days, today)
    return {
        "candidate": one,
        "job": one.project.job,
        "status": CANDIDATE_STATE_LABELS[one.status],
        "tone": STATE_TONES[one.status],
        "week": week,
        "due": due,
    }


# --- the pages of a job and an employer ---------------------------------------------------------------------


def job_panel(user: User, job: FutureJob) -> dict[str, Any] | None:
    """The project of a job: the step, the candidates in numbers, whose turn it is."""
    if not may(user, "project", "view"):
        return None
    project = Project.objects.for_list().filter(job_id=job.pk).first()
    if project is None:
        start = Deed("Begin het project", at("start_project", job.pk), method="post")
        may_start = can_start_project(user, job.employer.account_manager_id)
        return {"row": None, "start": start if may_start and job.status not in ("filled", "lapsed") else None}
    [row] = rows_for_list([project], user, timezone.localdate())
    return {"row": row, "start": None}


def employer_panel(user: User, employer: Employer) -> dict[str, Any] | None:
    """The projects of an employer, and how many people work there now: a number, never who."""
    if not may(user, "project", "view"):
        return None
    found = list(Project.objects.for_list().running_first().at_employer(employer.pk)[:MOST_SHOWN])
    there = at_employer(employer.pk, timezone.localdate())
    if not found and not there.placed:
        return None
    return {"rows": [_at_employer(one, employer, there.candidates) for one in found], "placed": there.placed}


def _at_employer(
    project: Project, employer: Employer, candidates: dict[int, dict[str, int]]
) -> dict[str, Any]:
    """A project as one line: the step and the numbers; what it still misses stands on its own page."""
    return {
        "project": project,
        "of": project.job.employer.name if project.job.employer_id != employer.pk else "",
        "counts": count_words(candidates.get(project.pk, {})),
        "step_label": PHASE_LABELS[STEPS[project.step - 1]],
        "state_tone": PROJECT_TONES[project.state],
    }


def start_panel(user: User, _: Any) -> dict[str, Any] | None:
    """The running projects of this coach or account manager, and whose turn it is in each."""
    if user.role not in (COACH.key, ACCOUNT_MANAGER.key):
        return None
    rows = own_rows(user, timezone.localdate())
    if not rows:
        return None
    return {
        "rows": rows[:MOST_SHOWN],
        "count": len(rows) if len(rows) < MOST_OWN else Project.objects.running().owned_by(user).count(),
        "url": reverse("trajectories:projects") + "?mine=on&state=running",
    }


PANELS = (
    Panel("client", "trajectories", 30, "trajectories/panels/client.html", client_panel),
    Panel("future_job", "trajectories", 10, "trajectories/panels/future_job.html", job_panel),
    Panel("employer", "trajectories", 30, "trajectories/panels/employer.html", employer_panel),
    Panel("start_last", "trajectories", 90, "trajectories/panels/start.html", start_panel),
)


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.searches.append(search)
    registry.panels.extend((*PANELS, *ANNOUNCE_PANELS))
    registry.worklists.append(worklist)
    registry.timelines.append(timeline)
    registry.timeline_parts.extend(PARTS)
    registry.removal_steps.append(RemovalStep("trajectories", 30, remove_client_rows))
    count_people_with(people_on_job)
    count_people_of_many_with(people_on_jobs)
    tell_arrivals_with(arrivals_on_jobs)
