"""How the board, the calendar and the pattern of a job read on screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from core.domain.calendar import MONTH_NAMES, WEEKDAY_NAMES, Quarter, count_words, quarter_of
from core.domain.rounding import round_half_up
from core.dutch import MONTHS
from employers.domain.expectation import ThenAndNow
from employers.domain.future_job import JOB_STATUS_LABELS, JOB_TABLE, OPEN_STATUSES, JobStatus
from employers.domain.pattern import MONTHS as YEAR
from employers.domain.pattern import WEEKDAYS, Shift, hours_in_week, hours_on, hours_per_week
from employers.domain.pipeline import certainty_word, is_stale, next_step, vacancy_words
from employers.domain.places import filled_words
from employers.models import FutureJob
from employers.pipeline import BoardColumn, BoardJob
from employers.presentation import STATUS_TONES, JobRow, decimal_words, quarter_key, window_words

DAY_LETTERS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def told_on(job: FutureJob) -> date:
    """The last day that something was heard of a job: confirmed or changed."""
    changed = timezone.localtime(job.changed_at).date()
    return max(changed, job.confirmed_on or changed)


# --- the board ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Card:
    """A job on the board; ``deeds`` only for who looks after the employer."""

    job: Any
    window: str
    certainty: str
    places: str
    start: str
    days: str
    missing: str
    missing_url: str
    ready: str
    stale: str
    vacancy: str
    deeds: tuple[dict[str, Any], ...]
    lapse_url: str
    tone: str


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    status: str
    jobs: int
    note: str
    cards: tuple[Card, ...]
    more: int
    url: str
    empty: str


EMPTY = {
    JobStatus.IN_SIGHT.value: "Nog geen banen in zicht. Ze komen uit groeigesprekken.",
    JobStatus.WORKED_OUT.value: "Geen banen die klaar zijn voor kandidaten.",
    JobStatus.LEARNING_IN.value: "Er leert nu niemand in voor een baan.",
    JobStatus.FILLED.value: "Nog geen banen gevuld.",
    JobStatus.LAPSED.value: "Geen vervallen banen.",
}


def board_page(
    columns: Iterable[BoardColumn], *, today: date, norm: int, may_edit: Any, query: str
) -> list[Column]:
    """The columns as the page shows them. ``may_edit(job)`` says who gets buttons; ``query``: the filter."""
    return [_column(one, today, norm, may_edit, query) for one in columns]


def _column(found: BoardColumn, today: date, norm: int, may_edit: Any, query: str) -> Column:
    chosen = f"{query}&" if query else ""
    return Column(
        label=found.label,
        status=found.status,
        jobs=found.jobs,
        note=_places_note(found),
        cards=tuple(_card(one, today, norm, may_edit(one.job), query) for one in found.cards),
        more=found.jobs - len(found.cards),
        url=f"{reverse('employers:jobs')}?{chosen}status={found.status}",
        empty=EMPTY[found.status],
    )


def _places_note(found: BoardColumn) -> str:
    """Of open jobs the places that are open, of filled ones those that are filled."""
    places = count_words(found.places, "plaats", "plaatsen")
    match found.status:
        case JobStatus.FILLED:
            return f"{count_words(found.filled, 'plaats', 'plaatsen')} gevuld"
        case JobStatus.LAPSED:
            return places
    filled = f", {found.filled} gevuld" if found.filled else ""
    return f"{places}{' open' if filled else ''}{filled}, {decimal_words(_decimal(found.weighted))} verwacht"


def _card(found: BoardJob, today: date, norm: int, mine: bool, query: str) -> Card:
    job = found.job
    old = is_stale(job.status, told_on(job), today, norm)
    step = next_step(job.status, found.facts)
    missing = step[1].reason if step and not step[1] else ""
    return Card(
        job=job,
        window=window_words(job.window_start, job.window_end),
        certainty=f"{certainty_word(job.certainty)} ({job.certainty}%)",
        places=filled_words(job.places, job.filled),
        start=start_words(job, today),
        days=_days(found.since, today) if job.status in OPEN_STATUSES else "",
        missing=missing,
        missing_url=_missing_url(job, found) if missing and mine else "",
        ready="" if mine else _ready(job, step),
        stale=old.reason if old else "",
        vacancy=vacancy_words(job.vacancy_on, today) if job.vacancy_on and _open(job) else "",
        deeds=tuple(_deeds(job, step, bool(old), query)) if mine else (),
        lapse_url=_to("lapse_job", job) if mine and _open(job) else "",
        tone=STATUS_TONES[job.status],
    )


def _open(job: FutureJob) -> bool:
    return job.status in OPEN_STATUSES


def _to(name: str, job: FutureJob) -> str:
    return reverse(f"employers:{name}", args=[job.pk])


def start_words(job: FutureJob, today: date) -> str:
    """How far away the start is; "" for a closed job."""
    if not _open(job):
        return ""
    if job.window_end < today:
        return f"had {count_words((today - job.window_end).days, 'dag', 'dagen')} geleden moeten beginnen"
    if job.window_start <= today:
        return "kan nu beginnen"
    return f"begint over {count_words((job.window_start - today).days, 'dag', 'dagen')}"


def _days(since: date | None, today: date) -> str:
    if since is None:
        return ""
    ago = (today - since).days
    return "vandaag in deze kolom" if ago <= 0 else f"{count_words(ago, 'dag', 'dagen')} in deze kolom"


def _ready(job: FutureJob, step: Any) -> str:
    """On the card of a colleague, where no button says it: nothing is missing, and whose turn it is."""
    if not step or not step[1]:
        return ""
    label = JOB_STATUS_LABELS[JOB_TABLE.find(job.status, step[0]).target].lower()  # type: ignore[union-attr]
    who = job.employer.account_manager
    return f"Niets: kan naar '{label}'." + (f" {who} doet dit." if who else "")


def _missing_url(job: FutureJob, found: BoardJob) -> str:
    """The page where what is missing can be filled in."""
    if job.status == JobStatus.IN_SIGHT and not found.facts.skills_asked:
        return _to("job_skills", job)
    return _to("job", job)


def _deeds(job: FutureJob, step: Any, old: bool, query: str) -> Iterable[dict[str, Any]]:
    move = JOB_TABLE.find(job.status, step[0]) if step and step[1] else None
    if move is not None:
        yield {
            "label": _named(f"Naar {JOB_STATUS_LABELS[move.target].lower()}", job),
            "url": _to("move_job", job),
            "method": "post",
            "icon": "arrow-right",
            "fields": {"action": move.action, "filter": query},
        }
    if old:
        yield {
            "label": _named("Klopt nog", job),
            "url": _to("confirm_job", job),
            "method": "post",
            "icon": "check-lg",
            "fields": {"van": "bord", "filter": query},
        }


def _named(label: str, job: FutureJob) -> Any:
    """The label of a button that stands on every card: who listens hears which job it is about."""
    return format_html('{}<span class="visually-hidden">: {}</span>', label, job.function)


# --- the calendar ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A quarter with its open jobs, their open places and those weighted, the places that are filled, and how
    long the two bars are (0–100).
    """

    label: str
    url: str
    jobs: int
    places: int
    filled: int
    weighted: str
    share: int
    full: int
    sure: int
    late: bool = False


