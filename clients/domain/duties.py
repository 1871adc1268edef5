"""Duties: what must be true of an exemption, a signal to team income, and community service.

Nothing here decides: team income does, and these rules say what a record of a decision needs and when
somebody must look again. Source: page on the law (Participatiewet art. 9, 9a, 18), read on 1 July 2026.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import add_months, age_on, date_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition

YOUNGEST_AGE = 5


class Ground(StrEnum):
    URGENT = "urgent"
    UNFIT = "unfit"
    SINGLE_PARENT = "single_parent"


class SanctionState(StrEnum):
    PROPOSED = "proposed"
    DECIDED = "decided"
    NONE = "none"
    LIFTED = "lifted"
    WITHDRAWN = "withdrawn"


class SanctionAction(StrEnum):
    DECIDE = "decide"
    NO_SANCTION = "no_sanction"
    LIFT = "lift"
    WITHDRAW = "withdraw"


_S, _A = SanctionState, SanctionAction
SANCTION_TABLE = StateTable(
    name="Melding aan team inkomen",
    initial=_S.PROPOSED,
    states={
        _S.PROPOSED: "Gemeld bij team inkomen",
        _S.DECIDED: "Besloten: wel een maatregel",
        _S.NONE: "Besloten: geen maatregel",
        _S.LIFTED: "Weer opgeheven",
        _S.WITHDRAWN: "Melding ingetrokken",
    },
    actions={
        _A.DECIDE: "Besluit vastleggen: wel",
        _A.NO_SANCTION: "Besluit vastleggen: niet",
        _A.LIFT: "Opheffing vastleggen",
        _A.WITHDRAW: "Intrekken",
    },
    now={
        _S.PROPOSED: "Team inkomen heeft nog niet besloten.",
        _S.DECIDED: "Team inkomen heeft al besloten: er komt een maatregel.",
        _S.NONE: "Team inkomen heeft al besloten: er komt geen maatregel.",
        _S.LIFTED: "De maatregel is al opgeheven.",
        _S.WITHDRAWN: "Deze melding is al ingetrokken.",
    },
    transitions=(
        Transition(
            _S.PROPOSED, _A.DECIDE, _S.DECIDED, "Team inkomen besloot; wie, wanneer en hoeveel staat erbij."
        ),
        Transition(
            _S.PROPOSED, _A.NO_SANCTION, _S.NONE, "Team inkomen besloot; wie, wanneer en waarom staat erbij."
        ),
        Transition(_S.PROPOSED, _A.WITHDRAW, _S.WITHDRAWN, "Team inkomen heeft nog niet besloten."),
        Transition(_S.DECIDED, _A.LIFT, _S.LIFTED, "Team inkomen heft op; wie en wanneer staat erbij."),
    ),
)


@dataclass(frozen=True, slots=True)
class SingleParentTerms:
    """Months, as they hold on the day (parameters)."""

    longest: int
    plan_within: int
    review_every: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something that must happen because of an exemption: by when, and what."""

    on: date
    what: str


def check_exemption(
    ground: str, start: date, end: date | None, *, youngest_born: date | None, terms: SingleParentTerms
) -> Decision:
    """Whether a record of this exemption can be right; the reason names what is not."""
    match Ground(ground):
        case Ground.URGENT:
            return _has_end(end)
        case Ground.UNFIT:
            return allow("Deze vrijstelling heeft geen einddatum nodig.")
        case Ground.SINGLE_PARENT:
            return all_of(
                [_has_end(end), _child_under_five(start, youngest_born), _not_too_long(start, end, terms),
                 _ends_at_five(end, youngest_born)],
                otherwise="De vrijstelling past bij artikel 9a.",
            )  # fmt: skip


def _has_end(end: date | None) -> Decision:
    if end is None:
        return refuse("Deze vrijstelling is tijdelijk: vul een einddatum in.")
    return allow("Er is een einddatum.")


