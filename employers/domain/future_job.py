"""Future jobs: status, forecast of places, and when the start comes near.

Source: page on employers, future job.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import Quarter, count_words, date_words, middle_of, quarter_of
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.rounding import round_half_up
from core.domain.skills import MAX_ESSENTIAL
from core.domain.state_table import StateTable, Transition


class JobStatus(StrEnum):
    IN_SIGHT = "in_sight"
    WORKED_OUT = "worked_out"
    LEARNING_IN = "learning_in"
    FILLED = "filled"
    LAPSED = "lapsed"


class JobAction(StrEnum):
    WORK_OUT = "work_out"
    START_LEARNING_IN = "start_learning_in"
    FILL = "fill"
    REOPEN = "reopen"
    LAPSE = "lapse"


JOB_STATUS_LABELS: dict[str, str] = {
    JobStatus.IN_SIGHT: "In zicht",
    JobStatus.WORKED_OUT: "Uitgewerkt",
    JobStatus.LEARNING_IN: "Inleren",
    JobStatus.FILLED: "Gevuld",
    JobStatus.LAPSED: "Vervallen",
}
JOB_ACTION_LABELS: dict[str, str] = {
    JobAction.WORK_OUT: "Uitgewerkt noemen",
    JobAction.START_LEARNING_IN: "Inleren laten beginnen",
    JobAction.FILL: "Gevuld noemen",
    JobAction.REOPEN: "Weer openzetten",
    JobAction.LAPSE: "Laten vervallen",
}

_LAPSE = "De reden staat erbij."
_FILL = "Elke plaats is gevuld."
JOB_TABLE = StateTable(
    name="Toekomstige baan",
    initial=JobStatus.IN_SIGHT,
    states=JOB_STATUS_LABELS,
    actions=JOB_ACTION_LABELS,
    now={
        JobStatus.IN_SIGHT: "Deze baan is in zicht, maar nog niet uitgewerkt.",
        JobStatus.WORKED_OUT: "Deze baan is uitgewerkt.",
        JobStatus.LEARNING_IN: "Voor deze baan wordt al ingeleerd.",
        JobStatus.FILLED: "Deze baan is al gevuld.",
        JobStatus.LAPSED: "Deze baan is vervallen.",
    },
    transitions=(
        Transition(
            JobStatus.IN_SIGHT,
            JobAction.WORK_OUT,
            JobStatus.WORKED_OUT,
            "Functie, plaatsen, startperiode, route en vaardigheden zijn bekend.",
        ),
        Transition(JobStatus.IN_SIGHT, JobAction.FILL, JobStatus.FILLED, "Elke plaats is gevuld."),
        Transition(JobStatus.IN_SIGHT, JobAction.LAPSE, JobStatus.LAPSED, _LAPSE),
        Transition(
            JobStatus.WORKED_OUT,
            JobAction.START_LEARNING_IN,
            JobStatus.LEARNING_IN,
            "Minstens één kandidaat is aan het inleren.",
        ),
        Transition(JobStatus.WORKED_OUT, JobAction.FILL, JobStatus.FILLED, _FILL),
        Transition(JobStatus.WORKED_OUT, JobAction.LAPSE, JobStatus.LAPSED, _LAPSE),
        Transition(JobStatus.LEARNING_IN, JobAction.FILL, JobStatus.FILLED, _FILL),
        Transition(JobStatus.LEARNING_IN, JobAction.LAPSE, JobStatus.LAPSED, _LAPSE),
        Transition(
            JobStatus.FILLED, JobAction.REOPEN, JobStatus.WORKED_OUT, "Een gevulde plaats kwam weer vrij."
        ),
    ),
)
OPEN_STATUSES = frozenset({JobStatus.IN_SIGHT, JobStatus.WORKED_OUT, JobStatus.LEARNING_IN})


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What decides the status of a future job.

    `filled`: places with somebody at work (employers.domain.places); `learning`: candidates learning in.
    """

    function: str = ""
    places: int = 0
    window_from: date | None = None
    window_until: date | None = None
    route: str = ""
    skills_asked: int = 0
    essential: int = 0
    learning: int = 0
    filled: int = 0


def check_window(window_from: date, window_until: date) -> Decision:
    """The window of the start date: the end isn't before the begin."""
    if window_until < window_from:
        return refuse("De startperiode eindigt voordat hij begint.")
    return allow("De startperiode klopt.")


def _still_open(facts: JobFacts) -> str:
    left = facts.places - facts.filled
    is_open = "is nog 1 plaats" if left == 1 else f"zijn nog {left} plaatsen"
    return f"Er {is_open} open. Komen die er niet meer? Wijzig dan eerst het aantal plaatsen."


