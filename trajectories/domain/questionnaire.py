"""Questionnaires of Nieuwe Banen: who answers which list, when it is due, and what may leave the system.

Source: method page, questionnaires: the things asked and the scales are given, the wording is our own.
The questions themselves stand in `questions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import count_words, date_words
from core.domain.decision import Decision, allow, refuse

# A group smaller than this would tell what one person answered.
LEAST_OF_A_GROUP = 5


class ListKind(StrEnum):
    """Which list: the candidate's interview, or the coach's at the start (T0) and at the end (T1)."""

    CANDIDATE = "candidate"
    COACH_T0 = "coach_t0"
    COACH_T1 = "coach_t1"


LIST_KIND_LABELS: dict[str, str] = {
    ListKind.CANDIDATE: "Vragen aan de kandidaat",
    ListKind.COACH_T0: "Vragen aan de coach bij het begin",
    ListKind.COACH_T1: "Vragen aan de coach aan het einde",
}


class ListState(StrEnum):
    PLANNED = "planned"
    STARTED = "started"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    REMOVED = "removed"


LIST_STATE_LABELS: dict[str, str] = {
    ListState.PLANNED: "Nog niet ingevuld",
    ListState.STARTED: "Begonnen",
    ListState.ANSWERED: "Ingevuld",
    ListState.SKIPPED: "Overgeslagen",
    ListState.REMOVED: "Antwoorden verwijderd",
}
OPEN_LISTS = frozenset({ListState.PLANNED, ListState.STARTED})


@dataclass(frozen=True, slots=True)
class ListTerms:
    """Days: a list is due so long after the start or the end; a reminder follows so long after that."""

    after_start: int = 14
    after_end: int = 14
    remind_after: int = 7


@dataclass(frozen=True, slots=True)
class PlannedList:
    kind: str
    due_on: date


def planned_lists(
    learn_in_start: date | None, ended_on: date | None, terms: ListTerms
) -> tuple[PlannedList, ...]:
    """The lists that belong to a trajectory: the candidate's and T0 after the start, T1 after the end.

    Who never started learning in gets none: there is nothing to ask about.
    """
    if learn_in_start is None:
        return ()
    first = learn_in_start + timedelta(days=terms.after_start)
    lists = [PlannedList(ListKind.CANDIDATE, first), PlannedList(ListKind.COACH_T0, first)]
    if ended_on is not None:
        lists.append(PlannedList(ListKind.COACH_T1, ended_on + timedelta(days=terms.after_end)))
    return tuple(lists)


def may_fill_in(state: str, consented_on: date | None, withdrawn_on: date | None, today: date) -> Decision:
    """Whether answers may be written: only with written consent that holds on this day.

    Consent comes first, also for what the coach answers: it is about the candidate.
    """
    if state == ListState.SKIPPED:
        return refuse("Deze lijst is overgeslagen. Zet haar eerst weer open.")
    if state == ListState.REMOVED or withdrawn_on is not None:
        return refuse("De kandidaat trok de toestemming in. Er wordt niets meer gevraagd of bewaard.")
    if consented_on is None:
        return refuse("Vraag de kandidaat eerst om toestemming op papier, en leg de datum vast.")
    if consented_on > today:
        return refuse(f"De toestemming geldt pas vanaf {date_words(consented_on)}.")
    return allow("De lijst kan worden ingevuld.")


def may_remind(state: str, due_on: date, reminded_on: date | None, terms: ListTerms, today: date) -> Decision:
    """Whether the coach is reminded now: an open list that is late, at most once in every term."""
    if state not in OPEN_LISTS:
        return refuse("Deze lijst is niet meer open.")
    if today < due_on:
        return refuse(f"De lijst hoeft pas op {date_words(due_on)} klaar te zijn.")
    if reminded_on is not None and (today - reminded_on).days < terms.remind_after:
        return refuse(f"Op {date_words(reminded_on)} ging al een herinnering uit.")
    late = count_words((today - due_on).days, "dag", "dagen")
    return allow("De lijst moet vandaag klaar zijn." if today == due_on else f"De lijst is {late} te laat.")


@dataclass(frozen=True, slots=True)
class Response:
    """The response meter: of the lists that are due, how many are filled in, and why others aren't."""

    due: int
    answered: int
    open: int
    skipped: int
    without_consent: int

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.answered, self.due) if self.due else None


def response(lists: Iterable[tuple[str, date, bool]], today: date) -> Response:
    """Counts (state, due day, consent holds) of lists that are due today or were before; answered ones count
    always. Withdrawn ones are nobody's any more, and count nowhere.
    """
    known = [one for one in lists if one[0] != ListState.REMOVED]
    answered = [one for one in known if one[0] == ListState.ANSWERED]
    waiting = [one for one in known if one[0] in OPEN_LISTS and one[1] <= today]
    skipped = [one for one in known if one[0] == ListState.SKIPPED]
    return Response(
        due=len(answered) + len(waiting) + len(skipped),
        answered=len(answered),
        open=sum(1 for one in waiting if one[2]),
        skipped=len(skipped),
        without_consent=sum(1 for one in waiting if not one[2]),
    )


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What a group answered to one statement. `mean` on a scale of 1–5, None when the group is too small."""

    number: int
    mean: Fraction | None
    counts: tuple[int, ...] = ()

    @property
    def hidden(self) -> bool:
        return self.mean is None


def item_result(values: Sequence[int]) -> ItemResult:
    """The mean and the spread over 1–5 of a group of at least five.

    With fewer nothing is shown. Raises ValueError for a value outside 1–5.
    """
    if any(not 1 <= value <= 5 for value in values):
        raise ValueError("Een antwoord ligt tussen 1 en 5.")
    if len(values) < LEAST_OF_A_GROUP:
        return ItemResult(len(values), None)
    counts = tuple(sum(1 for value in values if value == point) for point in range(1, 6))
    return ItemResult(len(values), Fraction(sum(values), len(values)), counts)


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one item between two moments, over the same people (pairs) only."""

    number: int
    before: Fraction | None
    after: Fraction | None
    up: int = 0
    same: int = 0
    down: int = 0

    @property
    def difference(self) -> Fraction | None:
        return None if self.before is None or self.after is None else self.after - self.before


def change(pairs: Sequence[tuple[int, int]]) -> Change:
    """(before, after) per person: means and how many went up, stayed and went down.

    Fewer than five pairs: nothing is shown. It says what changed, not why.
    """
    for before, after in pairs:
        if not (1 <= before <= 5 and 1 <= after <= 5):
            raise ValueError("Een antwoord ligt tussen 1 en 5.")
    if len(pairs) < LEAST_OF_A_GROUP:
        return Change(len(pairs), None, None)
    return Change(
        number=len(pairs),
        before=Fraction(sum(one for one, _ in pairs), len(pairs)),
        after=Fraction(sum(two for _, two in pairs), len(pairs)),
        up=sum(1 for one, two in pairs if two > one),
        same=sum(1 for one, two in pairs if two == one),
        down=sum(1 for one, two in pairs if two < one),
    )


def may_export(people: int) -> Decision:
    """Whether answers may leave the system without names: only of a group of at least five."""
    if people < LEAST_OF_A_GROUP:
        return refuse(
            f"Er zijn antwoorden van {count_words(people, 'kandidaat', 'kandidaten')}. "
            f"Pas vanaf {LEAST_OF_A_GROUP} is niet te zien van wie een antwoord is."
        )
    return allow(f"Antwoorden van {people} kandidaten, zonder namen en zonder open tekst.")
