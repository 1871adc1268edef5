"""Meetings for several residents: room, and whether somebody was asked in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.domain.calendar import count_words
from core.domain.decision import Decision, allow, refuse


@dataclass(frozen=True, slots=True)
class Room:
    """How full a meeting is. Who cancelled leaves a place."""

    places: int
    taken: int

    @property
    def left(self) -> int:
        return max(self.places - self.taken, 0)

    @property
    def text(self) -> str:
        if self.taken > self.places:
            over = count_words(self.taken - self.places, "inwoner", "inwoners")
            return f"{over} meer dan de {self.places} plaatsen"
        if self.taken == self.places:
            return "vol"
        return f"nog {count_words(self.left, 'plaats', 'plaatsen')}"


def may_invite(room: Room, number: int, *, anyway: bool = False) -> Decision:
    """Whether so many more can be asked. ``anyway``: the coach knows that some won't come."""
    if number < 1:
        return refuse("Kies wie je wilt uitnodigen.")
    if room.taken + number > room.places and not anyway:
        return refuse(
            f"Er is plaats voor {room.places}, en het worden er {room.taken + number}. "
            "Kies minder mensen, of kruis aan dat het toch kan."
        )
    return allow("Er is plaats.")


def within_norm(reported_on: date | None, meeting_on: date, norm_days: int) -> str:
    """How a meeting falls against the norm after the report, in words; '' when the report isn't known."""
    if reported_on is None or meeting_on < reported_on:
        return ""
    days = (meeting_on - reported_on).days
    told = f"{count_words(days, 'dag', 'dagen')} na de melding"
    return f"{told}, binnen de norm" if days <= norm_days else f"{told}, de norm is {norm_days}"
