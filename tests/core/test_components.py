"""The components say in words what they show, and leave nothing for a reader to guess."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import RequestContext, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.test.html import parse_html

from core import dutch, pictures
from core.forms import BaseForm
from core.gallery import LONG_NAME, gallery
from core.models import Team, User
from core.presentation import active_filters, error_links
from core.registry import Action

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 22)


def draw(source: str, **context: Any) -> str:
    request = context.pop("request", None) or RequestFactory().get("/")
    return Template(source).render(RequestContext(request, context))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 22), "vandaag"),
        (dt.date(2026, 11, 23), "morgen"),
        (dt.date(2026, 11, 21), "gisteren"),
        (dt.date(2026, 11, 24), "over 2 dagen"),
        (dt.date(2026, 11, 1), "3 weken geleden"),
        (dt.date(2027, 3, 22), "over 4 maanden"),
        (dt.date(2022, 11, 22), "4 jaar geleden"),
    ],
)
def test_distance_reads_as_people_say_it(day: dt.date, words: str) -> None:
    assert dutch.distance_text(day, TODAY) == words


def test_dates_are_dutch_whatever_the_machine_speaks() -> None:
    assert dutch.day_text(dt.date(2026, 11, 24)) == "di 24 nov 2026"
    assert 'datetime="2026-03-02"' in draw("{{ d|date_nl }}", d=dt.date(2026, 3, 2))
    assert "–" in draw("{{ d|date_nl }}{{ d|datetime_nl }}{{ d|distance }}{% when d %}", d=None)


def test_a_moment_is_shown_in_local_time() -> None:
    late = dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)
    assert "do 2 jul 2026, 00:30" in draw("{{ m|datetime_nl }}", m=late)
    assert "do 2 jul 2026" in draw("{{ m|date_nl }}", m=late)


@pytest.mark.parametrize(
    ("rung", "expected", "words", "full", "hoped"),
    [
        (3, 4, "trede 3 van 6, verwacht 4", 3, 1),
        (6, None, "trede 6 van 6", 6, 0),
        (4, 2, "trede 4 van 6, verwacht 2", 4, 0),
        (None, 2, "trede niet bekend", 0, 2),
    ],
)
def test_ladder_shows_and_says_where_somebody_is(
    rung: int | None, expected: int | None, words: str, full: int, hoped: int
) -> None:
    picture = draw("{% ladder rung expected %}", rung=rung, expected=expected)
    assert f'aria-label="{words}"' in picture
    assert (picture.count("rung-full"), picture.count("rung-hoped")) == (full, hoped)
    assert picture.count("<rect") == pictures.RUNGS


def test_dots_have_words() -> None:
    drawn = draw("{% dots 2 3 'met een beetje hulp' %}")
    assert "2 van 3" in drawn
    assert drawn.count("dot-full") == 2
    assert "niet bekend" in draw("{% dots None 3 %}")


def test_meter_keeps_between_nothing_and_everything() -> None:
    assert "100%" in draw("{% meter 130 %}")
    assert "straks 90%" in draw("{% meter 48 in_time=90 %}")
    assert "straks" not in draw("{% meter 48 in_time=48 %}")
    assert "niet bekend" in draw("{% meter None %}")


def test_text_from_people_is_escaped_everywhere() -> None:
    nasty = "<script>x</script>"
    source = (
        "{% badge t %}{% dots 1 3 t %}{% meter 1 t %}{% facts pairs %}{% breadcrumbs t '/' t %}"
        "{% action deed %}"
        "{% conditions items %}{% panel title=t %}{{ t }}{% endpanel %}{% page_header t subtitle=t %}"
        "{% data_table caption=t %}{% enddata_table %}{% tile t t %}{% empty_state t t %}{% step_bar steps %}"
        "{% timeline_entry moment=None title=t by=t %}{% endtimeline_entry %}{% chart 'c' t data %}"
    )
    drawn = draw(
        source,
        t=nasty,
        pairs=[(nasty, nasty)],
        deed={"label": nasty, "url": nasty, "fields": {nasty: nasty}, "method": "post"},
        items=[{"label": nasty, "note": nasty}],
        steps=[{"label": nasty, "note": nasty}],
        data={"kind": "bar", "labels": [nasty], "series": [{"name": nasty, "values": [1]}]},
    )
    assert "<script>x" not in drawn


def test_a_button_that_is_off_says_why() -> None:
    off = draw("{% action deed %}", deed=Action("Bewaar", "/x/", enabled=False, reason="Eerst een datum."))
    assert "disabled" in off
    assert "Eerst een datum." in off
    assert "/x/" not in off


def test_a_button_that_writes_is_a_form_with_a_token() -> None:
    deed = {"label": "Sluit", "url": "/x/", "method": "post", "fields": {"version": 3}, "primary": True}
    drawn = draw("{% action deed %}", deed=deed)
    assert 'method="post"' in drawn
    assert 'name="csrfmiddlewaretoken"' in drawn
    assert 'name="version" value="3"' in drawn
    assert '<a class="btn btn-quiet" href="/x/"' in draw("{% action d %}", d={"label": "Open", "url": "/x/"})


def test_unknown_tone_is_a_mistake_of_the_builder() -> None:
    with pytest.raises(TemplateSyntaxError):
        draw("{% badge 'x' 'paars' %}")


def test_a_chart_has_the_same_figures_as_table_and_at_most_five_series() -> None:
    series = [{"name": f"reeks {n}", "values": [n, None]} for n in range(6)]
    data = {"kind": "bar", "labels": ["a", "b"], "series": series[:2], "unit": "%"}
    drawn = draw("{% chart 'c' 'Titel' data %}", data=data)
    assert "1%" in drawn
    assert 'id="c" type="application/json"' in drawn
    with pytest.raises(TemplateSyntaxError):
        draw("{% chart 'c' 'Titel' data %}", data={**data, "series": series})


def test_pages_keep_the_filters_and_are_silent_without_rows() -> None:
    request = RequestFactory().get("/", {"trede": "3", "page": "2"})
    page = Paginator(range(60), 25).get_page(2)
    drawn = draw("{% pagination page 'inwoners' %}", request=request, page=page)
    assert "26–50 van 60 inwoners" in drawn
    assert "trede=3&amp;page=3" in drawn
    empty = Paginator([], 25).get_page(1)
    assert draw("{% pagination page %}", request=request, page=empty).strip() == ""


class _Filter(forms.Form):
    rung = forms.MultipleChoiceField(
        label="Trede", choices=[("1", "trede 1"), ("2", "trede 2")], required=False
    )
    name = forms.CharField(label="Naam", required=False)


class _Filters(forms.Form):
    """What lists use: text, a list with a heading in it, a date, and fields of which one is hidden."""

    q = forms.CharField(label="Naam", required=False, max_length=40)
    rung = forms.ChoiceField(
        label="Trede",
        choices=[("", "alle"), ("1", "een & twee"), ("rest", [("2", "<drie>")])],
        required=False,
    )
    day = forms.DateField(label="Vanaf", required=False)
    page_size = forms.CharField(widget=forms.HiddenInput, required=False)


def _controls(html: str) -> list[Any]:
    found = parse_html(f"<div>{html}</div>")
    controls: list[Any] = []

    def walk(element: Any) -> None:
        if getattr(element, "name", "") in ("input", "select"):
            controls.append(element)
        for child in getattr(element, "children", ()):
            walk(child)

    walk(found)
    return controls


@pytest.mark.parametrize("query", ["", "q=%22Jan%22&rung=1", "rung=2&day=2026-02-30", "rung=9"])
def test_filters_drawn_in_python_are_those_of_django(query: str) -> None:
    form = _Filters(QueryDict(query))
    drawn = draw("{% filter_bar form 'mensen' %}", request=RequestFactory().get("/"), form=form)
    own = [str(field) for field in (*form.hidden_fields(), *form.visible_fields())]
    assert _controls(drawn) == _controls("".join(own))


def test_filters_fold_and_tell_how_many_are_on() -> None:
    request, form = RequestFactory().get("/"), _Filters(QueryDict("q=an&rung=1"))
    drawn = draw("{% filter_bar form 'mensen' %}", request=request, form=form)
    assert "<span>Filters (2 actief)</span>" in drawn
    assert "data-stays" not in drawn
    assert "<span>Filters</span>" in draw(
        "{% filter_bar form %}", request=request, form=_Filters(QueryDict())
    )
    wrong = draw("{% filter_bar form %}", request=request, form=_Filters(QueryDict("day=gisteren")))
    assert "data-stays" in wrong
    assert 'class="field-error"' in wrong


def test_each_filter_that_is_on_can_be_taken_off_by_itself() -> None:
    query = QueryDict("rung=1&rung=2&name=&page=4&sort=naam")
    chips = active_filters(_Filter(query), query)
    assert [(c["label"], c["value"]) for c in chips] == [("Trede", "trede 1"), ("Trede", "trede 2")]
    assert chips[0]["url"] == "?rung=2&sort=naam"


def test_errors_point_at_their_field() -> None:
    class Question(forms.Form):
        name = forms.CharField(label="Naam")
        kind = forms.ChoiceField(label="Soort", widget=forms.RadioSelect, choices=[("a", "a")])

    targets = {e["label"]: e["target"] for e in error_links(Question({}))}
    assert targets == {"Naam": "id_name", "Soort": "div_id_kind"}


def test_a_question_that_was_missed_is_named_without_its_question_mark() -> None:
    class Question(forms.Form):
        name = forms.CharField(label="Hoe heet je?")

    assert error_links(Question({}))[0]["label"] == "Hoe heet je"


def test_no_choice_is_a_row_of_dashes() -> None:
    class Question(BaseForm):
        kind = forms.ChoiceField(choices=[("", "---------"), ("a", "A")], required=False)
        who = forms.ModelChoiceField(queryset=Team.objects.none(), required=False)

    form = Question(user=User())
    assert form["kind"].field.choices[0] == ("", "Kies…")
    assert form["who"].field.empty_label == "Kies…"


def test_an_icon_name_cannot_leave_its_folder() -> None:
    with pytest.raises(ValueError, match="icon"):
        pictures.icon("../../../etc/passwd")


@pytest.mark.parametrize("chosen, attribute", [("dark", ' data-bs-theme="dark"'), ('"><b>', ""), (None, "")])
def test_theme_comes_from_the_cookie_and_only_from_the_list(chosen: str | None, attribute: str) -> None:
    request = RequestFactory().get("/")
    if chosen is not None:
        request.COOKIES["theme"] = chosen
    assert draw("{% theme_attribute %}", request=request) == attribute


def test_gallery_shows_everything_and_nothing_is_undefined() -> None:
    request = RequestFactory().get("/onderdelen/")
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)
    text = gallery(request).render().content.decode()
    assert "<<undefined" not in text
    assert LONG_NAME in text
    for name in ("ladder-picture", "steps", "tile", "timeline", "empty", "chart", "chip", "conflict"):
        assert f'class="{name}' in text


def test_no_template_or_script_needs_a_hole_in_the_content_policy() -> None:
    # What becomes paper never reaches a browser as a page; nothing in it is fetched from anywhere.
    pages = [f for f in ROOT.glob("templates/**/*.html") if ROOT / "templates/pdf" not in f.parents]
    files = [*pages, *ROOT.glob("core/**/*.py")]
    holes = re.compile(r"""\sstyle="|\son[a-z]+="|<script>|<style""")
    wrong = [str(f) for f in files if holes.search(f.read_text("utf-8"))]
    assert wrong == []


def test_the_hint_in_the_search_box_fits_in_it_and_what_is_typed_makes_room() -> None:
    """The box is 180 pixels wide at its narrowest; a filter's box grows with its text."""
    bar = (settings.BASE_DIR / "templates/components/top_bar.html").read_text()
    [hint] = re.findall(r'placeholder="([^"]*)"', bar)
    assert len(hint) <= 12
    assert "field-sizing: content" in (settings.BASE_DIR / "static/css/forms.css").read_text()
