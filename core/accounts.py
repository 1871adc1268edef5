"""How staff log in: no one signs up by themselves; accounts come from the functional administrator."""

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import auth
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject

from core import audit
from core.models import AuditLine, User
from core.sealing import keyed_index
from core.sessions import SessionStore, account_at_hand, account_columns, account_joins, account_of, reading


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """Gives who is logged in together with team and municipality: every page shows or needs them."""

    def get_user(self, user_id: int) -> User | None:
        """The account that was read with the session, or else from the database; None when not active."""
        return account_at_hand(user_id) or _read_account(user_id)


def _read_account(user_id: int) -> User | None:
    statement = f"SELECT {account_columns()} FROM {User._meta.db_table} u {account_joins()}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} WHERE u.id = %s AND u.is_active", [user_id])
        row = cursor.fetchone()
    return account_of(row) if row else None


def user_of(request: HttpRequest) -> User | AnonymousUser:
    """Who asks, as Django finds and verifies it, with the account that came with the session."""
    if not hasattr(request, "_cached_user"):
        with reading(cast(SessionStore, request.session)):
            request._cached_user = auth.get_user(request)  # type: ignore[attr-defined]
    return cast(User | AnonymousUser, request._cached_user)  # type: ignore[attr-defined]


class WithSession(AuthenticationMiddleware):
    """Django's own, except that session and account are read in one statement."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: user_of(request))  # type: ignore[assignment]


class StaffAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """The log knows who came and went. Of a failed try it keeps where it came from and a keyed hash of the
    address: enough to see that one account is tried again and again, too little to read whose."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        audit.record("account.logged_in", by=user)

    def logout(self, request: HttpRequest) -> None:
        user = request.user if isinstance(request.user, User) else None
        super().logout(request)
        if user is not None:
            audit.record("account.logged_out", by=user)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        tried = str(credentials.get("email") or credentials.get("username") or "").strip().lower()
        note = f"adres {keyed_index(f'login {tried}')[:32]}" if tried else ""
        audit.record("account.log_in_failed", by=None, result=AuditLine.Result.REFUSED.value, note=note)


def note_second_factor_failed(*, user: User, **_: Any) -> None:
    """A wrong code after a right password: somebody may know that password."""
    audit.record("account.second_factor_failed", by=user, result=AuditLine.Result.REFUSED.value)


class StaffSocialAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The municipality's identity provider may let in whoever has an account here, and nobody else."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.is_existing:
            return
        email = (sociallogin.user.email or "").lower()
        user = User.objects.filter(email=email, is_active=True).first() if email else None
        if user is None:
            raise ImmediateHttpResponse(render(request, "account/no_account.html", status=403))
        sociallogin.connect(request, user)