def calendar_rows(
    rows: Sequence[dict[str, Any]], today: date, query: dict[str, str]
) -> tuple[list[CalendarRow], CalendarRow | None]:
    """The quarters of a forecast from this one on, without holes; what is late is one line in front. And the
    total, None when there is nothing.
    """
    now = quarter_of(today)
    found = {quarter_of(row["quarter"]): row for row in rows}
    late = [row for quarter, row in found.items() if quarter < now]
    coming = [quarter for quarter in found if quarter >= now]
    most = max((row["places_sum"] for row in [*(found[q] for q in coming), _added(late)]), default=0)
    lines = [_row("Had al moeten beginnen", _added(late), most, {**query, "only": "late"}, late=True)]
    quarter = now
    while coming and quarter <= max(coming):
        link = {**query, "quarter": quarter_key(quarter)}
        lines.append(_row(quarter.label, found.get(quarter, _added([])), most, link))
        quarter = quarter.next()
    total = _row("Samen", _added(list(found.values())), 0, query) if found else None
    return [one for one in lines if one.jobs or not one.late], total


def _added(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {key: sum(row[key] for row in rows) for key in ("jobs", "places_sum", "filled_sum", "weighted")}


def _row(
    label: str, row: dict[str, Any], most: int, query: dict[str, str], late: bool = False
) -> CalendarRow:
    places, weighted = row["places_sum"], Fraction(row["weighted"], 100)
    return CalendarRow(
        label=label,
        url=f"{reverse('employers:jobs')}?{urlencode(query)}" if row["jobs"] else "",
        jobs=row["jobs"],
        places=places,
        filled=row["filled_sum"],
        weighted=decimal_words(_decimal(weighted)),
        share=round_half_up(weighted * 100 / places) if places else 0,
        full=round_half_up(Fraction(places * 100, most)) if most else 0,
        sure=round_half_up(weighted * 100 / most) if most else 0,
        late=late,
    )


@dataclass(frozen=True, slots=True)
class ThenRow:
    label: str
    url: str
    places: int
    weighted: str
    came: int
    foreseen: int
    verdict: str
    running: bool


def then_rows(found: Iterable[ThenAndNow], today: date, query: dict[str, str]) -> list[ThenRow]:
    """What was expected and what came, a quarter a line, with the difference in words."""
    rows = []
    for one in found:
        link = urlencode({**query, "kwartaal": quarter_key(one.quarter)})
        rows.append(
            ThenRow(
                label=one.quarter.label,
                url=f"{reverse('employers:expected')}?{link}" if one.jobs or one.came else "",
                places=one.places,
                weighted=decimal_words(_decimal(one.weighted)),
                came=one.came,
                foreseen=one.foreseen,
                verdict=verdict(one),
                running=one.quarter == quarter_of(today),
            )
        )
    return rows


def verdict(one: ThenAndNow) -> str:
    """'2,4 minder dan verwacht', 'zoals verwacht' (within half a place)."""
    if not one.jobs and not one.came:
        return "niets verwacht"
    gap = one.came - one.weighted
    if abs(gap) < Fraction(1, 2):
        return "zoals verwacht"
    return f"{decimal_words(_decimal(abs(gap)))} {'meer' if gap > 0 else 'minder'} dan verwacht"


def _decimal(number: Fraction) -> Decimal:
    """To one decimal, halves up."""
    return Decimal(round_half_up(number * 10)) / 10


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """A job behind a quarter of the comparison: as it was expected, as it is, and who came."""

    row: JobRow
    then: str
    came: int


def expected_rows(rows: Iterable[JobRow], then: dict[int, Any], came: dict[int, int]) -> list[ExpectedRow]:
    return [ExpectedRow(one, _expected_then(then.get(one.job.pk)), came.get(one.job.pk, 0)) for one in rows]


def _expected_then(line: Any) -> str:
    if line is None:
        return "toen nog niet verwacht in dit kwartaal"
    window = window_words(line.window_start, line.window_end)
    return f"{filled_words(line.places, line.filled)}, {line.certainty}% zeker, start {window}"


# --- the pattern of a job ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cell:
    """Hours on such a day: in figures, in words, and as a shade 0–4 of two and a half hours each."""

    hours: str
    words: str
    shade: int


@dataclass(frozen=True, slots=True)
class PatternPicture:
    """Weekdays (rows) × months (columns), with the hours a week of each month below."""

    months: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[Cell, ...]], ...]
    weeks: tuple[str, ...]
    average: str