def may_change_status(status: str, action: str, facts: JobFacts, reason: str = "") -> Decision:
    """Whether a future job can take this step: the table allows it, and its condition holds."""
    moved = JOB_TABLE.may(status, action)
    if not moved:
        return moved
    match JobAction(action):
        case JobAction.WORK_OUT:
            return _worked_out(facts)
        case JobAction.START_LEARNING_IN if facts.learning < 1:
            return refuse("Er is nog geen kandidaat aan het inleren.")
        case JobAction.FILL if facts.filled < 1:
            return refuse("Er is nog geen plaats gevuld.")
        case JobAction.FILL if facts.filled < facts.places:
            return refuse(_still_open(facts))
        case JobAction.FILL:
            return allow(f"Gevuld: {facts.filled} van de {count_words(facts.places, 'plaats', 'plaatsen')}.")
        case JobAction.REOPEN if facts.filled >= facts.places:
            return refuse("Alle plaatsen zijn gevuld.")
        case JobAction.LAPSE if not reason.strip():
            return refuse("Schrijf op waarom deze baan vervalt.")
        case JobAction.LAPSE if facts.learning > 0:
            people = count_words(facts.learning, "kandidaat is", "kandidaten zijn")
            return refuse(f"Nog {people} aan het inleren voor deze baan. Leg eerst de uitkomst vast.")
        case _:
            return allow(moved.reason)


def may_edit_job(status: str, facts: JobFacts) -> Decision:
    """Whether a job with these facts can be written down: a closed job stays as it is, and what was worked
    out stays worked out.
    """
    if status not in OPEN_STATUSES:
        return refuse(f"Deze baan is {JOB_STATUS_LABELS[status].lower()}. Er verandert niets meer aan.")
    if facts.essential > MAX_ESSENTIAL:
        return refuse(
            f"Kies hoogstens {MAX_ESSENTIAL} onmisbare vaardigheden. Nu zijn het er {facts.essential}."
        )
    return allow("De baan is te wijzigen.") if status == JobStatus.IN_SIGHT else _worked_out(facts)


def _worked_out(facts: JobFacts) -> Decision:
    window = facts.window_from is not None and facts.window_until is not None
    checks = (
        (bool(facts.function.strip()), "Schrijf op welke functie het is."),
        (facts.places > 0, "Schrijf op hoeveel plaatsen er komen."),
        (window, "Kies de periode waarin de baan begint."),
        (bool(facts.route), "Kies een route."),
        (facts.skills_asked > 0, "Leg vast welke vaardigheden de baan vraagt."),
        (facts.essential <= MAX_ESSENTIAL, f"Kies hoogstens {MAX_ESSENTIAL} onmisbare vaardigheden."),
    )
    refused = [refuse(text) for fine, text in checks if not fine]
    return all_of(refused, otherwise="De baan is uitgewerkt.")


@dataclass(frozen=True, slots=True)
class ForecastJob:
    """A future job in the forecast: open places, certainty in whole percents, window of the start date."""

    places: int
    certainty: int
    window_from: date
    window_until: date

    def __post_init__(self) -> None:
        if self.places < 0 or not 0 <= self.certainty <= 100:
            raise ValueError("Plaatsen zijn 0 of meer, zekerheid ligt tussen 0% en 100%.")


@dataclass(frozen=True, slots=True)
class QuarterForecast:
    """Places that start in a quarter: all of them, and weighted with their certainty (exact, and rounded half
    up).
    """

    quarter: Quarter
    jobs: int
    places: int
    weighted: Fraction

    @property
    def weighted_rounded(self) -> int:
        return round_half_up(self.weighted)


def forecast(jobs: Iterable[ForecastJob]) -> tuple[QuarterForecast, ...]:
    """Places × certainty per quarter of the middle of the start window, in time; quarters without a job are
    left out.

    Raises ValueError when a window ends before it begins.
    """
    found: dict[Quarter, QuarterForecast] = {}
    for job in jobs:
        quarter = quarter_of(middle_of(job.window_from, job.window_until))
        before = found.get(quarter, QuarterForecast(quarter, 0, 0, Fraction(0)))
        weighted = before.weighted + Fraction(job.places * job.certainty, 100)
        found[quarter] = QuarterForecast(quarter, before.jobs + 1, before.places + job.places, weighted)
    return tuple(found[quarter] for quarter in sorted(found))


def start_nears(status: str, window_from: date, today: date, days: int) -> Decision:
    """Whether an open job's start comes near: the window opens within `days` (a dated parameter), or has
    opened.
    """
    if status not in OPEN_STATUSES:
        return refuse("Deze baan is gevuld of vervallen.")
    left = (window_from - today).days
    if left > days:
        return refuse(f"De baan begint op zijn vroegst op {date_words(window_from)}.")
    if left > 0:
        return allow(f"De baan kan beginnen over {count_words(left, 'dag', 'dagen')}.")
    return allow(f"De baan kan beginnen sinds {date_words(window_from)}.")
