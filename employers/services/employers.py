"""What is written about employers and who works there. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.notices import tell
from core.outbox import announce
from core.pages import Refused
from employers.models import Branch, ContactPerson, Employer, EmployerTalk, GrowthConversation
from employers.services.account_manager_periods import begin_period
from employers.services.parts import data_set, spoke, tell_employer


@transaction.atomic
def create_employer(*, by: User, form_key: UUID | None = None, **fields: Any) -> Employer:
    """Adds an employer; whoever adds it becomes the account manager, unless ``account_manager`` is given."""
    fields = {"account_manager": by, "data_set": data_set(by), **fields}
    try:
        with transaction.atomic():
            employer, new = create_once(Employer, by=by, form_key=form_key, **fields)
    except IntegrityError as error:
        raise _known_kvk(error) from error
    if new:
        begin_period(by=by, employer=employer, on=timezone.localdate())
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
    tell_employer("employer.changed", by, saved)
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
    begin_period(by=by, employer=saved, on=timezone.localdate())
    tell_employer("employer.taken_over", by, saved)
    return saved


@transaction.atomic
def hand_over_employer(*, by: User, employer: Employer, to: User, version: int, note: str = "") -> Employer:
    """Gives the employer to a colleague, who hears of it; ``note`` is what the colleague should know."""
    saved = save_version(employer, by=by, version=version, account_manager=to)
    begin_period(by=by, employer=saved, on=timezone.localdate(), note=note)
    tell([to], f"{by} droeg {saved} aan je over.", saved.get_absolute_url())
    tell_employer("employer.handed_over", by, saved)
    return saved


@transaction.atomic
def note_contact(*, by: User, employer: Employer, on: date) -> None:
    """Remembers that the employer was spoken to on this day; an earlier day changes nothing."""
    if spoke(employer.pk, on):
        tell_employer("employer.contact_noted", by, employer)


@transaction.atomic
def take_back_contact(*, by: User, employer: Employer, today: date) -> None:
    """Not spoken to today after all: the day before it counts again, as the history kept it.

    Pressing again changes nothing. Raises Refused when a talk of today was written down.
    """
    current = Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    if current.last_contact_on != today:
        return
    if talked_on(current, today):
        raise Refused("Er staat een gesprek van vandaag in het dossier. Wijzig eerst dat gesprek.")
    events = current.events.order_by("-pgh_id").exclude(last_contact_on__gte=today)  # type: ignore[attr-defined]
    before = events.values_list("last_contact_on", flat=True).first()
    Employer.objects.filter(pk=current.pk).update(last_contact_on=before)
    tell_employer("employer.contact_taken_back", by, current)


def talked_on(employer: Employer, day: date) -> bool:
    """Whether a talk of this day stands in the file."""
    kinds = (EmployerTalk, GrowthConversation)
    return any(kind.objects.filter(employer=employer, on=day).exists() for kind in kinds)


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


@transaction.atomic
def add_branch(*, by: User, employer: Employer, form_key: UUID | None = None, **fields: Any) -> Branch:
    """Adds a place where the employer works."""
    branch, new = create_once(Branch, by=by, form_key=form_key, employer=employer, **fields)
    if new:
        audit.record("employer.branch_added", by=by, on=branch)
        announce("employer.changed", employer_id=employer.pk)
    return branch


@transaction.atomic
def change_branch(*, by: User, branch: Branch, version: int, **changes: Any) -> Branch:
    """Changes a branch; ``closed_on`` says since when nobody works there any more."""
    saved = save_version(branch, by=by, version=version, **changes)
    audit.record("employer.branch_changed", by=by, on=saved)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


def _known_kvk(error: IntegrityError) -> Exception:
    """The sentence for a KvK number that somebody added a moment ago; any other error stays what it is."""
    if "employer_kvk_once" in str(error):
        return Refused("Er is al een werkgever met dit KvK-nummer.")
    return error
