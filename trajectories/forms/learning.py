"""Forms of factors and of learning together."""

from typing import Any

from django import forms

from core.forms import BaseForm, BaseModelForm
from core.models import User
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, QUALITY
from employers.models import ROUTES
from trajectories.domain.factors import factors_of
from trajectories.domain.steps import PHASE_LABELS, STEPS
from trajectories.models import LearningMeeting, LearningQuestion, Lesson, Project

EITHER = "kies iets, of schrijf het zelf op"
OWN_WORDS = "Iets anders (schrijf het op)"
NO_NAMES = "Zet hier geen namen van inwoners in."
STEP_CHOICES = [(number, f"{number}. {PHASE_LABELS[phase]}") for number, phase in enumerate(STEPS, start=1)]


class FactorForm(BaseForm):
    """One factor of a step and side; the list of that step, or own words."""

    key = forms.ChoiceField(label="Wat speelde er?", required=False, widget=forms.RadioSelect)
    note = forms.CharField(
        label="In eigen woorden", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, step: int, helps: bool, names: bool, **kwargs: Any) -> None:
        self.step, self.helps, self.names = step, helps, names
        super().__init__(*args, **kwargs)

    def prepare(self, user: Any, instance: Any) -> None:
        self.fields["note"].needed_later = EITHER  # type: ignore[attr-defined]
        self.fields["key"].needed_later = EITHER  # type: ignore[attr-defined]
        listed = [(factor.key, factor.label) for factor in factors_of(self.step, helps=self.helps)]
        if listed:
            self.fields["key"].choices = [*listed, ("", OWN_WORDS)]  # type: ignore[attr-defined]
        else:
            del self.fields["key"]
            self.fields["note"].required = True
        if not self.names:
            self.fields["note"].help_text = NO_NAMES
        super().prepare(user, instance)

    def clean(self) -> dict[str, Any]:
        """One of the two is there."""
        found: dict[str, Any] = super().clean() or {}
        if "key" in self.fields and not found.get("key") and not found.get("note") and not self.errors:
            self.add_error("note", "Kies iets, of schrijf het zelf op.")
        return found


def _running(user: User) -> Any:
    return Project.objects.visible_to(user).select_related("job__employer").order_by("-started_on", "-id")


class ProjectChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.job.function} bij {obj.job.employer.name}"


class ProjectsChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.job.function} bij {obj.job.employer.name}"


class MeetingForm(BaseModelForm):
    projects = ProjectsChoice(
        label="Over welke projecten ging het?",
        queryset=Project.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = LearningMeeting
        fields = ("kind", "on", "who", "report", "projects")
        help_texts = {"report": NO_NAMES, "who": "Functies of namen van collega's."}  # noqa: RUF012

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["projects"].queryset = _running(user).filter(state="running")  # type: ignore[attr-defined]


class QuestionForm(BaseModelForm):
    class Meta:
        model = LearningQuestion
        fields = ("question", "project", "action", "who", "due_on")
        field_classes = {"project": ProjectChoice}  # noqa: RUF012
        labels = {  # noqa: RUF012
            "question": "Wat willen we leren?",
            "project": "Bij welk project",
            "action": "Wat gaan we doen om het uit te zoeken?",
            "who": "Wie pakt het op",
            "due_on": "Voor wanneer",
        }
        help_texts = {"question": NO_NAMES}  # noqa: RUF012

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["project"].queryset = _running(user)  # type: ignore[attr-defined]
        roles = [role.key for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)]
        colleagues = User.objects.filter(is_active=True, role__in=roles, municipality=user.municipality_id)
        self.fields["who"].queryset = colleagues.order_by("first_name", "last_name")  # type: ignore[attr-defined]


class AnswerForm(BaseForm):
    answer = forms.CharField(
        label="Wat kwam eruit?", max_length=4000, widget=forms.Textarea, help_text=NO_NAMES
    )
    lesson = forms.CharField(
        label="Welke les onthouden we?",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="De les staat straks bij elk nieuw project van dezelfde sector, route of werkgever.",
    )


class LessonForm(BaseModelForm):
    step = forms.TypedChoiceField(
        label="Bij welke stap",
        choices=[("", "Niet bij één stap"), *STEP_CHOICES],
        coerce=int,
        empty_value=None,
        required=False,
    )
    routes = forms.MultipleChoiceField(
        label="Bij welke routes", choices=ROUTES, required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Lesson
        fields = ("text", "advice", "step", "sector", "routes")
        help_texts = {"text": NO_NAMES}  # noqa: RUF012
