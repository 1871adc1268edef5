"""Which rows of the files somebody may see, and what lists ask of them."""

from datetime import date, timedelta
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, DateTimeField, Exists, ExpressionWrapper, F, Func, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce, TruncDate
from django.db.models.lookups import Contains
from django.utils import timezone

from clients.domain.contact_norm import ContactNorms
from clients.domain.distance import Category, TeamKind, team_for
from clients.domain.names import search_words
from core.models import User
from core.policy import Scope, scope_for

PARTICIPATION = [c.value for c in Category if team_for(c) == TeamKind.PARTICIPATION]


def waiting_for(user: User) -> models.QuerySet[Any]:
    """Hand-overs that this person may answer: named as receiver, or any in the team when nobody is named."""
    from clients.models import HandOver

    mine = Q(receiver=user) | Q(receiver=None, to_team_id=user.team_id)
    return HandOver.objects.filter(mine, status=HandOver.Status.OPEN, municipality_id=user.municipality_id)


def files_in_scope(user: User, scope: Scope | None, *, path: str = "") -> Q:
    """Condition on client rows for a scope; ``path`` leads to the client (``"client__"``)."""
    from clients.models import FileOpening

    match scope:
        case Scope.MUNICIPALITY:
            return Q(**{f"{path}municipality_id": user.municipality_id})
        case Scope.TEAM:
            return Q(**{f"{path}team_id": user.team_id}) | Q(**{f"{path}buddy_id": user.pk})
        case Scope.OWN:
            return Q(**{f"{path}coach_id": user.pk}) | Q(**{f"{path}buddy_id": user.pk})
        case Scope.OPENED:
            opened = FileOpening.objects.filter(
                user=user, until__gt=timezone.now(), client_id=OuterRef(f"{path}id" if path else "pk")
            )
            return Q(Exists(opened))
        case _:
            return Q(pk__in=[])


def readable_files(user: User, *, path: str = "") -> Q:
    """Condition: the files that this user may open, those that are being handed to them included."""
    scope = scope_for(user, "client", "view")
    seen = files_in_scope(user, scope, path=path)
    if scope == Scope.TEAM:
        key = "client_id__in" if path else "pk__in"
        seen |= Q(**{key: waiting_for(user).values("client_id")})
    return seen


LEAST_OF_A_PHONE = 6


def _phone_like(text: str) -> Q:
    """Condition: the telephone number holds these digits, however either was written ('06-12 34 56 78').

    Fewer than six digits find nobody by telephone: they are a number of a file.
    """
    digits = "".join(letter for letter in text if letter.isdigit())
    if len(digits) < LEAST_OF_A_PHONE or any(letter.isalpha() for letter in text):
        return Q(pk__in=[])
    written = Func(F("phone"), Value("[^0-9]"), Value(""), Value("g"), function="regexp_replace")
    return Q(Contains(written, digits))


class ClientQuerySet(models.QuerySet["Client"]):  # type: ignore[name-defined]
    def visible_to(self, user: User) -> Self:
        """The clients whose file this user may open now."""
        return self.filter(readable_files(user), municipality_id=user.municipality_id)

    def guided_by(self, user: User) -> Self:
        """The own team and who one is buddy of: what may be changed, without what is still to be accepted."""
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "view")), municipality_id=user.municipality_id
        )

    def countable_for(self, user: User) -> Self:
        """The clients that this user may see counted, and listed without a name."""
        return self.filter(
            files_in_scope(user, scope_for(user, "client", "count")), municipality_id=user.municipality_id
        )

    def active(self) -> Self:
        return self.filter(status="active")

    def named_like(self, text: str) -> Self:
        """Every word is in the name, in any order; with a digit in it, the text is a number."""
        if any(letter.isdigit() for letter in text):
            return self.filter(Q(number__icontains=text.strip()) | _phone_like(text))
        named = Q()
        for word in search_words(text):
            named &= Q(sort_name__contains=word)
        return self.filter(named) if named else self.none()

    def in_participation(self) -> Q:
        """Condition: the route is participation, by category, or by team as long as there is none."""
        return Q(category__in=PARTICIPATION) | Q(category="", team__kind=TeamKind.PARTICIPATION.value)

    def contact_overdue(self, norms: ContactNorms, today: date) -> Self:
        """Active clients to whom nobody spoke within the norm, or within what the plan says.

        The same rule as domain.contact_norm: what the plan says goes first, then learning in, then the route.
        """
        participation = self.in_participation()
        plan = Q(contact_days__isnull=False)
        in_time = ExpressionWrapper(
            Value(today) - F("contact_days") * Value(timedelta(days=1)), output_field=DateTimeField()
        )
        late = plan & Q(spoken_on__lt=in_time)
        late |= ~plan & Q(learning_in=True, spoken_on__lt=today - timedelta(days=norms.learning_in))
        late |= (
            ~plan
            & Q(learning_in=False, spoken_on__lt=today - timedelta(days=norms.participation))
            & participation
        )
        late |= (
            ~plan
            & Q(learning_in=False, spoken_on__lt=today - timedelta(days=norms.re_integration))
            & ~participation
        )
        spoken = Coalesce("last_contact_on", "reported_on", TruncDate("created_at"))
        return self.active().alias(spoken_on=spoken).filter(late)


class FileQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows with a client: visible when the client is."""

    def visible_to(self, user: User) -> Self:
        return self.filter(readable_files(user, path="client__"), municipality_id=user.municipality_id)

    def latest_first(self) -> Self:
        return self.order_by("-on", "-id")


class SkillHeldQuerySet(FileQuerySet):
    def latest_per_skill(self) -> Self:
        """The newest record of each skill of each client; on one day the later row."""
        return self.order_by("client_id", "skill_id", "-on", "-id").distinct("client_id", "skill_id")


class AvailabilityQuerySet(FileQuerySet):
    def with_names(self) -> Self:
        """The names of certificates held, and of the occupations and sectors wanted, as lists on the row."""
        from clients.models import ClientCertificate
        from core.models import Occupation, Sector

        held = ClientCertificate.objects.filter(client=OuterRef("client")).values("certificate__name")
        occupations = Occupation.objects.filter(availability=OuterRef("pk")).values("name")
        sectors = Sector.objects.filter(availability=OuterRef("pk")).values("name")
        return self.annotate(
            papers=ArraySubquery(held),
            occupations=ArraySubquery(occupations),
            sectors=ArraySubquery(sectors),
        )


class ProfileQuerySet(FileQuerySet):
    def agreed(self) -> Self:
        """Profiles with consent that was not withdrawn."""
        return self.filter(withdrawn_on=None)


class OpeningQuerySet(FileQuerySet):
    def running(self) -> Self:
        return self.filter(until__gt=timezone.now())


class ImportQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        """Imports of the own municipality, for who may bring files in."""
        if scope_for(user, "import", "view") is None:
            return self.none()
        return self.filter(municipality_id=user.municipality_id)


class GroupMeetingQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        """The meetings of the own team; for quality those of the municipality."""
        match scope_for(user, "group_meeting", "view"):
            case Scope.TEAM:
                return self.filter(municipality_id=user.municipality_id, team_id=user.team_id)
            case Scope.MUNICIPALITY:
                return self.filter(municipality_id=user.municipality_id)
            case _:
                return self.none()


class LetterTemplateQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        """The letters of the own municipality, for who may write them."""
        if scope_for(user, "letter_template", "view") is None:
            return self.none()
        return self.filter(municipality_id=user.municipality_id)

    def to_choose(self, user: User, kind: str) -> Self:
        """What may be sent now, for anybody who sends a letter."""
        return self.filter(municipality_id=user.municipality_id, kind=kind, active=True)


def _count(rows: models.QuerySet[Any]) -> Coalesce:
    """How many rows a subquery gives; 0 when there are none."""
    counted = rows.values("provision").annotate(number=models.Count("pk")).values("number")
    return Coalesce(models.Subquery(counted), 0)


class ProvisionQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        """The catalogue of the own municipality, for who may look at it."""
        if scope_for(user, "provision", "view") is None:
            return self.none()
        return self.filter(municipality_id=user.municipality_id)

    def on_offer(self, today: date) -> Self:
        """What may be suggested and chosen: in use, contract running or near, looked at in time."""
        runs = Q(contract_until=None) | Q(contract_until__gte=today)
        reviewed = Q(review_on=None) | Q(review_on__gte=today)
        return self.filter(runs, reviewed, active=True)

    def with_room(self) -> Self:
        """How many places are taken, and how many people wait: as clients.domain.enrolment.Room says it.

        A contract with a first day gives places for who starts in its period; without one, places at the
        same time.
        """
        from clients.models import Enrolment

        here = Enrolment.objects.filter(provision=OuterRef("pk")).order_by()
        started = here.filter(status__in=["running", "finished", "stopped"])
        last_day = Coalesce(OuterRef("contract_until"), Value(date.max))
        in_contract = started.filter(start__gte=OuterRef("contract_from"), start__lte=last_day)
        return self.annotate(
            taken=Case(
                When(contract_from=None, then=_count(here.filter(status="running"))),
                default=_count(in_contract),
            ),
            waiting=_count(here.filter(status="enrolled")),
        )
