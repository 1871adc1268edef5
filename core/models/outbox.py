"""What must still happen after something was saved."""

from typing import ClassVar

from django.db import models


class OutboxMessage(models.Model):
    """An event with ids, written in the transaction of its cause and handled exactly once.

    ``handled_at`` is set in the transaction of the effect, so that a worker killed half-way
    leaves neither half an effect nor a second one.
    """

    name = models.CharField("gebeurtenis", max_length=80)
    payload = models.JSONField("nummers", default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    handled_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)
        indexes: ClassVar = [
            models.Index(fields=["id"], name="outbox_waiting", condition=models.Q(handled_at__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.pk}"
