"""Every term of every instrument on both sides of its boundary, and what nobody knows yet."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.norms import NORMS
from employers.domain import instrument_terms as terms
from employers.domain.combination import DEFAULT_PAIRS, combines, combines_with, pair_of, refused_with
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_amounts import cheque_amount, count_amount
from employers.domain.instrument_facts import PERMANENT_MONTHS, Case, Limits, Person, Request, Work
from employers.domain.instrument_terms import Fit, TermState, fit_of, terms_of, without_person
from employers.domain.wage_cost import WageCostValues

LIMITS = Limits.of({key: norm.default for key, norm in NORMS.items()})
START = date(2026, 9, 1)
DAY = timedelta(days=1)
MET, NOT, ASK = TermState.MET, TermState.NOT_MET, TermState.UNKNOWN


def case(
    work: dict[str, Any] | None = None,
    person: dict[str, Any] | None = None,
    request: dict[str, Any] | None = None,
    running: tuple[str, ...] = (),
) -> Case:
    return Case(
        Work(**{"start": START} | (work or {})),
        Person(**(person or {})),
        Request(**{"asked_on": START} | (request or {})),
        running,
    )


def state(rule: Any, **parts: Any) -> TermState:
    found = rule(case(**parts), LIMITS)
    assert found.text.strip()
    return found.state


@pytest.mark.parametrize(("months", "wanted"), [(5, NOT), (6, MET), (PERMANENT_MONTHS, MET), (None, ASK)])
def test_cheque_asks_six_months(months: int | None, wanted: TermState) -> None:
    assert state(terms.cheque_contract, work={"contract_months": months}) == wanted


@pytest.mark.parametrize(
    ("hours", "wanted"), [("24", NOT), ("31.9", NOT), ("32", MET), ("36", MET), (None, ASK)]
)
def test_cheque_asks_thirty_two_hours(hours: str | None, wanted: TermState) -> None:
    assert state(terms.cheque_hours, work={"hours": hours and Decimal(hours)}) == wanted


def test_the_cheque_says_what_would_be_needed() -> None:
    found = terms.cheque_hours(case(work={"hours": Decimal("24")}), LIMITS)
    assert found.text == "Het contract is voor 24 uur per week. Voor de cheque is ten minste 32 uur nodig."


@pytest.mark.parametrize(
    ("months", "amount"),
    [
        (5, None),
        (6, "2250"),
        (11, "2250"),
        (12, "4500"),
        (24, "4500"),
        (PERMANENT_MONTHS, "4500"),
        (None, None),
    ],
)
def test_the_amount_of_the_cheque(months: int | None, amount: str | None) -> None:
    found = cheque_amount(months, LIMITS)
    assert found.amount == (Decimal(amount) if amount else None)
    assert bool(found.lines) is bool(amount)


@pytest.mark.parametrize(
    ("end", "extended", "wanted"),
    [
        (date(2026, 10, 31), False, MET),
        (date(2026, 11, 1), False, NOT),
        (date(2027, 2, 28), True, MET),
        (date(2027, 3, 1), True, NOT),
        (None, False, ASK),
    ],
)
def test_trial_two_months_and_four_more(end: date | None, extended: bool, wanted: TermState) -> None:
    assert state(terms.trial_length, work={"end": end}, request={"extended": extended}) == wanted


@pytest.mark.parametrize(("known", "wanted"), [(True, MET), (False, NOT), (None, ASK)])
@pytest.mark.parametrize(
    ("rule", "where", "field"),
    [
        (terms.general_assistance, "person", "general_assistance"),
        (terms.job_intended, "request", "job_intended"),
        (terms.limitation, "person", "limitation"),
        (terms.sheltered_advice, "person", "sheltered_advice"),
    ],
)
def test_yes_no_and_not_known(
    rule: Any, where: str, field: str, known: bool | None, wanted: TermState
) -> None:
    assert state(rule, **{where: {field: known}}) == wanted


@pytest.mark.parametrize(("other", "wanted"), [(False, MET), (True, NOT), (None, ASK)])
def test_no_second_wage_subsidy(other: bool | None, wanted: TermState) -> None:
    assert state(terms.no_other_subsidy, person={"other_subsidy": other}) == wanted


@pytest.mark.parametrize(("given", "wanted"), [(START, MET), (START + DAY, NOT), (None, ASK)])
def test_permission_comes_before_the_start(given: date | None, wanted: TermState) -> None:
    assert state(terms.permission, person={"permission_on": given}) == wanted


@pytest.mark.parametrize(("text", "wanted"), [("Leren in de keuken", MET), ("  ", ASK), ("", ASK)])
@pytest.mark.parametrize(("rule", "field"), [(terms.aim, "aim"), (terms.guidance, "guidance")])
def test_what_is_written_down(rule: Any, field: str, text: str, wanted: TermState) -> None:
    assert state(rule, request={field: text}) == wanted


@pytest.mark.parametrize(("end", "wanted"), [(START, MET), (None, ASK)])
def test_work_experience_has_a_period(end: date | None, wanted: TermState) -> None:
    assert state(terms.period, work={"end": end}) == wanted


@pytest.mark.parametrize(("months", "wanted"), [(0, NOT), (1, MET), (None, ASK)])
def test_a_paid_job(months: int | None, wanted: TermState) -> None:
    assert state(terms.paid_job, work={"contract_months": months}) == wanted


@pytest.mark.parametrize(("hours", "wanted"), [("0", NOT), ("0.5", MET), (None, ASK)])
def test_hours_for_the_subsidy(hours: str | None, wanted: TermState) -> None:
    assert state(terms.hours_known, work={"hours": hours and Decimal(hours)}) == wanted


@pytest.mark.parametrize(("amount", "wanted"), [("8500", MET), ("8500.01", NOT), (None, ASK)])
def test_sheltered_work_costs_at_most(amount: str | None, wanted: TermState) -> None:
    assert state(terms.sheltered_amount, request={"amount": amount and Decimal(amount)}) == wanted


@pytest.mark.parametrize(("amount", "wanted"), [("0", NOT), ("0.01", MET), (None, ASK)])
def test_practical_help_costs_something(amount: str | None, wanted: TermState) -> None:
    assert state(terms.amount_known, request={"amount": amount and Decimal(amount)}) == wanted


@pytest.mark.parametrize(
    ("asked", "school", "wanted"),
    [
        (START - DAY, None, MET),
        (START, False, MET),
        (START + DAY, False, NOT),
        (START + DAY, None, ASK),
        (date(2027, 3, 1), True, MET),
        (date(2027, 3, 2), True, NOT),
    ],
)
def test_asked_before_the_start_or_within_six_months_of_school(
    asked: date, school: bool | None, wanted: TermState
) -> None:
    assert state(terms.asked_in_time, person={"school": school}, request={"asked_on": asked}) == wanted


def test_asked_in_time_ex_officio_and_without_a_start() -> None:
    assert state(terms.asked_in_time, request={"asked_on": START + 400 * DAY, "ex_officio": True}) == MET
    assert state(terms.asked_in_time, work={"start": None}) == ASK


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ((), MET),
        ((date(2025, 9, 1),), MET),
        ((date(2025, 9, 2),), NOT),
        ((date(2024, 1, 1), date(2026, 1, 1)), NOT),
        ((START + DAY,), MET),
        (None, ASK),
    ],
)
def test_on_request_once_in_twelve_months(before: tuple[date, ...] | None, wanted: TermState) -> None:
    assert state(terms.once_a_year, person={"asked_on": before}) == wanted
    assert state(terms.once_a_year, person={"asked_on": before}, request={"ex_officio": True}) == MET


@pytest.mark.parametrize(
    ("value", "flat", "wanted"), [(99, False, MET), (100, False, NOT), (None, False, ASK), (None, True, MET)]
)
def test_a_wage_value_under_a_hundred(value: int | None, flat: bool, wanted: TermState) -> None:
    found = state(terms.wage_value_known, person={"wage_value": value}, request={"flat_rate": flat})
    assert found == wanted


@pytest.mark.parametrize(
    ("measured", "flat", "wanted"),
    [
        (date(2025, 9, 1), False, MET),
        (date(2025, 8, 31), False, NOT),
        (None, False, ASK),
        (None, True, MET),
    ],
)
def test_measured_within_a_year(measured: date | None, flat: bool, wanted: TermState) -> None:
    found = state(terms.measured_lately, person={"measured_on": measured}, request={"flat_rate": flat})
    assert found == wanted


# --- together ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", list(Instrument))
def test_every_instrument_has_terms_with_a_sentence(code: Instrument) -> None:
    found = terms_of(code, case(work={"start": None}), LIMITS, DEFAULT_PAIRS)
    assert found
    assert all(one.text.strip() and one.state in (ASK, MET) for one in found)
    assert len({one.key for one in found}) == len(found)


def test_one_no_is_a_no_and_a_question_stays_a_question() -> None:
    full = case(work={"hours": Decimal(32), "contract_months": 6})
    assert fit_of(terms_of("cheque", full, LIMITS, DEFAULT_PAIRS)) == Fit.FITS
    short = replace(full, work=replace(full.work, hours=Decimal(24)))
    assert fit_of(terms_of("cheque", short, LIMITS, DEFAULT_PAIRS)) == Fit.NOT
    assert fit_of(terms_of("cheque", case(), LIMITS, DEFAULT_PAIRS)) == Fit.ASK


def test_wrong_combinations_name_what_stands_in_the_way() -> None:
    full = case(work={"hours": Decimal(32), "contract_months": 6}, running=("wage_cost_subsidy",))
    [*_, last] = terms_of("cheque", full, LIMITS, DEFAULT_PAIRS)
    assert last.state == NOT
    assert "Kan niet samen met Loonkostensubsidie" in last.text
    again = replace(full, running=("cheque", "no_risk"))
    *_, same, with_polis = terms_of("cheque", again, LIMITS, DEFAULT_PAIRS)
    assert (same.state, with_polis.state) == (NOT, MET)
    [*_, unknown] = terms_of("cheque", replace(full, running=("no_risk",)), LIMITS, {})
    assert unknown.state == ASK


def test_the_employers_side_reads_nothing_about_the_person() -> None:
    limited = case(person={"limitation": True, "wage_value": 43, "general_assistance": False})
    for code in Instrument:
        for one in without_person(terms_of(code, limited, LIMITS, DEFAULT_PAIRS)):
            if one.person:
                assert (one.state, one.text) == (ASK, "Vraag de werkcoach.")
            assert "43" not in one.text
            assert "bijstand" not in one.text


def test_the_table_of_combinations_is_complete_and_follows_the_page() -> None:
    codes = list(Instrument)
    wanted = {pair_of(a, b) for a in codes for b in codes if a != b}
    assert set(DEFAULT_PAIRS) == wanted
    assert all(reason.strip() for _, reason in DEFAULT_PAIRS.values())

    def may(one: str, other: str) -> bool | None:
        return combines(one, other, DEFAULT_PAIRS).together

    for good in ("job_coaching", "no_risk", "practical_help"):
        assert may("wage_cost_subsidy", good)
    assert may("wage_cost_subsidy", "cheque") is False
    for place in ("trial_placement", "work_experience"):
        assert may(place, "practical_help")
        assert may(place, "job_coaching")
        assert may(place, "wage_cost_subsidy") is False
    assert {one.code for one in combines_with("cheque", DEFAULT_PAIRS)} == set(codes) - {"cheque"}
    assert [one.code for one in refused_with("cheque", ["no_risk", "wage_cost_subsidy"], DEFAULT_PAIRS)] == [
        "wage_cost_subsidy"
    ]
    with pytest.raises(ValueError, match="twee"):
        pair_of("cheque", "cheque")


def test_amounts_of_the_others() -> None:
    values = {year: WageCostValues.of({k: n.default for k, n in NORMS.items()}) for year in (2026, 2027)}

    def counted(code: str, **parts: Any) -> Decimal | None:
        return count_amount(code, case(**parts), LIMITS, values).amount

    for code in ("trial_placement", "work_experience", "no_risk"):
        assert counted(code) == 0
    assert counted("job_coaching") is None
    assert counted("practical_help", request={"amount": Decimal(120)}) == 120
    assert counted("sheltered_work") is None
    assert counted("sheltered_work", request={"amount": Decimal(6000)}) == 6000
    half = {"work": {"end": date(2027, 2, 28)}, "request": {"amount": Decimal(6000)}}
    assert counted("sheltered_work", **half) == 3000
    assert counted("wage_cost_subsidy") is None
    year = counted("wage_cost_subsidy", work={"hours": Decimal(36)}, person={"wage_value": 60})
    flat = counted("wage_cost_subsidy", work={"hours": Decimal(36)}, request={"flat_rate": True})
    assert year is not None
    assert flat is not None
    assert flat < year
    assert set(INSTRUMENT_LABELS) == set(Instrument)
