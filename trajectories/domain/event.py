"""Who was there at a meeting with employers, what came of each talk, and who speaks with whom in which round.

Source: page on employers, events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.decision import Decision, allow, refuse
from employers.domain.event import MEETING_RESULT_LABELS, MeetingResult


class Presence(StrEnum):
    INVITED = "invited"
    CAME = "came"
    CANCELLED = "cancelled"
    ABSENT = "absent"


PRESENCE_LABELS: dict[str, str] = {
    Presence.INVITED: "Uitgenodigd",
    Presence.CAME: "Was er",
    Presence.CANCELLED: "Afgemeld",
    Presence.ABSENT: "Was er niet",
}

# What can be chosen for one talk: nothing yet, that it took place, or what came of it.
NO_TALK, TALKED = "", "talk"
TALK_LABELS: dict[str, str] = {NO_TALK: "–", TALKED: "Sprak elkaar", **MEETING_RESULT_LABELS}
GOES_ON: tuple[str, ...] = (MeetingResult.JOB, MeetingResult.TRIAL_DAY, MeetingResult.GO_ON)


def may_record(presence: str, on: date, today: date) -> Decision:
    """Before the day somebody can only cancel; from the day on it can be told who was there."""
    if presence in (Presence.CAME, Presence.ABSENT) and on > today:
        return refuse("De ontmoeting is nog niet geweest. Je kunt nu alleen afmeldingen vastleggen.")
    return allow("Dit kan.")


# --- two people who fill in the same list -----------------------------------------------------------------


class Settled(StrEnum):
    """What happens to one answer on a list that others fill in too."""

    KEEP = "keep"
    WRITE = "write"
    CLASH = "clash"


def settle(seen: str | None, typed: str, now: str) -> Settled:
    """``seen``: what stood there when the page was opened (None = not known), ``now``: what stands there.

    Only what somebody changed is written, so that two people who fill in different rows or columns don't
    touch each other. When both changed the same answer, nothing is written: the second one chooses.
    """
    if typed in (now, seen):
        return Settled.KEEP
    return Settled.WRITE if seen is None or seen == now else Settled.CLASH


def presence_with_talks(presence: str, talks: Iterable[str]) -> str | None:
    """The presence that goes with the talks: who spoke with an employer was there.

    None when the two contradict each other: 'was er niet' with a talk.
    """
    if not any(talks):
        return presence
    if presence in (Presence.INVITED, Presence.CAME):
        return Presence.CAME.value
    return None


# --- rounds -----------------------------------------------------------------------------------------------

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A talk for which no round is left, and whose rounds are full."""

    pair: Pair
    person_full: bool
    employer_full: bool

    def words(self, rounds: int) -> str:
        """Why, for the page."""
        if self.person_full and self.employer_full:
            return f"Kandidaat en werkgever hebben al {rounds} gesprekken."
        who = "De kandidaat" if self.person_full else "De werkgever"
        return f"{who} heeft al in alle {rounds} rondes een gesprek."


@dataclass(frozen=True, slots=True)
class Rounds:
    """Which talk is in which round, counted from 1, and which talks don't fit."""

    rounds: Mapping[Pair, int]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class _Board:
    """Per person and per employer who is met in which round; the two sides have different keys."""

    rounds: int
    met: dict[tuple[str, int], dict[int, tuple[str, int]]] = field(default_factory=dict)

    def free(self, one: tuple[str, int]) -> int | None:
        taken = self.met.setdefault(one, {})
        return next((n for n in range(1, self.rounds + 1) if n not in taken), None)

    def is_full(self, one: tuple[str, int]) -> bool:
        return self.free(one) is None

    def put(self, one: tuple[str, int], other: tuple[str, int], number: int) -> None:
        self.met[one][number], self.met[other][number] = other, one

    def make_room(self, start: tuple[str, int], wanted: int, spare: int) -> None:
        """Swaps the rounds ``wanted`` and ``spare`` along the chain of talks that begins at ``start``."""
        chain, one, number = [], start, wanted
        while number in self.met[one]:
            other = self.met[one][number]
            chain.append((one, other, number))
            one, number = other, spare if number == wanted else wanted
        for one, other, number in chain:
            del self.met[one][number], self.met[other][number]
        for one, other, number in chain:
            self.put(one, other, spare if number == wanted else wanted)


def schedule_rounds(pairs: Sequence[Pair], rounds: int) -> Rounds:
    """Gives every talk (person, employer) a round: nobody has two talks in one round, on either side.

    Earlier pairs go first. A talk is left out only when the person or the employer has a talk in every
    round already; so everything fits when nobody has more talks than there are rounds (Kőnig).
    """
    board = _Board(rounds)
    left_out: list[Pair] = []
    wanted = list(dict.fromkeys(pairs))
    for person, employer in wanted:
        one, other = ("person", person), ("employer", employer)
        mine, theirs = board.free(one), board.free(other)
        if mine is None or theirs is None:
            left_out.append((person, employer))
            continue
        if mine in board.met[other]:
            board.make_room(other, mine, theirs)
        board.put(one, other, mine)
    found = {
        (one[1], other[1]): number
        for one, met in board.met.items()
        if one[0] == "person"
        for number, other in met.items()
    }
    why = (LeftOut((p, e), board.is_full(("person", p)), board.is_full(("employer", e))) for p, e in left_out)
    return Rounds({pair: found[pair] for pair in wanted if pair in found}, tuple(why))
