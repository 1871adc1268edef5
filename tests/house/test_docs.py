"""The documents say what the code is."""

import re

from django.apps import apps

from config.architecture import PICTURE, layers, picture
from config.mode import ROOT

OURS = ("core", "clients", "employers", "trajectories", "matching", "reporting")


def words_in_list() -> set[str]:
    rows = re.findall(r"^\|[^|]+\|([^|]+)\|", (ROOT / "docs" / "woordenlijst.md").read_text(), re.MULTILINE)
    return {word for cell in rows for word in re.findall(r"`(\w+)`", cell)}


def own_models() -> set[str]:
    """Models that people speak of: history tables and links between tables have no word of their own."""
    return {
        model.__name__
        for model in apps.get_models()
        if model._meta.app_label in OURS
        and not model.__name__.endswith("Event")
        and not model._meta.auto_created
    }


def test_every_model_has_a_word() -> None:
    assert own_models() - words_in_list() == set()


def test_every_word_exists_in_the_code() -> None:
    code = {
        w for app in OURS for path in (ROOT / app).rglob("*.py") for w in re.findall(r"\w+", path.read_text())
    }
    assert "Client" in code
    assert words_in_list() - code == set()


def test_control_a_model_without_a_word_is_found() -> None:
    assert "Treintje" not in words_in_list()
    assert {"Treintje"} - words_in_list() == {"Treintje"}


def test_the_picture_is_drawn_from_the_contract() -> None:
    assert PICTURE.read_text() == picture()
    assert layers()[0] == ["reporting"]
    assert layers()[-1] == ["core"]


def test_no_document_names_a_path_of_a_machine() -> None:
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        assert not re.search(r"/(work|home|root|tmp)/\w", path.read_text()), path.name
