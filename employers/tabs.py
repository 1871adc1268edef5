"""Tabs of pages that share one line of the navigation: several ways to look at future jobs, and what is
agreed with employers."""

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
AGREED = (
    ("employers:agreements", "Overeenkomsten", "agreement"),
    ("employers:social_return", "Social return", "social_return"),
    ("employers:instruments", "Instrumenten", "instrument"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    url: str
    current: bool


def job_tabs(user: User, current: str) -> list[Tab]:
    """What this user may open; ``current`` is the address of the page, 'employers:board' for one."""
    return [Tab(label, _url(name), name == current) for name, label, what in TABS if _seen(user, name, what)]


def agreement_tabs(user: User, current: str) -> list[Tab]:
    """The same for what is agreed with employers, and what there is to agree on."""
    return [
        Tab(label, _url(name), name == current) for name, label, what in AGREED if _seen(user, name, what)
    ]


def _seen(user: User, name: str, what: str) -> bool:
    return bool(_url(name)) and may(user, what, "view")


def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
