"""The form of a growth conversation: the questions in the order of a talk, with rows for the jobs named."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, ClassVar, Final, NamedTuple

from crispy_forms.layout import Layout, LayoutObject
from crispy_forms.utils import render_field
from django import forms
from django.forms import BaseFormSet, formset_factory
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from core.domain.calendar import Quarter, date_words
from core.forms import DAYS_OF_PEOPLE, EMPTY_CHOICE, BaseModelForm, DateInput, PlainText
from core.models import Occupation
from employers.domain.growth import (
    GROWTH_KIND_LABELS,
    LEARN_IN_ROUTE_LABELS,
    ConversationFacts,
    conversation_problems,
)
from employers.domain.growth_jobs import (
    CERTAINTY_LABELS,
    PlannedJob,
    guess_route,
    quarter_key,
    quarter_words,
    quarters_to_choose,
    window_of,
    window_problems,
)
from employers.forms import NO_RESIDENTS, name_the_blank
from employers.models import GrowthConversation
from employers.widgets import Suggestions

MOST_JOBS: Final = 12
ROWS_AT_FIRST: Final = 2
FUNCTIONS_LIST: Final = "bekende-functies"
SAME_KIND: Final = "Zoals in dit gesprek"
GUESS_ROUTE: Final = "Weet ik nog niet (we gaan uit van het aantal plaatsen)"
TASKS_FOR_OTHERS: Final = (
    "Hoeveel banen, wanneer en hoe zeker? De accountmanager krijgt dit op de startpagina en legt de banen "
    f"vast. {NO_RESIDENTS}"
)


class Part(NamedTuple):
    """One group of questions, as large as a telephone's screen."""

    key: str
    title: str
    hint: str
    fields: tuple[str, ...]


PARTS: Final = (
    Part("gesprek", "Het gesprek", "Twee dingen om mee te beginnen.", ("on", "spoken_with")),
    Part(
        "groei",
        "Komt er werk bij?",
        "Vraag verder dan de vacatures van nu. Ook iemand die met pensioen gaat, geeft werk.",
        ("expectation", "growth_kind"),
    ),
    Part(
        "verandering",
        "Wat gaat er veranderen?",
        "Laat de werkgever vertellen. Een paar woorden zijn genoeg.",
        ("changes", "sector_trends"),
    ),
    Part(
        "banen",
        "Welke banen komen daaruit?",
        "Schat maar. Vaardigheden en voorwaarden komen daarna, per baan.",
        ("tasks", "new_jobs"),
    ),
    Part(
        "past",
        "Past het bij onze mensen?",
        "Kijk naar taken, niet naar diploma’s. Vraag wat iemand nodig heeft om te beginnen.",
        ("suitable", "arrange"),
    ),
    Part(
        "meedoen",
        "Doet de werkgever mee?",
        "Een eerlijk nee is ook een antwoord. De reden helpt bij het volgende gesprek.",
        ("participation", "reason_not"),
    ),
    Part(
        "verder",
        "Hoe gaan we verder?",
        "Spreek af wanneer je weer belt, en vraag wie je nog meer kunt spreken.",
        ("ask_again_on", "others_to_ask", "follow_up_on"),
    ),
)


class Functions:
    """The occupations that a function may be: one of the same name brings its suggestions of skills along."""

    def __init__(self) -> None:
        self._known = dict(Occupation.objects.filter(active=True).order_by("name").values_list("name", "pk"))
        self._by_word = {name.lower(): pk for name, pk in self._known.items()}

    @property
    def names(self) -> Iterable[str]:
        return self._known

    def find(self, text: str) -> int | None:
        return self._by_word.get(" ".join(text.lower().split()))


