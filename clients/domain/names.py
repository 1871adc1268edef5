"""How names sort and are found: on the main name, without accents, prefixes behind.

'van Dam' stands under the D, 'Édith' among the E's, 'IJsbrand' under IJ. The key is plain lower case, so
that every database sorts it the same.
"""

from __future__ import annotations

import unicodedata

# Words before a Dutch family name (table 36 of the population register, the usual ones).
_PREFIX_WORDS = """
a aan af al bij d da dal das de dei del den der des di die do don dos du el en het im in l la las le les lo
los met of onder op over s t te ten ter toe tot uit van ver vom von voor zu zum zur
"""
PREFIXES = frozenset(_PREFIX_WORDS.split())
# Letters that do not come apart into a letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
MAX_KEY = 200


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes and hyphens; one space between words."""
    # Some signs become a capital only when they are taken apart: so lower case comes after.
    folded = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", folded).translate(_LETTERS)
    letters = "".join(
        letter if letter.isalnum() else " " for letter in apart if not unicodedata.combining(letter)
    )
    return " ".join(letters.split())


def sort_key(first_name: str, last_name: str) -> str:
    """The key to sort and search by: main name, first name, prefixes. At most 200 characters."""
    words = plain(last_name).split()
    start = 0
    while start < len(words) - 1 and words[start] in PREFIXES:
        start += 1
    parts = [*words[start:], *plain(first_name).split(), *words[:start]]
    return " ".join(parts)[:MAX_KEY].rstrip()


def search_words(text: str) -> list[str]:
    """The words of a search, each of which must be in the key; at most six."""
    return plain(text).split()[:6]
