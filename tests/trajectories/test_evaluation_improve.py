"""One evaluation a day, and one that was wrong is improved: nobody's words get lost."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import User
from core.pages import Refused
from tests.trajectories.worlds import World, acting
from trajectories.models import Candidate, Evaluation, EvaluationSkill

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def candidate(world: World) -> Candidate:
    found = world.started(world.at_step(5))
    with acting(world.coach):
        Candidate.objects.filter(pk=found.pk).update(learn_in_start=world.today - 5 * DAY)
    return found


def browser(user: User) -> Browser:
    found = Browser()
    found.force_login(user)
    return found


def at(name: str, *args: object) -> str:
    return reverse(f"trajectories:{name}", args=args)


def typed(world: World, **more: object) -> dict[str, object]:
    first, second = (f"skill_{skill.pk}" for skill in world.skills)
    told = {"on": world.today.isoformat(), "kind": "interim", "with_candidate": "on", "verdict": "no_go"}
    return told | {"verdict_reason": "Het lukt nog niet.", first: 20, second: ""} | more


def test_a_second_evaluation_of_a_day_leads_to_the_first(world: World, candidate: Candidate) -> None:
    first = world.evaluated(candidate)
    page = browser(world.coach)
    again = page.post(at("evaluate", candidate.pk), typed(world))
    assert again.status_code == 422
    assert "al geëvalueerd" in again.content.decode()
    assert at("change_evaluation", first.pk) in again.content.decode()
    with pytest.raises(Refused, match="al geëvalueerd"):
        world.evaluated(candidate, "no_go")
    world.evaluated(candidate, on=world.today - DAY)
    with acting(world.coach):
        assert Evaluation.objects.filter(candidate=candidate, on=world.today).count() == 1


def test_an_evaluation_is_improved_and_the_history_keeps_the_old_one(
    world: World, candidate: Candidate
) -> None:
    first, page = world.evaluated(candidate), browser(world.coach)
    url = at("change_evaluation", first.pk)
    assert url in page.get(at("candidate", candidate.pk)).content.decode()
    assert url in page.get(at("progress", candidate.pk)).content.decode()
    assert 'value="50"' in page.get(url).content.decode()
    assert page.post(url, typed(world, version=first.version)).status_code == 302
    with acting(world.coach):
        now = Evaluation.objects.get()
        assert (now.verdict, now.version) == ("no_go", first.version + 1)
        kept = EvaluationSkill.objects.values_list("skill_id", "percent")
        assert list(kept) == [(world.skills[0].pk, 20)]
        past = now.events.order_by("pgh_id").values_list("verdict", flat=True)
        assert [past[0], past[len(past) - 1]] == ["go", "no_go"]
    shown = page.get(at("candidate", candidate.pk)).content.decode()
    day = world.today
    assert f"Besloten op {day.day}-{day.month}-{day.year}: niet verder" in shown
    assert "Evaluatie uiterlijk" not in shown
    assert "Verder bij een andere werkgever" in shown
    late = page.post(url, typed(world, version=first.version, verdict_reason="Toch wel."))
    assert late.status_code == 409
    assert "20" in late.content.decode()


def test_who_does_not_read_the_file_improves_no_decision(world: World, candidate: Candidate) -> None:
    first, page = world.evaluated(candidate), browser(world.manager)
    url = at("change_evaluation", first.pk)
    shown = page.get(url).content.decode()
    assert "Gaat goed." not in shown
    assert page.post(url, typed(world, version=first.version)).status_code == 302
    with acting(world.coach):
        now = Evaluation.objects.get()
        assert (now.verdict, now.verdict_reason) == ("go", "Gaat goed.")
    elsewhere, _ = world.stranger()
    assert browser(elsewhere).get(url).status_code == 404


def test_another_employer_is_offered_when_it_can_be_done(world: World, candidate: Candidate) -> None:
    page, url = browser(world.coach), at("follow_on", candidate.pk)
    world.evaluated(candidate, on=world.today - DAY)
    assert url not in page.get(at("progress", candidate.pk)).content.decode()
    world.evaluated(candidate, "no_go")
    assert url in page.get(at("progress", candidate.pk)).content.decode()
