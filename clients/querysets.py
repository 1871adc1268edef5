"""Which rows of the files somebody may see."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core.models import User
from core.policy import Scope, scope_for


def files_in_scope(user: User, scope: Scope | None, *, path: str = "") -> Q:
    """Condition on client rows for a scope; ``path`` leads to the client (``"client__"``)."""
    from clients.models import FileOpening

    match scope:
        case Scope.MUNICIPALITY:
            return Q(**{f"{path}municipality_id": user.municipality_id})
        case Scope.TEAM:
            return Q(**{f"{path}team_id": user.team_id}) | Q(**{f"{path}buddy_id": user.pk})
        case Scope.OWN:
            return Q(**{f"{path}coach_id": user.pk}) | Q(**{f"{path}buddy_id": user.pk})
        case Scope.OPENED:
            opened = FileOpening.objects.filter(
                user=user, until__gt=timezone.now(), client_id=OuterRef(f"{path}id" if path else "pk")
            )
            return Q(Exists(opened))
        case _:
            return Q(pk__in=[])


class ClientQuerySet(models.QuerySet["Client"]):  # type: ignore[name-defined]
    def visible_to(self, user: User) -> Self:
        """The clients whose file this user may open now."""
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "view")), municipality_id=user.municipality_id
        )

    def countable_for(self, user: User) -> Self:
        """The clients that this user may see counted, and listed without a name."""
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "count")), municipality_id=user.municipality_id
        )


class FileQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows with a client: visible when the client is."""

    def visible_to(self, user: User) -> Self:
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "view"), path="client__"),
            municipality_id=user.municipality_id,
        )


class ProfileQuerySet(FileQuerySet):
    def agreed(self) -> Self:
        """Profiles with consent that was not withdrawn."""
        return self.filter(withdrawn_on=None)


class OpeningQuerySet(FileQuerySet):
    def running(self) -> Self:
        return self.filter(until__gt=timezone.now())
