"""``manage.py demo``: data to try Opstap with, once."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from reporting.demo import run
from reporting.tasks import recompute_everything


class Command(BaseCommand):
    help = "Laadt de pilot Nieuwe Banen en verzonnen inwoners, werkgevers en banen, als ze er nog niet zijn."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--fresh", action="store_true", help="alle gegevens opnieuw (wordt geweigerd)")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_PASSWORD:
            raise CommandError(
                "Voorbeeldgegevens zijn er alleen voor ontwikkeling. Start met OPSTAP_MODE=development."
            )
        if run.is_loaded():
            if options["fresh"]:
                raise CommandError(
                    "De voorbeeldgegevens staan er al en worden niet weggegooid. "
                    "Wil je opnieuw beginnen? Draai dan 'make clean' en daarna 'make demo'."
                )
            self.stdout.write("De voorbeeldgegevens staan er al.")
            return
        began = time.monotonic()
        run.load(timezone.localdate(), settings.DEMO_PASSWORD, say=self._say, figures=recompute_everything)
        self.stdout.write(f"Klaar in {time.monotonic() - began:.0f} seconden.")

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
