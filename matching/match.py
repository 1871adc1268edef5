"""Puts people beside a job, and jobs beside a person: ranks all, explains who is on the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from clients.models import CandidateProfile, Client
from core import audit
from core.domain.skills import Held
from core.models import User
from core.registry import Action
from employers.domain.future_job import OPEN_STATUSES
from employers.models import FutureJob
from employers.presentation import job_row
from matching.domain.ranking import CandidateFacts, Standing, explain, standings
from matching.facts import JobSide, job_side, open_jobs, people, pool
from matching.order import Order, order_people
from matching.presentation import Candidacy, Head, MatchRow, condition_row, match_row, skill_rows
from trajectories.domain.candidate import (
    CANDIDATE_STATE_LABELS,
    CandidateState,
    ProposalFacts,
    may_propose,
)
from trajectories.models import Candidate, Project
from trajectories.permissions import can_propose

GONE = (CandidateState.REFUSED.value, CandidateState.WITHDRAWN.value)
# Said once a row in a list of 25: shorter than the sentence of the rule.
NO_CONSENT = "Nog geen toestemming om het profiel te delen."
NOT_YOURS = "Een werkcoach van het team van deze inwoner stelt voor."


@dataclass(frozen=True, slots=True)
class Ask:
    """Who looks, on which day."""

    user: User
    today: date


@dataclass(slots=True)
class ProposalSide:
    """What decides whether somebody can be proposed, for many people or jobs at once."""

    consents: dict[int, date] = field(default_factory=dict)
    here: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    learning: dict[int, set[int]] = field(default_factory=dict)
    closed_projects: set[int] = field(default_factory=set)

    def decide(self, client_id: int, job: FutureJob, today: date) -> ProposalFacts:
        found = self.here.get((job.pk, client_id))
        return ProposalFacts(
            consented_on=self.consents.get(client_id),
            open_here=found is not None and found["status"] not in GONE,
            learning_elsewhere=bool(self.learning.get(client_id, set()) - {job.pk}),
            project_open=job.pk not in self.closed_projects,
            job_open=job.status in OPEN_STATUSES,
        )


def rank_people(ask: Ask, side: JobSide, *, own: bool) -> Order:
    """All residents of the pool for this job, best first; shows nobody yet."""
    return order_people(pool(ask.user, own=own), side, ask.today)


def people_rows(ask: Ask, side: JobSide, ids: Sequence[int]) -> list[MatchRow]:
    """The rows of one page, in this order; the log is told who is on it."""
    audit.note_shown(ids)
    asked = [one.skill_id for one in side.facts.asked]
    here = Client.objects.filter(pk__in=ids)
    known = {one.client_id: one.beside(side) for one in people(here, skills=asked, today=ask.today)}
    clients = {client.pk: client for client in here.select_related("coach")}
    proposals = _proposals(ids, [side.job.pk])
    rows: list[MatchRow] = []
    for pk in ids:
        row = _row(ask, side, known[pk], clients[pk], _person_head(ask, clients[pk]), proposals)
        rows.append(replace(row, starts_group=not rows or rows[-1].group != row.group))
    return rows


def _person_head(ask: Ask, client: Client) -> Head:
    return Head(
        title=client.full_name,
        url=client.get_absolute_url(),
        beside="" if client.coach_id == ask.user.pk else str(client.coach or "geen werkcoach"),
        rung=client.rung,
        expected=client.rung_expected,
        is_person=True,
    )


@dataclass(frozen=True, slots=True)
class JobStanding:
    """A job beside one person, and where it stands for that person."""

    side: JobSide
    standing: Standing


def rank_jobs(ask: Ask, client: Client, *, learned: Sequence[Held] = ()) -> list[JobStanding]:
    """The open jobs for this person, best first, by the same rules as people for a job.

    ``learned``: skills that will stand in the file, as if they did already.
    """
    known = [
        replace(one, held=[*one.held, *learned]) if learned else one
        for one in people(Client.objects.filter(pk=client.pk), skills=None, today=ask.today)
    ]
    placed = [
        JobStanding(side, one)
        for side in open_jobs()
        for one in standings(side.facts, [person.beside(side) for person in known])
    ]
    return sorted(placed, key=lambda one: (one.standing.key[:-1], one.side.job.window_start, one.side.job.pk))


def job_rows(ask: Ask, client: Client, page: Sequence[JobStanding]) -> list[MatchRow]:
    """The rows of one page of jobs for a person."""
    proposals = _proposals([client.pk], [one.side.job.pk for one in page])
    rows: list[MatchRow] = []
    for one in page:
        job = one.side.job
        head = Head(job.function, job.get_absolute_url(), f"{job.employer.name} · {job_row(job).window}")
        row = _row(ask, one.side, one.standing.facts, client, head, proposals)
        rows.append(replace(row, starts_group=not rows or rows[-1].group != row.group))
    return rows


def why(ask: Ask, client: Client, job: FutureJob) -> dict[str, Any]:
    """Everything behind the place of one person for one job, and the button to propose."""
    side = job_side(job)
    known = people(Client.objects.filter(pk=client.pk), skills=None, today=ask.today)
    facts = known[0].beside(side)
    found = explain(side.facts, facts)
    return {
        "percent": found.mastery.percent,
        "known": found.mastery.percent_known,
        "score": found.score_percent,
        "version": found.version,
        "reasons": found.sentences,
        "skills": skill_rows(found, facts, skill_names(job)),
        "conditions": [condition_row(one) for one in found.conditions],
        "unknown": found.unknown,
        "actions": [_deed(ask, client, job, _proposals([client.pk], [job.pk]))],
    }


def _row(
    ask: Ask,
    side: JobSide,
    facts: CandidateFacts,
    client: Client,
    head: Head,
    proposals: ProposalSide,
) -> MatchRow:
    return match_row(
        explain(side.facts, facts),
        head=head,
        names=skill_names(side.job),
        deed=_deed(ask, client, side.job, proposals),
        why_url=reverse("matching:why", args=[side.job.pk, client.pk]),
        candidacy=_candidacy(proposals.here.get((side.job.pk, client.pk))),
    )


def skill_names(job: FutureJob) -> dict[int, str]:
    """The names of the skills that a job asks, by id; without queries on ``with_facts()`` rows."""
    return {row.skill_id: row.skill.name for row in job.skills.all()}


def _deed(ask: Ask, client: Client, job: FutureJob, proposals: ProposalSide) -> Action:
    url = reverse("trajectories:propose", args=[job.pk, client.pk])
    if not can_propose(ask.user, client):
        return Action("Stel voor", url, enabled=False, reason=NOT_YOURS)
    facts = proposals.decide(client.pk, job, ask.today)
    decision = may_propose(facts, ask.today)
    if decision:
        return Action("Stel voor", url)
    only_consent = facts.consented_on is None and may_propose(
        replace(facts, consented_on=ask.today), ask.today
    )
    return Action("Stel voor", url, enabled=False, reason=NO_CONSENT if only_consent else decision.reason)


def proposal_deeds(ask: Ask, client: Client, jobs: Sequence[FutureJob]) -> list[tuple[FutureJob, Action]]:
    """For each job the button that proposes this person, off with the reason when that isn't possible."""
    proposals = _proposals([client.pk], [job.pk for job in jobs])
    return [(job, _deed(ask, client, job, proposals)) for job in jobs]


