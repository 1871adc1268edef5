"""Employers, what they tell about growth, and the jobs that will come of it. Never a resident."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS
from core.models import Certificate, Editable, Occupation, Sector, Skill, User
from core.models.base import DataSet
from employers.domain.future_job import JOB_STATUS_LABELS, JobStatus
from employers.domain.growth import GROWTH_KIND_LABELS, LEARN_IN_ROUTE_LABELS, NO_PART_REASON_LABELS
from employers.domain.job_conditions import PHYSICAL_LOAD_LABELS, TRAVEL_MEANS_LABELS
from employers.querysets import ConversationQuerySet, EmployerQuerySet, FutureJobQuerySet, RegionQuerySet

LANGUAGE_LEVELS = [(level, level) for level in ("A1", "A2", "B1", "B2", "C1")]
GROWTH_KINDS = list(GROWTH_KIND_LABELS.items())
ROUTES = list(LEARN_IN_ROUTE_LABELS.items())
ASK_AGAIN_NEEDED = "Is het nog niet te zeggen? Kies dan een dag om het opnieuw te vragen."
SKILL_LEVELS = [(int(level), label) for level, label in LEVEL_LABELS.items() if level]
SKILL_WEIGHTS = [(int(weight), label) for weight, label in WEIGHT_LABELS.items()]


def asked_words(skill: str, level: int, weight: int) -> str:
    """A skill that a job asks, as one reads it: 'afwassen (zelfstandig, onmisbaar)'."""
    return f"{skill} ({LEVEL_LABELS[level].lower()}, {WEIGHT_LABELS[weight].lower()})"


@pghistory.track()
class Employer(Editable):
    """An employer of the region, with one account manager."""

    class Size(models.TextChoices):
        MICRO = "micro", "1–9"
        SMALL = "small", "10–49"
        MEDIUM = "medium", "50–249"
        LARGE = "large", "250 of meer"

    name = models.CharField("naam", max_length=160)
    kvk = models.CharField("KvK-nummer", max_length=8, blank=True)
    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, verbose_name="sector")
    size = models.CharField("aantal medewerkers", max_length=10, choices=Size, blank=True)
    city = models.CharField("plaats", max_length=80, blank=True)
    account_manager = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="employers",
        verbose_name="accountmanager",
    )
    motive = models.CharField("waarom doet deze werkgever mee", max_length=200, blank=True)
    ambassador = models.BooleanField("ambassadeur", default=False)
    notes = models.TextField("bijzonderheden", blank=True)
    last_contact_on = models.DateField("laatst gesproken", null=True, editable=False)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = EmployerQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "werkgever"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kvk"],
                condition=~Q(kvk=""),
                name="employer_kvk_once",
                violation_error_message="Er is al een werkgever met dit KvK-nummer.",
            ),
            models.CheckConstraint(
                condition=Q(kvk="") | Q(kvk__regex=r"^[0-9]{8}$"),
                name="employer_kvk_8_digits",
                violation_error_message="Een KvK-nummer heeft acht cijfers.",
            ),
        ]
        indexes: ClassVar = [GinIndex(fields=["name"], name="employer_name_trgm", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("employers:employer", self.pk)


@pghistory.track()
class ContactPerson(Editable):
    """Somebody at the employer. A contact who leaves is the usual reason that plans die."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="contact_persons")
    name = models.CharField("naam", max_length=120)
    job_title = models.CharField("functie", max_length=120, blank=True)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    left_on = models.DateField("vertrokken op", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "contactpersoon"

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class GrowthConversation(Editable):
    """A talk about the jobs that an employer will have later."""

    class Expectation(models.TextChoices):
        GROWS = "grows", "ja, er komt werk bij"
        SAME = "same", "nee, het blijft zoals het is"
        CANNOT_SAY = "cannot_say", "dat is nog niet te zeggen"

    class Participation(models.TextChoices):
        YES = "yes", "ja"
        MAYBE = "maybe", "misschien"
        NO = "no", "nee"

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="conversations", verbose_name="werkgever"
    )
    on = models.DateField("datum")
    spoken_with = models.CharField("gesproken met", max_length=160, blank=True)
    expectation = models.CharField("verwacht de werkgever groei", max_length=12, choices=Expectation)
    growth_kind = models.CharField("soort groei", max_length=1, choices=GROWTH_KINDS, blank=True)
    changes = models.TextField("wat gaat er veranderen", blank=True)
    tasks = models.TextField("welke taken en banen ontstaan", blank=True)
    suitable = models.TextField("wat past bij mensen die verder van werk staan", blank=True)
    arrange = models.TextField("wat moet daarvoor geregeld worden", blank=True)
    participation = models.CharField("doet de werkgever mee", max_length=6, choices=Participation, blank=True)
    reason_not = models.CharField(
        "waarom niet", max_length=20, choices=list(NO_PART_REASON_LABELS.items()), blank=True
    )
    ask_again_on = models.DateField("opnieuw vragen op", null=True, blank=True)
    others_to_ask = models.CharField("wie kunnen we nog meer vragen", max_length=200, blank=True)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "groeigesprek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(expectation="cannot_say") | Q(ask_again_on__isnull=False),
                name="growth_ask_again",
                violation_error_message=ASK_AGAIN_NEEDED,
            ),
            models.CheckConstraint(
                condition=~Q(participation="no") | ~Q(reason_not=""),
                name="growth_reason_not",
                violation_error_message="Doet de werkgever niet mee? Kies dan de reden.",
            ),
        ]

    def __str__(self) -> str:
        return f"groeigesprek op {self.on}"

    def get_absolute_url(self) -> str:
        return address_of("employers:conversation", self.pk)