class JobRowForm(PlainText, forms.Form):
    """One job that was named. A row without anything in it doesn't count."""

    function = forms.CharField(label="Welke functie?", max_length=160, required=False)
    places = forms.IntegerField(
        label="Hoeveel plaatsen?",
        min_value=1,
        max_value=999,
        required=False,
        error_messages=dict.fromkeys(("min_value", "max_value"), "Vul een aantal in van 1 tot en met 999."),
    )
    hours = forms.IntegerField(
        label="Uren per week",
        min_value=1,
        max_value=60,
        required=False,
        error_messages=dict.fromkeys(("min_value", "max_value"), "Vul uren in van 1 tot en met 60."),
    )
    quarter = forms.ChoiceField(label="Wanneer begint het ongeveer?", required=False)
    window_start = forms.DateField(
        label="Start op zijn vroegst", required=False, widget=DateInput, validators=DAYS_OF_PEOPLE
    )
    window_end = forms.DateField(
        label="Start op zijn laatst", required=False, widget=DateInput, validators=DAYS_OF_PEOPLE
    )
    certainty = forms.TypedChoiceField(
        label="Hoe zeker is het?",
        coerce=int,
        empty_value=None,
        required=False,
        choices=list(CERTAINTY_LABELS.items()),
        widget=forms.RadioSelect,
    )
    growth_kind = forms.ChoiceField(
        label="Waar komt het werk vandaan?",
        choices=[("", SAME_KIND), *GROWTH_KIND_LABELS.items()],
        required=False,
    )
    route = forms.ChoiceField(
        label="Hoe leren kandidaten deze baan?",
        choices=[("", GUESS_ROUTE), *LEARN_IN_ROUTE_LABELS.items()],
        required=False,
    )

    def __init__(self, *args: Any, functions: Functions, today: date, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.functions, self.today = functions, today
        self.quarters = {quarter_key(one): one for one in quarters_to_choose(today)}
        self.fields["function"].widget = Suggestions(
            functions.names, list_id=FUNCTIONS_LIST, draw_list=first, attrs={"maxlength": 160}
        )
        words = [(key, quarter_words(one)) for key, one in self.quarters.items()]
        self.fields["quarter"].choices = [("", EMPTY_CHOICE), *words]  # type: ignore[attr-defined]
        for name in ("places", "hours"):
            self.fields[name].widget.attrs["inputmode"] = "numeric"

    def part(self, *names: str) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def main(self) -> list[forms.BoundField]:
        return self.part("places", "hours")

    @property
    def exact(self) -> list[forms.BoundField]:
        return self.part("window_start", "window_end")

    @property
    def rest(self) -> list[forms.BoundField]:
        return self.part("growth_kind", "route")

    @property
    def opened(self) -> bool:
        """Whether something stands in it already."""
        return bool(self.errors) or any(self[name].value() for name in self.fields)

    @property
    def dated(self) -> bool:
        return any(one.value() or one.errors for one in self.exact)

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if not any(answers.values()) and not self.errors:
            return answers
        if not answers.get("function"):
            self.add_error("function", "Schrijf op welke functie het is, of maak deze baan helemaal leeg.")
        if answers.get("places") is None and "places" not in self.errors:
            self.add_error("places", "Schrijf op hoeveel plaatsen er komen.")
        if answers.get("certainty") is None and "certainty" not in self.errors:
            self.add_error("certainty", "Schat hoe zeker het is.")
        self._check_window(answers)
        return answers

    def _check_window(self, answers: Mapping[str, Any]) -> None:
        names = ("quarter", "window_start", "window_end")
        if any(name in self.errors for name in names):
            return
        quarter, first, last = (answers.get(name) for name in names)
        for name, text in window_problems(quarter or "", first, last).items():
            self.add_error(name, text)

    def planned(self, growth_kind: str) -> PlannedJob | None:
        """The job of this row; ``growth_kind`` is what the talk was about."""
        row = self.cleaned_data
        if not row.get("function"):
            return None
        first, last = row["window_start"], row["window_end"]
        if first is None:
            chosen: Quarter = self.quarters[row["quarter"]]
            first, last = window_of(chosen, self.today)
        return PlannedJob(
            function=row["function"],
            places=row["places"],
            hours=row["hours"],
            window_start=first,
            window_end=last,
            certainty=row["certainty"],
            growth_kind=row["growth_kind"] or growth_kind,
            route=row["route"] or guess_route(row["places"]),
            occupation_id=self.functions.find(row["function"]),
        )


class JobRows(BaseFormSet):  # type: ignore[type-arg]
    row_word = "Baan"

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "first": index == 0}

    def planned(self, growth_kind: str) -> list[PlannedJob]:
        """The jobs of the filled rows, in the order in which they were named."""
        found = [row.planned(growth_kind) for row in self.forms]
        return [one for one in found if one is not None]


# Two rows are there without a script too; the second and later ones are opened when they are needed.
JobFormSet = formset_factory(
    JobRowForm, formset=JobRows, extra=ROWS_AT_FIRST, max_num=MOST_JOBS, validate_max=True
)