def pattern_picture(shifts: Sequence[Shift]) -> PatternPicture:
    return PatternPicture(
        months=tuple((MONTHS[month - 1], MONTH_NAMES[month - 1]) for month in YEAR),
        rows=tuple(
            (
                DAY_LETTERS[day - 1],
                WEEKDAY_NAMES[day - 1],
                tuple(_cell(shifts, month, day) for month in YEAR),
            )
            for day in WEEKDAYS
            if day <= 5 or any(day in one.weekdays for one in shifts)
        ),
        weeks=tuple(decimal_words(_decimal(hours_in_week(shifts, month))) for month in YEAR),
        average=decimal_words(_decimal(hours_per_week(shifts))),
    )


def _cell(shifts: Sequence[Shift], month: int, day: int) -> Cell:
    hours = hours_on(shifts, month, day)
    shown = decimal_words(_decimal(hours)) if hours else ""
    words = f"{shown} uur" if hours else "geen werk"
    return Cell(shown, words, min(4, -(-hours * 2 // 5)))


def shift_words(shift: Shift) -> str:
    """'ma, di en vr 08:00–12:00, apr tot en met sep'."""
    days = _span(sorted(shift.weekdays), DAY_LETTERS, 7)
    months = _span(sorted(shift.months), MONTHS, 12)
    when = "het hele jaar" if len(shift.months) == 12 else months
    return f"{days} {shift.start:%H:%M}–{shift.end:%H:%M}, {when}"


def _span(numbers: list[int], names: Sequence[str], size: int) -> str:
    """Numbers in a row as 'ma–vr', others listed."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[numbers[0] - 1]}–{names[numbers[-1] - 1]}"
    listed = [names[one - 1] for one in numbers if one <= size]
    return " en ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


# --- what was expected of one job --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ToldRow:
    on: date
    text: str


def told_rows(lines: Sequence[dict[str, Any]]) -> list[ToldRow]:
    """Every line of the expectation, the newest first, each with what changed against the one before."""
    rows = []
    for number, line in enumerate(lines):
        text = _told(line, lines[number - 1] if number else None)
        if text:
            rows.append(ToldRow(date.fromisoformat(line["on"]), text))
    return rows[::-1]


def _told(line: dict[str, Any], before: dict[str, Any] | None) -> str:
    window = window_words(*(date.fromisoformat(line[key]) for key in ("window_start", "window_end")))
    parts = {
        "places": count_words(line["places"], "plaats", "plaatsen"),
        "filled": f"{line['filled']} van {count_words(line['places'], 'plaats', 'plaatsen')} gevuld",
        "certainty": f"{line['certainty']}% zeker",
        "window_start": f"start {window}",
        "status": JOB_STATUS_LABELS.get(line["status"], line["status"]).lower(),
    }
    changed = [text for key, text in parts.items() if _differs(key, line, before)]
    return ", ".join(changed).capitalize()


def _differs(key: str, line: dict[str, Any], before: dict[str, Any] | None) -> bool:
    """Whether this is worth a word: at first everything, except that nobody started yet."""
    if before is None:
        return key != "filled" or bool(line["filled"])
    keys = ("window_start", "window_end") if key == "window_start" else (key,)
    return any(line[one] != before[one] for one in keys)


def quarter_from(key: str, otherwise: Quarter) -> Quarter:
    """The quarter of an address ('2027-2'); what is no quarter gives the other."""
    year, _, number = key.partition("-")
    if year.isascii() and year.isdigit() and number in ("1", "2", "3", "4") and 1900 < int(year) < 2200:
        return Quarter(int(year), int(number))
    return otherwise
