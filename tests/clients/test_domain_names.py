"""Names sort on the main name and are found by any word of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.names import MAX_KEY, plain, search_words, sort_key


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        ("Samira", "van Dam", "dam samira van"),
        ("Édith", "Piaf", "piaf edith"),
        ("Dirk", "IJsbrand", "ijsbrand dirk"),
        ("Dirk", "ĲSBRAND", "ijsbrand dirk"),
        ("Jan", "van der Linden-de Boer", "linden de boer jan van der"),
        ("Wim", "'t Hart", "hart wim t"),
        ("An", "In 't Veld", "veld an in t"),
        ("Marc", "D'Hondt", "hondt marc d"),
        ("Aïcha", "el Amrani", "amrani aicha el"),
        ("Lars", "Sørensen", "sorensen lars"),
        ("Paweł", "Wałęsa", "walesa pawel"),
        ("Jo", "Van", "van jo"),
        ("Ayşe", "Yıldız", "yildiz ayse"),
        ("  Noor ", "de  Vries ", "vries noor de"),
        ("", "", ""),
    ],
)
def test_key(first: str, last: str, key: str) -> None:
    assert sort_key(first, last) == key


def test_a_list_in_dutch_order() -> None:
    names = [("Jan", "van Dam"), ("Édith", "Ebbing"), ("Ed", "Eben"), ("Dirk", "IJsbrand"), ("Cor", "Zee")]
    shuffled = sorted(names, key=lambda n: n[1])
    assert sorted(shuffled, key=lambda n: sort_key(*n)) == names


def test_long_names_fit_the_column() -> None:
    assert len(sort_key("a" * 80, "ĳ" * 120)) == MAX_KEY


def test_search_words() -> None:
    assert search_words("Van DÁM, Samira!") == ["van", "dam", "samira"]
    assert search_words("  % _ ") == []
    assert len(search_words("a b c d e f g h")) == 6


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_word_of_a_name_finds_it(first: str, last: str) -> None:
    key = sort_key(first, last)
    assert all(word in key for word in search_words(f"{first} {last}"))


@given(st.text(max_size=60))
def test_plain_is_stable(text: str) -> None:
    assert plain(plain(text)) == plain(text)