class DrawnPart(LayoutObject):  # type: ignore[misc]
    """Draws one group of questions; the rows of jobs where their name stands."""

    def __init__(self, part: Part, number: int, after: Part | None) -> None:
        self.part, self.number, self.after = part, number, after
        self.fields = list(part.fields)

    def render(self, form: Any, context: Any, template_pack: Any = "bootstrap5", **kwargs: Any) -> str:
        drawn = "".join(self._field(name, form, context, template_pack) for name in self._shown(form))
        page = {
            "part": self.part,
            "number": self.number,
            "total": len(PARTS),
            "after": self.after,
            "fields": mark_safe(drawn),  # noqa: S308 fields as the form draws them
        }
        return str(render_to_string("employers/growth_part.html", page))

    def _shown(self, form: Any) -> list[str]:
        return [name for name in self.fields if name in form.fields]

    def _field(self, name: str, form: Any, context: Any, template_pack: Any) -> SafeString:
        if name != "new_jobs":
            return render_field(name, form, context, template_pack=template_pack)
        page = {"formset": form.rows, "errors": form.errors.get("new_jobs"), "there": form.jobs_there}
        return render_to_string("employers/growth_jobs.html", page)


def _capital(choices: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(key, label[0].upper() + label[1:]) for key, label in choices]


