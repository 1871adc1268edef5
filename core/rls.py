"""Row-level security, written once for all migrations.

``RowLevelSecurity("clients_client")`` lets a row through when its municipality is the scope's;
with ``region=True`` also when the scope covers the region (agreed candidates), with
``shared=True`` also when the row belongs to no municipality (figures of the region).
FORCE makes it hold for the owner of the tables as well.
"""

from typing import Any

from django.db.migrations.operations import RunSQL

OWN = "municipality_id = (SELECT nullif(current_setting('opstap.municipality', true), '')::bigint)"
REGION = "(SELECT current_setting('opstap.region', true)) = 'on'"
SHARED = "municipality_id IS NULL"


class RowLevelSecurity(RunSQL):
    """Migration operation that puts a table under row-level security, and takes it off in reverse."""

    def __init__(self, table: str, *, region: bool = False, shared: bool = False) -> None:
        self.table, self.region, self.shared = table, region, shared
        rule = " OR ".join([OWN, *([REGION] if region else []), *([SHARED] if shared else [])])
        super().__init__(
            sql=[
                f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
                f"CREATE POLICY scope ON {table} USING ({rule}) WITH CHECK ({rule})",
            ],
            reverse_sql=[
                f"DROP POLICY scope ON {table}",
                f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
                f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
            ],
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.table], {"region": self.region, "shared": self.shared}

    def describe(self) -> str:
        return f"Row-level security on {self.table}"


class FollowsClient(RunSQL):
    """Ties municipality and team of a row to those of its client, also when the client moves team.

    The database refuses a row that says otherwise; a move cascades. Needs the unique key
    ``clients_client (id, municipality_id, team_id)``.
    """

    def __init__(self, table: str) -> None:
        self.table = table
        name = f"{table}_follows_client"
        super().__init__(
            sql=f"ALTER TABLE {table} ADD CONSTRAINT {name} "
            "FOREIGN KEY (client_id, municipality_id, team_id) "
            "REFERENCES clients_client (id, municipality_id, team_id) "
            "ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE",
            reverse_sql=f"ALTER TABLE {table} DROP CONSTRAINT {name}",
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.table], {}

    def describe(self) -> str:
        return f"Municipality and team of {self.table} follow the client"
