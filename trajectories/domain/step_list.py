"""From what somebody still has to learn for a job to a list of steps: where, which tasks, how long, who pays.

Everything here is a proposal that people change. The levels and the gap are those of `core.domain.skills`.
Source: method page, learn-in plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

from core.domain.skills import LEVEL_LABELS, SkillLine
from trajectories.domain.legal_form import (
    WITH_WAGE,
    FormLimits,
    LimitsOn,
    Payer,
    default_limits,
    fitting_form,
)

# What is planned for a skill of which no place said how long learning takes.
WEEKS_PER_SKILL = 4
# Up to this level the work is simple: it comes before what asks more.
SIMPLE_LEVEL = 2
WORKPLACE = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """A skill that the job asks and that isn't there yet. `held` None = not known."""

    skill_id: int
    name: str
    asked: int
    held: int | None
    weight: int

    @property
    def to_learn(self) -> int:
        """Levels still to learn; of what isn't known all of them."""
        return self.asked - (self.held or 0)


@dataclass(frozen=True, slots=True)
class Taught:
    """A skill that a place teaches: up to which level, with which tasks, in how many weeks from nothing."""

    skill_id: int
    level: int
    tasks: str = ""
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place to learn in. `own`: of the employer who has the job; `near`: one of the project itself.

    `place_id` WORKPLACE (0) is the future workplace when it isn't in the list of places.
    """

    place_id: int
    name: str
    kind: str
    own: bool = False
    near: bool = True
    guide: str = ""
    cost_week: Decimal | None = None
    teaches: tuple[Taught, ...] = ()

    def about(self, skill_id: int) -> Taught | None:
        return next((one for one in self.teaches if one.skill_id == skill_id), None)


@dataclass(frozen=True, slots=True)
class ProposedStep:
    """A line of the step list to be; `short`: skills that this place doesn't bring to the level asked."""

    place: Place
    skills: tuple[Missing, ...]
    tasks: tuple[str, ...]
    start: date
    end: date
    weeks: int
    hours: int | None
    legal_form: str
    pay: str
    cost: Decimal | None
    payer: str
    short: tuple[Missing, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """When a step can begin at a place (None = nowhere in the term) and what is said about that.

    ``hours``: no more hours a week than this, None = as many as wanted.
    """

    start: date | None
    notes: tuple[str, ...] = ()
    hours: int | None = None


Fits = Callable[[Place, date, int], Fit]


def always(place: Place, begin: date, weeks: int) -> Fit:
    """Room everywhere and at any time."""
    return Fit(begin)


@dataclass(frozen=True, slots=True)
class NoRoom:
    """A place that teaches this and takes nobody in time, with why."""

    place: Place
    skills: tuple[Missing, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """The steps in order, the skills without a step, and the places that have no room for them."""

    steps: tuple[ProposedStep, ...]
    without_place: tuple[Missing, ...]
    no_room: tuple[NoRoom, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def ends_on(self) -> date | None:
        return max((step.end for step in self.steps), default=None)

    def step_for(self, skill_id: int) -> ProposedStep | None:
        return next((one for one in self.steps if any(s.skill_id == skill_id for s in one.skills)), None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a proposal goes by: when it can begin, hours a week, the tasks of the job, simple first.

    `side_by_side`: several employers, so learning at one place doesn't wait for the other. `fits`: from when
    so many weeks fit at a place, on or after a day.
    """

    begin: date
    hours: int | None = None
    job_tasks: tuple[str, ...] = ()
    side_by_side: bool = False
    limits_on: LimitsOn = field(default=default_limits)
    fits: Fits = always


def missing_skills(lines: Iterable[SkillLine], names: Mapping[int, str]) -> tuple[Missing, ...]:
    """The skills with a gap and those of which nothing is known, in the order of the job."""
    return tuple(
        Missing(line.skill_id, names[line.skill_id], line.asked, line.held, line.weight)
        for line in lines
        if line.gap or not line.known
    )


def propose(missing: Sequence[Missing], places: Sequence[Place], wanted: Wanted) -> Proposal:
    """Steps from simple to complex, one place after the other; the future workplace comes last.

    Few places and places of the project itself go first; each skill is learned at one place. The same input
    gives the same steps.
    """
    crowded: list[NoRoom] = []
    while True:
        full = {one.place for one in crowded}
        chosen = _choose(missing, [one for one in places if one not in full])
        steps, no_room = _schedule(chosen, wanted)
        if no_room is None:
            break
        crowded.append(no_room)
    found = {skill.skill_id for skills in chosen.values() for skill in skills}
    left = tuple(one for one in missing if one.skill_id not in found)
    return Proposal(
        tuple(sorted(steps, key=lambda step: step.start)),
        left,
        tuple(one for one in crowded if set(one.skills) & set(left)),
    )


def _schedule(
    chosen: Mapping[Place, Sequence[Missing]], wanted: Wanted
) -> tuple[list[ProposedStep], NoRoom | None]:
    """Place after place, each from the first week with room; stops at the first place without."""
    stays = sorted(
        ((place, skills) for place, skills in chosen.items()),
        key=lambda stay: (
            stay[0].own,
            Fraction(sum(s.asked for s in stay[1]), len(stay[1])),
            stay[0].place_id,
        ),
    )
    steps: list[ProposedStep] = []
    begin = next_monday(wanted.begin)
    hours = wanted.hours
    if wanted.side_by_side and hours and len(stays) > 1:
        hours = max(hours // len(stays), 1)
    for place, skills in stays:
        made = _steps_at(place, skills, begin, replace(wanted, hours=hours))
        if isinstance(made, NoRoom):
            return [], made
        steps += made
        if not wanted.side_by_side:
            begin = next_monday(made[-1].end)
    return steps, None


def next_monday(day: date) -> date:
    """The first Monday on or after this day."""
    return day + timedelta(days=-day.weekday() % 7)


def _choose(missing: Sequence[Missing], places: Sequence[Place]) -> dict[Place, list[Missing]]:
    """Per place the skills to learn there: first who brings most of them to the level asked."""
    left, found = list(missing), defaultdict[Place, list[Missing]](list)
    for enough in (True, False):
        while left:
            options = [(_useful(place, left, enough), place) for place in places]
            skills, place = max(
                options,
                key=lambda option: (len(option[0]), option[1].near, -option[1].place_id),
                default=([], None),
            )
            if place is None or not skills:
                break
            found[place] += skills
            left = [one for one in left if one not in skills]
    return found


def _useful(place: Place, missing: Iterable[Missing], enough: bool) -> list[Missing]:
    """What somebody can learn here; ``enough``: all the way to the level that the job asks."""
    pairs = [(one, place.about(one.skill_id)) for one in missing]
    least = [(one, one.asked if enough else (one.held or 0) + 1) for one, taught in pairs if taught]
    return [one for one, level in least if (taught := place.about(one.skill_id)) and taught.level >= level]


def _steps_at(
    place: Place, skills: Sequence[Missing], begin: date, wanted: Wanted
) -> list[ProposedStep] | NoRoom:
    """One step for what is simple and one for what asks more; the form fits the whole stay."""
    parts = [
        sorted(part, key=lambda one: (one.asked, one.to_learn, one.name))
        for part in (
            [one for one in skills if one.asked <= SIMPLE_LEVEL],
            [one for one in skills if one.asked > SIMPLE_LEVEL],
        )
        if part
    ]
    spans: list[tuple[list[Missing], _Stay]] = []
    start = begin
    for part in parts:
        weeks = sum(weeks_for(one, place.about(one.skill_id)) for one in part)
        fit = wanted.fits(place, start, weeks)
        if fit.start is None:
            return NoRoom(place, tuple(skills), " ".join(fit.notes))
        spans.append((part, _stay(place, fit, fit.start, weeks, wanted.hours)))
        start = next_monday(spans[-1][1].end)
    first = spans[0][1].start
    form = _form(place, first, spans[-1][1].end, wanted.limits_on(first))
    return [
        _step(place, part, stay, form, wanted.job_tasks if number == len(spans) else ())
        for number, (part, stay) in enumerate(spans, start=1)
    ]


@dataclass(frozen=True, slots=True)
class _Stay:
    """Days, weeks and hours of a step to be."""

    start: date
    end: date
    weeks: int
    hours: int | None
    notes: tuple[str, ...]


def _stay(place: Place, fit: Fit, start: date, weeks: int, hours: int | None) -> _Stay:
    """From a Monday to a Friday, for no more hours than the place is open."""
    end = start + timedelta(days=7 * weeks - 3)
    if fit.hours is None or (hours is not None and hours <= fit.hours):
        return _Stay(start, end, weeks, hours, fit.notes)
    why = f"Bij {place.name} kan de kandidaat {fit.hours} uur per week leren: zo lang is het er open."
    return _Stay(start, end, weeks, fit.hours, (*fit.notes, why))


def weeks_for(skill: Missing, taught: Taught | None) -> int:
    """Weeks for what is still to learn: the share of the levels that the place teaches, rounded up."""
    if taught is None:
        return WEEKS_PER_SKILL
    whole = WEEKS_PER_SKILL if taught.weeks is None else taught.weeks
    levels = max(min(skill.asked, taught.level) - (skill.held or 0), 1)
    return max(ceil(Fraction(whole * levels, taught.level)), 1)


def _form(place: Place, start: date, end: date, limits: FormLimits) -> str:
    found = fitting_form(place.kind, place.own, start, end, limits)
    return found.value if found else ""


def _step(
    place: Place, skills: Sequence[Missing], stay: _Stay, form: str, job_tasks: Iterable[str]
) -> ProposedStep:
    cost = None if place.cost_week is None else place.cost_week * stay.weeks
    payer = Payer.EMPLOYER if place.own else Payer.MUNICIPALITY
    return ProposedStep(
        place=place,
        skills=tuple(skills),
        tasks=_tasks(place, skills, job_tasks if place.own else ()),
        start=stay.start,
        end=stay.end,
        weeks=stay.weeks,
        hours=stay.hours,
        legal_form=form,
        pay="wage" if form in WITH_WAGE else "benefit",
        cost=cost,
        payer=payer.value if cost else "",
        short=tuple(one for one in skills if _falls_short(one, place.about(one.skill_id))),
        notes=stay.notes,
    )


def _falls_short(skill: Missing, taught: Taught | None) -> bool:
    return taught is not None and taught.level < skill.asked


def _tasks(place: Place, skills: Iterable[Missing], job_tasks: Iterable[str]) -> tuple[str, ...]:
    """In the words of the place; without these the tasks of the job, and otherwise the skill itself."""
    found: list[str] = []
    for one in skills:
        taught = place.about(one.skill_id)
        own = [line.strip() for line in taught.tasks.splitlines() if line.strip()] if taught else []
        found += own or [one.name.capitalize()]
    found += job_tasks
    return tuple(dict.fromkeys(found))


# --- when to look back, and when the job comes ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dates:
    """Proposed days: evaluations, and the point on the horizon."""

    interim_on: date
    final_on: date
    contract_on: date


def propose_dates(first: date, last: date, interval: int, job_from: date | None) -> Dates:
    """The first evaluation after `interval` days (halfway when learning in is shorter), the final one on the
    last day, the job after that and not before it is there.
    """
    interim = first + timedelta(days=interval)
    if interim >= last:
        interim = first + (last - first) // 2
    after = next_monday(last + timedelta(days=1))
    return Dates(interim, last, max(after, job_from) if job_from else after)


def length_hint(months: int | None, long_from: int, most: int, contract_on: date | None) -> str:
    """What to think of when learning in takes long; '' when there's nothing to say."""
    if months is None or months < long_from:
        return ""
    horizon = "" if contract_on else " Vul in wanneer de gewone baan er is: een punt aan de horizon."
    return (
        f"Dit plan duurt {months} maanden. Dat voelt lang voor de kandidaat; hoogstens {most} mag. "
        f"Kan het korter, of zijn er stappen om samen te vieren?{horizon}"
    )


# --- who pays what ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Costs:
    """Amounts in euro per payer ('' = not chosen yet), most first; `unknown`: steps without an amount."""

    per_payer: tuple[tuple[str, Decimal], ...]
    unknown: int

    @property
    def total(self) -> Decimal:
        return sum((amount for _, amount in self.per_payer), Decimal(0))


def costs_of(steps: Iterable[tuple[str, Decimal | None]]) -> Costs:
    """What each payer pays for these steps: payer and amount of each, None = not known."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    unknown = 0
    for payer, cost in steps:
        if cost is None:
            unknown += 1
        elif cost:
            found[payer] += cost
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return Costs(tuple(rows), unknown)


# --- what changed since the plan was made ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """Something that differs from when the step list was written. `key`: new, gone, higher, lower, able."""

    key: str
    skill_id: int
    text: str


def levels_at(
    events: Iterable[tuple[int, int, bool, datetime]], moments: Mapping[int, datetime], otherwise: datetime
) -> dict[int, int]:
    """Skill → level that the job asked at the moment of that skill (`otherwise` for skills without one).

    `events` in order of time: skill, level, whether it was taken away, when.
    """
    found: dict[int, int] = {}
    for skill, level, gone, at in events:
        if at > moments.get(skill, otherwise):
            continue
        if gone:
            found.pop(skill, None)
        else:
            found[skill] = level
    return found


def changes_since(
    before: Mapping[int, int],
    now: Mapping[int, int],
    held: Mapping[int, int],
    learned: Collection[int],
    set_aside: Collection[int],
    names: Mapping[int, str],
) -> tuple[Change, ...]:
    """What became different and asks for a look: `before` and `now` are skill → level asked, `learned` the
    skills with a step, `set_aside` those without, `held` what the person has today.
    """
    found: list[Change | None] = []
    for skill in {**before, **now}:
        change = _asked_change(skill, before.get(skill), now.get(skill), names.get(skill, ""))
        dealt_with = skill in learned or skill in set_aside
        if change and dealt_with != (change.key == "new") and (change.key != "gone" or skill in learned):
            found.append(change)
    found += [
        Change("able", skill, f"{names[skill].capitalize()} lukt nu al zoals de baan het vraagt.")
        for skill in learned
        if skill in now and held.get(skill, -1) >= now[skill]
    ]
    order = ("new", "higher", "lower", "gone", "able")
    there = [one for one in found if one is not None]
    return tuple(sorted(there, key=lambda one: (order.index(one.key), one.text)))


def _asked_change(skill: int, before: int | None, now: int | None, name: str) -> Change | None:
    what = name.capitalize()
    if before == now:
        return None
    if before is None and now is not None:
        return Change("new", skill, f"{what} vraagt de baan nu ook: {LEVEL_LABELS[now].lower()}.")
    if now is None:
        return Change("gone", skill, f"{what} vraagt de baan niet meer.")
    words = f"van '{LEVEL_LABELS[before or 0].lower()}' naar '{LEVEL_LABELS[now].lower()}'"
    higher = now > (before or 0)
    text = f"{what} vraagt de baan nu op een {'hoger' if higher else 'lager'} niveau: {words}."
    return Change("higher" if higher else "lower", skill, text)
