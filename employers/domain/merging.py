"""Two files of one employer: how alike they are, what differs, and what the one that stays gets.

Source: issue on the account manager's day, employer file: merging duplicates keeps everything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

# The letters after a name that say nothing about which firm it is.
_FORM = re.compile(r"\b(b\.?v|n\.?v|v\.?o\.?f|c\.?v|u\.?a)\b\.?", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w]+")
# Measured on names of firms with and without legal form, branch and typing errors.
STRONG, WEAK = 0.6, 0.4

# Fields that a person has to choose when both files say something else, with their Dutch word. What stands
# in one line belongs together: a code means nothing without its version.
CHOSEN: dict[str, tuple[str, ...]] = {
    "naam": ("name",),
    "KvK-nummer": ("kvk",),
    "sector": ("sector_id",),
    "SBI-code": ("sbi_code", "sbi_version", "sbi_also"),
    "aantal medewerkers": ("size",),
    "plaats": ("city",),
    "postcode": ("postcode",),
    "accountmanager": ("account_manager_id",),
    "waarom deze werkgever meedoet": ("motive",),
    "hoe het er is om te werken": ("culture",),
    "ervaring met onze kandidaten": ("experience",),
    "hoogstens zoveel keer contact per maand": ("max_contacts_month",),
    "niet benaderen voor": ("not_before",),
    "wat de werkgever over contact zei": ("limit_note",),
}


def bare_name(name: str) -> str:
    """The name without legal form, capitals and signs: what two spellings have in common."""
    return _NO_WORD.sub(" ", _FORM.sub(" ", name.lower())).strip()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two files are one employer: a higher ``score`` is likelier. ``reasons`` for and against."""

    score: int
    reasons: tuple[str, ...]


def likeness(
    *, similarity: float, kvk: tuple[str, str], same_place: bool, same_contact: bool
) -> Likeness | None:
    """None when nothing speaks for it. ``similarity`` of the bare names, 0 to 1; ``kvk`` of both, '' unknown.

    Two different KvK numbers speak against it, yet don't rule it out: numbers are mistyped, and firms get
    new ones.
    """
    reasons = []
    score = 0
    if similarity >= STRONG:
        score += 3
        reasons.append("bijna dezelfde naam" if similarity < 1 else "dezelfde naam")
    elif similarity >= WEAK and (same_place or same_contact):
        score += 1
        reasons.append("de naam lijkt erop")
    if same_contact:
        score += 2
        reasons.append("een contactpersoon met hetzelfde telefoonnummer of e-mailadres")
    if not score:
        return None
    if same_place:
        score += 1
        reasons.append("dezelfde plaats")
    if all(kvk) and kvk[0] != kvk[1]:
        near = _one_slip(*kvk)
        score += 1 if near else -2
        reasons.append("het KvK-nummer scheelt één cijfer" if near else "let op: een ander KvK-nummer")
    return Likeness(max(score, 1), tuple(reasons))


def _one_slip(one: str, other: str) -> bool:
    """Whether one digit differs, or two neighbours changed places."""
    wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        return one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    return len(wrong) == 1


def _filled(values: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    return values[names[0]] not in ("", None)


def differences(stays: Mapping[str, Any], goes: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The fields about which both files say something, and not the same: label → field names."""
    return {
        label: names
        for label, names in CHOSEN.items()
        if _filled(stays, names) and _filled(goes, names) and any(stays[name] != goes[name] for name in names)
    }


def merged_values(
    stays: Mapping[str, Any], goes: Mapping[str, Any], taken: Collection[str]
) -> dict[str, Any]:
    """What changes in the file that stays.

    ``taken``: first field names of the differences for which the other file is right. What only the other
    file knows comes along; texts are put one after the other; the latest contact counts.
    """
    changes: dict[str, Any] = {}
    for names in CHOSEN.values():
        if _filled(goes, names) and (not _filled(stays, names) or names[0] in taken):
            changes |= {name: goes[name] for name in names}
    changes["motives"] = [*stays["motives"], *(one for one in goes["motives"] if one not in stays["motives"])]
    changes["notes"] = both_texts(stays["notes"], goes["notes"])
    for name in ("committed", "ambassador"):
        changes[name] = stays[name] or goes[name]
    days = [day for day in (stays["last_contact_on"], goes["last_contact_on"]) if day is not None]
    changes["last_contact_on"] = max(days, default=None)
    return {name: value for name, value in changes.items() if value != stays[name]}


def both_texts(first: str, second: str) -> str:
    """Two texts under each other; a text that stands in the other already isn't said twice."""
    if not second or second in first:
        return first
    return second if not first or first in second else f"{first}\n\n{second}"
