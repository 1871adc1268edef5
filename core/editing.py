"""Two people, one record: nobody's words get lost. One press, one row: also when pressed twice."""

from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from core.models import Editable, Recorded, User

E = TypeVar("E", bound=Editable)
R = TypeVar("R", bound=Recorded)


class EditConflict(Exception):
    """Somebody else saved this record first. Holds the record as it is now, and what was typed."""

    def __init__(self, current: Editable, changes: dict[str, Any]) -> None:
        super().__init__("Iemand anders heeft dit intussen gewijzigd.")
        self.current = current
        self.changes = changes


class FormKeyTaken(Exception):
    """This form was sent before by somebody else: a copied page, or a guess. Says nothing about their row."""


def save_version(record: E, *, by: User, version: int, **changes: Any) -> E:
    """Writes the changes if the record is still at ``version``, and returns it fresh.

    Raises EditConflict when somebody was first. Compares and writes in one statement: there is
    no moment between looking and saving.
    """
    manager = type(record)._base_manager
    updated = manager.filter(pk=record.pk, version=version).update(
        **changes, version=F("version") + 1, changed_by=by, changed_at=timezone.now()
    )
    current = manager.get(pk=record.pk)
    if not updated:
        raise EditConflict(current, changes)
    return current


def create_once(model: type[R], *, by: User, form_key: UUID | None, **fields: Any) -> tuple[R, bool]:
    """Makes the row unless this form was sent before; (row, whether it is new).

    Raises FormKeyTaken for somebody else's form key: never a look at their row.
    """
    fields["created_by"] = by
    if form_key is None:
        return model._base_manager.create(**fields), True
    try:
        with transaction.atomic():
            return model._base_manager.create(form_key=form_key, **fields), True
    except IntegrityError as error:
        earlier = model._base_manager.filter(form_key=form_key, created_by=by).first()
        if earlier is None and _about_form_key(error):
            raise FormKeyTaken from error
        if earlier is None:
            raise
        return earlier, False


def _about_form_key(error: IntegrityError) -> bool:
    """Whether the form key is what the database refused; other constraints have words of their own."""
    return "form_key" in str(getattr(getattr(error.__cause__, "diag", None), "constraint_name", ""))
