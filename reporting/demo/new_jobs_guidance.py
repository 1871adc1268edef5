"""Guidance while learning in and jobs that last, in the demo: every warning, every answer. All made up."""

import random
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from clients.models import LetterTemplate, PlanItem, SupportPlan
from core.domain.calendar import add_months
from core.models import User
from core.models.base import DataSet
from employers.models import Employer, JobSkill
from trajectories.domain import lasting as rules
from trajectories.models import (
    Absence,
    Candidate,
    CareHours,
    Evaluation,
    EvaluationSkill,
    GuidanceContact,
    LastingCheck,
    LearnInStep,
    PlaceGuide,
    Placement,
    PlacementPart,
)
from trajectories.services.lasting import checks_of

NOOR = "noor.werkcoach@demo.opstap.example"
WEEK = timedelta(days=7)
SAID = {
    "candidate": ("Vindt het ritme goed te doen.", "Wil graag ook op vrijdag komen.", ""),
    "place": ("Neemt de tijd om het voor te doen.", "De volgende taak begint maandag.", ""),
    "employer": ("De baan komt er, zoals afgesproken.", "Er is werkkleding besteld.", ""),
}
GUIDES = (("Bea van de ochtendploeg", 70, 40), ("Kees de Wit", 39, 12), ("Rachida El Amrani", 11, 0))
LETTER = (
    "Hoe gaat het met je werk?",
    "Een vraag van de gemeente {gemeente}",
    "{aanhef}\n\nEen tijd geleden begon je met een nieuwe baan. We zijn benieuwd hoe het gaat. Werk je er "
    "nog? En hoeveel uur per week?\n\nBel of mail mij gerust. Ook als het niet lukt: dan kijken we samen "
    "verder.\n\nMet vriendelijke groet,\n{coach}",
)
# One in twenty answers, by what was heard.
ANSWERS = ("same",) * 13 + ("other",) * 3 + ("no",) * 3 + ("unknown",)
# Where the parts of a stacked job are.
STACKED_AT = ("Hotel De Waterpoort", "Wasserij Wit & Fris")


def guidance(rng: random.Random, today: date) -> None:
    """Everybody who learns in; of Noor one asks for everything, the other for little."""
    noor = User.objects.get(email=NOOR)
    learners = list(
        Candidate.objects.filter(project__data_set=DataSet.DEMO.value, status="learning_in")
        .select_related("client", "project__job")
        .order_by("pk")
    )
    own = [one for one in learners if one.client.coach_id == noor.pk]
    _talks(rng, learners, {one.pk for one in own[:2]}, today)
    _away(learners, today)
    if own:
        _alone(own[0], noor, today)
        _help_promised(own[0], noor, today)
    if len(own) > 1:
        _guides_change(own[1], today)


def _of(row: Any) -> dict[str, Any]:
    return {"client_id": row.client_id, "municipality_id": row.municipality_id, "team_id": row.team_id}


def _talks(rng: random.Random, learners: Sequence[Candidate], quiet: set[int], today: date) -> None:
    """Every two weeks with the candidate, every month with the others; nobody spoke to who is quiet."""
    rows = []
    for one in learners:
        every = (("candidate", 12), ("place", 25), ("employer", 26)) if one.pk not in quiet else ()
        for whom, days in every:
            on = today - timedelta(days=rng.randint(1, 9))
            while one.learn_in_start and on > one.learn_in_start:
                rows.append(
                    GuidanceContact(
                        **_of(one), candidate=one, whom=whom, on=on, note=rng.choice(SAID[whom]),
                        created_by=one.client.coach,
                    )
                )  # fmt: skip
                on -= timedelta(days=days + rng.randint(0, 3))
    GuidanceContact.objects.bulk_create(rows)


def _away(learners: Sequence[Candidate], today: date) -> None:
    """A holiday for some, no child care on a Wednesday afternoon for others."""
    away, home = [], []
    for number, one in enumerate(learners):
        start = today + timedelta(days=20 + 9 * number)
        kind = ("holiday", "care", "other")[number % 3]
        if number % 2 == 0:
            away.append(
                Absence(**_of(one), candidate=one, kind=kind, start=start, end=start + timedelta(days=11))
            )
        else:
            for weekday, begins in ((2, time(12, 30)), (4, time(15, 0))):
                home.append(
                    CareHours(**_of(one), candidate=one, weekday=weekday, start=begins, end=time(18, 0))
                )
    Absence.objects.bulk_create(away)
    CareHours.objects.bulk_create(home)


def _alone(one: Candidate, noor: User, today: date) -> None:
    """The last evaluation was with the coach alone, longer ago than the norm; it said no."""
    on = today - timedelta(days=31)
    last = Evaluation.objects.filter(candidate=one).order_by("-on").values_list("on", flat=True).first()
    if one.learn_in_start is None or on <= max(last or on - WEEK, one.learn_in_start):
        return
    made = Evaluation.objects.create(
        **_of(one), candidate=one, on=on, created_by=noor, with_candidate=True, with_employer=False,
        with_place=False, tasks_done="Afwassen en klaarzetten lukt alleen.", goes_well="Komt op tijd.",
        in_the_way="Het tempo in de drukke uren.", agreements="We zoeken uit welke taken wel passen.",
        verdict="no_go", verdict_reason="De drukke keuken past niet; een rustiger plek misschien wel.",
    )  # fmt: skip
    asked = JobSkill.objects.filter(job=one.project.job_id).values_list("skill_id", flat=True)
    EvaluationSkill.objects.bulk_create(
        EvaluationSkill(**_of(one), evaluation=made, skill_id=skill, percent=(40, 55, 70, 25)[number % 4])
        for number, skill in enumerate(asked)
    )


