"""What is filled in about announced placements, job coaches and meetings."""

from typing import Any

from django import forms

from core.forms import BaseForm
from trajectories.domain.announcement import AnnouncementAction
from trajectories.forms.candidates import PlacementForm

NO_PERSON = (
    "Schrijf geen gegevens over de inwoner. Alleen wat de accountmanager over het werk moet weten, zoals de "
    "afdeling of met wie je sprak."
)


class AnnounceForm(BaseForm):
    function = forms.CharField(label="Welke functie?", max_length=160)
    hours = forms.IntegerField(label="Uren per week", required=False, min_value=1, max_value=60)
    start = forms.DateField(label="Zou beginnen op")
    note = forms.CharField(
        label="Wat moet de accountmanager weten?",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text=NO_PERSON,
    )


class AnswerAnnouncementForm(BaseForm):
    action = forms.ChoiceField(
        label="Wat is je antwoord?",
        choices=[
            (AnnouncementAction.AGREE.value, "Akkoord"),
            (AnnouncementAction.ASK_TO_TALK.value, "Eerst overleggen"),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Wil je eerst overleggen? Schrijf op waarover. De werkcoach leest dit.",
    )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("action") == AnnouncementAction.ASK_TO_TALK and not found.get("answer", "").strip():
            self.add_error("answer", "Schrijf op waarover je wilt overleggen. Dan kan de werkcoach verder.")
        return found


class AnnouncedPlacementForm(PlacementForm):
    """The employer is the one that was announced: it can't be another."""

    def __init__(self, *args: Any, employer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.announced_at = employer
        del self.fields["employer"], self.fields["employer_name"]

    def clean(self) -> dict[str, Any]:
        self.cleaned_data |= {"employer": self.announced_at, "employer_name": ""}
        return super().clean()


class JobCoachForm(BaseForm):
    coach_name = forms.CharField(label="Hoe heet de jobcoach?", max_length=120)
    organisation = forms.CharField(label="Van welke organisatie?", max_length=120, required=False)
    phone = forms.CharField(label="Telefoon", max_length=30, required=False)
    weekly_hours = forms.DecimalField(
        label="Uren per week", required=False, min_value=0, max_value=40, max_digits=4, decimal_places=1
    )
    start = forms.DateField(label="Vanaf")
    second_reason = forms.CharField(
        label="Waarom nog een jobcoach bij deze werkgever?",
        max_length=200,
        required=False,
        help_text="Niet nodig als dezelfde jobcoach ook deze inwoner begeleidt.",
    )

    def __init__(self, *args: Any, others: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not others:
            del self.fields["second_reason"]


class EndJobCoachForm(BaseForm):
    end = forms.DateField(label="Laatste dag")


class MeetingForm(BaseForm):
    meeting_at = forms.DateTimeField(
        label="Wanneer?",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text="De werkcoach hoort het, en nodigt de kandidaat uit.",
    )
    meeting_place = forms.CharField(label="Waar?", max_length=160)
