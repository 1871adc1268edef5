"""The gallery: every component of the pages with examples, the awkward ones too.

Nothing here is real; it is where a change in look is judged, and where the accessibility test looks.
"""

import datetime as dt
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.utils import timezone

LONG_NAME = "Wilhelmina-Alexandrine van den Bovenkamp-Schimmelpenninck van der Oye"
STEPS = ("In beeld", "In kaart", "Match", "Inleerplan", "Inleren", "Baan")


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Naam van de functie", help_text="Zoals de werkgever haar noemt.")
    start = forms.DateField(label="Vanaf", widget=forms.DateInput(attrs={"type": "date"}))
    places = forms.IntegerField(label="Aantal plaatsen", min_value=1, required=False)
    route = forms.ChoiceField(
        label="Route", choices=[("", "Kies een route"), ("small", "kleinschalig"), ("large", "grootschalig")]
    )
    kind = forms.ChoiceField(
        label="Soort groei",
        widget=forms.RadioSelect,
        choices=[("more", "meer werk"), ("new", "nieuw soort werk"), ("leave", "mensen gaan weg")],
    )
    skills = forms.MultipleChoiceField(
        label="Wat vraagt het werk",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("hygiene", "hygiënisch werken"), ("team", "samenwerken"), ("dutch", "Nederlands B1")],
    )
    note = forms.CharField(
        label="Wat is er gezegd",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Schrijf op wat de werkgever vertelde. Geen namen van inwoners.",
    )
    agreed = forms.BooleanField(label="De werkgever is het hiermee eens")


class FilterForm(forms.Form):
    """Filters above a list."""

    search = forms.CharField(label="Naam", required=False)
    rung = forms.ChoiceField(
        label="Trede",
        required=False,
        choices=[("", "alle treden")] + [(str(n), f"trede {n}") for n in range(1, 7)],
    )


class LineForm(forms.Form):
    """A row of a list that can grow."""

    skill = forms.CharField(label="Vaardigheid")
    weeks = forms.IntegerField(label="Weken", required=False)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with examples."""
    lines = forms.formset_factory(LineForm, extra=1)
    context = {
        **_people(),
        **_work(),
        **_figures(),
        "form": ExampleForm(),
        "wrong_form": ExampleForm({"name": "", "start": "eergisteren"}, prefix="fout"),
        "filter_form": FilterForm(request.GET or QueryDict("rung=3")),
        "formset": lines(initial=[{"skill": "hygiënisch werken", "weeks": 4}]),
        "page_obj": Paginator(range(612), 25).get_page(request.GET.get("page")),
    }
    return TemplateResponse(request, "core/gallery.html", context)


def _people() -> dict[str, Any]:
    today = timezone.localdate()
    names = [
        ("Noor Jansen", 3, 4),
        (LONG_NAME, 1, 2),
        ("Édith IJsbrandy", 6, None),
        ("Sem de Wit", None, None),
    ]
    rows = [
        {
            "name": name,
            "rung": rung,
            "expected": expected,
            "share": share,
            "in_time": later,
            "next": None if day is None else today + dt.timedelta(days=day),
        }
        for (name, rung, expected), share, later, day in zip(
            names, (48, 12, 100, None), (90, 55, None, None), (2, -21, 0, None), strict=True
        )
    ]
    return {
        "rows": rows,
        "long_name": LONG_NAME,
        "today": today,
        "now": timezone.now(),
        "next_year": today + dt.timedelta(days=400),
        "facts": [
            ("Woonplaats", "Oosterhout"),
            ("Uitkering sinds", today - dt.timedelta(days=510)),
            ("Rijbewijs", True),
            ("Auto", False),
            ("Opleiding", None),
            ("Werkgever met een lange naam", "Stichting Samenwerkende Zorginstellingen Westelijke Baronie"),
        ],
    }


def _work() -> dict[str, Any]:
    return {
        "steps": [
            {"label": label, "state": "done" if n < 2 else "current" if n == 2 else "todo", "url": "#stappen"}
            for n, label in enumerate(STEPS)
        ],
        "conditions": [
            {"label": "Kinderopvang op woensdag", "state": "met"},
            {
                "label": "Vervoer naar de vroege dienst",
                "state": "arrange",
                "note": "Werkgever vraagt na of het busje langs kan.",
                "action": {"label": "Regel vervoer", "url": "#voorwaarden"},
            },
            {"label": "Rijbewijs B", "state": "not_met"},
            {"label": "Werken in het weekend", "state": "unknown", "note": "Nog niet gevraagd."},
        ],
        "deeds": [
            {"label": "Maak een afspraak", "url": "#knoppen", "primary": True},
            {"label": "Log contact", "url": "#knoppen", "icon": "telephone"},
            {
                "label": "Bewaar besluit",
                "url": "#knoppen",
                "enabled": False,
                "reason": "Eerst een datum kiezen.",
            },
            {"label": "Stop het traject", "url": "#knoppen", "tone": "bad"},
        ],
        "main_deed": {"label": "Stel kandidaat voor", "url": "#knoppen", "primary": True},
        "changed_by": "Ruben Bakker",
        "changed_at": timezone.now(),
        "changed_by_self": False,
        "conflict_rows": [
            {
                "label": "Afspraak",
                "mine": "Noor belt het lunchcafé voor 27 november.",
                "theirs": "Noor mailt het lunchcafé.\nDe jobcoach gaat mee.",
            }
        ],
    }


def _figures() -> dict[str, Any]:
    routes = ["kleinschalig", "grootschalig"]
    outcomes = [
        ("bedoelde baan", [3, 9]),
        ("andere baan", [2, 4]),
        ("geen baan", [2, 8]),
        ("niet bekend", [0, 1]),
    ]
    return {
        "bar": {
            "kind": "hbar",
            "labels": routes,
            "series": [{"name": name, "values": values} for name, values in outcomes],
            "stacked": True,
            "label_head": "Route",
        },
        "plain_bar": {
            "kind": "bar",
            "labels": [f"trede {n}" for n in range(1, 7)],
            "series": [{"name": "Inwoners", "values": [14, 22, 19, 12, 8, 3]}],
            "label_head": "Trede",
        },
        "line": {
            "kind": "line",
            "labels": ["jan", "feb", "mrt", "apr", "mei", "jun"],
            "series": [
                {"name": "Instroom", "values": [31, 28, 35, 30, 27, 29]},
                {"name": "Uitstroom", "values": [22, 26, 25, 33, 36, 34]},
            ],
            "label_head": "Maand",
        },
    }
