"""The template that test databases are copied from is made anew whenever the migrations would differ."""

from pathlib import Path

import pytest
from django.db import connection

from config.mode import ROOT
from tests import database


def test_what_the_migrations_use_counts() -> None:
    found = {str(path.relative_to(ROOT)) for path in database.built_from()}
    migrations = {
        str(p.relative_to(ROOT)) for app in database.APPS for p in ROOT.glob(f"{app}/migrations/0*.py")
    }
    used = {
        "core/rls.py",
        "core/rights.py",
        "core/norms.py",
        "core/fixtures/skills.csv",
        "employers/following.py",
    }
    assert len(migrations) > 20
    assert migrations | used <= found


def test_another_line_in_a_migration_is_another_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "core" / "migrations"
    folder.mkdir(parents=True)
    (folder / "0001_initial.py").write_text("from core.rls import A")
    (tmp_path / "core" / "rls.py").write_text("A = 1")
    monkeypatch.setattr(database, "ROOT", tmp_path)
    monkeypatch.setattr(database, "FIXED", ())
    seen = [database.mark()]
    (tmp_path / "core" / "rls.py").write_text("A = 2")
    seen.append(database.mark())
    (folder / "0001_initial.py").write_text("from core.rls import A\nB = 1")
    seen.append(database.mark())
    (folder / "0002_more.py").write_text("")
    seen.append(database.mark())
    assert len(set(seen)) == 4
    assert database.mark() == seen[-1]


@pytest.mark.django_db
def test_this_database_says_what_it_was_made_from() -> None:
    with connection.cursor() as cursor:
        said = database.said_of(cursor, connection.settings_dict["NAME"])
    assert len(said) == 16
