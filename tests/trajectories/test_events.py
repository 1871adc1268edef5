"""Meetings with employers: planning one, and who comes."""

import datetime
from typing import Any

import pytest
from django.test import Client as Browser
from django.utils import timezone

from clients.models import CandidateProfile
from core.models import Notice
from core.tenancy import scope
from employers.models import Event, EventEmployer
from employers.services.events import copy_event
from tests.core.factories import UserFactory
from tests.trajectories.event_worlds import Meet, body, meet
from tests.trajectories.test_pages import get, post
from tests.trajectories.worlds import World
from trajectories.models import EventMeeting, EventPlace
from trajectories.services import events as services

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def today(world: World) -> Meet:
    return meet(world)


@pytest.fixture
def coming(world: World) -> Meet:
    return meet(world, days=3, rounds=2)


# --- planning ---------------------------------------------------------------------------------------------


def plan_data(day: datetime.date) -> dict[str, Any]:
    return {
        "kind": "cafe", "name": "Netwerkcafé", "on": day.isoformat(), "at": "10:00", "until": "12:00",
        "place": "De Brug", "room": 40, "rounds": 1, "form_key": "8d0c7a8e-57b7-4f0b-9d5f-6f6f5c0e6a11",
    }  # fmt: skip


def test_an_account_manager_plans_once(client: Browser, world: World) -> None:
    data = plan_data(world.today)
    for _ in range(2):
        answer = post(client, world.manager, "new_event", **data)
    event = Event.objects.get()
    assert answer.url == event.get_absolute_url()
    assert timezone.localtime(event.ends_at).hour == 12
    wrong = data | {"until": "09:00", "rounds": 13, "form_key": ""}
    answer = post(client, world.manager, "new_event", **wrong)
    assert answer.status_code == 422
    assert "Het einde ligt voor het begin." in body(answer)
    assert "Kies 1 tot en met 12 rondes." in body(answer)
    assert post(client, world.coach, "new_event", **data).status_code == 403


def test_a_change_that_comes_second_sees_both(client: Browser, world: World, coming: Meet) -> None:
    data = plan_data(world.today) | {"version": 1, "name": "Ander café"}
    assert post(client, world.manager, "change_event", coming.event.pk, **data).status_code == 302
    answer = post(client, world.manager, "change_event", coming.event.pk, **data | {"name": "Derde naam"})
    assert answer.status_code == 409
    assert "Ander café" in body(answer)
    assert "Derde naam" in body(answer)


def test_the_next_is_two_weeks_on_with_the_employers_and_once(client: Browser, today: Meet) -> None:
    for _ in range(2):
        answer = post(client, today.world.manager, "next_event", today.event.pk)
    made = Event.objects.exclude(pk=today.event.pk).get()
    assert answer.url == made.get_absolute_url()
    assert (made.starts_at.date() - today.event.starts_at.date()).days in (14, 13, 15)
    assert timezone.localtime(made.starts_at).hour == 10
    assert sorted(made.employers.values_list("employer", "job")) == sorted(
        (part.employer_id, part.job_id) for part in today.parts
    )
    assert post(client, today.world.coach, "next_event", today.event.pk).status_code == 403


def test_what_is_filled_or_merged_is_not_copied(today: Meet) -> None:
    today.world.job.status = "filled"
    today.world.job.save(update_fields=["status"])
    EventEmployer.objects.create(event=today.event, employer=today.world.job.employer)
    made = copy_event(by=today.world.manager, event=today.event, today=today.world.today)
    assert made.employers.filter(employer=today.world.job.employer, job=None).count() == 1
    assert made.employers.count() == 2


