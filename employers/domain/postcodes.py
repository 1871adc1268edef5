"""A table with the middle of each four-digit postcode: its columns, and whether a row can be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_ROWS = 5_000  # the country has some four thousand
COLUMNS = {
    "code": ("postcode4", "postcode", "pc4", "postcode 4", "postcode (4 cijfers)"),
    "latitude": ("latitude", "lat", "breedte", "breedtegraad"),
    "longitude": ("longitude", "lon", "lng", "lengte", "lengtegraad"),
}
LABELS = {"code": "postcode4", "latitude": "latitude", "longitude": "longitude"}
CODE = re.compile(r"[1-9][0-9]{3}")
NUMBER = re.compile(r"[0-9]{1,3}([.,][0-9]{1,12})?")
# Degrees around the Netherlands: what lies outside is a mistake, most often two columns that changed places.
NORTH, EAST = (50.5, 53.8), (3.0, 7.5)


@dataclass(frozen=True, slots=True)
class Area:
    """A postcode with its middle, in degrees with five decimals."""

    code: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """What a file comes to: the rows that are right, and a sentence for each that isn't."""

    areas: tuple[Area, ...]
    problems: tuple[str, ...]


def find_columns(headers: Sequence[str]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Which column is which, and the names of the columns that are missing."""
    names = [" ".join(header.split()).casefold() for header in headers]
    found = {
        key: next((names.index(name) for name in options if name in names), -1)
        for key, options in COLUMNS.items()
    }
    missing = tuple(LABELS[key] for key, place in found.items() if place < 0)
    return found, missing


def check_table(columns: dict[str, int], rows: Iterable[tuple[int, Sequence[str]]]) -> CheckedTable:
    """Every row checked. ``rows`` come with the number that a spreadsheet shows."""
    areas: dict[str, Area] = {}
    problems = []
    seen: dict[str, int] = {}
    for number, cells in rows:
        texts = {key: cells[place].strip() if place < len(cells) else "" for key, place in columns.items()}
        sentence = _problem(texts)
        code = texts["code"]
        if not sentence and code in seen:
            sentence = f"postcode {code} staat er ook al op rij {seen[code]}."
        if sentence:
            problems.append(f"Rij {number}: {sentence}")
            continue
        seen[code] = number
        areas[code] = Area(code, _degrees(texts["latitude"]), _degrees(texts["longitude"]))
    return CheckedTable(tuple(areas.values()), tuple(problems))


def _problem(texts: dict[str, str]) -> str:
    """Why a row can't be right, or ''."""
    if not CODE.fullmatch(texts["code"]):
        return f"'{_short(texts['code'])}' is geen postcode van vier cijfers."
    for key, (low, high), name in (("latitude", NORTH, "breedte"), ("longitude", EAST, "lengte")):
        if not NUMBER.fullmatch(texts[key]):
            return f"'{_short(texts[key])}' is geen getal voor de {name} in graden, zoals {low} of {high}."
        if not low <= _degrees(texts[key]) <= high:
            return f"een {name} van {_short(texts[key])} ligt niet in Nederland. Zijn de kolommen verwisseld?"
    return ""


def _degrees(text: str) -> float:
    return round(float(text.replace(",", ".")), 5)


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}…"


def as_text(areas: Iterable[Area]) -> str:
    """The checked rows as a table again, so that what was looked at is what is taken over."""
    lines = (f"{one.code};{one.latitude:.5f};{one.longitude:.5f}" for one in areas)
    return "\n".join(("postcode4;latitude;longitude", *lines))
