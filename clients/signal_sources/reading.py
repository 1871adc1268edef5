"""What several sources read of clients: few columns, no names, for thousands at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Coalesce, TruncDate

from clients.domain.distance import TeamKind, team_for
from clients.models import Client


@dataclass(frozen=True, slots=True)
class Followed:
    """A client as the sources need it. ``since``: first day of the guidance."""

    pk: int
    early: bool
    since: date
    category: str
    team_kind: str
    learning_in: bool
    last_contact_on: date | None

    @property
    def participates(self) -> bool:
        """The route is participation, by category, or by team as long as there is none."""
        kind = team_for(self.category) if self.category else self.team_kind
        return kind == TeamKind.PARTICIPATION


FIELDS = ("pk", "status", "since", "category", "team__kind", "learning_in", "last_contact_on")


def followed_clients(client_ids: Sequence[int]) -> list[Followed]:
    """These clients, in the order of their id."""
    rows = (
        Client.objects.filter(pk__in=client_ids)
        .annotate(since=Coalesce("reported_on", TruncDate("created_at")))
        .order_by("pk")
        .values_list(*FIELDS)
    )
    return [Followed(row[0], row[1] == Client.Status.EARLY, *row[2:]) for row in rows]
