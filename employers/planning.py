"""Finds the best stacked jobs: a search that leaves out whole branches which can't hold anything better.

The rules and the plain checker stand in employers.domain.stacking; a test holds the two together. The
minutes of a week stand for all months in one number (32 bits a month), so that adding and comparing is one
step; the times of the day stand in another (one bit a quarter of an hour), so that an upper limit knows that
two jobs at one time give their hours once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from struct import Struct

from employers.domain.pattern import MONTHS, WEEKDAYS, busy
from employers.domain.stacking import (
    WEEKS_IN_MONTH,
    Question,
    Score,
    StackJob,
    check_job,
    check_pair,
    week_minutes,
)

FIELD = 32  # bits of one month
TOP = FIELD - 1
QUARTER = 15
QUARTERS = 24 * 60 // QUARTER
ROW = Struct(f"<{len(MONTHS)}I")
MONTH_BITS = QUARTERS * len(WEEKDAYS)
MONTH_MASK = (1 << MONTH_BITS) - 1
# So many steps are done within two seconds. Forty part-time and seasonal jobs ask a few thousand; only sets
# of a dozen jobs of a few hours each ask more, and then the answer says that it isn't complete.
MOST_STEPS, FORTY = 20_000, 40


@dataclass(frozen=True, slots=True)
class Stacks:
    """The best sets, best first; ``steps`` that the search took; ``complete``: nothing better exists."""

    sets: tuple[tuple[StackJob, ...], ...]
    steps: int
    complete: bool


def find_stacks(
    jobs: Iterable[StackJob], question: Question, *, count: int = 5, most_steps: int | None = None
) -> Stacks:
    """The best sets: first the best of all, then each time the best that differs enough from those before.

    ``most_steps`` for all sets together; when these aren't enough the best that was met is given, and
    ``complete`` says that something better may exist. Not given: as many as fit in two seconds; a step takes
    longer with more jobs.
    """
    able = _able(jobs, question)
    steps = MOST_STEPS * FORTY // max(FORTY, len(able)) if most_steps is None else most_steps
    search = _Search(able, question, steps)
    found: list[tuple[StackJob, ...]] = []
    while len(found) < count and (best := search.run(found)) is not None:
        found.append(best)
    return Stacks(tuple(found), search.steps, search.complete)


def _able(jobs: Iterable[StackJob], question: Question) -> list[StackJob]:
    """The jobs that can be in a set at all, those of one employer together, the largest employers first."""
    able = [job for job in jobs if not any(check_job(job, question))]
    able = [job for job in able if max(week_minutes(job.shifts)) <= question.most]
    value = {job.id: _worth(job, question) for job in able}
    able = [job for job in able if value[job.id] or job.id in question.must]
    of_employer: dict[int, int] = {}
    for job in able:
        of_employer[job.employer] = of_employer.get(job.employer, 0) + value[job.id]
    return sorted(able, key=lambda job: (-of_employer[job.employer], job.employer, -value[job.id], job.id))


def _worth(job: StackJob, question: Question) -> int:
    """Wanted minutes a year that the job gives when it is alone."""
    row = week_minutes(job.shifts)
    return sum(WEEKS_IN_MONTH[month - 1] * min(question.wanted, row[month - 1]) for month in question.months)


def packed(row: Sequence[int]) -> int:
    """Twelve amounts in one number."""
    return sum(amount << (FIELD * place) for place, amount in enumerate(row))


def unpacked(row: int) -> tuple[int, ...]:
    """The twelve amounts of one number."""
    return ROW.unpack(row.to_bytes(ROW.size, "little"))


def _times(job: StackJob, *, whole: bool = False) -> int:
    """The quarters of an hour in which the job works: month after month, day after day. Rounded outwards;
    ``whole``: only quarters that are worked from begin to end.
    """
    found = 0
    for month in MONTHS:
        for day in WEEKDAYS:
            offset = (month - 1) * MONTH_BITS + (day - 1) * QUARTERS
            for start, end in busy(job.shifts, month, day):
                first, last = start // QUARTER, -(-end // QUARTER)
                if whole:
                    first, last = -(-start // QUARTER), max(end // QUARTER, -(-start // QUARTER))
                found |= ((1 << (last - first)) - 1) << (offset + first)
    return found


@dataclass(slots=True)
class _Set:
    """A set while it grows; ``quarters`` and ``minutes`` are packed, ``places`` counts where the work is."""

    jobs: tuple[int, ...] = ()
    minutes: int = 0
    times: int = 0
    employers: frozenset[int] = frozenset()
    places: frozenset[str] = frozenset()
    nowhere: int = 0
    unknown: int = 0
    travel: int = 0


class _Search:
    """Depth first over jobs in a fixed order. Jobs are known by their place in that order."""

    def __init__(self, jobs: list[StackJob], question: Question, most_steps: int) -> None:
        self.jobs, self.question, self.most_steps = jobs, question, most_steps
        self.steps, self.complete = 0, True
        self.minutes = [packed(week_minutes(job.shifts)) for job in jobs]
        self.times = [_times(job) for job in jobs]
        self.fits = _fitting(jobs, question)
        places = {job.place for job in jobs}
        self.ways = {(a, b): question.travel.between(a, b).minutes for a, b in product(places, repeat=2)}
        self.must = [place for place, job in enumerate(jobs) if job.id in question.must]
        self.weights = [WEEKS_IN_MONTH[month - 1] if month in question.months else 0 for month in MONTHS]
        self.tops = packed([1 << TOP] * len(MONTHS))
        # Adding these sets the top bit of a month that has more than is allowed, or all that is wanted.
        self.to_most = packed([(1 << TOP) - 1 - question.most] * len(MONTHS))
        self.to_wanted = packed([(1 << TOP) - question.wanted] * len(MONTHS))
        self.works = [self._works(row) for row in self.minutes]
        self.met: dict[tuple[int, ...], Score] = {}
        self.best: Score | None = None
        self.before: list[tuple[frozenset[int], int]] = []

    def _works(self, minutes: int) -> int:
        """The top bits of the months that count and in which there is work."""
        return sum(
            1 << (FIELD * place + TOP)
            for place, weight in enumerate(self.weights)
            if weight and (minutes >> (FIELD * place)) & ((1 << TOP) - 1)
        )

    def run(self, before: Sequence[tuple[StackJob, ...]]) -> tuple[StackJob, ...] | None:
        """The best set that differs enough from those before; None when there is none."""
        self.before = [self._free(chosen) for chosen in before]
        begin = self._begin()
        if begin is None or any(not free for free, _ in self.before):
            return None
        known = [found for chosen, found in self.met.items() if self._differs(chosen)]
        self.best = min(known, default=None)
        ahead = [place for place in range(len(self.jobs)) if place not in self.must]
        self._look(begin, self._left(begin, ahead))
        return self._jobs_of(self.best)

    def _free(self, chosen: Sequence[StackJob]) -> tuple[frozenset[int], int]:
        """The places of an earlier set's jobs that were free to choose, and how many of them may return."""
        ids = {job.id for job in chosen} - self.question.must
        free = frozenset(place for place, job in enumerate(self.jobs) if job.id in ids)
        return free, (len(free) - 1) // 2

    def _differs(self, chosen: Iterable[int]) -> bool:
        there = frozenset(chosen)
        return all(len(free & there) <= most for free, most in self.before)

    def _jobs_of(self, best: Score | None) -> tuple[StackJob, ...] | None:
        if best is None:
            return None
        return tuple(sorted((job for job in self.jobs if job.id in best.ids), key=lambda job: job.id))

    def _begin(self) -> _Set | None:
        """The jobs that have to be there; None when they can't be together."""
        if len(self.must) != len(self.question.must):
            return None
        begin = _Set()
        for place in self.must:
            if any(not self.fits[place] >> other & 1 for other in begin.jobs):
                return None
            begin = self._with(begin, place)
        return None if (begin.minutes + self.to_most) & self.tops else begin

    def _with(self, chosen: _Set, place: int) -> _Set:
        job = self.jobs[place]
        unknown, travel, places, nowhere = chosen.unknown, chosen.travel, chosen.places, chosen.nowhere
        if not job.place:
            unknown += len(places) + nowhere
            nowhere += 1
        elif job.place not in places:
            ways = [self.ways[job.place, other] for other in places]
            unknown += nowhere + ways.count(None)
            travel += sum(minutes for minutes in ways if minutes is not None)
            places = places | {job.place}
        return _Set(
            jobs=(*chosen.jobs, place),
            minutes=chosen.minutes + self.minutes[place],
            times=chosen.times | self.times[place],
            employers=chosen.employers | {job.employer},
            places=places,
            nowhere=nowhere,
            unknown=unknown,
            travel=travel,
        )

    def _left(self, chosen: _Set, ahead: Iterable[int]) -> list[int]:
        """Those of the jobs ahead that can still be added: in time, in hours, in what they bring."""
        short = self.tops & ~(chosen.minutes + self.to_wanted)
        room = chosen.minutes + self.to_most
        fits = -1
        for place in chosen.jobs:
            fits &= self.fits[place]
        found = [
            place
            for place in ahead
            if fits >> place & 1
            and short & self.works[place]
            and not (room + self.minutes[place]) & self.tops
        ]
        for free, most in self.before:
            if len(free.intersection(chosen.jobs)) >= most:
                found = [place for place in found if place not in free]
        limit = self.question.most_employers
        if limit is not None and len(chosen.employers) >= limit:
            found = [place for place in found if self.jobs[place].employer in chosen.employers]
        return found

    def _look(self, chosen: _Set, left: list[int]) -> None:
        """Everything that holds ``chosen`` and some of what is left."""
        self.steps += 1
        if self.steps > self.most_steps:
            self.complete = False
            return
        self._meet(chosen)
        minutes, times = self._ahead(left)
        for number, place in enumerate(left):
            if self._hopeless(chosen, left[number:], minutes[number], times[number]):
                return
            grown = self._with(chosen, place)
            if not self._needless(grown):
                self._look(grown, self._left(grown, left[number + 1 :]))

    def _ahead(self, left: list[int]) -> tuple[list[int], list[int]]:
        """For each place in the row: the minutes and the times of all from there on."""
        minutes, times = [0] * len(left), [0] * len(left)
        total, union = 0, 0
        for number in range(len(left) - 1, -1, -1):
            total += self.minutes[left[number]]
            union |= self.times[left[number]]
            minutes[number], times[number] = total, union
        return minutes, times

    def _meet(self, chosen: _Set) -> None:
        """Remembers a whole set when it is the best until now."""
        if len(chosen.employers) < 2 or not self._differs(chosen.jobs):
            return
        found = Score(
            missing=self._missing(chosen.minutes, None),
            employers=len(chosen.employers),
            unknown=chosen.unknown,
            travel=chosen.travel,
            jobs=len(chosen.jobs),
            ids=tuple(sorted(self.jobs[place].id for place in chosen.jobs)),
        )
        if self.best is None or found < self.best:
            self.best = found
            self.met[chosen.jobs] = found

    def _missing(self, minutes: int, times: int | None) -> int:
        """Wanted minutes that are not there; ``times``: count no more than fits in these times."""
        total, wanted = 0, self.question.wanted
        for weight, given in zip(self.weights, unpacked(minutes), strict=True):
            if weight:
                if times is not None and given:
                    given = min(given, (times & MONTH_MASK).bit_count() * QUARTER)
                if given < wanted:
                    total += weight * (wanted - given)
            if times is not None:
                times >>= MONTH_BITS
        return total

    def _hopeless(self, chosen: _Set, left: list[int], minutes: int, times: int) -> bool:
        """Whether nothing that still holds one of these can be better than the best until now."""
        best = self.best
        if best is None:
            return False
        least = self._missing(chosen.minutes + minutes, None)
        if least <= best.missing:
            least = self._missing(chosen.minutes + minutes, chosen.times | times)
        if least != best.missing:
            return least > best.missing
        now = (len(chosen.employers), chosen.unknown, chosen.travel, len(chosen.jobs) + 1)
        if now > (best.employers, best.unknown, best.travel, best.jobs):
            return True
        return self._too_many_employers(chosen, left, best)

    def _too_many_employers(self, chosen: _Set, left: list[int], best: Score) -> bool:
        """Whether the hours of the best can only be reached with more employers than it has."""
        more = best.employers - len(chosen.employers)
        own = chosen.minutes
        of_others: dict[int, int] = {}
        for place in left:
            employer = self.jobs[place].employer
            if employer in chosen.employers:
                own += self.minutes[place]
            else:
                of_others[employer] = of_others.get(employer, 0) + self.minutes[place]
        if len(of_others) <= more:
            return False
        rows = map(unpacked, of_others.values())
        most = [sum(sorted(column, reverse=True)[:more]) for column in zip(*rows, strict=True)]
        return self._missing(own + packed(most), None) > best.missing

    def _needless(self, grown: _Set) -> bool:
        """Whether a job of the set adds nothing any more: then fewer jobs do the same."""
        for place in grown.jobs:
            without = grown.minutes - self.minutes[place]
            short = self.tops & ~(without + self.to_wanted)
            if not short & self.works[place] and place not in self.must:
                return True
        return False


def _fitting(jobs: Sequence[StackJob], question: Question) -> list[int]:
    """For each job the jobs that can be in one set with it, as bits."""
    found = [0] * len(jobs)
    wide, whole = [_times(job) for job in jobs], [_times(job, whole=True) for job in jobs]
    for one, two in combinations(range(len(jobs)), 2):
        if whole[one] & whole[two]:
            continue
        if _far_apart(jobs[one], jobs[two], wide[one], wide[two], question) or not any(
            check_pair(jobs[one], jobs[two], question)
        ):
            found[one] |= 1 << two
            found[two] |= 1 << one
    return found


def _far_apart(one: StackJob, two: StackJob, first: int, second: int, question: Question) -> bool:
    """Whether two jobs surely fit: near enough, and in time so far apart that minutes needn't be counted."""
    minutes = question.travel.between(one.place, two.place).minutes or 0
    if minutes > question.most_travel:
        return False
    for quarters in range(-(-minutes // QUARTER) + 1):
        if (first << quarters | first >> quarters) & second:
            return False
    return True
