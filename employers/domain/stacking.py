"""Jobs of several employers that make one full job together: which sets hold, which is best, what is left.

The year counts 52 weeks; each has the work of the month in which its middle falls. All amounts are minutes.
Best is: most of the wanted hours covered over the year (what a week gives above the wanted hours doesn't
count), then fewest employers, then least travel (pairs of places of which the travel isn't known come last),
then fewest jobs; what is still equal goes by number. Source: page on employers, future job.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from core.domain.calendar import count_words
from employers.domain.pattern import MONTHS, WEEKDAYS, Clash, Shift, busy, clashes
from employers.domain.stacking_words import hours_words, moments_words, month_words
from employers.domain.travel import Travel, TravelKind, TravelTable

WEEKS = range(1, 53)
HOUR = 60
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
MONTH_OF_WEEK = tuple(sum(7 * (week - 1) + 3 >= days for days in _DAYS_BEFORE) for week in WEEKS)
WEEKS_IN_MONTH = tuple(MONTH_OF_WEEK.count(month) for month in MONTHS)
ALL_MONTHS = frozenset(MONTHS)


@dataclass(frozen=True, slots=True)
class StackJob:
    """A job that can be part of a set. ``place``: the postcode of the work, '' when nobody wrote it down."""

    id: int
    title: str
    employer: int
    employer_name: str
    shifts: tuple[Shift, ...]
    place: str = ""
    open: bool = True

    @property
    def words(self) -> str:
        return f"'{self.title}' ({self.employer_name})"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: ``wanted`` minutes in each week of ``months``; at most ``most`` minutes in any week and
    ``most_travel`` minutes between two jobs; ``must``: numbers of jobs that are in every set;
    ``most_employers``: None when it doesn't matter.
    """

    wanted: int
    most: int
    most_travel: int
    months: frozenset[int] = ALL_MONTHS
    must: frozenset[int] = frozenset()
    most_employers: int | None = None
    travel: TravelTable = field(default_factory=TravelTable)

    def __post_init__(self) -> None:
        if not 0 < self.wanted <= self.most:
            raise ValueError("De gewenste uren zijn meer dan 0 en hoogstens wat in een week mag.")
        if not self.months or not self.months <= ALL_MONTHS:
            raise ValueError("Kies ten minste één maand, 1 tot en met 12.")

    @property
    def asked(self) -> int:
        """The wanted minutes of the whole year."""
        return self.wanted * sum(WEEKS_IN_MONTH[month - 1] for month in self.months)


class ProblemKind(StrEnum):
    NOT_OPEN = "not_open"
    NO_PATTERN = "no_pattern"
    MUST = "must"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    OVERLAP = "overlap"
    TOO_SHORT = "too_short"
    TOO_FAR = "too_far"
    TOO_MUCH = "too_much"
    NEEDLESS = "needless"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a set doesn't hold: of which jobs, in which months, in a Dutch sentence."""

    kind: ProblemKind
    jobs: tuple[int, ...]
    sentence: str
    months: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """The lower the better, in this order. ``missing`` minutes of the wanted ones over the year; ``unknown``
    pairs of places of which the travel isn't known; ``travel`` minutes between all other pairs together.
    """

    missing: int
    employers: int
    unknown: int
    travel: int
    jobs: int
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the year. ``parts``: job number → minutes; ``gap``: wanted and not given, 0 where nothing
    is wanted; ``over``: given above what is wanted; ``twice``: minutes at which two jobs ask one person.
    """

    number: int
    month: int
    parts: tuple[tuple[int, int], ...]
    given: int
    gap: int
    over: int
    twice: int
    too_much: bool


@lru_cache(maxsize=8192)
def _clashes(one: tuple[Shift, ...], two: tuple[Shift, ...], gap: int) -> tuple[Clash, ...]:
    """Kept, because a search asks for the same pairs again and again."""
    return clashes(one, two, gap=gap)


@lru_cache(maxsize=4096)
def week_minutes(shifts: tuple[Shift, ...]) -> tuple[int, ...]:
    """Minutes of work in a week, for each of the twelve months."""
    return tuple(
        sum(end - start for day in WEEKDAYS for start, end in busy(shifts, month, day)) for month in MONTHS
    )


def given_minutes(jobs: Iterable[StackJob]) -> tuple[int, ...]:
    """Minutes of a set in a week, for each of the twelve months."""
    rows = [week_minutes(job.shifts) for job in jobs]
    return tuple(sum(column) for column in zip(*rows, strict=True)) if rows else (0,) * len(MONTHS)


def missing_minutes(jobs: Iterable[StackJob], question: Question) -> int:
    """Minutes of the wanted ones that a set doesn't cover, over the whole year."""
    given = given_minutes(jobs)
    return sum(
        WEEKS_IN_MONTH[month - 1] * max(0, question.wanted - given[month - 1]) for month in question.months
    )


