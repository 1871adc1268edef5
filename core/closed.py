"""In place of a form that can't be filled in any more: why not, and what can be done instead."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse

from core.domain.decision import Decision
from core.requests import StaffRequest


def closed_page(
    request: StaffRequest,
    decision: Decision,
    *,
    title: str,
    deeds: Iterable[Any] = (),
    context: dict[str, Any] | None = None,
) -> HttpResponse | None:
    """None when the form can be filled in. A form that was filled in already is judged by its service, so
    that the text in it stays on the page.
    """
    if decision or request.method == "POST":
        return None
    page = {"title": title, "reason": decision.reason, "deeds": list(deeds), **(context or {})}
    return TemplateResponse(request, "components/closed.html", page)
