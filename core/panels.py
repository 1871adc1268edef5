"""What core itself adds to the pages: the first and last items of the navigation."""

from collections.abc import Iterator

from django.urls import reverse

from core.models import User
from core.notices import start_panel
from core.policy import may
from core.registry import NavItem, Panel, Registry, settings


def navigation(user: User) -> Iterator[NavItem]:
    yield NavItem("Vandaag", reverse("core:start"), "sun", 0)
    if may(user, "settings", "edit"):
        also = tuple(action.url for action in settings(user))
        yield NavItem("Instellingen", reverse("core:settings"), "sliders", 80, also=also)
    if may(user, "audit", "view"):
        yield NavItem("Logboek", reverse("core:audit_log"), "journal-text", 90)


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.panels.append(Panel("start_first", "notices", 5, "core/panels/notices.html", start_panel))
