"""The citizen service number, apart from the file: sealed, found exactly or not at all."""

from typing import ClassVar

from django.db import models

from clients.models.client import Client
from clients.querysets import FileQuerySet
from clients.scope import FileRow
from core.models import Editable


class ClientIdentity(FileRow, Editable):
    """BSN of one resident. Not in the change history, so that an old number doesn't linger there.

    ``bsn_index`` is a keyed hash (core.sealing): equal numbers are equal, nothing can be read from it.
    """

    client = models.OneToOneField(
        Client, on_delete=models.PROTECT, related_name="identity", verbose_name="inwoner"
    )
    bsn_sealed = models.BinaryField(editable=False)
    bsn_index = models.CharField(max_length=64, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "burgerservicenummer"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "bsn_index"],
                name="bsn_once",
                violation_error_message="Dit burgerservicenummer hoort al bij een ander dossier.",
            )
        ]

    def __str__(self) -> str:
        return f"burgerservicenummer van inwoner {self.client_id}"
