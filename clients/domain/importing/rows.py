"""One row: what it says, what is wrong with it, and what taking it over would do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from clients.domain.importing import values as cells
from clients.domain.importing.fields import ImportKind
from clients.domain.importing.values import ValueRefused, meant
from clients.domain.names import plain

FIRST_BIRTH = date(1900, 1, 1)
FIRST_REPORT = date(1980, 1, 1)
FIRST_BENEFIT = date(1960, 1, 1)
LONGEST = {"number": 20, "first_name": 80, "last_name": 120, "city": 80, "end_reason": 120}
COMPARED = ("first_name", "last_name", "birth_date", "phone", "email", "city", "reported_on")


@dataclass(frozen=True, slots=True)
class Problem:
    """``field`` '' is about the whole row."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class CoachKnown:
    coach_id: int
    team_id: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What a row may name: coaches by e-mail in lower case, teams and target groups by plain name.
    ``default_team``: for rows that name no team and no coach. ``fixtures_only``: made-up numbers only.
    """

    coaches: Mapping[str, CoachKnown] = field(default_factory=dict)
    teams: Mapping[str, int] = field(default_factory=dict)
    target_groups: Mapping[str, int] = field(default_factory=dict)
    default_team: int | None = None
    fixtures_only: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """The values that could be read (others are left out), what is wrong, and what is good to know."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


