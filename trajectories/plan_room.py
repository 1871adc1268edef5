"""What a proposal for steps has to fit in: room at the places, closed days, and what the person can.

Reads the file (possibilities, absence, hours at home): only for who may open it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from clients.models import Availability
from core.domain.calendar import add_months
from trajectories.domain.step_room import RoomFacts
from trajectories.domain.train_conflicts import Hours
from trajectories.domain.train_weeks import Span, monday_of
from trajectories.facts import longest_months
from trajectories.models import Absence, Candidate, CareHours
from trajectories.train_facts import read_room


@dataclass(frozen=True, slots=True)
class Can:
    """What the file says somebody can: hours a week and from when; None = not known."""

    hours: int | None = None
    since: date | None = None


def what_can(candidate: Candidate) -> Can:
    rows = Availability.objects.filter(client=candidate.client_id)
    row = rows.values_list("hours_per_week", "available_from").first()
    return Can(*row) if row else Can()


def hours_for(job: int | None, can: Can) -> int | None:
    """No more than the job asks, and no more than the person can."""
    known = [hours for hours in (job, can.hours) if hours]
    return min(known, default=None)


def hours_words(job: int | None, can: Can) -> tuple[str, ...]:
    """Where the hours of a proposal come from, as far as that asks for a look."""
    if not can.hours:
        return ("Hoeveel uur de kandidaat kan, is niet bekend. Daarom staan hier de uren van de baan.",)
    if job and can.hours != job:
        least = "zoveel kan de kandidaat" if can.hours < job else "zoveel vraagt de baan"
        asked = f"De baan vraagt {job} uur per week, de kandidaat kan {can.hours} uur."
        return (f"{asked} Het voorstel gaat uit van {min(job, can.hours)} uur: {least}.",)
    return ()


def room_for(candidate: Candidate, place_ids: list[int], first: date, today: date) -> RoomFacts:
    """``first``: the day on which learning in begins, from which its longest term counts."""
    places, taken = read_room(place_ids, today, beside=candidate.pk)
    away = Absence.objects.filter(candidate=candidate.pk).values_list("start", "end")
    care = CareHours.objects.filter(candidate=candidate.pk).values_list("weekday", "start", "end")
    return RoomFacts(
        first=monday_of(today),
        until=add_months(first, longest_months(today)) - timedelta(days=1),
        places=places,
        taken=taken,
        away=tuple(Span(*row) for row in away),
        care=tuple(Hours(*row) for row in care),
    )
