"""Agreements with employers: the text as it was agreed, who signs, when it ends."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.models import Editable
from core.models.base import DataSet
from employers.domain.agreement import (
    AGREEMENT_KIND_LABELS,
    AGREEMENT_STATE_LABELS,
    PARTY_LABELS,
    AgreementState,
)
from employers.models.employer import Employer
from employers.models.jobs import FutureJob
from employers.querysets import AgreementQuerySet, AgreementTemplateQuerySet, RegionQuerySet

KINDS = list(AGREEMENT_KIND_LABELS.items())


class AgreementTemplate(Editable):
    """The text that a new agreement starts with; ``{werkgever}`` and the like are filled in."""

    kind = models.CharField("soort", max_length=12, choices=KINDS)
    name = models.CharField("naam", max_length=120)
    body = models.TextField("tekst")
    active = models.BooleanField("in gebruik", default=True)

    objects = AgreementTemplateQuerySet.as_manager()

    class Meta:
        ordering = ("kind", "name", "id")
        verbose_name = "voorbeeldtekst"

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Agreement(Editable):
    """An agreement with an employer. The text is kept as it was when it went out to sign."""

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="agreements", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name="baan",
    )
    kind = models.CharField("soort", max_length=12, choices=KINDS)
    title = models.CharField("titel", max_length=160)
    body = models.TextField("tekst")
    guaranteed_jobs = models.PositiveSmallIntegerField("banen met garantie", null=True, blank=True)
    starts_on = models.DateField("geldt vanaf")
    ends_on = models.DateField("geldt tot en met", null=True, blank=True)
    state = models.CharField(
        "status",
        max_length=10,
        choices=list(AGREEMENT_STATE_LABELS.items()),
        default=AgreementState.DRAFT.value,
        editable=False,
    )
    remind_on = models.DateField("herinner op", null=True, blank=True)
    sent_on = models.DateField("ter ondertekening sinds", null=True, blank=True, editable=False)
    ended_on = models.DateField("gestopt op", null=True, blank=True, editable=False)
    ended_reason = models.CharField("waarom gestopt", max_length=200, blank=True, editable=False)
    renews = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="renewed_by",
        verbose_name="verlengt",
    )
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        verbose_name = "overeenkomst"
        verbose_name_plural = "overeenkomsten"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="agreement_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | ~Q(ended_reason=""),
                name="agreement_ended_reason",
                violation_error_message="Schrijf op waarom de overeenkomst stopt.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("employers:agreement", self.pk)


@pghistory.track()
class AgreementSignature(Editable):
    """Somebody who must sign, and since when that is done."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatures")
    party = models.CharField("namens", max_length=12, choices=list(PARTY_LABELS.items()))
    name = models.CharField("naam", max_length=120)
    function = models.CharField("functie", max_length=120, blank=True)
    signed_on = models.DateField("getekend op", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "handtekening"

    def __str__(self) -> str:
        return self.name
