"""The dated rows of one file, newest first: page and timeline show the same rows and read them once."""

from typing import Any, TypeVar

from clients.models import CandidateProfile
from clients.scope import ClientRow
from core.kept import once

R = TypeVar("R", bound=ClientRow)


def rows_of(model: type[R], client_id: int) -> list[R]:
    """All rows of this kind with who wrote them. Whether they may be seen is for the caller."""
    rows: Any = model._default_manager.filter(client_id=client_id).select_related("created_by")
    return once((model, client_id), lambda: list(rows.latest_first()))


def profiles_of(client_id: int) -> list[CandidateProfile]:
    """The agreed profile and those before it."""
    rows = CandidateProfile.objects.filter(client_id=client_id).select_related("created_by")
    return once((CandidateProfile, client_id), lambda: list(rows))
