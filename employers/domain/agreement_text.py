"""The text of an agreement: which words are filled in, what is wrong with it, and how it is divided.

A text is written the way people write an e-mail: a line that starts with ``# `` is a heading, a line that
starts with ``- `` is a point, an empty line begins a new paragraph. ``{werkgever}`` and the like are
filled in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.decision import Decision, allow, refuse

# Word → what it becomes, with a made-up example.
WORDS: dict[str, tuple[str, str]] = {
    "werkgever": ("de naam van de werkgever", "Hotel De Waterpoort"),
    "plaats": ("de plaats van de werkgever", "Waterstad"),
    "functie": ("de functie van de baan", "keukenmedewerker"),
    "plaatsen": ("het aantal plaatsen van de baan", "4 plaatsen"),
    "uren": ("de uren per week van de baan", "32 uur per week"),
    "garantie": ("het aantal banen met garantie", "3 banen"),
    "begin": ("de begindatum", "1 april 2027"),
    "eind": ("de einddatum", "31 maart 2028"),
    "periode": ("van wanneer tot wanneer", "van 1 april 2027 tot en met 31 maart 2028"),
    "gemeente": ("de naam van de gemeente", "Waterstad"),
    "accountmanager": ("de accountmanager", "Anouk Vermaas"),
    "kandidaat": ("de kandidaat, zonder naam", "De kandidaat"),
}
_WORD = re.compile(r"\{([^{}]*)\}")


def words_in(text: str) -> list[str]:
    """The words between braces, in the order of the text."""
    return [found.strip() for found in _WORD.findall(text)]


def check_text(text: str) -> Decision:
    """Whether a text can be kept: only words that exist and no loose brace."""
    unknown = [word for word in words_in(text) if word not in WORDS]
    if unknown:
        choice = ", ".join(f"{{{word}}}" for word in WORDS)
        return refuse(f"{{{unknown[0]}}} kan niet worden ingevuld. Je kunt kiezen uit: {choice}.")
    if "{" in (rest := _WORD.sub("", text)) or "}" in rest:
        return refuse("Er staat een losse accolade in de tekst. Schrijf een woord zo: {werkgever}.")
    return allow("Deze tekst kan.")


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its words filled in; a word without a value stays as it is, to be seen."""
    return _WORD.sub(lambda found: values.get(found[1].strip()) or found[0], text)


def fill_to_read(text: str, values: Mapping[str, str]) -> str:
    """The text as people read a draft: where a word has no value yet, it says what comes there."""

    def told(found: re.Match[str]) -> str:
        word = found[1].strip()
        return values.get(word) or (f"[nog in te vullen: {WORDS[word][0]}]" if word in WORDS else found[0])

    return _WORD.sub(told, text)


def missing_words(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """What the words of this text that have no value stand for, each once."""
    empty = dict.fromkeys(word for word in words_in(text) if not values.get(word))
    return tuple(WORDS[word][0] if word in WORDS else word for word in empty)


def made_up(text: str) -> str:
    """The text as an example."""
    return fill(text, {word: example for word, (_, example) in WORDS.items()})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the text under its own heading; ``blocks`` are paragraphs, or lists of points."""

    heading: str
    blocks: tuple[str | tuple[str, ...], ...]

    @property
    def side(self) -> bool:
        """Whether this says what one side does: those stand beside each other, on page one."""
        words = self.heading.lower().split()
        return len(words) >= 3 and words[0] == "wat" and words[-1] == "doet"


def parts_of(text: str) -> list[Part]:
    """The text in pieces; what stands before the first heading has no heading."""
    found: list[Part] = []
    heading, lines = "", list[str]()
    for line in [*text.splitlines(), "# "]:
        if not line.startswith("# "):
            lines.append(line)
            continue
        blocks = _blocks(lines)
        if heading or blocks:
            found.append(Part(heading, blocks))
        heading, lines = line[2:].strip(), []
    return found


def _blocks(lines: list[str]) -> tuple[str | tuple[str, ...], ...]:
    found: list[str | tuple[str, ...]] = []
    points: list[str] = []
    words: list[str] = []
    for line in [*(one.strip() for one in lines), ""]:
        point = line.startswith("- ")
        if words and (point or not line):
            found.append("\n".join(words))
            words = []
        if points and not point:
            found.append(tuple(points))
            points = []
        if point:
            points.append(line[2:].strip())
        elif line:
            words.append(line)
    return tuple(found)


def pairs_of_sides(parts: list[Part]) -> list[tuple[Part, ...]]:
    """The pieces in order, those about sides that follow each other two by two."""
    found: list[tuple[Part, ...]] = []
    for part in parts:
        waits = bool(found) and len(found[-1]) == 1 and found[-1][0].side
        if part.side and waits:
            found[-1] = (*found[-1], part)
        else:
            found.append((part,))
    return found
