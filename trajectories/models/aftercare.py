"""After the start of a job: contacts planned ahead, the exit bonus, and a card."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models import Client
from clients.querysets import FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable, User
from trajectories.models.candidates import Placement


@pghistory.track()
class AftercareMoment(FileRow, Editable):
    """A contact after the start, with the person or with the employer."""

    class Whom(models.TextChoices):
        CLIENT = "client", "de inwoner"
        EMPLOYER = "employer", "de werkgever"

    class Status(models.TextChoices):
        PLANNED = "planned", "gepland"
        DONE = "done", "geweest"
        SKIPPED = "skipped", "overgeslagen"

    class Goes(models.TextChoices):
        WELL = "well", "gaat goed"
        MIXED = "mixed", "er is aandacht nodig"
        BADLY = "badly", "dreigt mis te gaan"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="aftercare")
    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="aftercare")
    whom = models.CharField("met", max_length=10, choices=Whom)
    due_on = models.DateField("gepland voor")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PLANNED.value)
    done_on = models.DateField("gesproken op", null=True, blank=True)
    goes = models.CharField("hoe gaat het", max_length=6, choices=Goes, blank=True)
    report = models.TextField("wat is besproken", blank=True)
    agreements = models.TextField("wat is afgesproken", blank=True)
    reason = models.TextField("waarom overgeslagen", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "whom", "id")
        verbose_name = "nazorg"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["placement", "whom", "due_on"],
                name="aftercare_once",
                violation_error_message="Dit nazorgcontact staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(status="done") | (Q(done_on__isnull=False) & ~Q(goes="")),
                name="aftercare_done_has_date",
                violation_error_message="Vul in wanneer je sprak en hoe het gaat.",
            ),
            models.CheckConstraint(
                condition=~Q(status="skipped") | ~Q(reason=""),
                name="aftercare_skipped_with_reason",
                violation_error_message="Schrijf op waarom dit contact niet nodig is.",
            ),
        ]

    def __str__(self) -> str:
        return f"nazorg op {self.due_on}"


@pghistory.track()
class ExitBonus(ClientRow):
    """The bonus that was paid: once, with the amount and terms of that day."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="bonuses")
    amount = models.DecimalField("bedrag", max_digits=8, decimal_places=2)
    asked_on = models.DateField("aangevraagd op")
    paid_on = models.DateField("uitbetaald op")
    decided_by = models.CharField("besloten door", max_length=120)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-paid_on", "-id")
        verbose_name = "uitstroombonus"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client"],
                name="exit_bonus_once",
                violation_error_message="De uitstroombonus is al uitbetaald. Dat kan maar één keer.",
            )
        ]

    def __str__(self) -> str:
        return f"bonus op {self.paid_on}"


@pghistory.track()
class Card(ClientRow):
    """A card of congratulation that was sent."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="cards")
    sent_on = models.DateField("verstuurd op")
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-sent_on", "-id")
        verbose_name = "kaart"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["placement"],
                name="card_once",
                violation_error_message="Voor deze baan is al een kaart verstuurd.",
            )
        ]

    def __str__(self) -> str:
        return f"kaart op {self.sent_on}"
