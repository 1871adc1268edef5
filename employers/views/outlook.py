"""The sector outlook: what employers told about growth, without telling which employer told it."""

from typing import Any, Final

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.cells import csv_bytes, xlsx_bytes
from core.domain.calendar import Quarter, count_words
from core.registry import Action
from core.requests import StaffRequest
from employers import outlook as told
from employers.domain.outlook import TOTAL
from employers.permissions_growth import check_view_outlook
from employers.tabs import job_tabs

ASKED: Final = "kwartaal"
TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def outlook(request: StaffRequest) -> HttpResponse:
    """Expected places per sector and quarter, and what employers answered in one quarter of talks."""
    check_view_outlook(request.user)
    choices, chosen = _chosen(request)
    found = told.read_outlook(request.user, timezone.localdate(), chosen)
    context = {
        "tabs": job_tabs(request.user, "employers:outlook"),
        "actions": _actions(chosen),
        "least": count_words(found.least, "werkgever", "werkgevers"),
        "expected": _expected_context(found),
        "answers": _answers_context(found),
        "trends": [(told.row_words(sector), texts) for sector, texts in found.trends.items()],
        "told_in": chosen.label,
        "quarters": [
            {"label": one.label, "url": _url("employers:outlook", one), "current": one == chosen}
            for one in choices
        ],
    }
    return TemplateResponse(request, "employers/outlook.html", context)


def outlook_file(request: StaffRequest, kind: str) -> HttpResponse:
    """The same figures, with the same ones left out, for a spreadsheet. Nothing about a person is in it."""
    check_view_outlook(request.user)
    if kind not in TYPES:
        raise Http404("Dit soort bestand maken we niet.")
    _, chosen = _chosen(request)
    today = timezone.localdate()
    rows = list(told.file_rows(told.read_outlook(request.user, today, chosen)))
    content = (
        csv_bytes(told.HEAD, rows) if kind == "csv" else xlsx_bytes(told.HEAD, rows, sheet="Vooruitblik")
    )
    answer = HttpResponse(content, content_type=TYPES[kind])
    name = f"vooruitblik-{told.key_of(chosen)}-{today:%Y-%m-%d}.{kind}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _chosen(request: StaffRequest) -> tuple[list[Quarter], Quarter]:
    """The quarters of talks to choose from, and the one that was asked for: the last when none was."""
    choices = told.quarters_told(request.user, timezone.localdate())
    asked = request.GET.get(ASKED, "")
    return choices, next((one for one in choices if told.key_of(one) == asked), choices[0])


def _url(name: str, quarter: Quarter, *parts: str) -> str:
    return f"{reverse(name, args=parts)}?{ASKED}={told.key_of(quarter)}"


def _actions(chosen: Quarter) -> list[Action]:
    return [
        Action("Excel", _url("employers:outlook_file", chosen, "xlsx"), icon="download"),
        Action("CSV", _url("employers:outlook_file", chosen, "csv"), icon="download"),
    ]


def _expected_context(found: told.Outlook) -> dict[str, Any]:
    table = found.expected
    return {
        "any": bool(table),
        "chart": told.chart_of_places(table),
        "heads": [told.column_words(one) for one in (*table.columns, TOTAL)],
        "rows": [
            {
                "name": told.row_words(row),
                "total": row == TOTAL,
                "cells": [(told.column_words(column), told.places_words(value), value is None)
                          for column, value in zip((*table.columns, TOTAL), values, strict=True)],
            }
            for row, values in told.table_rows(table)
        ],
    }  # fmt: skip


def _answers_context(found: told.Outlook) -> dict[str, Any]:
    table = found.answers
    return {
        "any": bool(table),
        "chart": told.chart_of_answers(table),
        "rows": [
            {
                "name": told.row_words(row),
                "total": row == TOTAL,
                "cells": [(told.column_words(column) if column != TOTAL else "Gesproken",
                           told.places_words(value), value is None)
                          for column, value in zip((*table.columns, TOTAL), values, strict=True)],
                "kinds": told.kind_words(found.kinds.get(row, ())),
                "kinds_left_out": bool(found.kinds.get(row)),
            }
            for row, values in told.table_rows(table)
        ],
    }  # fmt: skip
