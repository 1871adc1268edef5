"""More employers, links of the chain, rounds and people in them, for the project of the world."""

import datetime
from typing import Any

from tests.employers.factories import EmployerFactory
from tests.trajectories.factories import CandidateFactory
from trajectories.models import ChainMove, Project, RoundEntry

DAY = datetime.timedelta(days=1)
END = {"end": datetime.date(2026, 3, 1), "ended": "onward"}


def route_rows(project: Project, person: Any, ids: dict[str, int], n: int, day: datetime.date) -> None:
    """A shared employer, a link with somebody on it, a round, and one more in the round of the world."""
    project.employers.create(employer=EmployerFactory(), places=n + 1)
    link = project.chain.create(
        order=10 + n, employer=EmployerFactory(), function=f"Opstap {n}", start=day, end=day + 60 * DAY
    )
    project.rounds.create(number=10 + n, starts_on=day, size=5, closed_on=day)
    candidate = CandidateFactory(project=project, client=person, status="learning_in", learn_in_start=day)
    of = {
        "client": person,
        "municipality": person.municipality,
        "team": person.team,
        "candidate": candidate,
    }
    ChainMove.objects.create(**of, chain_job=link, start=datetime.date(2026, 1, 5), **END)
    RoundEntry.objects.create(**of, round_id=ids["round"], selected_on=day)
