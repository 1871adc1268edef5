"""Meetings of employers and candidates: kinds, and what came of a meeting.

Source: page on employers, events.
"""

from __future__ import annotations

from enum import StrEnum


class EventKind(StrEnum):
    CAFE = "cafe"
    SPEED_DATE = "speed_date"
    SELECTION = "selection"
    VISIT = "visit"
    FAIR = "fair"


EVENT_KIND_LABELS: dict[str, str] = {
    EventKind.CAFE: "Netwerkcafé",
    EventKind.SPEED_DATE: "Speeddates",
    EventKind.SELECTION: "Selectiedag",
    EventKind.VISIT: "Bezoek aan een werkgever",
    EventKind.FAIR: "Banenmarkt",
}


class MeetingResult(StrEnum):
    """What a meeting of a person with an employer led to."""

    GO_ON = "go_on"
    TRIAL_DAY = "trial_day"
    JOB = "job"
    NOT_NOW = "not_now"
    NO = "no"


MEETING_RESULT_LABELS: dict[str, str] = {
    MeetingResult.GO_ON: "Praat verder",
    MeetingResult.TRIAL_DAY: "Loopt een dag mee",
    MeetingResult.JOB: "Krijgt de baan",
    MeetingResult.NOT_NOW: "Nu niet",
    MeetingResult.NO: "Past niet",
}
