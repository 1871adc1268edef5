"""Two files of one employer: how alike they are, and which answers are asked. The rules."""

import pytest

from employers.domain.merging import bare_name, both_texts, likeness


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Bakkerij Zon B.V.", "bakkerij zon"),
        ("BAKKERIJ ZON BV", "bakkerij zon"),
        ("Bakkerij 'Zon' V.O.F.", "bakkerij zon"),
        ("Bvlgari", "bvlgari"),
    ],
)
def test_a_legal_form_is_no_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("similarity", "kvk", "place", "contact", "score"),
    [
        (0.6, ("", ""), False, False, 3),
        (0.59, ("", ""), False, False, None),
        (0.4, ("", ""), True, False, 2),
        (0.39, ("", ""), True, False, None),
        (0.0, ("", ""), False, True, 2),
        (1.0, ("12345678", "12345678"), True, True, 6),
        (1.0, ("12345678", "12345679"), False, False, 4),
        (1.0, ("12345678", "12345687"), False, False, 4),
        (1.0, ("12345678", "87654321"), False, False, 1),
        (0.4, ("12345678", "87654321"), True, False, 1),
    ],
)
def test_how_alike(
    similarity: float, kvk: tuple[str, str], place: bool, contact: bool, score: int | None
) -> None:
    found = likeness(similarity=similarity, kvk=kvk, same_place=place, same_contact=contact)
    assert (found and found.score) == score
    if found:
        assert found.reasons


def test_texts_are_not_said_twice() -> None:
    assert both_texts("", "b") == "b"
    assert both_texts("a", "") == "a"
    assert both_texts("a b", "a") == "a b"
    assert both_texts("a", "a b") == "a b"
    assert both_texts("a", "b") == "a\n\nb"
