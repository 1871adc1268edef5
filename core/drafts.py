"""What somebody is typing, kept for them alone: read back when the same form is opened again.

Every query asks for the user; the database besides lets through only the own municipality.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseFormSet
from django.forms.utils import ErrorDict, ErrorList
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils import timezone

from core.dutch import day_text
from core.models import Draft, Municipality, User
from core.tenancy import question, read_in, scope

MOST_BYTES: Final = 200_000
MOST_FIELDS: Final = 500
LONGEST_KEY: Final = 200
KEPT_DAYS: Final = 30
MOST_DRAFTS: Final = 100
# Hidden fields of every page that keeps a form: which tab this is, and which draft it knows.
TAB, REV = "draft_tab", "draft_rev"
# Never kept: what proves who somebody is, and what only holds until the next time it is kept.
SECRET: Final = frozenset(
    {"csrfmiddlewaretoken", "password", "password1", "password2", "oldpassword", "bsn", REV}
)


class Unfit(Exception):
    """This can't be kept as a draft: not a form of ours, or too much of it."""


class Found(NamedTuple):
    """A draft as a form page needs it. ``rev`` tells one time it was kept from the next."""

    saved_at: datetime
    content: dict[str, list[str]]

    @property
    def rev(self) -> str:
        return self.saved_at.isoformat()

    def newer_than(self, typed: Mapping[str, Any]) -> bool:
        """Whether another tab wrote on after the one that ``typed`` comes from last saw this draft."""
        return _first(self.content, TAB) != _first(typed, TAB) and _first(typed, REV) != self.rev

    @property
    def words(self) -> str:
        """What somebody reads who wrote in an older tab."""
        local = timezone.localtime(self.saved_at)
        day = "" if local.date() == timezone.localdate() else f" {day_text(local.date())},"
        return f"In een ander tabblad is verder geschreven (bewaard{day} om {local:%H:%M}). {NOT_GONE}"


NOT_GONE: Final = "Wat hier staat is niet weg, maar wordt nog niet bewaard. Welke tekst wil je houden?"
SENT: Final = (
    "Dit formulier is in een ander tabblad al verstuurd of weggegooid. Wat hier staat is niet weg, maar "
    "wordt nog niet bewaard. Wat wil je doen?"
)


class WrittenElsewhere(Exception):
    """Another tab wrote on, or sent the form (``found`` is None): its text doesn't silently make way."""

    def __init__(self, found: Found | None) -> None:
        super().__init__(found.words if found else SENT)
        self.found = found


def _first(typed: Mapping[str, Any], name: str) -> str:
    """A single value of a form, whether it comes as a list of values or as one."""
    value = typed.get(name, "")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


@contextmanager
def _own_rows(user: User) -> Iterator[None]:
    """Drafts of roles that see no files lie in their municipality too."""
    if user.as_role.files:
        yield
        return
    with scope(municipality_id=user.municipality_id, region=user.as_role.region):
        yield


def find(user: User, key: str) -> Found | None:
    """The draft of this user for this address, if any."""
    with _own_rows(user):
        row = Draft.objects.filter(user=user, key=key).values_list("saved_at", "content").first()
    return Found(*row) if row else None


def read_left_open(user: User, rows: QuerySet[Any]) -> list[dict[str, Any]]:
    """What a question about ``Draft`` finds among the drafts of this user, the latest first."""
    mine = rows.filter(user=user).order_by("-saved_at", "-id")
    if user.as_role.files:
        return list(mine)
    own = question(mine)
    return read_in(own, municipality_id=user.municipality_id, region=user.as_role.region)[0]


def newer(user: User, key: str, typed: Mapping[str, Any]) -> Found | None:
    """The draft that another tab wrote after this one last looked, held until the request ends."""
    with _own_rows(user):
        row = Draft.objects.select_for_update().filter(user=user, key=key).first()
    found = Found(row.saved_at, row.content) if row else None
    return found if found and found.newer_than(typed) else None


