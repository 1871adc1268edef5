"""Which projects, candidates and placements somebody may see."""

from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Greatest

from clients.querysets import FileQuerySet, files_in_scope
from core.models import User
from core.policy import Scope, may, scope_for


class RegionQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows of a project that name no resident."""

    def visible_to(self, user: User) -> Self:
        return self.all() if may(user, "project", "view") else self.none()


class ProjectQuerySet(RegionQuerySet):
    def owned_by(self, user: User) -> Self:
        """The projects that this person leads, as account manager (of project or employer) or coach."""
        return self.filter(Q(account_manager=user) | Q(coach=user) | Q(job__employer__account_manager=user))

    def running(self) -> Self:
        return self.filter(state="running")

    def at_employer(self, employer_id: int) -> Self:
        """Projects for a job of this employer, that it shares, or with one of its jobs in the chain."""
        shared = self.model._meta.get_field("employers").related_model.objects
        links = self.model._meta.get_field("chain").related_model.objects
        return self.filter(
            Q(job__employer_id=employer_id)
            | Q(pk__in=shared.filter(employer_id=employer_id).values("project_id"))
            | Q(pk__in=links.filter(employer_id=employer_id).values("project_id"))
        )

    def running_first(self) -> Self:
        """Running ones first, then the most recently ended."""
        return self.order_by(F("ended_on").desc(nulls_first=True), "-started_on", "-id")

    def for_list(self) -> Self:
        return self.select_related("job", "job__employer", "account_manager", "coach").order_by(
            "-started_on", "-id"
        )


class LearnInPlaceQuerySet(RegionQuerySet):
    def usable(self) -> Self:
        """Places that still take people."""
        return self.filter(closed_on=None)

    def of_project(self, project_id: int) -> Self:
        """Its own places, and those of the region that it uses."""
        return self.filter(Q(project=project_id) | Q(used_by=project_id)).distinct()


class OwnRunQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Searches for a schedule: only whoever asked sees what came of it."""

    def visible_to(self, user: User) -> Self:
        return self.filter(asked_by=user) if may(user, "train", "view") else self.none()


class LearningQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """What was learned together: names no resident, and everybody who works on projects may read it."""

    def visible_to(self, user: User) -> Self:
        return self.all() if may(user, "learning", "view") else self.none()


def agreed_or_own(user: User, *, candidate: str, client: str) -> Q:
    """Candidates in sight: by the file for who may open it, by the agreed profile for the region."""
    scope = scope_for(user, "candidate", "view")
    if scope == Scope.REGION:
        return Q(**{f"{candidate}profile__withdrawn_on": None})
    return files_in_scope(user, scope, path=client)


class CandidateQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        return self.filter(agreed_or_own(user, candidate="", client="client__"))

    def countable_for(self, user: User) -> Self:
        """Candidates that may be counted in figures, and listed without a name."""
        return self.all() if may(user, "candidate", "count") else self.none()

    def active(self) -> Self:
        return self.filter(status__in=["proposed", "accepted", "learning_in"])

    def firmly_learning(self) -> Self:
        """Who learns in and goes on: not who was told no, nor who is left behind by a project that ended."""
        from trajectories.models import Evaluation

        last = Evaluation.objects.filter(candidate=OuterRef("pk")).order_by("-on", "-id").values("verdict")
        going = self.filter(status="learning_in", project__state="running")
        return going.annotate(last_verdict=Coalesce(Subquery(last[:1]), Value(""))).exclude(
            last_verdict="no_go"
        )

    def with_learning(self) -> Self:
        """The day of the latest evaluation, and the last day of the plan."""
        from trajectories.models import Evaluation, LearnInStep

        held = Evaluation.objects.filter(candidate=OuterRef("pk")).order_by("-on", "-id").values("on")[:1]
        last = (
            LearnInStep.objects.filter(plan__candidate=OuterRef("pk")).order_by("-end", "-id").values("end")
        )
        return self.annotate(evaluated_on=Subquery(held), plan_ends_on=Subquery(last[:1]))

    def for_list(self) -> Self:
        return self.select_related("profile", "project", "project__job", "project__job__employer").order_by(
            "proposed_on", "id"
        )


class UnderCandidateQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows that hang under a candidate: visible as the candidate is."""

    candidate_path = "candidate__"

    def visible_to(self, user: User) -> Self:
        return self.filter(agreed_or_own(user, candidate=self.candidate_path, client="client__"))


class UnderPlanQuerySet(UnderCandidateQuerySet):
    candidate_path = "plan__candidate__"


class UnderEvaluationQuerySet(UnderCandidateQuerySet):
    candidate_path = "evaluation__candidate__"


class PlacementQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Placements: with or without a project, so by the file."""

    def visible_to(self, user: User) -> Self:
        return self.filter(files_in_scope(user, scope_for(user, "client", "view"), path="client__"))


class FileRowQuerySet(FileQuerySet):
    """Rows that stay in the file: the employer's side never sees them."""


class QuestionnaireQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Questionnaires stay with the people who guide: never for the employer's side, never for managers."""

    def visible_to(self, user: User) -> Self:
        return self.filter(files_in_scope(user, scope_for(user, "questionnaire", "view"), path="client__"))


class ByProfileQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows about a person at an employer, in sight by the file or by a profile that is still agreed.

    ``policy_object`` names the line in the policy table; with scope REGION only rows whose own profile
    holds come through, so that withdrawn consent takes them away.
    """

    policy_object = ""
    path = ""

    def visible_to(self, user: User) -> Self:
        scope = scope_for(user, self.policy_object, "view")
        if scope == Scope.REGION:
            return self.filter(
                **{f"{self.path}profile__isnull": False, f"{self.path}profile__withdrawn_on": None}
            )
        return self.filter(files_in_scope(user, scope, path="client__"))


class EventPlaceQuerySet(ByProfileQuerySet):
    policy_object = "event_place"


class UnderEventPlaceQuerySet(EventPlaceQuerySet):
    path = "place__"


class GrantQuerySet(ByProfileQuerySet):
    """Instruments. Which one somebody has tells of a limitation, so of the employer's side only who looks
    after the employer now sees them, and only beside a profile that holds."""

    policy_object = "instrument_grant"

    def visible_to(self, user: User) -> Self:
        if scope_for(user, self.policy_object, "view") != Scope.OWN:
            return super().visible_to(user)
        return self.at_own_employers(user).filter(profile__isnull=False, profile__withdrawn_on=None)

    def at_own_employers(self, user: User) -> Self:
        """For account managers those of the employers that they look after; for others all of them."""
        if scope_for(user, self.policy_object, "view") != Scope.OWN:
            return self
        return self.filter(employer__account_manager=user)

    def with_money(self) -> Self:
        """``paid``, and ``promised``: of what runs what was promised, or more when more was paid; of what
        stopped or ended what was paid; of what was only asked, or refused, nothing. In euro."""
        from trajectories.models import InstrumentPayment

        nothing = Value(Decimal(0), output_field=models.DecimalField())
        sums = InstrumentPayment.objects.filter(grant=OuterRef("pk")).order_by().values("grant")
        return self.annotate(
            paid=Coalesce(Subquery(sums.annotate(sum=Sum("amount")).values("sum")), nothing)
        ).annotate(
            promised=Case(
                When(state="granted", then=Greatest("committed", "paid")),
                When(state__in=["stopped", "ended"], then=F("paid")),
                default=nothing,
            )
        )

    def for_list(self, *, person: bool) -> Self:
        """``person``: with the file's own row, for who may read it; for others that would hide everything."""
        more = ("client", "placement") if person else ()
        return self.select_related("profile", "employer", "job", *more).order_by("-asked_on", "-id")


class AnnouncementQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Announcements: for the coach's side by the file; for the region all of them, because they concern the
    employer. Who it is about is shown through an agreed profile only."""

    def visible_to(self, user: User) -> Self:
        scope = scope_for(user, "announcement", "view")
        return (
            self.all() if scope == Scope.REGION else self.filter(files_in_scope(user, scope, path="client__"))
        )


class JobCoachQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Job coaches: whoever works with employers may know which job coach comes there, never for whom."""

    def visible_to(self, user: User) -> Self:
        scope = scope_for(user, "job_coach", "view")
        return (
            self.all() if scope == Scope.REGION else self.filter(files_in_scope(user, scope, path="client__"))
        )
