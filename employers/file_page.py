"""What stands in an employer's file, for the page that prepares a talk: read in one question.

Many short lists make one page; each would be a question of its own. Here PostgreSQL gives them as one list
of lines, and Python only puts the words to them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import relative_words
from core.kept import once
from core.models import User
from core.roles import ACCOUNT_MANAGER
from employers.domain.contact_limits import ContactLimits, limit_warnings, limit_words, talks_this_month
from employers.domain.growth import GROWTH_KIND_LABELS
from employers.domain.promise import PromiseStanding, PromiseState, promise_standing
from employers.domain.relation import (
    CONTACT_ROLE_LABELS,
    MOTIVE_LABELS,
    PROMISE_SIDE_LABELS,
    TALK_KIND_LABELS,
    PromiseSide,
    other_sbi_version,
)
from employers.models import Employer, FutureJob, GrowthConversation
from employers.permissions_file import settles
from employers.presentation import JobRow, job_row

GROWTH: Final = "growth"
TALK_KINDS: Final = {GROWTH: "Groeigesprek", **TALK_KIND_LABELS}
TALK_ICONS: Final = {
    GROWTH: "graph-up-arrow",
    "phone": "telephone",
    "visit": "building",
    "email": "envelope",
    "event": "people",
}
MOST_TALKS: Final = 5

# Both kinds of talks as one list. ``talks`` is used three times: shown, counted, and for the limit a month.
_READ: Final = """
WITH talks AS (
    SELECT t.id, t."on", t.kind, t.about AS text, '' AS answer, '' AS growth_kind, NULL::date AS again,
           coalesce(p.name, '') AS person, t.created_by_id, t.created_at
    FROM employers_employertalk t LEFT JOIN employers_contactperson p ON p.id = t.person_id
    WHERE t.employer_id = %(employer)s
    UNION ALL
    SELECT g.id, g."on", 'growth', g.changes, g.expectation, g.growth_kind, g.ask_again_on, g.spoken_with,
           g.created_by_id, g.created_at
    FROM employers_growthconversation g WHERE g.employer_id = %(employer)s
), shown AS (
    SELECT t.*, concat_ws(' ', u.first_name, u.last_name) AS by
    FROM talks t LEFT JOIN core_user u ON u.id = t.created_by_id
    WHERE %(kind)s IN ('', t.kind)
    ORDER BY t."on" DESC, t.created_at DESC LIMIT %(most)s
)
SELECT 'talk' AS part, row_number() OVER (ORDER BY "on" DESC, created_at DESC) AS place,
       to_jsonb(shown) AS line
FROM shown
UNION ALL
SELECT 'count', 0, jsonb_build_object('kind', kind, 'number', count(*)) FROM talks GROUP BY kind
UNION ALL
SELECT 'day', 0, jsonb_build_object('on', "on") FROM talks WHERE "on" >= date_trunc('month', %(today)s::date)
UNION ALL
SELECT 'person', row_number() OVER (ORDER BY p.name, p.id), jsonb_build_object(
    'id', p.id, 'name', p.name, 'title', p.job_title, 'role', p.role, 'since', p.since, 'phone', p.phone,
    'email', p.email, 'left_on', p.left_on, 'branch', coalesce(b.name, ''))
FROM employers_contactperson p LEFT JOIN employers_branch b ON b.id = p.branch_id
WHERE p.employer_id = %(employer)s
UNION ALL
SELECT 'branch', row_number() OVER (ORDER BY name, id), jsonb_build_object(
    'id', id, 'name', name, 'number', number, 'street', street, 'postcode', postcode, 'city', city,
    'closed_on', closed_on)
FROM employers_branch WHERE employer_id = %(employer)s
UNION ALL
SELECT 'period', row_number() OVER (ORDER BY m.start DESC, m.id DESC), jsonb_build_object(
    'name', concat_ws(' ', u.first_name, u.last_name), 'start', m.start, 'end', m."end", 'note', m.note)
FROM employers_accountmanagerperiod m JOIN core_user u ON u.id = m.user_id
WHERE m.employer_id = %(employer)s
UNION ALL
SELECT 'promise', row_number() OVER (ORDER BY p.due_on, p.id), jsonb_build_object(
    'id', p.id, 'what', p.what, 'side', p.side, 'due_on', p.due_on, 'done_on', p.done_on,
    'dropped', p.dropped, 'who', p.who_id, 'made_by', p.created_by_id,
    'name', coalesce(concat_ws(' ', u.first_name, u.last_name), ''))
