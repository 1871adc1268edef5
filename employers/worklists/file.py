"""Promises that are due, of our side and of the employer's: one question whatever there is to do."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.db.models import Q
from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.promise import PromiseState, promise_standing
from employers.domain.relation import PromiseSide
from employers.models import Promise

OURS, THEIRS = 26, 28
FROM_START: Final = {"van": "start"}
LABELS: Final = {
    PromiseSide.US: ("promise_ours", "Beloofd aan een werkgever", OURS),
    PromiseSide.EMPLOYER: ("promise_theirs", "Een werkgever beloofde", THEIRS),
}


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """What this user promised, and for an account manager all that is due at the own employers."""
    if not may(user, "employer_talk", "edit"):
        return
    mine = Q(who=user, side=PromiseSide.US.value)
    if user.role == ACCOUNT_MANAGER.key:
        mine |= Q(employer__account_manager=user)
    due = Promise.objects.open().filter(mine, due_on__lte=today, employer__merged_into=None)
    for promise in due.select_related("employer", "who").order_by("due_on", "id"):
        yield _item(user, promise, today)


def _item(user: User, promise: Promise, today: date) -> WorkItem:
    kind, label, order = LABELS[PromiseSide(promise.side)]
    standing = promise_standing(promise.due_on, promise.done_on, promise.dropped, today)
    whose = f" Door {promise.who}." if promise.who_id not in (None, user.pk) else ""
    return WorkItem(
        kind=kind,
        kind_label=label,
        title=promise.employer.name,
        why=f"{promise.what.rstrip('.')}. {standing.reason}{whose}",
        url=f"{promise.employer.get_absolute_url()}#beloften",
        due=promise.due_on,
        urgent=standing.state == PromiseState.LATE,
        actions=(
            _press("Gedaan", "promise_done", promise),
            _press("Vervalt", "promise_dropped", promise),
        ),
        order=order,
    )


def _press(label: str, name: str, promise: Promise) -> Action:
    url = reverse(f"employers:{name}", args=[promise.pk])
    return Action(label, url, method="post", fields=FROM_START)
