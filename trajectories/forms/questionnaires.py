"""Forms of questionnaires: made from the questions, one at a time or all at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from core.forms import BaseForm
from trajectories.domain.questions import AnswerKind, Question
from trajectories.models import Questionnaire
from trajectories.services.questionnaires import Answer

MORE = "_more"


class AnswersForm(BaseForm):
    """The answers to these questions of one list. Nothing is compulsory: whoever answers may pass."""

    instance: Questionnaire

    def __init__(
        self, *args: Any, questions: Sequence[Question], known: Mapping[str, Answer], **kwargs: Any
    ) -> None:
        self.questions = questions
        kwargs["initial"] = initial_of(questions, known)
        super().__init__(*args, **kwargs)

    def prepare(self, user: Any, instance: Any) -> None:
        for one in self.questions:
            self.fields[one.key] = _field(one)
            if one.follow_up:
                self.fields[one.key + MORE] = _text(one.follow_up)
        super().prepare(user, instance)

    @property
    def sections(self) -> list[tuple[str, list[tuple[Any, Any, bool]]]]:
        """Title and rows of each part: the question, what asks on (or None), whether it is a scale."""
        found: list[tuple[str, list[tuple[Any, Any, bool]]]] = []
        for one in self.questions:
            if not found or found[-1][0] != one.section:
                found.append((one.section, []))
            more = self[one.key + MORE] if one.follow_up else None
            found[-1][1].append((self[one.key], more, one.kind == AnswerKind.SCALE))
        return found

    @property
    def answers(self) -> dict[str, Answer]:
        return {one.key: self._answer(one) for one in self.questions}

    def _answer(self, one: Question) -> Answer:
        given = self.cleaned_data.get(one.key)
        more = self.cleaned_data.get(one.key + MORE, "") or ""
        match one.kind:
            case AnswerKind.SCALE:
                return Answer(value=int(given) if given else None, text=more)
            case AnswerKind.ONE:
                return Answer(choices=(given,) if given else (), text=more)
            case AnswerKind.MANY:
                return Answer(choices=tuple(given or ()), text=more)
        return Answer(text=given or "")


def _text(label: str, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, max_length=4000, help_text=help_text, widget=area)


def _field(one: Question) -> forms.Field:
    if one.kind == AnswerKind.TEXT:
        return _text(one.text, one.help)
    if one.kind == AnswerKind.SCALE:
        points = [(str(point), words) for point, words in enumerate(one.scale, start=1)]
        return forms.ChoiceField(
            label=one.text, choices=points, required=False, widget=forms.RadioSelect, help_text=one.help
        )
    if one.kind == AnswerKind.ONE:
        return forms.ChoiceField(
            label=one.text, choices=one.options, required=False, widget=forms.RadioSelect, help_text=one.help
        )
    return forms.MultipleChoiceField(
        label=one.text,
        choices=one.options,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=one.help,
    )


def initial_of(questions: Sequence[Question], known: Mapping[str, Answer]) -> dict[str, Any]:
    """What was answered before, as the fields of the form hold it."""
    found: dict[str, Any] = {}
    for one in questions:
        answer = known.get(one.key)
        if answer is None:
            continue
        if one.kind == AnswerKind.TEXT:
            found[one.key] = answer.text
            continue
        chosen = answer.choices[0] if answer.choices else ""
        first = {AnswerKind.SCALE: str(answer.value or ""), AnswerKind.ONE: chosen}
        found[one.key] = list(answer.choices) if one.kind == AnswerKind.MANY else first[one.kind]
        found[one.key + MORE] = answer.text
    return found


class ConsentForm(BaseForm):
    given_on = forms.DateField(
        label="Wanneer tekende de kandidaat?",
        help_text="Bewaar het getekende papier zoals jullie dat gewend zijn.",
        initial=date.today,
    )


class SkipForm(BaseForm):
    reason = forms.CharField(label="Waarom wordt deze lijst niet ingevuld?", max_length=200)
