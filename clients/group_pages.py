"""What the pages about group meetings show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from clients.domain.groups import Room
from clients.models import Client, GroupMeeting, GroupPlace
from core.models import User

LONGEST_CHOICE = 200
WITHOUT = {
    "information": "zonder informatiebijeenkomst",
    "rights": "zonder rechten en plichten",
    "declaration": "zonder verklaring van meedoen",
    "focus": "zonder focus op werk",
}
WHO = {"mij": "mijn inwoners", "team": "heel mijn team"}


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of the list: how full, and whether it still has to be told who came."""

    url: str
    name: str
    kind: str
    begin: datetime
    place: str
    leader: str
    room: Room
    came: int
    open: int
    cancelled: bool
    over: bool


def meeting_rows(meetings: Iterable[int], now: datetime) -> list[MeetingRow]:
    """The lines of these meetings, in this order."""
    ids = list(meetings)
    taken = Count("places", filter=~Q(places__result=GroupPlace.Result.CANCELLED))
    came = Count("places", filter=Q(places__result=GroupPlace.Result.CAME))
    waiting = Count("places", filter=Q(places__result=GroupPlace.Result.INVITED))
    found = (
        GroupMeeting.objects.select_related("leader")
        .annotate(taken=taken, came=came, waiting=waiting)
        .in_bulk(ids)
    )
    return [_row(found[pk], now) for pk in ids if pk in found]


def _row(meeting: GroupMeeting, now: datetime) -> MeetingRow:
    counted = vars(meeting)
    return MeetingRow(
        url=reverse("clients:group", args=[meeting.pk]),
        name=meeting.name,
        kind=meeting.get_kind_display(),
        begin=meeting.starts_at,
        place=meeting.place,
        leader=str(meeting.leader),
        room=Room(meeting.room_for, counted["taken"]),
        came=counted["came"],
        open=counted["waiting"],
        cancelled=meeting.cancelled_on is not None,
        over=meeting.starts_at < now,
    )


def places_of(user: User, meeting: GroupMeeting) -> list[GroupPlace]:
    """Who is on the list, as far as this user may see their file."""
    rows = GroupPlace.objects.visible_to(user).filter(meeting=meeting)
    rows = rows.select_related("client").prefetch_related("letters")
    return list(rows.order_by("client__sort_name", "pk"))


def people_to_invite(
    user: User, meeting: GroupMeeting, *, who: str, without: str, text: str
) -> QuerySet[Client]:
    """Residents who can be asked: of one's own or of the team, who aren't on the list yet."""
    people: QuerySet[Client] = Client.objects.guided_by(user).filter(
        team_id=meeting.team_id, status__in=[Client.Status.ACTIVE, Client.Status.EARLY]
    )
    if who != "team":
        people = people.filter(coach=user)
    if text:
        people = people & Client.objects.named_like(text)
    on_list = GroupPlace.objects.filter(meeting=meeting, client=OuterRef("pk"))
    people = people.filter(~Exists(on_list))
    if without in WITHOUT:
        went = GroupPlace.objects.filter(
            client=OuterRef("pk"), meeting__kind=without, result=GroupPlace.Result.CAME
        )
        people = people.filter(~Exists(went))
    return people.order_by("sort_name", "id")


def may_record(meeting: GroupMeeting) -> bool:
    """From the day of the meeting on."""
    return timezone.localtime(meeting.starts_at).date() <= timezone.localdate()
