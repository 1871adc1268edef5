"""Real pages in a real browser with script in every text: nothing runs, the content policy has no work."""

import pytest

from core.models import User
from core.tenancy import scope
from tests.browser.conftest import Visitor
from tests.house.test_scripts import MARK, poison
from tests.house.visits import paths
from tests.house.world import World

MANY = (
    f"\"'><script>{MARK}</script><img src=x onerror={MARK}><svg onload={MARK}>"
    f"<details open ontoggle={MARK}><a href=javascript:{MARK}>x</a>"
)
PAGES = (
    "core:start",
    "clients:list",
    "clients:client",
    "clients:change_client",
    "clients:log_contact",
    "employers:employer",
    "employers:job",
    "employers:conversation",
    "trajectories:project",
    "trajectories:candidate",
    "trajectories:plan",
    "matching:for_job",
    "matching:why",
    "reporting:dashboard",
    "reporting:nieuwe_banen",
)


@pytest.mark.parametrize("role", ["coach", "account_manager"])
def test_nothing_runs(visitor: Visitor, role: str) -> None:
    """The page fixture fails on any report of the content policy and on any script error."""
    world = World()
    user = world.users[role]
    visitor.log_in(user.email)
    with scope(municipality_id=user.municipality_id, region=True):
        poison([MANY])
    dialogs: list[str] = []
    visitor.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    shown = 0
    for name, path in paths(world, "own"):
        if name in PAGES:
            visitor.page.goto(f"{visitor.address}{path}")
            shown += MARK in visitor.page.content()
            held = "el => [...el.attributes].some(a => a.name.startsWith('on'))"
            assert not visitor.page.evaluate(f"[...document.querySelectorAll('*')].some({held})"), path
            inline = "[...document.scripts].some(s => s.type !== 'application/json' && s.text.trim())"
            assert not visitor.page.evaluate(inline), path
    assert dialogs == []
    assert shown > 4
    assert User.objects.get(pk=user.pk).first_name.startswith('"')
