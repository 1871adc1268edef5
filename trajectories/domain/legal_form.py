"""The legal forms in which somebody can learn in, how long each may last, and who pays for a step.

Source: method page, learn-in plan; law page (trial placement: Participatiewet art. 8a; participation place:
art. 10a). The limits are dated parameters: the ones that hold on the first day of the form count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, count_words, date_words


class LegalForm(StrEnum):
    TRIAL = "trial"
    WORK_EXPERIENCE = "work_experience"
    PARTICIPATION = "participation"
    SUBSIDISED = "subsidised"
    TRAINING = "training"
    JOB = "job"


LEGAL_FORM_LABELS: dict[str, str] = {
    LegalForm.TRIAL: "Proefplaatsing",
    LegalForm.WORK_EXPERIENCE: "Werkervaringsplaats",
    LegalForm.PARTICIPATION: "Participatieplaats",
    LegalForm.SUBSIDISED: "Baan met loonkostensubsidie",
    LegalForm.TRAINING: "Opleiding of training",
    LegalForm.JOB: "Gewone baan",
}


class Payer(StrEnum):
    EMPLOYER = "employer"
    MUNICIPALITY = "municipality"
    PLACE = "place"
    SHARED = "shared"
    OTHER = "other"


PAYER_LABELS: dict[str, str] = {
    Payer.EMPLOYER: "De werkgever",
    Payer.MUNICIPALITY: "De gemeente",
    Payer.PLACE: "De leerplek",
    Payer.SHARED: "Samen, ieder een deel",
    Payer.OTHER: "Iemand anders",
}

# What goes with a benefit, and what is work for a wage.
WITH_BENEFIT = frozenset({LegalForm.TRIAL, LegalForm.WORK_EXPERIENCE, LegalForm.PARTICIPATION})
WITH_WAGE = frozenset({LegalForm.SUBSIDISED, LegalForm.JOB})
# A trial placement is aimed at a job with that employer, so it isn't held at a school or the work company.
NO_TRIAL_AT = frozenset({"school", "work_company"})


@dataclass(frozen=True, slots=True)
class FormLimits:
    """Whole months: how long a form may last, and how much longer with an extension."""

    trial_months: int = 2
    trial_extension: int = 4
    experience_months: int = 6
    participation_months: int = 24
    participation_more: int = 24
    participation_training: int = 6


LimitsOn = Callable[[date], FormLimits]


def default_limits(_: date) -> FormLimits:
    return FormLimits()


@dataclass(frozen=True, slots=True)
class FormPeriod:
    """A step of the plan as the law sees it. Both days are included; `pay` is 'benefit' or 'wage'.

    `place` tells steps at one place apart from steps elsewhere; `kind` is the kind of place ('' = not known).
    """

    number: int
    form: str
    start: date
    end: date
    pay: str = "benefit"
    place: str = ""
    kind: str = ""
    training: bool = False


def form_problems(periods: Sequence[FormPeriod], limits_on: LimitsOn = default_limits) -> tuple[str, ...]:
    """Every term that a step doesn't meet, in words; empty when all forms fit."""
    found = [text for one in periods for text in _pay_and_place(one)]
    for (form, _), chain in _chains(periods).items():
        found += _too_long(form, chain, limits_on(chain[0].start))
    return tuple(found)


def form_hints(periods: Sequence[FormPeriod], limits_on: LimitsOn = default_limits) -> tuple[str, ...]:
    """What the law asks to think of, without being a reason to stop."""
    stays = [one for one in periods if one.form == LegalForm.PARTICIPATION]
    if not stays:
        return ()
    first = min(one.start for one in stays)
    months = limits_on(first).participation_training
    by = add_months(first, months)
    learns = any(one.training or one.form == LegalForm.TRAINING for one in periods)
    if max(one.end for one in stays) < by or learns:
        return ()
    how_long = count_words(months, "maand", "maanden")
    return (f"Bied scholing aan: na {how_long} participatieplaats hoort dat, dus vanaf {date_words(by)}.",)


def fitting_form(
    kind: str, own_employer: bool, start: date, end: date, limits: FormLimits
) -> LegalForm | None:
    """The form to propose for a stay at one place: the lightest one that lasts long enough, None without."""
    if kind == "school":
        return LegalForm.TRAINING
    options = [(LegalForm.TRIAL, limits.trial_months)] if own_employer else []
    options += [
        (LegalForm.WORK_EXPERIENCE, limits.experience_months),
        (LegalForm.PARTICIPATION, limits.participation_months),
    ]
    return next((form for form, months in options if end <= last_day(start, months)), None)


def last_day(start: date, months: int) -> date:
    """The last day of so many months that begin on `start`."""
    return add_months(start, months) - timedelta(days=1)


def _chains(periods: Iterable[FormPeriod]) -> dict[tuple[str, str], list[FormPeriod]]:
    """Steps in one form at one place, in order of time: together they are one stay."""
    found: dict[tuple[str, str], list[FormPeriod]] = defaultdict(list)
    for one in sorted(periods, key=lambda period: (period.start, period.number)):
        if one.form in WITH_BENEFIT:
            found[one.form, one.place].append(one)
    return found


def _pay_and_place(one: FormPeriod) -> list[str]:
    found, label = [], LEGAL_FORM_LABELS.get(one.form, "").lower()
    if one.form in WITH_BENEFIT and one.pay != "benefit":
        found.append(f"Stap {one.number}: een {label} is met behoud van uitkering, niet met loon.")
    if one.form in WITH_WAGE and one.pay != "wage":
        found.append(f"Stap {one.number}: een {label} is met loon, niet met behoud van uitkering.")
    if one.form == LegalForm.TRIAL and one.kind in NO_TRIAL_AT:
        found.append(
            f"Stap {one.number}: een proefplaatsing is bij de werkgever met de baan. Kies een andere vorm."
        )
    return found


def _too_long(form: str, chain: Sequence[FormPeriod], limits: FormLimits) -> list[str]:
    months, more = {
        LegalForm.TRIAL.value: (limits.trial_months, limits.trial_extension),
        LegalForm.WORK_EXPERIENCE.value: (limits.experience_months, 0),
        LegalForm.PARTICIPATION.value: (limits.participation_months, limits.participation_more),
    }[form]
    label = f"een {LEGAL_FORM_LABELS[form].lower()}"
    first, begin = chain[0], chain[0].start
    if first.end > last_day(begin, months):
        text = f"Stap {first.number}: {label} duurt hoogstens {count_words(months, 'maand', 'maanden')}"
        text += f", hier tot en met {date_words(last_day(begin, months))}."
        if more:
            text += (
                f" Verlengen kan met hoogstens {count_words(more, 'maand', 'maanden')}: maak daar een eigen"
            )
            text += " stap van."
        return [text]
    latest = last_day(begin, months + more)
    with_more = "met de verlenging erbij " if more else "in alle stappen samen "
    return [
        f"Stap {one.number}: {with_more}duurt {label} hoogstens "
        f"{count_words(months + more, 'maand', 'maanden')}, hier tot en met {date_words(latest)}."
        for one in chain[1:]
        if one.end > latest
    ]
