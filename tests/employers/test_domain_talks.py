"""Talks with an employer and what was promised: the rules."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain.contact_limits import ContactLimits, limit_warnings, limit_words, talks_this_month
from employers.domain.promise import PromiseState, promise_standing
from employers.file_page import sbi_words

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.date(2026, 10, 1)
LATER = datetime.date(2026, 12, 1)


def days(number: int) -> datetime.timedelta:
    return datetime.timedelta(days=number)


@pytest.mark.parametrize(("ahead", "warned"), [(-1, False), (0, False), (1, True), (30, True)])
def test_not_before_a_day(ahead: int, warned: bool) -> None:
    limits = ContactLimits(not_before=TODAY + days(ahead))
    assert bool(limit_warnings(limits, 0, TODAY)) == warned
    assert bool(limit_words(limits, TODAY)) == warned


@pytest.mark.parametrize(("held", "warned"), [(0, False), (1, False), (2, True), (3, True)])
def test_at_most_so_often_a_month(held: int, warned: bool) -> None:
    found = limit_warnings(ContactLimits(most_a_month=2), held, TODAY)
    assert bool(found) == warned
    if warned:
        assert found[0].startswith(f"In november 2026 is er al {held} keer contact geweest.")
    assert limit_words(ContactLimits(most_a_month=2), TODAY) == ("hooguit 2 keer per maand",)


def test_no_limit_no_warning() -> None:
    assert limit_warnings(ContactLimits(), 99, TODAY) == ()


def test_only_talks_of_this_month_count() -> None:
    first, last_month, coming = TODAY.replace(day=1), TODAY.replace(day=1) - days(1), TODAY + days(1)
    assert talks_this_month([first, last_month, coming, TODAY], None, TODAY) == 2
    assert talks_this_month([TODAY.replace(year=2025)], None, TODAY) == 0
    # 'Spoken today' leaves no talk behind, yet it was a contact.
    assert talks_this_month([], TODAY, TODAY) == 1
    assert talks_this_month([TODAY], TODAY, TODAY) == 1
    assert talks_this_month([], last_month, TODAY) == 0


@given(st.lists(st.dates(DAY, LATER)), st.none() | st.dates(DAY, LATER))
def test_a_noted_contact_adds_one_at_most(found: list[datetime.date], noted: datetime.date | None) -> None:
    plain = talks_this_month(found, None, TODAY)
    assert plain <= talks_this_month(found, noted, TODAY) <= plain + 1


@pytest.mark.parametrize(
    ("ahead", "state"), [(1, PromiseState.OPEN), (0, PromiseState.TODAY), (-1, PromiseState.LATE)]
)
def test_where_a_promise_stands(ahead: int, state: PromiseState) -> None:
    found = promise_standing(TODAY + days(ahead), None, "", TODAY)
    assert (found.state, found.open) == (state, True)


def test_a_settled_promise() -> None:
    done, gone = (
        promise_standing(DAY, TODAY, "", TODAY),
        promise_standing(DAY, None, "Niet meer nodig", TODAY),
    )
    assert (done.state, done.open, gone.state, gone.open) == ("done", False, "dropped", False)
    assert gone.reason == "Vervallen: Niet meer nodig."
    assert promise_standing(DAY, TODAY, "Niet meer nodig", TODAY).state == PromiseState.DONE


@pytest.mark.parametrize(
    ("code", "version", "words"),
    [
        ("0113", "2025", "01.13 (SBI 2025)"),
        ("56102", "2008", "56.10.2 (SBI 2008)"),
        ("47", "2025", "47 (SBI 2025)"),
        ("", "", ""),
    ],
)
def test_a_code_keeps_its_nought_and_says_its_version(code: str, version: str, words: str) -> None:
    assert sbi_words(code, version) == words
