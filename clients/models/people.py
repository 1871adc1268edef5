"""Who is around a resident: coaches over time, hand-overs, professionals, groups, appointments."""

import uuid
from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models.client import Client
from clients.querysets import FileQuerySet, GroupMeetingQuerySet, LetterTemplateQuerySet
from clients.scope import ClientRow, FileRow
from core.models import Editable, Municipality, Team, User


@pghistory.track()
class CoachPeriod(FileRow, Editable):
    """Who guided somebody from when to when; the number of changes is an indicator."""

    class Kind(models.TextChoices):
        COACH = "coach", "werkcoach"
        BUDDY = "buddy", "buddy"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="coach_periods")
    coach = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="coach")
    kind = models.CharField("als", max_length=8, choices=Kind, default=Kind.COACH.value)
    start = models.DateField("van")
    end = models.DateField("tot", null=True, blank=True)
    why = models.CharField("waarom", max_length=200, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        verbose_name = "begeleiding"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client", "kind"], condition=Q(end=None), name="one_coach_at_a_time"
            ),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="coach_period_order"),
        ]

    def __str__(self) -> str:
        return f"{self.coach_id} vanaf {self.start}"


@pghistory.track()
class HandOver(FileRow, Editable):
    """A resident is handed to a colleague or the other team. The receiver answers within the term.

    ``receiver`` None = whoever in ``to_team`` accepts. ``bulk`` ties those of one coach that leaves.
    """

    class Status(models.TextChoices):
        OPEN = "open", "wacht op antwoord"
        ACCEPTED = "accepted", "overgenomen"
        REFUSED = "refused", "geweigerd"
        ESCALATED = "escalated", "ligt bij kwaliteit"
        SETTLED = "settled", "besloten door kwaliteit"
        WITHDRAWN = "withdrawn", "ingetrokken"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="hand_overs")
    from_coach = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="van"
    )
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", verbose_name="naar team")
    receiver = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naar"
    )
    note = models.TextField("wat moet je opvolger weten")
    asked_on = models.DateField("gevraagd op")
    answer_by = models.DateField("antwoord voor")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.OPEN.value)
    answer = models.TextField("antwoord", blank=True)
    answered_on = models.DateField("beantwoord op", null=True, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    as_buddy = models.BooleanField("de vorige coach blijft buddy", default=False)
    bulk = models.UUIDField(null=True, blank=True, default=None, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("answer_by", "id")
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(status__in=["open", "refused", "escalated"]),
                name="one_open_hand_over",
                violation_error_message="Er loopt al een overdracht van deze inwoner.",
            ),
            models.CheckConstraint(
                condition=~Q(note=""),
                name="hand_over_has_note",
                violation_error_message="Schrijf op wat je opvolger moet weten.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["refused", "settled"]) | ~Q(answer=""),
                name="hand_over_refused_with_reason",
                violation_error_message="Schrijf op waarom.",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["receiver", "status"], name="hand_over_by_receiver"),
            models.Index(fields=["to_team", "status"], name="hand_over_by_team"),
        ]

    def __str__(self) -> str:
        return f"overdracht van {self.asked_on}"


