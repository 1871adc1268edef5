"""The budget of a year beside what was promised and paid. Who grants something says how much: apps above."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.models import User
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.models import InstrumentBudget

ZERO = Decimal(0)
# These are paid by somebody else, or cost nothing: the benefit goes on.
WITHOUT_MONEY = (Instrument.NO_RISK, Instrument.TRIAL_PLACEMENT, Instrument.WORK_EXPERIENCE)
WITH_MONEY = tuple(code for code in Instrument if code not in WITHOUT_MONEY)


@dataclass(frozen=True, slots=True)
class Spending:
    """Of one instrument in one year, in euro: asked for, promised, paid; ``url`` shows which.

    ``hidden``: so few people that a sum would tell about one of them.
    """

    asked: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO
    url: str = ""
    hidden: bool = False


Source = Callable[[User, int], Mapping[str, Spending]]
_sources: list[Source] = []


def count_spending_with(source: Source) -> None:
    """An app above this one says what was promised and paid, per code, in a year of the user's town."""
    if source not in _sources:
        _sources.append(source)


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One instrument in one year. ``budget`` None: none was set."""

    code: str
    label: str
    budget: Decimal | None
    source: str
    version: int
    spending: Spending

    @property
    def left(self) -> Decimal | None:
        """What can still be promised; below nought when more was promised than there is."""
        if self.budget is None or self.spending.hidden:
            return None
        return self.budget - self.spending.committed

    @property
    def over(self) -> bool:
        return self.left is not None and self.left < 0


def budget_lines(user: User, year: int) -> list[BudgetLine]:
    """All instruments that cost money."""
    rows = {row.code: row for row in InstrumentBudget.objects.visible_to(user).filter(year=year)}
    spent: dict[str, Spending] = {}
    for source in _sources:
        spent.update(source(user, year))
    return [_line(code, rows.get(code), spent.get(code, Spending())) for code in WITH_MONEY]


def _line(code: Instrument, row: InstrumentBudget | None, spending: Spending) -> BudgetLine:
    return BudgetLine(
        code.value,
        INSTRUMENT_LABELS[code],
        row.amount if row else None,
        row.source if row else "",
        row.version if row else 0,
        spending,
    )
