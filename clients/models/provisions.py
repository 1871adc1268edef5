"""The catalogue of support (the 'mandje'), routes made of it, and who takes part in what."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from clients.models.client import Client
from clients.querysets import FileQuerySet, ProvisionQuerySet
from clients.scope import FileRow
from core.models import Editable, Municipality, TargetGroup, User


class Provision(Editable):
    """Support that a municipality offers. Holds nothing about a person.

    ``price`` in euro per participant, ``weekly_hours`` and ``weeks`` for the participant. ``volume`` is how
    many places the contract gives; ``review_on`` passed = shown as such and left out of suggestions.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    name = models.CharField("naam", max_length=160)
    support = models.CharField("soort ondersteuning", max_length=30)
    provider = models.CharField("aanbieder", max_length=160, blank=True)
    aim = models.TextField("wat levert het op", blank=True)
    for_whom = models.TextField("voor wie", blank=True)
    target_groups = models.ManyToManyField(TargetGroup, blank=True, verbose_name="doelgroepen")
    conditions = models.TextField("voorwaarden", blank=True)
    tracks = ArrayField(models.CharField(max_length=12), default=list, blank=True, verbose_name="sporen")
    from_rung = models.PositiveSmallIntegerField("vanaf trede", null=True, blank=True)
    to_rung = models.PositiveSmallIntegerField("tot en met trede", null=True, blank=True)
    in_group = models.BooleanField("in een groep", default=False)
    weeks = models.PositiveSmallIntegerField("duur (weken)", null=True, blank=True)
    weekly_hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    price = models.DecimalField("prijs per deelnemer (euro)", max_digits=9, decimal_places=2, default=0)
    volume = models.PositiveIntegerField("plaatsen in het contract", null=True, blank=True)
    contract_from = models.DateField("contract van", null=True, blank=True)
    contract_until = models.DateField("contract tot en met", null=True, blank=True)
    contact_name = models.CharField("contactpersoon", max_length=120, blank=True)
    contact_phone = models.CharField("telefoon", max_length=30, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="beheerd door"
    )
    review_on = models.DateField("nakijken voor", null=True, blank=True)
    active = models.BooleanField("in gebruik", default=True)

    objects = ProvisionQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "voorziening"
        verbose_name_plural = "voorzieningen"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="provision_name_once",
                violation_error_message="Er is al een voorziening met deze naam.",
            ),
            models.CheckConstraint(
                condition=Q(price__gte=0),
                name="provision_price",
                violation_error_message="Vul een prijs van 0 of meer in.",
            ),
            models.CheckConstraint(
                condition=Q(contract_from=None)
                | Q(contract_until=None)
                | Q(contract_until__gte=F("contract_from")),
                name="provision_contract_order",
                violation_error_message="Het einde van het contract ligt voor het begin.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("clients:provision", args=[self.pk])


class ProvisionPhase(models.Model):
    """A part of a provision: getting to know, motivation, competences, orientation, work."""

    provision = models.ForeignKey(Provision, on_delete=models.CASCADE, related_name="phases")
    order = models.PositiveSmallIntegerField("volgorde")
    name = models.CharField("fase", max_length=80)
    weeks = models.PositiveSmallIntegerField("weken", null=True, blank=True)
    in_group = models.BooleanField("in een groep", default=False)

    class Meta:
        ordering = ("provision", "order", "id")
        verbose_name = "fase"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["provision", "order"], name="phase_order_once")
        ]

    def __str__(self) -> str:
        return self.name


