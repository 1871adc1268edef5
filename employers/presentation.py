"""How employers and future jobs read on screen: rows of lists, a window in words, expected places."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from core.domain.calendar import Quarter, count_words, quarter_of
from core.domain.rounding import round_half_up
from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS
from core.dutch import MONTHS
from employers.domain.contact import FRESHNESS_LABELS, Freshness, contact_state
from employers.domain.future_job import JOB_STATUS_LABELS, OPEN_STATUSES, JobStatus
from employers.domain.job_conditions import CONDITION_KIND_LABELS, ConditionKind, condition_lines
from employers.domain.places import filled_words, open_places
from employers.facts import job_conditions
from employers.models import Employer, FutureJob, JobSkill

CONTACT_TONES = {Freshness.FRESH: "good", Freshness.DUE: "neutral", Freshness.OVERDUE: "attention"}
STATUS_TONES = {
    JobStatus.IN_SIGHT.value: "neutral",
    JobStatus.WORKED_OUT.value: "info",
    JobStatus.LEARNING_IN.value: "info",
    JobStatus.FILLED.value: "good",
    JobStatus.LAPSED.value: "bad",
}


@dataclass(frozen=True, slots=True)
class ContactNorms:
    """Up to ``fresh`` days after a talk all is well, up to ``due`` days it is time, later is late."""

    fresh: int
    due: int


@dataclass(frozen=True, slots=True)
class ContactWords:
    """How long ago an employer was spoken to: a word with its tone, and how many days."""

    word: str
    tone: str
    ago: str
    on: date | None


@dataclass(frozen=True, slots=True)
class EmployerRow:
    employer: Employer
    contact: ContactWords
    open_jobs: int


@dataclass(frozen=True, slots=True)
class JobRow:
    job: FutureJob
    window: str
    places: str
    expected: str
    status: str
    tone: str
    vacancy: bool


@dataclass(frozen=True, slots=True)
class SkillRow:
    name: str
    level: int
    level_word: str
    weight_word: str
    essential: bool


@dataclass(frozen=True, slots=True)
class QuarterTile:
    """The expectation for one quarter, with the address of its jobs."""

    label: str
    expected: str
    places: int
    jobs: int
    share: int  # whole percents: how certain the places are together
    url: str

    @property
    def note(self) -> str:
        places = count_words(self.places, "plaats", "plaatsen")
        return f"{places} in {count_words(self.jobs, 'baan', 'banen')}"


def contact_words(last: date | None, today: date, norms: ContactNorms) -> ContactWords:
    """The state of contact by the norms, as the list and the page show it."""
    state = contact_state(last, today, norms.fresh, norms.due)
    if state.days is None:
        return ContactWords("Nog niet gesproken", CONTACT_TONES[state.freshness], "", None)
    ago = ("vandaag", "gisteren")[state.days] if state.days < 2 else f"{state.days} dagen geleden"
    return ContactWords(FRESHNESS_LABELS[state.freshness], CONTACT_TONES[state.freshness], ago, last)


def employer_row(employer: Any, today: date, norms: ContactNorms) -> EmployerRow:
    """A row of the list; ``employer`` comes from ``for_list()``."""
    words = contact_words(employer.last_contact_on, today, norms)
    return EmployerRow(employer, words, employer.open_jobs)


def job_row(job: FutureJob) -> JobRow:
    return JobRow(
        job=job,
        window=window_words(job.window_start, job.window_end),
        places=filled_words(job.places, job.filled),
        expected=decimal_words(Decimal(open_places(job.places, job.filled) * job.certainty) / 100),
        status=JOB_STATUS_LABELS[job.status],
        tone=STATUS_TONES[job.status],
        vacancy=job.vacancy_on is not None and job.status in OPEN_STATUSES,
    )


def window_words(first: date, last: date) -> str:
    """A start window in months: 'april 2027' is 'apr 2027', longer ones 'apr–jun 2027'."""
    begin, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if (first.year, first.month) == (last.year, last.month):
        return f"{begin} {first.year}"
    if first.year == last.year:
        return f"{begin}–{end} {last.year}"
    return f"{begin} {first.year}–{end} {last.year}"


def decimal_words(number: Decimal) -> str:
    """One decimal at most, with a comma: '3,2', '4'."""
    text = f"{number:.1f}".replace(".", ",")
    return text.removesuffix(",0")


def skill_rows(skills: list[JobSkill]) -> list[SkillRow]:
    return [
        SkillRow(
            name=row.skill.name,
            level=row.level,
            level_word=LEVEL_LABELS[row.level].lower(),
            weight_word=WEIGHT_LABELS[row.weight],
            essential=row.weight == 3,
        )
        for row in skills
    ]


def condition_facts(job: FutureJob) -> list[tuple[str, str]]:
    """The conditions of a job in words, one line a kind; hours and start stand elsewhere on the page."""
    lines: dict[str, list[str]] = {}
    for kind, text in condition_lines(job_conditions(job)):
        if kind not in (ConditionKind.HOURS, ConditionKind.START):
            lines.setdefault(CONDITION_KIND_LABELS[kind], []).append(text)
    if job.travel_minutes is not None:
        lines.setdefault(CONDITION_KIND_LABELS[ConditionKind.TRAVEL], []).append(
            f"{job.travel_minutes} minuten vanuit het centrum"
        )
    return [(label, ". ".join(texts)) for label, texts in lines.items()]


def quarter_tiles(rows: list[dict[str, Any]], today: date, *, most: int = 4) -> list[QuarterTile]:
    """The next quarters of a forecast; what should have begun before this quarter is left to the list."""
    now = quarter_of(today)
    tiles = [(quarter_of(row["quarter"]), row) for row in rows]
    return [_tile(quarter, row) for quarter, row in tiles if quarter >= now][:most]


def _tile(quarter: Quarter, row: dict[str, Any]) -> QuarterTile:
    query = urlencode({"quarter": quarter_key(quarter)})
    return QuarterTile(
        label=quarter.label,
        expected=decimal_words(Decimal(row["weighted"]) / 100),
        places=row["places_sum"],
        jobs=row["jobs"],
        share=round_half_up(Fraction(row["weighted"], row["places_sum"])) if row["places_sum"] else 0,
        url=f"{reverse('employers:jobs')}?{query}",
    )


def quarter_key(quarter: Quarter) -> str:
    """The quarter in an address: '2027-2'."""
    return f"{quarter.year}-{quarter.number}"
