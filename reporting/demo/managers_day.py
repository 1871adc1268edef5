"""The account manager's day in the demo: every situation that the pages know, made up on top of the jobs.

Each part is a function ``(rng, today)`` that works within the scope of the made-up town and picks its
employers, jobs and residents itself, in a fixed order; the same day gives the same load.
"""

import random
from collections.abc import Callable
from datetime import date

from reporting.demo.manager_agreements import manager_agreements
from reporting.demo.manager_announce import manager_announce
from reporting.demo.manager_events import manager_events
from reporting.demo.manager_file import manager_file
from reporting.demo.manager_growth import manager_growth
from reporting.demo.manager_instruments import manager_instruments
from reporting.demo.manager_pipeline import manager_pipeline
from reporting.demo.manager_stacked import manager_stacked

Part = Callable[[random.Random, date], None]

PARTS: tuple[Part, ...] = (
    manager_file,
    manager_agreements,
    manager_events,
    manager_announce,
    manager_growth,
    manager_instruments,
    manager_stacked,
    manager_pipeline,
)


def write_managers_day(rng: random.Random, today: date) -> None:
    """Writes all parts, in order, after the coach's day; what was expected of all jobs comes last."""
    for part in PARTS:
        part(rng, today)