class RouteTemplate(Editable):
    """A development route: provisions in order, at most 24 months, that fill a plan."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    name = models.CharField("naam", max_length=120)
    target_group = models.ForeignKey(
        TargetGroup, on_delete=models.PROTECT, null=True, blank=True, verbose_name="doelgroep"
    )
    about = models.TextField("voor wie en waarom", blank=True)
    months = models.PositiveSmallIntegerField("duur (maanden)", default=24)
    active = models.BooleanField("in gebruik", default=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name = "ontwikkelroute"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="route_name_once",
                violation_error_message="Er is al een route met deze naam.",
            ),
            models.CheckConstraint(
                condition=Q(months__range=(1, 24)),
                name="route_at_most_24_months",
                violation_error_message="Een route duurt hoogstens 24 maanden.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RouteStep(models.Model):
    """One step of a route: in which week it starts and how long it takes."""

    route = models.ForeignKey(RouteTemplate, on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField("volgorde")
    provision = models.ForeignKey(
        Provision, on_delete=models.PROTECT, null=True, blank=True, verbose_name="uit het aanbod"
    )
    title = models.CharField("wat", max_length=160)
    track = models.CharField("spoor", max_length=12)
    aim = models.TextField("wat moet het opleveren", blank=True)
    from_week = models.PositiveSmallIntegerField("begint in week", default=1)
    weeks = models.PositiveSmallIntegerField("duurt (weken)", default=4)

    class Meta:
        ordering = ("route", "order", "id")
        verbose_name = "stap van een route"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["route", "order"], name="route_step_order_once"),
            models.CheckConstraint(
                condition=Q(from_week__range=(1, 105)),
                name="route_step_within_24_months",
                violation_error_message="Een stap begint in week 1 tot en met 105.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Enrolment(FileRow, Editable):
    """Somebody takes part in a provision: enrolled, started, extended, stopped with result and reason."""

    class Status(models.TextChoices):
        ENROLLED = "enrolled", "aangemeld"
        RUNNING = "running", "loopt"
        FINISHED = "finished", "afgerond"
        STOPPED = "stopped", "gestopt"
        CANCELLED = "cancelled", "gaat niet door"

    class Result(models.TextChoices):
        REACHED = "reached", "doel gehaald"
        PARTLY = "partly", "deels gehaald"
        NOT = "not", "niet gehaald"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="enrolments")
    provision = models.ForeignKey(Provision, on_delete=models.PROTECT, related_name="enrolments")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.ENROLLED.value)
    enrolled_on = models.DateField("aangemeld op")
    start = models.DateField("begonnen op", null=True, blank=True)
    planned_end = models.DateField("loopt tot en met", null=True, blank=True)
    end = models.DateField("geëindigd op", null=True, blank=True)
    result = models.CharField("resultaat", max_length=10, choices=Result, blank=True)
    reason = models.TextField("reden", blank=True)
    extended = models.PositiveSmallIntegerField("keer verlengd", default=0, editable=False)
    phase = models.ForeignKey(
        ProvisionPhase,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="fase",
    )
    rating = models.PositiveSmallIntegerField("oordeel van de coach (1–5)", null=True, blank=True)
    rating_text = models.TextField("toelichting bij het oordeel", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-enrolled_on", "-id")
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client", "provision"],
                condition=Q(status__in=["enrolled", "running"]),
                name="enrolment_once_at_a_time",
                violation_error_message="Deze inwoner doet hier al aan mee.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["running", "finished"]) | Q(start__isnull=False),
                name="enrolment_started_has_date",
                violation_error_message="Vul in wanneer het begon.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["finished", "stopped"]) | Q(end__isnull=False, result__gt=""),
                name="enrolment_ended_has_result",
                violation_error_message="Vul in wanneer het eindigde en met welk resultaat.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["stopped", "cancelled"]) | ~Q(reason=""),
                name="enrolment_stopped_has_reason",
                violation_error_message="Schrijf op waarom het stopte.",
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")),
                name="enrolment_end_after_start",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__range=(1, 5)),
                name="enrolment_rating",
                violation_error_message="Kies een oordeel van 1 tot en met 5.",
            ),
        ]

    def __str__(self) -> str:
        return f"deelname {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("clients:enrolment", args=[self.pk])


@pghistory.track()
class EnrolmentPhase(FileRow, Editable):
    """A phase of a provision as one person goes through it."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="phases")
    phase = models.ForeignKey(ProvisionPhase, on_delete=models.PROTECT, related_name="+")
    start = models.DateField("begonnen op")
    end = models.DateField("klaar op", null=True, blank=True)
    note = models.TextField("hoe ging het", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "fase van een deelname"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enrolment", "phase"], name="enrolment_phase_once"),
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="enrolment_phase_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
        ]

    def __str__(self) -> str:
        return f"fase {self.phase_id}"
