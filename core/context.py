"""What every page shows around its contents."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from core.registry import navigation


def page(request: HttpRequest) -> dict[str, Any]:
    """Navigation, theme, version, and whether the data are made up."""
    user = getattr(request, "user", None)
    known = user is not None and user.is_authenticated
    return {
        "navigation": navigation(user, request.path) if known else [],
        "theme": request.COOKIES.get("theme", "auto"),
        "version": settings.VERSION,
        "demo_data": bool(known and user.is_demo),
    }
