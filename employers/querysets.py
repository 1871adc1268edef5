"""Which employers and jobs somebody may see: region-wide, for the roles that work with them."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import Count, Exists, F, Func, OuterRef, Q, Sum, Value
from django.db.models.functions import Coalesce, Greatest, TruncQuarter

from core.models import User
from core.policy import may

OPEN = ("in_sight", "worked_out", "learning_in")
# employers.domain.places.open_places in SQL.
OPEN_PLACES = Greatest(F("places") - F("filled"), 0)

LONGEST_SBI = 5


class RegionQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows that belong to the region; ``policy_object`` names the line in the policy table."""

    policy_object = "employer"

    def visible_to(self, user: User) -> Self:
        return self.all() if may(user, self.policy_object, "view") else self.none()


class EmployerQuerySet(RegionQuerySet):
    def visible_to(self, user: User) -> Self:
        """Those that were merged away are led to the one that stays: employers.views.merged."""
        return super().visible_to(user).standing()

    def standing(self) -> Self:
        """Without those that were merged into another file: that file holds everything."""
        return self.filter(merged_into=None)

    def current(self) -> Self:
        """Without the employers of the pilot: they are history and ask for nobody."""
        return self.standing().exclude(data_set="pilot")

    def for_list(self) -> Self:
        """One row each, with the number of open future jobs, and whether growth was ever asked about."""
        conversations = self.model._meta.get_field("conversations").related_model
        return (
            self.standing()
            .select_related("sector", "account_manager")
            .annotate(
                open_jobs=Count("jobs", filter=Q(jobs__status__in=OPEN)),
                asked_growth=Exists(conversations.objects.filter(employer=OuterRef("pk"))),
            )
            .order_by("name", "id")
        )

    def of(self, user: User) -> Self:
        """The employers that this account manager looks after."""
        return self.filter(account_manager=user)

    def without_account_manager(self) -> Self:
        """Nobody, or somebody who no longer works here, looks after them."""
        return self.filter(Q(account_manager=None) | Q(account_manager__is_active=False))

    def not_spoken_since(self, day: date) -> Self:
        return self.filter(Q(last_contact_on=None) | Q(last_contact_on__lt=day))

    def by_name_or_number(self, text: str) -> Self:
        """By a part of the name or the place, by the KvK number, or by the beginning of an SBI code of either
        version; numbers with or without spaces and dots."""
        words = Q(name__icontains=text) | Q(city__icontains=text)
        digits = "".join(text.split()).replace(".", "")
        if not digits.isdigit():
            return self.filter(words)
        numbers = Q(kvk=digits)
        if 2 <= len(digits) <= LONGEST_SBI:
            numbers |= Q(sbi_code__startswith=digits) | Q(sbi_also__startswith=digits)
        return self.filter(words | numbers)

    def never_asked_about_growth(self) -> Self:
        return self.filter(conversations=None)


class ConversationQuerySet(RegionQuerySet):
    def latest_per_employer(self) -> Self:
        newer = self.model._base_manager.filter(employer=models.OuterRef("employer")).order_by("-on", "-id")
        return self.filter(pk=models.Subquery(newer.values("pk")[:1]))

    def last_told(self, first_day: date, last_day: date, data_set: str) -> Self:
        """What each employer answered last in these days; employers that were merged away are one."""
        return (
            self.filter(on__range=(first_day, last_day), employer__data_set=data_set)
            .filter(employer__merged_into=None)
            .order_by("employer_id", "-on", "-id")
            .distinct("employer_id")
        )

    def quarters_told(self, data_set: str) -> list[date]:
        """The first days of the quarters in which somebody told something, the last first."""
        found = self.filter(employer__data_set=data_set, employer__merged_into=None)
        return list(
            found.annotate(quarter=TruncQuarter("on"))
            .order_by("-quarter")
            .values_list("quarter", flat=True)
            .distinct()
        )

    def growth_without_job(self) -> Self:
        """Told us that work is coming and will (perhaps) take part, but no future job was made of it."""
        return self.filter(expectation="grows", jobs=None).exclude(participation="no")


class MiddleDay(Func):
    """The middle day of a window, of two the earlier: the same as core.domain.calendar.middle_of."""

    arity = 2
    template = "(DATE 'epoch' + (%(expressions)s - DATE 'epoch') / 2)"
    arg_joiner = " - DATE 'epoch' + "
    output_field = models.DateField()


