"""The tabs of the pages under 'Toekomstige banen': one line of the navigation, several ways to look."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from core.models import User
from core.policy import may

# Address, label, and the line of the policy table that says who sees it.
TABS = (
    ("employers:jobs", "Lijst", "future_job"),
    ("employers:board", "Bord", "future_job"),
    ("employers:calendar", "Kalender", "future_job"),
    ("employers:stacked_jobs", "Stapelbanen", "stacked_job"),
    ("employers:outlook", "Vooruitblik", "outlook"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    url: str
    current: bool


def job_tabs(user: User, current: str) -> list[Tab]:
    """What this user may open; ``current`` is the address of the page, 'employers:board' for one."""
    return [Tab(label, _url(name), name == current) for name, label, what in TABS if _seen(user, name, what)]


def _seen(user: User, name: str, what: str) -> bool:
    return bool(_url(name)) and may(user, what, "view")


def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
