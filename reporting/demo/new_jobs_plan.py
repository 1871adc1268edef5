"""Learn-in plans in the demo: nothing yet, proposed, discussed, signed, running, too long, changed since."""

import random
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db.models import Count, Q
from django.utils import timezone

from clients.models import CandidateProfile, SkillHeld
from core.models import User
from core.models.base import DataSet
from employers.facts import PeopleOnJob
from employers.models import FutureJob, JobSkill
from employers.services import change_future_job, move_job
from trajectories.models import (
    Candidate,
    LearnInAside,
    LearnInPlace,
    LearnInPlan,
    LearnInStep,
    PlaceGuide,
    PlaceSkill,
    Project,
    StepDecision,
)
from trajectories.services import fill_plan, set_skill_aside, start_project

NOOR = "noor.werkcoach@demo.opstap.example"
ANOUK = "anouk.accountmanager@demo.opstap.example"
DAY = timedelta(days=1)
PLACES_TO_FILL = 10
REASONS = (
    "De werkgever vertelde waar het bedrijf naartoe groeit.",
    "De leerplekken zijn bezocht en doen mee.",
    "De kandidaten en de werkgever kozen voor elkaar.",
    "De eerste plannen zijn compleet en getekend.",
)
TASKS = ("Kijk mee met een collega.\nDoe de eerste handelingen zelf.", "Werk een hele ochtend zelf.")


def write_plans(rng: random.Random, today: date) -> None:
    """One project of Noor and Anouk in which every candidate has a plan in another state."""
    noor, anouk = User.objects.get(email=NOOR), User.objects.get(email=ANOUK)
    job = _job(anouk)
    if job is None:
        return
    project = _project(noor, anouk, job, today)
    asked = list(JobSkill.objects.filter(job=job).order_by("-weight", "skill_id"))
    _places(project, asked, today)
    people = _candidates(rng, noor, project, asked, today)
    for candidate, write in zip(people, STATES, strict=False):
        write(noor, candidate, asked, today)


def _job(anouk: User) -> FutureJob | None:
    """A job of hers that has no project yet, with enough to learn."""
    return (
        FutureJob.objects.open()
        .filter(data_set=DataSet.DEMO.value, employer__account_manager=anouk, project=None, places__gte=2)
        .annotate(skill_count=Count("skills"))
        .filter(skill_count__gte=5)
        .order_by("pk")
        .first()
    )


def _project(noor: User, anouk: User, job: FutureJob, today: date) -> Project:
    more = change_future_job(by=anouk, job=job, version=job.version, places=PLACES_TO_FILL, route="large")
    people = PeopleOnJob(learning=1, filled=0)
    for action in ("work_out", "start_learning_in"):
        more = move_job(by=anouk, job=more, action=action, people=people)
    project = start_project(by=noor, job=more, today=today - 90 * DAY)
    Project.objects.filter(pk=project.pk).update(
        step=5,
        route="large",
        employer_informed_on=today - 85 * DAY,
        expectations="Op tijd komen, samenwerken en vragen stellen.",
        profile="Vaste dagen, eenvoudig Nederlands is genoeg.",
        commitment="Een vaste begeleider en elke week een half uur tijd.",
    )
    StepDecision.objects.bulk_create(
        StepDecision(
            project=project,
            step=number,
            choice="go",
            on=today - (90 - 15 * number) * DAY,
            reason=reason,
            created_by=noor,
        )
        for number, reason in enumerate(REASONS, start=1)
    )
    return Project.objects.get(pk=project.pk)


def _places(project: Project, asked: Sequence[JobSkill], today: date) -> None:
    """The work company teaches the first skills, the employer the rest; one skill nobody teaches yet."""
    company = LearnInPlace.objects.create(
        project=project,
        name="Leerwerkbedrijf De Kade",
        kind="work_company",
        cost_week=Decimal(45),
        cost_note="Per kandidaat, met begeleiding",
        visited_on=today - 70 * DAY,
    )
    employer = LearnInPlace.objects.create(
        project=project,
        name=f"Op de werkvloer bij {project.job.employer.name}",
        kind="employer",
        employer=project.job.employer,
        visited_on=today - 68 * DAY,
    )
    half = len(asked) // 2
    parts = ((company, asked[:half], 6), (employer, asked[half:-1], 4))
    PlaceSkill.objects.bulk_create(
        PlaceSkill(place=place, skill_id=row.skill_id, level=row.level, tasks=TASKS[n % 2], weeks=weeks)
        for place, rows, weeks in parts
        for n, row in enumerate(rows)
    )
    PlaceGuide.objects.create(place=company, name="Gerrit Zwart", start=today - 400 * DAY)
    PlaceGuide.objects.create(place=employer, name="Amina Yıldırım", start=today - 200 * DAY)


def _candidates(
    rng: random.Random, noor: User, project: Project, asked: Sequence[JobSkill], today: date
) -> list[Candidate]:
    """Noor's people with an agreed profile who are candidate nowhere; chosen by the employer."""
    proposed = today - 45 * DAY
    busy = Candidate.objects.filter(status__in=["proposed", "accepted", "learning_in"])
    profiles = (
        CandidateProfile.objects.agreed()
        .filter(client__coach=noor, client__status="active", agreed_on__lte=proposed)
        .exclude(client__in=busy.values("client"))
        .exclude(client__in=Candidate.objects.filter(project=project).values("client"))
        .select_related("client")
        .order_by("client_id")[: len(STATES)]
    )
    found = [
        Candidate(
            client=one.client,
            municipality_id=one.client.municipality_id,
            team_id=one.client.team_id,
            project=project,
            profile=one,
            created_by=noor,
            status="accepted",
            proposed_on=proposed,
            motivation="Wil graag met de handen werken, in een vast team.",
            informed_on=proposed + 5 * DAY,
            introduced_on=proposed + 9 * DAY,
            answered_on=proposed + 12 * DAY,
        )
        for one in profiles
    ]
    made = Candidate.objects.bulk_create(found)
    _able(rng, noor, made, asked, today)
    return made