FROM employers_promise p LEFT JOIN core_user u ON u.id = p.who_id
WHERE p.employer_id = %(employer)s
  AND (p.done_on IS NULL AND p.dropped = '' OR p.changed_at >= %(midnight)s)
UNION ALL
SELECT 'merged', row_number() OVER (ORDER BY m.created_at), jsonb_build_object(
    'name', gone.name, 'kvk', gone.kvk, 'at', (m.created_at AT TIME ZONE %(zone)s)::date, 'reason', m.reason,
    'by', concat_ws(' ', u.first_name, u.last_name))
FROM employers_employermerge m JOIN employers_employer gone ON gone.id = m.gone_id
LEFT JOIN core_user u ON u.id = m.created_by_id
WHERE gone.merged_into_id = %(employer)s
UNION ALL
SELECT 'job', row_number() OVER (ORDER BY window_start, id), to_jsonb(j)
FROM (
    SELECT id, function, places, filled, certainty, window_start, window_end, status, vacancy_on
    FROM employers_futurejob WHERE employer_id = %(employer)s
) j
ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    title: str
    role: str
    branch: str
    phone: str
    email: str
    since: date | None
    left_on: date | None

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return "".join(self.phone.split())


@dataclass(frozen=True, slots=True)
class BranchLine:
    id: int
    name: str
    address: str
    number: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class PeriodLine:
    name: str
    start: date
    end: date | None
    note: str


@dataclass(frozen=True, slots=True)
class MergedLine:
    """A file that was merged into this one."""

    name: str
    kvk: str
    on: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """``may_settle``: whether this user may tick it off."""

    id: int
    what: str
    name: str
    standing: PromiseStanding
    due_on: date
    when: str
    may_settle: bool


@dataclass(frozen=True, slots=True)
class PromiseSideLines:
    """What one side promised: open first; what was settled today can still be undone."""

    label: str
    open: list[PromiseLine]
    settled: list[PromiseLine]


@dataclass(frozen=True, slots=True)
class TalkLine:
    on: date
    icon: str
    title: str
    answer: str
    text: str
    by: str
    url: str
    link: str
    again: date | None


@dataclass(frozen=True, slots=True)
class TalkChoice:
    """A button above the talks: only this kind."""

    label: str
    number: int
    url: str
    chosen: bool


@dataclass(slots=True)
class EmployerFile:
    """All that stands in the file. ``days``: talks of this month."""

    people: list[Person] = field(default_factory=list)
    left: list[Person] = field(default_factory=list)
    branches: list[BranchLine] = field(default_factory=list)
    closed: list[BranchLine] = field(default_factory=list)
    periods: list[PeriodLine] = field(default_factory=list)
    promises: list[PromiseSideLines] = field(default_factory=list)
    talks: list[TalkLine] = field(default_factory=list)
    choices: list[TalkChoice] = field(default_factory=list)
    more_talks: int = 0
    days: list[date] = field(default_factory=list)
    jobs: list[JobRow] = field(default_factory=list)
    merged: list[MergedLine] = field(default_factory=list)

    @property
    def open_promises(self) -> int:
        return sum(len(side.open) for side in self.promises)

    @property
    def late(self) -> bool:
        """Whether a promise is over its day, of either side."""
        return any(one.standing.state == PromiseState.LATE for side in self.promises for one in side.open)

    @property
    def told(self) -> bool:
        """Whether something was said when the employer changed hands."""
        return any(period.note for period in self.periods)

    @property
    def has_promises(self) -> bool:
        return any(side.open or side.settled for side in self.promises)


