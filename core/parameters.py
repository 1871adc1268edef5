"""Norms and amounts on a date, read from the dated rows."""

from datetime import date
from decimal import Decimal

from core.models import Parameter


def value_on(key: str, on: date) -> Decimal:
    """The value that holds on this day. Raises LookupError with a Dutch sentence when none does."""
    value = (
        Parameter.objects.filter(key=key, valid_from__lte=on)
        .order_by("-valid_from")
        .values_list("value", flat=True)
        .first()
    )
    if value is None:
        raise LookupError(f"Er is geen waarde voor '{key}' op {on:%d-%m-%Y}. Vraag de functioneel beheerder.")
    return value


def values_on(keys: list[str], on: date) -> dict[str, Decimal]:
    """Several values in one query; keys without a value are left out."""
    rows = (
        Parameter.objects.filter(key__in=keys, valid_from__lte=on)
        .order_by("key", "-valid_from")
        .distinct("key")
        .values_list("key", "value")
    )
    return dict(rows)
