"""The support plan: versions that the resident agrees to, its items, evaluations and tasks."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from clients.models.client import Client, Contact
from clients.models.intake import SupportSuggestion
from clients.models.provisions import Provision, RouteTemplate
from clients.querysets import FileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable, LifeDomain, Occupation, User


class Track(models.TextChoices):
    MOTIVATION = "motivation", "motivatie"
    SKILLS = "skills", "vaardigheden"
    MATCHING = "matching", "matching"
    LIFE = "life", "leefgebieden"


@pghistory.track()
class SupportPlan(FileRow, Editable):
    """One version of the plan. What was agreed is never changed: a new version follows it up.

    ``every_days`` None = the norm holds (clients.domain.contact_norm).
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "in de maak"
        AGREED = "agreed", "afgesproken"
        REPLACED = "replaced", "vervangen"
        ENDED = "ended", "afgesloten"

    class Approval(models.TextChoices):
        SIGNED = "signed", "handtekening op papier"
        MAIL = "mail", "per e-mail"
        SPOKEN = "spoken", "mondeling, samen doorgenomen"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="plans", verbose_name="inwoner")
    number = models.PositiveSmallIntegerField("versie van het plan", editable=False)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DRAFT.value)
    start = models.DateField("begint op")
    goal_rung = models.PositiveSmallIntegerField("doel: trede", null=True, blank=True)
    goal_occupation = models.ForeignKey(
        Occupation, on_delete=models.PROTECT, null=True, blank=True, verbose_name="doel: baan"
    )
    goal = models.TextField("doel in gewone woorden")
    months = models.PositiveSmallIntegerField("verwachte duur (maanden)", null=True, blank=True)
    every_days = models.PositiveSmallIntegerField("contact om de … dagen", null=True, blank=True)
    client_does = models.TextField("wat doet de inwoner", blank=True)
    municipality_does = models.TextField("wat doet de gemeente", blank=True)
    duties = models.TextField("plichten, en wat er gebeurt als dat niet lukt", blank=True)
    discussed_on = models.DateField("samen besproken op", null=True, blank=True)
    evaluate_on = models.DateField("evaluatie op", null=True, blank=True)
    approved_on = models.DateField("akkoord op", null=True, blank=True)
    approved_how = models.CharField("hoe gaf de inwoner akkoord", max_length=10, choices=Approval, blank=True)
    ended_on = models.DateField("geëindigd op", null=True, blank=True)
    route = models.ForeignKey(
        RouteTemplate, on_delete=models.PROTECT, null=True, blank=True, verbose_name="gestart met route"
    )

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-number", "-id")
        verbose_name = "plan"
        verbose_name_plural = "plannen"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["client", "number"], name="plan_number_once"),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(status="draft"),
                name="one_draft_plan",
                violation_error_message="Er is al een plan in de maak. Ga daarmee verder.",
            ),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(status="agreed"),
                name="one_agreed_plan",
                violation_error_message="Er is al een plan dat loopt.",
            ),
            models.CheckConstraint(
                condition=Q(status="draft") | Q(approved_on__isnull=False) | Q(status="ended"),
                name="plan_agreed_with_date",
                violation_error_message="Vul in wanneer de inwoner akkoord gaf.",
            ),
            models.CheckConstraint(
                condition=Q(approved_on=None) | ~Q(approved_how=""),
                name="plan_agreed_how",
                violation_error_message="Vul in hoe de inwoner akkoord gaf.",
            ),
            models.CheckConstraint(
                condition=Q(every_days=None) | Q(every_days__range=(1, 730)),
                name="plan_contact_days",
                violation_error_message="Kies een aantal dagen van 1 tot en met 730.",
            ),
            models.CheckConstraint(
                condition=Q(goal_rung=None) | Q(goal_rung__range=(1, 6)),
                name="plan_goal_rung",
                violation_error_message="Een trede is een getal van 1 tot en met 6.",
            ),
        ]

    def __str__(self) -> str:
        return f"plan {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("clients:plan", args=[self.pk])


