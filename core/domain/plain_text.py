"""What nobody can see in a text: marks that turn the direction of reading, take no room, or are no letters.

They come along with pasting, and with them one name can be made to look like another in a list, a letter or
the log. What is invisible and says nothing is left out; what can only be damage is refused by the form.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Joiners decide how letters of Arabic, Persian or Hindi are written, and hold families of emoji together:
# there they belong to the name. Between Latin letters they show nothing and only make equal names differ.
JOINERS: Final = "\u200c\u200d"
JOINED_FROM: Final = 0x0590  # scripts from Hebrew on
# Signs of Arabic and Syriac that stand in a text though Unicode counts them as format.
SEEN: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
LINE_ENDS: Final = "\r\n\t"
_PLAIN: Final = re.compile(r"[\r\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*")
DAMAGED: Final = (
    "Hier staat een teken in dat geen letter is, bijvoorbeeld meegekomen bij het plakken. Typ de tekst over."
)


def without_hidden(text: str) -> str:
    """The text as people see it: without invisible marks. Ends of lines stay.

    A separator of lines of another system becomes a space, so that no words stick together.
    """
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_kept(letter, text[n - 1] if n else "") for n, letter in enumerate(text))


def _kept(letter: str, before: str) -> str:
    if letter in "\u2028\u2029":
        return " "
    if letter in JOINERS:
        return letter if _joins(before) else ""
    hidden = unicodedata.category(letter) == "Cf" and letter not in SEEN
    return "" if hidden else letter


def _joins(before: str) -> bool:
    """Whether a joiner after this sign means something."""
    if not before or ord(before) < JOINED_FROM:
        return False
    return unicodedata.category(before)[0] in "LMS" and not 0x1E00 <= ord(before) <= 0x1FFF


def is_damaged(text: str, *, lines: bool) -> bool:
    """Whether there are signs in it that no keyboard makes: control codes, half letters and non-characters.

    ``lines``: a text of several lines, in which ends of lines and tabs are at home.
    """
    return any(_damage(letter, lines=lines) for letter in text)


def _damage(letter: str, *, lines: bool) -> bool:
    match unicodedata.category(letter):
        case "Cc":
            return not (lines and letter in LINE_ENDS)
        case "Cs":
            return True
        case "Cn":
            code = ord(letter)
            return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return False
