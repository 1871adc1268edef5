"""The pages of rounds: planned, filled, entered for the whole group at once, by two at a time too, closed."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import AuditLine, User
from core.pages import Refused
from core.tenancy import scope
from tests.core.factories import UserFactory
from tests.trajectories.factories import CandidateFactory
from tests.trajectories.worlds import World, acting
from trajectories.models import Candidate, RoundEntry, SelectionRound
from trajectories.round_sheet import read_seen, seen_text
from trajectories.services import rounds as services

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def world() -> World:
    made = World()
    made.proposed()
    return made


@pytest.fixture
def one(world: World) -> SelectionRound:
    return with_people(world, 2)


def with_people(world: World, number: int) -> SelectionRound:
    """A round with the first candidate of the project and some more."""
    people(world, number - 1)
    with acting(world.coach):
        made = services.plan_round(by=world.coach, project=world.project, starts_on=world.today, size=18)
        ids = list(Candidate.objects.filter(project=world.project).values_list("pk", flat=True))
        services.add_to_round(by=world.coach, one=made, candidate_ids=ids)
    return made


def people(world: World, number: int) -> None:
    for _ in range(number):
        client = world.person()
        with acting(world.coach):
            profile = client.profiles.get()
            CandidateFactory(project=world.project, client=client, profile=profile, proposed_on=world.today)


def browser(user: User) -> Browser:
    found = Browser()
    found.force_login(user)
    return found


def at(name: str, *args: object) -> str:
    return reverse(f"trajectories:{name}", args=args)


def entries(world: World, one: SelectionRound) -> list[RoundEntry]:
    with acting(world.coach):
        return list(RoundEntry.objects.filter(round=one).select_related("candidate").order_by("pk"))


def form_of(entry: RoundEntry, **changes: str) -> dict[str, str]:
    """A row as the page sends it: what was seen, and the fields with what was changed."""
    answers = services.answers_of(entry)
    typed = answers | changes
    sent = {f"d_{entry.pk}_{part}": typed[part] for part in services.PART_FIELDS}
    return sent | {
        f"r_{entry.pk}": typed["result"],
        f"n_{entry.pk}": typed["note"],
        f"f_{entry.pk}": typed["feedback_text"],
        f"s_{entry.pk}": seen_text(services.seen_of(answers)),
    }


# --- planning ---------------------------------------------------------------------------------------------


def test_a_round_too_soon_asks_why_with_the_figures(world: World, one: SelectionRound) -> None:
    with acting(world.coach):
        services.move_busy_along(by=world.coach, one=one)
        services.close_round(by=world.coach, one=one)
    page, plan = browser(world.coach), at("plan_round", world.project.pk)
    assert "raken de kandidaten op" in page.get(plan).content.decode()
    sent: dict[str, Any] = {"starts_on": world.today + 30 * DAY, "size": 18}
    refused = page.post(plan, sent)
    assert refused.status_code == 422
    text = refused.content.decode()
    for figure in ("nam 2 kandidaten mee", "30 dagen", "de norm is 60 dagen", "2 kandidaten wachten"):
        assert figure in text
    assert page.post(plan, sent | {"early_reason": "De hal gaat eerder open."}).status_code == 302
    new = SelectionRound.objects.get(number=2)
    # Who moved along is in the new round at once.
    assert {e.candidate_id for e in entries(world, new)} == {e.candidate_id for e in entries(world, one)}
    later = page.post(at("plan_round", world.project.pk), sent | {"starts_on": world.today + 400 * DAY})
    assert "nog niet afgesloten" in later.content.decode()


def test_planning_twice_with_one_form_makes_one_round(world: World) -> None:
    key = "6f2bb0ad-6f3c-4f3f-9a0e-0123456789ab"
    sent = {"starts_on": world.today, "size": 5, "form_key": key}
    page = browser(world.coach)
    for _ in range(2):
        assert page.post(at("plan_round", world.project.pk), sent).status_code == 302
    assert SelectionRound.objects.count() == 1


# --- the whole group on one screen ------------------------------------------------------------------------


def test_one_day_for_everybody_leaves_exceptions(world: World, one: SelectionRound) -> None:
    first, second = entries(world, one)
    before = world.today - 3 * DAY
    sent = form_of(first) | form_of(second, information=before.isoformat())
    sent |= {"fill": "information", "all_information": world.today.isoformat()}
    answer = browser(world.coach).post(at("round", one.pk), sent, follow=True)
    assert "Bewaard voor 2 kandidaten" in answer.content.decode()
    first, second = entries(world, one)
    assert (first.information_on, second.information_on) == (world.today, before)
    assert first.candidate.informed_on == world.today


def test_a_planned_day_says_nothing_of_the_candidate_yet(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    later = world.today + 9 * DAY
    sent = form_of(first, information=later.isoformat(), selection_day=later.isoformat())
    browser(world.coach).post(at("round", one.pk), sent)
    [first, _] = entries(world, one)
    assert first.information_on == later
    assert first.candidate.informed_on is None
    assert first.candidate.introduced_on is None


def test_two_colleagues_fill_in_one_list_and_nothing_is_lost(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    mate = UserFactory(municipality=world.coach.municipality, team=world.coach.team, first_name="Bram")
    mine = form_of(first, information=world.today.isoformat(), note="Neemt de trein")
    theirs = form_of(first, information=(world.today - DAY).isoformat(), feedback_text="Sterk begin")
    browser(mate).post(at("round", one.pk), theirs)
    answer = browser(world.coach).post(at("round", one.pk), mine)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "moet je nog kiezen" in text
    assert "Bram" in text
    assert f'value="{world.today.isoformat()}"' in text  # what I typed stands there still
    [first, _] = entries(world, one)
    assert first.information_on == world.today - DAY
    assert (first.note, first.feedback) == ("Neemt de trein", "Sterk begin")
    # Sending it again, having seen theirs, is a choice.
    browser(world.coach).post(at("round", one.pk), form_of(first, information=world.today.isoformat()))
    assert entries(world, one)[0].information_on == world.today


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"training": "2026-13-45"}, "dit is geen datum"),
        ({"training": "0226-01-01"}, "Kijk het jaar na"),
        ({"result": "through"}, "Door kan pas na"),
    ],
)
def test_what_can_not_be_is_said_and_the_rest_is_kept(
    world: World, one: SelectionRound, changes: dict[str, str], words: str
) -> None:
    first, second = entries(world, one)
    sent = form_of(first, **changes) | form_of(second, note="Belt morgen")
    text = browser(world.coach).post(at("round", one.pk), sent).content.decode()
    assert words in text
    first, second = entries(world, one)
    assert first.training_on is None
    assert first.result == "busy"
    assert second.note == "Belt morgen"


def test_who_was_there_can_go_on(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    day = world.today.isoformat()
    sent = form_of(first, information=day, selection_day=day, result="through")
    browser(world.coach).post(at("round", one.pk), sent)
    [first, _] = entries(world, one)
    assert first.result == "through"
    assert first.candidate.introduced_on == world.today


def test_the_employers_side_sets_days_but_reads_no_texts(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    browser(world.coach).post(at("round", one.pk), form_of(first, feedback_text="geheim-a", note="geheim-b"))
    manager = browser(world.manager)
    text = manager.get(at("round", one.pk)).content.decode()
    assert "geheim" not in text
    assert "Feedback en opmerking" not in text
    assert services.mark("geheim-a") not in text, "the mark of a text would give a guess away"
    assert services.mark("geheim-b") not in text
    [first, _] = entries(world, one)
    sent = form_of(first, selected=world.today.isoformat(), feedback_text="overschreven", note="")
    manager.post(at("round", one.pk), sent)
    [first, _] = entries(world, one)
    assert (first.selected_on, first.feedback, first.note) == (world.today, "geheim-a", "geheim-b")
    stranger = browser(UserFactory(account_manager=True))
    assert stranger.post(at("round", one.pk), sent).status_code == 403
    assert 'type="date"' not in stranger.get(at("round", one.pk)).content.decode()


def test_another_town_sees_a_number_and_writes_nothing(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    elsewhere, _ = world.stranger()
    text = browser(elsewhere).get(at("round", one.pk)).content.decode()
    with acting(world.coach):
        assert first.candidate.profile.name not in text
    assert browser(elsewhere).post(at("take_out_of_round", first.pk)).status_code == 404
    browser(elsewhere).post(at("round", one.pk), form_of(first, note="x"))
    assert entries(world, one)[0].note == ""
    browser(elsewhere).post(at("add_to_round", one.pk), {"kandidaat": [first.candidate_id]})
    assert len(entries(world, one)) == 2


def test_withdrawn_consent_takes_the_row_from_the_employers_side(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    with acting(world.coach):
        name = first.candidate.profile.name
        type(first.candidate.profile).objects.filter(pk=first.candidate.profile_id).update(
            name="Wie Weg Wil", withdrawn_on=world.today
        )
    assert "Wie Weg Wil" not in browser(world.manager).get(at("round", one.pk)).content.decode()
    assert name


# --- joining, leaving, closing ----------------------------------------------------------------------------


def test_joining_and_leaving_a_round(world: World, one: SelectionRound) -> None:
    page = browser(world.coach)
    people(world, 1)
    new = Candidate.objects.filter(project=world.project).order_by("-pk")
    with acting(world.coach):
        pk = new.values_list("pk", flat=True)[0]
    for _ in range(2):
        page.post(at("add_to_round", one.pk), {"kandidaat": [pk, "x", "999999"]})
    assert len(entries(world, one)) == 3
    out = entries(world, one)[-1]
    page.post(at("take_out_of_round", out.pk))
    assert len(entries(world, one)) == 2
    [first, _] = entries(world, one)
    page.post(at("round", one.pk), form_of(first, selected=world.today.isoformat()))
    said = page.post(at("take_out_of_round", first.pk), follow=True).content.decode()
    assert "al iets ingevuld" in said


def test_what_a_colleague_filled_in_meanwhile_is_not_taken_out(world: World, one: SelectionRound) -> None:
    [read_before, _] = entries(world, one)
    browser(world.coach).post(at("round", one.pk), form_of(read_before, selected=world.today.isoformat()))
    with acting(world.coach), pytest.raises(Refused, match="al iets ingevuld"):
        services.take_out(by=world.coach, entry=read_before)
    assert len(entries(world, one)) == 2


def test_a_round_closes_when_nobody_is_busy(world: World, one: SelectionRound) -> None:
    page = browser(world.coach)
    said = page.post(at("close_round", one.pk), follow=True).content.decode()
    assert "Leg eerst van 2 kandidaten vast" in said
    page.post(at("move_along", one.pk))
    page.post(at("close_round", one.pk))
    one.refresh_from_db()
    assert one.closed_on == world.today
    [first, _] = entries(world, one)
    said = page.post(at("round", one.pk), form_of(first, note="later"), follow=True).content.decode()
    assert "al afgesloten" in said
    assert 'type="date"' not in page.get(at("round", one.pk)).content.decode()


def test_the_log_holds_who_was_shown(world: World, one: SelectionRound) -> None:
    browser(world.coach).get(at("round", one.pk))
    with scope(municipality_id=world.coach.municipality_id):
        line = AuditLine.objects.filter(actor_id=world.coach.pk).latest("id")
    assert set(line.client_ids) == {entry.client_id for entry in entries(world, one)}


def test_a_round_of_eighteen_asks_no_more_than_one_of_two(world: World, one: SelectionRound) -> None:
    def asked() -> int:
        page = browser(world.coach)
        page.get(at("round", one.pk))
        with CaptureQueriesContext(connection) as found:
            assert page.get(at("round", one.pk)).status_code == 200
        return len(found)

    few = asked()
    people(world, 16)
    with acting(world.coach):
        ids = list(Candidate.objects.filter(project=world.project).values_list("pk", flat=True))
        services.add_to_round(by=world.coach, one=one, candidate_ids=ids)
    assert asked() == few
    assert len(entries(world, one)) == 18


def test_what_the_page_remembers_reads_back(world: World, one: SelectionRound) -> None:
    [first, _] = entries(world, one)
    first.information_on, first.note = world.today, "x=y;result=through"
    seen = services.seen_of(services.answers_of(first))
    assert read_seen(seen_text(seen)) == seen
    assert read_seen("") == {}
    assert read_seen("<script>=1;verzonnen=2")["result"] == ""
