"""What is written about future jobs. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.editing import create_once, save_version
from core.models import Certificate, User
from core.pages import Refused
from employers.domain.future_job import JOB_TABLE, JobAction, JobStatus, may_change_status, may_edit_job
from employers.domain.places import filled_words, step_by_itself
from employers.facts import AskedSkill, PeopleOnJob, job_facts, people_on
from employers.models import Employer, FutureJob, GrowthConversation, JobExpectation, JobSkill
from employers.services.parts import data_set, tell_job

# Where each action leads, the same from every status.
TARGETS = {move.action: move.target for move in JOB_TABLE.transitions}
# What an expectation is made of: when one of these changes, the history of expectations gets a line.
EXPECTED = ("places", "filled", "certainty", "window_start", "window_end", "status")


@transaction.atomic
def create_future_job(
    *,
    by: User,
    employer: Employer,
    conversation: GrowthConversation | None = None,
    skills: Sequence[AskedSkill] = (),
    certificates: Iterable[Certificate] = (),
    form_key: UUID | None = None,
    **fields: Any,
) -> FutureJob:
    """Writes down a future job, with the skills it asks.

    ``fields``: the other fields of FutureJob. The conversation must be one with the same employer.
    """
    if conversation is not None and conversation.employer_id != employer.pk:
        raise Refused("Dit groeigesprek was met een andere werkgever.")
    _check_branch(employer.pk, fields)
    fields = {"data_set": data_set(by), **fields}
    job, new = create_once(
        FutureJob, by=by, form_key=form_key, employer=employer, conversation=conversation, **fields
    )
    if new:
        _replace_skills(job, skills)
        check_editable(job)
        job.certificates.set(certificates)
        _expect(by, job)
        tell_job("job.created", by, job)
    return job


@transaction.atomic
def change_future_job(
    *,
    by: User,
    job: FutureJob,
    version: int,
    skills: Sequence[AskedSkill] | None = None,
    certificates: Iterable[Certificate] | None = None,
    **changes: Any,
) -> FutureJob:
    """Changes a future job; skills and certificates that are given replace the ones there were.

    The version is checked before anything is written, so the second of two people loses nothing.
    """
    _check_branch(job.employer_id, changes)
    before = job.places
    saved = save_version(job, by=by, version=version, **changes)
    if saved.places < min(saved.filled, before):
        raise Refused(f"{filled_words(before, saved.filled)}: minder plaatsen dan er gevuld zijn kan niet.")
    if skills is not None:
        _replace_skills(saved, skills)
    check_editable(saved)
    if certificates is not None:
        saved.certificates.set(certificates)
    _expect(by, saved)
    tell_job("job.changed", by, saved)
    # Fewer places than before can make that all of them are filled.
    if not saved.filled:
        return saved
    people = PeopleOnJob(people_on(saved.pk).learning, saved.filled)
    return count_places(by=by, job=saved, people=people)


def _check_branch(employer_id: int, fields: dict[str, Any]) -> None:
    branch = fields.get("branch")
    if branch is not None and branch.employer_id != employer_id:
        raise Refused("Deze vestiging hoort bij een andere werkgever.")


def set_job_skills(*, by: User, job: FutureJob, version: int, skills: Sequence[AskedSkill]) -> FutureJob:
    """Replaces only the skills that a job asks."""
    return change_future_job(by=by, job=job, version=version, skills=skills)


@transaction.atomic
def move_job(*, by: User, job: FutureJob, action: str, people: PeopleOnJob | None = None) -> FutureJob:
    """Takes a step of the table in employers.domain.future_job; where the job already is, nothing happens.

    ``people`` on the job are counted by the apps above this one unless given. Use lapse_job to lapse.
    """
    current = locked(job)
    target = TARGETS[JobAction(action)]
    if current.status == target:
        return current
    return _move(by, current, action, people, reason="")


@transaction.atomic
def lapse_job(*, by: User, job: FutureJob, reason: str, people: PeopleOnJob | None = None) -> FutureJob:
    """The job will not come. Refused while somebody learns in for it, and without a reason."""
    current = locked(job)
    if current.status == JobStatus.LAPSED and current.lapsed_reason == reason.strip():
        return current
    return _move(by, current, JobAction.LAPSE.value, people, reason=reason.strip())


@transaction.atomic
def count_places(*, by: User, job: FutureJob, people: PeopleOnJob) -> FutureJob:
    """Writes down how many places are filled now, and lets the status follow: filled when all are, open again
    when one came free. Each change is a line in what was expected of the job; nothing new writes nothing.

    Beside the version: that somebody starts must not get in the way of whoever edits the job.
    """
    current = locked(job)
    before = current.filled
    if people.filled != before:
        current.filled = people.filled
        FutureJob.objects.filter(pk=current.pk).update(filled=people.filled)
        tell_job("job.places_counted", by, current)
    step = step_by_itself(current.status, job_facts(current, current.skills.all(), people), before)
    if step is not None:
        return _move(by, current, step.action.value, people, reason="")
    if people.filled != before:
        _expect(by, current)
    return current


def _move(by: User, job: FutureJob, action: str, people: PeopleOnJob | None, reason: str) -> FutureJob:
    facts = job_facts(job, job.skills.all(), people_on(job.pk) if people is None else people)
    decision = may_change_status(job.status, action, facts, reason)
    if not decision:
        raise Refused(decision.reason)
    changes = {"status": TARGETS[action]} | ({"lapsed_reason": reason} if reason else {})
    saved = save_version(job, by=by, version=job.version, **changes)
    _expect(by, saved)
    tell_job(f"job.{action}", by, saved)
    return saved


def _expect(by: User, job: FutureJob) -> None:
    """Adds a line to what was expected of the job, when that is something else than the line before."""
    now = {name: getattr(job, name) for name in EXPECTED}
    before = job.expectations.order_by("-on", "-id").values(*EXPECTED).first()
    if now != before:
        JobExpectation.objects.create(job=job, on=timezone.localdate(), created_by=by, **now)


def locked(job: FutureJob) -> FutureJob:
    return FutureJob.objects.select_for_update(of=("self",)).get(pk=job.pk)


def check_editable(job: FutureJob) -> None:
    """Raises Refused for a closed job, and for one that would no longer be worked out."""
    decision = may_edit_job(job.status, job_facts(job, job.skills.all(), PeopleOnJob()))
    if not decision:
        raise Refused(decision.reason)


def _replace_skills(job: FutureJob, skills: Sequence[AskedSkill]) -> None:
    """Writes only what differs, so that the history shows what really changed."""
    if len({one.skill_id for one in skills}) != len(skills):
        raise Refused("Elke vaardigheid staat er hoogstens één keer bij.")
    there = {row.skill_id: row for row in job.skills.all()}
    asked = {one.skill_id: one for one in skills}
    job.skills.filter(skill_id__in=there.keys() - asked.keys()).delete()
    changed = [(there[k], one) for k, one in asked.items() if k in there and one != there[k]]
    for row, one in changed:
        row.level, row.weight = one.level, one.weight
    JobSkill.objects.bulk_update([row for row, _ in changed], ["level", "weight"])
    JobSkill.objects.bulk_create(
        [
            JobSkill(job=job, skill=one.skill, level=one.level, weight=one.weight)
            for k, one in asked.items()
            if k not in there
        ]
    )
