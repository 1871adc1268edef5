"""Instruments for one person at one employer: asked, decided by people, paid; and measured wage values."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import CandidateProfile, Client
from clients.scope import FileRow
from core.addresses import address_of
from core.models import Editable
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.models import Employer, FutureJob
from trajectories.domain.grant import GRANT_STATE_LABELS, GrantState
from trajectories.models.candidates import Placement
from trajectories.querysets import FileRowQuerySet, GrantQuerySet


@pghistory.track()
class InstrumentGrant(FileRow, Editable):
    """An instrument that is asked for, and what was decided. ``committed`` and payments in euro.

    ``terms`` is what was checked on the day of the request: a list of ``{"term", "met", "reason"}``; it can
    tell about the person, and so stays in the file. The employer's side sees kind, state, period and amount.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="instruments", verbose_name="inwoner"
    )
    profile = models.ForeignKey(
        CandidateProfile, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="instruments", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="baan"
    )
    placement = models.ForeignKey(
        Placement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="instruments",
        verbose_name="plaatsing",
    )
    code = models.CharField("instrument", max_length=24, choices=list(INSTRUMENT_LABELS.items()))
    state = models.CharField(
        "status",
        max_length=10,
        choices=list(GRANT_STATE_LABELS.items()),
        default=GrantState.ASKED.value,
        editable=False,
    )
    asked_on = models.DateField("aangevraagd op")
    decide_by = models.DateField("besluit voor", null=True, blank=True)
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)
    hours = models.DecimalField("uren per week", max_digits=4, decimal_places=1, null=True, blank=True)
    contract_months = models.PositiveSmallIntegerField("contract (maanden)", null=True, blank=True)
    wage_value = models.PositiveSmallIntegerField("loonwaarde (%)", null=True, blank=True)
    flat_rate = models.BooleanField("forfaitair", default=False)
    permission_on = models.DateField("toestemming op", null=True, blank=True)
    aim = models.TextField("doel", blank=True)
    guidance = models.TextField("begeleiding", blank=True)
    committed = models.DecimalField("toegezegd (euro)", max_digits=10, decimal_places=2, default=0)
    how_counted = models.TextField("hoe het bedrag tot stand komt", blank=True, editable=False)
    terms = models.JSONField("voorwaarden", default=list, editable=False)
    decided_on = models.DateField("besloten op", null=True, blank=True)
    decided_by = models.CharField("besloten door", max_length=120, blank=True)
    reason = models.TextField("reden", blank=True)
    remeasure_on = models.DateField("opnieuw meten voor", null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        ordering = ("-asked_on", "-id")
        verbose_name = "inzet van een instrument"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["id", "municipality", "team"], name="grant_scope_key"),
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="grant_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(state="asked") | (Q(decided_on__isnull=False) & ~Q(decided_by="")),
                name="grant_decided_by_somebody",
                violation_error_message="Schrijf op wie besloot, en wanneer.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["refused", "stopped"]) | ~Q(reason=""),
                name="grant_refused_with_reason",
                violation_error_message="Schrijf op waarom.",
            ),
            models.CheckConstraint(
                condition=Q(wage_value=None) | Q(wage_value__range=(0, 100)),
                name="grant_wage_value",
                violation_error_message="Vul voor de loonwaarde een percentage in van 0 tot en met 100.",
            ),
            models.CheckConstraint(
                condition=Q(committed__gte=0),
                name="grant_committed",
                violation_error_message="Vul een bedrag van 0 euro of meer in.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["municipality", "code", "state"], name="grant_by_code")]

    def __str__(self) -> str:
        return INSTRUMENT_LABELS[self.code]

    def get_absolute_url(self) -> str:
        return address_of("trajectories:grant", self.pk)


@pghistory.track()
class InstrumentPayment(FileRow, Editable):
    """What was paid of a grant, in euro."""

    grant = models.ForeignKey(InstrumentGrant, on_delete=models.PROTECT, related_name="payments")
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    on = models.DateField("betaald op")
    amount = models.DecimalField("bedrag (euro)", max_digits=10, decimal_places=2)
    period_from = models.DateField("over de periode van", null=True, blank=True)
    period_until = models.DateField("tot en met", null=True, blank=True)
    note = models.CharField("kenmerk", max_length=120, blank=True)

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "betaling"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="payment_amount",
                violation_error_message="Vul een bedrag boven 0 euro in.",
            ),
            models.CheckConstraint(
                condition=Q(period_until=None) | Q(period_until__gte=F("period_from")),
                name="payment_period_order",
                violation_error_message="Het einde van de periode ligt voor het begin.",
            ),
        ]

    def __str__(self) -> str:
        return f"betaling op {self.on}"


@pghistory.track()
class WageValue(FileRow, Editable):
    """A measured wage value, with its main tasks: whole percents. Stays in the file.

    ``tasks`` is a list of ``{"name", "share", "pace", "quality", "time"}``, all percents.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="wage_values", verbose_name="inwoner"
    )
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="+")
    on = models.DateField("gemeten op")
    measured_by = models.CharField("gemeten door", max_length=120)
    tasks = models.JSONField("taken", default=list)
    percent = models.PositiveSmallIntegerField("loonwaarde (%)")
    note = models.TextField("toelichting", blank=True)

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "loonwaarde"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(percent__range=(0, 100)),
                name="wage_value_percent",
                violation_error_message="De loonwaarde ligt van 0 tot en met 100%.",
            )
        ]

    def __str__(self) -> str:
        return f"loonwaarde op {self.on}"
