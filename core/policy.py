"""Who may do what to what: one table for pages, forms, templates, exports and tests.

Each app adds its lines in ``permissions.py``; ``core.apps`` and its siblings register them when
the application starts. What is not in the table is not allowed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from django.core.exceptions import PermissionDenied

from core.models import User
from core.roles import ROLES, Role


class Scope(StrEnum):
    """Which objects a line is about."""

    OWN = "own"  # made by, or given to, the user
    TEAM = "team"  # of the user's team, or as buddy
    OPENED = "opened"  # opened with a reason, for a time
    MUNICIPALITY = "municipality"
    REGION = "region"


ALL: Final = "*"
Fields = frozenset[str] | Literal["*"]


@dataclass(frozen=True, slots=True)
class Grant:
    """One line of the table: this role may do this to these objects, these fields."""

    role: str
    obj: str
    action: str
    scope: Scope
    fields: Fields = ALL


_table: dict[tuple[str, str, str], Grant] = {}


def allow(
    role: Role, obj: str, *, fields: Iterable[str] | Literal["*"] = ALL, **actions: Scope
) -> list[Grant]:
    """Lines for one role and object: ``allow(COACH, "client", view=Scope.TEAM, edit=Scope.TEAM)``."""
    chosen: Fields = ALL if fields == ALL else frozenset(fields)
    return [Grant(role.key, obj, action, scope, chosen) for action, scope in actions.items()]


def register(*groups: list[Grant]) -> None:
    """Adds lines to the table. Raises ValueError when two lines speak of the same thing."""
    for group in groups:
        for grant in group:
            key = (grant.role, grant.obj, grant.action)
            if key in _table and _table[key] != grant:
                raise ValueError(f"Two lines in the policy table for {key}")
            _table[key] = grant


def table() -> list[Grant]:
    """All lines, for the page that shows them and for the tests."""
    return sorted(_table.values(), key=lambda g: (g.obj, g.action, g.role))


def grant_for(user: User, obj: str, action: str) -> Grant | None:
    """The line that lets this user do this, if any."""
    return _table.get((user.role, obj, action))


def scope_for(user: User, obj: str, action: str = "view") -> Scope | None:
    """Which of these objects the user may do this to; None = none at all."""
    grant = grant_for(user, obj, action)
    return grant.scope if grant else None


def may(user: User, obj: str, action: str) -> bool:
    """Whether the role has this right for at least some objects."""
    return grant_for(user, obj, action) is not None


def check(user: User, obj: str, action: str, *, what: str) -> Grant:
    """The line that allows it, or PermissionDenied with the reason in Dutch.

    ``what`` completes the sentence 'Als werkcoach kun je niet …'.
    """
    grant = grant_for(user, obj, action)
    if grant is None:
        raise PermissionDenied(f"Als {ROLES[user.role].label} kun je niet {what}.")
    return grant


def may_field(user: User, obj: str, action: str, field: str) -> bool:
    """Whether the user may do this to this field of the object."""
    grant = grant_for(user, obj, action)
    return grant is not None and (grant.fields == ALL or field in grant.fields)
