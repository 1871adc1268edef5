"""Meetings for several residents: room, invitations, and who came, entered once for everybody."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients import services
from clients.models import Client, Contact, GroupMeeting, GroupPlace, Letter, LetterTemplate
from clients.services import Seen
from core.models import User
from core.pages import Refused
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import ClientFactory

pytestmark = pytest.mark.django_db


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10, 30)))


@pytest.fixture
def meeting(resident: Client, coach: User, today: date) -> GroupMeeting:
    with scope(municipality_id=resident.municipality_id):
        return services.save_group(
            by=coach,
            name="Focus op werk",
            kind="focus",
            starts_at=moment(today),
            place="De Brug",
            room_for=3,
            leader=coach,
            to_sign=True,
        )


@pytest.fixture
def guests(resident: Client, coach: User) -> list[Client]:
    others = [
        ClientFactory(
            municipality=resident.municipality,
            team=resident.team,
            coach=coach,
            first_name=name,
            email=f"{name.lower()}@inwoner.example",
        )
        for name in ("Anna", "Bram", "Cem")
    ]
    return [resident, *others]


@pytest.fixture
def invited(meeting: GroupMeeting, guests: list[Client], coach: User, today: date) -> list[GroupPlace]:
    with scope(municipality_id=coach.municipality_id):
        services.invite_to_group(by=coach, meeting=meeting, clients=guests[:3], today=today)
        return list(meeting.places.order_by("id"))


def url(name: str, meeting: GroupMeeting) -> str:
    return reverse(f"clients:{name}", args=[meeting.pk])


def test_room_warns_and_nobody_is_there_twice(
    inside: None, meeting: GroupMeeting, guests: list[Client], invited: Any, coach: User, today: date
) -> None:
    ask: dict[str, Any] = {"by": coach, "meeting": meeting, "today": today}
    assert services.invite_to_group(**ask, clients=guests[:2]) == 0
    with pytest.raises(Refused, match="worden er 4"):
        services.invite_to_group(**ask, clients=guests)
    assert services.invite_to_group(**ask, clients=guests, anyway=True) == 1
    with pytest.raises(Refused, match="Kies wie"):
        services.invite_to_group(**ask, clients=[])
    services.cancel_group(by=coach, meeting=meeting, today=today)
    with pytest.raises(Refused, match="gaat niet door"):
        services.invite_to_group(**ask, clients=guests)


def test_presence_is_told_once_for_everybody(
    inside: None, meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date
) -> None:
    results = ("came", "no_show", "cancelled")
    seen = {p.pk: Seen(r, today, 1) for p, r in zip(invited, results, strict=True)}
    for _ in range(2):
        services.record_presence(by=coach, meeting=meeting, seen=seen, today=today)
    assert sorted(Contact.objects.values_list("channel", "result")) == [
        ("group", "came"),
        ("group", "cancelled"),
        ("group", "no_show"),
    ]
    assert Client.objects.get(pk=invited[0].client_id).last_contact_on == today
    assert Client.objects.get(pk=invited[1].client_id).last_contact_on is None
    assert set(GroupPlace.objects.values_list("version", flat=True)) == {2}
    with pytest.raises(Refused, match="al vastgelegd"):
        services.cancel_group(by=coach, meeting=meeting, today=today)


def test_a_correction_changes_the_same_contact(
    inside: None, meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date
) -> None:
    place = invited[0]
    for version, result in ((1, "came"), (2, "no_show")):
        services.record_presence(
            by=coach, meeting=meeting, seen={place.pk: Seen(result, None, version)}, today=today
        )
    assert Contact.objects.get().result == "no_show"
    assert Client.objects.get(pk=place.client_id).last_contact_on is None
    services.record_presence(
        by=coach, meeting=meeting, seen={place.pk: Seen("invited", None, 3)}, today=today
    )
    assert not Contact.objects.exists()


def test_who_was_second_writes_nothing(
    inside: None, meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date
) -> None:
    first, second = invited[0], invited[1]
    services.record_presence(by=coach, meeting=meeting, seen={first.pk: Seen("came", None, 1)}, today=today)
    late = {first.pk: Seen("no_show", None, 1), second.pk: Seen("came", None, 1)}
    with pytest.raises(Refused) as refused:
        services.record_presence(by=coach, meeting=meeting, seen=late, today=today)
    assert refused.value.missing == ("Samira van Dam: is geweest",)
    assert GroupPlace.objects.get(pk=second.pk).result == "invited"


def test_not_before_the_day(
    inside: None, meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date
) -> None:
    with pytest.raises(Refused, match="nog niet geweest"):
        services.record_presence(
            by=coach,
            meeting=meeting,
            seen={invited[0].pk: Seen("came", None, 1)},
            today=today - timedelta(days=1),
        )


def test_letters_for_everybody_at_once(
    inside: None, meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date
) -> None:
    template = LetterTemplate.objects.create(
        municipality=coach.municipality,
        kind="group",
        name="Groep",
        subject="{bijeenkomst}",
        body="{aanhef} {datum} {tijd} {plaats}",
    )
    send: dict[str, Any] = {"by": coach, "meeting": meeting, "template": template, "today": today}
    services.invite_by_letter(**send, channel="mail")
    assert sorted(Letter.objects.values_list("channel", flat=True)) == ["mail", "mail", "paper"]
    with pytest.raises(Refused, match="al een uitnodiging"):
        services.invite_by_letter(**send, channel="paper")
    with pytest.raises(Refused, match="al een uitnodiging"):
        services.remove_from_group(by=coach, place=invited[0])


def test_the_page_tells_who_came(
    meeting: GroupMeeting, invited: list[GroupPlace], coach: User, today: date, browse: Any
) -> None:
    browser: Browser = browse(coach)
    page = browser.get(url("group", meeting)).content.decode()
    assert "Samira van Dam" in page
    assert "vol" in page
    data: dict[str, Any] = {}
    for place in invited:
        data |= {
            f"result_{place.pk}": "came",
            f"version_{place.pk}": 1,
            f"signed_{place.pk}": today.isoformat(),
        }
    for _ in range(2):
        assert browser.post(url("group", meeting), data).status_code == 302
    with scope(municipality_id=coach.municipality_id):
        assert Contact.objects.count() == 3
        assert set(GroupPlace.objects.values_list("signed_on", flat=True)) == {today}
    other = data | {f"result_{invited[0].pk}": "no_show"}
    answer = browser.post(url("group", meeting), other)
    assert answer.status_code == 422
    assert "Een collega vulde intussen dit in" in answer.content.decode()
    assert browser.post(url("group", meeting), {f"result_{invited[0].pk}": "gek"}).status_code == 422


def test_making_and_filling_a_meeting(guests: list[Client], coach: User, today: date, browse: Any) -> None:
    browser: Browser = browse(coach)
    data = {
        "name": "Rechten en plichten",
        "kind": "rights",
        "on": (today + timedelta(days=8)).isoformat(),
        "at": "13:00",
        "minutes": 60,
        "room_for": 12,
        "leader": coach.pk,
        "place": "De Brug",
    }
    made = browser.post(reverse("clients:new_group"), data)
    with scope(municipality_id=coach.municipality_id):
        meeting = GroupMeeting.objects.get()
    assert made.url == url("group", meeting)
    assert timezone.localtime(meeting.starts_at).time() == time(13, 0)
    page = browser.get(url("group_invite", meeting) + "?q=bram").content.decode()
    assert "Bram" in page
    assert "Anna" not in page
    ticked = {"clients": [guests[1].pk, guests[2].pk]}
    for _ in range(2):
        browser.post(url("group_invite", meeting), ticked)
    with scope(municipality_id=coach.municipality_id):
        places = list(GroupPlace.objects.all())
    assert len(places) == 2
    removed = reverse("clients:remove_place", args=[places[0].pk])
    for status in (302, 404):
        assert browser.post(removed).status_code == status
    assert "Rechten en plichten" in browser.get(reverse("clients:groups")).content.decode()
    assert "handtekening" in browser.get(url("group_list", meeting)).content.decode()
    conflict = browser.post(url("change_group", meeting), data | {"version": 7, "name": "Anders"})
    assert conflict.status_code == 409


def test_the_letters_together(
    meeting: GroupMeeting, invited: list[GroupPlace], coach: User, browse: Any
) -> None:
    browser: Browser = browse(coach)
    with scope(municipality_id=coach.municipality_id):
        template = LetterTemplate.objects.create(
            municipality=coach.municipality, kind="group", name="G", subject="Kom", body="{aanhef}"
        )
    nothing = browser.get(url("group_letters_pdf", meeting))
    assert nothing.status_code == 302
    data = {"template": template.pk, "channel": "paper"}
    assert browser.post(url("group_letters", meeting), data).status_code == 302
    assert browser.get(url("group_letters_pdf", meeting)).content[:5] == b"%PDF-"


def test_who_may(meeting: GroupMeeting, invited: list[GroupPlace], people: People, browse: Any) -> None:
    pages = ("group", "group_list", "change_group", "group_invite", "group_letters")
    for user, status in (
        (people.other_team, 404),
        (people.elsewhere, 404),
        (people.manager, 403),
        (people.functional_admin, 403),
    ):
        for name in pages:
            assert browse(user).get(url(name, meeting)).status_code == status, (name, user.role)
    quality: Browser = browse(people.quality)
    assert [quality.get(url(name, meeting)).status_code for name in pages] == [200, 200, 403, 403, 403]
    data = {f"result_{invited[0].pk}": "came"}
    assert quality.post(url("group", meeting), data).status_code == 403
    assert quality.post(url("cancel_group", meeting)).status_code == 403
    assert quality.post(reverse("clients:remove_place", args=[invited[0].pk])).status_code == 403
    assert browse(people.teammate).get(url("group", meeting)).status_code == 200


def test_as_many_questions_for_one_as_for_four(
    meeting: GroupMeeting, guests: list[Client], coach: User, today: date, browse: Any
) -> None:
    browser: Browser = browse(coach)

    def cost(name: str) -> int:
        address = reverse("clients:groups") if name == "groups" else url(name, meeting)
        browser.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(address).status_code == 200
        return len(asked)

    names = ("groups", "group", "group_list", "group_invite")
    invite: dict[str, Any] = {"by": coach, "meeting": meeting, "today": today, "anyway": True}
    with scope(municipality_id=coach.municipality_id):
        services.invite_to_group(**invite, clients=guests[:1])
    few = [cost(name) for name in names]
    with scope(municipality_id=coach.municipality_id):
        services.invite_to_group(**invite, clients=guests[:3])
        for n in range(4):
            services.save_group(by=coach, name=f"G{n}", starts_at=moment(today), leader=coach)
    assert [cost(name) for name in names] == few
