"""Who came and what came of it, for forty people at once, by several colleagues at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core import audit
from core.models import User
from core.pages import Refused
from employers.domain.event import EventState
from employers.models import Event
from trajectories.domain.event import (
    NO_TALK,
    PRESENCE_LABELS,
    TALK_LABELS,
    TALKED,
    Presence,
    Settled,
    may_record,
    presence_with_talks,
    settle,
)
from trajectories.models import EventMeeting, EventPlace
from trajectories.services.events import day_of, hold_if_over, lock_event

PRESENCE = 0  # the column of the presence; the others are numbered by the employer that takes part
Answers = dict[int, str]


@dataclass(frozen=True, slots=True)
class RowTyped:
    """One row as it was sent: what stood there when the page was opened, and what stands there now."""

    place_id: int
    seen: Mapping[int, str]
    typed: Mapping[int, str]


@dataclass(slots=True)
class RowSaved:
    """What became of a row: the answers as they are now, and what has to be chosen first."""

    answers: Answers
    open: dict[int, str] = field(default_factory=dict)  # column → why it wasn't written
    theirs: Answers = field(default_factory=dict)  # column → what a colleague filled in meanwhile
    changed: bool = False


def code_of(talk: EventMeeting | None) -> str:
    """A talk as one choice. Chosen beforehand and nothing told yet: nothing."""
    if talk is None or (talk.preselected and not talk.result):
        return NO_TALK
    return talk.result or TALKED


@transaction.atomic
def record_sheet(*, by: User, event: Event, rows: Sequence[RowTyped], today: date) -> dict[int, RowSaved]:
    """Writes what changed in these rows, as far as this user sees their people; by place.

    An answer that a colleague changed meanwhile isn't written: ``open`` tells both. The rest is written.
    Raises Refused for a meeting that is off.
    """
    current = lock_event(event.pk)
    if current.state == EventState.CANCELLED:
        raise Refused("Deze ontmoeting gaat niet door.")
    sheet = _Sheet(by, current, today)
    sheet.load([row.place_id for row in rows])
    found = {row.place_id: sheet.settle(row) for row in rows if row.place_id in sheet.places}
    sheet.write(found)
    return found


class _Sheet:
    """The rows of one list under lock, and what has to be written."""

    def __init__(self, by: User, event: Event, today: date) -> None:
        self.by, self.event, self.today = by, event, today
        self.places: dict[int, EventPlace] = {}
        self.talks: dict[tuple[int, int], EventMeeting] = {}
        self.parts: dict[int, str] = {}

    def load(self, ids: Sequence[int]) -> None:
        seen = EventPlace.objects.visible_to(self.by).filter(event=self.event, pk__in=ids)
        # The rows themselves are locked, without what a user's rights look at beside them.
        locked = EventPlace.objects.select_for_update(of=("self",), no_key=True)
        found = locked.filter(pk__in=list(seen.values_list("pk", flat=True))).select_related("changed_by")
        self.places = {place.pk: place for place in found.order_by("pk")}
        talks = EventMeeting.objects.filter(place__in=self.places).select_related("changed_by", "created_by")
        self.talks = {(talk.place_id, talk.with_employer_id): talk for talk in talks}
        self.parts = dict(self.event.employers.order_by("pk").values_list("pk", "employer__name"))

    def answers(self, place: EventPlace) -> Answers:
        talks = {part: code_of(self.talks.get((place.pk, part))) for part in self.parts}
        return {PRESENCE: place.presence, **talks}

    def settle(self, row: RowTyped) -> RowSaved:
        """What this row becomes; nothing is written yet."""
        place = self.places[row.place_id]
        now = self.answers(place)
        saved = RowSaved(dict(now))
        for column, typed in row.typed.items():
            if column not in now or typed not in (PRESENCE_LABELS if column == PRESENCE else TALK_LABELS):
                continue
            match settle(row.seen.get(column), typed, now[column]):
                case Settled.WRITE:
                    saved.answers[column] = typed
                case Settled.CLASH:
                    saved.open[column] = self._clash(place, column, typed, now[column])
                    saved.theirs[column] = now[column]
        self._agree(place, saved, now)
        return saved

    def _agree(self, place: EventPlace, saved: RowSaved, now: Answers) -> None:
        """Presence and talks tell one story, and not before the day."""
        talks = [saved.answers[part] for part in self.parts]
        presence = presence_with_talks(saved.answers[PRESENCE], talks)
        if presence is None:
            saved.open[PRESENCE] = "Er staat een gesprek bij. Kies 'Was er', of haal het gesprek weg."
            saved.answers = dict(now)
            return
        saved.answers[PRESENCE] = presence
        verdict = may_record(presence, day_of(self.event), self.today)
        if presence != place.presence and not verdict:
            saved.open[PRESENCE] = verdict.reason
            saved.answers = dict(now)
        saved.changed = saved.answers != now

    def _clash(self, place: EventPlace, column: int, typed: str, now: str) -> str:
        labels = PRESENCE_LABELS if column == PRESENCE else TALK_LABELS
        talk = self.talks.get((place.pk, column))
        last = place.changed_by if column == PRESENCE else talk and (talk.changed_by or talk.created_by)
        who = last or "Een collega"
        where = f"{self.parts[column]}: " if column in self.parts else ""
        return f"{where}{who} vulde intussen '{labels[now]}' in, jij '{labels[typed]}'."

    def write(self, found: Mapping[int, RowSaved]) -> None:
        changed = [pk for pk, row in found.items() if row.changed]
        if not changed:
            return
        self._write_presence(found, changed)
        self._write_talks(found, changed)
        clients = [self.places[pk].client_id for pk in changed]
        audit.record("event.presence", by=self.by, on=self.event, clients=clients)
        if any(found[pk].answers[PRESENCE] == Presence.CAME for pk in changed):
            hold_if_over(self.event, self.by, self.today)

    def _touched(self) -> dict[str, object]:
        return {"version": F("version") + 1, "changed_by": self.by, "changed_at": timezone.now()}

    def _write_presence(self, found: Mapping[int, RowSaved], changed: Sequence[int]) -> None:
        for presence in PRESENCE_LABELS:
            ids = [
                pk for pk in changed if found[pk].answers[PRESENCE] == presence != self.places[pk].presence
            ]
            if ids:
                EventPlace.objects.filter(pk__in=ids).update(presence=presence, **self._touched())

    def _write_talks(self, found: Mapping[int, RowSaved], changed: Sequence[int]) -> None:
        fresh: list[EventMeeting] = []
        gone: list[int] = []
        results: dict[str, list[int]] = {}
        for pk in changed:
            for part in self.parts:
                code, talk = found[pk].answers[part], self.talks.get((pk, part))
                if code == code_of(talk):
                    continue
                if talk is None:
                    fresh.append(self._talk(self.places[pk], part, code))
                elif code == NO_TALK and not talk.preselected:
                    gone.append(talk.pk)
                else:
                    results.setdefault("" if code == TALKED else code, []).append(talk.pk)
        EventMeeting.objects.bulk_create(fresh)
        if gone:
            EventMeeting.objects.filter(pk__in=gone).delete()
        for result, ids in results.items():
            EventMeeting.objects.filter(pk__in=ids).update(result=result, **self._touched())

    def _talk(self, place: EventPlace, part: int, code: str) -> EventMeeting:
        return EventMeeting(
            place=place,
            with_employer_id=part,
            client_id=place.client_id,
            municipality_id=place.municipality_id,
            team_id=place.team_id,
            result="" if code == TALKED else code,
            created_by=self.by,
        )