def _help_promised(one: Candidate, noor: User, today: date) -> None:
    """The plan promised help at home, and nobody started."""
    agreed = today - timedelta(days=60)
    plan = SupportPlan.objects.filter(client_id=one.client_id, status="agreed").first()
    if plan is None:
        last = SupportPlan.objects.filter(client_id=one.client_id).order_by("-number").first()
        plan = SupportPlan.objects.create(
            **_of(one), number=last.number + 1 if last else 1, status="agreed", start=agreed,
            goal="Een baan waar ik kan blijven.", discussed_on=agreed, approved_on=agreed,
            approved_how="spoken", created_by=noor,
        )  # fmt: skip
    elif plan.approved_on and plan.approved_on > agreed:
        SupportPlan.objects.filter(pk=plan.pk).update(approved_on=agreed, start=agreed)
    PlanItem.objects.create(
        **_of(one), plan=plan, track="life", title="Kinderopvang voor de woensdag regelen",
        aim="Rustig kunnen werken.", order=90, created_by=noor,
    )  # fmt: skip


def _guides_change(one: Candidate, today: date) -> None:
    """Three guides in ten weeks at the place where somebody learns now."""
    steps = LearnInStep.objects.filter(plan__candidate=one, start__lte=today, place__isnull=False)
    step = steps.order_by("-start").first()
    if step is None or step.place is None:
        return
    first = min(step.start, today - timedelta(days=GUIDES[0][1]))
    # What comes before makes room, what comes after keeps its place: at one employer steps follow each other.
    last = not LearnInStep.objects.filter(plan=step.plan_id, order__gt=step.order).exists()
    end = max(step.end, today + 4 * WEEK) if last else step.end
    LearnInStep.objects.filter(pk=step.pk).update(start=first, end=end)
    before = LearnInStep.objects.filter(plan=step.plan_id, order__lt=step.order)
    before.update(start=first - 4 * WEEK, end=first - timedelta(days=1))
    PlaceGuide.objects.filter(place=step.place).delete()
    PlaceGuide.objects.bulk_create(
        PlaceGuide(
            place=step.place, name=name, start=today - timedelta(days=begins),
            end=today - timedelta(days=ends) if ends else None,
        )
        for name, begins, ends in GUIDES
    )  # fmt: skip


def lasting(rng: random.Random, today: date) -> None:
    """Every job is asked about when its day comes; of Noor some are due, late, or ended. One is stacked."""
    noor = User.objects.select_related("municipality").get(email=NOOR)
    name, subject, body = LETTER
    LetterTemplate.objects.get_or_create(
        municipality=noor.municipality, name=name,
        defaults={"kind": LetterTemplate.Kind.LASTING, "subject": subject, "body": body},
    )  # fmt: skip
    jobs = list(
        Placement.objects.filter(client__data_set=DataSet.DEMO.value)
        .select_related("client__coach")
        .order_by("pk")
    )
    own = [one.pk for one in jobs if one.client.coach_id == noor.pk]
    rows = []
    for job in jobs:
        waits = job.pk in own[::2] and job.end is None
        rows += [
            _asked(rng, one, job, today, waits) for one in checks_of(job, rules.ask_days(job.start), None)
        ]
    LastingCheck.objects.bulk_create(rows, ignore_conflicts=True)
    _in_parts([job for job in jobs if job.pk in own])


def _asked(rng: random.Random, one: LastingCheck, job: Placement, today: date, waits: bool) -> LastingCheck:
    """What lies behind was answered, except now and then; of those that wait the last one is open."""
    passed = one.due_on < today
    newest = add_months(one.due_on, one.months) > today
    if not passed or (waits and newest) or rng.random() < 0.12:
        return one
    one.still = "no" if job.end is not None and job.end < one.due_on else rng.choice(ANSWERS)
    one.asked_on = min(one.due_on + timedelta(days=rng.randint(0, 14)), today - timedelta(days=1))
    if one.still in rules.AT_WORK:
        one.hours = min(job.hours + rng.choice((0, 0, 4)), 60)
        one.wage = rng.choice(("without", "without", "with", "unknown"))
    return one


def _in_parts(own: Sequence[Placement]) -> None:
    """One job of Noor is made of two, at two employers."""
    job = next((one for one in own if one.end is None and one.employer_id is None), None)
    employers = list(Employer.objects.filter(name__in=STACKED_AT, merged_into=None).order_by("name")[:2])
    if job is None or len(employers) < 2:
        return
    hours = (16, 12)
    PlacementPart.objects.bulk_create(
        PlacementPart(
            **_of(job), placement=job, employer=employer, function=function, hours=number,
            start=job.start, contract=job.contract,
        )
        for employer, function, number in zip(
            employers, ("Medewerker ontbijt", "Medewerker linnenkamer"), hours, strict=True
        )
    )  # fmt: skip
    Placement.objects.filter(pk=job.pk).update(hours=sum(hours))
