"""A candidate on the way in: proposed, informed, introduced, chosen or not, or taken back."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.models import FutureJob
from trajectories.domain import candidate as rules
from trajectories.domain.candidate import CandidateAction, CandidateState
from trajectories.models import Candidate, LearnInPlan, Project
from trajectories.services.parts import day, lock_candidate, lock_project, require, tell_candidate
from trajectories.services.projects import start_project
from trajectories.services.telling import place_words, tell_both_sides, tell_manager

GONE = (CandidateState.REFUSED.value, CandidateState.WITHDRAWN.value)


def proposal_facts(*, job: FutureJob, client: Client) -> rules.ProposalFacts:
    """What decides whether this client can be proposed for this job."""
    consent = (
        CandidateProfile.objects.agreed()
        .filter(client_id=client.pk)
        .order_by("-agreed_on", "-id")
        .values_list("agreed_on", flat=True)
        .first()
    )
    project = Project.objects.filter(job_id=job.pk).values("pk", "state").first()
    here = Q(project__job_id=job.pk) & ~Q(status__in=GONE)
    own = Candidate.objects.filter(client_id=client.pk)
    return rules.ProposalFacts(
        consented_on=consent,
        open_here=own.filter(here).exists(),
        learning_elsewhere=own.firmly_learning().exclude(project__job_id=job.pk).exists(),
        project_open=project is None or project["state"] == Project.State.RUNNING,
        job_open=FutureJob.objects.open().filter(pk=job.pk).exists(),
    )


@transaction.atomic
def propose_candidate(
    *,
    by: User,
    job: FutureJob,
    client: Client,
    motivation: str = "",
    mastery: int | None = None,
    form_key: UUID | None = None,
    today: date | None = None,
) -> Candidate:
    """Proposes a client for a job, with the profile that the client agreed to; starts the project when there
    is none.

    ``mastery`` is the share of the job's skills on this day, in whole percents. Raises Refused with the
    reason of the rule. Pressing twice proposes once.
    """
    now = day(today)
    # Whoever proposes the same person for two jobs at once waits here.
    Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
    earlier = Candidate.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    require(rules.may_propose(proposal_facts(job=job, client=client), now))
    project = start_project(by=by, job=job, today=now)
    lock_project(project.pk)
    if project.coach_id is None and by.role == "coach":
        project = save_version(project, by=by, version=project.version, coach=by)
    profile = CandidateProfile.objects.agreed().get(client_id=client.pk)
    candidate, _ = create_once(
        Candidate,
        by=by,
        form_key=form_key,
        project=project,
        client=client,
        municipality_id=client.municipality_id,
        team_id=client.team_id,
        profile=profile,
        proposed_on=now,
        motivation=motivation.strip(),
        mastery_at_proposal=mastery,
    )
    tell_candidate("candidate.proposed", by=by, candidate=candidate)
    tell_manager(candidate, by=by, text=f"Nieuw voorstel: {place_words(candidate)}.")
    return candidate


@transaction.atomic
def answer_candidate(
    *,
    by: User,
    candidate: Candidate,
    action: str,
    on: date,
    reason: str = "",
    note: str = "",
    today: date | None = None,
) -> Candidate:
    """What the employer said: ``accept``, or ``refuse`` with a reason from the list.

    Raises Refused: not from this state, the project has ended, the day is wrong, or consent was withdrawn.
    """
    locked = lock_candidate(candidate.pk)
    require(rules.may_move(locked.status, action, locked.answered_on))
    _check_running(locked)
    holds = CandidateProfile.objects.agreed().filter(pk=locked.profile_id).exists()
    require(
        rules.may_answer(action, on, locked.proposed_on, reason, day(today), consent_holds=holds),
    )
    refused = action == CandidateAction.REFUSE
    saved = move_candidate(
        locked,
        action,
        by=by,
        answered_on=on,
        refusal_reason=reason if refused else "",
        refusal_note=note.strip() if refused else "",
    )
    said = "niet gekozen" if refused else "gekozen"
    tell_both_sides(saved, by=by, text=f"De werkgever heeft {said}: {place_words(saved)}.")
    return saved


@transaction.atomic
def take_back_answer(*, by: User, candidate: Candidate, today: date | None = None) -> Candidate:
    """The employer didn't choose after all: pressed by mistake, and taken back the same day.

    The history keeps both. Pressing again changes nothing. Raises Refused with the reason of the rule.
    """
    locked = lock_candidate(candidate.pk)
    if locked.status == CandidateState.PROPOSED:
        return locked
    decision = rules.may_take_back(
        locked.status,
        _chosen_on(locked),
        day(today),
        planned=LearnInPlan.objects.filter(candidate=locked).exists(),
        answered_on=locked.answered_on,
    )
    require(decision)
    saved = move_candidate(locked, CandidateAction.TAKE_BACK, by=by, answered_on=None)
    tell_both_sides(saved, by=by, text=f"Toch nog niet gekozen: {place_words(saved)}.")
    return saved


def _chosen_on(candidate: Candidate) -> date | None:
    """The day on which the choice was written down, from the history that the database keeps."""
    events = candidate.events.order_by("-pgh_id")  # type: ignore[attr-defined]
    chosen = None
    for status, moment in events.values_list("status", "pgh_created_at")[:50]:
        if status != CandidateState.ACCEPTED:
            break
        chosen = moment
    return timezone.localdate(chosen) if chosen else None


@transaction.atomic
def inform_candidate(*, by: User, candidate: Candidate, on: date, today: date | None = None) -> Candidate:
    """The candidate knows what the work and the learning in are, since this day."""
    return _date(candidate, "informed_on", on, by=by, today=day(today), action="candidate.informed")


@transaction.atomic
def introduce_candidate(*, by: User, candidate: Candidate, on: date, today: date | None = None) -> Candidate:
    """Candidate and employer have met, on this day."""
    return _date(candidate, "introduced_on", on, by=by, today=day(today), action="candidate.introduced")


@transaction.atomic
def withdraw_candidate(*, by: User, candidate: Candidate, reason: str) -> Candidate:
    """Takes a candidate back before the start, with a reason from the list."""
    locked = lock_candidate(candidate.pk)
    plan = LearnInPlan.objects.filter(candidate=locked).first()
    signed = plan is not None and None not in (
        plan.signed_candidate_on,
        plan.signed_employer_on,
        plan.signed_municipality_on,
    )
    require(rules.may_withdraw(locked.status, reason, agreement_signed=signed))
    saved = move_candidate(locked, CandidateAction.WITHDRAW, by=by, withdrawal_reason=reason)
    tell_manager(saved, by=by, text=f"Een kandidaat trekt zich terug: {place_words(saved)}.")
    return saved


def _check_running(candidate: Candidate) -> None:
    if candidate.project.state != Project.State.RUNNING:
        raise Refused("Het project is afgesloten.")


def move_candidate(candidate: Candidate, action: str, *, by: User, **changes: Any) -> Candidate:
    """Takes the move of the table; the caller has locked the row and checked the conditions."""
    move = rules.CANDIDATE_TABLE.find(candidate.status, action)
    if move is None:
        raise Refused(rules.may_move(candidate.status, action, candidate.answered_on).reason)
    saved = save_version(candidate, by=by, version=candidate.version, status=move.target, **changes)
    done = "answer_taken_back" if action == CandidateAction.TAKE_BACK else move.target
    tell_candidate(f"candidate.{done}", by=by, candidate=saved)
    return saved


def _date(candidate: Candidate, field: str, on: date, *, by: User, today: date, action: str) -> Candidate:
    locked = lock_candidate(candidate.pk)
    _check_running(locked)
    if locked.status not in rules.OPEN_STATES:
        raise Refused("Deze kandidaat doet niet meer mee in dit project.")
    if on > today:
        raise Refused("De datum ligt in de toekomst. Leg vast wat al gebeurd is.")
    saved = save_version(locked, by=by, version=locked.version, **{field: on})
    tell_candidate(action, by=by, candidate=saved)
    return saved
