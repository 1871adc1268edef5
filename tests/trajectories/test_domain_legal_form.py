"""Each legal form on both sides of its term, with the term in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trajectories.domain.legal_form import (
    LEGAL_FORM_LABELS,
    FormLimits,
    FormPeriod,
    LegalForm,
    fitting_form,
    form_hints,
    form_problems,
    last_day,
)

FIRST = date(2026, 11, 30)
DAY = timedelta(days=1)


def stay(form: str, months: int, number: int = 1, start: date = FIRST, **more: object) -> FormPeriod:
    """A step that fills exactly so many months."""
    pay = "wage" if form in ("subsidised", "job") else "benefit"
    return FormPeriod(number, form, start, last_day(start, months), pay, "Keuken", **more)  # type: ignore[arg-type]


def longer(period: FormPeriod) -> FormPeriod:
    return replace(period, end=period.end + DAY)


@pytest.mark.parametrize(
    ("form", "months", "words"),
    [
        ("trial", 2, "hoogstens 2 maanden, hier tot en met 29 januari 2027. Verlengen kan met hoogstens 4"),
        (
            "work_experience",
            6,
            "een werkervaringsplaats duurt hoogstens 6 maanden, hier tot en met 29 mei 2027",
        ),
        ("participation", 24, "een participatieplaats duurt hoogstens 24 maanden"),
    ],
)
def test_a_form_on_both_sides_of_its_term(form: str, months: int, words: str) -> None:
    assert form_problems([stay(form, months)]) == ()
    [text] = form_problems([longer(stay(form, months))])
    assert text.startswith("Stap 1: ")
    assert words in text


@pytest.mark.parametrize(("form", "months", "more"), [("trial", 2, 4), ("participation", 24, 24)])
def test_an_extension_on_both_sides_of_its_term(form: str, months: int, more: int) -> None:
    first = stay(form, months)
    whole = replace(first, number=2, start=first.end + DAY, end=last_day(FIRST, months + more))
    assert form_problems([first, whole]) == ()
    [text] = form_problems([first, longer(whole)])
    assert f"Stap 2: met de verlenging erbij duurt een {LEGAL_FORM_LABELS[form].lower()} hoogstens" in text
    assert f"{months + more} maanden" in text


def test_a_form_without_extension_counts_all_its_steps() -> None:
    first = stay("work_experience", 3)
    second = replace(first, number=2, start=first.end + DAY, end=last_day(FIRST, 6))
    assert form_problems([first, second]) == ()
    [text] = form_problems([first, longer(second)])
    assert "in alle stappen samen duurt een werkervaringsplaats hoogstens 6 maanden" in text


def test_each_place_has_its_own_term() -> None:
    one, two = stay("trial", 2), replace(stay("trial", 2, number=2), place="Winkel")
    assert form_problems([one, two]) == ()
    same = replace(two, place="Keuken", start=FIRST + 70 * DAY, end=FIRST + 200 * DAY)
    assert form_problems([one, same]) != ()


@pytest.mark.parametrize("form", ["trial", "work_experience", "participation"])
def test_a_form_with_a_benefit_has_no_wage(form: str) -> None:
    fine = stay(form, 1)
    assert form_problems([fine]) == ()
    [text] = form_problems([replace(fine, pay="wage")])
    assert "met behoud van uitkering, niet met loon" in text


@pytest.mark.parametrize("form", ["subsidised", "job"])
def test_a_job_has_a_wage_and_no_end(form: str) -> None:
    assert form_problems([stay(form, 36)]) == ()
    [text] = form_problems([replace(stay(form, 1), pay="benefit")])
    assert "is met loon, niet met behoud van uitkering" in text


@pytest.mark.parametrize(
    ("kind", "fits"),
    [("employer", True), ("", True), ("other", True), ("school", False), ("work_company", False)],
)
def test_a_trial_is_at_the_employer_with_the_job(kind: str, fits: bool) -> None:
    found = form_problems([stay("trial", 1, kind=kind)])
    assert (found == ()) is fits
    assert fits or "bij de werkgever met de baan" in found[0]


def test_the_limits_are_those_of_the_first_day() -> None:
    """A dated norm: who begins before it changes keeps the old term."""

    def on(day: date) -> FormLimits:
        return FormLimits(trial_months=1 if day >= date(2027, 1, 1) else 2)

    assert form_problems([stay("trial", 2)], on) == ()
    late = stay("trial", 2, start=date(2027, 1, 1))
    assert "hoogstens 1 maand, hier tot en met 31 januari 2027" in form_problems([late], on)[0]


def test_training_comes_with_a_participation_place() -> None:
    short = replace(stay("participation", 6), end=last_day(FIRST, 6))
    assert form_hints([short]) == ()
    [text] = form_hints([longer(short)])
    assert "6 maanden" in text
    assert "30 mei 2027" in text
    assert form_hints([longer(short), stay("training", 1, number=2)]) == ()
    assert form_hints([replace(longer(short), training=True)]) == ()
    assert form_hints([stay("trial", 2)]) == ()


@pytest.mark.parametrize(
    ("kind", "own", "months", "extra", "form"),
    [
        ("school", False, 30, 0, LegalForm.TRAINING),
        ("employer", True, 2, 0, LegalForm.TRIAL),
        ("employer", True, 2, 1, LegalForm.WORK_EXPERIENCE),
        ("employer", False, 2, 0, LegalForm.WORK_EXPERIENCE),
        ("work_company", False, 6, 0, LegalForm.WORK_EXPERIENCE),
        ("work_company", False, 6, 1, LegalForm.PARTICIPATION),
        ("work_company", False, 24, 0, LegalForm.PARTICIPATION),
        ("work_company", False, 24, 1, None),
    ],
)
def test_the_form_to_propose(kind: str, own: bool, months: int, extra: int, form: LegalForm | None) -> None:
    end = last_day(FIRST, months) + extra * DAY
    assert fitting_form(kind, own, FIRST, end, FormLimits()) == form


@settings(max_examples=100)
@given(
    st.sampled_from(["school", "employer", "work_company", "other"]),
    st.booleans(),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 800),
)
def test_what_is_proposed_always_fits(kind: str, own: bool, start: date, days: int) -> None:
    end = start + timedelta(days=days)
    form = fitting_form(kind, own and kind == "employer", start, end, FormLimits())
    if form is not None:
        assert form_problems([FormPeriod(1, form.value, start, end, kind=kind)]) == ()
