"""How choices of the file are asked: as words to pick from, with 'not discussed' as an answer."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from core.models import User
from core.roles import COACH

NOT_DISCUSSED = "niet besproken"


def scale(labels: dict[int, str], *, label: str, empty: str = NOT_DISCUSSED) -> forms.TypedChoiceField:
    """A scale of numbers as radio buttons with their words; empty = not known, None."""
    return forms.TypedChoiceField(
        label=label,
        choices=[("", empty), *labels.items()],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


def yes_no(label: str, *, unknown: str = "niet bekend") -> forms.TypedChoiceField:
    """Yes, no, or not known (None)."""
    return forms.TypedChoiceField(
        label=label,
        choices=[("", unknown), ("True", "ja"), ("False", "nee")],
        coerce=lambda answer: answer == "True",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


def several(labels: dict[str, str], *, label: str, help_text: str = "") -> forms.MultipleChoiceField:
    """Any number of codes, as boxes to tick."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(labels.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=help_text,
    )


def coaches(user: User) -> QuerySet[User]:
    """The coaches of the own municipality who work here now."""
    return User.objects.filter(
        municipality_id=user.municipality_id, role=COACH.key, is_active=True
    ).select_related("team")


class CoachField(forms.ModelChoiceField):
    """A coach, with the team behind the name."""

    def label_from_instance(self, coach: Any) -> str:
        return f"{coach.get_full_name()} ({coach.team})" if coach.team_id else coach.get_full_name()
