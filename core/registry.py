"""Where pages look upward: apps register here what they add to pages of apps below them.

All registration happens in ``AppConfig.ready``; nothing here imports another app.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from core.models import AuditLine, User


@dataclass(frozen=True, slots=True)
class Action:
    """A button: what it says, where it goes, and why it is off."""

    label: str
    url: str
    enabled: bool = True
    reason: str = ""
    method: str = "get"
    primary: bool = False
    icon: str = ""
    fields: dict[str, str] = field(default_factory=dict)  # posted along with it


@dataclass(frozen=True, slots=True)
class NavItem:
    """A line of the main navigation; ``also`` are other addresses that belong under it."""

    label: str
    url: str
    icon: str
    order: int
    active: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """A block on a page: ``context(user, obj)`` gives what the template needs, None hides the block."""

    # "client", "employer", "future_job", "agreement", "start", around the work of the day "start_first" and
    # "start_last"; of a project "project" (wide) and "project_side" (beside it), of a candidate "candidate"
    place: str
    key: str
    order: int
    template: str
    context: Callable[[User, Any], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something that happened with a client or project."""

    on: date
    kind: str  # key for the filter: contact, plan, rung, learn_in …
    kind_label: str
    title: str
    text: str = ""
    by: str = ""
    url: str = ""
    at: datetime | None = None  # when it was written down: the order within a day


def _always(user: User) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """A kind of event as SQL, so that a long file is read in one statement and only as far as it is shown.

    ``table`` has client_id and created_at; ``day`` and ``columns`` are SQL over it as ``e``; ``words`` makes
    title, text and address of what was read (column → value, dates as ISO text). ``allowed``: who may read
    it at all.
    """

    key: str
    kind: str
    kind_label: str
    table: str
    columns: tuple[str, ...]
    words: Callable[[dict[str, Any]], tuple[str, str, str]]
    day: str = 'e."on"'
    where: str = "true"
    by: str = "e.created_by_id"
    allowed: Callable[[User], bool] = _always


@dataclass(frozen=True, slots=True)
class WorkItem:
    """Something that asks for the user today, with why, and one button that does it.

    ``order``: place of its kind on the page, low first. ``total``: how many there are of this kind when the
    source gives only the first few, 0 = all of them are given. ``clients``: whom it names, when the source
    only weighed them (audit.weighing); the page notes those that it shows. ``mark``: a word beside the title,
    such as how long it lasts already, in the colour of ``tone``.
    """

    kind: str
    kind_label: str
    title: str
    why: str
    url: str
    due: date | None = None
    urgent: bool = False
    actions: tuple[Action, ...] = ()
    order: int = 50
    total: int = 0
    mark: str = ""
    tone: str = "neutral"
    clients: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalFound:
    """Something that asks for a coach, as a source finds it. See clients.models.Signal for the fields."""

    client_id: int
    kind: str
    why: str
    due_on: date | None = None
    urgent: bool = False
    ref: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SignalSource:
    """Finds signals of some kinds for many clients at once, in a fixed number of queries.

    ``find(client_ids, today)`` reads within the scope of one municipality; only ids of active or early
    clients are given. ``kinds``: key → label on screen, in the order of the start page (``order`` first).
    """

    key: str
    order: int
    kinds: dict[str, str]
    find: Callable[[Sequence[int], date], Iterable[SignalFound]]


@dataclass(frozen=True, slots=True)
class Found:
    """A search result."""

    kind: str
    title: str
    subtitle: str
    url: str


@dataclass(frozen=True, slots=True)
class RemovalStep:
    """Removes what an app holds about a client; runs in ``order``, highest app first."""

    key: str
    order: int
    run: Callable[[int], int]


@dataclass(frozen=True, slots=True)
class MergeStep:
    """Rows that go along when two files of one employer become one; each foreign key to an employer has one.

    ``model`` is "app.Model", ``field`` its foreign key; ``one`` and ``more`` are the words on screen.
    ``of_town``: the rows lie in the municipalities, and are moved town by town. ``settle(kept, gone)`` makes
    way before the rows move, where both files may not say the same; lower ``order`` goes first.
    """

    model: str
    one: str
    more: str
    field: str = "employer"
    of_town: bool = False
    order: int = 50
    settle: Callable[[int, int], None] | None = None


@dataclass(slots=True)
class Registry:
    panels: list[Panel] = field(default_factory=list)
    timelines: list[Callable[[User, int], Iterable[TimelineItem]]] = field(default_factory=list)
    timeline_parts: list[TimelinePart] = field(default_factory=list)
    worklists: list[Callable[[User, date, str], Iterable[WorkItem]]] = field(default_factory=list)
    searches: list[Callable[[User, str], Iterable[Found]]] = field(default_factory=list)
    navigation: list[Callable[[User], Iterable[NavItem]]] = field(default_factory=list)
    settings: list[Callable[[User], Iterable[Action]]] = field(default_factory=list)
    removal_steps: list[RemovalStep] = field(default_factory=list)
    merge_steps: list[MergeStep] = field(default_factory=list)
    signal_sources: list[SignalSource] = field(default_factory=list)
    log_notes: list[Callable[[Iterable[AuditLine]], dict[int, str]]] = field(default_factory=list)
    client_numbers: list[Callable[[User, str], int | None]] = field(default_factory=list)


registry = Registry()


def panels(place: str, user: User, obj: Any) -> list[tuple[Panel, dict[str, Any]]]:
    """The panels for this place that have something to show to this user, in order."""
    found = []
    for panel in sorted(registry.panels, key=lambda p: (p.order, p.key)):
        if panel.place == place and (context := panel.context(user, obj)) is not None:
            found.append((panel, context))
    return found


def timeline_items(user: User, client_id: int) -> list[TimelineItem]:
    """What the sources that are functions tell about a client; those in SQL are read by clients.timeline."""
    return [item for source in registry.timelines for item in source(user, client_id)]


def worklist(user: User, today: date, whole: str = "") -> list[WorkItem]:
    """What asks for the user today, per kind, urgent first, then by date.

    A source may give only the first few of a kind; not of the kind that is asked for ``whole``.
    """
    items = [item for source in registry.worklists for item in source(user, today, whole)]
    return sorted(items, key=lambda i: (i.order, not i.urgent, i.due or date.max, i.kind, i.title))


def search(user: User, text: str) -> list[Found]:
    """What the user may find by this text."""
    return [item for source in registry.searches for item in source(user, text)]


def settings(user: User) -> list[Action]:
    """The ways from the page with settings to what apps let this user set."""
    return [action for source in registry.settings for action in source(user)]


def log_notes(lines: Iterable[AuditLine]) -> dict[int, str]:
    """What stands behind lines of the log, by the id of the line: why a file was opened, for example."""
    return {pk: note for source in registry.log_notes for pk, note in source(lines).items()}


def client_with_number(user: User, text: str) -> int | None:
    """The id of the client of the user's municipality that people know by this number."""
    found = (source(user, text) for source in registry.client_numbers)
    return next((pk for pk in found if pk is not None), None)


def navigation(user: User, path: str) -> list[NavItem]:
    """The main navigation for this user; the item whose address starts the path is active."""
    items = sorted(
        (i for source in registry.navigation for i in source(user)), key=lambda i: (i.order, i.label)
    )
    prefixes = {prefix: item.url for item in items for prefix in (item.url, *item.also)}
    best = max((prefix for prefix in prefixes if path.startswith(prefix)), key=len, default="")
    return [replace(item, active=item.url == prefixes.get(best)) for item in items]