def _child_under_five(start: date, born: date | None) -> Decision:
    if born is None:
        return refuse("Vul de geboortedatum van het jongste kind in.")
    if born > start or age_on(born, start) >= YOUNGEST_AGE:
        return refuse("Bij deze vrijstelling is het jongste kind op de begindatum nog geen 5 jaar.")
    return allow("Het jongste kind is nog geen 5 jaar.")


def _not_too_long(start: date, end: date | None, terms: SingleParentTerms) -> Decision:
    last = add_months(start, terms.longest)
    if end is not None and end >= last:
        return refuse(f"Deze vrijstelling duurt hoogstens {terms.longest} maanden: tot {date_words(last)}.")
    return allow("De vrijstelling duurt niet te lang.")


def _ends_at_five(end: date | None, born: date | None) -> Decision:
    if end is None or born is None:
        return allow("Het einde wordt apart bekeken.")
    fifth = add_months(born, 12 * YOUNGEST_AGE)
    if end >= fifth:
        return refuse(
            f"Het jongste kind wordt {date_words(fifth)} 5 jaar. De vrijstelling stopt voor die dag."
        )
    return allow("De vrijstelling stopt voor de vijfde verjaardag.")


def follow_ups(ground: str, start: date, end: date | None, terms: SingleParentTerms) -> tuple[FollowUp, ...]:
    """What the single parent's clock asks: a plan within the term, and a look again each time."""
    if Ground(ground) is not Ground.SINGLE_PARENT:
        return ()
    found = [FollowUp(add_months(start, terms.plan_within), "Plan gemaakt met de inwoner")]
    months = terms.review_every
    while terms.review_every > 0 and (day := add_months(start, months)) < (
        end or add_months(start, terms.longest)
    ):
        found.append(FollowUp(day, "Opnieuw bekijken of de vrijstelling nog past"))
        months += terms.review_every
    return tuple(sorted(found, key=lambda f: (f.on, f.what)))


def next_review(start: date, end: date | None, terms: SingleParentTerms, today: date) -> date | None:
    """The next day to look again, from the day after ``today``; None when it ends before that."""
    days = [f.on for f in follow_ups(Ground.SINGLE_PARENT, start, end, terms) if f.what.startswith("Opnieuw")]
    return next((day for day in days if day > today), None)


def ends_soon(end: date | None, today: date, days: int) -> bool:
    """Whether it ends within this many days, or did so already."""
    return end is not None and (end - today).days <= days


def check_sanction_decision(
    percent: int | None,
    start: date | None,
    end: date | None,
    *,
    decided_on: date | None,
    decided_by: str,
    today: date,
) -> Decision:
    """Whether a decision of team income is recorded whole. The size and length are theirs."""
    if not decided_by.strip() or decided_on is None:
        return refuse("Vul in wie er bij team inkomen besloot, en wanneer.")
    if decided_on > today:
        return refuse("Het besluit ligt in de toekomst. Leg het vast als het er is.")
    if percent is None or not 1 <= percent <= 100:
        return refuse("Vul een percentage in van 1 tot en met 100.")
    if start is None or end is None:
        return refuse("Vul in van wanneer tot wanneer de maatregel geldt.")
    if end < start:
        return refuse("De einddatum ligt voor de begindatum.")
    return allow("Het besluit is volledig vastgelegd.")


def reconsider_by(decided_on: date, months: int) -> date:
    """The last day to look again at a sanction (art. 18): so many months after the decision."""
    return add_months(decided_on, months)


def service_label(on: date) -> str:
    """What the law calls it: the newer text speaks of maatschappelijke participatie (from 2026 on)."""
    return "maatschappelijke participatie" if on >= date(2026, 1, 1) else "tegenprestatie"


def running(periods: Iterable[tuple[date, date | None]], today: date) -> bool:
    """Whether any of these periods (first and last day) holds today."""
    return any(start <= today and (end is None or end >= today) for start, end in periods)
