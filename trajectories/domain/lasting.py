"""Does the job last: asked 3, 6, 12 and 24 months after the start.

Source: method page, outcome of a candidate's trajectory.
"""

from __future__ import annotations

from enum import StrEnum


class Still(StrEnum):
    """What was found when it was asked."""

    SAME = "same"
    OTHER = "other"
    NO = "no"
    UNKNOWN = "unknown"


STILL_LABELS: dict[str, str] = {
    Still.SAME: "Werkt nog bij deze werkgever",
    Still.OTHER: "Werkt, maar ergens anders",
    Still.NO: "Werkt niet meer",
    Still.UNKNOWN: "Niet te achterhalen",
}


class WageSupport(StrEnum):
    WITHOUT = "without"
    WITH = "with"
    UNKNOWN = "unknown"


WAGE_SUPPORT_LABELS: dict[str, str] = {
    WageSupport.WITHOUT: "Loon zonder steun van de gemeente",
    WageSupport.WITH: "Loon met steun (bijvoorbeeld loonkostensubsidie)",
    WageSupport.UNKNOWN: "Niet bekend",
}
