"""Documents on paper: a template becomes a PDF that reads well, printed or with a screen reader.

The blocks a template can fill are described at the top of ``templates/pdf/base.html``.
"""

import logging
import os
import re
import warnings
import zlib
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from core.pages import Refused
from core.requests import StaffRequest

# Together some thirty pages, of which one field fills six: a few seconds to lay out. A cell of a table
# takes the square of its length, and nobody reads a longer letter or plan.
LONGEST = 80_000
LONGEST_FIELD = 15_000
MOST_TAGS = 5_000
TAG = re.compile(r"<[^>]*>")
# Laying out a word takes the square of its length. So a line may end within a long one, and what is no
# word any more is cut in pieces.
LETTER = r"(?:&[#\w]{1,8};|[^ \t\n\r\f<>&])"
LONG_WORD = re.compile(f"({LETTER}{{32}})(?={LETTER})")
NO_WORD = re.compile(f"({LETTER}{{480}})(?={LETTER})")
BASE = "file:///static/"
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
PAGE_TREE = re.compile(rb"/Type /Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type /Pages\b")
FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.pdf")
CITIZEN_NUMBER = re.compile(r"\d{8,}")
# They tell of every step, and of letters in somebody's text that no font has: not for a log.
CHATTER = ("weasyprint", "weasyprint.progress", "fontTools")
DEFAULTS = {"municipality": "", "team": "", "document_date": None}


class Variant(StrEnum):
    """For whom a document is made. Both are tagged; conformance with either standard is not claimed."""

    PERSON = "pdf/ua-1"
    ARCHIVE = "pdf/a-2a"


class DocumentRefused(Refused):
    """The document can't be made; ``reason`` says why and ``missing`` what to do."""


def make_pdf(
    template: str,
    context: Mapping[str, Any],
    *,
    title: str,
    variant: Variant,
    language: str = "nl",
) -> bytes:
    """The template as PDF, laid out for a person (PDF/UA-1) or for keeping (PDF/A-2a).

    Conformance is not claimed: no validator has judged the documents. The same input gives the same
    bytes, because only ``document_date`` from the context is written down as its date. Nothing is
    fetched from the network and only files of the application's static folders can be opened.
    Raises DocumentRefused when the document or a field in it is too long, or when the machine lacks
    Pango.
    """
    html = render_to_string(template, {**DEFAULTS, **context, "title": title, "language": language})
    if _too_long(html):
        raise DocumentRefused(
            "Dit document is te lang om als PDF te maken.",
            ("Maak de teksten korter, of verdeel ze over meer documenten.",),
        )
    return _lay_out(LONG_WORD.sub("\\1\u200b", NO_WORD.sub(r"\1 ", html)), variant)


def _too_long(html: str) -> bool:
    if len(html) > LONGEST or html.count("<") > MOST_TAGS:
        return True
    return any(len(text) > LONGEST_FIELD for text in TAG.split(html))


def _lay_out(html: str, variant: Variant) -> bytes:
    for name in CHATTER:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # The font is cut to the letters that are used; this is the time written in it, the same each time.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    try:
        from weasyprint import HTML  # takes more than a second, and most processes never make a PDF
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except (ImportError, OSError) as error:
        raise DocumentRefused(
            "PDF's maken kan niet op deze server: de bibliotheek Pango ontbreekt.",
            ("Vraag de beheerder om Pango te installeren (op Debian: libpangoft2-1.0-0).",),
        ) from error

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            path = own_file(url)
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _content_type(path)})

    page = HTML(string=html, base_url=BASE, url_fetcher=OwnFiles(allowed_protocols=("file",)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves closing its colour profile to Python
        pdf: bytes = page.write_pdf(pdf_variant=variant.value)
    return pdf


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has, read from its tree of pages; 0 for what is no PDF."""
    counts = [int(a or b) for part in _laid_open(pdf) for a, b in PAGE_TREE.findall(part)]
    return max(counts, default=0)


def _laid_open(pdf: bytes) -> Iterator[bytes]:
    """The PDF, and each of its parts that can be unpacked."""
    yield pdf
    for stream in STREAM.findall(pdf):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue


def own_file(url: str) -> Path:
    """The file of our own static folders behind this address. Raises ValueError for anything else."""
    parts = urlsplit(url)
    path = unquote(parts.path)
    if parts.scheme != "file" or parts.netloc or not path.startswith("/static/"):
        raise ValueError("Een document opent alleen eigen bestanden.")
    found = finders.find(path.removeprefix("/static/"))
    if not isinstance(found, str) or not Path(found).is_file():
        raise ValueError("Dit bestand hoort niet bij de toepassing.")
    return Path(found)


def _content_type(path: Path) -> str:
    return {".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}.get(
        path.suffix, "application/octet-stream"
    )


def pdf_response(pdf: bytes, *, filename: str, attachment: bool = False) -> HttpResponse:
    """The PDF as an answer that no browser or proxy keeps.

    ``filename`` says what it is and never about whom: small letters, digits and hyphens, such as
    'plan-482.pdf'. Raises ValueError for another form, or for digits that could be a citizen number.
    """
    if not FILE_NAME.fullmatch(filename) or CITIZEN_NUMBER.search(filename.replace("-", "")):
        raise ValueError("De naam van het bestand is niet algemeen genoeg.")
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'{"attachment" if attachment else "inline"}; filename="{filename}"'
    answer["Cache-Control"] = "no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def pdf_page(request: StaffRequest, make: Callable[[], HttpResponse], *, back: str) -> HttpResponse:
    """What ``make`` answers; or, when the document can't be made, back with the reason in a message."""
    try:
        return make()
    except Refused as refused:
        messages.error(request, " ".join([refused.reason, *refused.missing]))
        return redirect(back)
