"""How the work of a day falls into groups: the first few of each kind, and on a phone less."""

import pytest

from core.registry import WorkItem
from core.start import FEW_BY_ROLE, in_groups


def items(number: int, *, urgent: bool = False, order: int = 10) -> list[WorkItem]:
    return [WorkItem("kind", "Soort", f"nr {n}", "", "/", urgent=urgent, order=order) for n in range(number)]


@pytest.mark.parametrize(
    ("number", "urgent", "one_line", "first"),
    [(1, False, True, False), (4, False, True, False), (1, True, False, False), (2, True, False, True)],
)
def test_what_a_phone_shows_of_a_kind(number: int, urgent: bool, one_line: bool, first: bool) -> None:
    """What is urgent shows its first, what can wait one line; whoever asks for a kind gets all of it."""
    [group] = in_groups(items(number, urgent=urgent), "", "account_manager")
    assert (group.one_line, group.first_on_phone) == (one_line, first)
    assert len(group.items) == min(number, FEW_BY_ROLE["account_manager"])
    [whole] = in_groups(items(number, urgent=urgent), "kind", "account_manager")
    assert not whole.one_line
    assert not whole.first_on_phone
    assert len(whole.items) == number


def test_a_coach_with_fewer_kinds_sees_them_all() -> None:
    [group] = in_groups(items(4), "", "coach")
    assert not group.one_line
    assert len(group.items) == 4


def test_what_nobody_waits_for_is_one_line_everywhere() -> None:
    [group] = in_groups(items(4, order=90), "", "account_manager")
    assert group.items == ()
    assert not group.one_line, "the line has its way to all of them already"
