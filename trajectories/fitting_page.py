"""Which instruments fit a candidate and a job, which go together, and why: help, no decision."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from core.domain.money import euro_words
from core.models import User
from employers.domain.combination import Combined, combines_with
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_facts import PERMANENT_MONTHS
from employers.domain.instrument_terms import FIT_LABELS, Fit, Term, TermState, fit_of
from employers.domain.wage_cost import Counted, cents
from employers.models import FutureJob
from employers.toolbox import active_codes, pair_table
from trajectories import permissions_instruments as permissions
from trajectories.deeds import at
from trajectories.grant_cases import NOTHING, Checked, case_from, check_case, file_facts, running_at
from trajectories.grant_page import FOLLOWS, for_employer_side, term_items
from trajectories.models import Candidate

FIT_TONES = {Fit.FITS: "good", Fit.ASK: "info", Fit.NOT: "neutral"}
ORDER = {Fit.FITS: 0, Fit.ASK: 1, Fit.NOT: 2}


@dataclass(frozen=True, slots=True)
class FitRow:
    """One instrument for this pair."""

    code: str
    label: str
    fit: str
    word: str
    tone: str
    why: str
    to_know: list[str]
    terms: list[dict[str, Any]]
    together: list[str]
    apart: list[Combined]
    amount: str
    lines: tuple[str, ...]
    ask: str


def fitting(user: User, candidate: Candidate, job: FutureJob, today: date) -> dict[str, Any]:
    """The whole page. For the employer's side nothing of the file is read; for others the candidate comes
    with the client and its target group."""
    person = permissions.sees_person(user)
    client = candidate.client if person else None
    facts = file_facts(client, job.employer_id, today) if client is not None else NOTHING
    start = max(job.window_start, today)
    seen_by = None if person else user
    running = running_at(candidate.client_id, job.employer_id, start, None, asker=user, seen_by=seen_by)
    values = {
        "asked_on": today,
        "start": start,
        "hours": Decimal(job.hours) if job.hours is not None else None,
        "contract_months": PERMANENT_MONTHS if job.contract == FutureJob.Contract.PERMANENT else None,
    }
    case, table = case_from(values, {}, facts, running), pair_table(today)
    may_ask = permissions.passes(lambda: permissions.check_ask_for_candidate(user, candidate))
    ask = at("ask_for_candidate", candidate.pk) if may_ask else ""
    rows = [
        _row(user, code, check_case(code, case, table=table), combines_with(code, table), ask)
        for code in active_codes()
    ]
    rows.sort(key=lambda row: ORDER[Fit(row.fit)])
    return {"rows": rows, "person": person, "may_ask": may_ask}


def _row(user: User, code: str, checked: Checked, pairs: tuple[Combined, ...], ask: str) -> FitRow:
    terms = for_employer_side(checked.terms, user)
    fit = fit_of(terms)
    items = term_items(terms)
    amount, lines = _amount(user, code, checked.counted)
    return FitRow(
        code=code,
        label=INSTRUMENT_LABELS[code],
        fit=fit.value,
        word=FIT_LABELS[fit],
        tone=FIT_TONES[fit],
        why=_why(fit, terms),
        to_know=[one["label"] for one in items if one["state"] == TermState.UNKNOWN]
        if fit != Fit.NOT
        else [],
        terms=items,
        together=[one.label for one in pairs if one.together],
        apart=[one for one in pairs if one.together is False],
        amount=amount,
        lines=lines,
        ask=f"{ask}?soort={code}" if ask and fit != Fit.NOT else "",
    )


def _why(fit: Fit, terms: tuple[Term, ...]) -> str:
    match fit:
        case Fit.NOT:
            return " ".join(one.text for one in terms if one.state == TermState.NOT_MET)
        case Fit.ASK:
            met = sum(one.state == TermState.MET for one in terms)
            so_far = f"{met} van {len(terms)} voorwaarden zijn in orde. " if met else ""
            return f"{so_far}Nog af te spreken of na te vragen:"
    return "Aan alle voorwaarden is voldaan."


def _amount(user: User, code: str, counted: Counted) -> tuple[str, tuple[str, ...]]:
    """What it would cost; the employer's side never reads what follows from a wage value."""
    if code == Instrument.WAGE_COST_SUBSIDY and not permissions.sees_person(user):
        return FOLLOWS, ()
    if not counted.amount:
        return "", counted.lines
    return euro_words(cents(counted.amount)), counted.lines
