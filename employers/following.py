"""Rows follow an employer that was merged into another: the database sees to it, also at the very moment.

A page that was open before the merge, or a task that began before it, still names the employer that went;
what it writes arrives at the one that stays.
"""

from typing import Final

FOLLOW: Final = """
CREATE OR REPLACE FUNCTION employers_follow_merged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept bigint;
BEGIN
    LOOP
        -- The lock waits for a merge that is under way, and then reads what it decided. A merge locks in the
        -- same order: first the one that goes, then the one that stays.
        SELECT merged_into_id INTO kept FROM employers_employer WHERE id = NEW.employer_id FOR KEY SHARE;
        EXIT WHEN kept IS NULL;
        NEW.employer_id := kept;
    END LOOP;
    RETURN NEW;
END
$$
"""
FORGET: Final = "DROP FUNCTION employers_follow_merged()"


def follows_merged(*tables: str) -> list[str]:
    """Has rows that are written into these tables follow ``employer_id`` to the employer that stays."""
    return [
        f"CREATE TRIGGER follow_merged BEFORE INSERT OR UPDATE OF employer_id ON {table} "
        "FOR EACH ROW WHEN (NEW.employer_id IS NOT NULL) EXECUTE FUNCTION employers_follow_merged()"
        for table in tables
    ]


def follows_no_longer(*tables: str) -> list[str]:
    """The reverse of follows_merged."""
    return [f"DROP TRIGGER follow_merged ON {table}" for table in tables]
