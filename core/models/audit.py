"""The access log: one append-only table that outlives whatever it speaks of."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class AuditLine(models.Model):
    """One line: who did what to which object, from where, with which result, about which clients.

    No foreign keys: a line stays when its user or client goes. The database refuses change and
    removal (trigger and missing rights, see migration 0002). Holds ids, never contents.
    """

    class Result(models.TextChoices):
        DONE = "done", "gelukt"
        REFUSED = "refused", "geweigerd"
        FAILED = "failed", "mislukt"

    at = models.DateTimeField("tijd", auto_now_add=True)
    action = models.CharField("handeling", max_length=80)
    object_type = models.CharField("soort", max_length=60, blank=True)
    object_id = models.CharField("nummer", max_length=40, blank=True)
    result = models.CharField("resultaat", max_length=10, choices=Result)
    origin = models.CharField("herkomst", max_length=60)
    actor_id = models.BigIntegerField("gebruiker", null=True)
    municipality_id = models.BigIntegerField("gemeente", null=True)
    client_ids = ArrayField(models.BigIntegerField(), default=list, verbose_name="inwoners")
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        verbose_name = "logregel"
        indexes: ClassVar = [
            models.Index(fields=["municipality_id", "-at"], name="audit_by_time"),
            models.Index(fields=["actor_id", "-at"], name="audit_by_actor"),
            GinIndex(fields=["client_ids"], name="audit_by_client"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.action}"
