"""Rounds of a large project: planned, filled with candidates, entered for the whole group, closed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from core.parameters import values_on
from core.tenancy import question, read_in_region, whole_region
from trajectories.domain import round as rules
from trajectories.domain.candidate import CandidateState
from trajectories.domain.event import Settled, settle
from trajectories.domain.round import ROUND_RESULT_LABELS, RoundPart, RoundResult
from trajectories.models import Candidate, Project, RoundEntry, SelectionRound
from trajectories.pool import fitting
from trajectories.services.parts import day, lock_project, require, tell_project
from trajectories.services.projects import ENDED

TO_TAKE = (CandidateState.PROPOSED.value, CandidateState.ACCEPTED.value)
PART_FIELDS: dict[str, str] = {part.value: f"{part.value}_on" for part in RoundPart}
RESULT, NOTE, FEEDBACK = "result", "note", "feedback_text"
TEXTS = {NOTE: "note", FEEDBACK: "feedback"}
DEFAULT_GAP = 60


# --- planning ---------------------------------------------------------------------------------------------


def last_round(project: Project) -> SelectionRound | None:
    return project.rounds.order_by("-number").first()


def pace_of(
    *, by: User, project: Project, starts_on: date, size: int, last: SelectionRound | None
) -> rules.Pace:
    """How soon this round comes after the ``last``, and who could take part: the figures of today.

    Waiting are the open candidates that no round took, or that move along to the next.
    """
    entries, people = read_in_region(
        question(
            RoundEntry.objects.filter(round__project=project)
            .order_by()
            .values("candidate_id", "round_id", "result")
        ),
        question(Candidate.objects.filter(project=project).order_by().values("id", "client_id", "status")),
    )
    taken = {row["candidate_id"] for row in entries if row["result"] != RoundResult.NEXT_ROUND}
    waiting = sum(1 for one in people if one["status"] in TO_TAKE and one["id"] not in taken)
    pool = rules.Pool(waiting, fitting(by, project.job, {one["client_id"] for one in people}))
    took = sum(1 for row in entries if last is not None and row["round_id"] == last.pk)
    before = rules.LastRound(last.number, last.starts_on, took) if last else None
    gap = int(values_on(["round_gap"], starts_on).get("round_gap", DEFAULT_GAP))
    return rules.check_pace(starts_on, size, before, pool, gap)


@transaction.atomic
def plan_round(
    *,
    by: User,
    project: Project,
    starts_on: date,
    size: int,
    early_reason: str = "",
    note: str = "",
    form_key: UUID | None = None,
) -> SelectionRound:
    """Another round; who moved along from earlier rounds is in it at once. Raises Refused too soon after the
    last without a reason, with the figures."""
    locked = lock_project(project.pk)
    known = SelectionRound.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if known is not None:
        return known
    last = last_round(locked)
    pace = pace_of(by=by, project=locked, starts_on=starts_on, size=size, last=last)
    _check_plan(locked, last, pace, early_reason)
    made, _ = create_once(
        SelectionRound,
        by=by,
        form_key=form_key,
        project=locked,
        number=last.number + 1 if last else 1,
        starts_on=starts_on,
        size=size,
        early_reason=early_reason.strip(),
        note=note.strip(),
    )
    tell_project("project.round_planned", by=by, project=locked)
    _move_along(by, made)
    return made


def _check_plan(project: Project, last: SelectionRound | None, pace: rules.Pace, reason: str) -> None:
    running = project.state == Project.State.RUNNING
    open_before = last is not None and last.closed_on is None
    require(rules.may_plan_round(pace, reason, running=running, open_before=open_before))


def _move_along(by: User, new: SelectionRound) -> None:
    """Who was to go along with the next round is in this one, over the whole region."""
    with whole_region():
        earlier = RoundEntry.objects.filter(
            round__project_id=new.project_id,
            round__number__lt=new.number,
            result=RoundResult.NEXT_ROUND.value,
            candidate__status__in=TO_TAKE,
        ).exclude(candidate__round_entries__round=new)
        ids = set(earlier.values_list("candidate_id", flat=True))
        _enter(by, new, list(Candidate.objects.filter(pk__in=ids).order_by("pk")))


def _enter(by: User, one: SelectionRound, people: Sequence[Candidate]) -> None:
    RoundEntry.objects.bulk_create(
        RoundEntry(
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            round=one,
            candidate=candidate,
            created_by=by,
        )
        for candidate in people
    )
    if people:
        audit.record("round.entered", by=by, on=one, clients=[person.client_id for person in people])


@transaction.atomic
def change_round(*, by: User, one: SelectionRound, version: int, **changes: Any) -> SelectionRound:
    saved = save_version(_open_round(one), by=by, version=version, **changes)
    tell_project("project.round_changed", by=by, project=saved.project)
    return saved


def _open_round(one: SelectionRound) -> SelectionRound:
    """The round under lock, with the project locked first. Raises Refused when either is closed."""
    project = lock_project(one.project_id)
    if project.state != Project.State.RUNNING:
        raise Refused(ENDED)
    locked = SelectionRound.objects.select_for_update().get(pk=one.pk)
    locked.project = project
    if locked.closed_on is not None:
        raise Refused("Deze ronde is al afgesloten.")
    return locked


@transaction.atomic
def add_to_round(*, by: User, one: SelectionRound, candidate_ids: Sequence[int]) -> int:
    """Candidates in sight that can take part; who is in it already stays. Gives how many are new."""
    locked = _open_round(one)
    found = Candidate.objects.visible_to(by).filter(
        project_id=locked.project_id, status__in=TO_TAKE, pk__in=candidate_ids
    )
    new = list(found.exclude(round_entries__round=locked).order_by("pk"))
    _enter(by, locked, new)
    return len(new)


@transaction.atomic
def take_out(*, by: User, entry: RoundEntry) -> None:
    """Somebody who doesn't belong in this round; only while nothing was entered yet."""
    locked = _open_round(entry.round)
    now = RoundEntry.objects.filter(pk=entry.pk).first()  # as it is under the lock
    if now is None:
        return
    entry = now
    dates = [getattr(entry, name) for name in PART_FIELDS.values()]
    if any(dates) or entry.result != RoundResult.BUSY or entry.feedback:
        raise Refused("Van deze kandidaat is al iets ingevuld. Kies hoe de ronde afliep.")
    removed, _ = RoundEntry.objects.filter(pk=entry.pk).delete()
    if removed:
        audit.record("round.taken_out", by=by, on=locked, clients=[entry.client_id])


