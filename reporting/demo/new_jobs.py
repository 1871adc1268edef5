"""Nieuwe Banen in full in the demo: every situation of routes, rounds, plans, the train and what came of it.

Each part is a function ``(rng, today)`` that works within the scope of the made-up town and picks its
projects, jobs and residents itself, in a fixed order; the same day gives the same load.
"""

import random
from collections.abc import Callable
from datetime import date

from reporting.demo.new_jobs_guidance import guidance, lasting
from reporting.demo.new_jobs_learning import write_learning
from reporting.demo.new_jobs_lists import write_lists
from reporting.demo.new_jobs_plan import write_plans
from reporting.demo.new_jobs_routes import write_routes
from reporting.demo.new_jobs_train import train

Part = Callable[[random.Random, date], None]

PARTS: tuple[Part, ...] = (write_plans, write_routes, write_lists, write_learning, train, guidance, lasting)


def write_new_jobs(rng: random.Random, today: date) -> None:
    """Writes all parts, in order, after the account manager's day."""
    for part in PARTS:
        part(rng, today)
