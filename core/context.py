"""What every page shows around its contents."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import navigation


def page(request: HttpRequest) -> dict[str, Any]:
    """Navigation, theme, version, and whether the data are made up."""
    user = getattr(request, "user", None)
    known = user if isinstance(user, User) else None
    around = {
        "navigation": navigation(known, request.path) if known else [],
        "theme": request.COOKIES.get("theme", "auto"),
        "version": settings.VERSION,
        "demo_data": bool(known and known.is_demo),
        "search_query": request.GET.get("q", "") if request.path == "/zoeken/" else "",
        "settings_in_sight": bool(known and may(known, "settings", "view")),
        "demo_accounts": None,
    }
    if settings.DEMO_ACCOUNTS and not known and request.path == reverse("account_login"):
        around |= {"demo_accounts": demo_accounts(), "demo_password": settings.DEMO_PASSWORD}
    return around


def demo_accounts() -> list[User]:
    """The made-up accounts, in the order in which they were made: one of each role comes first."""
    return list(User.objects.filter(is_demo=True, is_active=True).select_related("team").order_by("id"))
