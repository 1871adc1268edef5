"""Letters with fields between braces: which fields exist, what is wrong, and the text filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.decision import Decision, allow, refuse
from core.domain.ids import passes_eleven_test

# Field → what it becomes, with a made-up example.
FIELDS: dict[str, tuple[str, str]] = {
    "aanhef": ("de aanhef", "Beste Samira van Dam,"),
    "voornaam": ("de voornaam", "Samira"),
    "datum": ("de dag", "dinsdag 24 november 2026"),
    "tijd": ("de tijd", "10:30 uur"),
    "plaats": ("de plaats", "Stadhuis, kamer 1.12"),
    "coach": ("de naam van de coach", "Noor van Beek"),
    "gemeente": ("de naam van de gemeente", "Demostad"),
    "bijeenkomst": ("de naam van de bijeenkomst", "Focus op werk"),
}
# What may stand on the outside of an e-mail, where anybody can read it.
SUBJECT_FIELDS = frozenset({"datum", "gemeente", "bijeenkomst"})
# Only a letter about a group meeting knows its name.
GROUP_FIELDS = frozenset({"bijeenkomst"})
_FIELD = re.compile(r"\{([^{}]*)\}")
_DIGITS = re.compile(r"(?<!\d)\d{9}(?!\d)")


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject and body, ready to go out."""

    subject: str
    body: str


def fields_in(text: str) -> list[str]:
    """The names between braces, in the order of the text."""
    return [found.strip() for found in _FIELD.findall(text)]


def check_text(text: str, allowed: frozenset[str] | None = None) -> Decision:
    """Whether a template can be kept: only fields that exist, no loose brace, no number of a person."""
    known = frozenset(FIELDS) if allowed is None else allowed
    unknown = [name for name in fields_in(text) if name not in known]
    choice = ", ".join(f"{{{name}}}" for name in FIELDS if name in known)
    if unknown:
        return refuse(f"{{{unknown[0]}}} kan hier niet. Je kunt kiezen uit: {choice}.")
    if "{" in (rest := _FIELD.sub("", text)) or "}" in rest:
        return refuse("Er staat een losse accolade in de tekst. Schrijf een veld zo: {voornaam}.")
    if any(passes_eleven_test(digits) for digits in _DIGITS.findall(text)):
        return refuse("Dit lijkt een burgerservicenummer. Dat hoort niet in een brief.")
    return allow("Deze tekst kan.")


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled in; what is filled in is never read as a field again.

    Raises KeyError for a field without a value: see ``missing_fields``.
    """
    return _FIELD.sub(lambda found: values[found[1].strip()], text)


def missing_fields(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The words for the fields of this text that have no value yet, each once."""
    names = dict.fromkeys(name for name in fields_in(text) if not values.get(name))
    return tuple(FIELDS[name][0] if name in FIELDS else name for name in names)


def made_up(text: str) -> str:
    """The text as an example; an unknown field stays as it was typed."""
    return _FIELD.sub(lambda found: FIELDS.get(found[1].strip(), ("", found[0]))[1], text)