class GrowthConversationForm(BaseModelForm):
    """The questions of a growth conversation, in the order in which one talks.

    ``may_add_jobs``: jobs are written down by the employer's own account manager; others write the tasks.
    """

    expectation = forms.ChoiceField(
        label="Komt er de komende twee jaar werk bij?",
        help_text="Nog niet te zeggen? Vraag dan wat er in de sector gebeurt, en kies hieronder een dag "
        "om het opnieuw te vragen.",
        choices=_capital(GrowthConversation.Expectation.choices),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat de werkgever verwacht."},
    )
    growth_kind = forms.ChoiceField(
        label="Wat voor groei is dat?",
        help_text="Kies wat het meeste werk geeft.",
        choices=list(GROWTH_KIND_LABELS.items()),
        widget=forms.RadioSelect,
        required=False,
    )
    participation = forms.ChoiceField(
        label="Wil de werkgever meedoen?",
        help_text="Meedoen is: samen iemand opleiden voor werk dat er straks is.",
        choices=_capital([*GrowthConversation.Participation.choices, ("", "niet gevraagd")]),
        widget=forms.RadioSelect,
        required=False,
    )
    new_jobs = forms.Field(label="Banen", required=False)
    follow_up_on = forms.DateField(
        label="Wanneer vraag je het daar?",
        help_text="Dit komt als belofte op de startpagina.",
        required=False,
    )

    class Meta:
        model = GrowthConversation
        fields = (
            "on",
            "spoken_with",
            "expectation",
            "growth_kind",
            "changes",
            "sector_trends",
            "tasks",
            "suitable",
            "arrange",
            "participation",
            "reason_not",
            "ask_again_on",
            "others_to_ask",
        )
        labels: ClassVar = {
            "on": "Wanneer was het gesprek?",
            "spoken_with": "Met wie sprak je?",
            "changes": "Wat gaat er veranderen bij de werkgever?",
            "sector_trends": "Wat ziet de werkgever in de sector gebeuren?",
            "tasks": "Welke taken komen erbij?",
            "suitable": "Welk werk past bij mensen die verder van werk staan?",
            "arrange": "Wat moet daarvoor geregeld worden?",
            "reason_not": "Waarom doet de werkgever niet mee?",
            "ask_again_on": "Wanneer vraag je het opnieuw?",
            "others_to_ask": "Wie kunnen we nog meer vragen?",
        }
        help_texts: ClassVar = {
            "spoken_with": "Naam en functie. Dat scheelt zoeken, de volgende keer.",
            "changes": "Een nieuwe markt, afdeling, vestiging of klant. Of mensen die vertrekken.",
            "sector_trends": "Wat hoort of merkt de werkgever bij anderen? Schrijf geen namen van bedrijven "
            "of mensen: collega’s lezen dit terug in de vooruitblik.",
            "tasks": f"Wat moet er straks gedaan worden? {NO_RESIDENTS}",
            "suitable": "Taken in vaste stappen bijvoorbeeld, of werk naast een vaste collega.",
            "arrange": "Denk aan begeleiding, een training, werktijden of vervoer.",
            "reason_not": "Kies wat het zwaarst weegt.",
            "others_to_ask": "Een andere vestiging, een leverancier, een bedrijf in de buurt.",
        }

    def __init__(
        self,
        *args: Any,
        today: date,
        again_days: int,
        follow_up_days: int,
        people: list[str],
        may_add_jobs: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        name_the_blank(self, "reason_not", "Kies een reden")
        self.fields["spoken_with"].widget = Suggestions(people, attrs={"maxlength": 160})
        # Lets the style sheet see that nothing was typed yet.
        self.fields["others_to_ask"].widget.attrs["placeholder"] = " "
        for name in ("changes", "sector_trends", "tasks", "suitable", "arrange"):
            self.fields[name].widget.attrs["rows"] = 3
        self._propose_days(again_days, follow_up_days)
        self.rows: Any = None
        self.jobs_there = list(self.instance.jobs.order_by("window_start", "id")) if self.instance.pk else []
        if may_add_jobs:
            self._add_rows()
        else:
            del self.fields["new_jobs"]
            self.fields["tasks"].help_text = TASKS_FOR_OTHERS
        self.helper.layout = self._layout()

    def _propose_days(self, again_days: int, follow_up_days: int) -> None:
        if self.instance.pk:
            if self.instance.others_to_ask:
                del self.fields["follow_up_on"]  # the promise stands with the employer already
            return
        again = self.fields["ask_again_on"]
        again.initial = self.today + timedelta(days=again_days)
        again.help_text = (
            f"Ons voorstel: over {again_days} dagen. Leegmaken mag, tenzij het nog niet te zeggen is."
        )
        self.fields["follow_up_on"].initial = self.today + timedelta(days=follow_up_days)

    def _add_rows(self) -> None:
        self.rows = JobFormSet(
            self.data if self.is_bound else None,
            prefix="new_jobs",
            form_kwargs={"functions": Functions(), "today": self.today},
        )

    def _layout(self) -> Layout:
        hidden = "version" if "version" in self.fields else "form_key"
        after = [*PARTS[1:], None]
        drawn = [DrawnPart(part, n, then) for n, (part, then) in enumerate(zip(PARTS, after, strict=True), 1)]
        return Layout(hidden, *drawn)

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        self._drop_what_no_longer_counts(answers)
        if "on" in answers and "expectation" in answers:
            known = {k: v for k, v in answers.items() if k in ConversationFacts.__slots__}
            for name, text in conversation_problems(ConversationFacts(**known), self.today).items():
                self.add_error(name, text)
        self._check_follow_up(answers)
        if self.rows is not None:
            self._clean_jobs(answers)
        return answers

    def _drop_what_no_longer_counts(self, answers: dict[str, Any]) -> None:
        """A question that a later answer took out of sight keeps no earlier answer."""
        if answers.get("expectation") in ("same", "cannot_say"):
            answers["growth_kind"] = ""
        if answers.get("participation") != "no":
            answers["reason_not"] = ""
        if not answers.get("others_to_ask") and "follow_up_on" in answers:
            answers["follow_up_on"] = None

    def _check_follow_up(self, answers: dict[str, Any]) -> None:
        asked, on = answers.get("follow_up_on"), answers.get("on")
        if asked and on and asked < on:
            self.add_error("follow_up_on", f"Kies een dag op of na het gesprek van {date_words(on)}.")

    def _clean_jobs(self, answers: dict[str, Any]) -> None:
        kind = answers.get("growth_kind") or ""
        if self.rows.is_valid():
            self._ask_for_kinds(kind)
        if self.rows.is_valid():
            answers["new_jobs"] = self.rows.planned(kind)
        else:
            together = [str(text) for text in self.rows.non_form_errors()]
            self.add_error("new_jobs", together or ["Kijk de banen na."])

    def _ask_for_kinds(self, kind: str) -> None:
        """A job says itself where the work comes from when the talk doesn't."""
        for row in self.rows.forms if not kind else ():
            if row.cleaned_data.get("function") and not row.cleaned_data["growth_kind"]:
                row.add_error("growth_kind", "Kies waar het werk vandaan komt.")

    @property
    def values(self) -> dict[str, Any]:
        """The answers, with the rows under the name that the services give them."""
        found = super().values
        jobs = found.pop("new_jobs", None)
        return found | ({"jobs": jobs} if jobs else {})
