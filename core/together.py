"""Many tables in one go: a migration of hundreds of operations that computes the models' state once.

Django renders all related models anew after every operation; with tables that all point at one resident
that made a new database take minutes. Here the states of all operations are laid first, without
rendering, and the database does its work between the state before and the state after.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


class Together(Operation):
    """Runs these operations between one state and the next. Each must be fine with seeing the end state:
    fields, indexes and constraints stand in their CreateModel, not in operations of their own."""

    serialization_expand_args = ["operations"]  # noqa: RUF012 (Django's own name and kind)

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        return self.__class__.__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            # A trigger goes from the table as it is: in the state before, the table isn't there.
            after = from_state if isinstance(operation, AddTrigger) else to_state
            operation.database_backwards(app_label, schema_editor, from_state, after)

    def describe(self) -> str:
        return f"{len(self.operations)} operations together"
