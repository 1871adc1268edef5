"""News for a colleague: what they wait for happened. A line on the start page until it was seen.

A line never names a resident: it says what happened, and behind its address the rights of the reader decide
who and what is shown.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from core.models import Notice, User

KEPT_DAYS: Final = 60
MOST_SHOWN: Final = 6
LONGEST: Final = 300


@transaction.atomic
def tell(users: Iterable[User], text: str, url: str) -> int:
    """News for these colleagues, one line each; gives how many were told.

    ``text`` is one Dutch sentence without the name of a resident, ``url`` an address of the application.
    Who left isn't told, and who hasn't seen the same line yet isn't told twice.
    """
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    wanted = {user.pk for user in users if user.is_active}
    waiting = Notice.objects.filter(user_id__in=wanted, text=text, url=url, seen_at=None)
    fresh = wanted - set(waiting.values_list("user_id", flat=True))
    Notice.objects.bulk_create([Notice(user_id=pk, text=text, url=url) for pk in sorted(fresh)])
    return len(fresh)


@transaction.atomic
def mark_seen(*, by: User, notice: Notice | None = None) -> int:
    """This line, or all lines of this user, were seen; gives how many changed."""
    unseen = Notice.objects.filter(user=by, seen_at=None)
    if notice is not None:
        unseen = unseen.filter(pk=notice.pk)
    return unseen.update(seen_at=timezone.now())


def start_panel(user: User, _: Any) -> dict[str, Any] | None:
    """What is new for this user, for the start page; nothing when all of it was seen."""
    unseen = list(Notice.objects.filter(user=user, seen_at=None)[: MOST_SHOWN + 1])
    if not unseen:
        return None
    return {
        "notices": [(one, reverse("core:notice_seen", args=[one.pk])) for one in unseen[:MOST_SHOWN]],
        "more": len(unseen) > MOST_SHOWN,
        "all_seen": reverse("core:notices_seen"),
    }


def remove_old(now: datetime) -> int:
    """Removes what is older than two months, seen or not; gives how many."""
    return Notice.objects.filter(at__lt=now - timedelta(days=KEPT_DAYS)).delete()[0]
