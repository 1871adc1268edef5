"""How many people still fit a job: known to the app that ranks people, which stands above this one."""

from collections.abc import Callable, Collection

from core.models import User
from employers.models import FutureJob

Counter = Callable[[User, FutureJob, Collection[int]], int | None]
_counters: list[Counter] = []


def count_fitting_with(counter: Counter) -> None:
    """Registers who can count: by user, job, and the clients that are left out."""
    if counter not in _counters:
        _counters.append(counter)


def fitting(user: User, job: FutureJob, without: Collection[int]) -> int | None:
    """People whom this user may look among and who fit; None when this user may not look."""
    found = [number for counter in _counters if (number := counter(user, job, without)) is not None]
    return sum(found) if found else None