@pghistory.track()
class Professional(FileRow, Editable):
    """Somebody else who helps: Wmo, youth, debt help, care, job coach, volunteer."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="professionals")
    name = models.CharField("naam", max_length=120)
    role = models.CharField("rol", max_length=80)
    organisation = models.CharField("organisatie", max_length=120, blank=True)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    does = models.TextField("wat doet deze persoon", blank=True)
    since = models.DateField("sinds", null=True, blank=True)
    until = models.DateField("tot", null=True, blank=True)
    last_contact_on = models.DateField("laatste contact", null=True, blank=True)
    ask_along = models.BooleanField("vraag mee naar het volgende gesprek", default=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = (F("until").desc(nulls_first=True), "name", "id")
        verbose_name = "betrokkene"
        verbose_name_plural = "betrokkenen"

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class CaseMeeting(ClientRow):
    """A talk of several organisations about one resident: when, who, what was agreed."""

    on = models.DateField("datum")
    present = models.TextField("wie waren erbij")
    client_present = models.BooleanField("de inwoner was erbij", default=True)
    about = models.TextField("waarover", blank=True)
    agreements = models.TextField("wat is afgesproken")
    next_on = models.DateField("volgend overleg", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "overleg"
        verbose_name_plural = "overleggen"

    def __str__(self) -> str:
        return f"overleg op {self.on}"


class GroupMeeting(Editable):
    """A meeting for several residents: information meeting, rights and duties, 'focus op werk'.

    Holds no name of a resident; who is invited stands in GroupPlace.
    """

    class Kind(models.TextChoices):
        INFORMATION = "information", "informatiebijeenkomst"
        RIGHTS = "rights", "rechten en plichten"
        DECLARATION = "declaration", "verklaring van meedoen"
        FOCUS = "focus", "focus op werk"
        WW = "ww", "voorlichting einde WW"
        OTHER = "other", "andere bijeenkomst"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, verbose_name="team")
    kind = models.CharField("soort", max_length=12, choices=Kind, default=Kind.INFORMATION.value)
    name = models.CharField("naam", max_length=120)
    starts_at = models.DateTimeField("begint")
    minutes = models.PositiveSmallIntegerField("duur (minuten)", default=90)
    place = models.CharField("waar", max_length=160, blank=True)
    room_for = models.PositiveSmallIntegerField("plaats voor", default=12)
    leader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="begeleider")
    to_sign = models.BooleanField("deelnemers tekenen", default=False)
    cancelled_on = models.DateField("gaat niet door sinds", null=True, blank=True, editable=False)

    objects = GroupMeetingQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_at", "-id")
        verbose_name = "bijeenkomst"
        verbose_name_plural = "bijeenkomsten"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(room_for__range=(1, 500)),
                name="group_room",
                violation_error_message="Kies een aantal van 1 tot en met 500.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class GroupPlace(FileRow, Editable):
    """Somebody at a group meeting: invited, came, signed."""

    class Result(models.TextChoices):
        INVITED = "invited", "uitgenodigd"
        CAME = "came", "is geweest"
        CANCELLED = "cancelled", "afgezegd"
        NO_SHOW = "no_show", "niet gekomen"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="group_places")
    meeting = models.ForeignKey(GroupMeeting, on_delete=models.PROTECT, related_name="places")
    invited_on = models.DateField("uitgenodigd op")
    result = models.CharField("resultaat", max_length=10, choices=Result, default=Result.INVITED.value)
    signed_on = models.DateField("getekend op", null=True, blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "deelname aan bijeenkomst"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "client"],
                name="group_place_once",
                violation_error_message="Deze inwoner staat al op de lijst.",
            )
        ]

    def __str__(self) -> str:
        return f"plaats {self.pk}"


@pghistory.track()
class Appointment(FileRow, Editable):
    """A talk that is planned. A contact that is logged closes it; the next date makes a new one.

    ``at`` None = only the day is known. ``Client.next_contact_on`` repeats the first planned day.
    """

    class Status(models.TextChoices):
        PLANNED = "planned", "gepland"
        HELD = "held", "geweest"
        CANCELLED = "cancelled", "afgezegd"
        NO_SHOW = "no_show", "niet gekomen"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="appointments")
    on = models.DateField("datum")
    at = models.TimeField("tijd", null=True, blank=True)
    minutes = models.PositiveSmallIntegerField("duur (minuten)", null=True, blank=True)
    coach = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="met")
    channel = models.CharField("hoe", max_length=10, default="talk")
    place = models.CharField("waar", max_length=160, blank=True)
    about = models.CharField("waarover", max_length=200, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PLANNED.value)
    with_professionals = models.ManyToManyField(Professional, blank=True, verbose_name="wie komt er mee")

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("on", F("at").asc(nulls_last=True), "id")
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        indexes: ClassVar = [
            models.Index(fields=["coach", "on"], condition=Q(status="planned"), name="appointment_by_coach"),
            models.Index(
                fields=["client", "on"], condition=Q(status="planned"), name="appointment_by_client"
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak op {self.on}"


class LetterTemplate(Editable):
    """A letter or e-mail with fields such as {aanhef}; the functional administrator writes them."""

    class Kind(models.TextChoices):
        INVITATION = "invitation", "uitnodiging voor een gesprek"
        GROUP = "group", "uitnodiging voor een bijeenkomst"
        CARD = "card", "kaart"
        LASTING = "lasting", "navragen na de start van een baan"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    kind = models.CharField("soort", max_length=12, choices=Kind)
    name = models.CharField("naam", max_length=80)
    subject = models.CharField("onderwerp", max_length=160)
    body = models.TextField("tekst")
    active = models.BooleanField("in gebruik", default=True)

    objects = LetterTemplateQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="letter_name_once",
                violation_error_message="Er is al een brief met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Letter(ClientRow):
    """A letter or e-mail as it went out, word for word."""

    class Channel(models.TextChoices):
        PAPER = "paper", "brief"
        MAIL = "mail", "e-mail"

    class Status(models.TextChoices):
        MADE = "made", "gemaakt"
        WAITING = "waiting", "wordt verstuurd"
        SENT = "sent", "verstuurd"
        FAILED = "failed", "niet aangekomen"

    on = models.DateField("datum")
    template = models.ForeignKey(LetterTemplate, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField("hoe", max_length=6, choices=Channel)
    subject = models.CharField("onderwerp", max_length=160)
    body = models.TextField("tekst")
    appointment = models.ForeignKey(
        Appointment, on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    group_place = models.ForeignKey(
        GroupPlace, on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    status = models.CharField("status", max_length=8, choices=Status, default=Status.MADE.value)
    sent_at = models.DateTimeField("verstuurd op", null=True, blank=True)
    message_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "brief aan inwoner"
        verbose_name_plural = "brieven aan inwoners"

    def __str__(self) -> str:
        return self.subject


@pghistory.track()
class EarlyNotice(FileRow, Editable):
    """Somebody known before a benefit starts: WW or Anw that ends, school leavers, no benefit."""

    class Kind(models.TextChoices):
        WW = "ww", "WW loopt af"
        ANW = "anw", "Anw loopt af (jongste wordt 18)"
        SCHOOL = "school", "laatste jaar vso of praktijkonderwijs"
        NO_BENEFIT = "no_benefit", "geen uitkering, zoekt werk"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="early_notices")
    kind = models.CharField("waarom nu al", max_length=12, choices=Kind)
    ends_on = models.DateField("loopt af op", null=True, blank=True)
    source = models.CharField("van wie weten we dit", max_length=160)
    contact_name = models.CharField("contactpersoon daar", max_length=120, blank=True)
    contact_phone = models.CharField("telefoon", max_length=30, blank=True)
    handed_over_on = models.DateField("warm overgedragen op", null=True, blank=True)
    handed_over_note = models.TextField("wat is er overgedragen", blank=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = (F("ends_on").asc(nulls_last=True), "id")
        verbose_name = "vroeg in beeld"
        verbose_name_plural = "vroeg in beeld"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}"
