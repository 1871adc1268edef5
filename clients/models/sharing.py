"""What leaves the file: the agreed profile for employers, and files opened with a reason."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models.client import Client
from clients.querysets import OpeningQuerySet, ProfileQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable, User


@pghistory.track()
class CandidateProfile(FileRow, Editable):
    """What a client agreed to show to employers: an allow-list, copied here word for word.

    Withdrawn consent hides the profile, and with it every open proposal, in the queries themselves.
    ``skills`` is a list of ``{"id": int, "name": str, "level": 0..4}``.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="profiles", verbose_name="inwoner"
    )
    name = models.CharField("naam zoals de werkgever die ziet", max_length=200)
    strengths = models.TextField("wat breng je mee, wat drijft je")
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    conditions = models.TextField("wat is nodig om goed te kunnen werken", blank=True)
    skills = models.JSONField("vaardigheden", default=list)
    agreed_on = models.DateField("toestemming op")
    agreed_how = models.CharField("hoe gaf de inwoner toestemming", max_length=120)
    withdrawn_on = models.DateField("ingetrokken op", null=True, blank=True, editable=False)

    objects = ProfileQuerySet.as_manager()

    class Meta:
        ordering = ("-agreed_on", "-id")
        verbose_name = "kandidaatprofiel"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(withdrawn_on=None),
                name="one_agreed_profile",
                violation_error_message="Er is al een afgesproken profiel. Trek dat eerst in of pas het aan.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def skill_names(self) -> list[str]:
        """The skills that are shown, by name."""
        return [skill["name"] for skill in self.skills]


@pghistory.track()
class FileOpening(ClientRow):
    """A file opened with a reason and for a time, by somebody whose work does not bring them there."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, verbose_name="gebruiker")
    reason = models.TextField("reden")
    until = models.DateTimeField("tot")

    objects = OpeningQuerySet.as_manager()

    class Meta:
        ordering = ("-until", "-id")
        verbose_name = "inzage met reden"
        indexes: ClassVar = [models.Index(fields=["user", "until"], name="opening_by_user")]

    def __str__(self) -> str:
        return f"inzage door {self.user_id} tot {self.until}"