@pghistory.track()
class FutureJob(Editable):
    """A vacancy that does not exist yet. A vacancy of today is the same with a window that starts now."""

    class Contract(models.TextChoices):
        FIXED = "fixed", "tijdelijk"
        PERMANENT = "permanent", "vast"
        UNKNOWN = "", "nog niet bekend"

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="jobs", verbose_name="werkgever"
    )
    conversation = models.ForeignKey(
        GrowthConversation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="jobs",
        verbose_name="uit groeigesprek",
    )
    function = models.CharField("functie", max_length=160)
    occupation = models.ForeignKey(
        Occupation, on_delete=models.PROTECT, null=True, blank=True, verbose_name="beroep"
    )
    places = models.PositiveSmallIntegerField("aantal plaatsen", default=1)
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    window_start = models.DateField("start op zijn vroegst")
    window_end = models.DateField("start op zijn laatst")
    certainty = models.PositiveSmallIntegerField("hoe zeker (%)")
    growth_kind = models.CharField("soort groei", max_length=1, choices=GROWTH_KINDS)
    route = models.CharField("route", max_length=16, choices=ROUTES)
    tasks = models.TextField("taken", blank=True)
    contract = models.CharField("contract", max_length=10, choices=Contract, blank=True)
    guaranteed = models.BooleanField("de werkgever garandeert de baan", default=False)
    status = models.CharField(
        "status",
        max_length=12,
        choices=list(JOB_STATUS_LABELS.items()),
        default=JobStatus.IN_SIGHT.value,
        editable=False,
    )
    lapsed_reason = models.CharField("waarom vervallen", max_length=200, blank=True, editable=False)
    city = models.CharField("waar is het werk", max_length=80, blank=True)
    dutch_level = models.CharField("Nederlands nodig", max_length=2, choices=LANGUAGE_LEVELS, blank=True)
    shifts = models.BooleanField("werken in ploegen", default=False)
    irregular = models.BooleanField("wisselende tijden", default=False)
    licence = models.BooleanField("rijbewijs B nodig", default=False)
    physical = ArrayField(
        models.CharField(max_length=20, choices=list(PHYSICAL_LOAD_LABELS.items())),
        default=list,
        blank=True,
        verbose_name="wat vraagt het werk van het lichaam",
    )
    means = ArrayField(
        models.CharField(max_length=20, choices=list(TRAVEL_MEANS_LABELS.items())),
        default=list,
        blank=True,
        verbose_name="te bereiken met",
    )
    certificates = models.ManyToManyField(Certificate, blank=True, verbose_name="certificaten nodig")
    travel_minutes = models.PositiveSmallIntegerField(
        "reistijd vanuit het centrum (minuten)", null=True, blank=True
    )
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = FutureJobQuerySet.as_manager()

    class Meta:
        ordering = ("window_start", "id")
        verbose_name = "toekomstige baan"
        verbose_name_plural = "toekomstige banen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(window_end__gte=F("window_start")),
                name="job_window_order",
                violation_error_message="De laatste startdatum ligt voor de eerste.",
            ),
            models.CheckConstraint(
                condition=Q(certainty__lte=100),
                name="job_certainty_percent",
                violation_error_message="Vul voor de zekerheid een percentage in van 0 tot en met 100.",
            ),
            models.CheckConstraint(
                condition=Q(places__gte=1),
                name="job_has_places",
                violation_error_message="Een toekomstige baan heeft ten minste één plaats.",
            ),
            models.CheckConstraint(
                condition=~Q(status="lapsed") | ~Q(lapsed_reason=""),
                name="job_lapsed_reason",
                violation_error_message="Schrijf op waarom de baan vervalt.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["status", "window_start", "id"], name="job_by_status")]

    def __str__(self) -> str:
        return self.function

    def get_absolute_url(self) -> str:
        return address_of("employers:job", self.pk)


@pghistory.track()
class JobSkill(models.Model):
    """A skill that a job asks: level 1–4 and weight 1–3; at most three essential (weight 3) a job."""

    job = models.ForeignKey(FutureJob, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    level = models.PositiveSmallIntegerField("niveau", choices=SKILL_LEVELS)
    weight = models.PositiveSmallIntegerField("belang", choices=SKILL_WEIGHTS)

    objects = RegionQuerySet.as_manager()

    class Meta:
        # By number and not by name, so that forms and database agree about the order.
        ordering = ("-weight", "skill_id")
        verbose_name = "gevraagde vaardigheid"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["job", "skill"],
                name="job_skill_once",
                violation_error_message="Deze vaardigheid staat er al bij.",
            ),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="job_skill_level"),
            models.CheckConstraint(condition=Q(weight__range=(1, 3)), name="job_skill_weight"),
        ]

    def __str__(self) -> str:
        return asked_words(self.skill.name, self.level, self.weight)
