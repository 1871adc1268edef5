"""Questionnaires for research: consent first, answers apart from the file, gone when consent is withdrawn."""

import uuid
from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable, User
from trajectories.domain.questionnaire import LIST_KIND_LABELS, LIST_STATE_LABELS, ListState
from trajectories.models.candidates import Candidate
from trajectories.querysets import QuestionnaireQuerySet


@pghistory.track()
class ResearchConsent(FileRow, Editable):
    """A candidate agreed in writing that answers may be used for research; dated, and can be withdrawn."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="research_consent")
    given_on = models.DateField("toestemming op papier gegeven op")
    withdrawn_on = models.DateField("ingetrokken op", null=True, blank=True)

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ("given_on", "id")
        verbose_name = "toestemming voor onderzoek"
        verbose_name_plural = "toestemmingen voor onderzoek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("given_on")),
                name="research_consent_order",
                violation_error_message="Intrekken kan niet voor de dag van de toestemming.",
            )
        ]

    def __str__(self) -> str:
        return f"toestemming {self.pk}"


@pghistory.track()
class Questionnaire(FileRow, Editable):
    """A list that is to be answered: by the candidate in a talk, or by the coach at start or end."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="questionnaires")
    kind = models.CharField("lijst", max_length=10, choices=list(LIST_KIND_LABELS.items()))
    due_on = models.DateField("invullen voor")
    state = models.CharField(
        "status",
        max_length=10,
        choices=list(LIST_STATE_LABELS.items()),
        default=ListState.PLANNED.value,
        editable=False,
    )
    answered_on = models.DateField("ingevuld op", null=True, blank=True, editable=False)
    answered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    reminded_on = models.DateField("herinnerd op", null=True, blank=True, editable=False)
    skipped_reason = models.CharField("waarom overgeslagen", max_length=200, blank=True)
    # The number under which answers leave the system: says nothing about the person.
    research_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "id")
        verbose_name = "vragenlijst"
        verbose_name_plural = "vragenlijsten"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["candidate", "kind"],
                name="questionnaire_once",
                violation_error_message="Deze vragenlijst is al gepland.",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | Q(answered_on__isnull=False),
                name="questionnaire_answered_has_date",
            ),
            models.CheckConstraint(
                condition=~Q(state="skipped") | ~Q(skipped_reason=""),
                name="questionnaire_skipped_reason",
                violation_error_message="Schrijf op waarom deze lijst niet wordt ingevuld.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class QuestionnaireAnswer(FileRow):
    """One answer. Keeps no history: after withdrawal nothing of it may remain."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="answers")
    item = models.CharField("vraag", max_length=40)
    value = models.SmallIntegerField("antwoord", null=True, blank=True)
    choices = models.JSONField("gekozen", default=list, blank=True)
    text = models.TextField("in eigen woorden", blank=True)

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ("item", "id")
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["questionnaire", "item"], name="answer_once"),
            models.CheckConstraint(condition=Q(value=None) | Q(value__range=(1, 5)), name="answer_value"),
        ]

    def __str__(self) -> str:
        return self.item
