"""Norms and amounts that law or council can change."""

from typing import ClassVar

from django.db import models

from core.models.base import Recorded


class Parameter(Recorded):
    """A value from a date on. What held before stays, so that old dates keep their answer."""

    key = models.CharField("norm of bedrag", max_length=60)
    value = models.DecimalField("waarde", max_digits=12, decimal_places=4)
    unit = models.CharField("eenheid", max_length=30)
    valid_from = models.DateField("geldig vanaf")
    source = models.CharField("bron", max_length=200)

    class Meta:
        ordering = ("key", "-valid_from", "id")
        verbose_name = "norm"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["key", "valid_from"],
                name="parameter_once_a_day",
                violation_error_message="Voor deze datum staat er al een waarde.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} vanaf {self.valid_from}"
