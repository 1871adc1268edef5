"""Every page that exists, in a real browser: accessible, nothing undefined, no sideways scrolling, no script
refused by the content policy. Who may see it, sees it: the table of access says which role that is."""

from collections import defaultdict

import pytest
from django.urls import reverse

from core.roles import ROLES
from tests.browser.conftest import Visitor
from tests.house.access import addresses, parts_for
from tests.house.test_access import table
from tests.house.world import World

PHONE = {"width": 390, "height": 844}
# Documents and files: no pages, the browser hands them to their readers.
PAPERS = ("_pdf", "_file", "_export", "import_example", "learn_in_agreement")


def pages_by_role() -> dict[str, list[str]]:
    """Each address with a page of its own, under the first role that gets it."""
    found = defaultdict(list)
    for name in addresses():
        codes = table()[name, "own"].split(" | ")[0].split()
        role = next((r for r, code in zip(ROLES, codes, strict=False) if code == "200"), None)
        if role is not None and not name.endswith(PAPERS):
            found[role].append(name)
    return found


def test_most_addresses_are_pages() -> None:
    assert sum(map(len, pages_by_role().values())) > 60


@pytest.mark.parametrize("role", sorted(pages_by_role()))
def test_every_page(visitor: Visitor, transactional_db: None, role: str) -> None:
    world = World()
    visitor.log_in(world.users[role].email)
    for number, name in enumerate(pages_by_role()[role]):
        path = reverse(name, kwargs=parts_for(name, addresses()[name], world.sides["own"].ids))
        dark = number % 2 == 1
        visitor.page.context.add_cookies(
            [{"name": "theme", "value": "dark" if dark else "light", "url": visitor.address}]
        )
        visitor.page.set_viewport_size(PHONE if dark else {"width": 1366, "height": 768})
        visitor.go(path)


def test_control_a_page_with_faults_is_refused(visitor: Visitor, transactional_db: None) -> None:
    visitor.page.goto(f"{visitor.address}/account/login/")
    visitor.page.evaluate("document.querySelector('main').innerHTML = '<img src=\"\"><input>'")
    with pytest.raises(AssertionError):
        visitor.check()
