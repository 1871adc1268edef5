"""Addresses of pages about one thing, for lists that show many."""

from functools import cache
from typing import Final

from django.urls import reverse

PLACE: Final = 987654321


@cache
def _around(name: str) -> tuple[str, str]:
    """What stands before and after the number; the addresses of a process don't change."""
    before, _, after = reverse(name, args=[PLACE]).partition(str(PLACE))
    return before, after


def address_of(name: str, pk: int) -> str:
    """The same as ``reverse(name, args=[pk])`` for an address with one number in it."""
    before, after = _around(name)
    return f"{before}{pk:d}{after}"