class _Reading:
    """Collects while the cells of a row are read."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = {key: meant(text) for key, text in texts.items()}
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []

    def take(self, key: str, read: Callable[[str], Any]) -> None:
        """The value of one cell, when there is something in it."""
        if text := self.texts.get(key, ""):
            try:
                self.values[key] = read(text)
            except ValueRefused as refused:
                self.problems.append(Problem(key, refused.sentence))

    def noted(self, key: str, read: Callable[[str], tuple[Any, str]]) -> Callable[[str], Any]:
        def reader(text: str) -> Any:
            value, note = read(text)
            if note:
                self.notes.append(Problem(key, note))
            return value

        return reader

    def words(self, key: str) -> None:
        self.take(key, lambda text: cells.read_text(text, LONGEST[key]))

    def day(self, key: str, first: date, last: date) -> None:
        self.take(key, self.noted(key, lambda text: cells.read_date(text, first=first, last=last)))

    def choose(self, key: str, known: Mapping[str, int], value: str, sentence: str) -> None:
        """Something from a list, by its plain name."""
        if text := self.texts.get(key, ""):
            found = known.get(plain(text))
            if found is None:
                self.problems.append(Problem(key, sentence))
            else:
                self.values[value] = found

    def done(self) -> Checked:
        return Checked(self.values, tuple(self.problems), tuple(self.notes))


def check_row(kind: str, texts: Mapping[str, str], known: Known, today: date) -> Checked:
    """What a row (field → text) says by itself: without the other rows, and without what Opstap has."""
    reading = _Reading(texts)
    reading.words("number")
    reading.take(
        "bsn", reading.noted("bsn", lambda text: cells.read_bsn(text, fixtures_only=known.fixtures_only))
    )
    if not reading.texts.get("number") and not reading.texts.get("bsn"):
        reading.problems.append(Problem("number", "Er is geen nummer en geen BSN. Vul een van de twee in."))
    if kind == ImportKind.BENEFITS:
        _benefit(reading, today)
    else:
        _client(reading, known, today)
    return reading.done()


def _client(reading: _Reading, known: Known, today: date) -> None:
    if reading.texts.get("number") and not reading.texts.get("bsn"):
        reading.notes.append(Problem("bsn", "BSN ontbreekt."))
    prefix = reading.texts.pop("prefix", "")
    if prefix and reading.texts.get("last_name"):
        reading.texts["last_name"] = f"{prefix} {reading.texts['last_name']}"
    reading.words("first_name")
    reading.words("last_name")
    reading.day("birth_date", FIRST_BIRTH, today)
    reading.take("phone", cells.read_phone)
    reading.take("email", cells.read_email)
    reading.words("city")
    reading.day("reported_on", FIRST_REPORT, today)
    reading.take("colour", cells.read_colour)
    reading.choose(
        "target_group",
        _by_beginning(known.target_groups, reading.texts.get("target_group", "")),
        "target_group_id",
        "Deze doelgroep staat niet in de lijst.",
    )
    _guidance(reading, known)


def _by_beginning(known: Mapping[str, int], text: str) -> Mapping[str, int]:
    """The list, with what was typed beside it when just one name begins so: '50+' is '50 jaar en ouder'."""
    begin = plain(text)
    found = {value for name, value in known.items() if begin and name.startswith(begin)}
    return known if begin in known or len(found) != 1 else {**known, begin: found.pop()}


def _guidance(reading: _Reading, known: Known) -> None:
    """Coach and team: the team of the row, else that of the coach, else the one chosen for the file."""
    reading.choose("team", known.teams, "team_id", "Dit team kennen we niet, of het begeleidt geen inwoners.")
    coach = None
    if email := reading.texts.get("coach_email", "").casefold():
        coach = known.coaches.get(email)
        if coach is None:
            sentence = "Er is geen werkcoach met dit e-mailadres. Laat het leeg, dan komt er nog geen coach."
            reading.problems.append(Problem("coach_email", sentence))
    if coach is not None:
        reading.values["coach_id"] = coach.coach_id
        reading.values.setdefault("team_id", coach.team_id)
        if reading.values["team_id"] != coach.team_id:
            reading.problems.append(
                Problem("coach_email", "Deze werkcoach werkt niet in het team van deze rij.")
            )
    reading.values.setdefault("team_id", known.default_team)


def _benefit(reading: _Reading, today: date) -> None:
    reading.take("kind", cells.read_benefit_kind)
    last = today + timedelta(days=366)
    reading.day("start", FIRST_BENEFIT, last)
    reading.day("end", FIRST_BENEFIT, last)
    reading.words("end_reason")
    for key, sentence in (
        ("kind", "De soort uitkering ontbreekt."),
        ("start", "De eerste dag van de uitkering ontbreekt."),
    ):
        if not reading.texts.get(key):
            reading.problems.append(Problem(key, sentence))
    start, end = reading.values.get("start"), reading.values.get("end")
    if start and end and end < start:
        reading.problems.append(Problem("end", "De laatste dag ligt voor de eerste dag."))


class Verdict(StrEnum):
    """What taking a row over would do."""

    NEW = "new"
    KNOWN = "known"
    PROBLEM = "problem"


class Addition(StrEnum):
    """What a file may add to somebody who is already there; nothing is ever overwritten."""

    BSN = "bsn"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class InOpstap:
    """Somebody who is already there. ``values``: what Opstap has of the fields that are compared."""

    client_id: int
    number: str
    has_bsn: bool
    has_distance: bool
    values: Mapping[str, Any] = field(default_factory=dict)


def judge(
    kind: str,
    row: Checked,
    *,
    by_number: InOpstap | None,
    by_bsn: InOpstap | None,
    same_period: bool = False,
    double: str = "",
    labels: Mapping[str, str],
) -> tuple[Verdict, tuple[Problem, ...], tuple[Problem, ...]]:
    """The verdict with all problems and notes: the row beside what Opstap has and beside the other rows.

    ``by_number`` and ``by_bsn``: who in Opstap has this number, this BSN. ``same_period``: this benefit
    period is already there. ``double``: the sentence about another row that says the same.
    """
    problems, notes = list(row.problems), list(row.notes)
    if double:
        problems.append(Problem("", double))
    found = by_bsn or by_number
    clash = _clash(row, by_number, by_bsn)
    if clash:
        problems.append(clash)
    elif kind == ImportKind.BENEFITS:
        problems += _needs_client(row, found)
    elif found is None:
        problems += _needed(row)
    if problems:
        return Verdict.PROBLEM, tuple(problems), tuple(notes)
    if kind == ImportKind.BENEFITS:
        return (Verdict.KNOWN if same_period else Verdict.NEW), (), tuple(notes)
    if found is None:
        return Verdict.NEW, (), tuple(notes)
    verdict, more = compare_with_known(row, found, labels)
    # What is missing in the file says nothing about somebody who is already there.
    return verdict, (), (*(note for note in notes if note.field in row.values), *more)


def _clash(row: Checked, by_number: InOpstap | None, by_bsn: InOpstap | None) -> Problem | None:
    number = row.values.get("number")
    if by_bsn and number and by_bsn.number != number:
        return Problem("bsn", "Dit BSN hoort in Opstap bij een ander nummer. Kijk welk van de twee klopt.")
    if by_number and by_number.has_bsn and "bsn" in row.values and by_bsn is None:
        return Problem("bsn", "Bij dit nummer staat in Opstap een ander BSN. Kijk welk van de twee klopt.")
    return None


def _needs_client(row: Checked, found: InOpstap | None) -> list[Problem]:
    if found is not None or not {"number", "bsn"} & set(row.values):
        return []
    key = "number" if "number" in row.values else "bsn"
    return [Problem(key, "Deze inwoner staat nog niet in Opstap. Neem eerst de inwoners over.")]


def _needed(row: Checked) -> list[Problem]:
    """What somebody new can't do without."""
    wrong = {problem.field for problem in row.problems}
    missing = [
        Problem(key, sentence)
        for key, sentence in (
            ("first_name", "De voornaam ontbreekt."),
            ("last_name", "De achternaam ontbreekt."),
        )
        if key not in row.values and key not in wrong
    ]
    if not row.values.get("team_id") and not wrong & {"team", "coach_email"}:
        missing.append(
            Problem("team", "Er is geen team. Kies een team voor het bestand, of vul het hier in.")
        )
    return missing


