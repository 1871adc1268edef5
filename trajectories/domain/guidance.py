"""Talks while learning in, and when a candidate is there: what may be written down.

Source: method page, daily guidance and the train (planned dates move along with holidays and care).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse
from trajectories.domain.candidate import CandidateState
from trajectories.domain.warnings import WHOM_WORDS

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# Longer isn't a holiday but a stop: then the trajectory ends.
LONGEST_ABSENCE_DAYS = 183


def may_log_talk(whom: str, on: date, started_on: date | None, today: date) -> Decision:
    """A talk is about somebody who learns in or did, on a day between the start and today."""
    if whom not in WHOM_WORDS:
        return refuse("Kies met wie je sprak.")
    if started_on is None:
        return refuse("Deze kandidaat is nog niet begonnen met inleren.")
    if on > today:
        return refuse("Leg het gesprek vast op de dag zelf of daarna.")
    if on < started_on:
        return refuse(f"Het inleren begon op {date_words(started_on)}; het gesprek kan niet eerder zijn.")
    return allow("Het gesprek kan worden vastgelegd.")


def may_plan_around(state: str) -> Decision:
    """When somebody can't come is written down as long as the trajectory runs."""
    if state in (CandidateState.PROPOSED, CandidateState.ACCEPTED, CandidateState.LEARNING_IN):
        return allow("Dit traject loopt.")
    return refuse("Het traject van deze kandidaat is voorbij.")


def may_be_away(start: date, end: date, others: Iterable[tuple[date, date]]) -> Decision:
    """A period in order, not too long, and not twice the same days."""
    if end < start:
        return refuse("De einddatum ligt voor de begindatum.")
    if (end - start).days > LONGEST_ABSENCE_DAYS:
        return refuse("Dit is langer dan een half jaar. Bespreek of het inleren stopt.")
    for other_start, other_end in others:
        if start <= other_end and other_start <= end:
            return refuse(
                f"Van {date_words(other_start)} tot en met {date_words(other_end)} staat er al een periode."
            )
    return allow("Deze periode kan.")


def may_care(weekday: int, start: time, end: time, others: Iterable[tuple[int, time, time]]) -> Decision:
    """Hours at home on one weekday (0 = Monday), apart from the hours that stand there already."""
    if not 0 <= weekday < len(WEEKDAYS):
        return refuse("Kies een dag.")
    if end <= start:
        return refuse("De eindtijd ligt voor de begintijd.")
    if any(
        day == weekday and start < other_end and other_start < end for day, other_start, other_end in others
    ):
        return refuse(f"Op {WEEKDAYS[weekday]} staan deze uren er al.")
    return allow("Deze uren kunnen.")
