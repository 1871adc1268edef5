"""Announced placements, job coaches, meetings and how fast proposals came, in the demo. All made up."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Min
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.dutch import day_text
from core.models import Notice, User
from core.models.base import DataSet
from employers.models import Employer, FutureJob
from trajectories.models import Announcement, Candidate, JobCoaching, Placement, Project
from trajectories.services.announcements import address, answer_day_from

ANOUK = "anouk.accountmanager@demo.opstap.example"
NOOR = "noor.werkcoach@demo.opstap.example"
DAY = timedelta(days=1)
# Function, hours, announced so many days ago, starts in so many days, state, note, answer.
ANNOUNCED = (
    ("Afwasser", 24, 12, 14, "open", "Gesproken met de chef-kok: ochtenden, dinsdag t/m zaterdag.", ""),
    ("Medewerker magazijn", 32, 6, 9, "open", "Kan beginnen zodra het nieuwe rooster er is.", ""),
    ("Vakkenvuller", 16, 1, 21, "open", "", ""),
    (
        "Medewerker kas", 20, 8, 28, "talk_first", "Voor het zaaiseizoen.",
        "Er lopen al twee proefplaatsingen. Bel me even: misschien past maart beter.",
    ),
    ("Bezorger", 28, 9, 5, "agreed", "De werkgever wil graag kennismaken.", "Prima, ik bel ze ook."),
    ("Schoonmaker", 18, 20, 3, "withdrawn", "", ""),
)  # fmt: skip
COACHES = (
    ("Bea Vos", "Werkpad", "06 1234 5601", "", 210),
    ("Ali Can", "Jobsteun", "06 1234 5602", "Spreekt Tigrinya; de eerste jobcoach niet.", 34),
    ("Bea Vos", "Werkpad", "06 1234 5601", "", 96),
)
# Proposed so many days ago, meets in so many days (None = nothing planned), met so many days ago.
PROPOSED: tuple[tuple[int, int | None, int | None], ...] = (
    (13, None, None),
    (10, -1, None),
    (9, -6, 6),
    (4, 2, None),
    (1, None, None),
)
NEWS_ANOUK = "Nieuw voorstel: {place}."
NEWS_NOOR = "Anouk gaf akkoord over een plaatsing bij {employer}."


def manager_announce(rng: random.Random, today: date) -> None:
    """Noor announces at Anouk's employers; some meetings are planned, one has been; three job coaches."""
    anouk, noor = User.objects.get(email=ANOUK), User.objects.get(email=NOOR)
    firms = list(Employer.objects.of(anouk).current().filter(not_before=None).order_by("id")[:12])
    made = _announce(noor, anouk, firms, today)
    _job_coaches(firms, today)
    proposed = _proposals(noor, anouk, today)
    _first_proposals(rng, anouk)
    _news(noor, anouk, made, proposed)


def _weekday(day: date) -> date:
    """The day itself, or the Friday before the weekend."""
    return day - max(day.weekday() - 4, 0) * DAY


def _of(client: Client) -> dict[str, Any]:
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def _announce(noor: User, anouk: User, firms: Sequence[Employer], today: date) -> list[Announcement]:
    at_work = Placement.objects.filter(end=None).values("client_id")
    people = Client.objects.filter(coach=noor, status="active").exclude(pk__in=at_work).order_by("id")
    profiles = {one.client_id: one for one in CandidateProfile.objects.agreed().filter(client__in=people)}
    # The first without a profile: the account manager reads 'een inwoner'.
    chosen = sorted(people, key=lambda one: (one.pk in profiles, one.pk))
    chosen = [*chosen[:1], *chosen[::-1]][: len(ANNOUNCED) + 1]
    nobody = Employer.objects.filter(account_manager=None, data_set=DataSet.DEMO, merged_into=None).first()
    rows = []
    for number, (line, client) in enumerate(zip(ANNOUNCED, chosen, strict=False)):
        function, hours, ago, ahead, state, note, answer = line
        on = _weekday(today - ago * DAY)
        answered = state in ("talk_first", "agreed")
        rows.append(
            Announcement(
                **_of(client),
                profile=profiles.get(client.pk),
                employer=firms[number % len(firms)],
                coach=noor,
                created_by=noor,
                function=function,
                hours=hours,
                start=_weekday(today + ahead * DAY),
                note=note,
                announced_on=on,
                answer_by=answer_day_from(on),
                state=state,
                answer=answer,
                answered_on=today - DAY if answered else None,
                answered_by=anouk if answered else None,
            )
        )
    if nobody is not None and len(chosen) > len(ANNOUNCED):
        client = chosen[-1]
        rows.append(
            Announcement(
                **_of(client),
                profile=profiles.get(client.pk),
                employer=nobody,
                coach=noor,
                created_by=noor,
                function="Medewerker productie",
                hours=24,
                start=today + 30 * DAY,
                announced_on=today - 2 * DAY,
                answer_by=answer_day_from(today - 2 * DAY),
            )
        )
    return Announcement.objects.bulk_create(rows)


