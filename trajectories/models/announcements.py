"""What coaches tell the employer's side before they act there: direct placements, and job coaches."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import CandidateProfile, Client
from clients.scope import FileRow
from core.models import Editable, User
from employers.models import Employer
from trajectories.domain.announcement import ANNOUNCEMENT_STATE_LABELS, AnnouncementState
from trajectories.models.candidates import Placement
from trajectories.querysets import AnnouncementQuerySet, JobCoachQuerySet


@pghistory.track()
class Announcement(FileRow, Editable):
    """A coach wants to place somebody directly; the employer's account manager answers within the term.

    The account manager reads employer, job, day and coach; who it is only through an agreed profile.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="announcements", verbose_name="inwoner"
    )
    profile = models.ForeignKey(
        CandidateProfile, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="announcements", verbose_name="werkgever"
    )
    coach = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="werkcoach")
    function = models.CharField("functie", max_length=160)
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    start = models.DateField("zou beginnen op")
    note = models.TextField("wat moet de accountmanager weten", blank=True)
    announced_on = models.DateField("aangekondigd op")
    answer_by = models.DateField("antwoord voor")
    state = models.CharField(
        "status",
        max_length=10,
        choices=list(ANNOUNCEMENT_STATE_LABELS.items()),
        default=AnnouncementState.OPEN.value,
        editable=False,
    )
    answer = models.TextField("antwoord", blank=True)
    answered_on = models.DateField("beantwoord op", null=True, blank=True, editable=False)
    answered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    placement = models.OneToOneField(
        Placement, on_delete=models.PROTECT, null=True, editable=False, related_name="announcement"
    )

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        ordering = ("answer_by", "id")
        verbose_name = "aankondiging"
        verbose_name_plural = "aankondigingen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["open", "withdrawn"]) | Q(answered_on__isnull=False),
                name="announcement_answered_has_date",
            ),
            models.CheckConstraint(
                condition=~Q(state="talk_first") | ~Q(answer=""),
                name="announcement_talk_first_says_why",
                violation_error_message="Schrijf op waarom je eerst wilt overleggen.",
            ),
        ]

    def __str__(self) -> str:
        return f"aankondiging {self.pk}"


@pghistory.track()
class JobCoaching(FileRow, Editable):
    """A job coach who helps somebody at an employer. One job coach an employer is what employers ask for."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="job_coaching", verbose_name="inwoner"
    )
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="job_coaches", verbose_name="werkgever"
    )
    placement = models.ForeignKey(
        Placement, on_delete=models.PROTECT, null=True, blank=True, related_name="job_coaching"
    )
    coach_name = models.CharField("jobcoach", max_length=120)
    organisation = models.CharField("van", max_length=120, blank=True)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    weekly_hours = models.DecimalField("uren per week", max_digits=4, decimal_places=1, null=True, blank=True)
    start = models.DateField("van")
    end = models.DateField("tot", null=True, blank=True)
    second_reason = models.CharField("waarom nog een jobcoach bij deze werkgever", max_length=200, blank=True)

    objects = JobCoachQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "jobcoach"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="job_coaching_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            )
        ]

    def __str__(self) -> str:
        return self.coach_name
