"""Which rows of the files somebody may see, and what lists ask of them."""

from datetime import date, timedelta
from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from clients.domain.contact_norm import ContactNorms
from clients.domain.distance import Category, TeamKind, team_for
from clients.domain.names import search_words
from core.models import User
from core.policy import Scope, scope_for

PARTICIPATION = [c.value for c in Category if team_for(c) == TeamKind.PARTICIPATION]


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

    def active(self) -> Self:
        return self.filter(status="active")

    def named_like(self, text: str) -> Self:
        """Every word is in the name, in any order; with a digit in it, the text is a number."""
        if any(letter.isdigit() for letter in text):
            return self.filter(number__icontains=text.strip())
        named = Q()
        for word in search_words(text):
            named &= Q(sort_name__contains=word)
        return self.filter(named) if named else self.none()

    def in_participation(self) -> Q:
        """Condition: the route is participation, by category, or by team as long as there is none."""
        return Q(category__in=PARTICIPATION) | Q(category="", team__kind=TeamKind.PARTICIPATION.value)

    def contact_overdue(self, norms: ContactNorms, today: date) -> Self:
        """Active clients to whom nobody spoke within the norm (see domain.contact_norm)."""
        participation = self.in_participation()
        late = participation & Q(spoken_on__lt=today - timedelta(days=norms.participation))
        late |= ~participation & Q(spoken_on__lt=today - timedelta(days=norms.re_integration))
        spoken = Coalesce("last_contact_on", "reported_on", TruncDate("created_at"))
        return self.active().alias(spoken_on=spoken).filter(late)


class FileQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows with a client: visible when the client is."""

    def visible_to(self, user: User) -> Self:
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "view"), path="client__"),
            municipality_id=user.municipality_id,
        )

    def latest_first(self) -> Self:
        return self.order_by("-on", "-id")


class SkillHeldQuerySet(FileQuerySet):
    def latest_per_skill(self) -> Self:
        """The newest record of each skill of each client; on one day the later row."""
        return self.order_by("client_id", "skill_id", "-on", "-id").distinct("client_id", "skill_id")


class AvailabilityQuerySet(FileQuerySet):
    def with_names(self) -> Self:
        """The names of certificates held, and of the occupations and sectors wanted, as lists on the row."""
        from clients.models import ClientCertificate
        from core.models import Occupation, Sector

        held = ClientCertificate.objects.filter(client=OuterRef("client")).values("certificate__name")
        occupations = Occupation.objects.filter(availability=OuterRef("pk")).values("name")
        sectors = Sector.objects.filter(availability=OuterRef("pk")).values("name")
        return self.annotate(
            papers=ArraySubquery(held),
            occupations=ArraySubquery(occupations),
            sectors=ArraySubquery(sectors),
        )


class ProfileQuerySet(FileQuerySet):
    def agreed(self) -> Self:
        """Profiles with consent that was not withdrawn."""
        return self.filter(withdrawn_on=None)


class OpeningQuerySet(FileQuerySet):
    def running(self) -> Self:
        return self.filter(until__gt=timezone.now())
