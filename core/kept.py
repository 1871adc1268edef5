"""What one page reads once, however many parts of it ask for it.

Only while a page is looked at: a request that writes keeps nothing, so nothing kept is ever old. Never for
what somebody may do.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def keeping() -> Iterator[None]:
    """Until the block ends, what is read through ``once`` is read once."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def once(key: Hashable, read: Callable[[], T]) -> T:
    """What ``read`` gives, kept under this key for the rest of the page; elsewhere read each time."""
    kept = _kept.get()
    if kept is None:
        return read()
    if key not in kept:
        kept[key] = read()
    found: T = kept[key]
    return found


def keeps() -> bool:
    """Whether a page is looked at now: then it pays to read more than was asked for."""
    return _kept.get() is not None
