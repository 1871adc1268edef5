"""The ways under 'Projecten': projects, proposals, announced placements, as far as somebody may open them."""

from django.urls import reverse

from core.models import User
from core.policy import Scope, may, scope_for

Tab = dict[str, object]


def project_tabs(user: User, current: str) -> list[Tab]:
    """``current`` is the name of the page that is open."""
    named = [("projects", "Projecten")]
    if scope_for(user, "candidate", "answer") == Scope.OWN:
        named.append(("proposals", "Voorstellen"))
    if may(user, "announcement", "view"):
        named.append(("announcements", "Aankondigingen"))
    return [
        {"label": label, "url": reverse(f"trajectories:{name}"), "current": name == current}
        for name, label in named
    ]
