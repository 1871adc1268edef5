"""Norms and amounts on a date, read from the dated rows."""

from datetime import date
from decimal import Decimal

from core.kept import keeps, once
from core.models import Parameter


def value_on(key: str, on: date) -> Decimal:
    """The value that holds on this day. Raises LookupError with a Dutch sentence when none does."""
    value = values_on([key], on).get(key)
    if value is None:
        raise LookupError(f"Er is geen waarde voor '{key}' op {on:%d-%m-%Y}. Vraag de functioneel beheerder.")
    return value


def values_on(keys: list[str], on: date) -> dict[str, Decimal]:
    """Several values in one query, for all parts of a page together; keys without a value are left out."""
    if not keeps():
        return _read(on, keys)
    all_of_day = once(("parameters", on), lambda: _read(on, None))
    return {key: all_of_day[key] for key in keys if key in all_of_day}


def _read(on: date, keys: list[str] | None) -> dict[str, Decimal]:
    """What holds on this day; ``keys``: only these, None = all that there is."""
    rows = Parameter.objects.filter(valid_from__lte=on)
    if keys is not None:
        rows = rows.filter(key__in=keys)
    return dict(rows.order_by("key", "-valid_from").distinct("key").values_list("key", "value"))
