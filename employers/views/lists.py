"""What the lists of this app share."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from core.requests import StaffRequest

PAGE_SIZE = 25


def page_of(request: StaffRequest, rows: QuerySet[Any]) -> tuple[Page[Any], Sequence[Any]]:
    """The page asked for, and its rows in order: only their ids are counted and cut, so joins stay small."""
    page = Paginator(rows.values_list("pk", flat=True), PAGE_SIZE).get_page(request.GET.get("page"))
    ids = list(page.object_list)
    model = rows.model._default_manager
    found = {row.pk: row for row in model.for_list().filter(pk__in=ids)}
    return page, [found[pk] for pk in ids]
