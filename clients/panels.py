"""What this app adds to pages of others: start page, search, timeline, navigation."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import timezone

from clients.caseload import spread_of
from clients.domain.ladder import RUNG_LABELS
from clients.models import (
    Client,
)
from clients.no_shows import no_show_of_caseload
from clients.permissions import can_list_names, can_open_files
from core import pictures, policy
from core.models import User
from core.parameters import values_on
from core.registry import Action, Found, NavItem
from core.roles import COACH

LONGEST_SEARCH = 12


def navigation(user: User) -> Iterable[NavItem]:
    """The list for who may count clients; the way in by number for who opens files on request."""
    if policy.may(user, "client", "count"):
        yield NavItem("Inwoners", reverse("clients:list"), "people", 20)
    elif can_open_files(user):
        yield NavItem("Dossier openen", reverse("clients:open_by_number"), "folder2-open", 20)
    if policy.may(user, "provision", "view"):
        yield NavItem("Aanbod", reverse("clients:provisions"), "bag", 25, also=("/inwoners/routes/",))


def settings(user: User) -> Iterable[Action]:
    """What the functional administrator sets for the files."""
    if policy.may(user, "letter_template", "edit"):
        yield Action("Brieven", reverse("clients:letter_templates"))
    if policy.may(user, "route", "edit"):
        yield Action("Ontwikkelroutes", reverse("clients:routes"))
    if policy.may(user, "support_rule", "edit"):
        yield Action("Regels voor suggesties", reverse("clients:support_rules"))


def caseload_panel(user: User, obj: Any) -> dict[str, Any] | None:
    """How many people a coach guides, against the norm, on which rung they are and of which target group."""
    if user.role != COACH.key:
        return None
    found = spread_of(user)
    norm = values_on(["caseload_min", "caseload_max"], timezone.localdate())
    low, high, total = int(norm["caseload_min"]), int(norm["caseload_max"]), sum(found.rungs.values())
    url = reverse("clients:list")
    return {
        "total": total,
        "low": low,
        "high": high,
        "words": _norm_words(total, low, high),
        "url": url,
        "rungs": _rung_lines(found.rungs, url),
        "unknown": found.rungs.get(None, 0),
        "groups": [
            {"name": name, "count": count, "url": f"{url}?target_group={pk}"}
            for pk, name, count in found.groups
        ],
        "groupless": found.groupless,
        "talks": no_show_of_caseload(user, timezone.localdate()),
    }


def _rung_lines(rungs: dict[int | None, int], url: str) -> list[dict[str, Any]]:
    most = max(rungs.values(), default=0)
    return [
        {
            "rung": rung,
            "label": label,
            "count": rungs.get(rung, 0),
            "bar": pictures.bar(round(rungs.get(rung, 0) * 100 / most) if most else 0, None),
            "url": f"{url}?rung={rung}",
        }
        for rung, label in ((int(r), label) for r, label in RUNG_LABELS.items())
    ]


def _norm_words(total: int, low: int, high: int) -> str:
    if total > high:
        return f"{total - high} meer dan de norm van {low}–{high}"
    if total < low:
        return f"ruimte voor nog {low - total} tot {high - total} (norm {low}–{high})"
    return f"binnen de norm van {low}–{high}"


def search(user: User, text: str) -> Iterable[Found]:
    """Clients by name or number, among those whose file the user may open and list."""
    if not can_list_names(user):
        return []
    found = Client.objects.visible_to(user).named_like(text).select_related("coach", "team")
    return [
        Found("inwoner", c.full_name, f"{c.number} · {c.coach or c.team}", c.get_absolute_url())
        for c in found.order_by("sort_name", "id")[:LONGEST_SEARCH]
    ]
