"""One cell: the text of a file becomes a value, or a sentence says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from clients.domain.benefit import BenefitKind
from clients.domain.distance import DistanceFacts, DistanceProposal, propose_distance
from clients.domain.names import plain
from core.domain.calendar import date_words
from core.domain.ids import check_bsn

NOTHING = frozenset({"-", "--", "?", "n.v.t.", "nvt", "onbekend", "null", "none", "geen"})
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
            "augustus aug", "september sep", "oktober okt", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{2,4})")
IN_WORDS = re.compile(r"([0-9]{1,2})[ -]([a-z]+)\.?[ -]([0-9]{4})")
TIME_BEHIND = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
SHORTENED = re.compile(r"[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+")
EMAIL = re.compile(r"[^@\s<>()\[\],;:\"]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
PHONE = re.compile(r"[0-9 ()+./-]{6,30}")
# Day numbers of a spreadsheet, counted from 30 December 1899: from 1927 up to and including 2063.
SERIAL_ZERO = date(1899, 12, 30)
SERIALS = range(10_000, 60_000)
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
SHORT = (
    "Het rekenblad heeft dit getal afgekort ({text}). Zet de kolom op 'tekst' en bewaar het bestand opnieuw."
)


class ValueRefused(Exception):
    """``sentence`` says in Dutch what is wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def meant(text: str) -> str:
    """The text without spaces around it; '' for the words that people type when they don't know."""
    text = " ".join(text.split())
    return "" if text.casefold() in NOTHING else text


def read_text(text: str, longest: int) -> str:
    """Plain words, at most so many. Raises ValueRefused."""
    if text.startswith(FORMULA_SIGNS):
        raise ValueRefused(f"Dit begint met '{text[0]}' en lijkt op een formule. Haal dat teken weg.")
    if len(text) > longest:
        raise ValueRefused(f"Dit is te lang: {len(text)} tekens. Hier passen er {longest}.")
    return text


def read_bsn(text: str, *, fixtures_only: bool = False) -> tuple[str, str]:
    """Nine digits that pass the eleven test, and a note when a nought was put back. Raises ValueRefused.

    No sentence repeats the number.
    """
    if SHORTENED.fullmatch(text):
        raise ValueRefused(SHORT.replace(" ({text})", ""))
    digits = re.sub(r"[ .\-]", "", text)
    note = ""
    if len(digits) == 8 and digits.isascii() and digits.isdigit():
        digits, note = f"0{digits}", "De nul vooraan het BSN ontbrak en is teruggezet."
    verdict = check_bsn(digits, fixtures_only=fixtures_only)
    if not verdict:
        raise ValueRefused(verdict.reason)
    return digits, note


def read_date(text: str, *, first: date, last: date) -> tuple[date, str]:
    """A day between two others, and a note when it was a number of the spreadsheet. Raises ValueRefused."""
    text = TIME_BEHIND.sub("", text.strip())
    if SHORTENED.fullmatch(text):
        raise ValueRefused(SHORT.format(text=text[:20]))
    day, note = _serial(text)
    if day is None:
        day = _written(text)
    if not first <= day <= last:
        raise ValueRefused(f"{date_words(day)} kan niet kloppen: verwacht wordt een dag van "
                           f"{date_words(first)} tot en met {date_words(last)}.")  # fmt: skip
    return day, note


def _serial(text: str) -> tuple[date | None, str]:
    if not (text.isascii() and text.isdigit() and len(text) == 5 and int(text) in SERIALS):
        return None, ""
    day = SERIAL_ZERO + timedelta(days=int(text))
    return day, f"{text} is gelezen als {date_words(day)}: zo telt een rekenblad dagen."


