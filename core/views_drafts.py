"""Keeping what somebody types: the script of every long form posts here."""

import json
from uuid import uuid4

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from core import drafts
from core.requests import StaffRequest


@require_POST
def keep_draft(request: StaffRequest) -> HttpResponse:
    """Keeps the form; answers with the time, with why not, or with what another tab did (409)."""
    if int(request.headers.get("Content-Length") or 0) > drafts.MOST_BYTES:
        return JsonResponse({"reason": "Dit formulier is te groot om tussendoor te bewaren."}, status=413)
    try:
        told = json.loads(request.body)
        kept = drafts.keep(
            user=request.user, key=told["key"], content=told["fields"], client_number=told.get("client")
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return JsonResponse({"reason": "Dit is geen formulier."}, status=400)
    except drafts.Unfit as unfit:
        return JsonResponse({"reason": str(unfit)}, status=400)
    except drafts.WrittenElsewhere as elsewhere:
        return _elsewhere(elsewhere)
    return JsonResponse({"saved": f"{timezone.localtime(kept.saved_at):%H:%M}", "rev": kept.rev})


def _elsewhere(elsewhere: drafts.WrittenElsewhere) -> JsonResponse:
    """What the page asks its writer: which text stays. Going on after it was sent is a new form."""
    told = {
        "reason": str(elsewhere),
        "rev": elsewhere.found.rev if elsewhere.found else "",
        "form_key": "" if elsewhere.found else str(uuid4()),
    }
    return JsonResponse(told, status=409)


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
