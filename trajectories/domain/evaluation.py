"""Evaluations while learning in: who must be there, when one is due, how far somebody is, go or no-go.

Source: method page, evaluation while learning in; the four weeks are a dated parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import count_words, date_words
from core.domain.decision import Decision, allow, refuse
from core.domain.rounding import percent, round_half_up
from core.domain.skills import Weight
from trajectories.domain.learn_in import PlannedEvaluation

# Of the weight of the skills asked, this much must be assessed before a percentage says enough.
LEAST_KNOWN = Fraction(1, 2)
# A planned evaluation may be held a week late before it counts as missing.
GRACE_DAYS = 7


class Present(StrEnum):
    """Who was there."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"
    PLACE = "place"
    COACH = "coach"


PRESENT_LABELS: dict[str, str] = {
    Present.CANDIDATE: "Kandidaat",
    Present.EMPLOYER: "Werkgever",
    Present.PLACE: "Inleerlocatie",
    Present.COACH: "Werkcoach",
}


class Verdict(StrEnum):
    GO = "go"
    NO_GO = "no_go"


VERDICT_LABELS: dict[str, str] = {Verdict.GO: "Doorgaan", Verdict.NO_GO: "Niet doorgaan"}


@dataclass(frozen=True, slots=True)
class EvaluationHeld:
    """An evaluation that took place, and who was there (codes of `Present`)."""

    on: date
    present: AbstractSet[str]


class WarningKind(StrEnum):
    MISSING = "missing"
    ONE_SIDED = "one_sided"


@dataclass(frozen=True, slots=True)
class EvaluationWarning:
    """`on` is the planned date of a missing evaluation, or the date of a one-sided one."""

    kind: WarningKind
    on: date
    text: str


def missing_sides(present: AbstractSet[str]) -> tuple[str, ...]:
    """The sides that weren't there, in Dutch.

    Three sides count: candidate, workplace (employer or place), coach.
    """
    sides = (
        ("de kandidaat", {Present.CANDIDATE}),
        ("de werkgever of de inleerlocatie", {Present.EMPLOYER, Present.PLACE}),
        ("de werkcoach", {Present.COACH}),
    )
    return tuple(name for name, people in sides if not people & set(present))


def is_one_sided(present: AbstractSet[str]) -> bool:
    """Without the candidate, or without the workplace: then one side of the story is missing.

    A talk without the coach still has both sides.
    """
    return Present.CANDIDATE not in present or not {Present.EMPLOYER, Present.PLACE} & set(present)


def evaluation_warnings(
    planned: Iterable[PlannedEvaluation], held: Iterable[EvaluationHeld], today: date
) -> tuple[EvaluationWarning, ...]:
    """Planned evaluations that weren't held within a week, and evaluations with one side only; oldest first.

    An evaluation counts for one planned date: the earliest it can still serve. One that is held early counts
    too.
    """
    done = sorted(held, key=lambda item: item.on)
    warnings = [_one_sided(item) for item in done if is_one_sided(item.present)]
    left, since = [item.on for item in done], date.min
    for plan in sorted(planned, key=lambda item: item.on):
        latest = plan.on + timedelta(days=GRACE_DAYS)
        left = [on for on in left if on > since]
        if left and left[0] <= latest:
            left.pop(0)
        elif today > latest:
            text = f"De evaluatie van {date_words(plan.on)} is niet gehouden."
            warnings.append(EvaluationWarning(WarningKind.MISSING, plan.on, text))
        since = plan.on
    return tuple(sorted(warnings, key=lambda item: (item.on, item.kind)))


def _one_sided(held: EvaluationHeld) -> EvaluationWarning:
    absent = " en ".join(missing_sides(held.present))
    text = f"Bij de evaluatie van {date_words(held.on)} was niet iedereen: {absent} ontbrak."
    return EvaluationWarning(WarningKind.ONE_SIDED, held.on, text)


@dataclass(frozen=True, slots=True)
class EvaluationDue:
    """When the next evaluation is due. `days_over` counts the days too late, 0 when in time."""

    on: date
    days_over: int
    reason: str

    @property
    def overdue(self) -> bool:
        return self.days_over > 0


