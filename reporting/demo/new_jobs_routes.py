"""Routes and rounds in the demo: a large project in its second round, employers that share a project, a chain
where the next step isn't arranged yet, and the project of a stacked job."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Q

from clients.models import CandidateProfile
from core.models import User
from core.models.base import DataSet
from employers.models import Employer, StackedJob
from trajectories.domain.round import RoundResult
from trajectories.models import (
    Candidate,
    ChainJob,
    ChainMove,
    Project,
    ProjectEmployer,
    RoundEntry,
    SelectionRound,
)
from trajectories.services.routes import start_stacked_project

NOOR = "noor.werkcoach@demo.opstap.example"
ANOUK = "anouk.accountmanager@demo.opstap.example"
DAY = timedelta(days=1)
GROUP = 12
FEEDBACK = (
    "Vertelde goed wat hij van het vorige werk leerde. Oefen nog: vragen stellen over het rooster.",
    "Rustig en precies. Mag harder praten in een groep.",
    "Was ruim op tijd en hielp een ander. Volgende keer eerst even meekijken op de werkvloer.",
)


def write_routes(rng: random.Random, today: date) -> None:
    """All of it; where the demo has no such project, that part is left out."""
    large = _project(step=4, route="large")
    if large is not None:
        _rounds(rng, large, today)
    learning = _project(step=5, route="small")
    if learning is not None:
        _chain(learning, today)
    care = Project.objects.running().filter(data_set=DataSet.DEMO.value, job__function="Verzorgende").first()
    if care is not None:
        _share(care)
    _stacked(today)


def _project(*, step: int, route: str) -> Project | None:
    """The first running project of the demo's account manager that stands there."""
    return (
        Project.objects.running()
        .filter(step=step, route=route, account_manager__email=ANOUK, data_set=DataSet.DEMO.value)
        .select_related("job__employer", "account_manager")
        .order_by("pk")
        .first()
    )


def _share(project: Project) -> None:
    """Two more employers of the same sector take part, one of them with a guaranteed job."""
    firm = project.job.employer
    others = Employer.objects.current().filter(sector_id=firm.sector_id).exclude(pk=firm.pk).order_by("pk")
    notes = ("Geeft de eerste drie weken les aan de hele groep.", "Neemt de avonddiensten.")
    ProjectEmployer.objects.bulk_create(
        ProjectEmployer(
            project=project,
            employer=other,
            places=2 + number,
            guaranteed=number == 0,
            note=note,
            created_by_id=project.account_manager_id,
        )
        for number, (other, note) in enumerate(zip(others[:2], notes, strict=False))
    )


# --- rounds -----------------------------------------------------------------------------------------------


def _rounds(rng: random.Random, project: Project, today: date) -> None:
    """The first round is closed; the second has a group of its own, halfway."""
    by = User.objects.get(email=NOOR)
    first = SelectionRound.objects.create(
        project=project, number=1, starts_on=today - 120 * DAY, size=6, closed_on=today - 62 * DAY,
        created_by=by,
    )  # fmt: skip
    earlier = list(Candidate.objects.filter(project=project).order_by("pk"))
    RoundEntry.objects.bulk_create(_closed_entry(first, one, by) for one in earlier)
    second = SelectionRound.objects.create(
        project=project, number=2, starts_on=today - 33 * DAY, size=GROUP, created_by=by,
        note="De selectiedag is in de wasserij zelf: iedereen draait een half uur mee.",
    )  # fmt: skip
    group = _group(project, by, today)
    RoundEntry.objects.bulk_create(
        _entry(second, one, number, today, rng, by) for number, one in enumerate(group)
    )


