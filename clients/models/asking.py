"""What asks for a coach: computed nightly and on change, so that the start page reads one table."""

from typing import ClassVar

from django.db import models

from clients.models.client import Client
from clients.querysets import FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import User


class Signal(FileRow):
    """One thing that asks for action about one client. Replaced whole by each computation.

    ``kind`` is the key of a source in clients.signals; ``ref`` tells two of one kind apart (id of a plan, a
    job, an exemption). ``due_on``: the day it counts from; ``why`` is the sentence that is shown.
    """

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="signals")
    coach = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=30)
    ref = models.CharField(max_length=40, blank=True)
    due_on = models.DateField(null=True)
    why = models.CharField(max_length=300)
    urgent = models.BooleanField(default=False)
    url = models.CharField(max_length=200, blank=True)
    computed_at = models.DateTimeField()

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "id")
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["client", "kind", "ref"], name="signal_once")
        ]
        indexes: ClassVar = [models.Index(fields=["coach", "kind", "due_on"], name="signal_by_coach")]

    def __str__(self) -> str:
        return f"{self.kind} voor inwoner {self.client_id}"


class SetAside(ClientRow):
    """A signal that somebody set aside until a day, with the reason."""

    kind = models.CharField(max_length=30)
    ref = models.CharField(max_length=40, blank=True)
    until = models.DateField("opzij tot")
    reason = models.TextField("waarom")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-until", "-id")
        verbose_name = "opzij gezet"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(reason=""),
                name="set_aside_with_reason",
                violation_error_message="Schrijf op waarom dit kan wachten.",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["client", "kind", "-until"], name="set_aside_by_client")]

    def __str__(self) -> str:
        return f"opzij tot {self.until}"