def _able(
    rng: random.Random, noor: User, made: Sequence[Candidate], asked: Sequence[JobSkill], today: date
) -> None:
    """What they can already: the first skill, and of the others a part."""
    SkillHeld.objects.bulk_create(
        SkillHeld(
            client=one.client,
            municipality_id=one.municipality_id,
            team_id=one.team_id,
            created_by=noor,
            skill_id=row.skill_id,
            level=row.level if not number else min(rng.randint(0, 2), row.level - 1),
            on=today,
        )
        for one in made
        for number, row in enumerate(asked)
    )


# --- the states, one for each candidate ------------------------------------------------------------------

Write = Callable[[User, Candidate, Sequence[JobSkill], date], None]


def _filled(noor: User, candidate: Candidate, begin: date) -> LearnInPlan:
    fill_plan(by=noor, candidate=candidate, today=begin)
    return LearnInPlan.objects.get(candidate=candidate)


def _last_step(plan: LearnInPlan) -> LearnInStep:
    found: LearnInStep = plan.steps.order_by("-start")[0]
    return found


def _written(plan: LearnInPlan, asked: Sequence[JobSkill], told: date | None, **fields: object) -> None:
    """What people add to a proposal; ``told``: everybody knows it since that day."""
    LearnInPlan.objects.filter(pk=plan.pk).update(
        guide_employer="Amina Yıldırım",
        buddy="Sjoerd van de ochtendploeg",
        conditions="Vaste dagen in de eerste maand. De gemeente betaalt de reis.",
        adaptations="Een stappenplan met plaatjes bij de machine.",
        intention=True,
        explained_on=told,
        shared_on=told,
        **fields,
    )


def nothing_yet(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """The proposal still has to be made."""


def proposed(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """Straight from the press: one skill has no place yet."""
    _filled(noor, candidate, today)


def discussed(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """Complete and known to all; the signatures are still to come."""
    plan = _filled(noor, candidate, today)
    _aside(noor, candidate, asked)
    _written(plan, asked, today - DAY)


def signed(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    plan = _filled(noor, candidate, today)
    _aside(noor, candidate, asked)
    _written(plan, asked, today - 3 * DAY, **_signed_on(today - DAY))


def learning(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """Began five weeks ago."""
    begin = today - 35 * DAY
    plan = _filled(noor, candidate, begin)
    _aside(noor, candidate, asked)
    _written(plan, asked, begin - 3 * DAY, **_signed_on(begin - 2 * DAY))
    first = plan.steps.order_by("start").values_list("start", flat=True)[0]
    Candidate.objects.filter(pk=candidate.pk).update(status="learning_in", learn_in_start=first)


def trial_too_long(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """A trial placement of three months: the law says two."""
    plan = _filled(noor, candidate, today)
    _aside(noor, candidate, asked)
    last = _last_step(plan)
    LearnInStep.objects.filter(pk=last.pk).update(legal_form="trial", end=last.start + 91 * DAY)
    LearnInPlan.objects.filter(pk=plan.pk).update(final_on=last.start + 91 * DAY)
    _written(plan, asked, None)


def very_long(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """More than a year: allowed, but long for the candidate; nobody said yet when the job is there."""
    plan = _filled(noor, candidate, today)
    last = _last_step(plan)
    end = last.start + 400 * DAY
    LearnInStep.objects.filter(pk=last.pk).update(end=end, legal_form="participation")
    LearnInPlan.objects.filter(pk=plan.pk).update(contract_on=None, final_on=end)
    _written(plan, asked, None)


def changed_since(noor: User, candidate: Candidate, asked: Sequence[JobSkill], today: date) -> None:
    """The job asks something since the steps were written that no step teaches."""
    plan = _filled(noor, candidate, today)
    _aside(noor, candidate, asked)
    _written(plan, asked, None)
    before = timezone.make_aware(datetime.combine(today - 30 * DAY, datetime.min.time()))
    for step in plan.steps.prefetch_related("skills"):
        skills = list(step.skills.all())
        if len(skills) > 1:
            step.skills.remove(skills[-1])
            break
    plan.steps.update(created_at=before, changed_at=before)


STATES: tuple[Write, ...] = (
    nothing_yet,
    proposed,
    discussed,
    signed,
    learning,
    trial_too_long,
    very_long,
    changed_since,
)


def _aside(noor: User, candidate: Candidate, asked: Sequence[JobSkill]) -> None:
    """What no place teaches, the candidate learns at work after the start."""
    done = Q(plan__candidate=candidate)
    covered = set(LearnInStep.objects.filter(done).values_list("skills", flat=True))
    covered |= set(LearnInAside.objects.filter(done).values_list("skill", flat=True))
    for row in asked:
        if row.skill_id not in covered:
            reason = "Dit leert de kandidaat na de start, bij een vaste collega."
            set_skill_aside(by=noor, candidate=candidate, skill=row.skill, reason=reason)


def _signed_on(day: date) -> dict[str, date]:
    return dict.fromkeys(("signed_candidate_on", "signed_employer_on", "signed_municipality_on"), day)