def read_file(
    user: User, employer: Employer, today: date, *, kind: str = "", whole: bool = False
) -> EmployerFile:
    """The file as this user sees it; ``kind``: only talks of this kind, ``whole``: all of them."""
    kind = kind if kind in TALK_KINDS else ""
    most = 10_000 if whole else MOST_TALKS
    values: dict[str, int | str | date]
    values = {"employer": employer.pk, "kind": kind, "most": most, "today": today}
    values["zone"] = timezone.get_current_timezone_name()
    values["midnight"] = timezone.make_aware(datetime.combine(today, time.min))
    with connection.cursor() as cursor:
        cursor.execute(_READ, values)
        rows = cursor.fetchall()
    found: dict[str, list[dict[str, Any]]] = {}
    for part, _, line in rows:
        found.setdefault(part, []).append(json.loads(line))
    people = [_person(line) for line in found.get("person", [])]
    branches = [_branch(line) for line in found.get("branch", [])]
    numbers = {line["kind"]: line["number"] for line in found.get("count", [])}
    talks = [_talk(user, employer, line) for line in found.get("talk", [])]
    wanted = numbers.get(kind, 0) if kind else sum(numbers.values())
    return EmployerFile(
        people=[one for one in people if one.left_on is None or one.left_on > today],
        left=[one for one in people if one.left_on is not None and one.left_on <= today],
        branches=[one for one in branches if one.closed_on is None or one.closed_on > today],
        closed=[one for one in branches if one.closed_on is not None and one.closed_on <= today],
        periods=[_period(line) for line in found.get("period", [])],
        promises=_sides(user, employer, found.get("promise", []), today),
        talks=talks,
        choices=_choices(employer, numbers, kind),
        more_talks=max(wanted - len(talks), 0),
        days=[date.fromisoformat(line["on"]) for line in found.get("day", [])],
        jobs=[_job(employer, line) for line in found.get("job", [])],
        merged=[_merged(line) for line in found.get("merged", [])],
    )


def _merged(line: Mapping[str, Any]) -> MergedLine:
    return MergedLine(line["name"], line["kvk"], date.fromisoformat(line["at"]), line["by"], line["reason"])


def _job(employer: Employer, line: Mapping[str, Any]) -> JobRow:
    days = {name: _day(line[name]) for name in ("window_start", "window_end", "vacancy_on")}
    return job_row(FutureJob(employer=employer, **{**line, **days}))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _person(line: Mapping[str, Any]) -> Person:
    role = CONTACT_ROLE_LABELS.get(line["role"], "")
    return Person(
        id=line["id"],
        name=line["name"],
        title=line["title"],
        # 'personeelszaken' need not be said twice.
        role="" if role.casefold() == line["title"].casefold() else role,
        branch=line["branch"],
        phone=line["phone"],
        email=line["email"],
        since=_day(line["since"]),
        left_on=_day(line["left_on"]),
    )


def _branch(line: Mapping[str, Any]) -> BranchLine:
    place = " ".join(part for part in (line["postcode"], line["city"]) if part)
    address = ", ".join(part for part in (line["street"], place) if part)
    return BranchLine(line["id"], line["name"], address, line["number"], _day(line["closed_on"]))


def _period(line: Mapping[str, Any]) -> PeriodLine:
    return PeriodLine(line["name"], date.fromisoformat(line["start"]), _day(line["end"]), line["note"])


def _sides(
    user: User, employer: Employer, lines: list[dict[str, Any]], today: date
) -> list[PromiseSideLines]:
    found = []
    for side in (PromiseSide.US, PromiseSide.EMPLOYER):
        mine = [_promise(user, employer, line, today) for line in lines if line["side"] == side]
        settled = [one for one in mine if not one.standing.open]
        found.append(
            PromiseSideLines(PROMISE_SIDE_LABELS[side], [o for o in mine if o.standing.open], settled)
        )
    return found


def _promise(user: User, employer: Employer, line: Mapping[str, Any], today: date) -> PromiseLine:
    due_on = date.fromisoformat(line["due_on"])
    return PromiseLine(
        id=line["id"],
        what=line["what"],
        name="jij" if line["who"] == user.pk else line["name"],
        standing=promise_standing(due_on, _day(line["done_on"]), line["dropped"], today),
        due_on=due_on,
        when=relative_words(due_on, today),
        may_settle=settles(
            user, made_by=line["made_by"], who=line["who"], manager=employer.account_manager_id
        ),
    )


