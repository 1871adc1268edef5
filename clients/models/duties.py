"""Duties: dated, reasoned, decided by whom. Recorded and reminded of; never decided here."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models.client import Client
from clients.querysets import FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable


@pghistory.track()
class Exemption(FileRow, Editable):
    """(Temporarily) no duty to look for work. Decided by team income; ``ground`` is the article.

    Law: Participatiewet art. 9(2), 9(5), 9a.
    """

    class Ground(models.TextChoices):
        URGENT = "urgent", "dringende redenen (art. 9 lid 2)"
        UNFIT = "unfit", "volledig en duurzaam niet kunnen werken (art. 9 lid 5)"
        SINGLE_PARENT = "single_parent", "alleenstaande ouder met kind onder 5 (art. 9a)"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="exemptions")
    ground = models.CharField("grond", max_length=15, choices=Ground)
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)
    youngest_born_on = models.DateField("jongste kind geboren op", null=True, blank=True)
    reason = models.TextField("waarom")
    decided_by = models.CharField("besloten door", max_length=120)
    decided_on = models.DateField("besloten op")
    reexamine_on = models.DateField("opnieuw bekijken op", null=True, blank=True)
    ended_early_on = models.DateField("eerder gestopt op", null=True, blank=True)
    ended_reason = models.TextField("waarom eerder gestopt", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "vrijstelling"
        verbose_name_plural = "vrijstellingen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="exemption_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="exemption_reason", violation_error_message="Schrijf op waarom."
            ),
            models.CheckConstraint(
                condition=~Q(ground="urgent") | Q(end__isnull=False),
                name="exemption_urgent_has_end",
                violation_error_message="Dringende redenen gelden voor een tijd: vul een einddatum in.",
            ),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(ground="single_parent"),
                name="exemption_single_parent_once",
                violation_error_message="Deze vrijstelling kan maar één keer.",
            ),
        ]

    def __str__(self) -> str:
        return f"vrijstelling vanaf {self.start}"


@pghistory.track()
class SanctionSignal(FileRow, Editable):
    """A coach tells team income what happened. Team income decides; this only records that, by whom, when."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "gemeld bij team inkomen"
        DECIDED = "decided", "besloten: wel een maatregel"
        NONE = "none", "besloten: geen maatregel"
        LIFTED = "lifted", "weer opgeheven"
        WITHDRAWN = "withdrawn", "melding ingetrokken"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="sanctions")
    on = models.DateField("gemeld op")
    duty = models.CharField("over welke afspraak of plicht", max_length=160)
    reason = models.TextField("wat is er gebeurd")
    client_says = models.TextField("wat zegt de inwoner erover")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PROPOSED.value)
    percent = models.PositiveSmallIntegerField("verlaging (%)", null=True, blank=True)
    start = models.DateField("van", null=True, blank=True)
    end = models.DateField("tot en met", null=True, blank=True)
    decided_by = models.CharField("besloten door (team inkomen)", max_length=120, blank=True)
    decided_on = models.DateField("besloten op", null=True, blank=True)
    decision_reason = models.TextField("waarom", blank=True)
    reconsider_on = models.DateField("opnieuw bekijken voor", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "melding voor team inkomen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(status__in=["decided", "none", "lifted"])
                | (Q(decided_on__isnull=False) & ~Q(decided_by="")),
                name="sanction_decided_by_someone",
                violation_error_message="Vul in wie er bij team inkomen besloot, en wanneer.",
            ),
            models.CheckConstraint(
                condition=~Q(status="decided")
                | Q(percent__range=(1, 100), start__isnull=False, end__isnull=False),
                name="sanction_decided_has_terms",
                violation_error_message="Een maatregel heeft een percentage, een begin en een einde.",
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="sanction_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(client_says=""),
                name="sanction_both_sides",
                violation_error_message="Schrijf op wat er gebeurde, en wat de inwoner daarover zegt.",
            ),
        ]

    def __str__(self) -> str:
        return f"melding van {self.on}"


@pghistory.track()
class CommunityService(FileRow, Editable):
    """Useful unpaid activity asked in return: what, how many hours, from and to."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="services")
    what = models.CharField("wat", max_length=200)
    hours = models.PositiveSmallIntegerField("uren per week")
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)
    reason = models.TextField("waarom dit past")
    decided_by = models.CharField("besloten door", max_length=120)
    decided_on = models.DateField("besloten op")
    result = models.TextField("hoe ging het", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "tegenprestatie"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="service_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(hours__range=(1, 40)),
                name="service_hours",
                violation_error_message="Vul 1 tot en met 40 uur in.",
            ),
        ]

    def __str__(self) -> str:
        return self.what


@pghistory.track()
class ParticipationHours(FileRow, Editable):
    """Hours a week that somebody takes part: work, school, day activities, voluntary work."""

    class Kind(models.TextChoices):
        PART_TIME = "part_time", "werk in deeltijd"
        EDUCATION = "education", "opleiding"
        DAY = "day", "dagbesteding"
        VOLUNTARY = "voluntary", "vrijwilligerswerk"
        EXPERIENCE = "experience", "werkervaring met behoud van uitkering"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="hours_taking_part")
    kind = models.CharField("soort", max_length=12, choices=Kind)
    what = models.CharField("wat en waar", max_length=160, blank=True)
    hours = models.PositiveSmallIntegerField("uren per week")
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "meedoen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="hours_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(hours__range=(1, 60)),
                name="hours_a_week",
                violation_error_message="Vul 1 tot en met 60 uur in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hours} uur {self.get_kind_display()}"


@pghistory.track()
class RegisterStatus(ClientRow):
    """What is known about work capacity: asked of UWV, in the target-group register, sheltered work."""

    class Kind(models.TextChoices):
        ASKED = "asked", "beoordeling gevraagd bij UWV"
        IN_REGISTER = "in_register", "in het doelgroepregister"
        NOT_IN_REGISTER = "not_in_register", "niet in het doelgroepregister"
        SHELTERED = "sheltered", "advies beschut werk"

    on = models.DateField("datum")
    kind = models.CharField("status", max_length=16, choices=Kind)
    note = models.TextField("toelichting", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "doelgroepregister"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} op {self.on}"


@pghistory.track()
class SearchPeriod(FileRow, Editable):
    """The weeks in which somebody first looks for work alone: under 27 four weeks, by law (art. 41)."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="search_periods")
    start = models.DateField("begint op")
    until = models.DateField("tot en met")
    reason = models.TextField("waarom een andere termijn", blank=True)
    result = models.TextField("wat leverde het op", blank=True)
    closed_on = models.DateField("besproken op", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "zoekperiode"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until__gte=F("start")),
                name="search_period_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
        ]

    def __str__(self) -> str:
        return f"zoekperiode vanaf {self.start}"
