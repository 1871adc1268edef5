"""Social return: contracts of a municipality with a duty to involve people, and what fulfils it."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.models import Editable, Municipality
from core.models.base import DataSet
from employers.domain.social_return import BLOCK_UNIT_LABELS
from employers.models.employer import Employer
from employers.querysets import SocialReturnContractQuerySet, SocialReturnQuerySet


class BuildingBlock(Editable):
    """What one unit of a way to fulfil the duty is worth in this region, from a day on (dated table)."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    code = models.CharField("code", max_length=30)
    name = models.CharField("bouwblok", max_length=160)
    unit = models.CharField("eenheid", max_length=12, choices=list(BLOCK_UNIT_LABELS.items()))
    value = models.DecimalField("waarde per eenheid (euro)", max_digits=9, decimal_places=2)
    valid_from = models.DateField("geldt vanaf")
    source = models.CharField("bron", max_length=160, blank=True)

    objects = SocialReturnQuerySet.as_manager()

    class Meta:
        ordering = ("name", "-valid_from", "id")
        verbose_name = "bouwblok"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "code", "valid_from"],
                name="building_block_once_a_day",
                violation_error_message="Voor deze dag staat dit bouwblok er al.",
            ),
            models.CheckConstraint(
                condition=Q(value__gt=0),
                name="building_block_value",
                violation_error_message="Vul een waarde boven 0 euro in.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class SocialReturnContract(Editable):
    """A contract of the town with an employer that carries the duty: ``duty_percent`` of ``value``."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="social_return", verbose_name="werkgever"
    )
    name = models.CharField("opdracht", max_length=160)
    number = models.CharField("contractnummer", max_length=40, blank=True)
    value = models.DecimalField("waarde van de opdracht (euro)", max_digits=12, decimal_places=2)
    duty_percent = models.DecimalField("verplichting (%)", max_digits=5, decimal_places=2)
    start = models.DateField("van")
    end = models.DateField("tot en met")
    contact = models.CharField("contactpersoon bij de gemeente", max_length=120, blank=True)
    note = models.TextField("bijzonderheden", blank=True)
    closed_on = models.DateField("afgerond op", null=True, blank=True, editable=False)
    closed_reason = models.CharField("hoe afgerond", max_length=200, blank=True, editable=False)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = SocialReturnContractQuerySet.as_manager()

    class Meta:
        ordering = ("end", "id")
        verbose_name = "social-returncontract"
        verbose_name_plural = "social-returncontracten"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="social_return_order",
                violation_error_message="Het einde van het contract ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=Q(value__gt=0),
                name="social_return_value",
                violation_error_message="Vul een waarde boven 0 euro in.",
            ),
            models.CheckConstraint(
                condition=Q(duty_percent__range=(0, 100)),
                name="social_return_percent",
                violation_error_message="Vul een percentage in van 0 tot en met 100.",
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | ~Q(closed_reason=""),
                name="social_return_closed_reason",
                violation_error_message="Schrijf op hoe het contract is afgerond.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("employers:social_return_contract", self.pk)


@pghistory.track()
class SocialReturnItem(Editable):
    """Something that fulfils the duty, with its evidence. Names no resident: numbers and hours only.

    ``amount`` in euro, as it was worth on ``on``; it counts once somebody checked the evidence.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    contract = models.ForeignKey(SocialReturnContract, on_delete=models.CASCADE, related_name="items")
    block = models.ForeignKey(
        BuildingBlock, on_delete=models.PROTECT, null=True, blank=True, verbose_name="bouwblok"
    )
    description = models.CharField("wat is er gedaan", max_length=200)
    on = models.DateField("datum")
    quantity = models.DecimalField("aantal", max_digits=9, decimal_places=2, default=1)
    amount = models.DecimalField("waarde (euro)", max_digits=12, decimal_places=2)
    reason = models.CharField("waarom telt dit mee", max_length=200, blank=True)
    evidence = models.TextField("waaruit blijkt het", blank=True)
    checked_on = models.DateField("gecontroleerd op", null=True, blank=True)
    checked_by = models.CharField("gecontroleerd door", max_length=120, blank=True)
    refused_reason = models.CharField("telt niet mee, want", max_length=200, blank=True)

    objects = SocialReturnQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "invulling"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(quantity__gt=0) & Q(amount__gte=0),
                name="social_return_item_amount",
                violation_error_message="Vul een aantal boven 0 in.",
            ),
            models.CheckConstraint(
                condition=Q(checked_on=None) | (~Q(evidence="") & ~Q(checked_by="")),
                name="social_return_checked_with_evidence",
                violation_error_message="Schrijf op waaruit het blijkt en wie het controleerde.",
            ),
        ]

    def __str__(self) -> str:
        return self.description