def keep(*, user: User, key: str, content: Any, client_number: Any = None) -> Found:
    """Keeps the last state of a form. Raises Unfit, and WrittenElsewhere when another tab was first."""
    _check_key(key)
    values: dict[str, Any] = {
        "municipality_id": user.municipality_id,
        "client_number": client_number if type(client_number) is int and 0 < client_number < 2**62 else None,
        "content": _clean(content),
        "saved_at": timezone.now(),
    }
    with _own_rows(user), transaction.atomic():
        if _first(content, REV) and not Draft.objects.filter(user=user, key=key).exists():
            raise WrittenElsewhere(None)
        row, new = Draft.objects.select_for_update().get_or_create(user=user, key=key, defaults=values)
        there = Found(row.saved_at, row.content)
        if new:
            _only_the_newest(user)
            return there
        if there.newer_than(content):
            raise WrittenElsewhere(there)
        Draft.objects.filter(pk=row.pk).update(**values)
    return Found(values["saved_at"], values["content"])


def _only_the_newest(user: User) -> None:
    """Nobody has this many forms open; somebody who makes up addresses fills nothing."""
    oldest = Draft.objects.filter(user=user).order_by("-saved_at", "-id").values("pk")[MOST_DRAFTS:]
    Draft.objects.filter(pk__in=list(oldest.values_list("pk", flat=True))).delete()


def discard(*, user: User, key: str) -> None:
    """Removes the draft: the form was saved, or its writer begins anew."""
    with _own_rows(user):
        Draft.objects.filter(user=user, key=key).delete()


def remove_old(now: datetime) -> int:
    """Removes drafts that nobody touched for 30 days; gives how many."""
    count = 0
    for municipality in Municipality.objects.all():
        with scope(municipality_id=municipality.pk):
            removed, _ = Draft.objects.filter(saved_at__lt=now - timedelta(days=KEPT_DAYS)).delete()
        count += removed
    return count


def _check_key(key: Any) -> None:
    """Raises Unfit unless the key is an address of this application."""
    if not isinstance(key, str) or not key.startswith("/") or len(key) > LONGEST_KEY:
        raise Unfit("Dit is geen adres van een formulier.")
    if "\0" in key or not key.isprintable():
        raise Unfit("Dit is geen adres van een formulier.")
    try:
        resolve(key.partition("?")[0])
    except Resolver404 as error:
        raise Unfit("Dit is geen adres van een formulier.") from error


def _clean(content: Any) -> dict[str, list[str]]:
    """Field name → texts. Raises Unfit for anything else; drops secrets and what PostgreSQL can't keep."""
    if not isinstance(content, Mapping) or len(content) > MOST_FIELDS:
        raise Unfit("Dit formulier is te groot om tussendoor te bewaren.")
    kept: dict[str, list[str]] = {}
    for name, values in content.items():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Unfit("Dit is geen formulier.")
        if name not in SECRET:
            kept[plain(name)] = [plain(value) for value in values]
    return kept


def plain(text: str) -> str:
    """The text without null bytes and halves of characters, which the database refuses."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")


def filled_in(form_class: Any, found: Found, arguments: dict[str, Any]) -> Any:
    """The form with the draft in it: as it was typed, not judged yet.

    The version and form key of the draft come along, so that a record that changed meanwhile still gives
    a conflict, and a form that was sent after all isn't saved twice.
    """
    typed = QueryDict(mutable=True)
    for name, values in found.content.items():
        typed.setlist(name, values)
    form = form_class(typed, **arguments)
    _not_judged(form)
    for part in vars(form).values():
        if isinstance(part, BaseFormSet):
            _rows_not_judged(part)
    return form


def _not_judged(form: Any) -> None:
    form._errors = ErrorDict()
    form.cleaned_data = {}


def _rows_not_judged(rows: Any) -> None:
    rows._errors, rows._non_form_errors = [], ErrorList()
    for row in rows.forms:
        _not_judged(row)
        rows._errors.append(row._errors)
