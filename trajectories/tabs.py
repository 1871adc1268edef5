"""The ways under 'Projecten': projects and what belongs to all of them, as far as somebody may open them."""

from collections.abc import Callable

from django.urls import reverse

from core.models import User
from core.policy import Scope, may, scope_for

Tab = dict[str, object]

# The name of the page, what the tab says, and who has it; in the order of the screen.
TABS: list[tuple[str, str, Callable[[User], bool]]] = [
    ("projects", "Projecten", lambda user: True),
    ("train", "Trein", lambda user: may(user, "train", "view")),
    ("learn_in_places", "Leerplekken", lambda user: may(user, "learn_in_place", "view")),
    ("proposals", "Voorstellen", lambda user: scope_for(user, "candidate", "answer") == Scope.OWN),
    ("announcements", "Aankondigingen", lambda user: may(user, "announcement", "view")),
    (
        "questionnaires",
        "Vragenlijsten",
        lambda user: may(user, "questionnaire", "view") or may(user, "questionnaire", "count"),
    ),
    ("learning", "Samen leren", lambda user: may(user, "learning", "view")),
    ("lasting", "Blijvend werk", lambda user: may(user, "placement", "view")),
]


def project_tabs(user: User, current: str) -> list[Tab]:
    """``current`` is the name of the page that is open."""
    return [
        {"label": label, "url": reverse(f"trajectories:{name}"), "current": name == current}
        for name, label, has in TABS
        if has(user)
    ]
