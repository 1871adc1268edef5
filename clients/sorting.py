"""The heads of the list of residents: each sorts by its column, a second press the other way round."""

from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class SortHead:
    """One head of a column. ``state`` is what aria-sort says: 'ascending', 'descending' or ''."""

    label: str
    url: str
    state: str
    number: bool = False
    wide: bool = False

    @property
    def hint(self) -> str:
        """What a press does, for who can't see the arrow."""
        return "andersom" if self.state else "sorteer"


COLUMNS = (
    ("name", "Naam"),
    ("number", "Nummer"),
    ("rung", "Trede"),
    ("category", "Categorie"),
    ("months", "Uitkering"),
    ("coach", "Werkcoach"),
    ("contact", "Laatste contact"),
    ("next", "Volgende"),
)


def heads(shown: tuple[str, ...], sort: str, first: str, query: QueryDict) -> list[SortHead]:
    """The heads of these columns. ``sort``: what holds now; ``first``: the order without a choice."""
    return [
        SortHead(
            label,
            _address(_next(column, sort), first, query),
            _state(column, sort),
            column == "months",
            column == "name",
        )
        for column, label in COLUMNS
        if column in shown
    ]


def _next(column: str, sort: str) -> str:
    return f"-{column}" if sort == column else column


def _state(column: str, sort: str) -> str:
    if sort == column:
        return "ascending"
    return "descending" if sort == f"-{column}" else ""


def _address(sort: str, first: str, query: QueryDict) -> str:
    chosen = query.copy()
    chosen.pop("page", None)
    chosen.pop("sort", None)
    if sort != first:
        chosen["sort"] = sort
    return f"?{chosen.urlencode()}"
