"""A PDF is tagged, fetches nothing, says nothing of whom in its name, and is never a matter of minutes."""

import logging
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic, process_time, sleep
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory

from core.documents import (
    LONGEST_FIELD,
    DocumentRefused,
    Variant,
    make_pdf,
    own_file,
    pdf_page,
    pdf_response,
)

LETTER: dict[str, Any] = {
    "municipality": "Gemeente Demostad",
    "team": "Team Werk",
    "document_date": date(2026, 11, 24),
    "recipient": ["Mevrouw A. Yıldız", "Dorpsstraat 1", "1234 AB Demostad"],
    "subject": "Uitnodiging voor een gesprek",
    "paragraphs": ["We nodigen u uit.", "Tot dan!"],
    "signer": "Noor de Wit",
}


def letter(variant: Variant = Variant.PERSON, **changes: Any) -> bytes:
    return make_pdf("pdf/letter.html", LETTER | changes, title="Uitnodiging", variant=variant)


def inside(pdf: bytes) -> bytes:
    """The PDF with its compressed parts laid open."""
    opened = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            opened.append(stream)
    return pdf + b"\n".join(opened)


@pytest.fixture
def template(tmp_path: Path) -> Iterator[Any]:
    """A function that makes a document out of the contents of a page."""
    dirs = engines["django"].engine.dirs
    loaders = engines["django"].engine.template_loaders

    def write(content: str) -> str:
        (tmp_path / "page.html").write_text(
            '{% extends "pdf/base.html" %}{% block content %}' + content + "{% endblock %}"
        )
        return "page.html"

    dirs.append(tmp_path)
    yield write
    dirs.remove(tmp_path)
    for loader in loaders:
        loader.reset()


@pytest.mark.parametrize(
    ("variant", "mark"), [(Variant.PERSON, b"pdfuaid:part"), (Variant.ARCHIVE, b"pdfaid:part")]
)
def test_a_letter_is_tagged_dutch_and_of_its_kind(variant: Variant, mark: bytes) -> None:
    pdf = letter(variant)
    laid_open = inside(pdf)
    assert pdf.startswith(b"%PDF-1.7")
    assert mark in laid_open
    for part in (b"/StructTreeRoot", b"/Lang (nl)", b"/S /H1", b"/DisplayDocTitle true", b"Uitnodiging"):
        assert part in laid_open, part
    assert b"/FontFile" in laid_open
    assert b"Hanken" in laid_open


def test_the_same_letter_gives_the_same_bytes() -> None:
    first = [letter(variant) for variant in Variant]
    sleep(1.1)  # a time in it, to the second, would show
    assert first == [letter(variant) for variant in Variant]


def test_the_only_date_is_that_of_the_document() -> None:
    laid_open = inside(letter())
    assert set(re.findall(rb"(?:Creation|Mod)Date \(D:(\d{8})", laid_open)) == {b"20261124"}


def test_what_people_type_is_text(template: Any) -> None:
    from django.template.loader import render_to_string

    bad = "<script>x</script><img src='http://example.org/a.png'>{{ title }}"
    html = render_to_string(
        "pdf/letter.html", LETTER | {"title": "Brief", "language": "nl", "paragraphs": [bad], "subject": bad}
    )
    assert "<script" not in html
    assert "<img" not in html
    assert letter(paragraphs=[bad]).startswith(b"%PDF")


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.png",
        "https://example.org/a.css",
        "ftp://example.org/a",
        "data:text/css,a{}",
        "file:///etc/passwd",
        "file://example.org/static/css/document.css",
        "file:///static/../manage.py",
        "file:///static/%2e%2e/manage.py",
        "file:///static//etc/passwd",
        "file:///static/css",
        "file:///static/nergens.css",
    ],
)
def test_only_own_files_are_opened(address: str) -> None:
    with pytest.raises(Exception, match=r"eigen bestanden|hoort niet|joined path"):
        own_file(address)


def test_the_control_own_style_and_font_are_opened() -> None:
    assert own_file("file:///static/css/document.css").name == "document.css"
    font = "file:///static/vendor/font/files/hanken-grotesk-latin-wght-normal.woff2"
    assert own_file(font).read_bytes()[:4] == b"wOF2"