def evaluation_due(started_on: date, last_on: date | None, every_days: int, today: date) -> EvaluationDue:
    """Next evaluation:

    `every_days` after the last, or after the start when there was none. Due that day is in time.
    """
    on = (last_on or started_on) + timedelta(days=every_days)
    days_over = max((today - on).days, 0)
    if days_over:
        late = count_words(days_over, "dag", "dagen")
        return EvaluationDue(
            on, days_over, f"De evaluatie had op {date_words(on)} moeten zijn: {late} te laat."
        )
    return EvaluationDue(on, 0, f"De volgende evaluatie is uiterlijk op {date_words(on)}.")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody is:

    `value` the weighted mean of the assessed skills (0–1), None when none is assessed. `unknown`: how many
    skills weren't assessed; `essential_unknown`: how many of these the job can't do without.
    """

    value: Fraction | None
    share_known: Fraction
    unknown: int
    essential_unknown: int = 0


def progress(asked: Mapping[int, int], assessed: Mapping[int, int]) -> Progress:
    """Progress from `asked` (skill → weight) and `assessed` (skill → whole percents). Not assessed is not 0.

    Assessed skills that the plan doesn't ask are left out. Raises ValueError for a percentage outside 0–100.
    """
    if any(not 0 <= value <= 100 for value in assessed.values()):
        raise ValueError("Hoe ver iemand is, ligt tussen 0% en 100%.")
    known = {skill: weight for skill, weight in asked.items() if skill in assessed}
    total, heard = sum(asked.values()), sum(known.values())
    points = sum(weight * assessed[skill] for skill, weight in known.items())
    return Progress(
        value=Fraction(points, heard * 100) if heard else None,
        share_known=Fraction(heard, total) if total else Fraction(0),
        unknown=len(asked) - len(known),
        essential_unknown=sum(
            1 for skill, weight in asked.items() if weight == Weight.ESSENTIAL and skill not in known
        ),
    )


def check_verdict(verdict: str, explanation: str) -> Decision:
    """Go or no-go is a person's decision; a no-go has an explanation."""
    if verdict not in VERDICT_LABELS:
        return refuse("Kies: doorgaan of niet doorgaan.")
    if verdict == Verdict.NO_GO and not explanation.strip():
        return refuse("Leg uit waarom de kandidaat niet doorgaat. Dat hoort de kandidaat ook.")
    return allow("Het besluit is compleet.")


def may_evaluate(learning: bool, on: date, started_on: date | None, today: date) -> Decision:
    """An evaluation is held while somebody is learning in: from the start on, not in the future."""
    if not learning or started_on is None:
        return refuse("Deze kandidaat is niet aan het inleren. Evalueren kan alleen tijdens het inleren.")
    if on > today:
        return refuse("De datum van de evaluatie ligt in de toekomst.")
    if on < started_on:
        return refuse(f"Het inleren begon op {date_words(started_on)}; de evaluatie kan niet eerder zijn.")
    return allow("De evaluatie kan worden vastgelegd.")


def level_reached(asked: int, share: int) -> int:
    """The level (0–4) that goes with `share` percent of the level asked: the nearest, half a level goes up.

    Rounding down would put somebody who is almost there at 'nog niet'. Raises ValueError outside 0–100%.
    """
    if not 0 <= share <= 100:
        raise ValueError("Hoe ver iemand is, ligt tussen 0% en 100%.")
    return round_half_up(Fraction(asked * share, 100))


NOT_YET_WORDS = "In de laatste evaluatie is nog niet besloten om door te gaan."


def _no_go_words(on: date | None) -> str:
    return f"Besloten op {date_words(on)}: niet verder." if on else "Besloten: niet verder."


def may_pass_on(
    verdict: str, reached: Progress, threshold: Fraction | None, on: date | None = None
) -> Decision:
    """Whether a candidate can move to the next place or to the job: a go, and the project's threshold (a
    share) reached, over enough of what the job asks.

    Without a threshold the go decides. Exactly on the threshold is enough. A skill that the job can't do
    without is assessed, and so is at least half of the weight: a high score for one skill says little.
    """
    if verdict != Verdict.GO:
        return refuse(_no_go_words(on) if verdict == Verdict.NO_GO else NOT_YET_WORDS)
    if threshold is None:
        return allow("Er is besloten om door te gaan.")
    if reached.value is None:
        return refuse("In de laatste evaluatie is nog geen vaardigheid beoordeeld.")
    found, asked = percent(reached.value), percent(threshold)
    if reached.value < threshold:
        short = "net geen " if found == asked else ""
        return refuse(f"De kandidaat beheerst {short}{found}% van de vaardigheden; de drempel is {asked}%.")
    of = "van wat is beoordeeld" if reached.unknown else "van de vaardigheden"
    told = f"De kandidaat beheerst {found}% {of}; de drempel is {asked}%.{_unknown_words(reached)}"
    if reached.essential_unknown or reached.share_known < LEAST_KNOWN:
        return refuse(told)
    return allow(told)


def _unknown_words(reached: Progress) -> str:
    """What wasn't assessed yet, and why that holds somebody back; '' when all was."""
    if not reached.unknown:
        return ""
    is_not = count_words(reached.unknown, "vaardigheid is", "vaardigheden zijn")
    if reached.essential_unknown:
        return f" Maar {is_not} nog niet beoordeeld, waarvan {reached.essential_unknown} onmisbaar."
    if reached.share_known < LEAST_KNOWN:
        return f" Maar {is_not} nog niet beoordeeld: dat is meer dan de helft van wat telt."
    return f" {is_not[:1].upper()}{is_not[1:]} nog niet beoordeeld."


def latest_verdict(verdicts: Sequence[tuple[date, int, str]]) -> str:
    """The verdict that counts of (date, id, verdict): the latest date, then the highest id; '' when there is
    none.
    """
    return max(verdicts)[2] if verdicts else ""
