"""Rounds of a large project: the same row of parts for a group of candidates.

Source: method page: large groups repeat steps 3–5 in rounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from core.domain.calendar import count_words, date_words
from core.domain.decision import Decision, allow, refuse


class RoundPart(StrEnum):
    """What is done for each candidate of a round, in this order."""

    SELECTED = "selected"
    INFORMATION = "information"
    EMPOWERMENT = "empowerment"
    SELECTION_DAY = "selection_day"
    FEEDBACK = "feedback"
    TRAINING = "training"
    SECOND_TALK = "second_talk"
    REFERENCE = "reference"


ROUND_PART_LABELS: dict[str, str] = {
    RoundPart.SELECTED: "Gekozen voor de ronde",
    RoundPart.INFORMATION: "Informatiebijeenkomst",
    RoundPart.EMPOWERMENT: "Empowerment",
    RoundPart.SELECTION_DAY: "Selectiedag",
    RoundPart.FEEDBACK: "Feedback opgepakt",
    RoundPart.TRAINING: "Training",
    RoundPart.SECOND_TALK: "Tweede gesprek",
    RoundPart.REFERENCE: "Referenties nagevraagd",
}


class RoundResult(StrEnum):
    BUSY = "busy"
    THROUGH = "through"
    NEXT_ROUND = "next_round"
    STOPPED = "stopped"


ROUND_RESULT_LABELS: dict[str, str] = {
    RoundResult.BUSY: "Bezig",
    RoundResult.THROUGH: "Door naar het inleren",
    RoundResult.NEXT_ROUND: "Schuift door naar de volgende ronde",
    RoundResult.STOPPED: "Gestopt",
}


# --- when a round can begin ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pool:
    """Who could take part in a round. ``waiting``: candidates of the project that no round took yet, or that
    move along; ``fitting``: people in guidance who fit the job and aren't candidates, None = not known to
    who asks."""

    waiting: int
    fitting: int | None

    @property
    def left(self) -> int:
        return self.waiting + (self.fitting or 0)


@dataclass(frozen=True, slots=True)
class LastRound:
    number: int
    starts_on: date
    took: int


@dataclass(frozen=True, slots=True)
class Pace:
    """Whether a round comes too soon after the last, too few are left, and the figures behind it."""

    too_soon: bool
    too_few: bool
    text: str
    figures: tuple[str, ...]


def check_pace(starts_on: date, size: int, last: LastRound | None, pool: Pool, gap_days: int) -> Pace:
    """Rounds too close together run out of candidates (method page). ``gap_days``: the norm on that day."""
    days = (starts_on - last.starts_on).days if last else None
    too_soon = days is not None and days < gap_days
    too_few = pool.fitting is not None and pool.left < size
    figures = []
    if last is not None and days is not None:
        took = count_words(last.took, "kandidaat", "kandidaten")
        figures.append(f"Ronde {last.number} begon op {date_words(last.starts_on)} en nam {took} mee.")
        between = count_words(max(days, 0), "dag", "dagen")
        figures.append(f"Tussen de twee rondes zit {between}; de norm is {gap_days} dagen.")
    figures.append(_left_words(pool, size))
    return Pace(too_soon, too_few, _pace_words(too_soon=too_soon, too_few=too_few), tuple(figures))


def _left_words(pool: Pool, size: int) -> str:
    waiting = count_words(pool.waiting, "kandidaat wacht", "kandidaten wachten")
    if pool.fitting is None:
        return f"Je zoekt er {size}. {waiting} nog; hoeveel inwoners verder passen, zien alleen werkcoaches."
    fitting = count_words(pool.fitting, "inwoner past", "inwoners passen")
    return f"Je zoekt er {size}. {waiting} nog, en {fitting} bij de baan zonder kandidaat te zijn."


def _pace_words(*, too_soon: bool, too_few: bool) -> str:
    if too_soon:
        return "Deze ronde komt snel na de vorige: dan raken de kandidaten op."
    if too_few:
        return "Er zijn te weinig kandidaten voor deze ronde."
    return ""


def may_plan_round(pace: Pace, reason: str, *, running: bool, open_before: bool) -> Decision:
    """Whether a round can be planned. Too soon is possible, with the reason."""
    if not running:
        return refuse("Het project is afgesloten.")
    if open_before:
        return refuse("De vorige ronde is nog niet afgesloten. Leg eerst van iedereen vast hoe het afliep.")
    if pace.too_soon and not reason.strip():
        return refuse(" ".join([pace.text, *pace.figures, "Wil je toch door? Schrijf op waarom."]))
    return allow("De ronde kan worden gepland.")


# --- one row of a round -------------------------------------------------------------------------------------

# Before the employer can go on with somebody: knows what the work is, and was seen.
NEEDED_TO_GO_ON = (RoundPart.INFORMATION, RoundPart.SELECTION_DAY)
FURTHEST = timedelta(days=366)


def check_date(on: date, starts_on: date) -> Decision:
    """A date within a year of the round; what is further off is a slip of the year."""
    if abs(on - starts_on) > FURTHEST:
        return refuse("Kijk het jaar na: deze datum ligt meer dan een jaar van het begin van de ronde.")
    return allow("Deze datum kan.")


def check_result(result: str, dates: Mapping[str, date | None], taking_part: bool, today: date) -> Decision:
    """Whether a candidate can leave the round like this. ``taking_part``: not refused or withdrawn."""
    if result != RoundResult.THROUGH:
        return allow("Deze uitkomst kan.")
    if not taking_part:
        return refuse("Deze kandidaat doet niet meer mee in het project.")
    missing = [part for part in NEEDED_TO_GO_ON if not is_done(dates.get(part), today)]
    if missing:
        labels = " en ".join(ROUND_PART_LABELS[part].lower() for part in missing)
        return refuse(f"Door kan pas na: {labels}.")
    return allow("De kandidaat kan door naar het inleren.")


def is_done(on: date | None, today: date) -> bool:
    """A part with a day that has been is done; a later day is planned."""
    return on is not None and on <= today


def out_of_order(dates: Mapping[str, date | None]) -> str:
    """Where a later part has an earlier day; '' when the days follow one another. A remark, no refusal."""
    dated = [(part, on) for part in RoundPart if (on := dates.get(part)) is not None]
    for (before, first), (after, second) in pairwise(dated):
        if second < first:
            return f"{ROUND_PART_LABELS[after]} staat eerder dan {ROUND_PART_LABELS[before].lower()}."
    return ""


def may_close_round(busy: int, closed: bool) -> Decision:
    """A round is closed when it is told of everybody how it went."""
    if closed:
        return refuse("Deze ronde is al afgesloten.")
    if busy:
        who = "één kandidaat" if busy == 1 else f"{busy} kandidaten"
        return refuse(f"Leg eerst van {who} vast hoe de ronde afliep.")
    return allow("De ronde kan worden afgesloten.")