def _written(text: str) -> date:
    year, month, day = _parts(text)
    if not 1 <= month <= 12:
        raise ValueRefused(f"Maand {month} bestaat niet ({text[:20]}). Schrijf dag-maand-jaar: 31-12-2024.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueRefused(f"Deze dag bestaat niet: {text[:20]}.") from None


def _parts(text: str) -> tuple[int, int, int]:
    text = re.sub(r"\s*([-/.])\s*", r"\1", text)
    if found := YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := DAY_FIRST.fullmatch(text):
        if len(found[3]) != 4:
            raise ValueRefused(f"Schrijf het jaar met vier cijfers ({text[:20]}).")
        return int(found[3]), int(found[2]), int(found[1])
    if len(text) == 8 and text.isascii() and text.isdigit():
        return _packed(text)
    if (found := IN_WORDS.fullmatch(text.casefold())) and found[2] in MONTHS:
        return int(found[3]), MONTHS[found[2]], int(found[1])
    raise ValueRefused(f"Dit is geen datum: {text[:20]}. Schrijf dag-maand-jaar: 31-12-2024.")


def _packed(text: str) -> tuple[int, int, int]:
    """20241231, or 31122024 when the year can't be in front."""
    if text.startswith(("19", "20")) and int(text[4:6]) <= 12:
        return int(text[:4]), int(text[4:6]), int(text[6:])
    return int(text[4:]), int(text[2:4]), int(text[:2])


def read_email(text: str) -> str:
    """Raises ValueRefused."""
    if len(text) > 254 or not EMAIL.fullmatch(text):
        raise ValueRefused("Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.")
    return text


def read_phone(text: str) -> str:
    """Raises ValueRefused. A nought in front that a spreadsheet ate is put back."""
    if SHORTENED.fullmatch(text):
        raise ValueRefused(SHORT.format(text=text[:20]))
    if not PHONE.fullmatch(text) or sum(letter.isdigit() for letter in text) < 6:
        raise ValueRefused("Dit is geen telefoonnummer. Gebruik cijfers, spaties en + - ( ).")
    return f"0{text}" if len(text) == 9 and text.isdigit() and text[0] != "0" else text


class Colour(StrEnum):
    GREEN = "groen"
    BLUE = "blauw"
    RED = "rood"
    TURQUOISE = "turquoise"


COLOUR_WORDS = {
    **{colour.value: colour for colour in Colour},
    "green": Colour.GREEN,
    "blue": Colour.BLUE,
    "red": Colour.RED,
    "turkoois": Colour.TURQUOISE,
    "turkois": Colour.TURQUOISE,
    "turqoise": Colour.TURQUOISE,
    "g": Colour.GREEN,
    "b": Colour.BLUE,
    "r": Colour.RED,
    "t": Colour.TURQUOISE,
}
# A first guess and no more (page on the client file): green is a short distance, blue the middle, red a large
# one, turquoise a work limitation. Months are the middle of what belongs to it.
COLOUR_GUESSES: Mapping[str, DistanceFacts] = {
    Colour.GREEN: DistanceFacts(6),
    Colour.BLUE: DistanceFacts(18),
    Colour.RED: DistanceFacts(36),
    Colour.TURQUOISE: DistanceFacts(36, sheltered_or_register=True),
}


def read_colour(text: str) -> Colour:
    """Raises ValueRefused."""
    colour = COLOUR_WORDS.get(plain(text))
    if colour is None:
        raise ValueRefused("Deze kleur kennen we niet. Kies groen, blauw, rood of turquoise.")
    return colour


def guess_distance(colour: str) -> DistanceProposal:
    """The category that an old colour makes likely; its reason says that it is a guess."""
    guess = propose_distance(COLOUR_GUESSES[colour])
    reason = f"Eerste schatting uit de oude kleur {colour}. Nog niet met de inwoner besproken."
    return DistanceProposal(guess.category, guess.team, guess.route, reason)


BENEFIT_WORDS = {
    "participatiewet": BenefitKind.PARTICIPATIEWET,
    "pw": BenefitKind.PARTICIPATIEWET,
    "pwet": BenefitKind.PARTICIPATIEWET,
    "bijstand": BenefitKind.PARTICIPATIEWET,
    "participatiewet bijstand": BenefitKind.PARTICIPATIEWET,
    "wwb": BenefitKind.PARTICIPATIEWET,
    "ioaw": BenefitKind.IOAW,
    "ioaz": BenefitKind.IOAZ,
    "bbz": BenefitKind.BBZ,
    "ww": BenefitKind.WW,
    "anw": BenefitKind.ANW,
    "geen uitkering": BenefitKind.NONE,
    "nug": BenefitKind.NONE,
}


def read_benefit_kind(text: str) -> BenefitKind:
    """Raises ValueRefused."""
    kind = BENEFIT_WORDS.get(plain(text))
    if kind is None:
        raise ValueRefused("Deze uitkering kennen we niet. Kies Participatiewet, IOAW, IOAZ, Bbz, WW of Anw.")
    return kind
