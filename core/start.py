"""The start page: how long the list may be, and how we greet."""

from typing import Final

# More than a person can act on in a day only hides what matters.
WORKLIST_LENGTH: Final = 15
ROLES_WITH_WORKLIST: Final = frozenset({"coach", "account_manager"})


def greeting(hour: int) -> str:
    """The Dutch greeting for an hour of the day (0–23)."""
    if hour < 6:
        return "Goedenacht"
    if hour < 12:
        return "Goedemorgen"
    return "Goedemiddag" if hour < 18 else "Goedenavond"