def _candidacy(found: dict[str, Any] | None) -> Candidacy | None:
    if found is None:
        return None
    status = found["status"]
    tone = "neutral" if status in GONE else "info"
    return Candidacy(
        CANDIDATE_STATE_LABELS[status], tone, reverse("trajectories:candidate", args=[found["id"]])
    )


def _proposals(client_ids: Sequence[int], job_ids: Sequence[int]) -> ProposalSide:
    """Consent, proposals for these jobs, learning in elsewhere, projects that ended: three queries."""
    side = ProposalSide()
    agreed = CandidateProfile.objects.agreed().filter(client__in=client_ids).order_by("agreed_on", "id")
    side.consents = dict(agreed.values_list("client_id", "agreed_on"))
    about = Q(project__job__in=job_ids) | Q(status=CandidateState.LEARNING_IN.value)
    firm = Candidate.objects.firmly_learning().filter(pk=OuterRef("pk"))
    rows = (
        Candidate.objects.filter(about, client__in=client_ids)
        .annotate(firm=Exists(firm))
        .order_by("proposed_on", "id")
        .values("id", "client_id", "status", "firm", job_id=F("project__job_id"))
    )
    for row in rows:
        side.here[(row["job_id"], row["client_id"])] = row
        if row["firm"]:
            side.learning.setdefault(row["client_id"], set()).add(row["job_id"])
    ended = Project.objects.filter(job__in=job_ids).exclude(state=Project.State.RUNNING)
    side.closed_projects = set(ended.values_list("job_id", flat=True))
    return side
