"""Rows that belong to a resident's file, and how reading them gets noted."""

from collections.abc import Collection
from typing import Any, Self

from django.db import models

from core import audit
from core.models import Municipality, Recorded, Team


class FileRow(models.Model):
    """Base of every row about a client: has municipality and team, and tells the log when it is read."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, editable=False)

    class Meta:
        abstract = True

    @property
    def client_number(self) -> int:
        """Id of the client that this row is about."""
        return int(getattr(self, "client_id", None) or self.pk)

    @classmethod
    def from_db(  # type: ignore[override]
        cls, db: str | None, field_names: Collection[str], values: Collection[Any]
    ) -> Self:
        row = super().from_db(db, field_names, values)
        own = "client_id" if hasattr(cls, "client_id") else "id"
        if own in field_names:
            audit.note_shown([getattr(row, own)])
        return row


class ClientRow(FileRow, Recorded):
    """A dated row in a client's file, written once."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, verbose_name="inwoner")

    class Meta:
        abstract = True