def test_off_with_a_reason_and_not_when_people_were_there(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    data = {f"p_{place.pk}": "came"}
    post(client, today.world.coach, "event_results", today.event.pk, **data)
    assert Event.objects.get().state == "held"
    answer = post(client, today.world.manager, "cancel_event", today.event.pk, reason="Griep.", version=2)
    assert not Notice.objects.exists()
    assert answer.status_code == 422
    other = meet(today.world, days=4)
    assert post(client, today.world.manager, "cancel_event", other.event.pk, version=1).status_code == 422
    for status in (302, 422):
        answer = post(client, today.world.manager, "cancel_event", other.event.pk, reason="Griep.", version=1)
        assert answer.status_code == status
    page = body(get(client, today.world.coach, "event", other.event.pk))
    assert "Griep." in page
    assert "Nodig uit" not in page
    other.event.refresh_from_db()
    assert other.event.state == "cancelled"


def test_who_put_people_on_the_list_hears_that_it_is_off(client: Browser, coming: Meet) -> None:
    coming.invited(coming.person(), coming.person())
    post(client, coming.world.manager, "cancel_event", coming.event.pk, reason="Griep.", version=1)
    told = Notice.objects.get()
    assert (told.user, told.url) == (coming.world.coach, coming.event.get_absolute_url())
    assert "gaat niet door" in told.text


def test_held_from_the_day_on_and_twice_is_harmless(client: Browser, today: Meet, coming: Meet) -> None:
    manager = today.world.manager
    for one, state in ((today, "held"), (today, "held"), (coming, "planned")):
        assert post(client, manager, "hold_event", one.event.pk).status_code == 302
        one.event.refresh_from_db()
        assert one.event.state == state


def test_an_employer_takes_part_once_with_one_job(client: Browser, coming: Meet) -> None:
    manager, job = coming.world.manager, coming.world.job
    add = ("add_event_employer", coming.event.pk)
    answer = post(client, manager, *add, job=job.pk)
    assert answer.status_code == 422
    assert "doet al mee met deze baan" in body(answer)
    assert post(client, manager, *add).status_code == 422
    other = coming.parts[1]
    assert post(client, manager, *add, employer=other.employer_id, job=job.pk).status_code == 422
    change = ("change_event_employer", other.pk)
    assert (
        post(client, manager, *change, employer=other.employer_id, note="Film", version=1).status_code == 302
    )
    other.refresh_from_db()
    assert other.note == "Film"
    assert f"?baan={job.pk}" not in body(get(client, manager, *add))
    for status in (302, 404):
        assert post(client, manager, "remove_event_employer", other.pk).status_code == status
    assert coming.event.employers.count() == 1


def test_an_employer_with_talks_stays(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    part = today.parts[0]
    post(client, today.world.coach, "event_results", today.event.pk, **{f"t_{place.pk}_{part.pk}": "talk"})
    post(client, today.world.manager, "remove_event_employer", part.pk)
    assert today.event.employers.count() == 2


# --- who comes --------------------------------------------------------------------------------------------


def test_a_coach_asks_several_at_once(client: Browser, coming: Meet) -> None:
    coach, url = coming.world.coach, ("event_people", coming.event.pk)
    anna, bram = (coming.person(first_name=name, sort_name=name.lower()) for name in ("Anna", "Bram"))
    colleague = UserFactory(municipality=coach.municipality, team=coach.team)
    coming.person(first_name="Cem", sort_name="cem", coach=colleague)
    assert "Cem" not in body(get(client, coach, *url))
    client.force_login(coach)
    team = body(client.get(f"/ontmoetingen/{coming.event.pk}/uitnodigen/?wie=team&q=cem"))
    assert "Cem" in team
    assert "Anna" not in team
    for _ in range(2):
        assert post(client, coach, *url, clients=[anna.pk, bram.pk]).status_code == 302
    assert len(coming.rows()) == 2
    page = body(get(client, coach, "event", coming.event.pk))
    assert anna.full_name in page
    with scope(municipality_id=coach.municipality_id):
        assert EventPlace.objects.exclude(profile=None).count() == 2


def test_candidates_of_a_job_can_be_picked_out(client: Browser, coming: Meet) -> None:
    chosen, other = coming.person(first_name="Chosen"), coming.person(first_name="Other")
    coming.world.proposed(chosen)
    client.force_login(coming.world.coach)
    page = body(
        client.get(f"/ontmoetingen/{coming.event.pk}/uitnodigen/?wie=team&baan={coming.world.job.pk}")
    )
    assert chosen.full_name in page
    assert other.full_name not in page
    job_page = body(client.get(coming.world.job.get_absolute_url()))
    assert f"/ontmoetingen/{coming.event.pk}/uitnodigen/?wie=team&amp;baan={coming.world.job.pk}" in job_page


def test_more_people_than_places_wait_and_nobody_is_added(client: Browser, world: World) -> None:
    small = meet(world, days=2, room=1)
    meet(world, days=16)
    people = [small.person().pk, small.person().pk]
    answer = post(client, world.coach, "event_people", small.event.pk, clients=people)
    assert answer.status_code == 422
    assert "nog plaats voor 1, en je koos er 2" in body(answer)
    assert "wachten op de volgende keer" in body(answer)
    assert small.rows() == []


def test_the_employers_side_sees_agreed_profiles_and_a_number(client: Browser, coming: Meet) -> None:
    seen, hidden = coming.person(first_name="Zichtbaar"), coming.person(first_name="Verborgen")
    with scope(municipality_id=hidden.municipality_id):
        CandidateProfile.objects.filter(client=hidden).update(withdrawn_on=coming.world.today)
    coming.invited(seen, hidden)
    for name in ("event", "event_list", "event_results", "event_pairs"):
        page = body(get(client, coming.world.manager, name, coming.event.pk))
        assert "Zichtbaar" in page, name
        assert "Verborgen" not in page, name
        assert seen.get_absolute_url() not in page
    page = body(get(client, coming.world.manager, "event", coming.event.pk))
    assert "+ 1 inwoner zonder afgesproken profiel" in page


def test_a_profile_agreed_later_is_seen(client: Browser, coming: Meet) -> None:
    person = coming.person(first_name="Later")
    with scope(municipality_id=person.municipality_id):
        profile = CandidateProfile.objects.get(client=person)
        CandidateProfile.objects.filter(pk=profile.pk).update(withdrawn_on=coming.world.today)
    coming.invited(person)
    with scope(municipality_id=person.municipality_id):
        CandidateProfile.objects.filter(pk=profile.pk).update(withdrawn_on=None)
    services.profile_changed({"client_id": person.pk, "municipality_id": person.municipality_id})
    assert "Later" in body(get(client, coming.world.manager, "event", coming.event.pk))
    services.profile_changed({"municipality_id": person.municipality_id})


def test_candidates_that_were_proposed_come_by_the_account_manager(client: Browser, coming: Meet) -> None:
    candidate, manager = coming.world.proposed(), coming.world.manager
    url = ("event_people", coming.event.pk)
    assert candidate.profile.name in body(get(client, manager, *url))
    for _ in range(2):
        post(client, manager, *url, candidates=[candidate.pk])
    assert coming.rows() == [("invited", [(coming.parts[0].pk, "", True)])]
    assert candidate.profile.name not in body(get(client, manager, *url))
    post(client, manager, "cancel_event", coming.event.pk, reason="Griep.", version=1)
    told = Notice.objects.get(text__startswith="Een kandidaat van jou")
    assert told.user == coming.world.coach
    assert candidate.profile.name not in told.text


def test_taken_off_the_list_until_it_is_told(client: Browser, today: Meet) -> None:
    first, second = today.invited(today.person(), today.person())
    for status in (302, 404):
        answer = post(client, today.world.coach, "remove_event_place", first.pk)
        assert answer.status_code == status
    post(client, today.world.coach, "event_results", today.event.pk, **{f"p_{second.pk}": "came"})
    post(client, today.world.coach, "remove_event_place", second.pk)
    assert len(today.rows()) == 1


# --- who speaks with whom ---------------------------------------------------------------------------------


def test_choosing_and_a_roster(client: Browser, coming: Meet) -> None:
    places = coming.invited(coming.person(), coming.person(), coming.person())
    manager, (one, other) = coming.world.manager, coming.parts
    ticked = [f"{place.pk}-{one.pk}" for place in places]
    url = ("event_pairs", coming.event.pk)
    assert post(client, manager, *url, pair=[*ticked, "x-1", "999999-1"]).status_code == 302
    assert [talks for _, talks in coming.rows()] == [[(one.pk, "", True)]] * 3
    post(client, manager, "event_rounds", coming.event.pk)
    page = body(get(client, manager, "event", coming.event.pk))
    assert "In 2 rondes is er geen plek voor" in page
    with scope(municipality_id=coming.world.coach.municipality_id):
        assert sorted(EventMeeting.objects.exclude(round=None).values_list("round", flat=True)) == [1, 2]
    # A colleague who opened the page before changes only what she changed.
    post(client, coming.world.coach, *url, pair=[f"{places[0].pk}-{other.pk}"], seen=ticked[0])
    assert [talks for _, talks in coming.rows()] == [
        [(other.pk, "", True)],
        [(one.pk, "", True)],
        [(one.pk, "", True)],
    ]
    assert post(client, coming.world.coach, "event_rounds", coming.event.pk).status_code == 403
    assert "Rooster" in body(get(client, manager, "event_list", coming.event.pk))


def test_a_coach_sees_what_comes_on_the_start_page(client: Browser, coming: Meet) -> None:
    client.force_login(coming.world.coach)
    assert "nog niemand van jou" in body(client.get("/"))
    coming.invited(coming.person())
    assert "1 van jou" in body(client.get("/"))
    assert "/ontmoetingen/" in body(client.get("/inwoners/bijeenkomsten/"))
    client.force_login(coming.world.manager)
    assert "nog niemand van jou" not in body(client.get("/"))
