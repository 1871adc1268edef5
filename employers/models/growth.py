"""What is heard at employers: growth conversations, other talks, and what was promised."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from core.addresses import address_of
from core.models import Editable, User
from employers.domain.growth import GROWTH_KIND_LABELS, NO_PART_REASON_LABELS
from employers.domain.relation import PROMISE_SIDE_LABELS, TALK_KIND_LABELS
from employers.models.employer import ContactPerson, Employer
from employers.querysets import ConversationQuerySet, PromiseQuerySet, RegionQuerySet

GROWTH_KINDS = list(GROWTH_KIND_LABELS.items())
ASK_AGAIN_NEEDED = "Is het nog niet te zeggen? Kies dan een dag om het opnieuw te vragen."


@pghistory.track()
class GrowthConversation(Editable):
    """A talk about the jobs that an employer will have later."""

    class Expectation(models.TextChoices):
        GROWS = "grows", "ja, er komt werk bij"
        SAME = "same", "nee, het blijft zoals het is"
        CANNOT_SAY = "cannot_say", "dat is nog niet te zeggen"

    class Participation(models.TextChoices):
        YES = "yes", "ja"
        MAYBE = "maybe", "misschien"
        NO = "no", "nee"

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="conversations", verbose_name="werkgever"
    )
    on = models.DateField("datum")
    spoken_with = models.CharField("gesproken met", max_length=160, blank=True)
    expectation = models.CharField("verwacht de werkgever groei", max_length=12, choices=Expectation)
    growth_kind = models.CharField("soort groei", max_length=1, choices=GROWTH_KINDS, blank=True)
    changes = models.TextField("wat gaat er veranderen", blank=True)
    tasks = models.TextField("welke taken en banen ontstaan", blank=True)
    suitable = models.TextField("wat past bij mensen die verder van werk staan", blank=True)
    arrange = models.TextField("wat moet daarvoor geregeld worden", blank=True)
    participation = models.CharField("doet de werkgever mee", max_length=6, choices=Participation, blank=True)
    reason_not = models.CharField(
        "waarom niet", max_length=20, choices=list(NO_PART_REASON_LABELS.items()), blank=True
    )
    ask_again_on = models.DateField("opnieuw vragen op", null=True, blank=True)
    sector_trends = models.TextField("wat ziet de werkgever in de sector gebeuren", blank=True)
    others_to_ask = models.CharField("wie kunnen we nog meer vragen", max_length=200, blank=True)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "groeigesprek"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(expectation="cannot_say") | Q(ask_again_on__isnull=False),
                name="growth_ask_again",
                violation_error_message=ASK_AGAIN_NEEDED,
            ),
            models.CheckConstraint(
                condition=~Q(participation="no") | ~Q(reason_not=""),
                name="growth_reason_not",
                violation_error_message="Doet de werkgever niet mee? Kies dan de reden.",
            ),
        ]

    def __str__(self) -> str:
        return f"groeigesprek op {self.on}"

    def get_absolute_url(self) -> str:
        return address_of("employers:conversation", self.pk)


@pghistory.track()
class EmployerTalk(Editable):
    """A talk that was not about growth: by telephone, a visit, an e-mail. Names no resident."""

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="talks", verbose_name="werkgever"
    )
    on = models.DateField("datum")
    kind = models.CharField("hoe", max_length=10, choices=list(TALK_KIND_LABELS.items()))
    person = models.ForeignKey(
        ContactPerson, on_delete=models.SET_NULL, null=True, blank=True, verbose_name="gesproken met"
    )
    about = models.TextField("waar ging het over", blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "gesprek"
        indexes: ClassVar = [models.Index(fields=["employer", "-on"], name="talk_by_employer")]

    def __str__(self) -> str:
        return f"gesprek op {self.on}"


@pghistory.track()
class Promise(Editable):
    """What one of the two sides would do, before which day."""

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="promises", verbose_name="werkgever"
    )
    talk = models.ForeignKey(
        EmployerTalk, on_delete=models.SET_NULL, null=True, blank=True, related_name="promises"
    )
    what = models.CharField("wat is beloofd", max_length=300)
    side = models.CharField("door wie", max_length=8, choices=list(PROMISE_SIDE_LABELS.items()))
    who = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bij ons"
    )
    due_on = models.DateField("voor")
    done_on = models.DateField("gedaan op", null=True, blank=True)
    dropped = models.CharField("vervallen, want", max_length=200, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "id")
        verbose_name = "belofte"

    def __str__(self) -> str:
        return self.what
