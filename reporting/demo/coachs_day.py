"""The coach's day in the demo: every situation that the pages know, made up on top of the residents.

Each part is a function ``(rng, today)`` that works within the scope of the made-up town and picks its
residents itself, in a fixed order; the same day gives the same load.
"""

import random
from collections.abc import Callable
from datetime import date

from reporting.demo.coach_care import care
from reporting.demo.coach_contact import coach_contact
from reporting.demo.coach_day import coach_day
from reporting.demo.coach_file import files
from reporting.demo.coach_intake import intakes
from reporting.demo.coach_plan import plans
from reporting.demo.coach_support import catalogue, support

Part = Callable[[random.Random, date], None]

PARTS: tuple[Part, ...] = (catalogue, care, coach_contact, plans, files, intakes, support)


def write_coachs_day(rng: random.Random, today: date) -> None:
    """Writes all parts, in order; what asks for the coaches follows from all of them, so that comes last."""
    for part in (*PARTS, coach_day):
        part(rng, today)
