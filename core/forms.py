"""The form that all others are made of: one layout, one error summary, a version and a form key."""

from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid4

from crispy_forms.helper import FormHelper
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.fields import BLANK_CHOICE_DASH

from core.domain.plain_text import DAMAGED, is_damaged, without_hidden
from core.models import Editable, Parameter, User
from core.policy import may_field

EMPTY_CHOICE = "Kies…"


class DateInput(forms.DateInput):
    """The browser's own date field; the value is ISO, the browser shows it the Dutch way."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


def _name_the_empty_choice(field: forms.Field) -> None:
    """Django offers '---------' when nothing is chosen yet; that tells nobody anything."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == BLANK_CHOICE_DASH[0][1]:
            field.empty_label = EMPTY_CHOICE
    elif isinstance(field, forms.ChoiceField):
        choices = list(field.choices)
        if choices[:1] == BLANK_CHOICE_DASH:
            field.choices = [("", EMPTY_CHOICE), *choices[1:]]


# A slip in a year (0226, 20266 cut short) would stretch lists and sums over thousands of years.
DAYS_OF_PEOPLE: Final = (
    MinValueValidator(date(1900, 1, 1), "Kijk het jaar na: dit is voor 1900."),
    MaxValueValidator(date(2100, 12, 31), "Kijk het jaar na: dit is na 2100."),
)


def no_damage(value: Any, *, lines: bool = False) -> None:
    """Nothing but signs that people write. A null is refused by Django itself."""
    if isinstance(value, str) and "\0" not in value and is_damaged(value, lines=lines):
        raise forms.ValidationError(DAMAGED, code="damaged")


def no_damage_in_lines(value: Any) -> None:
    """The same for a text of several lines."""
    no_damage(value, lines=True)


class PlainText(forms.BaseForm):
    """What was typed or pasted counts as people see it: invisible marks are left out of every text before it
    is checked, and a sign that is no letter is refused with a sentence (core.domain.plain_text)."""

    def full_clean(self) -> None:
        if self.is_bound:
            self._leave_out_hidden()
        super().full_clean()

    def _leave_out_hidden(self) -> None:
        texts = {self.add_prefix(n): f for n, f in self.fields.items() if isinstance(f, forms.CharField)}
        for field in texts.values():
            lines = isinstance(field.widget, forms.Textarea | forms.HiddenInput)
            check = no_damage_in_lines if lines else no_damage
            if check not in field.validators:
                field.validators = [*field.validators, check]
        typed = {key: self.data.get(key) for key in texts}
        hidden = {k: v for k, v in typed.items() if isinstance(v, str) and without_hidden(v) != v}
        if hidden:
            # What a browser sent can't be written to.
            data: Any = self.data.copy()
            for key, value in hidden.items():
                data[key] = without_hidden(value)
            self.data = data


class FormParts:
    """What plain forms and model forms share. ``policy`` = (object, action) drops fields that the
    user may not write, so that posting them has no effect."""

    policy: tuple[str, str] | None = None
    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def prepare(self, user: User, instance: models.Model | None) -> None:
        """Drops fields outside the policy; adds the hidden form key (new) or version (existing)."""
        if self.policy is not None:
            for name in [n for n in self.fields if not may_field(user, *self.policy, n)]:
                del self.fields[name]
        for field in self.fields.values():
            if isinstance(field, forms.DateField) and not isinstance(field, forms.DateTimeField):
                field.widget = DateInput(attrs=field.widget.attrs)
                field.widget.is_required = field.required
                field.validators = [*field.validators, *DAYS_OF_PEOPLE]
            _name_the_empty_choice(field)
            # Django's ten rows make a form of five questions look like an essay.
            if isinstance(field.widget, forms.Textarea) and str(field.widget.attrs.get("rows")) == "10":
                field.widget.attrs["rows"] = 4
        if isinstance(instance, Editable) and instance.pk:
            self.fields["version"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=instance.version, min_value=1
            )
        else:
            self.fields["form_key"] = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    @property
    def version(self) -> int:
        """The version that the user saw."""
        return int(self.cleaned_data["version"])

    @property
    def form_key(self) -> UUID | None:
        """The key of this filled-in form."""
        return self.cleaned_data.get("form_key")

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in, without version and form key: ready for a service."""
        return {k: v for k, v in self.cleaned_data.items() if k not in ("version", "form_key")}


class BaseForm(FormParts, PlainText, forms.Form):
    def __init__(self, *args: Any, user: User, instance: models.Model | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.instance = user, instance
        self.prepare(user, instance)


class BaseModelForm(FormParts, PlainText, forms.ModelForm):  # type: ignore[type-arg]
    """Takes fields and messages from the model; saving is a service's work."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.prepare(user, self.instance)

    def save(self, commit: bool = True) -> Any:
        raise NotImplementedError("Forms validate; a service saves.")


class ParameterForm(BaseModelForm):
    class Meta:
        model = Parameter
        fields = ("value", "valid_from", "source")

    def clean_value(self) -> Decimal:
        """Terms, numbers of people and amounts: none of them is ever below nought."""
        value: Decimal = self.cleaned_data["value"]
        if value < 0:
            raise forms.ValidationError("Vul 0 of meer in.")
        return value
