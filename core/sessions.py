"""Sessions in the database, read together with who is logged in on them.

The session decides nothing about the account: Django still holds its hash against the password, and role,
team and whether somebody still works here are read from their own tables, at every request.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model
from django.utils import timezone

from core.models import Municipality, Session, Team, User


class SessionStore(DatabaseStore):
    account: User | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        made = cast(Session, super().create_model_instance(data))
        made.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return made

    def load(self) -> dict[str, Any]:
        """The contents of a session that has not ended; ``account`` is who is logged in and still active."""
        with connection.cursor() as cursor:
            cursor.execute(_with_account(), [self.session_key, timezone.now()])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return {}
        self.account = account_of(row)
        found: dict[str, Any] = self.decode(row[-1])
        return found


_reading: ContextVar[SessionStore | None] = ContextVar("session_of_request", default=None)


@contextmanager
def reading(session: SessionStore) -> Iterator[None]:
    """While Django asks who belongs to this session, the account that came with it is at hand."""
    token = _reading.set(session)
    try:
        yield
    finally:
        _reading.reset(token)


def account_at_hand(user_id: int) -> User | None:
    """The account that came with the session that is being read now, if it is this one."""
    session = _reading.get()
    account = session.account if session is not None else None
    return account if account is not None and account.pk == user_id else None


PARTS: dict[str, type[Model]] = {"u": User, "m": Municipality, "t": Team}


@cache
def account_columns() -> str:
    """Account, municipality, team, and whether there is a second factor, in the order of ``account_of``."""
    columns = [f'{alias}."{f.column}"' for alias, model in PARTS.items() for f in model._meta.concrete_fields]
    return ", ".join([*columns, "EXISTS (SELECT FROM mfa_authenticator a WHERE a.user_id = u.id)"])


@cache
def account_joins() -> str:
    """Where these columns come from, after the table of the accounts."""
    return (
        f"JOIN {Municipality._meta.db_table} m ON m.id = u.municipality_id "
        f"LEFT JOIN {Team._meta.db_table} t ON t.id = u.team_id"
    )


@cache
def _with_account() -> str:
    return " ".join(
        (
            "SELECT",
            account_columns(),
            f", s.session_data FROM {Session._meta.db_table} s",
            f"LEFT JOIN ({User._meta.db_table} u {account_joins()}) ON u.id = s.user_id AND u.is_active",
            "WHERE s.session_key = %s AND s.expire_date > %s",
        )
    )


def account_of(row: tuple[Any, ...]) -> User | None:
    """Who stands in the row of a statement with ``account_columns``; None when it has no account."""
    if row[0] is None:
        return None
    found: list[Any] = []
    for model in PARTS.values():
        names = [field.attname for field in model._meta.concrete_fields]
        values, row = row[: len(names)], row[len(names) :]
        found.append(model.from_db(DEFAULT_DB_ALIAS, names, values))
    user, municipality, team = found
    user.municipality = municipality
    if user.team_id is not None:
        user.team = team
    user.second_factor = row[0]
    account: User = user
    return account
