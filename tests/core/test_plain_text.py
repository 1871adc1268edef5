"""Marks that nobody sees: left out of what is typed or pasted; names of all scripts stay as they are."""

import pytest
from django import forms
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.plain_text import DAMAGED, is_damaged, without_hidden
from core.forms import BaseForm, PlainText
from core.models import User

NAMES = (
    "José Gómez-Núñez",
    "Zoë d'Ancona",
    "Siân O’Brien",
    "Łukasz Żółć",
    "Nguyễn Thị Hồng",
    "Jürgen van ’t Hof",
    "Ay\u015fe \u0130nan",
    "Re\u0301ne\u0301",  # accents apart
    "محمد",
    "می\u200cخواهم",  # Persian: without its joiner another word
    "क्\u200dष",  # Hindi: the joiner says how the letters are written
    "👩\u200d🍳 Kokkin",
    "张伟",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_somebody_stays_as_it_is(name: str) -> None:
    assert without_hidden(name) == name
    assert not is_damaged(name, lines=False)


@pytest.mark.parametrize(
    "mark",
    [*(chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
     "\u200b", "\ufeff", "\u200e", "\u200f", "\u2060", "\u00ad", "\u200c", "\u200d", "\U000e0041"],
)  # fmt: skip
def test_what_nobody_sees_is_left_out(mark: str) -> None:
    assert without_hidden(f"Jan{mark}sen{mark}") == "Jansen"


def test_a_line_of_another_system_becomes_a_space() -> None:
    assert without_hidden("Jan\u2028Jansen") == "Jan Jansen"
    assert without_hidden("een\r\ntwee\tdrie") == "een\r\ntwee\tdrie"


@pytest.mark.parametrize(
    "sign", ["\ufffe", "\uffff", "\U0001fffe", "\ufdd0", "\x01", "\x1b", "\x7f", "\x85", "\ud800"]
)
def test_what_is_no_letter_is_damage(sign: str) -> None:
    for lines in (True, False):
        assert is_damaged(f"Jan{sign}", lines=lines)


def test_ends_of_lines_belong_in_a_long_text_only() -> None:
    assert not is_damaged("een\r\ntwee\tdrie", lines=True)
    for sign in "\r\n\t":
        assert is_damaged(f"een{sign}twee", lines=False)


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_once_is_enough(text: str) -> None:
    assert without_hidden(without_hidden(text)) == without_hidden(text)


class NameForm(BaseForm):
    name = forms.CharField(max_length=10, strip=True)
    story = forms.CharField(widget=forms.Textarea, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["late"] = forms.CharField(required=False)


class RowForm(PlainText, forms.Form):
    function = forms.CharField()


def filled(**values: str) -> NameForm:
    typed = QueryDict(mutable=True)
    typed.update({"name": "Jan"} | values)
    typed._mutable = False
    return NameForm(typed, user=User())


def test_a_form_reads_what_people_see() -> None:
    form = filled(name="\u202aJan\u202c\u200b", story="een\u200b\r\ntwee", late="\ufefflaat")
    assert form.is_valid(), form.errors
    assert form.values == {"name": "Jan", "story": "een\r\ntwee", "late": "laat"}
    row = RowForm({"r-function": "Ko\u2066k"}, prefix="r")
    assert row.is_valid()
    assert row.cleaned_data == {"function": "Kok"}


def test_a_name_that_is_all_hidden_is_no_name() -> None:
    assert "name" in filled(name="\u200b\u202e").errors


@pytest.mark.parametrize("field", ["name", "story", "late"])
def test_a_form_says_what_is_damaged(field: str) -> None:
    form = filled(**{field: "Jan\uffff"})
    assert form.errors == {field: [DAMAGED]}


def test_a_null_is_told_once() -> None:
    assert len(filled(name="Jan\0").errors["name"]) == 1
