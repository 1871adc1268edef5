"""What a change makes of what was wrong already: the same problem is one line."""

from dataclasses import replace

from tests.trajectories.test_domain_train_conflicts import FIRST, KITCHEN, TODAY, day, ride, step
from trajectories.domain.train_compare import LESS, OTHER, WORSE, compare
from trajectories.domain.train_conflicts import Conflict, RideFacts, find_conflicts, late_words


def wrong(*rides: RideFacts) -> tuple[Conflict, ...]:
    return find_conflicts(rides, {1: KITCHEN}, {}, FIRST, TODAY)


def told(before: tuple[Conflict, ...], after: tuple[Conflict, ...]) -> tuple[int, list[str], int]:
    found = compare(before, after)
    return len(found.new), [how for how, _ in found.changed], len(found.solved)


def test_who_misses_the_job_by_more_or_less_is_one_line() -> None:
    early, late = (wrong(ride(step(1, 1, weeks), job_by=day(3))) for weeks in (4, 8))
    assert early[0].text.endswith("2 weken te laat.")
    assert told(early, late) == (0, [WORSE], 0)
    assert told(late, early) == (0, [LESS], 0)
    assert told(late, late) == (0, [], 0)
    assert told(late, ()) == (0, [], 1)
    assert told((), late) == (1, [], 0)


def test_an_over_full_place_is_the_same_when_its_weeks_meet() -> None:
    def both(first: int, weeks: int) -> tuple[Conflict, ...]:
        other = replace(ride(step(2, first, weeks)), rider_id=8, name="Ahmad")
        return wrong(ride(step(1, 1, 20)), other)

    assert told(both(2, 4), both(2, 6)) == (0, [WORSE], 0)
    assert told(both(2, 4), both(3, 4)) == (0, [OTHER], 0)
    assert told(both(2, 4), both(12, 4)) == (1, [], 1)


def test_another_person_or_another_closing_is_another_problem() -> None:
    one = Conflict("closed", "Dicht van 1 tot 2.", 7, 1, 1)
    more = replace(one, text="Dicht van 3 tot 4.")
    assert told((one,), (one, more)) == (1, [], 0)
    assert told((one,), (replace(more, rider_id=8),)) == (1, [], 1)
    assert told((replace(one, soft=True),), ()) == (0, [], 0)


def test_how_late_is_told_in_days_then_weeks() -> None:
    assert [late_words(days) for days in (1, 6, 7, 8, 28)] == [
        "1 dag",
        "6 dagen",
        "1 week",
        "2 weken",
        "4 weken",
    ]
