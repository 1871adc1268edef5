"""What this app adds elsewhere: navigation, search, and the start page of an account manager."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core.dutch import day_text
from core.models import User
from core.parameters import values_on
from core.policy import may
from core.registry import Action, Found, NavItem, Panel, Registry, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.contact import contact_state
from employers.domain.future_job import start_nears
from employers.models import Employer, FutureJob, GrowthConversation
from employers.presentation import quarter_tiles, window_words

MOST_FOUND = 8
NORMS = ["employer_fresh", "employer_due", "job_start_nears"]


def navigation(user: User) -> Iterator[NavItem]:
    if may(user, "employer", "list"):
        yield NavItem("Werkgevers", reverse("employers:employers"), "building", 20)
    if may(user, "future_job", "list"):
        yield NavItem("Toekomstige banen", reverse("employers:jobs"), "signpost-2", 30)


def search(user: User, text: str) -> Iterator[Found]:
    """Employers by name, future jobs by function."""
    employers = Employer.objects.visible_to(user).filter(name__icontains=text).select_related("sector")
    for one in employers.order_by("name", "id")[:MOST_FOUND]:
        place = ", ".join(part for part in (one.sector.name, one.city) if part)
        yield Found("Werkgever", one.name, place, one.get_absolute_url())
    jobs = FutureJob.objects.visible_to(user).filter(function__icontains=text).for_list()
    for job in jobs[:MOST_FOUND]:
        window = window_words(job.window_start, job.window_end)
        yield Found(
            "Toekomstige baan", job.function, f"{job.employer.name}, {window}", job.get_absolute_url()
        )


# --- what asks for an account manager --------------------------------------------------------------------


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """Employers and jobs of this account manager that need a talk, a choice or candidates."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    norms = {key: int(value) for key, value in values_on(NORMS, today).items()}
    yield from _growth_told_by_others(user)
    yield from _jobs_that_near(user, today, norms["job_start_nears"])
    yield from _ask_again(user, today)
    yield from _never_asked(user)
    yield from _not_spoken(user, today, norms)


def _growth_told_by_others(user: User) -> Iterator[WorkItem]:
    found = (
        GrowthConversation.objects.filter(employer__account_manager=user)
        .exclude(created_by=user)
        .growth_without_job()
        .select_related("employer", "created_by")
        .order_by("on", "id")
    )
    for one in found:
        new = reverse("employers:new_job_from_conversation", args=[one.pk])
        yield WorkItem(
            kind="growth_without_job",
            kind_label="Groei gemeld",
            title=one.employer.name,
            why=f"{one.created_by or 'Een collega'} hoorde op {day_text(one.on)} dat er werk bij komt.",
            url=one.get_absolute_url(),
            due=one.on,
            urgent=True,
            actions=(Action("Voeg baan toe", new),),
        )


def _jobs_that_near(user: User, today: date, days: int) -> Iterator[WorkItem]:
    found = (
        FutureJob.objects.filter(
            employer__account_manager=user, window_start__lte=today + timedelta(days=days)
        )
        .without_learners()
        .for_list()
    )
    for job in found:
        yield WorkItem(
            kind="job_start_nears",
            kind_label="Start komt dichtbij",
            title=f"{job.function}, {job.employer.name}",
            why=start_nears(job.status, job.window_start, today, days).reason,
            url=job.get_absolute_url(),
            due=job.window_start,
            urgent=job.window_start <= today,
        )


def _ask_again(user: User, today: date) -> Iterator[WorkItem]:
    found = (
        GrowthConversation.objects.filter(employer__account_manager=user)
        .latest_per_employer()
        .filter(ask_again_on__lte=today)
        .select_related("employer")
        .order_by("ask_again_on", "id")
    )
    for one in found:
        yield WorkItem(
            kind="ask_growth_again",
            kind_label="Groei opnieuw vragen",
            title=one.employer.name,
            why=f"Op {day_text(one.on)}: {one.get_expectation_display()}.",
            url=one.employer.get_absolute_url(),
            due=one.ask_again_on,
            actions=(_ask(one.employer),),
        )


def _never_asked(user: User) -> Iterator[WorkItem]:
    for employer in Employer.objects.of(user).current().never_asked_about_growth().order_by("name", "id"):
        yield WorkItem(
            kind="never_asked",
            kind_label="Nooit naar groei gevraagd",
            title=employer.name,
            why="Er is nog geen groeigesprek.",
            url=employer.get_absolute_url(),
            actions=(_ask(employer),),
        )


def _not_spoken(user: User, today: date, norms: dict[str, int]) -> Iterator[WorkItem]:
    """Employers without any growth conversation are in the list already."""
    fresh, due = norms["employer_fresh"], norms["employer_due"]
    late = Employer.objects.of(user).current().not_spoken_since(today - timedelta(days=due))
    for employer in late.exclude(conversations=None).order_by("last_contact_on", "id"):
        last = employer.last_contact_on
        yield WorkItem(
            kind="employer_contact",
            kind_label="Lang niet gesproken",
            title=employer.name,
            why=contact_state(last, today, fresh, due).reason,
            url=employer.get_absolute_url(),
            due=last + timedelta(days=due) if last else None,
            actions=(_spoken(employer),),
        )


def _spoken(employer: Employer) -> Action:
    return Action("Vandaag gesproken", reverse("employers:note_contact", args=[employer.pk]), method="post")


def _ask(employer: Employer) -> Action:
    return Action("Leg groeigesprek vast", reverse("employers:new_conversation", args=[employer.pk]))


# --- panels ----------------------------------------------------------------------------------------------


def own_employers(user: User, _: Any) -> dict[str, Any] | None:
    """For the start page: how many employers, and which places are expected when."""
    if user.role != ACCOUNT_MANAGER.key:
        return None
    jobs = FutureJob.objects.filter(employer__account_manager=user).open()
    quarters = quarter_tiles(jobs.forecast(), timezone.localdate())
    return {
        "employers": Employer.objects.of(user).count(),
        "employers_url": f"{reverse('employers:employers')}?manager=me",
        "jobs_url": f"{reverse('employers:jobs')}?manager=me",
        "quarters": [(one, f"{one.url}&manager=me") for one in quarters],
    }


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.searches.append(search)
    registry.worklists.append(worklist)
    registry.panels.append(
        Panel("start_last", "own_employers", 90, "employers/panels/own_employers.html", own_employers)
    )