def score(jobs: Sequence[StackJob], question: Question) -> Score:
    """How good a set is; the lowest is the best."""
    known, unknown = _ways(jobs, question.travel)
    return Score(
        missing=missing_minutes(jobs, question),
        employers=len({job.employer for job in jobs}),
        unknown=unknown,
        travel=known,
        jobs=len(jobs),
        ids=tuple(sorted(job.id for job in jobs)),
    )


def _ways(jobs: Sequence[StackJob], table: TravelTable) -> tuple[int, int]:
    """Minutes between all different places of a set together, and how many pairs aren't known.

    A job without a place is a place of its own.
    """
    places = sorted({job.place for job in jobs if job.place}) + [""] * sum(not job.place for job in jobs)
    found = [table.between(one, two) for one, two in combinations(places, 2)]
    known = [way.minutes for way in found if way.minutes is not None]
    return sum(known), len(found) - len(known)


# --- which sets hold -------------------------------------------------------------------------------------


def check_set(jobs: Sequence[StackJob], question: Question) -> tuple[Problem, ...]:
    """Everything that keeps this set from being a stacked job; empty when it holds.

    That a job adds nothing is said only when nothing else is wrong.
    """
    found = (
        *(problem for job in jobs for problem in check_job(job, question)),
        *_check_must(jobs, question),
        *_check_employers(jobs, question),
        *(problem for one, two in combinations(jobs, 2) for problem in check_pair(one, two, question)),
        *_check_weeks(jobs, question),
    )
    return found or tuple(_check_needless(jobs, question))


def check_job(job: StackJob, question: Question) -> Iterator[Problem]:
    """What keeps one job out of every set, whatever the others are."""
    if not job.open:
        yield Problem(ProblemKind.NOT_OPEN, (job.id,), f"{job.words} is niet meer open.")
    if not job.shifts:
        sentence = f"Van {job.words} zijn de werktijden nog niet bekend."
        yield Problem(ProblemKind.NO_PATTERN, (job.id,), sentence)


def _check_must(jobs: Sequence[StackJob], question: Question) -> Iterator[Problem]:
    missing = question.must - {job.id for job in jobs}
    if missing:
        text = "Een baan die erbij moet, zit er niet in."
        yield Problem(ProblemKind.MUST, tuple(sorted(missing)), text)


def _check_employers(jobs: Sequence[StackJob], question: Question) -> Iterator[Problem]:
    number = len({job.employer for job in jobs})
    ids = tuple(job.id for job in jobs)
    if number < 2:
        yield Problem(ProblemKind.TOO_FEW, ids, "Een stapelbaan heeft banen van ten minste twee werkgevers.")
    if question.most_employers is not None and number > question.most_employers:
        text = f"Dit zijn {number} werkgevers. Gevraagd zijn er hoogstens {question.most_employers}."
        yield Problem(ProblemKind.TOO_MANY, ids, text)


def check_pair(one: StackJob, two: StackJob, question: Question) -> Iterator[Problem]:
    """What keeps two jobs from being in one set: the times, or the way between them."""
    way = question.travel.between(one.place, two.place)
    ids = (one.id, two.id)
    if way.minutes is not None and way.minutes > question.most_travel:
        text = (
            f"Van {one.words} naar {two.words} is het {way.words}. "
            f"Hoogstens {question.most_travel} minuten is de afspraak."
        )
        yield Problem(ProblemKind.TOO_FAR, ids, text)
    overlap = _clashes(one.shifts, two.shifts, 0)
    if overlap:
        text = f"{one.words} en {two.words} zijn tegelijk: {moments_words(overlap)}."
        yield Problem(ProblemKind.OVERLAP, ids, text, frozenset(one.month for one in overlap))
    wide = _clashes(one.shifts, two.shifts, way.minutes or 0)
    close = tuple(moment for moment in wide if moment not in set(overlap))
    if close:
        text = (
            f"Tussen {one.words} en {two.words} is te weinig tijd om te reizen ({way.words}): "
            f"{moments_words(close)}."
        )
        yield Problem(ProblemKind.TOO_SHORT, ids, text, frozenset(one.month for one in close))