@transaction.atomic
def close_round(*, by: User, one: SelectionRound, today: date | None = None) -> SelectionRound:
    """Nobody is busy any more. Raises Refused with how many still are."""
    locked = _open_round(one)
    with whole_region():
        busy = RoundEntry.objects.filter(round=locked, result=RoundResult.BUSY.value).count()
    require(rules.may_close_round(busy, closed=False))
    saved = save_version(locked, by=by, version=locked.version, closed_on=day(today))
    tell_project("project.round_closed", by=by, project=saved.project)
    return saved


@transaction.atomic
def move_busy_along(*, by: User, one: SelectionRound) -> int:
    """Everybody in sight who is still busy goes along with the next round."""
    locked = _open_round(one)
    busy = RoundEntry.objects.visible_to(by).filter(round=locked, result=RoundResult.BUSY.value)
    found = dict(busy.values_list("pk", "client_id"))
    RoundEntry.objects.filter(pk__in=found).update(
        result=RoundResult.NEXT_ROUND.value, changed_by=by, changed_at=timezone.now()
    )
    if found:
        audit.record("round.entered", by=by, on=locked, clients=list(found.values()))
    return len(found)


def counts_of(round_ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """How many per result in each round, over the whole region: numbers, never who."""
    with whole_region():
        found: dict[int, dict[str, int]] = {}
        rows = RoundEntry.objects.filter(round_id__in=round_ids).order_by().values_list("round_id", "result")
        for pk, result, number in rows.annotate(number=Count("pk")):
            found.setdefault(pk, {})[result] = number
        return found


# --- the sheet --------------------------------------------------------------------------------------------


Answers = dict[str, str]


@dataclass(frozen=True, slots=True)
class EntryTyped:
    """One row as it was sent: what stood there when the page was opened, and what stands there now."""

    entry_id: int
    seen: Mapping[str, str]
    typed: Mapping[str, str]


@dataclass(slots=True)
class EntrySaved:
    """What became of a row: the answers now, and what has to be chosen first, with why."""

    answers: Answers
    open: dict[str, str] = field(default_factory=dict)
    changed: bool = False


def mark(text: str) -> str:
    """A long text as a page remembers it: enough to see that it was changed."""
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def answers_of(entry: RoundEntry) -> Answers:
    """A row as text: days as ISO, '' when there is none."""
    days = {part: getattr(entry, name) for part, name in PART_FIELDS.items()}
    found = {part: on.isoformat() if on else "" for part, on in days.items()}
    return found | {RESULT: entry.result, **{code: getattr(entry, name) for code, name in TEXTS.items()}}


def seen_of(answers: Mapping[str, str]) -> Answers:
    """The same as the page keeps it: texts as their mark."""
    return {code: mark(text) if code in TEXTS else text for code, text in answers.items()}


@transaction.atomic
def record_entries(
    *, by: User, one: SelectionRound, rows: Sequence[EntryTyped], notes: bool, today: date | None = None
) -> dict[int, EntrySaved]:
    """Writes what changed in these rows, as far as this user sees their people; by entry.

    What a colleague changed meanwhile isn't written: ``open`` tells both; the rest is. ``notes``: whether
    this user may write texts about a person. A day that has been, of the information meeting or the selection
    day, stands with the candidate too. Raises Refused for a round that is closed.
    """
    sheet = _Sheet(by, _open_round(one), notes, day(today))
    sheet.load([row.entry_id for row in rows])
    found = {row.entry_id: sheet.settle(row) for row in rows if row.entry_id in sheet.entries}
    sheet.write(found)
    return found


class _Sheet:
    """The rows of one round under lock, and what has to be written."""

    def __init__(self, by: User, one: SelectionRound, notes: bool, today: date) -> None:
        self.by, self.round, self.notes, self.today = by, one, notes, today
        self.entries: dict[int, RoundEntry] = {}

    def load(self, ids: Sequence[int]) -> None:
        seen = RoundEntry.objects.visible_to(self.by).filter(round=self.round, pk__in=ids)
        locked = RoundEntry.objects.select_for_update(of=("self",), no_key=True)
        found = locked.filter(pk__in=list(seen.values_list("pk", flat=True)))
        self.entries = {one.pk: one for one in found.select_related("candidate", "changed_by").order_by("pk")}

    def settle(self, row: EntryTyped) -> EntrySaved:
        entry = self.entries[row.entry_id]
        now = answers_of(entry)
        saved = EntrySaved(dict(now))
        for code, typed in row.typed.items():
            if code not in now or (code in TEXTS and not self.notes):
                continue
            text = code in TEXTS
            seen, current = row.seen.get(code), mark(now[code]) if text else now[code]
            match settle(seen, mark(typed.strip()) if text else typed, current):
                case Settled.WRITE:
                    self._take(entry, saved, code, typed)
                case Settled.CLASH:
                    saved.open[code] = self._clash(entry, code, typed, now[code])
        self._check_result(entry, saved, now)
        saved.changed = saved.answers != now
        return saved

    def _take(self, entry: RoundEntry, saved: EntrySaved, code: str, typed: str) -> None:
        """The answer as it was typed, when it can be read."""
        if code in TEXTS:
            saved.answers[code] = typed.strip()[: 200 if code == NOTE else 4000]
        elif code == RESULT:
            if typed in ROUND_RESULT_LABELS:
                saved.answers[code] = typed
        elif not typed:
            saved.answers[code] = ""
        else:
            self._take_date(saved, code, typed)

    def _take_date(self, saved: EntrySaved, code: str, typed: str) -> None:
        try:
            on = date.fromisoformat(typed)
        except ValueError:
            saved.open[code] = f"{_label(code)}: dit is geen datum."
            return
        verdict = rules.check_date(on, self.round.starts_on)
        if verdict:
            saved.answers[code] = on.isoformat()
        else:
            saved.open[code] = f"{_label(code)}: {verdict.reason}"

    def _check_result(self, entry: RoundEntry, saved: EntrySaved, now: Answers) -> None:
        if saved.answers[RESULT] == now[RESULT]:
            return
        dates = {part: _day_of(saved.answers[part]) for part in PART_FIELDS}
        gone = (CandidateState.REFUSED, CandidateState.WITHDRAWN, CandidateState.ENDED)
        verdict = rules.check_result(
            saved.answers[RESULT], dates, entry.candidate.status not in gone, self.today
        )
        if not verdict:
            saved.open[RESULT] = verdict.reason
            saved.answers[RESULT] = now[RESULT]

    def _clash(self, entry: RoundEntry, code: str, typed: str, now: str) -> str:
        who = str(entry.changed_by or "Een collega")
        return f"{_label(code)}: {who} vulde intussen '{_shown(code, now)}' in, jij '{_shown(code, typed)}'."

    def write(self, found: Mapping[int, EntrySaved]) -> None:
        changed = [pk for pk, row in found.items() if row.changed]
        for pk in changed:
            self._write_one(self.entries[pk], found[pk].answers)
        if changed:
            clients = [self.entries[pk].client_id for pk in changed]
            audit.record("round.entered", by=self.by, on=self.round, clients=clients)

    def _write_one(self, entry: RoundEntry, answers: Answers) -> None:
        dates = {PART_FIELDS[part]: _day_of(answers[part]) for part in PART_FIELDS}
        texts = {name: answers[code] for code, name in TEXTS.items()}
        save_version(entry, by=self.by, version=entry.version, result=answers[RESULT], **dates, **texts)
        self._tell_candidate(entry.candidate, dates)

    def _tell_candidate(self, candidate: Candidate, dates: Mapping[str, date | None]) -> None:
        """What the round shows needn't be told again: who was there knows the work, or met the employer."""
        shown = {"informed_on": dates["information_on"], "introduced_on": dates["selection_day_on"]}
        new = {
            name: on
            for name, on in shown.items()
            if getattr(candidate, name) is None and rules.is_done(on, self.today)
        }
        if not new:
            return
        save_version(candidate, by=self.by, version=candidate.version, **new)
        announce(
            "candidate.changed",
            candidate_id=candidate.pk,
            project_id=candidate.project_id,
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
        )


def _day_of(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _label(code: str) -> str:
    if code == RESULT:
        return "Uitkomst"
    return {NOTE: "Opmerking", FEEDBACK: "Feedback"}.get(code) or rules.ROUND_PART_LABELS[code]


def _shown(code: str, text: str) -> str:
    if not text:
        return "niets"
    if code == RESULT:
        return ROUND_RESULT_LABELS.get(text, text)
    if code in TEXTS:
        return text if len(text) < 80 else f"{text[:79]}…"
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{on.day}-{on.month}-{on.year}"
