"""Dated versions of what is seen: never overwritten, so that change can be shown and measured."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models.client import CEFR
from clients.querysets import FileQuerySet, SkillHeldQuerySet
from clients.scope import ClientRow
from core.models import Skill

STEERING = [(0, "geen sturing nodig"), (1, "een beetje"), (2, "duidelijk"), (3, "veel")]
BARRIER = [(0, "geen belemmering"), (1, "een beetje"), (2, "duidelijk"), (3, "werk lukt zo niet")]
SKILL_LEVEL = [
    (0, "nog niet"),
    (1, "met hulp"),
    (2, "routine"),
    (3, "zelfstandig"),
    (4, "kan het anderen leren"),
]


def _scale(*fields: str, top: int, name: str) -> models.CheckConstraint:
    condition = Q()
    for field in fields:
        condition &= Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__lte": top})
    return models.CheckConstraint(
        condition=condition, name=name, violation_error_message=f"Kies een waarde van 0 tot en met {top}."
    )


def _part(label: str, choices: list[tuple[int, str]]) -> models.PositiveSmallIntegerField[Any, Any]:
    return models.PositiveSmallIntegerField(label, null=True, blank=True, choices=choices)


def _remark(label: str) -> models.TextField[Any, Any]:
    return models.TextField(label, blank=True)


@pghistory.track()
class MotivationAssessment(ClientRow):
    """Motivation profile: the steering that three parts need, 0–3; empty = not discussed."""

    on = models.DateField("datum")
    responsibility = _part("verantwoordelijkheid nemen", STEERING)
    responsibility_remark = _remark("toelichting bij verantwoordelijkheid")
    self_confidence = _part("zelfvertrouwen", STEERING)
    self_confidence_remark = _remark("toelichting bij zelfvertrouwen")
    accepting_help = _part("hulp aannemen", STEERING)
    accepting_help_remark = _remark("toelichting bij hulp aannemen")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "motivatieprofiel"
        constraints: ClassVar = [
            _scale("responsibility", "self_confidence", "accepting_help", top=3, name="motivation_0_to_3")
        ]

    def __str__(self) -> str:
        return f"motivatieprofiel {self.on}"


@pghistory.track()
class SkillsAssessment(ClientRow):
    """Skills profile: in how far eight parts stand in the way of work, 0–3; empty = not discussed.

    About health only what work asks for is recorded: what somebody can and can't do.
    """

    on = models.DateField("datum")
    language = _part("taal", BARRIER)
    language_remark = _remark("toelichting bij taal")
    reading = models.CharField("lezen", max_length=2, choices=CEFR, blank=True)
    writing = models.CharField("schrijven", max_length=2, choices=CEFR, blank=True)
    listening = models.CharField("luisteren", max_length=2, choices=CEFR, blank=True)
    speaking = models.CharField("spreken", max_length=2, choices=CEFR, blank=True)
    conversation = models.CharField("gesprek voeren", max_length=2, choices=CEFR, blank=True)
    certificates = _part("certificaten en opleiding", BARRIER)
    certificates_remark = _remark("toelichting bij certificaten en opleiding")
    applying = _part("solliciteren", BARRIER)
    applying_remark = _remark("toelichting bij solliciteren")
    rhythm = _part("dagritme en structuur", BARRIER)
    rhythm_remark = _remark("toelichting bij dagritme")
    stress = _part("omgaan met druk", BARRIER)
    stress_remark = _remark("toelichting bij omgaan met druk")
    social = _part("sociale vaardigheden", BARRIER)
    social_remark = _remark("toelichting bij sociale vaardigheden")
    mental = _part("werken met een psychische aandoening", BARRIER)
    mental_remark = _remark("wat kan iemand wel en niet (psychisch)")
    physical = _part("werken met een lichamelijke aandoening", BARRIER)
    physical_remark = _remark("wat kan iemand wel en niet (lichamelijk)")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "vaardighedenprofiel"
        constraints: ClassVar = [
            _scale(
                "language",
                "certificates",
                "applying",
                "rhythm",
                "stress",
                "social",
                "mental",
                "physical",
                top=3,
                name="skills_profile_0_to_3",
            )
        ]

    def __str__(self) -> str:
        return f"vaardighedenprofiel {self.on}"


@pghistory.track()
class LadderRecord(ClientRow):
    """A rung of the participation ladder on a date, with the one expected in twelve months."""

    on = models.DateField("datum")
    rung = models.PositiveSmallIntegerField("trede")
    expected = models.PositiveSmallIntegerField("verwacht over 12 maanden", null=True, blank=True)
    proposed = models.PositiveSmallIntegerField("uit de vijf vragen", null=True, blank=True)
    reason = models.TextField("toelichting", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "trede"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(rung__range=(1, 6)) & (Q(expected=None) | Q(expected__range=(1, 6))),
                name="ladder_1_to_6",
                violation_error_message="Een trede is een getal van 1 tot en met 6.",
            )
        ]

    def __str__(self) -> str:
        return f"trede {self.rung} op {self.on}"


@pghistory.track()
class DistanceAssessment(ClientRow):
    """Months until paid work is realistic, and the category that follows."""

    class Source(models.TextChoices):
        TOOL = "tool", "vragenlijst"
        COACH = "coach", "werkcoach"
        IMPORT = "import", "overgenomen (schatting)"

    on = models.DateField("datum")
    months = models.PositiveSmallIntegerField("maanden tot betaald werk")
    category = models.CharField("categorie", max_length=2)
    source = models.CharField("bron", max_length=10, choices=Source, default=Source.COACH.value)
    reason = models.TextField("toelichting", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "afstand tot werk"

    def __str__(self) -> str:
        return f"{self.category} op {self.on}"


@pghistory.track()
class SkillHeld(ClientRow):
    """A skill that somebody has, at a level 0–4, with its source and date. No row = not known."""

    class Source(models.TextChoices):
        OWN_WORD = "own_word", "eigen woorden"
        COACH = "coach", "werkcoach"
        CERTIFICATE = "certificate", "certificaat"
        EVALUATION = "evaluation", "evaluatie bij het inleren"
        EMPLOYER = "employer", "werkgever"

    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    level = models.PositiveSmallIntegerField("niveau", choices=SKILL_LEVEL)
    source = models.CharField("bron", max_length=20, choices=Source, default=Source.COACH.value)
    on = models.DateField("datum")

    objects = SkillHeldQuerySet.as_manager()

    class Meta:
        ordering = ("skill__name", "-on", "-id")
        verbose_name = "vaardigheid"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(level__lte=4),
                name="skill_level_0_to_4",
                violation_error_message="Kies een niveau van 0 tot en met 4.",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["municipality", "skill", "client", "-on", "-id"],
                include=["level"],
                name="skill_held_latest",
            )
        ]

    def __str__(self) -> str:
        return f"{self.skill_id} op niveau {self.level}"
