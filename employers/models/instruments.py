"""The toolbox of the region: instruments, which go together, and the budget of a year."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from core.models import Editable, Municipality
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.querysets import BudgetQuerySet

INSTRUMENTS = list(INSTRUMENT_LABELS.items())


class InstrumentText(Editable):
    """What the region tells about an instrument: for whom, how to ask, who decides. Terms are rules in code,
    amounts are dated parameters."""

    code = models.CharField("instrument", max_length=24, choices=INSTRUMENTS, unique=True)
    what = models.TextField("wat is het", blank=True)
    how = models.TextField("hoe vraag je het aan", blank=True)
    decides = models.CharField("wie besluit", max_length=120, blank=True)
    active = models.BooleanField("in gebruik", default=True)

    class Meta:
        ordering = ("code",)
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"

    def __str__(self) -> str:
        return INSTRUMENT_LABELS[self.code]


class InstrumentPair(Editable):
    """Whether two instruments may run together for the same job, from a day on. Lower code first."""

    first = models.CharField("instrument", max_length=24, choices=INSTRUMENTS)
    second = models.CharField("met", max_length=24, choices=INSTRUMENTS)
    together = models.BooleanField("mag samen")
    reason = models.CharField("waarom", max_length=200)
    valid_from = models.DateField("geldt vanaf")

    class Meta:
        ordering = ("first", "second", "-valid_from")
        verbose_name = "combinatie"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["first", "second", "valid_from"],
                name="instrument_pair_once_a_day",
                violation_error_message="Voor deze dag staat deze combinatie er al.",
            ),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="instrument_pair_order"),
        ]

    def __str__(self) -> str:
        return f"{self.first} + {self.second}"


@pghistory.track()
class InstrumentBudget(Editable):
    """What a municipality can spend on an instrument in a calendar year, in euro."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    code = models.CharField("instrument", max_length=24, choices=INSTRUMENTS)
    year = models.PositiveSmallIntegerField("jaar")
    amount = models.DecimalField("budget (euro)", max_digits=12, decimal_places=2)
    source = models.CharField("besluit", max_length=160, blank=True)

    objects = BudgetQuerySet.as_manager()

    class Meta:
        ordering = ("-year", "code", "id")
        verbose_name = "budget"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "code", "year"],
                name="instrument_budget_once_a_year",
                violation_error_message="Voor dit jaar staat het budget er al. Wijzig het.",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="instrument_budget_amount",
                violation_error_message="Vul een bedrag van 0 euro of meer in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.year}"
