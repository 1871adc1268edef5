"""Going around the application as everybody at once, after which everything is as before."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.db import transaction
from django.test import Client as Browser
from django.urls import reverse

from core.models import User
from tests.house.access import addresses, parts_for
from tests.house.world import Side, World


def browser_of(user: User | None) -> Browser:
    """A browser that is logged in as this user, or as nobody; an error is an answer too."""
    browser = Browser(raise_request_exception=False)
    if user is not None:
        browser.force_login(user)
    return browser


def answer(browser: Browser, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
    """One request, after which everything is as before."""
    save = transaction.savepoint()
    try:
        send = browser.post if method == "POST" else browser.get
        return read(send(path, data or {}))
    finally:
        transaction.savepoint_rollback(save)
        # One that stays open makes every row of this test slower to read: after 9,000 answers, twice as slow.
        transaction.savepoint_commit(save)


def read(page: Any) -> Any:
    """The answer; of a file that is sent bit by bit, all of it is read, so that nothing stays open."""
    if page.streaming:
        file, whole = page.file_to_stream, b"".join(page.streaming_content)
        if file is not None:
            file.close()
        page.streaming_content = [whole]
    return page


def text_of(page: Any) -> str:
    """What an answer says, also when it is a file."""
    whole = b"".join(page.streaming_content) if page.streaming else page.content
    if whole[:4] == b"PK\x03\x04":
        with ZipFile(BytesIO(whole)) as parts:
            whole = b" ".join(parts.read(name) for name in parts.namelist())
    return str(whole.decode(errors="replace"))


def paths(world: World, *sides: str) -> Iterator[tuple[str, str]]:
    """Every address with the objects of these sides; an address about nothing only once."""
    seen = set()
    for name, parts in addresses().items():
        for side in sides:
            path = reverse(name, kwargs=parts_for(name, parts, world.sides[side].ids))
            if path not in seen:
                seen.add(path)
                yield name, path


def paths_of(side: Side) -> Iterator[str]:
    """Every address about the objects of one side."""
    for name, parts in addresses().items():
        yield reverse(name, kwargs=parts_for(name, parts, side.ids))
