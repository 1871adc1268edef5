"""What is written about talks with an employer, and what was promised in them.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from employers.domain.promise import NO_LONGER_NEEDED
from employers.domain.relation import PromiseSide
from employers.models import Employer, EmployerTalk, Promise
from employers.services.parts import spoke

STILL_TO_COME = "Dit gesprek moet nog komen. Leg het vast als je het gevoerd hebt."


@transaction.atomic
def log_talk(
    *,
    by: User,
    employer: Employer,
    today: date,
    promises: Iterable[Mapping[str, Any]] = (),
    form_key: UUID | None = None,
    **fields: Any,
) -> EmployerTalk:
    """Keeps a talk with what was promised; the employer counts as spoken to on its day.

    ``promises``: side, what and due_on of each.
    """
    if fields["on"] > today:
        raise Refused(STILL_TO_COME)
    talk, new = create_once(EmployerTalk, by=by, form_key=form_key, employer=employer, **fields)
    if new:
        spoke(talk.employer_id, talk.on)
        for promise in promises:
            _promise(by, employer, talk=talk, **promise)
        audit.record("employer.talked", by=by, on=talk)
        announce("employer.changed", employer_id=employer.pk)
    return talk


@transaction.atomic
def change_talk(*, by: User, talk: EmployerTalk, version: int, today: date, **changes: Any) -> EmployerTalk:
    """Changes what was written down of a talk."""
    if changes.get("on", today) > today:
        raise Refused(STILL_TO_COME)
    saved = save_version(talk, by=by, version=version, **changes)
    spoke(saved.employer_id, saved.on)
    audit.record("employer.talk_changed", by=by, on=saved)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


@transaction.atomic
def add_promise(*, by: User, employer: Employer, form_key: UUID | None = None, **fields: Any) -> Promise:
    """Keeps a promise that was made outside a talk."""
    promise, new = _promise(by, employer, form_key=form_key, **fields)
    if new:
        audit.record("employer.promised", by=by, on=promise)
        announce("employer.changed", employer_id=employer.pk)
    return promise


@transaction.atomic
def change_promise(*, by: User, promise: Promise, version: int, **changes: Any) -> Promise:
    """Changes what was promised, by whom, or before which day."""
    saved = save_version(promise, by=by, version=version, **changes)
    _tell("employer.promise_changed", by, saved)
    return saved


@transaction.atomic
def keep_promise(*, by: User, promise: Promise, today: date) -> Promise:
    """It was done. Pressing twice is harmless."""
    current = _locked(promise)
    if current.done_on is not None:
        return current
    saved = save_version(current, by=by, version=current.version, done_on=today, dropped="")
    _tell("employer.promise_kept", by, saved)
    return saved


@transaction.atomic
def drop_promise(*, by: User, promise: Promise) -> Promise:
    """It needn't be done any more. Pressing twice is harmless; what was done stays done."""
    current = _locked(promise)
    if current.dropped or current.done_on is not None:
        return current
    saved = save_version(current, by=by, version=current.version, dropped=NO_LONGER_NEEDED)
    _tell("employer.promise_dropped", by, saved)
    return saved


@transaction.atomic
def reopen_promise(*, by: User, promise: Promise) -> Promise:
    """Undo: it still has to be done."""
    current = _locked(promise)
    if current.done_on is None and not current.dropped:
        return current
    saved = save_version(current, by=by, version=current.version, done_on=None, dropped="")
    _tell("employer.promise_reopened", by, saved)
    return saved


def _promise(by: User, employer: Employer, **fields: Any) -> tuple[Promise, bool]:
    """What our side promises is done by whoever wrote it down, unless a colleague is named."""
    if fields["side"] == PromiseSide.US and fields.get("who") is None:
        fields["who"] = by
    elif fields["side"] == PromiseSide.EMPLOYER:
        fields["who"] = None
    return create_once(Promise, by=by, form_key=fields.pop("form_key", None), employer=employer, **fields)


def _locked(promise: Promise) -> Promise:
    return Promise.objects.select_for_update(of=("self",)).get(pk=promise.pk)


def _tell(action: str, by: User, promise: Promise) -> None:
    audit.record(action, by=by, on=promise)
    announce("employer.changed", employer_id=promise.employer_id)
