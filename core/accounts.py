"""How staff log in: no one signs up by themselves; accounts come from the functional administrator."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.shortcuts import render

from core.models import User


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """Loads who is logged in together with team and municipality: every page shows or needs them."""

    def get_user(self, user_id: int) -> User | None:
        return User.objects.select_related("team", "municipality").filter(pk=user_id, is_active=True).first()


class StaffAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


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
