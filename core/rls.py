"""Row-level security, written once for all migrations.

``RowLevelSecurity("clients_client")`` lets a row through when its municipality is the scope's;
with ``region=True`` also when the scope covers the region (agreed candidates), with
``shared=True`` also when the row belongs to no municipality (figures of the region), and with
``log=True`` rows may be added from any scope, read within the own one, and never changed.
FORCE makes it hold for the owner of the tables as well.
"""

from typing import Any

from django.db.migrations.operations import RunSQL

OWN = "municipality_id = (SELECT nullif(current_setting('opstap.municipality', true), '')::bigint)"
REGION = "(SELECT current_setting('opstap.region', true)) = 'on'"
SHARED = "municipality_id IS NULL"
TOWN = "municipality_id = (SELECT nullif(current_setting('opstap.town', true), '')::bigint)"


class RowLevelSecurity(RunSQL):
    """Migration operation that puts a table under row-level security, and takes it off in reverse."""

    def __init__(self, table: str, *, region: bool = False, shared: bool = False, log: bool = False) -> None:
        self.table, self.region, self.shared, self.log = table, region, shared, log
        rule = " OR ".join([OWN, *([REGION] if region else []), *([SHARED] if shared else [])])
        policies = [f"CREATE POLICY scope ON {table} USING ({rule}) WITH CHECK ({rule})"]
        if log:
            policies = [
                f"CREATE POLICY scope ON {table} FOR SELECT USING ({rule})",
                f"CREATE POLICY append ON {table} FOR INSERT WITH CHECK (true)",
            ]
        super().__init__(
            sql=[
                f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
                *policies,
            ],
            reverse_sql=[
                f"DROP POLICY IF EXISTS append ON {table}",
                f"DROP POLICY scope ON {table}",
                f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
                f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
            ],
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        kinds = {"region": self.region, "shared": self.shared, "log": self.log}
        return self.__class__.__name__, [self.table], kinds

    def describe(self) -> str:
        return f"Row-level security on {self.table}"


class OpenToTown(RunSQL):
    """Lets everybody who works for the municipality read and write a table that holds nothing about people.

    For catalogues that roles without files keep too. Goes on top of ``RowLevelSecurity``: other towns stay
    out of sight.
    """

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(
            sql=f"CREATE POLICY town ON {table} USING ({TOWN}) WITH CHECK ({TOWN})",
            reverse_sql=f"DROP POLICY town ON {table}",
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.table], {}

    def describe(self) -> str:
        return f"Everybody of the town sees {self.table}"


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
