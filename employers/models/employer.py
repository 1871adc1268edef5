"""Employers and who works there. Never a resident."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.models import Editable, Recorded, Sector, User
from core.models.base import DataSet
from employers.domain.relation import CONTACT_ROLE_LABELS, MOTIVE_LABELS, SBI_VERSIONS
from employers.querysets import EmployerQuerySet, RegionQuerySet


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
    sbi_code = models.CharField("SBI-code", max_length=5, blank=True)
    sbi_version = models.CharField(
        "SBI-versie", max_length=4, choices=[(v, v) for v in SBI_VERSIONS], blank=True
    )
    sbi_also = models.CharField("SBI-code in de andere versie", max_length=5, blank=True)
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
    motives = ArrayField(
        models.CharField(max_length=12, choices=list(MOTIVE_LABELS.items())),
        default=list,
        blank=True,
        verbose_name="motief",
    )
    culture = models.CharField("hoe is het er om te werken", max_length=200, blank=True)
    experience = models.CharField("ervaring met onze kandidaten", max_length=200, blank=True)
    committed = models.BooleanField("wil mensen een kans geven", default=False)
    ambassador = models.BooleanField("ambassadeur", default=False)
    max_contacts_month = models.PositiveSmallIntegerField(
        "hoogstens zoveel keer contact per maand", null=True, blank=True
    )
    not_before = models.DateField("niet benaderen voor", null=True, blank=True)
    limit_note = models.CharField("wat de werkgever daarover zei", max_length=200, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="merged"
    )
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
                condition=~Q(kvk="") & Q(merged_into=None),
                name="employer_kvk_once",
                violation_error_message="Er is al een werkgever met dit KvK-nummer.",
            ),
            models.CheckConstraint(
                condition=Q(kvk="") | Q(kvk__regex=r"^[0-9]{8}$"),
                name="employer_kvk_8_digits",
                violation_error_message="Een KvK-nummer heeft acht cijfers.",
            ),
            models.CheckConstraint(
                condition=Q(sbi_code="", sbi_version="")
                | Q(sbi_code__regex=r"^[0-9]{2,5}$", sbi_version__in=SBI_VERSIONS),
                name="employer_sbi_with_version",
                violation_error_message="Een SBI-code heeft twee tot vijf cijfers en hoort bij een versie.",
            ),
            models.CheckConstraint(
                condition=Q(sbi_also="") | (Q(sbi_also__regex=r"^[0-9]{2,5}$") & ~Q(sbi_code="")),
                name="employer_sbi_of_both",
                violation_error_message="Een SBI-code heeft twee tot vijf cijfers. Vul ook de eerste in.",
            ),
            models.CheckConstraint(
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9][0-9]{3} [A-Z]{2}$"),
                name="employer_postcode",
                violation_error_message="Schrijf de postcode zo: 1234 AB.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="employer_not_into_itself",
                violation_error_message="Een werkgever kan niet met zichzelf worden samengevoegd.",
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
    role = models.CharField("rol", max_length=10, choices=list(CONTACT_ROLE_LABELS.items()), blank=True)
    branch = models.ForeignKey(
        "Branch", on_delete=models.SET_NULL, null=True, blank=True, verbose_name="vestiging"
    )
    since = models.DateField("contactpersoon sinds", null=True, blank=True)
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
class Branch(Editable):
    """A place where the employer works."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="branches")
    name = models.CharField("naam", max_length=120)
    number = models.CharField("vestigingsnummer (KvK)", max_length=12, blank=True)
    street = models.CharField("adres", max_length=160, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    city = models.CharField("plaats", max_length=80, blank=True)
    closed_on = models.DateField("gesloten op", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "vestiging"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(number="") | Q(number__regex=r"^[0-9]{12}$"),
                name="branch_number_12_digits",
                violation_error_message="Een vestigingsnummer heeft twaalf cijfers.",
            ),
            models.CheckConstraint(
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9][0-9]{3} [A-Z]{2}$"),
                name="branch_postcode",
                violation_error_message="Schrijf de postcode zo: 1234 AB.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AccountManagerPeriod(Recorded):
    """Who looked after an employer, from when until when; the open one is ``Employer.account_manager``."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="manager_periods")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="accountmanager")
    start = models.DateField("van")
    end = models.DateField("tot", null=True, blank=True)
    note = models.TextField("overdracht", blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "accountmanager in een periode"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["employer"],
                condition=Q(end=None),
                name="one_account_manager_at_a_time",
                violation_error_message="Een werkgever heeft één accountmanager tegelijk.",
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")), name="manager_period_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} vanaf {self.start}"


class EmployerMerge(Recorded):
    """Two files of one employer made one: which into which, why, and what moved (table → number of rows)."""

    kept = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="merges")
    gone = models.OneToOneField(Employer, on_delete=models.PROTECT, related_name="merge")
    reason = models.TextField("waarom")
    moved = models.JSONField(default=dict)

    class Meta:
        ordering = ("-created_at", "-id")
        verbose_name = "samenvoeging"

    def __str__(self) -> str:
        return f"{self.gone_id} in {self.kept_id}"