@pghistory.track()
class PlanItem(FileRow, Editable):
    """One thing in the plan: support from the catalogue or something of one's own, with aim and term."""

    class Status(models.TextChoices):
        PLANNED = "planned", "gepland"
        RUNNING = "running", "loopt"
        DONE = "done", "klaar"
        STOPPED = "stopped", "gestopt"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="plan_items")
    plan = models.ForeignKey(SupportPlan, on_delete=models.CASCADE, related_name="items")
    track = models.CharField("spoor", max_length=12, choices=Track)
    life_domain = models.ForeignKey(
        LifeDomain, on_delete=models.PROTECT, null=True, blank=True, verbose_name="leefgebied"
    )
    provision = models.ForeignKey(
        Provision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="plan_items",
        verbose_name="uit het aanbod",
    )
    suggestion = models.ForeignKey(
        SupportSuggestion, on_delete=models.PROTECT, null=True, blank=True, related_name="plan_items"
    )
    title = models.CharField("wat", max_length=160)
    aim = models.TextField("wat moet het opleveren", blank=True)
    by_on = models.DateField("klaar voor", null=True, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PLANNED.value)
    result = models.TextField("wat leverde het op", blank=True)
    done_on = models.DateField("klaar op", null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("track", "order", "id")
        verbose_name = "onderdeel van het plan"

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class PlanEvaluation(ClientRow):
    """A look back together: what worked, what the resident says, and how it goes on."""

    class Outcome(models.TextChoices):
        CONTINUE = "continue", "zo doorgaan"
        ADAPT = "adapt", "plan aanpassen"
        END = "end", "plan afsluiten"

    plan = models.ForeignKey(SupportPlan, on_delete=models.CASCADE, related_name="evaluations")
    on = models.DateField("datum")
    works = models.TextField("wat gaat goed")
    hinders = models.TextField("wat staat in de weg", blank=True)
    client_says = models.TextField("wat vindt de inwoner", blank=True)
    outcome = models.CharField("hoe verder", max_length=10, choices=Outcome)
    next_on = models.DateField("volgende evaluatie", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "evaluatie van het plan"

    def __str__(self) -> str:
        return f"evaluatie op {self.on}"


@pghistory.track()
class Task(FileRow, Editable):
    """Something small that somebody will do: the resident, the coach or another."""

    class Who(models.TextChoices):
        CLIENT = "client", "de inwoner"
        COACH = "coach", "de coach"
        OTHER = "other", "een ander"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="tasks")
    what = models.CharField("wat", max_length=200)
    who = models.CharField("wie", max_length=10, choices=Who, default=Who.CLIENT.value)
    due_on = models.DateField("voor", null=True, blank=True)
    item = models.ForeignKey(PlanItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="tasks")
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    done_on = models.DateField("gedaan op", null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = (F("due_on").asc(nulls_last=True), "id")
        verbose_name = "taak"
        verbose_name_plural = "taken"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(done_by__isnull=False), name="task_done_by_someone"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["client", "due_on"], condition=Q(done_on=None), name="task_open")
        ]

    def __str__(self) -> str:
        return self.what


@pghistory.track()
class ContactFrequency(ClientRow):
    """How often there is contact from a day on, and why it changed."""

    on = models.DateField("vanaf")
    every_days = models.PositiveSmallIntegerField("om de … dagen", null=True, blank=True)
    reason = models.TextField("waarom")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "hoe vaak contact"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="frequency_with_reason",
                violation_error_message="Schrijf op waarom de afspraak over contact verandert.",
            ),
            models.CheckConstraint(
                condition=Q(every_days=None) | Q(every_days__range=(1, 730)),
                name="frequency_days",
                violation_error_message="Kies een aantal dagen van 1 tot en met 730.",
            ),
        ]

    def __str__(self) -> str:
        return f"om de {self.every_days} dagen vanaf {self.on}"
