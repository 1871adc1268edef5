"""Who somebody is, since when, with whom, and what is possible."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from clients.querysets import AvailabilityQuerySet, ClientQuerySet, FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Certificate, Editable, Occupation, Sector, TargetGroup, User
from core.models.base import DataSet

CEFR = [(level, level) for level in ("A0", "A1", "A2", "B1", "B2", "C1", "C2")]
YES_NO_UNKNOWN = [(None, "niet bekend"), (True, "ja"), (False, "nee")]


@pghistory.track()
class Client(FileRow, Editable):
    """A resident who is guided. ``rung``, ``category``, contact dates and ``contact_days`` (from the plan,
    None = the norm) repeat the latest record, so that a list of five thousand needs no joins; the
    services write both in one transaction. ``learning_in`` is written by the app that knows.
    """

    class Status(models.TextChoices):
        EARLY = "early", "vroeg in beeld"
        ACTIVE = "active", "in begeleiding"
        ENDED = "ended", "afgesloten"

    number = models.CharField("nummer", max_length=20)
    first_name = models.CharField("voornaam", max_length=80)
    last_name = models.CharField("achternaam", max_length=120)
    sort_name = models.CharField(max_length=200, editable=False)
    birth_date = models.DateField("geboortedatum", null=True, blank=True)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    city = models.CharField("woonplaats", max_length=80, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.ACTIVE.value)
    coach = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="clients",
        verbose_name="werkcoach",
    )
    buddy = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="buddy"
    )
    target_group = models.ForeignKey(
        TargetGroup, on_delete=models.PROTECT, null=True, blank=True, verbose_name="doelgroep"
    )
    reported_on = models.DateField("gemeld op", null=True, blank=True)
    rung = models.PositiveSmallIntegerField("trede", null=True, editable=False)
    rung_expected = models.PositiveSmallIntegerField("verwachte trede", null=True, editable=False)
    category = models.CharField("categorie", max_length=2, blank=True, editable=False)
    last_contact_on = models.DateField("laatste contact", null=True, editable=False)
    next_contact_on = models.DateField("volgende contact", null=True, editable=False)
    contact_days = models.PositiveSmallIntegerField("contact om de … dagen", null=True, editable=False)
    learning_in = models.BooleanField("leert in", default=False, editable=False)
    characteristics = ArrayField(
        models.CharField(max_length=30),
        default=list,
        blank=True,
        verbose_name="situationele afstand",
    )
    pride = models.TextField("waar ben je trots op, wat doe je graag", blank=True)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = ClientQuerySet.as_manager()

    class Meta:
        ordering = ("sort_name", "id")
        verbose_name = "inwoner"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "number"],
                name="client_number_once",
                violation_error_message="Dit nummer is al in gebruik.",
            ),
            models.UniqueConstraint(fields=["id", "municipality", "team"], name="client_scope_key"),
            models.CheckConstraint(
                condition=Q(rung=None) | Q(rung__range=(1, 6)),
                name="client_rung_1_to_6",
                violation_error_message="Een trede is een getal van 1 tot en met 6.",
            ),
            models.CheckConstraint(
                condition=~Q(coach=F("buddy")),
                name="client_buddy_is_another",
                violation_error_message="De buddy is een ander dan de werkcoach.",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["municipality", "team", "sort_name", "id"], name="client_by_team"),
            models.Index(fields=["coach", "sort_name", "id"], name="client_by_coach"),
            GinIndex(fields=["sort_name"], name="client_name_trgm", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def get_absolute_url(self) -> str:
        return reverse("clients:client", args=[self.pk])


@pghistory.track()
class BenefitPeriod(ClientRow):
    """A period on benefit; months on benefit are computed from these (clients.domain.benefit)."""

    class Kind(models.TextChoices):
        PARTICIPATIEWET = "participatiewet", "Participatiewet"
        IOAW = "ioaw", "IOAW"
        IOAZ = "ioaz", "IOAZ"
        BBZ = "bbz", "Bbz"
        WW = "ww", "WW"
        ANW = "anw", "Anw"
        NONE = "none", "geen uitkering"

    kind = models.CharField("soort", max_length=20, choices=Kind)
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)
    end_reason = models.CharField("reden van einde", max_length=120, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "uitkeringsperiode"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="benefit_end_after_start",
                violation_error_message="De einddatum ligt voor de begindatum.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} vanaf {self.start}"


@pghistory.track()
class Contact(ClientRow):
    """A talk, call or message with a client, and what was agreed."""

    class Channel(models.TextChoices):
        TALK = "talk", "gesprek"
        PHONE = "phone", "telefoon"
        MESSAGE = "message", "bericht"
        VISIT = "visit", "huisbezoek"
        GROUP = "group", "groep"

    class Result(models.TextChoices):
        CAME = "came", "is geweest"
        CANCELLED = "cancelled", "afgezegd"
        NO_SHOW = "no_show", "niet gekomen"

    on = models.DateField("datum")
    channel = models.CharField("hoe", max_length=10, choices=Channel, default=Channel.TALK.value)
    result = models.CharField("resultaat", max_length=10, choices=Result, default=Result.CAME.value)
    report = models.TextField("verslag", blank=True)
    agreements = models.TextField("wat is afgesproken", blank=True)
    next_on = models.DateField("volgend contact", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "contact"
        indexes: ClassVar = [models.Index(fields=["client", "-on"], name="contact_by_client")]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} op {self.on}"


@pghistory.track()
class Availability(FileRow, Editable):
    """What is practically possible and wanted at work. Empty = not known, never 'no'."""

    client = models.OneToOneField(
        Client, on_delete=models.PROTECT, related_name="availability", verbose_name="inwoner"
    )
    hours_per_week = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    available_from = models.DateField("beschikbaar vanaf", null=True, blank=True)
    shifts = models.BooleanField("kan in ploegen werken", null=True, blank=True, choices=YES_NO_UNKNOWN)
    irregular = models.BooleanField(
        "kan op wisselende tijden werken", null=True, blank=True, choices=YES_NO_UNKNOWN
    )
    licence = models.BooleanField("heeft rijbewijs B", null=True, blank=True, choices=YES_NO_UNKNOWN)
    physical_can = ArrayField(
        models.CharField(max_length=20), default=list, blank=True, verbose_name="dit kan"
    )
    physical_cannot = ArrayField(
        models.CharField(max_length=20), default=list, blank=True, verbose_name="dit kan niet"
    )
    means = ArrayField(models.CharField(max_length=20), default=list, blank=True, verbose_name="reist met")
    travel_minutes = models.PositiveSmallIntegerField("reist hoogstens (minuten)", null=True, blank=True)
    dutch_level = models.CharField("Nederlands op het werk", max_length=2, choices=CEFR, blank=True)
    certificates_discussed = models.BooleanField("certificaten zijn besproken", default=False)
    wishes_discussed = models.BooleanField("wensen zijn besproken", default=False)
    wanted_occupations = models.ManyToManyField(Occupation, blank=True, verbose_name="wil werken als")
    wanted_sectors = models.ManyToManyField(Sector, blank=True, verbose_name="wil werken in")

    objects = AvailabilityQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "mogelijkheden"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(hours_per_week=None) | Q(hours_per_week__lte=60),
                name="availability_hours",
                violation_error_message="Vul een aantal uren in van 0 tot en met 60.",
            )
        ]

    def __str__(self) -> str:
        return f"mogelijkheden van {self.client_id}"

    @property
    def certificates(self) -> list[Certificate]:
        """The certificates that go with it on one form; they are rows of their own."""
        return list(Certificate.objects.filter(clientcertificate__client_id=self.client_id).distinct())


@pghistory.track()
class ClientCertificate(ClientRow):
    """A certificate or licence that somebody has."""

    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, verbose_name="certificaat")
    obtained_on = models.DateField("behaald op", null=True, blank=True)
    valid_until = models.DateField("geldig tot", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("certificate__name", "id")
        verbose_name = "certificaat"

    def __str__(self) -> str:
        return str(self.certificate)
