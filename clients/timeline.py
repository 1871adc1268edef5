"""Everything that happened with one resident, newest first, read as far as the page shows it.

Apps register their events as SQL (``TimelinePart``) or as a function; both end up in one list.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final

from django.db import connection

from core import audit
from core.models import User
from core.registry import TimelineItem, TimelinePart, registry, timeline_items

SHOWN: Final = 30
# A search looks at what it shows, so it reads on; nobody's file is longer than this.
LONGEST: Final = 2_000
LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody wants to see: one kind or all ('' ), with this text in it, this many."""

    kind: str = ""
    text: str = ""
    limit: int = SHOWN


@dataclass(frozen=True, slots=True)
class Timeline:
    """The items that are shown, whether there are more, and the kinds that occur in the file."""

    items: list[TimelineItem]
    more: bool
    kinds: list[tuple[str, str]]
    ask: Ask


def read_timeline(user: User, client_id: int, ask: Ask) -> Timeline:
    """The part of the timeline that is asked for. Whether the file may be seen is for the caller."""
    parts = tuple(part for part in registry.timeline_parts if part.allowed(user))
    told = timeline_items(user, client_id)
    kinds = {part.kind: part.kind_label for part in parts} | {item.kind: item.kind_label for item in told}
    kind = ask.kind if ask.kind in kinds else ""
    wanted = [part.key for part in parts if not kind or part.kind == kind]
    limit = LONGEST if ask.text else ask.limit + 1
    found, keys = _read(parts, client_id, wanted, limit)
    items = found + [item for item in told if not kind or item.kind == kind]
    if ask.text:
        items = [item for item in items if _says(item, ask.text)]
    items.sort(key=lambda item: (item.on, item.at or LONG_AGO), reverse=True)
    there = {part.kind for part in parts if part.key in keys} | {item.kind for item in told}
    return Timeline(
        items=items[: ask.limit],
        more=len(items) > ask.limit,
        kinds=sorted(((k, label) for k, label in kinds.items() if k in there), key=lambda pair: pair[1]),
        ask=Ask(kind, ask.text, ask.limit),
    )


def _says(item: TimelineItem, text: str) -> bool:
    """Every word occurs somewhere in what is shown."""
    shown = f"{item.title} {item.text} {item.by} {item.kind_label}".casefold()
    return all(word in shown for word in text.casefold().split())


def _read(
    parts: tuple[TimelinePart, ...], client_id: int, wanted: Sequence[str], limit: int
) -> tuple[list[TimelineItem], set[str]]:
    if not parts:
        return [], set()
    audit.note_shown([client_id])
    by_key = {part.key: part for part in parts}
    values: dict[str, Any] = {"client": client_id, "wanted": list(wanted), "limit": limit}
    with connection.cursor() as cursor:
        cursor.execute(_statement(parts), values)
        keys, rows = cursor.fetchone()
    items = [_item(by_key[key], *row) for key, *row in json.loads(rows or "[]")]
    return items, set(keys or ())


def _item(part: TimelinePart, day: str, at: str, by: str | None, told: list[object]) -> TimelineItem:
    title, text, url = part.words(dict(zip(_names(part), told, strict=True)))
    return TimelineItem(
        date.fromisoformat(day),
        part.kind,
        part.kind_label,
        title,
        text.strip(),
        by or "",
        url,
        datetime.fromisoformat(at),
    )


@lru_cache(maxsize=256)
def _names(part: TimelinePart) -> tuple[str, ...]:
    """What the columns are called: 'p.name AS provision' is provision, 'e.report' is report."""
    return tuple(column.rsplit(" AS ", 1)[-1].rsplit(".", 1)[-1].strip('"') for column in part.columns)


@lru_cache(maxsize=8)
def _statement(parts: tuple[TimelinePart, ...]) -> str:
    """All kinds in one statement: what occurs at all, and the newest of what is wanted."""
    events = " UNION ALL ".join(_event(part) for part in parts)
    return (
        f"WITH event AS MATERIALIZED ({events}) "  # noqa: S608 texts of our own, values apart
        "SELECT (SELECT array_agg(DISTINCT key) FROM event), "
        "(SELECT json_agg(json_build_array(key, day, at, u.first_name || ' ' || u.last_name, told) "
        "ORDER BY newest.day DESC, newest.at DESC, newest.key, newest.id DESC)::text "
        "FROM (SELECT * FROM event WHERE key = ANY (%(wanted)s) "
        "ORDER BY day DESC, at DESC, key, id DESC LIMIT %(limit)s) newest "
        "LEFT JOIN core_user u ON u.id = by_id)"
    )


def _event(part: TimelinePart) -> str:
    columns = ", ".join(column.rsplit(" AS ", 1)[0] for column in part.columns)
    return (
        f"SELECT '{part.key}' AS key, {part.day} AS day, e.created_at AS at, e.id, "  # noqa: S608
        f"{part.by} AS by_id, json_build_array({columns}) AS told FROM {part.table} "
        f"WHERE e.client_id = %(client)s AND {part.day} IS NOT NULL AND {part.where}"
    )