def _check_weeks(jobs: Sequence[StackJob], question: Question) -> Iterator[Problem]:
    given = given_minutes(jobs)
    ids = tuple(job.id for job in jobs)
    for minutes in sorted({total for total in given if total > question.most}, reverse=True):
        months = frozenset(month for month in MONTHS if given[month - 1] == minutes)
        text = (
            f"In {month_words(months)} is het {hours_words(minutes)} per week. "
            f"Hoogstens {hours_words(question.most)} mag."
        )
        yield Problem(ProblemKind.TOO_MUCH, ids, text, months)


def _check_needless(jobs: Sequence[StackJob], question: Question) -> Iterator[Problem]:
    """Each job adds hours that are wanted, unless it has to be there: otherwise fewer jobs do the same."""
    whole = missing_minutes(jobs, question)
    for job in jobs:
        rest = [other for other in jobs if other is not job]
        if job.id not in question.must and missing_minutes(rest, question) == whole:
            text = f"{job.words} voegt niets toe: zonder deze baan zijn er net zoveel gewenste uren."
            yield Problem(ProblemKind.NEEDLESS, (job.id,), text)


# --- the best sets ---------------------------------------------------------------------------------------


def different_enough(one: Iterable[int], other: Iterable[int], must: frozenset[int]) -> bool:
    """Whether a set (``one``) is worth showing beside another: of the other's jobs that are free to choose it
    has less than half. Where nothing was free to choose, there is no other.
    """
    free = frozenset(other) - must
    return bool(free) and 2 * len(free & frozenset(one)) < len(free)


def enumerate_best(
    jobs: Sequence[StackJob], question: Question, *, count: int
) -> tuple[tuple[StackJob, ...], ...]:
    """The best sets by trying all of them: what the solver is measured against. For a handful of jobs only.

    The first is the best of all; each next one is the best that differs enough from all before it.
    """
    found = []
    for size in range(2, len(jobs) + 1):
        for chosen in combinations(sorted(jobs, key=lambda job: job.id), size):
            if not check_set(chosen, question):
                found.append((score(chosen, question), chosen))
    best: list[tuple[StackJob, ...]] = []
    for _, chosen in sorted(found, key=lambda pair: pair[0]):
        ids = [job.id for job in chosen]
        if all(different_enough(ids, [job.id for job in other], question.must) for other in best):
            best.append(chosen)
        if len(best) == count:
            break
    return tuple(best)


# --- what a set comes to ---------------------------------------------------------------------------------


def weeks_of(jobs: Sequence[StackJob], question: Question) -> tuple[Week, ...]:
    """The year, week by week: what each job gives, what is missing, what is too much."""
    rows = {job.id: week_minutes(job.shifts) for job in jobs}
    twice = _minutes_twice(jobs)
    found = []
    for number, month in zip(WEEKS, MONTH_OF_WEEK, strict=True):
        parts = tuple((pk, row[month - 1]) for pk, row in rows.items() if row[month - 1])
        given = sum(minutes for _, minutes in parts)
        wanted = question.wanted if month in question.months else 0
        found.append(
            Week(
                number=number,
                month=month,
                parts=parts,
                given=given,
                gap=max(0, wanted - given),
                over=max(0, given - wanted),
                twice=twice[month - 1],
                too_much=given > question.most,
            )
        )
    return tuple(found)


def _minutes_twice(jobs: Sequence[StackJob]) -> tuple[int, ...]:
    found = [0] * len(MONTHS)
    for one, two in combinations(jobs, 2):
        for moment in _clashes(one.shifts, two.shifts, 0):
            found[moment.month - 1] += moment.end - moment.start
    return tuple(found)


def ways_of(jobs: Sequence[StackJob], table: TravelTable) -> tuple[tuple[StackJob, StackJob, Travel], ...]:
    """The way between every two jobs of a set."""
    return tuple((one, two, table.between(one.place, two.place)) for one, two in combinations(jobs, 2))


def result_words(jobs: Sequence[StackJob], question: Question) -> str:
    """What a set comes to, in one sentence."""
    found = score(jobs, question)
    share = (question.asked - found.missing) * 100 // question.asked
    parts = [f"{share}% van de gewenste uren", count_words(found.employers, "werkgever", "werkgevers")]
    longest = [
        way.minutes
        for *_, way in ways_of(jobs, question.travel)
        if way.minutes and way.kind is not TravelKind.SAME
    ]
    if longest:
        parts.append(f"hoogstens {max(longest)} minuten tussen twee banen")
    if found.unknown:
        parts.append(f"{found.unknown} keer reistijd niet bekend")
    return ", ".join(parts)
