"""One transaction, one scope and one log line per answer."""

from collections.abc import Callable
from contextlib import nullcontext

import pghistory
from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import Error, connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect

from core import audit, kept, tenancy
from core.models import AuditLine, User

METHODS = ["GET", "HEAD", "POST", "OPTIONS"]
GetResponse = Callable[[HttpRequest], HttpResponseBase]


def health(get_response: GetResponse) -> GetResponse:
    """Answers /livez (the process runs) and /readyz (the database answers) before anything else."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path == "/livez":
            return HttpResponse("ok", content_type="text/plain")
        if request.path == "/readyz":
            return _readiness()
        return get_response(request)

    return middleware


def _readiness() -> HttpResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"database": "onbereikbaar"}, status=503)
    return JsonResponse({"database": "ok"})


def no_null_bytes(get_response: GetResponse) -> GetResponse:
    """Refuses a null byte in an address, a question or a cookie with 400: PostgreSQL keeps no such text.

    Forms refuse it by themselves, field by field.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        told = (request.path, *request.COOKIES.values())
        if any("\0" in text for text in told) or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("null byte")
        return get_response(request)

    return middleware


class RequestTransaction:
    """Holds the transaction until the answer is rendered.

    Refusals and errors are rolled back first and logged after, in a transaction of their own.
    An answer whose log line can't be written does not leave: no line, no page.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        origin = f"web:{_visitor(request)}"
        reads_only = request.method in ("GET", "HEAD")
        user = request.user if request.user.is_authenticated else None
        with audit.collecting(origin) as shown, kept.keeping() if reads_only else nullcontext():
            with transaction.atomic():
                if user is not None:
                    tenancy.open_in_scope_of(user)
                response = self.get_response(request)
                refused = response.status_code >= 400
                if refused:
                    transaction.set_rollback(True)
                elif user is not None:
                    _log(request, response, user, shown)
            if refused and user is not None:
                with transaction.atomic():
                    tenancy.open_in_scope_of(user)
                    _log(request, response, user, shown)
        return response


def _visitor(request: HttpRequest) -> str:
    """The address where the request came from; behind a proxy the one that the proxy itself added."""
    passed_on = request.headers.get("X-Forwarded-For", "") if settings.ALLAUTH_TRUSTED_PROXY_COUNT else ""
    return passed_on.rsplit(",", 1)[-1].strip() or str(request.META.get("REMOTE_ADDR", ""))


def _log(request: HttpRequest, response: HttpResponseBase, user: User, shown: set[int]) -> None:
    """One line: which page, which answer, which clients. The path holds numbers only, never contents."""
    match = request.resolver_match
    name = match.view_name if match else "onbekend adres"
    kwargs = match.kwargs if match else {}
    result = AuditLine.Result.DONE
    if response.status_code >= 500:
        result = AuditLine.Result.FAILED
    elif response.status_code >= 400:
        result = AuditLine.Result.REFUSED
    audit.write(
        action=f"{request.method} {name}",
        object_type="page",
        object_id=str(next(iter(kwargs.values()), "")),
        result=result.value,
        by=user,
        clients=shown,
        note=str(response.status_code),
        closing=True,
    )


class PrivatePages:
    """No copy of a page stays behind in a browser or proxy: after logging out, 'back' shows nothing."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


class SecondFactorRequired:
    """Sends people without a second factor to set one up; made-up accounts in development may do without."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SECOND_FACTOR_REQUIRED and request.user.is_authenticated and not self._fine(request):
            return redirect("mfa_index")
        return self.get_response(request)

    def _fine(self, request: HttpRequest) -> bool:
        from allauth.mfa.utils import is_mfa_enabled

        if request.path.startswith("/account/"):
            return True
        known = getattr(request.user, "second_factor", None)
        return is_mfa_enabled(request.user) if known is None else bool(known)


class HistoryContext:
    """Tells the change history who did it, and on which page."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in ("GET", "HEAD"):
            return self.get_response(request)
        with pghistory.context(user=request.user.pk, page=request.path):
            return self.get_response(request)