def _talk(user: User, employer: Employer, line: Mapping[str, Any]) -> TalkLine:
    kind = line["kind"]
    url, link, answer = "", "", ""
    if kind == GROWTH:
        growth = GROWTH_KIND_LABELS.get(line["growth_kind"], "")
        expected = GrowthConversation.Expectation(line["answer"]).label
        answer = ". ".join(_capital(part) for part in (expected, growth) if part)
        url, link = reverse("employers:conversation", args=[line["id"]]), "Lees het gesprek"
    elif user.pk == line["created_by_id"] or (
        user.role == ACCOUNT_MANAGER.key and user.pk == employer.account_manager_id
    ):
        url, link = reverse("employers:change_talk", args=[line["id"]]), "Wijzig"
    return TalkLine(
        on=date.fromisoformat(line["on"]),
        icon=TALK_ICONS[kind],
        title=f"{TALK_KINDS[kind]} met {line['person']}" if line["person"] else TALK_KINDS[kind],
        answer=answer,
        text=line["text"],
        by=line["by"],
        url=url,
        link=link,
        again=_day(line["again"]),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choices(employer: Employer, numbers: Mapping[str, int], kind: str) -> list[TalkChoice]:
    """Only kinds that there are; nothing to choose when all are of one kind."""
    if len(numbers) < 2:
        return []
    address = employer.get_absolute_url()
    every = TalkChoice("Alles", sum(numbers.values()), f"{address}#gesprekken", not kind)
    return [
        every,
        *(
            TalkChoice(label, numbers[key], f"{address}?gesprekken={key}#gesprekken", key == kind)
            for key, label in TALK_KINDS.items()
            if key in numbers
        ),
    ]


# --- limits ----------------------------------------------------------------------------------------------

_DAYS: Final = """
SELECT "on" FROM employers_employertalk WHERE employer_id = %(employer)s AND "on" >= %(first)s
UNION ALL
SELECT "on" FROM employers_growthconversation WHERE employer_id = %(employer)s AND "on" >= %(first)s
"""


def limits_of(employer: Employer) -> ContactLimits:
    return ContactLimits(employer.max_contacts_month, employer.not_before, employer.limit_note)


def contact_warnings(employer: Employer, days: list[date] | None = None) -> dict[str, Any] | None:
    """For employers/limit_warning.html, wherever somebody is about to contact the employer; None = go ahead.

    ``days``: the talks of this month, when the page read them already. Without a limit nothing is asked.
    """
    today = timezone.localdate()
    limits = limits_of(employer)
    if limits.most_a_month is None and (limits.not_before is None or limits.not_before <= today):
        return None
    if days is None:
        days = (
            []
            if limits.most_a_month is None
            else once(("talks", employer.pk), lambda: _days(employer.pk, today))
        )
    talks = talks_this_month(days, employer.last_contact_on, today)
    texts = limit_warnings(limits, talks, today)
    return {"texts": texts, "note": limits.note} if texts else None


def limit_line(employer: Employer) -> str:
    """The limits that hold, as one line of facts; empty when there are none."""
    return ", ".join(limit_words(limits_of(employer), timezone.localdate()))


def _days(employer_id: int, today: date) -> list[date]:
    with connection.cursor() as cursor:
        cursor.execute(_DAYS, {"employer": employer_id, "first": today.replace(day=1)})
        return [row[0] for row in cursor.fetchall()]


# --- who it is -------------------------------------------------------------------------------------------


def who_it_is(employer: Employer) -> list[tuple[str, Any]]:
    """The facts about the firm; what isn't known is left out, so that what is known stands out."""
    found = [
        ("Sector", employer.sector.name),
        ("SBI-code", sbi_of(employer)),
        ("KvK-nummer", employer.kvk),
        ("Medewerkers", employer.get_size_display()),
        ("Plaats", " ".join(part for part in (employer.postcode, employer.city) if part)),
    ]
    return [(label, value) for label, value in found if value]


def working_together(employer: Employer) -> list[tuple[str, Any]]:
    """Why they take part and how it is there: what makes a talk a good talk."""
    why = [MOTIVE_LABELS[one] for one in employer.motives if one in MOTIVE_LABELS]
    found = [
        ("Waarom", ". ".join([*why, *([_capital(employer.motive)] if employer.motive else [])])),
        ("Werken er", _capital(employer.culture)),
        ("Ervaring", _capital(employer.experience)),
        ("Contact", _capital(limit_line(employer))),
    ]
    return [(label, value) for label, value in found if value]


def sbi_of(employer: Employer) -> str:
    """The codes of both versions, as far as they are known."""
    found = [sbi_words(employer.sbi_code, employer.sbi_version)]
    if employer.sbi_also:
        found.append(sbi_words(employer.sbi_also, other_sbi_version(employer.sbi_version)))
    return ", ".join(one for one in found if one)


def sbi_words(code: str, version: str) -> str:
    """'0113' of 2025 reads '01.13 (SBI 2025)': the dots as in the register, the noughts kept."""
    if not code:
        return ""
    parts = [code[:2], code[2:4], code[4:]]
    return f"{'.'.join(part for part in parts if part)} (SBI {version})"
