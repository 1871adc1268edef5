"""What asks for attention while somebody learns in, each with the reason in words.

Source: method page, evaluation while learning in and factors of step 5; the terms are dated parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import count_words, date_words
from trajectories.domain.evaluation import (
    EvaluationHeld,
    Present,
    evaluation_due,
    is_one_sided,
    missing_sides,
)

# Somebody who goes to another place gets another guide there: that is no change of guide.
MOVE_DAYS = 14


class WarningKind(StrEnum):
    EVALUATION = "evaluation"
    ONE_SIDED = "one_sided"
    GUIDES = "guides"
    CANDIDATE = "talk_candidate"
    PLACE = "talk_place"
    EMPLOYER = "talk_employer"
    HELP = "help"


WARNING_LABELS: dict[str, str] = {
    WarningKind.EVALUATION: "evaluatie te laat",
    WarningKind.ONE_SIDED: "niet iedereen was erbij",
    WarningKind.GUIDES: "wisselende begeleiders",
    WarningKind.CANDIDATE: "kandidaat niet gesproken",
    WarningKind.PLACE: "leerplek niet gesproken",
    WarningKind.EMPLOYER: "werkgever niet gesproken",
    WarningKind.HELP: "hulp niet begonnen",
}
# What the employer's side may know: of talks and of help outside work only the file speaks.
OF_BOTH_SIDES = frozenset({WarningKind.EVALUATION, WarningKind.ONE_SIDED, WarningKind.GUIDES})


class Whom(StrEnum):
    """With whom a coach keeps in touch while somebody learns in."""

    CANDIDATE = "candidate"
    PLACE = "place"
    EMPLOYER = "employer"


_TALK_KINDS = {
    Whom.CANDIDATE: WarningKind.CANDIDATE,
    Whom.PLACE: WarningKind.PLACE,
    Whom.EMPLOYER: WarningKind.EMPLOYER,
}
WHOM_WORDS: dict[str, str] = {
    Whom.CANDIDATE: "de kandidaat",
    Whom.PLACE: "de leerplek",
    Whom.EMPLOYER: "de werkgever",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """The norms of the day: days for talks, evaluations and help; how many changes of guide stand out."""

    evaluation_days: int = 28
    candidate_days: int = 14
    place_days: int = 28
    employer_days: int = 28
    guide_changes: int = 2
    help_days: int = 28

    def days_for(self, whom: str) -> int:
        return {Whom.CANDIDATE: self.candidate_days, Whom.PLACE: self.place_days}.get(
            Whom(whom), self.employer_days
        )


@dataclass(frozen=True, slots=True)
class GuidesThen:
    """Who guided, as the plan said from this day on; '' = not filled in."""

    on: date
    employer: str
    place: str


@dataclass(frozen=True, slots=True)
class GuideAtPlace:
    """A guide of the place where somebody learns now; without dates nothing is known of when."""

    name: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class PromisedHelp:
    """Help outside work that stands in the agreed plan of the resident and has not started."""

    id: int
    title: str
    promised_on: date
    by_on: date | None = None


@dataclass(frozen=True, slots=True)
class LearningFacts:
    """What is known of one candidate who learns in.

    `talks`: the last day with each of `Whom`, evaluations left out. `place_apart`: the place where somebody
    learns now is not the employer of the job. `moves`: the days on which a step at another place begins.
    """

    started_on: date
    evaluations: tuple[EvaluationHeld, ...] = ()
    talks: Mapping[str, date] = field(default_factory=dict)
    place_apart: bool = False
    guides: tuple[GuidesThen, ...] = ()
    at_place: tuple[GuideAtPlace, ...] = ()
    at_place_since: date | None = None
    moves: tuple[date, ...] = ()
    help: tuple[PromisedHelp, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidanceWarning:
    """`since`: from which day on this asks for attention. `ref`: the plan item that help is about."""

    kind: WarningKind
    text: str
    since: date
    ref: str = ""

    @property
    def label(self) -> str:
        return WARNING_LABELS[self.kind]

    @property
    def whom(self) -> str:
        """With whom a talk is missing; '' for the other kinds."""
        return next((whom for whom, kind in _TALK_KINDS.items() if kind == self.kind), "")


def guidance_warnings(
    facts: LearningFacts, terms: Terms, today: date, *, file: bool = True
) -> tuple[GuidanceWarning, ...]:
    """Everything that asks for attention, the longest waiting first.

    ``file``: also what only the file may tell (talks with the coach, help outside work).
    """
    found = [*_evaluations(facts, terms, today), *_guides(facts, terms, today)]
    if file:
        found += [*_talks(facts, terms, today), *_help(facts, terms, today)]
    return tuple(sorted(found, key=lambda one: (one.since, one.kind, one.ref)))


def _evaluations(facts: LearningFacts, terms: Terms, today: date) -> Iterable[GuidanceWarning]:
    held = sorted(facts.evaluations, key=lambda one: one.on)
    last = held[-1] if held else None
    due = evaluation_due(facts.started_on, last.on if last else None, terms.evaluation_days, today)
    if due.overdue:
        yield GuidanceWarning(WarningKind.EVALUATION, due.reason, due.on)
    if last is not None and is_one_sided(last.present):
        absent = " en ".join(missing_sides(last.present))
        text = f"Bij de laatste evaluatie, op {date_words(last.on)}, was niet iedereen: {absent} ontbrak."
        yield GuidanceWarning(WarningKind.ONE_SIDED, text, last.on)


def last_talk(facts: LearningFacts, whom: str) -> date | None:
    """The last day on which the coach spoke with this side; an evaluation with both of them counts."""
    side = {
        Whom.CANDIDATE: {Present.CANDIDATE},
        Whom.PLACE: {Present.PLACE},
        Whom.EMPLOYER: {Present.EMPLOYER} if facts.place_apart else {Present.EMPLOYER, Present.PLACE},
    }[Whom(whom)]
    days = [one.on for one in facts.evaluations if Present.COACH in one.present and side & set(one.present)]
    names = (whom, Whom.PLACE) if whom == Whom.EMPLOYER and not facts.place_apart else (whom,)
    days += [facts.talks[name] for name in names if name in facts.talks]
    return max(days, default=None)


def _talks(facts: LearningFacts, terms: Terms, today: date) -> Iterable[GuidanceWarning]:
    for whom, kind in _TALK_KINDS.items():
        if whom == Whom.PLACE and not facts.place_apart:
            continue  # who learns at the employer has one workplace: a talk with either is a talk with it
        last, days = last_talk(facts, whom), terms.days_for(whom)
        before = last is None or last < facts.started_on
        since = facts.started_on if last is None or before else last
        over = (today - since).days - days
        if over <= 0:
            continue
        spoken = f"is voor het laatst gesproken op {date_words(since)}"
        if before:
            spoken = "is sinds het begin nog niet gesproken"
        late = count_words(over, "dag", "dagen")
        norm = count_words(days, "dag", "dagen")
        text = f"{WHOM_WORDS[whom].capitalize()} {spoken}: {late} over de norm van {norm}."
        yield GuidanceWarning(kind, text, since + timedelta(days=days))


def _guides(facts: LearningFacts, terms: Terms, today: date) -> Iterable[GuidanceWarning]:
    days = guide_changes(facts, today)
    if len(days) >= terms.guide_changes:
        times = count_words(len(days), "keer", "keer")
        text = f"De begeleider wisselde al {times}, het laatst op {date_words(days[-1])}."
        yield GuidanceWarning(WarningKind.GUIDES, text, days[-1])


def guide_changes(facts: LearningFacts, today: date) -> tuple[date, ...]:
    """The days on which somebody got another guide at the employer or the place, since the start.

    The plan and the list of guides of the place tell the same story: of a place the longer one counts.
    """
    written = [one for one in facts.guides if one.on <= today]
    by_plan = _changes([(one.on, one.place) for one in written], facts)
    here = _changes_at_place(facts, today)
    place = by_plan if len(by_plan) >= len(here) else here
    employer = _changes([(one.on, one.employer) for one in written], facts)
    return tuple(sorted([*employer, *place]))


def _changes(names: list[tuple[date, str]], facts: LearningFacts) -> list[date]:
    found: list[date] = []
    now = ""
    for on, name in names:
        another = bool(now and name.strip()) and not same_person(now, name)
        moved = any(abs((on - move).days) <= MOVE_DAYS for move in facts.moves)
        if another and not moved and on >= facts.started_on:
            found.append(on)
        now = name.strip() or now
    return found


def _changes_at_place(facts: LearningFacts, today: date) -> list[date]:
    """A guide of the place who came, while another one had gone by then, since somebody learns there."""
    since = facts.at_place_since
    if since is None:
        return []
    return sorted(
        one.start
        for one in facts.at_place
        if one.start is not None
        and since < one.start <= today
        and any(
            other.end is not None
            and since <= other.end <= one.start
            and not same_person(other.name, one.name)
            for other in facts.at_place
        )
    )


def same_person(one: str, other: str) -> bool:
    """'Kees' and 'Kees de Vries (keuken)' are one: a name that was written better is no other guide."""
    words, more = set(one.lower().split()), set(other.lower().split())
    return bool(words & more) and (words <= more or more <= words)


def _help(facts: LearningFacts, terms: Terms, today: date) -> Iterable[GuidanceWarning]:
    for one in facts.help:
        term = one.promised_on + timedelta(days=terms.help_days)
        due = min(term, one.by_on) if one.by_on else term
        if today <= due:
            continue
        when = date_words(one.promised_on)
        text = f"{one.title}: afgesproken op {when}, en nog niet begonnen."
        yield GuidanceWarning(WarningKind.HELP, text, due, str(one.id))
