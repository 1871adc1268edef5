"""Who reads the log meets plain words, never the name of an address or a deed of the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from clients.domain.plan import ItemAction
from core.log_words import DEEDS, PAGES

SPOKEN = ("clients", "trajectories")
DEED = re.compile(r"(client|aftercare|plan|task|support|provision|route)\.[a-z_]+[a-z]")


def addresses(part: URLResolver, space: str = "") -> Iterator[str]:
    for one in part.url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one, one.namespace or space)
        elif isinstance(one, URLPattern) and one.name:
            yield f"{space}:{one.name}"


def test_every_page_of_the_file_has_words() -> None:
    names = {name for name in addresses(get_resolver()) if name.split(":")[0] in SPOKEN}
    assert len(names) > 150, "the addresses were found"
    assert sorted(names - PAGES.keys()) == []


@pytest.mark.parametrize("app", SPOKEN)
def test_every_deed_in_the_file_has_words(app: str) -> None:
    deeds = {deed for path in Path(settings.BASE_DIR, app, "services").rglob("*.py") for deed in named(path)}
    assert len(deeds) > 3, "the deeds were found"
    assert sorted(deeds - DEEDS.keys()) == []


def test_deeds_whose_name_is_put_together_have_words() -> None:
    moves = {f"plan.item_{move.value}" for move in ItemAction}
    answers = {"client.hand_over_accepted", "client.hand_over_refused", "client.hand_over_settled"}
    enrolments = {f"support.{word}" for word in ("enrolled", "started", "extended", "finished", "stopped")}
    moments = {f"aftercare.{word}" for word in ("added", "moved", "skipped", "logged")}
    assert sorted((moves | answers | enrolments | moments) - DEEDS.keys()) == []


def named(path: Path) -> Iterator[str]:
    """The texts in a service that have the form of a deed."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and DEED.fullmatch(node.value):
            yield node.value
