"""A candidate in a project, and the placement that may come of it."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models import CandidateProfile, Client
from clients.scope import FileRow
from core.addresses import address_of
from core.models import Editable
from core.models.base import DataSet
from employers.models import Employer
from trajectories.domain.candidate import (
    CANDIDATE_STATE_LABELS,
    REFUSAL_REASON_LABELS,
    WITHDRAWAL_REASON_LABELS,
    CandidateState,
)
from trajectories.domain.learn_in import DROP_OUT_REASON_LABELS, OUTCOME_LABELS
from trajectories.models.projects import Project
from trajectories.querysets import CandidateQuerySet, PlacementQuerySet


class ContractKind(models.TextChoices):
    FIXED = "fixed", "tijdelijk"
    PERMANENT = "permanent", "vast"
    TEMP_AGENCY = "temp", "uitzend"


@pghistory.track()
class Candidate(FileRow, Editable):
    """Somebody proposed for the job of a project, from proposal to outcome.

    The employer's side sees only ``profile``, and only while its consent holds.
    """

    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="candidates", verbose_name="project"
    )
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="candidacies", verbose_name="kandidaat"
    )
    profile = models.ForeignKey(
        CandidateProfile, on_delete=models.PROTECT, related_name="+", verbose_name="afgesproken profiel"
    )
    status = models.CharField(
        "status",
        max_length=12,
        choices=list(CANDIDATE_STATE_LABELS.items()),
        default=CandidateState.PROPOSED.value,
        editable=False,
    )
    proposed_on = models.DateField("voorgesteld op")
    motivation = models.TextField("waarom past deze baan", blank=True)
    mastery_at_proposal = models.PositiveSmallIntegerField(
        "beheersing bij voorstel (%)", null=True, editable=False
    )
    informed_on = models.DateField(
        "kandidaat weet wat het werk en het inleren is, sinds", null=True, blank=True
    )
    meeting_at = models.DateTimeField("kennismaking gepland op", null=True, blank=True)
    meeting_place = models.CharField("waar", max_length=160, blank=True)
    introduced_on = models.DateField("kennisgemaakt met de werkgever op", null=True, blank=True)
    answered_on = models.DateField("werkgever besloot op", null=True, blank=True)
    refusal_reason = models.CharField(
        "waarom niet gekozen", max_length=16, choices=list(REFUSAL_REASON_LABELS.items()), blank=True
    )
    refusal_note = models.TextField("toelichting", blank=True)
    withdrawal_reason = models.CharField(
        "waarom teruggetrokken", max_length=20, choices=list(WITHDRAWAL_REASON_LABELS.items()), blank=True
    )
    learn_in_start = models.DateField("inleren begon op", null=True, blank=True)
    learn_in_end = models.DateField("inleren eindigde op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=15, choices=list(OUTCOME_LABELS.items()), blank=True)
    outcome_on = models.DateField("datum van de uitkomst", null=True, blank=True)
    drop_out_reason = models.CharField(
        "waarom geen baan", max_length=20, choices=list(DROP_OUT_REASON_LABELS.items()), blank=True
    )
    outcome_note = models.TextField("toelichting bij de uitkomst", blank=True)
    made_up = models.BooleanField("verzonnen aanvulling", default=False, editable=False)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ("proposed_on", "id")
        verbose_name = "kandidaat"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "client"],
                condition=~Q(status__in=["refused", "withdrawn"]),
                name="candidate_once_a_project",
                violation_error_message="Deze inwoner is al kandidaat in dit project.",
            ),
            models.UniqueConstraint(fields=["id", "municipality", "team"], name="candidate_scope_key"),
            models.CheckConstraint(
                condition=Q(status__in=["placed", "ended"], outcome__gt="", outcome_on__isnull=False)
                | (~Q(status__in=["placed", "ended"]) & Q(outcome="")),
                name="candidate_outcome_when_ended",
                violation_error_message="Een afgerond traject heeft een uitkomst met een datum.",
            ),
            models.CheckConstraint(
                condition=~Q(status="refused") | ~Q(refusal_reason=""),
                name="candidate_refusal_reason",
                violation_error_message="Kies waarom deze kandidaat niet gekozen is.",
            ),
            models.CheckConstraint(
                condition=Q(learn_in_end=None) | Q(learn_in_end__gte=models.F("learn_in_start")),
                name="candidate_learn_in_order",
                violation_error_message="Het einde van het inleren ligt voor het begin.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["client", "-proposed_on"], name="candidate_by_client")]

    def __str__(self) -> str:
        return f"kandidaat {self.pk}"

    def get_absolute_url(self) -> str:
        return address_of("trajectories:candidate", self.pk)


@pghistory.track()
class Placement(FileRow, Editable):
    """A person starts at an employer, from a project or directly."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="placements", verbose_name="inwoner"
    )
    employer = models.ForeignKey(
        Employer,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name="werkgever",
    )
    employer_name = models.CharField("andere werkgever of uitzendbureau", max_length=160, blank=True)
    candidate = models.OneToOneField(
        Candidate, on_delete=models.PROTECT, null=True, blank=True, related_name="placement"
    )
    function = models.CharField("functie", max_length=160)
    start = models.DateField("begint op")
    end = models.DateField("geëindigd op", null=True, blank=True)
    contract = models.CharField("contract", max_length=10, choices=ContractKind)
    contract_months = models.PositiveSmallIntegerField("voor hoeveel maanden", null=True, blank=True)
    hours = models.PositiveSmallIntegerField("uren per week")
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "plaatsing"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=models.F("start")),
                name="placement_end_after_start",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(employer__isnull=False) | ~Q(employer_name=""),
                name="placement_has_employer",
                violation_error_message="Vul in bij welke werkgever iemand begint.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function} vanaf {self.start}"
