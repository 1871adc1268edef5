"""Writes docs/states.md from the tables of states, so that picture and rules can't differ."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from clients.domain.duties import SANCTION_TABLE
from clients.domain.enrolment import ENROLMENT_TABLE
from clients.domain.hand_over import HAND_OVER_TABLE
from clients.domain.plan import ITEM_TABLE, PLAN_TABLE
from core.domain.state_table import StateTable, markdown_rows, mermaid
from employers.domain.agreement import AGREEMENT_TABLE
from employers.domain.event import EVENT_TABLE
from employers.domain.future_job import JOB_TABLE
from employers.domain.stacked_job import STACKED_TABLE
from trajectories.domain.aftercare import AFTERCARE_TABLE
from trajectories.domain.announcement import ANNOUNCEMENT_TABLE
from trajectories.domain.candidate import CANDIDATE_TABLE
from trajectories.domain.grant import GRANT_TABLE
from trajectories.domain.steps import STEP_TABLE

TABLES: tuple[StateTable, ...] = (
    STEP_TABLE,
    CANDIDATE_TABLE,
    JOB_TABLE,
    STACKED_TABLE,
    HAND_OVER_TABLE,
    SANCTION_TABLE,
    PLAN_TABLE,
    ITEM_TABLE,
    ENROLMENT_TABLE,
    AFTERCARE_TABLE,
    EVENT_TABLE,
    GRANT_TABLE,
    AGREEMENT_TABLE,
    ANNOUNCEMENT_TABLE,
)
HEAD = """# States

Written by `python manage.py state_diagrams` from the tables in the `domain` packages of
the apps; a test fails when this file is stale. Every move that isn't listed is refused.
"""


def document() -> str:
    """The whole text of docs/states.md."""
    return HEAD + "".join(_section(table) for table in TABLES)


def _section(table: StateTable) -> str:
    rows = "\n".join(markdown_rows(table))
    return f"\n## {table.name}\n\n```mermaid\n{mermaid(table)}```\n\n{rows}\n"


class Command(BaseCommand):
    help = "Writes docs/states.md from the tables of states."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = settings.BASE_DIR / "docs" / "states.md"
        if options["check"]:
            if not path.exists() or path.read_text("utf-8") != document():
                raise CommandError("docs/states.md is stale: run python manage.py state_diagrams")
            return
        path.parent.mkdir(exist_ok=True)
        path.write_text(document(), "utf-8")
        self.stdout.write("docs/states.md written")