def _job_coaches(firms: Sequence[Employer], today: date) -> None:
    """Two job coaches at the employer with most people at work, one elsewhere."""
    found = (
        Placement.objects.filter(employer__in=firms, end=None)
        .select_related("client", "employer")
        .order_by("id")
    )
    by_firm: dict[int, list[Placement]] = {}
    for one in found:
        by_firm.setdefault(one.employer_id or 0, []).append(one)
    groups = sorted(by_firm.values(), key=lambda group: -len(group))
    jobs = [*(groups[0][:2] if groups else []), *(groups[1][:1] if len(groups) > 1 else [])]
    JobCoaching.objects.bulk_create(
        JobCoaching(
            **_of(job.client),
            employer=job.employer,
            placement=job,
            coach_name=name,
            organisation=of,
            phone=phone,
            weekly_hours=3,
            start=today - ago * DAY,
            second_reason=reason,
        )
        for job, (name, of, phone, reason, ago) in zip(jobs, COACHES, strict=False)
    )


def _proposals(noor: User, anouk: User, today: date) -> list[Candidate]:
    """Proposals for two jobs of Anouk: some new, some wait too long; of some the meeting is planned, was, or
    is told of.
    """
    jobs = FutureJob.objects.filter(employer__account_manager=anouk, data_set=DataSet.DEMO, project=None)
    wanted = jobs.filter(status="worked_out", vacancy_on=None).order_by("-certainty", "id")[:2]
    taking_part = Candidate.objects.filter(status__in=["proposed", "accepted", "learning_in"])
    announced = Announcement.objects.all().values("client_id")
    profiles = (
        CandidateProfile.objects.agreed()
        .filter(client__status="active", client__municipality=noor.municipality)
        .exclude(client__in=taking_part.values("client_id"))
        .exclude(client__in=announced)
        .exclude(client__in=Placement.objects.filter(end=None).values("client_id"))
        .select_related("client")
        .order_by("client__coach_id", "id")[: len(PROPOSED)]
    )
    projects = [
        Project.objects.create(
            job=job,
            started_on=today - 30 * DAY,
            account_manager=anouk,
            coach=noor,
            route=job.route,
            data_set=DataSet.DEMO,
        )
        for job in wanted
    ]
    if not projects:
        return []
    lines = zip(PROPOSED, profiles, strict=False)
    rows = [_proposal(line, one, projects, number, today) for number, (line, one) in enumerate(lines)]
    return Candidate.objects.bulk_create(rows)


def _proposal(
    line: tuple[int, int | None, int | None],
    profile: CandidateProfile,
    projects: Sequence[Project],
    number: int,
    today: date,
) -> Candidate:
    ago, meets_in, met_ago = line
    project = projects[number % len(projects)]
    at = None
    if meets_in is not None:
        at = timezone.make_aware(datetime.combine(_weekday(today + meets_in * DAY), time(10, 30)))
    proposed_on = _weekday(today - ago * DAY)
    return Candidate(
        **_of(profile.client),
        project=project,
        profile=profile,
        created_by_id=profile.client.coach_id,
        proposed_on=proposed_on,
        informed_on=proposed_on,
        mastery_at_proposal=40 + 5 * number,
        motivation="Wil dit graag.",
        meeting_at=at,
        meeting_place=project.job.employer.name if at else "",
        introduced_on=None if met_ago is None else _weekday(today - met_ago * DAY),
    )


def _first_proposals(rng: random.Random, anouk: User) -> None:
    """Since when jobs with candidates were a vacancy: most within the norm, some later."""
    jobs = list(
        FutureJob.objects.filter(employer__account_manager=anouk, vacancy_on=None, data_set=DataSet.DEMO)
        .annotate(first=Min("project__candidates__proposed_on"))
        .exclude(first=None)
        .order_by("id")[:5]
    )
    for job in jobs:
        job.vacancy_on = _weekday(job.first - rng.choice((4, 7, 9, 12, 19)) * DAY)
    FutureJob.objects.bulk_update(jobs, ["vacancy_on"])


def _news(noor: User, anouk: User, made: Sequence[Announcement], proposed: Sequence[Candidate]) -> None:
    rows = []
    for one in made:
        if one.state == "agreed":
            rows.append(Notice(user=noor, text=NEWS_NOOR.format(employer=one.employer), url=address(one)))
        elif one.state == "open":
            text = f"{noor} wil iemand plaatsen bij {one.employer}. Antwoord voor {day_text(one.answer_by)}."
            rows.append(Notice(user=anouk, text=text, url=address(one)))
    for candidate in proposed[:1]:
        job = candidate.project.job
        text = NEWS_ANOUK.format(place=f"{job.function} bij {job.employer}")
        rows.append(Notice(user=anouk, text=text, url="/voorstellen/"))
    Notice.objects.bulk_create(rows)
