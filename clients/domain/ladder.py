"""The participation ladder (VNG): six rungs, found with five questions.

Source: page on the law, participation ladder.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum


class Rung(IntEnum):
    ISOLATED = 1
    SOCIAL_CONTACTS = 2
    ORGANISED_ACTIVITIES = 3
    UNPAID_WORK = 4
    PAID_WITH_SUPPORT = 5
    PAID_WORK = 6


RUNG_LABELS: dict[int, str] = {
    Rung.ISOLATED: "Weinig contact met anderen",
    Rung.SOCIAL_CONTACTS: "Contact met mensen buiten de deur",
    Rung.ORGANISED_ACTIVITIES: "Doet mee aan georganiseerde activiteiten",
    Rung.UNPAID_WORK: "Onbetaald werk",
    Rung.PAID_WITH_SUPPORT: "Betaald werk met ondersteuning",
    Rung.PAID_WORK: "Betaald werk",
}


@dataclass(frozen=True, slots=True)
class LadderAnswers:
    """Answers to the five questions in order; None = not answered. Only those on the way are needed."""

    has_work: bool | None = None
    with_support: bool | None = None
    unpaid_work: bool | None = None
    organised_weekly: bool | None = None
    contact_weekly: bool | None = None


LADDER_QUESTIONS: dict[str, str] = {
    "has_work": "Heeft de inwoner een arbeidscontract of een eigen bedrijf?",
    "with_support": "Is er ondersteuning bij het werk, of een uitkering naast het inkomen?",
    "unpaid_work": "Is er onbetaald werk waar anderen op rekenen, met elke week contact met mensen?",
    "organised_weekly": "Volgt de inwoner elke week een cursus of een andere georganiseerde activiteit?",
    "contact_weekly": "Ziet de inwoner elke week mensen van buiten het eigen huishouden?",
}


@dataclass(frozen=True, slots=True)
class RungResult:
    """The rung with its reason. `rung` is None when an answer is still needed: `next_question` names it."""

    rung: Rung | None
    reason: str
    next_question: str = ""


def rung_from(answers: LadderAnswers) -> RungResult:
    """The rung that follows from the answers. Only the questions on the way are looked at."""
    if answers.has_work is None:
        return _ask("has_work")
    if answers.has_work:
        return _working(answers.with_support)
    ways = (
        (
            "unpaid_work",
            answers.unpaid_work,
            Rung.UNPAID_WORK,
            "Er is onbetaald werk waar anderen op rekenen.",
        ),
        (
            "organised_weekly",
            answers.organised_weekly,
            Rung.ORGANISED_ACTIVITIES,
            "De inwoner doet elke week mee aan een georganiseerde activiteit.",
        ),
        (
            "contact_weekly",
            answers.contact_weekly,
            Rung.SOCIAL_CONTACTS,
            "De inwoner ziet elke week mensen van buiten het eigen huishouden.",
        ),
    )
    for question, answer, rung, reason in ways:
        if answer is None:
            return _ask(question)
        if answer:
            return RungResult(rung, reason)
    return RungResult(
        Rung.ISOLATED, "Er is geen werk, geen activiteit en niet elke week contact met anderen."
    )


def _working(with_support: bool | None) -> RungResult:
    if with_support is None:
        return _ask("with_support")
    if with_support:
        return RungResult(Rung.PAID_WITH_SUPPORT, "Er is betaald werk, met ondersteuning of een aanvulling.")
    return RungResult(Rung.PAID_WORK, "Er is betaald werk zonder ondersteuning.")


def _ask(question: str) -> RungResult:
    return RungResult(None, "Er is nog een antwoord nodig.", question)


# Questions about life without paid work, from the top; a yes further down says no to those above it.
_WAYS = ("unpaid_work", "organised_weekly", "contact_weekly")


def answer(answers: LadderAnswers, question: str, yes: bool) -> LadderAnswers:
    """The answers with this one in it, and what it says about questions above that were left open.

    Raises ValueError for a question that doesn't exist.
    """
    if question not in LADDER_QUESTIONS:
        raise ValueError(f"Deze vraag bestaat niet: {question}")
    changes: dict[str, bool] = {question: yes}
    if question == "with_support":
        changes["has_work"] = True
    if question in _WAYS:
        above = ("has_work", *_WAYS[: _WAYS.index(question)])
        changes |= {name: False for name in above if getattr(answers, name) is None}
    return replace(answers, **changes)


def answers_for(rung: int) -> LadderAnswers:
    """The answers that a rung stands for: where a next talk starts. Raises ValueError outside 1–6."""
    match Rung(rung):
        case Rung.PAID_WORK:
            return LadderAnswers(has_work=True, with_support=False)
        case Rung.PAID_WITH_SUPPORT:
            return LadderAnswers(has_work=True, with_support=True)
        case low:
            # Unpaid work is rung 4, an activity 3, contact 2; below the first yes nothing is asked.
            found = {
                name: low == rung_of if low <= rung_of else None
                for name, rung_of in zip(_WAYS, (4, 3, 2), strict=True)
            }
    return LadderAnswers(has_work=False, **found)
