"""Whoever still has the address of an employer that was merged away, is led to the one that stays."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, reverse

from core.requests import StaffRequest
from employers.models import Employer

OF_ONE_EMPLOYER = "werkgevers/<int:pk>/"


class SameAgain(HttpResponseRedirect):
    """Sends what was filled in on to the other address."""

    status_code = 307


def follow(pattern: URLPattern) -> URLPattern:
    """Has the pages of one employer follow a merge; other addresses stay as they are."""
    if str(pattern.pattern).startswith(OF_ONE_EMPLOYER):
        pattern.callback = following(pattern.callback)
    return pattern


def following(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, and where to look instead when this employer was merged into another."""

    @wraps(view)
    def followed(request: StaffRequest, pk: int, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk=pk, **kwargs)
        except Http404:
            kept = Employer.objects.visible_to(request.user).filter(merged=pk).first()
            if kept is None:
                raise
            return _lead(request, pk, kept)

    return followed


def _lead(request: StaffRequest, gone_id: int, kept: Employer) -> HttpResponse:
    gone = Employer.objects.get(pk=gone_id)
    match = request.resolver_match
    address = reverse(match.view_name, args=[kept.pk]) if match else kept.get_absolute_url()
    messages.info(request, f"{gone} is samengevoegd met {kept}. Dit is de pagina die blijft.")
    # A form about the employer itself shows first how that now stands; what is new goes along as it is.
    if request.method == "POST" and "version" not in request.POST:
        return SameAgain(address)
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query and request.method == "GET" else address)
