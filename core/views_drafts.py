"""Keeping what somebody types: the script of every long form posts here."""

import json

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from core import drafts
from core.requests import StaffRequest


@require_POST
def keep_draft(request: StaffRequest) -> HttpResponse:
    """Keeps the form; answers with the time, or with why not."""
    if int(request.headers.get("Content-Length") or 0) > drafts.MOST_BYTES:
        return JsonResponse({"reason": "Dit formulier is te groot om tussendoor te bewaren."}, status=413)
    try:
        told = json.loads(request.body)
        saved_at = drafts.keep(
            user=request.user, key=told["key"], content=told["fields"], client_number=told.get("client")
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return JsonResponse({"reason": "Dit is geen formulier."}, status=400)
    except drafts.Unfit as unfit:
        return JsonResponse({"reason": str(unfit)}, status=400)
    return JsonResponse({"saved": f"{timezone.localtime(saved_at):%H:%M}"})


@require_POST
def discard_draft(request: StaffRequest) -> HttpResponse:
    """Throws the draft away and opens the form as it was."""
    key = request.POST.get("key", "")
    if (
        not key.startswith("/")
        or not key.isprintable()
        or not url_has_allowed_host_and_scheme(key, allowed_hosts=None)
    ):
        return redirect("core:start")
    drafts.discard(user=request.user, key=key)
    return redirect(key)