def compare_with_known(
    row: Checked, there: InOpstap, labels: Mapping[str, str]
) -> tuple[Verdict, tuple[Problem, ...]]:
    """Whether the row adds something to somebody who is there, and what stays as it is in Opstap."""
    notes = []
    added = additions(row, there)
    if Addition.BSN in added:
        notes.append(Problem("bsn", "Bestaat al; het BSN wordt toegevoegd."))
    if Addition.COLOUR in added:
        notes.append(Problem("colour", "Bestaat al; de kleur wordt toegevoegd als eerste schatting."))
    different = [
        labels[key].lower()
        for key in COMPARED
        if key in row.values and there.values.get(key) and row.values[key] != there.values[key]
    ]
    if different:
        notes.append(Problem("", f"In Opstap staat iets anders bij {', '.join(different)}. Dat blijft zo."))
    return (Verdict.NEW if added else Verdict.KNOWN), tuple(notes)


def additions(row: Checked, there: InOpstap) -> frozenset[Addition]:
    """What taking this row over adds to somebody who is there."""
    found = set()
    if "bsn" in row.values and not there.has_bsn:
        found.add(Addition.BSN)
    if "colour" in row.values and not there.has_distance:
        found.add(Addition.COLOUR)
    return frozenset(found)


def doubles(keys: Iterable[tuple[int, Iterable[str]]]) -> dict[int, str]:
    """Row number → sentence, for rows that share a key ('number 12', 'BSN', a period) with another row.

    ``keys``: row number with its keys; a key is a word for people, then a tab and what makes it unique.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for number, own in keys:
        for key in own:
            rows[key].append(number)
    found: dict[int, str] = {}
    for key, numbers in rows.items():
        word = key.partition("\t")[0]
        for number in numbers if len(numbers) > 1 else ():
            others = [other for other in numbers if other != number]
            shown = " en ".join(str(other) for other in others[:3])
            more = " en meer" if len(others) > 3 else ""
            sentence = f"Rij {number} en rij {shown}{more} hebben {word}. Sla er een over."
            found.setdefault(number, sentence)
    return found


def masked(bsn: str) -> str:
    """The last three digits: enough to compare, not enough to know."""
    digits = [sign for sign in bsn if sign.isdigit()]
    return f"••••••{''.join(digits[-3:])}" if len(digits) >= 8 else "••••••" if bsn else ""
