"""Fixtures for going around the whole application."""

import pytest
from django.template import Template, engines


@pytest.fixture
def paper_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read as the text that is laid out: in the file itself words are drawn, not written.

    Laying out takes a second and has tests of its own (tests/core/test_documents.py).
    """
    monkeypatch.setattr("core.documents._lay_out", lambda html, variant: f"%PDF- {html}".encode())


@pytest.fixture
def bare_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that refuse have no layout, where only the number of the answer counts.

    Two of three answers in the table of access are such pages; tests/house/test_canaries.py renders them
    whole, for everybody.
    """
    engine = engines["django"].engine
    (cached,) = engine.template_loaders
    for name in ("403.html", "404.html"):
        monkeypatch.setitem(
            cached.get_template_cache, cached.cache_key(name), Template("refused", engine=engine)
        )
