"""Where somebody can learn in: room, hours, closed days, skills taught and guides. Names no resident."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from core.models import Editable, Recorded, Skill, User
from employers.models import Employer
from trajectories.models.projects import Project
from trajectories.querysets import LearnInPlaceQuerySet, OwnRunQuerySet, RegionQuerySet

ENDS_AFTER_START = "De einddatum ligt voor de begindatum."


@pghistory.track()
class LearnInPlace(Editable):
    """A place to learn in: at an employer, the work company or a school.

    ``project`` is empty for a place of the region, that every project may use.
    """

    class Kind(models.TextChoices):
        EMPLOYER = "employer", "werkgever"
        WORK_COMPANY = "work_company", "leerwerkbedrijf"
        SCHOOL = "school", "opleiding (ROC)"
        OTHER = "other", "anders"

    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="places",
        verbose_name="project",
    )
    used_by = models.ManyToManyField(
        Project, blank=True, related_name="shared_places", verbose_name="projecten"
    )
    name = models.CharField("naam van de leerplek", max_length=160)
    kind = models.CharField("soort plek", max_length=12, choices=Kind)
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="werkgever"
    )
    teaches = models.TextField("wat leer je er", blank=True)
    address = models.CharField("waar is het", max_length=200, blank=True)
    cost_week = models.DecimalField(
        "kosten per week (euro)", max_digits=8, decimal_places=2, null=True, blank=True
    )
    cost_note = models.CharField("toelichting bij de kosten", max_length=200, blank=True)
    visited_on = models.DateField("bezocht op", null=True, blank=True)
    closed_on = models.DateField("niet meer te gebruiken vanaf", null=True, blank=True)

    objects = LearnInPlaceQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "leerplek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(cost_week=None) | Q(cost_week__gte=0),
                name="learn_in_place_cost",
                violation_error_message="Vul een bedrag van 0 euro of meer in.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class PlaceRoom(Editable):
    """How many people can learn at a place at the same time, from a day on. No row = not known."""

    place = models.ForeignKey(LearnInPlace, on_delete=models.CASCADE, related_name="rooms")
    start = models.DateField("van")
    end = models.DateField("tot en met", null=True, blank=True)
    room = models.PositiveSmallIntegerField("plaats voor")

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "ruimte op een leerplek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="place_room_order",
                violation_error_message=ENDS_AFTER_START,
            ),
            models.CheckConstraint(
                condition=Q(room__lte=500),
                name="place_room_number",
                violation_error_message="Vul een aantal in van 0 tot en met 500.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.room} vanaf {self.start}"


@pghistory.track()
class PlaceHours(Editable):
    """When a place is open: a weekday (0 = Monday) from–to. No row = not known."""

    place = models.ForeignKey(LearnInPlace, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField("dag")
    start = models.TimeField("van")
    end = models.TimeField("tot")

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("weekday", "start", "id")
        verbose_name = "openingstijd van een leerplek"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(weekday__range=(0, 6)), name="place_hours_weekday"),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="place_hours_order",
                violation_error_message="De eindtijd ligt voor de begintijd.",
            ),
        ]

    def __str__(self) -> str:
        return f"dag {self.weekday}: {self.start}–{self.end}"


@pghistory.track()
class PlaceClosed(Editable):
    """Days on which a place takes nobody: a holiday, a rebuilding."""

    place = models.ForeignKey(LearnInPlace, on_delete=models.CASCADE, related_name="closings")
    start = models.DateField("dicht van")
    end = models.DateField("dicht tot en met")
    reason = models.CharField("waarom", max_length=120, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "sluiting van een leerplek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="place_closed_order",
                violation_error_message=ENDS_AFTER_START,
            )
        ]

    def __str__(self) -> str:
        return f"dicht {self.start}–{self.end}"


@pghistory.track()
class PlaceSkill(Editable):
    """A skill that is taught at a place, up to which level, with which tasks and in how many weeks."""

    place = models.ForeignKey(LearnInPlace, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    level = models.PositiveSmallIntegerField("tot niveau")
    tasks = models.TextField("met welke taken, van eenvoudig naar moeilijk", blank=True)
    weeks = models.PositiveSmallIntegerField("hoeveel weken ongeveer", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("skill__name", "id")
        verbose_name = "vaardigheid op een leerplek"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["place", "skill"],
                name="place_skill_once",
                violation_error_message="Deze vaardigheid staat er al.",
            ),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="place_skill_level"),
        ]

    def __str__(self) -> str:
        return str(self.skill)


@pghistory.track()
class PlaceGuide(Editable):
    """Who guides at a place, from–to: a colleague of the place, never a resident."""

    place = models.ForeignKey(LearnInPlace, on_delete=models.CASCADE, related_name="guides")
    name = models.CharField("naam", max_length=120)
    contact = models.CharField("telefoon of e-mail", max_length=160, blank=True)
    start = models.DateField("van", null=True, blank=True)
    end = models.DateField("tot en met", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "begeleider op een leerplek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")),
                name="place_guide_order",
                violation_error_message=ENDS_AFTER_START,
            )
        ]

    def __str__(self) -> str:
        return self.name


class TrainRun(Recorded):
    """A search for the best schedule: how far it is, what it found. Only who asked sees it.

    ``found`` holds ids and days, no names; a run is thrown away after a week.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "wacht"
        RUNNING = "running", "bezig"
        DONE = "done", "klaar"
        FAILED = "failed", "geen planning gevonden"
        TAKEN = "taken", "overgenomen"

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, null=True, related_name="train_runs", verbose_name="project"
    )
    asked_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    state = models.CharField("status", max_length=8, choices=State, default=State.WAITING.value)
    percent = models.PositiveSmallIntegerField("hoe ver (%)", default=0)
    weeks_before = models.PositiveIntegerField("weken samen, nu", null=True)
    weeks_after = models.PositiveIntegerField("weken samen, voorstel", null=True)
    proven = models.BooleanField("beter kan niet", default=False)
    facts_key = models.CharField(max_length=64, blank=True)
    found = models.JSONField(default=dict)
    reasons = models.TextField("waarom niet", blank=True)

    objects = OwnRunQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        verbose_name = "planning van de trein"
        verbose_name_plural = "planningen van de trein"

    def __str__(self) -> str:
        return f"planning {self.pk}"
