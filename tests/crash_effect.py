"""An effect that can be counted, for the tests that kill the worker."""

import time
from collections.abc import Mapping
from typing import Any

from core import audit, outbox


def effect(payload: Mapping[str, Any]) -> None:
    """One log line, after a moment in which one can be killed."""
    time.sleep(0.01)
    audit.record("crash.effect", by=None, note=str(payload["number"]))


def register() -> None:
    outbox.on_event("crash.effect", effect)
