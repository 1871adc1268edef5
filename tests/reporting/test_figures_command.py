"""The command and the page say the same, and the pilot comes out as it was published."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from reporting.indicators.nieuwe_banen import OUTCOME_PARTS, ROUTE_PARTS
from reporting.models import Snapshot
from reporting.services import REGION, recompute
from tests.reporting.worlds import TODAY, learned, make_candidate, make_pilot, make_project

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("figures", "nieuwe-banen", *arguments, stdout=out)
    return out.getvalue()


def test_the_pilot_as_published() -> None:
    make_pilot()
    make_candidate(make_project("live"), outcome="intended_job", **learned(24))
    found = json.loads(run("--set", "pilot", "--json"))
    total, small, large = found["total"], found["routes"]["small"], found["routes"]["large"]
    assert (total["employers"], total["candidates"], total["running"]) == (8, 29, 0)
    assert total["outcomes"] == {
        "intended_job": 12,
        "other_employer": 4,
        "temp_agency": 2,
        "no_job": 10,
        "unknown": 1,
    }
    assert total["other_job"] == 6
    assert (total["shares"]["intended_job"], total["shares"]["other_job"]) == (41, 21)
    assert total["learn_in_months"] == {"shortest": 0, "longest": 12}
    assert (small["employers"], small["candidates"]) == (6, 7)
    assert list(small["outcomes"].values()) == [3, 2, 0, 2, 0]
    assert small["learn_in_months"] == {"shortest": 0, "longest": 10}
    assert (large["employers"], large["candidates"]) == (2, 22)
    assert list(large["outcomes"].values()) == [9, 2, 2, 8, 1]
    assert large["learn_in_months"] == {"shortest": 1, "longest": 12}


def test_the_snapshots_say_the_same_as_the_command() -> None:
    make_pilot()
    recompute(REGION, on=TODAY)
    found = json.loads(run("--set", "pilot", "--json"))
    stored = {
        (row.indicator, row.part): row.value
        for row in Snapshot.objects.filter(data_set="pilot", level="region", on=TODAY)
    }
    for route in ("small", "large", "total"):
        numbers = found["total"] if route == "total" else found["routes"][route]
        assert stored["nb_employers", route] == numbers["employers"]
        assert stored["nb_candidates", route] == numbers["candidates"]
        assert stored["nb_learn_in_shortest", route] == numbers["learn_in_months"]["shortest"]
        assert stored["nb_learn_in_longest", route] == numbers["learn_in_months"]["longest"]
        assert round(stored["nb_intended_share", route]) == numbers["shares"]["intended_job"]
        for outcome, number in numbers["outcomes"].items():
            assert stored.get(("nb_outcomes", f"{route}:{outcome}"), 0) == number
    assert set(found["routes"]) < set(ROUTE_PARTS)
    assert set(found["total"]["outcomes"]) < set(OUTCOME_PARTS)


def test_a_table_for_people() -> None:
    make_pilot()
    text = run("--set", "pilot")
    assert "Kleinschalige groei" in text
    assert "12 (41%)" in text
    assert "6 (21%)" in text
    assert "0–10" in text


def test_nothing_yet_is_said() -> None:
    assert "nog geen kandidaten" in run("--set", "demo")


def test_an_unknown_set_is_refused_in_a_sentence() -> None:
    with pytest.raises(CommandError, match=r"bestaat niet\. Kies uit: live, demo, pilot"):
        run("--set", "proef")
    with pytest.raises(CommandError, match="Kies: nieuwe-banen"):
        call_command("figures", "caseload")
