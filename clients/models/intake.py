"""The broad intake: answers saved while typing, and what it leaves in the file."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models.client import Client
from clients.querysets import FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable, LifeDomain, Occupation, Sector, User

WELLBEING = [
    (1, "acuut probleem"),
    (2, "veel zorgen"),
    (3, "wisselend"),
    (4, "gaat wel goed"),
    (5, "goed"),
]


class Intake(FileRow, Editable):
    """One broad conversation. Open until somebody finishes it: the same person, later, or another."""

    class Status(models.TextChoices):
        OPEN = "open", "loopt"
        FINISHED = "finished", "afgerond"

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="intakes", verbose_name="inwoner"
    )
    started_on = models.DateField("begonnen op")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.OPEN.value)
    finished_on = models.DateField("afgerond op", null=True, blank=True)
    finished_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="afgerond door"
    )

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-started_on", "-id")
        verbose_name = "brede uitvraag"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(status="open"),
                name="one_open_intake",
                violation_error_message="Er loopt al een brede uitvraag. Ga daarmee verder.",
            ),
            models.CheckConstraint(
                condition=~Q(status="finished") | Q(finished_on__isnull=False),
                name="intake_finished_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"brede uitvraag van {self.started_on}"


class IntakeAnswer(FileRow):
    """The answer to one question (key from clients.domain.intake_pages), saved while typing.

    ``version`` goes up with each change: two people at one intake never overwrite each other unseen.
    Not in the change history: every key stroke would be in it.
    """

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=80)
    value = models.JSONField(null=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("question", "id")
        verbose_name = "antwoord"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["intake", "question"], name="intake_answer_once")
        ]

    def __str__(self) -> str:
        return f"antwoord op {self.question}"


@pghistory.track()
class LifeDomainRecord(ClientRow):
    """How an area of life is on a date: 1 (acute problem) to 5 (fine), None = not discussed."""

    on = models.DateField("datum")
    domain = models.ForeignKey(LifeDomain, on_delete=models.PROTECT, verbose_name="leefgebied")
    score = models.PositiveSmallIntegerField("hoe gaat het", null=True, blank=True, choices=WELLBEING)
    said = models.TextField("wat is er verteld", blank=True)
    help_with = models.TextField("welke hulp is er, en van wie", blank=True)
    hinders_work = models.BooleanField("staat werk in de weg", null=True, blank=True)
    follow_up = models.TextField("vervolg", blank=True)
    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "leefgebied"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(score=None) | Q(score__range=(1, 5)),
                name="life_domain_1_to_5",
                violation_error_message="Kies een waarde van 1 tot en met 5.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.domain_id} op {self.on}"


@pghistory.track()
class Education(FileRow, Editable):
    """A school or course that somebody followed. ``level`` is a VUM code (core.domain.education)."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="educations")
    name = models.CharField("opleiding", max_length=160)
    level = models.CharField("niveau", max_length=4, blank=True)
    diploma = models.BooleanField("diploma", null=True, blank=True)
    country = models.CharField("land", max_length=60, blank=True)
    year = models.PositiveSmallIntegerField("jaar", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = (F("year").desc(nulls_last=True), "-id")
        verbose_name = "opleiding"

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class WorkExperience(FileRow, Editable):
    """Work that somebody did, paid or not."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="experiences")
    title = models.CharField("werk", max_length=160)
    occupation = models.ForeignKey(
        Occupation, on_delete=models.PROTECT, null=True, blank=True, verbose_name="beroep"
    )
    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, null=True, blank=True, verbose_name="sector")
    tasks = models.TextField("wat deed je daar", blank=True)
    from_year = models.PositiveSmallIntegerField("van (jaar)", null=True, blank=True)
    to_year = models.PositiveSmallIntegerField("tot (jaar)", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = (F("to_year").desc(nulls_first=True), "-id")
        verbose_name = "werkervaring"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(from_year=None) | Q(to_year=None) | Q(to_year__gte=F("from_year")),
                name="experience_years_in_order",
                violation_error_message="Het laatste jaar ligt voor het eerste.",
            )
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class OwnStory(FileRow, Editable):
    """Soft facts that make matches, and the resident's own words. Shared only with a dated consent."""

    client = models.OneToOneField(Client, on_delete=models.PROTECT, related_name="story")
    drives = models.TextField("wat drijft je", blank=True)
    hobbies = models.TextField("wat doe je graag", blank=True)
    proud_of = models.TextField("waar ben je trots op", blank=True)
    text = models.TextField("in eigen woorden", blank=True)
    film = models.URLField("adres van een korte film", blank=True)
    share_agreed_on = models.DateField("mag gedeeld worden sinds", null=True, blank=True)
    share_agreed_how = models.CharField("hoe gaf de inwoner toestemming", max_length=120, blank=True)
    share_withdrawn_on = models.DateField("toestemming ingetrokken op", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "eigen verhaal"

    def __str__(self) -> str:
        return f"eigen verhaal van inwoner {self.client_id}"


class SupportRule(Editable):
    """A line of 'what the profiles suggest': the functional administrator changes these.

    Starts as clients.domain.suggestions.DEFAULT_RULES.
    """

    part = models.CharField("onderdeel", max_length=30)
    threshold = models.PositiveSmallIntegerField("vanaf", default=2)
    support = models.CharField("ondersteuning", max_length=30)
    when = models.CharField("alleen als", max_length=30, default="always")
    order = models.PositiveSmallIntegerField("volgorde", default=0)
    active = models.BooleanField("in gebruik", default=True)

    class Meta:
        ordering = ("order", "id")
        verbose_name = "regel voor ondersteuning"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["part", "support", "when"],
                name="support_rule_once",
                violation_error_message="Deze regel is er al.",
            ),
            models.CheckConstraint(
                condition=Q(threshold__range=(1, 3)),
                name="support_rule_threshold",
                violation_error_message="Kies 1, 2 of 3.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} → {self.support}"


@pghistory.track()
class SupportSuggestion(FileRow, Editable):
    """What the profiles suggested for one resident, and what the coach decided about it."""

    class Status(models.TextChoices):
        OPEN = "open", "nog kiezen"
        ACCEPTED = "accepted", "in het plan"
        REJECTED = "rejected", "niet gekozen"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="suggestions")
    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    part = models.CharField("onderdeel", max_length=30)
    support = models.CharField("ondersteuning", max_length=30)
    because = models.TextField("waar komt dit vandaan")
    added = models.BooleanField("zelf toegevoegd", default=False)
    on = models.DateField("datum")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.OPEN.value)
    reason = models.TextField("waarom niet", blank=True)
    decided_on = models.DateField("gekozen op", null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "id")
        verbose_name = "suggestie"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client", "part", "support"],
                condition=Q(status="open"),
                name="suggestion_open_once",
                violation_error_message="Deze suggestie staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(status="rejected") | ~Q(reason=""),
                name="suggestion_rejected_with_reason",
                violation_error_message="Schrijf op waarom dit nu niet past.",
            ),
            models.CheckConstraint(
                condition=Q(status="open") | Q(decided_on__isnull=False, decided_by__isnull=False),
                name="suggestion_decided_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.support} uit {self.part}"
