"""Prints figures from the database, for people and for machines."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.models.base import DataSet
from employers.domain.growth import LEARN_IN_ROUTE_LABELS
from reporting.domain.figures import RouteFigures
from reporting.nieuwe_banen import as_numbers, figures_of

HEADS = (
    "Route",
    "Werkgevers",
    "Kandidaten",
    "Beoogd",
    "Ander",
    "Uitzend",
    "Geen",
    "Onbekend",
    "Loopt",
    "Maanden",
)


class Command(BaseCommand):
    help = "Toont cijfers uit de database, bijvoorbeeld: figures nieuwe-banen --set pilot --json"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("report", help="welk verslag: nieuwe-banen")
        parser.add_argument(
            "--set", default=DataSet.LIVE.value, help=f"welke set: {', '.join(DataSet.values)}"
        )
        parser.add_argument("--json", action="store_true", help="als JSON, voor een ander programma")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["report"] != "nieuwe-banen":
            raise CommandError(f"Het verslag '{options['report']}' bestaat niet. Kies: nieuwe-banen.")
        if options["set"] not in DataSet.values:
            raise CommandError(
                f"De set '{options['set']}' bestaat niet. Kies uit: {', '.join(DataSet.values)}."
            )
        found = figures_of(options["set"])
        if options["json"]:
            routes = {route.route: as_numbers(route) for route in found.routes}
            shown = {"set": options["set"], "routes": routes, "total": as_numbers(found.total)}
            self.stdout.write(json.dumps(shown, indent=2))
            return
        if not found.total.candidates:
            self.stdout.write(f"In de set '{options['set']}' staan nog geen kandidaten in een traject.")
            return
        self._table([*found.routes, found.total])

    def _table(self, routes: list[RouteFigures]) -> None:
        rows = [HEADS, *(_cells(route) for route in routes)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
        for row in rows:
            first, *rest = (
                cell.ljust(width) if not column else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            self.stdout.write("  ".join([first, *rest]).rstrip())


def _cells(route: RouteFigures) -> tuple[str, ...]:
    label = LEARN_IN_ROUTE_LABELS[route.route] if route.route else "Totaal"
    months = "–" if route.shortest is None else f"{route.shortest}–{route.longest}"
    if route.shortest is not None and route.shortest == route.longest:
        months = str(route.shortest)
    return (
        label,
        str(route.employers),
        str(route.candidates),
        _with_share(route.intended_job, route.intended_job_percent),
        _with_share(route.other_job, route.other_job_percent),
        str(route.temp_agency),
        _with_share(route.no_job, route.no_job_percent),
        _with_share(route.unknown, route.unknown_percent),
        str(route.running),
        months,
    )


def _with_share(number: int, percent: int | None) -> str:
    return str(number) if percent is None else f"{number} ({percent}%)"
