"""What is written about employers, growth and future jobs. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from core import audit
from core.editing import create_once, save_version
from core.models import Certificate, User
from core.models.base import DataSet
from core.outbox import announce
from core.pages import Refused
from employers.domain.future_job import JOB_TABLE, JobAction, JobStatus, may_change_status, may_edit_job
from employers.domain.growth import ConversationFacts, conversation_problems
from employers.facts import AskedSkill, PeopleOnJob, job_facts, people_on
from employers.models import ContactPerson, Employer, FutureJob, GrowthConversation, JobSkill

# Where each action leads, the same from every status.
TARGETS = {move.action: move.target for move in JOB_TABLE.transitions}


# --- employers -------------------------------------------------------------------------------------------


@transaction.atomic
def create_employer(*, by: User, form_key: UUID | None = None, **fields: Any) -> Employer:
    """Adds an employer; whoever adds it becomes the account manager, unless ``account_manager`` is given."""
    fields = {"account_manager": by, "data_set": _data_set(by), **fields}
    try:
        with transaction.atomic():
            employer, new = create_once(Employer, by=by, form_key=form_key, **fields)
    except IntegrityError as error:
        raise _known_kvk(error) from error
    if new:
        audit.record("employer.created", by=by, on=employer)
        announce("employer.changed", employer_id=employer.pk)
    return employer


@transaction.atomic
def change_employer(*, by: User, employer: Employer, version: int, **changes: Any) -> Employer:
    """Changes who the employer is."""
    try:
        with transaction.atomic():
            saved = save_version(employer, by=by, version=version, **changes)
    except IntegrityError as error:
        raise _known_kvk(error) from error
    _tell_employer("employer.changed", by, saved)
    return saved


@transaction.atomic
def take_over_employer(*, by: User, employer: Employer) -> Employer:
    """Makes ``by`` the account manager of an employer that has none. Pressing twice is harmless."""
    current = Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    manager = current.account_manager
    if manager == by:
        return current
    if manager is not None and manager.is_active:
        raise Refused(f"{manager} is intussen de accountmanager van {current}.")
    saved = save_version(current, by=by, version=current.version, account_manager=by)
    _tell_employer("employer.taken_over", by, saved)
    return saved


@transaction.atomic
def hand_over_employer(*, by: User, employer: Employer, to: User, version: int) -> Employer:
    """Gives the employer to a colleague."""
    saved = save_version(employer, by=by, version=version, account_manager=to)
    _tell_employer("employer.handed_over", by, saved)
    return saved


@transaction.atomic
def note_contact(*, by: User, employer: Employer, on: date) -> None:
    """Remembers that the employer was spoken to on this day; an earlier day changes nothing."""
    if _spoke(employer.pk, on):
        _tell_employer("employer.contact_noted", by, employer)


@transaction.atomic
def add_contact_person(
    *, by: User, employer: Employer, form_key: UUID | None = None, **fields: Any
) -> ContactPerson:
    """Adds somebody who works at the employer."""
    person, new = create_once(ContactPerson, by=by, form_key=form_key, employer=employer, **fields)
    if new:
        audit.record("employer.contact_person_added", by=by, on=person)
        announce("employer.changed", employer_id=employer.pk)
    return person


@transaction.atomic
def change_contact_person(*, by: User, person: ContactPerson, version: int, **changes: Any) -> ContactPerson:
    """Changes a contact person; ``left_on`` says since when somebody no longer works there."""
    saved = save_version(person, by=by, version=version, **changes)
    audit.record("employer.contact_person_changed", by=by, on=saved)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


# --- growth ----------------------------------------------------------------------------------------------


@transaction.atomic
def record_growth_conversation(
    *, by: User, employer: Employer, today: date, form_key: UUID | None = None, **answers: Any
) -> GrowthConversation:
    """Keeps a growth conversation; the employer counts as spoken to on its day.

    ``answers``: the fields of GrowthConversation. Refused says which answers are missing.
    """
    _check_conversation(answers, today)
    conversation, new = create_once(
        GrowthConversation, by=by, form_key=form_key, employer=employer, **answers
    )
    if new:
        _spoke(employer.pk, conversation.on)
        audit.record("employer.growth_asked", by=by, on=conversation)
        announce("employer.changed", employer_id=employer.pk)
    return conversation


@transaction.atomic
def change_growth_conversation(
    *, by: User, conversation: GrowthConversation, version: int, today: date, **answers: Any
) -> GrowthConversation:
    """Changes what was written down about a growth conversation."""
    current = GrowthConversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    if current.version == version:  # otherwise the two texts go first
        there = {name: getattr(current, name) for name in ConversationFacts.__slots__}
        _check_conversation(there | answers, today)
    saved = save_version(conversation, by=by, version=version, **answers)
    _spoke(saved.employer_id, saved.on)
    audit.record("employer.growth_changed", by=by, on=saved)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


# --- future jobs -----------------------------------------------------------------------------------------


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
    fields = {"data_set": _data_set(by), **fields}
    job, new = create_once(
        FutureJob, by=by, form_key=form_key, employer=employer, conversation=conversation, **fields
    )
    if new:
        _replace_skills(job, skills)
        _check_editable(job)
        job.certificates.set(certificates)
        _tell_job("job.created", by, job)
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
    saved = save_version(job, by=by, version=version, **changes)
    if skills is not None:
        _replace_skills(saved, skills)
    _check_editable(saved)
    if certificates is not None:
        saved.certificates.set(certificates)
    _tell_job("job.changed", by, saved)
    return saved


def set_job_skills(*, by: User, job: FutureJob, version: int, skills: Sequence[AskedSkill]) -> FutureJob:
    """Replaces only the skills that a job asks."""
    return change_future_job(by=by, job=job, version=version, skills=skills)


@transaction.atomic
def move_job(*, by: User, job: FutureJob, action: str, people: PeopleOnJob | None = None) -> FutureJob:
    """Takes a step of the table in employers.domain.future_job; where the job already is, nothing happens.

    ``people`` on the job are counted by the apps above this one unless given. Use lapse_job to lapse.
    """
    current = _locked(job)
    target = TARGETS[JobAction(action)]
    if current.status == target:
        return current
    return _move(by, current, action, people, reason="")


@transaction.atomic
def lapse_job(*, by: User, job: FutureJob, reason: str, people: PeopleOnJob | None = None) -> FutureJob:
    """The job will not come. Refused while somebody learns in for it, and without a reason."""
    current = _locked(job)
    if current.status == JobStatus.LAPSED and current.lapsed_reason == reason.strip():
        return current
    return _move(by, current, JobAction.LAPSE.value, people, reason=reason.strip())


def _move(by: User, job: FutureJob, action: str, people: PeopleOnJob | None, reason: str) -> FutureJob:
    facts = job_facts(job, job.skills.all(), people_on(job.pk) if people is None else people)
    decision = may_change_status(job.status, action, facts, reason)
    if not decision:
        raise Refused(decision.reason)
    changes = {"status": TARGETS[action]} | ({"lapsed_reason": reason} if reason else {})
    saved = save_version(job, by=by, version=job.version, **changes)
    _tell_job(f"job.{action}", by, saved)
    return saved


# --- what they share -------------------------------------------------------------------------------------


def _data_set(by: User) -> str:
    """What made-up accounts write is made up."""
    return DataSet.DEMO.value if by.is_demo else DataSet.LIVE.value


def _known_kvk(error: IntegrityError) -> Exception:
    """The sentence for a KvK number that somebody added a moment ago; any other error stays what it is."""
    if "employer_kvk_once" in str(error):
        return Refused("Er is al een werkgever met dit KvK-nummer.")
    return error


def _spoke(employer_id: int, on: date) -> bool:
    """Beside the version: a talk must not get in the way of somebody who edits the employer."""
    earlier = Q(last_contact_on=None) | Q(last_contact_on__lt=on)
    return bool(Employer.objects.filter(earlier, pk=employer_id).update(last_contact_on=on))


def _check_conversation(answers: dict[str, Any], today: date) -> None:
    facts = ConversationFacts(**{k: v for k, v in answers.items() if k in ConversationFacts.__slots__})
    problems = conversation_problems(facts, today)
    if problems:
        first, *rest = problems.values()
        raise Refused(first, tuple(rest))


def _locked(job: FutureJob) -> FutureJob:
    return FutureJob.objects.select_for_update(of=("self",)).get(pk=job.pk)


def _check_editable(job: FutureJob) -> None:
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


def _tell_employer(action: str, by: User, employer: Employer) -> None:
    audit.record(action, by=by, on=employer)
    announce("employer.changed", employer_id=employer.pk)


def _tell_job(action: str, by: User, job: FutureJob) -> None:
    audit.record(action, by=by, on=job)
    announce("job.changed", job_id=job.pk, employer_id=job.employer_id)
