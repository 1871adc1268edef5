"""Chains of own projects where the next step isn't arranged, or it wasn't told how a link ended."""

from collections.abc import Iterator
from datetime import date

from core.models import User
from core.registry import Action, WorkItem
from trajectories.deeds import at
from trajectories.project_page import own_rows


def chain_items(user: User, today: date) -> Iterator[WorkItem]:
    """One item a warning; the projects are read once for the whole page."""
    for row in own_rows(user, today):
        for text in row.chain_warnings:
            url = at("chain", row.project.pk)
            yield WorkItem(
                kind="chain_ends",
                kind_label="Ontwikkelbaan loopt af",
                title=f"{row.project.job.function} bij {row.project.job.employer.name}",
                why=text,
                url=url,
                urgent=True,
                actions=(Action("Naar de keten", url),),
            )
