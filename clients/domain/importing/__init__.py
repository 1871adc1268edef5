"""What can be taken over from files of before, which column is which, and whether a row is right."""

from clients.domain.importing.fields import (
    FIELDS,
    Field,
    ImportKind,
    check_columns,
    field_labels,
    suggest_columns,
)
from clients.domain.importing.rows import (
    Addition,
    Checked,
    CoachKnown,
    InOpstap,
    Known,
    Problem,
    Verdict,
    check_row,
    compare_with_known,
    doubles,
    judge,
    masked,
)
from clients.domain.importing.values import COLOUR_GUESSES, Colour, ValueRefused, guess_distance

__all__ = [
    "COLOUR_GUESSES",
    "FIELDS",
    "Addition",
    "Checked",
    "CoachKnown",
    "Colour",
    "Field",
    "ImportKind",
    "InOpstap",
    "Known",
    "Problem",
    "ValueRefused",
    "Verdict",
    "check_columns",
    "check_row",
    "compare_with_known",
    "doubles",
    "field_labels",
    "guess_distance",
    "judge",
    "masked",
    "suggest_columns",
]
