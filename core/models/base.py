"""Who wrote what, when, and which version it is."""

import uuid

from django.conf import settings
from django.db import models


class DataSet(models.TextChoices):
    """Where a row belongs: figures are never mixed across sets."""

    LIVE = "live", "echte gegevens"
    DEMO = "demo", "demo (verzonnen)"
    PILOT = "pilot", "pilot Nieuwe Banen"


class Recorded(models.Model):
    """A row that somebody wrote once. The form key makes a second press of the button harmless."""

    created_at = models.DateTimeField("vastgelegd op", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="vastgelegd door",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
    )
    form_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True


class Editable(Recorded):
    """A row that people change. ``version`` goes up by one with every change (see core.editing)."""

    version = models.PositiveIntegerField("versie", default=1, editable=False)
    changed_at = models.DateTimeField("gewijzigd op", auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="gewijzigd door",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
    )

    class Meta:
        abstract = True
