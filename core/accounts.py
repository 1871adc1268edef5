"""How staff log in: no one signs up by themselves; accounts come from the functional administrator."""

from functools import cache
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model
from django.http import HttpRequest
from django.shortcuts import render

from core.models import Municipality, Team, User


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """Loads who is logged in together with team and municipality: every page shows or needs them."""

    def get_user(self, user_id: int) -> User | None:
        """Every answer asks this, so it is one statement that is not put together anew each time."""
        statement, parts = _with_place()
        with connection.cursor() as cursor:
            cursor.execute(statement, [user_id])
            row = cursor.fetchone()
        if row is None:
            return None
        found: list[Any] = []
        for model in parts:
            names = [field.attname for field in model._meta.concrete_fields]
            values, row = row[: len(names)], row[len(names) :]
            found.append(model.from_db(DEFAULT_DB_ALIAS, names, values))
        user, municipality, team = found
        user.municipality = municipality
        if user.team_id is not None:
            user.team = team
        return cast(User, user)


@cache
def _with_place() -> tuple[str, tuple[type[Model], ...]]:
    """Somebody who is active, with municipality and team, and the models in the order of the columns."""
    tables: dict[str, type[Model]] = {"u": User, "m": Municipality, "t": Team}
    columns = ", ".join(
        f'{alias}."{field.column}"'
        for alias, model in tables.items()
        for field in model._meta.concrete_fields
    )
    joined = (
        f"FROM {User._meta.db_table} u JOIN {Municipality._meta.db_table} m ON m.id = u.municipality_id "
        f"LEFT JOIN {Team._meta.db_table} t ON t.id = u.team_id WHERE u.id = %s AND u.is_active"
    )
    return " ".join(("SELECT", columns, joined)), tuple(tables.values())


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