class FutureJobQuerySet(RegionQuerySet):
    policy_object = "future_job"

    def open(self) -> Self:
        """Jobs that still look for people."""
        return self.filter(status__in=OPEN)

    def nearing(self, *, today: date, until: date) -> Self:
        """Open jobs whose start window opens between today and ``until``."""
        return self.open().filter(Q(window_start__gte=today) & Q(window_start__lte=until))

    def without_learners(self) -> Self:
        """Jobs for which nobody learns in yet."""
        return self.filter(status__in=["in_sight", "worked_out"])

    def in_quarter(self, first_day: date, last_day: date) -> Self:
        """Jobs that are expected in this quarter: the middle of the window decides."""
        return self.annotate(middle=MiddleDay("window_start", "window_end")).filter(
            middle__gte=first_day, middle__lte=last_day
        )

    def forecast(self) -> list[dict[str, Any]]:
        """Per quarter (its first day): open jobs, their open places, those × certainty in hundredths, and the
        places that are filled (also of jobs that are filled, when these are among the rows).

        The rule is employers.domain.future_job.forecast; a test holds the two together.
        """
        open_job = Q(status__in=OPEN)
        return list(
            self.annotate(quarter=TruncQuarter(MiddleDay("window_start", "window_end")))
            .order_by("quarter")
            .values("quarter")
            .annotate(
                jobs=Count("id", filter=open_job),
                places_sum=Coalesce(Sum(OPEN_PLACES, filter=open_job), 0),
                weighted=Coalesce(Sum(OPEN_PLACES * F("certainty"), filter=open_job), 0),
                filled_sum=Sum("filled"),
            )
            .order_by("quarter")
        )

    def open_or_filled_from(self, first_day: date) -> Self:
        """Open jobs, and of the quarters from this day on also the filled ones: what a calendar looks at."""
        due = MiddleDay("window_start", "window_end")
        filled = Q(status="filled", due__gte=first_day)
        return self.alias(due=due).filter(Q(status__in=OPEN) | filled)

    def told_per_employer(self, data_set: str) -> list[tuple[str, int, date, int]]:
        """Of what was named in talks: sector, employer, quarter (its first day), places × certainty (in
        hundredths).
        """
        found = self.filter(employer__data_set=data_set, employer__merged_into=None)
        return list(
            found.exclude(conversation=None)
            .annotate(quarter=TruncQuarter(MiddleDay("window_start", "window_end")))
            .order_by("employer__sector__name", "employer_id", "quarter")
            .values_list("employer__sector__name", "employer_id", "quarter")
            .annotate(weighted=Sum(F("places") * F("certainty")))
        )

    def with_facts(self) -> Self:
        """With all that employers.facts needs, in a fixed number of queries."""
        from employers.models import JobSkill

        skills = models.Prefetch("skills", JobSkill.objects.select_related("skill"))
        return self.select_related("employer", "employer__sector", "occupation").prefetch_related(
            skills, "certificates"
        )

    def for_list(self) -> Self:
        return self.select_related("employer", "employer__sector").order_by("window_start", "id")


class UnderJobQuerySet(RegionQuerySet):
    """Rows that hang under a future job: visible as the job is."""

    policy_object = "future_job"


class PromiseQuerySet(RegionQuerySet):
    def open(self) -> Self:
        return self.filter(done_on=None, dropped="")


class AgreementQuerySet(RegionQuerySet):
    policy_object = "agreement"

    def in_force(self, today: date) -> Self:
        """Signed, begun and not over."""
        lasts = Q(ends_on=None) | Q(ends_on__gte=today)
        return self.filter(lasts, state="signed", starts_on__lte=today)

    def for_list(self) -> Self:
        """One row each, with how many must sign and how many did."""
        signed = Count("signatures", filter=~Q(signatures__signed_on=None))
        return (
            self.select_related("employer__account_manager", "job", "renewed_by")
            .annotate(signers=Count("signatures"), signed=signed)
            .order_by("-starts_on", "-id")
        )


class AgreementTemplateQuerySet(RegionQuerySet):
    policy_object = "agreement_template"


class EventQuerySet(RegionQuerySet):
    policy_object = "event"


class TownQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows of a municipality about no person; ``policy_object`` names the line in the policy table."""

    policy_object = ""

    def visible_to(self, user: User) -> Self:
        seen = may(user, self.policy_object, "view")
        return self.filter(municipality_id=user.municipality_id) if seen else self.none()


class SocialReturnQuerySet(TownQuerySet):
    policy_object = "social_return"


class SocialReturnContractQuerySet(SocialReturnQuerySet):
    def with_sums(self) -> Self:
        """Euros that were checked and that wait for it: employers.domain.social_return.balance in SQL."""
        waits = Q(items__checked_on=None, items__refused_reason="")
        none = Value(Decimal(0), models.DecimalField(max_digits=14, decimal_places=2))
        return self.annotate(
            checked=Coalesce(Sum("items__amount", filter=~Q(items__checked_on=None)), none),
            waiting=Coalesce(Sum("items__amount", filter=waits), none),
            waiting_items=Count("items", filter=waits),
        )

    def for_list(self) -> Self:
        return self.with_sums().select_related("employer__account_manager").order_by("end", "id")


class BudgetQuerySet(TownQuerySet):
    policy_object = "instrument_budget"
