"""How it ends: the outcome of a trajectory, and people who start at an employer."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import Client
from core import audit
from core.editing import create_once
from core.models import User
from core.outbox import announce
from core.pages import Refused
from employers.models import Employer
from trajectories.domain import candidate as rules
from trajectories.domain.candidate import CandidateState
from trajectories.domain.learn_in import JOB_OUTCOMES, OutcomeFacts
from trajectories.models import Candidate, Placement
from trajectories.services.aftercare import plan_aftercare
from trajectories.services.candidates import move_candidate
from trajectories.services.jobs import follow_job
from trajectories.services.lasting import plan_checks
from trajectories.services.parts import day, lock_candidate, require
from trajectories.services.placement_parts import PartFields, add_parts


@dataclass(frozen=True, slots=True)
class PlacementFields:
    """Where somebody starts: an employer from the list, or the name of another one.

    ``parts``: a stacked job is made of several employers; ``hours`` is then their sum.
    """

    function: str
    start: date
    contract: str
    hours: int
    employer: Employer | None = None
    employer_name: str = ""
    contract_months: int | None = None
    parts: tuple[PartFields, ...] = ()


@transaction.atomic
def record_outcome(
    *,
    by: User,
    candidate: Candidate,
    outcome: str,
    on: date,
    drop_out_reason: str = "",
    note: str = "",
    placement: PlacementFields | None = None,
    today: date | None = None,
) -> Candidate:
    """Ends a trajectory: with a job (and where somebody starts), or without (and why).

    Raises Refused when the outcome isn't complete, or this candidate's trajectory has ended already.
    """
    locked = lock_candidate(candidate.pk)
    facts = OutcomeFacts(outcome, on, locked.learn_in_start, drop_out_reason)
    require(rules.may_finish(locked.status, facts, day(today)))
    if outcome in JOB_OUTCOMES and placement is None:
        raise Refused("Vul in waar de kandidaat gaat werken.")
    learned = locked.status == CandidateState.LEARNING_IN
    saved = move_candidate(
        locked,
        rules.action_for_outcome(outcome),
        by=by,
        outcome=outcome,
        outcome_on=on,
        drop_out_reason=drop_out_reason,
        outcome_note=note.strip(),
        **({"learn_in_end": on} if learned else {}),
    )
    if placement is not None and outcome in JOB_OUTCOMES:
        _place(by, saved.client, placement, candidate=saved, data_set=locked.project.data_set)
    follow_job(by=by, project=locked.project)
    return saved


@transaction.atomic
def record_placement(
    *, by: User, client: Client, placement: PlacementFields, form_key: UUID | None = None
) -> Placement:
    """Somebody starts at an employer without a project. Pressing twice makes one placement."""
    return _place(by, client, placement, form_key=form_key, data_set=client.data_set)


def _place(
    by: User, client: Client, fields: PlacementFields, *, form_key: UUID | None = None, **more: Any
) -> Placement:
    if fields.employer is None and not fields.employer_name.strip():
        raise Refused("Vul in bij welke werkgever iemand begint.")
    placement, is_new = create_once(
        Placement,
        by=by,
        form_key=form_key,
        client=client,
        municipality_id=client.municipality_id,
        team_id=client.team_id,
        employer=fields.employer,
        employer_name="" if fields.employer else fields.employer_name.strip(),
        function=fields.function,
        start=fields.start,
        contract=fields.contract,
        contract_months=fields.contract_months,
        hours=fields.hours,
        **more,
    )
    if is_new:
        audit.record("client.placed", by=by, on=placement, clients=[client.pk])
        plan_aftercare(by=by, placement=placement)
        plan_checks(by=by, placement=placement)
        if fields.parts:
            add_parts(by=by, placement=placement, parts=fields.parts)
        announce(
            "client.changed",
            client_id=client.pk,
            municipality_id=client.municipality_id,
            team_id=client.team_id,
            coach_id=client.coach_id,
        )
    return placement
