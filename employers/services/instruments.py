"""What the region writes about its toolbox: texts, combinations from a day on, the budget of a year."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.domain.combination import pair_of
from employers.models import InstrumentBudget, InstrumentPair, InstrumentText

FIRST = "Een collega vulde dit intussen in. Open de pagina opnieuw en kijk wat er nu staat."


@transaction.atomic
def describe_instrument(*, by: User, code: str, version: int, **words: Any) -> InstrumentText:
    """Own words for an instrument; ``version`` 0 when there were none yet.

    Raises EditConflict when somebody else changed them first, Refused when somebody else began.
    """
    row = InstrumentText.objects.select_for_update().filter(code=code).first()
    if row is None:
        row = InstrumentText.objects.create(code=code, created_by=by, **words)
    elif version == 0 and all(getattr(row, name) == value for name, value in words.items()):
        return row
    elif version == 0:
        raise Refused(FIRST)
    else:
        row = save_version(row, by=by, version=version, **words)
    audit.record("instrument.described", by=by, on=row)
    return row


@transaction.atomic
def set_pair(
    *,
    by: User,
    one: str,
    other: str,
    together: bool,
    reason: str,
    valid_from: date,
    form_key: UUID | None = None,
) -> InstrumentPair:
    """From that day on two instruments may, or may not, run together; what held before is kept.

    Raises Refused for an instrument with itself and for a day that has an answer already.
    """
    if one == other:
        raise Refused("Kies twee verschillende instrumenten.")
    first, second = pair_of(one, other)
    earlier = InstrumentPair.objects.filter(first=first, second=second, valid_from=valid_from).first()
    if earlier is not None and (form_key is None or earlier.form_key != form_key):
        raise Refused("Voor deze dag staat deze combinatie er al. Kies een andere dag.")
    row, new = create_once(
        InstrumentPair,
        by=by,
        form_key=form_key,
        first=first,
        second=second,
        together=together,
        reason=reason.strip(),
        valid_from=valid_from,
    )
    if new:
        audit.record("instrument.pair_set", by=by, on=row)
    return row


@transaction.atomic
def set_budget(
    *, by: User, code: str, year: int, amount: Decimal, source: str = "", version: int = 0
) -> InstrumentBudget:
    """The budget of the user's town for an instrument in a year; ``version`` 0 when there was none yet.

    Raises EditConflict when somebody else changed it first, Refused when somebody else began.
    """
    mine = InstrumentBudget.objects.filter(municipality_id=by.municipality_id, code=code, year=year)
    row = mine.select_for_update().first()
    values: dict[str, Any] = {"amount": amount, "source": source.strip()}
    if row is None:
        row = InstrumentBudget.objects.create(
            municipality_id=by.municipality_id, code=code, year=year, created_by=by, **values
        )
    elif version == 0 and (row.amount, row.source) == (amount, source.strip()):
        return row
    elif version == 0:
        raise Refused(FIRST)
    else:
        row = save_version(row, by=by, version=version, **values)
    audit.record("instrument.budget_set", by=by, on=row)
    return row