def test_a_page_that_asks_for_a_file_or_an_address_gets_neither(template: Any) -> None:
    page = template(
        '<img src="http://192.0.2.1/a.png" alt="a"><img src="file:///etc/hostname" alt="b">'
        '<link rel="attachment" href="file:///etc/hostname"><p>Tekst</p>'
    )
    began = monotonic()
    pdf = make_pdf(page, {}, title="Proef", variant=Variant.PERSON)
    assert b"/EmbeddedFile" not in pdf
    assert monotonic() - began < 5


def test_all_blocks_together(template: Any) -> None:
    page = template(
        '<ul class="facts"><li><small>Coach</small> Noor</li></ul><h2>Stappen</h2><h3>Eerst</h3>'
        '<table class="data"><thead><tr><th scope="col">Stap</th></tr></thead>'
        '<tbody><tr><th scope="row">Taal</th></tr></tbody></table>'
        '<ul class="checks"><li class="done">Bellen (klaar)</li></ul><div class="room"></div>'
        '<div class="signatures">{% include "pdf/signature.html" with who="Jij" name="" %}</div>'
    )
    laid_open = inside(make_pdf(page, {}, title="Plan", variant=Variant.PERSON))
    for tag in (b"/H1", b"/H2", b"/H3", b"/Table", b"/TH", b"/L", b"/LI"):
        assert b"/S " + tag in laid_open, tag


def test_a_megabyte_in_a_field_is_refused_at_once() -> None:
    began = monotonic()
    with pytest.raises(DocumentRefused, match="te lang"):
        letter(paragraphs=["tekst " * 180_000])
    with pytest.raises(DocumentRefused, match="te lang"):
        letter(paragraphs=["a" * (LONGEST_FIELD + 1)])
    with pytest.raises(DocumentRefused, match="te lang"):
        letter(paragraphs=["a" * LONGEST_FIELD] * 6)
    with pytest.raises(DocumentRefused, match="te lang"):
        letter(paragraphs=["a\n" * 10_000])
    assert monotonic() - began < 5


@pytest.mark.parametrize("piece", ["x", "Wij zoeken samen. ", "👍🏽 "])
@pytest.mark.parametrize(
    "body",
    [
        "{% for text in texts %}<p>{{ text }}</p>{% endfor %}",
        '<table class="data">{% for text in texts %}<tr><td>{{ text }}</td></tr>{% endfor %}</table>',
    ],
)
def test_what_just_fits_is_done_in_seconds(template: Any, piece: str, body: str) -> None:
    texts = [(piece * LONGEST_FIELD)[: LONGEST_FIELD - 100]] * 3
    began = process_time()
    make_pdf(template(body), {"texts": texts}, title="Proef", variant=Variant.PERSON)
    assert process_time() - began < 10


def test_without_pango_somebody_hears_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(DocumentRefused, match="Pango") as refused:
        letter()
    assert "beheerder" in refused.value.missing[0]


def test_a_refusal_goes_back_with_the_reason(rf: RequestFactory) -> None:
    request: Any = rf.get("/brief/")
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)

    def refuse() -> HttpResponse:
        raise DocumentRefused("Kan niet.", ("Doe dit.",))

    answer = pdf_page(request, refuse, back="/terug/")
    assert (answer.status_code, answer["Location"]) == (302, "/terug/")
    assert [str(message) for message in get_messages(request)] == ["Kan niet. Doe dit."]
    assert pdf_page(request, lambda: HttpResponse("ja"), back="/").content == b"ja"


def test_the_answer_is_kept_nowhere() -> None:
    answer = pdf_response(b"%PDF", filename="plan-482.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="plan-482.pdf"'
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    other = pdf_response(b"%PDF", filename="brief.pdf", attachment=True)
    assert other["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "name",
    ["Plan Amina.pdf", "plan-123456782.pdf", "plan-1234-56782.pdf", "plan", 'a";x.pdf', "a\r\nb.pdf", ".pdf"],
)
def test_a_file_name_tells_of_no_person(name: str) -> None:
    with pytest.raises(ValueError, match="algemeen"):
        pdf_response(b"%PDF", filename=name)


def test_nothing_of_the_text_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    letter(paragraphs=["日本 <geheim>"])
    assert caplog.text == ""


def test_the_library_is_loaded_only_for_who_makes_a_document() -> None:
    code = (
        "import config.embedded as e; e.attach(); import django; django.setup(); import core.documents, sys;"
        "sys.exit('weasyprint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