def _group(project: Project, coach: User, today: date) -> Sequence[Candidate]:
    """Residents of the coach with an agreed profile, who take part nowhere now."""
    busy = Candidate.objects.filter(Q(project=project) | ~Q(status__in=["refused", "withdrawn", "ended"]))
    profiles = list(
        CandidateProfile.objects.agreed()
        .filter(client__coach=coach, client__status="active")
        .exclude(client__in=busy.values("client"))
        .select_related("client")
        .order_by("client_id", "-pk")
        .distinct("client_id")[:GROUP]
    )
    return Candidate.objects.bulk_create(
        Candidate(
            project=project,
            client=profile.client,
            municipality_id=profile.client.municipality_id,
            team_id=profile.client.team_id,
            profile=profile,
            proposed_on=max(today - 32 * DAY, profile.agreed_on),
            informed_on=today - 20 * DAY if number < GROUP - 2 else None,
            motivation="Wil graag met een vaste ploeg werken.",
            created_by=coach,
        )
        for number, profile in enumerate(profiles)
    )


def _closed_entry(one: SelectionRound, candidate: Candidate, by: User) -> RoundEntry:
    days = {"selected_on": 3, "information_on": 9, "selection_day_on": 20, "training_on": 34}
    went_on = candidate.status in ("accepted", "learning_in", "placed")
    return RoundEntry(
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
        team_id=candidate.team_id,
        round=one,
        candidate=candidate,
        result=RoundResult.THROUGH.value if went_on else RoundResult.STOPPED.value,
        created_by=by,
        **{name: one.starts_on + after * DAY for name, after in days.items()},
    )


def _entry(
    one: SelectionRound, candidate: Candidate, number: int, today: date, rng: random.Random, by: User
) -> RoundEntry:
    """Two missed the information meeting; the selection day is next week; one already stopped."""
    informed = number < GROUP - 2
    return RoundEntry(
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
        team_id=candidate.team_id,
        round=one,
        candidate=candidate,
        selected_on=today - 30 * DAY,
        information_on=today - 20 * DAY if informed else None,
        empowerment_on=today - 8 * DAY if informed and number % 4 else None,
        selection_day_on=today + 6 * DAY if informed else None,
        feedback=rng.choice(FEEDBACK) if number % 5 == 0 else "",
        result=RoundResult.STOPPED.value if number == GROUP - 3 else RoundResult.BUSY.value,
        note="Komt een kwartier later, brengt eerst de kinderen weg." if number == 2 else "",
        created_by=by,
    )


# --- the chain and the stacked job ------------------------------------------------------------------------


def _chain(project: Project, today: date) -> None:
    """Two stepping-stone jobs before the job itself; the first ends soon and the next isn't arranged."""
    firm = project.job.employer
    others = list(Employer.objects.current().exclude(pk=firm.pk).filter(city=firm.city).order_by("pk")[:2])
    if len(others) < 2:
        return
    Project.objects.filter(pk=project.pk).update(extra_routes=["stepping_stone"])
    first_end, second_start = today + 24 * DAY, today + 31 * DAY
    first = ChainJob.objects.create(
        project=project, order=1, employer=others[0], function="Afwasser", hours=20,
        start=today - 60 * DAY, end=first_end, created_by=project.account_manager,
    )  # fmt: skip
    ChainJob.objects.create(
        project=project, order=2, employer=others[1], function="Keukenhulp", hours=28,
        start=second_start, end=second_start + 90 * DAY, created_by=project.account_manager,
        onward="De chef van het hotel kijkt in de laatste week mee.",
    )  # fmt: skip
    learners = Candidate.objects.filter(project=project, status="learning_in").order_by("pk")
    ChainMove.objects.bulk_create(
        ChainMove(
            client_id=one.client_id,
            municipality_id=one.municipality_id,
            team_id=one.team_id,
            candidate=one,
            chain_job=first,
            start=max(today - 55 * DAY, one.learn_in_start or today),
            created_by=project.account_manager,
        )
        for one in learners[:2]
    )


def _stacked(today: date) -> None:
    """The project of a stacked job about which the employers still talk."""
    by = User.objects.get(email=ANOUK)
    stack = StackedJob.objects.filter(status="talking", data_set=DataSet.DEMO.value).order_by("pk").first()
    if stack is not None:
        project = start_stacked_project(by=by, stack=stack, today=today)
        Project.objects.filter(pk=project.pk).update(coach=User.objects.get(email=NOOR))
