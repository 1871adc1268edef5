"""Rules about talks: the next day, how often, who didn't come, letters and meetings."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain import frequency, groups, letters, next_contact, no_show
from clients.domain.contact_norm import ContactKind, ContactNorms, contact_due
from clients.domain.no_show import Kept
from core.domain.calendar import is_working_day
from core.domain.holidays import dutch_holidays, easter_sunday, holidays_between, kings_day

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
NORMS = ContactNorms(92, 365, 14)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2049, 4, 18), (2076, 4, 19)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@given(st.integers(1900, 2100))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


def test_days_off() -> None:
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)
    assert date(2025, 5, 5) in dutch_holidays(2025)
    assert date(2026, 5, 5) not in dutch_holidays(2026)
    assert {date(2026, 5, 14), date(2026, 5, 25), date(2026, 4, 6)} <= dutch_holidays(2026)
    assert {date(2026, 12, 25), date(2027, 1, 1)} <= holidays_between(date(2026, 12, 1), date(2027, 2, 1))


def test_a_weekend_moves_the_talk_forward() -> None:
    assert next_contact.working_day_before(date(2026, 11, 29), MONDAY) == date(2026, 11, 27)
    assert next_contact.working_day_before(MONDAY + timedelta(days=1), MONDAY) == MONDAY + timedelta(days=1)


def test_every_day_from_a_friday_is_the_monday() -> None:
    friday = date(2026, 11, 27)
    assert next_contact.working_day_before(friday + timedelta(days=1), friday) == date(2026, 11, 30)


def test_christmas_is_skipped() -> None:
    days = holidays_between(date(2026, 12, 1), date(2026, 12, 31))
    assert next_contact.working_day_before(date(2026, 12, 27), date(2026, 12, 1), days) == date(2026, 12, 24)
    assert next_contact.working_day_from(date(2026, 12, 25), days) == date(2026, 12, 28)


@given(on=DAYS, ahead=st.integers(1, 730))
def test_the_next_day_is_a_working_day_after_the_talk(on: date, ahead: int) -> None:
    latest = on + timedelta(days=ahead)
    days = holidays_between(on, latest + timedelta(days=10))
    found = next_contact.working_day_before(latest, on, days)
    assert is_working_day(found, days)
    assert found > on
    free = [
        on + timedelta(days=n) for n in range(1, ahead + 1) if is_working_day(on + timedelta(days=n), days)
    ]
    assert found <= latest or not free


@given(on=DAYS, ahead=st.integers(1, 730), planned=st.none() | st.integers(1, 400))
def test_choices_are_days_once_and_after_the_talk(on: date, ahead: int, planned: int | None) -> None:
    there = None if planned is None else on + timedelta(days=planned)
    choices = next_contact.next_choices(on, on + timedelta(days=ahead), there)
    days = [choice.on for choice in choices]
    assert len(days) == len(set(days))
    assert all(day > on for day in days)
    if there is not None:
        assert choices[0].on == there
        assert choices[0].label == "staat al"
    else:
        assert choices[0].label == "volgens afspraak"


@pytest.mark.parametrize(
    ("kind", "days"),
    [(ContactKind.RE_INTEGRATION, 92), (ContactKind.PARTICIPATION, 365), (ContactKind.LEARNING_IN, 14)],
)
def test_the_norm_day_itself_is_in_time(kind: ContactKind, days: int) -> None:
    last = MONDAY
    assert not contact_due(kind, last, last, NORMS, last + timedelta(days=days)).overdue
    assert contact_due(kind, last, last, NORMS, last + timedelta(days=days + 1)).days_over == 1


def test_the_norms_make_four_talks_a_year_and_one() -> None:
    for kind, talks in ((ContactKind.RE_INTEGRATION, 4), (ContactKind.PARTICIPATION, 1)):
        day, year_end, held = date(2026, 1, 1), date(2027, 1, 1), 0
        while (due := contact_due(kind, day, day, NORMS, day).on) <= year_end + timedelta(days=3):
            day, held = due, held + 1
        assert held >= talks


@given(
    kind=st.sampled_from(list(ContactKind)), last=DAYS, over=st.integers(-400, 400), plan=st.integers(1, 730)
)
def test_what_was_agreed_goes_before_every_norm(kind: ContactKind, last: date, over: int, plan: int) -> None:
    due = contact_due(kind, last, last, NORMS, last + timedelta(days=plan + over), plan_days=plan)
    assert due.norm_days == plan
    assert due.days_over == max(over, 0)


def test_a_frequency_under_a_day_is_no_frequency() -> None:
    with pytest.raises(ValueError, match="minstens één dag"):
        contact_due(ContactKind.PARTICIPATION, MONDAY, None, NORMS, MONDAY, plan_days=0)


@pytest.mark.parametrize(
    ("days", "reason", "may"),
    [
        (1, "Nodig", True),
        (730, "Rustig", True),
        (None, "Terug", True),
        (0, "x", False),
        (731, "x", False),
        (14, "  ", False),
    ],
)
def test_a_frequency_has_bounds_and_a_reason(days: int | None, reason: str, may: bool) -> None:
    assert bool(frequency.may_change(days, reason)) is may


def test_how_often_in_words() -> None:
    assert frequency.frequency_words(14, 92) == "om de twee weken (om de 14 dagen)"
    assert frequency.frequency_words(10, 92) == "om de 10 dagen"
    assert frequency.frequency_words(1, 92) == "elke dag"
    assert frequency.frequency_words(None, 92).startswith("volgens de norm: vier keer per jaar")
    assert "minder vaak" in frequency.beside_the_norm(93, 92)
    assert frequency.beside_the_norm(92, 92) == frequency.beside_the_norm(None, 92) == ""


def kept(result: str, channel: str = "talk", ago: int = 10) -> Kept:
    return Kept(MONDAY - timedelta(days=ago), channel, result)


def test_no_show_counts_what_was_due() -> None:
    rate = no_show.no_show_rate(
        [kept("no_show"), kept("came"), kept("came", "group"), kept("cancelled"), kept("came", "phone")],
        MONDAY,
    )
    assert (rate.missed, rate.due, rate.percent) == (1, 3, 33)
    assert rate.text == "1 van 3 afspraken niet gekomen"


def test_a_call_that_was_missed_was_an_appointment() -> None:
    assert no_show.no_show_rate([kept("no_show", "phone")], MONDAY).due == 1


def test_few_appointments_make_no_share() -> None:
    rate = no_show.no_show_rate([kept("no_show"), kept("came")], MONDAY)
    assert rate.percent is None
    assert rate.text == "1 van 2 afspraken niet gekomen"


def test_nothing_due_and_always_there() -> None:
    assert no_show.no_show_rate([], MONDAY).text == "nog geen afspraken in het afgelopen jaar"
    assert no_show.no_show_rate([kept("came")], MONDAY).text == "bij 1 afspraak steeds gekomen"


def test_only_the_last_year_counts() -> None:
    rows = [kept("no_show", ago=364), kept("no_show", ago=365), kept("no_show", ago=-1)]
    assert no_show.no_show_rate(rows, MONDAY).missed == 1


def test_counts_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="niet meer afspraken"):
        no_show.rate_of(2, 1)
    with pytest.raises(ValueError, match="ten minste één"):
        no_show.no_show_rate([], MONDAY, fewest=0)


@given(st.lists(st.builds(kept, st.sampled_from(["came", "no_show", "cancelled"]), ago=st.integers(0, 500))))
def test_the_share_lies_between_nought_and_a_hundred(rows: list[Kept]) -> None:
    rate = no_show.no_show_rate(rows, MONDAY)
    assert 0 <= rate.missed <= rate.due <= len(rows)
    assert rate.percent is None or 0 <= rate.percent <= 100


def test_a_letter_knows_its_fields() -> None:
    assert letters.check_text("Beste {voornaam}, tot {datum}")
    assert "{bsn} kan hier niet" in letters.check_text("{bsn}").reason
    assert "losse accolade" in letters.check_text("Beste {voornaam").reason
    assert "losse accolade" in letters.check_text("Beste } jij").reason
    assert not letters.check_text("{voornaam}", letters.SUBJECT_FIELDS)
    assert "burgerservicenummer" in letters.check_text("Nummer 999990019 van jou").reason
    assert letters.check_text("Bel 088 123 45 67")


def test_filling_in_happens_once() -> None:
    assert letters.fill("{voornaam} { voornaam }", {"voornaam": "{datum}"}) == "{datum} {datum}"
    assert letters.missing_fields("{tijd} {tijd} {plaats}", {"tijd": "", "plaats": "hier"}) == ("de tijd",)
    assert letters.made_up("{voornaam} {raar}") == "Samira {raar}"


@given(st.text(max_size=80))
def test_any_text_is_judged_and_every_good_one_fills(text: str) -> None:
    if letters.check_text(text):
        filled = letters.fill(text, dict.fromkeys(letters.FIELDS, "x"))
        assert "{" not in filled
        assert "}" not in filled


def test_room() -> None:
    assert groups.Room(12, 11).text == "nog 1 plaats"
    assert groups.Room(12, 12).text == "vol"
    assert groups.Room(12, 13).text == "1 inwoner meer dan de 12 plaatsen"
    assert groups.Room(12, 13).left == 0
    assert groups.may_invite(groups.Room(12, 11), 1)
    assert "worden er 13" in groups.may_invite(groups.Room(12, 11), 2).reason
    assert groups.may_invite(groups.Room(12, 11), 2, anyway=True)
    assert "Kies wie" in groups.may_invite(groups.Room(12, 0), 0).reason


def test_a_meeting_within_a_week_of_the_report() -> None:
    week = MONDAY - timedelta(days=7)
    assert groups.within_norm(week, MONDAY, 7) == "7 dagen na de melding, binnen de norm"
    assert groups.within_norm(week - timedelta(days=1), MONDAY, 7) == "8 dagen na de melding, de norm is 7"
    assert groups.within_norm(None, MONDAY, 7) == groups.within_norm(MONDAY, week, 7) == ""
