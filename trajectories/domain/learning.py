"""Learning together: meetings of those who do the work, the questions that come up and what was learned.

Source: method page, learning together.
"""

from __future__ import annotations

from enum import StrEnum


class LearningMeetingKind(StrEnum):
    COACHES = "coaches"
    STEERING = "steering"
    EMPLOYERS = "employers"


LEARNING_MEETING_LABELS: dict[str, str] = {
    LearningMeetingKind.COACHES: "Werkcoaches onder elkaar",
    LearningMeetingKind.STEERING: "Stuurgroep",
    LearningMeetingKind.EMPLOYERS: "Met werkgevers",
}
