"""The forms of an employer's file: who it is, where it works, talks, promises, and two files into one."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, ClassVar

from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django import forms

from core.domain.calendar import date_words
from core.forms import BaseForm, BaseModelForm
from employers.domain.relation import PROMISE_SIDE_LABELS, TALK_KIND_LABELS, PromiseSide
from employers.forms import NO_RESIDENTS, digits_of, postcode_of
from employers.models import Branch, EmployerTalk, Promise

# Two of each side fit most talks; more are added on the page of the employer.
ROWS = (
    ("ours_1", PromiseSide.US),
    ("ours_2", PromiseSide.US),
    ("theirs_1", PromiseSide.EMPLOYER),
    ("theirs_2", PromiseSide.EMPLOYER),
)
USUAL_TERM = timedelta(days=7)


class TalkForm(BaseModelForm):
    """A talk, written down in seconds: how, with whom, about what, and what both sides promised."""

    kind = forms.ChoiceField(
        label="Hoe sprak je?",
        choices=list(TALK_KIND_LABELS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe je sprak."},
    )

    class Meta:
        model = EmployerTalk
        fields = ("kind", "person", "on", "about")
        labels: ClassVar = {"person": "Met wie?", "on": "Wanneer?", "about": "Waar ging het over?"}
        help_texts: ClassVar = {"about": NO_RESIDENTS}

    def __init__(self, *args: Any, today: date, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["person"].empty_label = "Iemand anders"  # type: ignore[attr-defined]
        self.fields["on"].widget.attrs["max"] = today.isoformat()
        self.new = not self.instance.pk
        if self.new:
            for name, side in ROWS:
                self._add_row(name, side)
        self.helper.layout = self._layout()

    def _add_row(self, name: str, side: PromiseSide) -> None:
        whose = "Wij beloven" if side == PromiseSide.US else "De werkgever belooft"
        more = " ook nog" if name.endswith("2") else ""
        self.fields[name] = forms.CharField(label=f"{whose}{more}", max_length=300, required=False)
        self.fields[f"{name}_due"] = forms.DateField(
            label="Voor",
            required=False,
            initial=self.today + USUAL_TERM,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        )

    def _layout(self) -> Layout:
        hidden = "form_key" if self.new else "version"
        top = (Div("kind", css_class="talk-kind"), Div("person", "on", css_class="field-row"), "about")
        if not self.new:
            return Layout(hidden, *top)
        note = "Alleen invullen als er iets is beloofd. Het komt op de dag zelf op je startpagina."
        first, more = (
            [Div(name, f"{name}_due", css_class="promise-row") for name, _ in ROWS if name.endswith(end)]
            for end in ("1", "2")
        )
        # Open when something stands in it already: a draft, or a form with a mistake.
        opened = " open" if any(self.data.get(name) for name in ("ours_2", "theirs_2")) else ""
        fold = f'<details class="more"{opened}><summary>Er is meer beloofd</summary>'
        return Layout(
            hidden,
            *top,
            Fieldset(
                "Wat is er beloofd?",
                HTML(f'<p class="form-text">{note}</p>'),
                *(*first, HTML(fold), *more, HTML("</details>")),
            ),
        )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        on = answers.get("on")
        if on and on > self.today:
            self.add_error("on", "Dit gesprek moet nog komen. Leg het vast als je het gevoerd hebt.")
        for name, _ in ROWS if self.new else ():
            due = answers.get(f"{name}_due")
            if answers.get(name) and due is None:
                self.add_error(f"{name}_due", "Kies voor welke dag.")
            elif answers.get(name) and on and due < on:
                self.add_error(f"{name}_due", f"Kies een dag op of na {date_words(on)}.")
        return answers

    @property
    def talk(self) -> dict[str, Any]:
        """What goes into the talk itself."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    @property
    def promises(self) -> list[dict[str, Any]]:
        """The rows that were filled in."""
        found = self.cleaned_data
        return [
            {"side": side.value, "what": found[name], "due_on": found[f"{name}_due"]}
            for name, side in ROWS
            if found.get(name)
        ]


class PromiseForm(BaseModelForm):
    side = forms.ChoiceField(
        label="Wie belooft het?",
        choices=list(PROMISE_SIDE_LABELS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie het belooft."},
    )

    class Meta:
        model = Promise
        fields = ("side", "what", "due_on")
        labels: ClassVar = {"what": "Wat is er beloofd?", "due_on": "Voor wanneer?"}
        help_texts: ClassVar = {"what": NO_RESIDENTS}


class BranchForm(BaseModelForm):
    # Longer than twelve and seven, so that what is typed with spaces is not refused for its length.
    number = forms.CharField(
        label="Vestigingsnummer (KvK)", max_length=20, required=False, help_text="Twaalf cijfers."
    )
    postcode = forms.CharField(label="Postcode", max_length=10, required=False)

    class Meta:
        model = Branch
        fields = ("name", "street", "postcode", "city", "number", "closed_on")
        help_texts: ClassVar = {
            "closed_on": "Wordt er niet meer gewerkt? De vestiging blijft dan in de geschiedenis staan."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["closed_on"]

    def clean_number(self) -> str:
        return digits_of(self.cleaned_data["number"])

    def clean_postcode(self) -> str:
        return postcode_of(self.cleaned_data["postcode"])


class MergeForm(BaseForm):
    """Which file stays, and for each difference which one is right.

    ``names``: the two names; ``differing``: label → field names; ``words``: how both values read.
    """

    stays = forms.ChoiceField(
        label="Welke pagina blijft?",
        widget=forms.RadioSelect,
        help_text="Alles van de andere werkgever komt op deze pagina. Het oude adres leidt er ook heen.",
    )
    reason = forms.CharField(
        label="Hoe weet je dat het dezelfde werkgever is?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        error_messages={"required": "Schrijf op hoe je dat weet."},
    )

    def __init__(
        self,
        *args: Any,
        names: tuple[str, str],
        differing: Mapping[str, tuple[str, ...]],
        words: Mapping[str, tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.differing = differing
        self.fields["stays"].choices = [("one", names[0]), ("other", names[1])]  # type: ignore[attr-defined]
        self.fields["stays"].initial = "one"
        for label, fields in differing.items():
            one, other = words[label]
            self.fields[fields[0]] = forms.ChoiceField(
                label=label[0].upper() + label[1:],
                choices=[("one", one), ("other", other)],
                widget=forms.RadioSelect,
                initial="one",
            )
        numbers = differing.get("KvK-nummer")
        if numbers:
            self.fields["same_kvk"] = forms.BooleanField(
                label="Ik heb nagekeken dat dit één werkgever is, ook al zijn de KvK-nummers verschillend",
                error_messages={
                    "required": "Kijk in het Handelsregister na of dit één werkgever is, en vink dit aan."
                },
            )
        self.helper.layout = self._layout(bool(numbers))

    def _layout(self, numbers: bool) -> Layout:
        fields = [names[0] for names in self.differing.values()]
        parts: list[Any] = ["form_key", "stays"]
        if fields:
            check = ["same_kvk"] if numbers else []
            parts.append(Fieldset("Wat klopt?", *(Div(name, css_class="pair") for name in fields), *check))
        return Layout(*parts, Fieldset("Waarom", "reason"))

    def taken(self, stays: str) -> set[str]:
        """The fields for which the file that goes is right."""
        fields = (names[0] for names in self.differing.values())
        return {name for name in fields if self.cleaned_data[name] != stays}
