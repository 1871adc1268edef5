"""How easily a Dutch text reads, counted: for texts that people of level B1 must be able to read.

The score is that of Flesch, made fit for Dutch by W.H. Douma (De leesbaarheid van landbouwbladen, Bulletin
17, Landbouwhogeschool Wageningen, 1960): 206.84 − 0.93 × words per sentence − 0.77 × syllables per 100 words.
From 70 on a text is 'fairly easy', from 60 on 'plain'. A score says nothing about words that nobody knows, so
a list of words to avoid goes with it; that list is ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

# What ends a line on paper ends a sentence.
BREAK = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|div|section|td|th|tr|caption|small|table|br)\b[^>]*>")
LEFT_OUT = re.compile(r"<(style|head|script)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SENTENCE_END = re.compile(r"[.?!:]+(?:\s|$)|\n+")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# One sound each, longest first; a vowel with two dots begins a syllable of its own.
SOUND = re.compile(
    r"eeu|ieu|aai|ooi|oei|aa|ee|oo|uu|ij|ie|oe|eu|ui|ei|au|ou|oa|[aeiouy]|[äëïöüáéíóúàèêûôâ]", re.IGNORECASE
)
TO_AVOID = (
    "aangaande alsmede betreffende bewerkstelligen competentie competenties conditie condities "
    "conform declareren derhalve desbetreffende desgewenst dientengevolge dusdanig echter "
    "effectueren evaluatie evaluaties evenals faciliteren gaarne hetgeen hiertoe implementeren "
    "indien instrumentarium interventie interventies inzake jegens krachtens middels mits "
    "monitoren naleving omtrent onderhavige optimaliseren participeren prestatie realiseren reeds "
    "respectievelijk sanctie teneinde tenzij terzake thans traject trajecten uiterlijk "
    "uitgangspunt uitstroom voornoemde voorts voortvloeien waarborgen wederzijds zodanig zulks"
)
HARD_WORDS = frozenset(TO_AVOID.split())


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted. ``score``: Flesch-Douma; ``hard``: words to avoid that are in the text."""

    words: int
    score: float
    mean: float
    longest: str
    longest_words: int
    hard: tuple[str, ...]


def syllables(word: str) -> int:
    return max(len(SOUND.findall(word)), 1)


def text_of(html: str) -> str:
    """The words of a page, with an end of line after every block."""
    plain = TAG.sub("", BREAK.sub("\n", LEFT_OUT.sub("", html)))
    return "\n".join(line for part in unescape(plain).splitlines() if (line := " ".join(part.split())))


def reading(text: str) -> Reading:
    """Counts a text. Raises ValueError for a text without words."""
    sentences = [found for part in SENTENCE_END.split(text) if (found := WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        raise ValueError("Er staat niets om te lezen.")
    mean = len(words) / len(sentences)
    per_hundred = 100 * sum(map(syllables, words)) / len(words)
    longest = max(sentences, key=len)
    return Reading(
        words=len(words),
        score=206.84 - 0.93 * mean - 0.77 * per_hundred,
        mean=mean,
        longest=" ".join(longest),
        longest_words=len(longest),
        hard=tuple(sorted({word.lower() for word in words} & HARD_WORDS)),
    )
