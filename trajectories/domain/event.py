"""Who was there at a meeting with employers.

Source: page on employers, events.
"""

from __future__ import annotations

from enum import StrEnum


class Presence(StrEnum):
    INVITED = "invited"
    CAME = "came"
    CANCELLED = "cancelled"
    ABSENT = "absent"


PRESENCE_LABELS: dict[str, str] = {
    Presence.INVITED: "Uitgenodigd",
    Presence.CAME: "Was er",
    Presence.CANCELLED: "Afgemeld",
    Presence.ABSENT: "Was er niet",
}
