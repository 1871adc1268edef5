"""What a script posts while somebody types, gone wrong: an answer in words, nothing half kept."""

import json
from typing import Any

import pytest
from django.test import Client as Browser

from clients.models import Intake, IntakeAnswer
from core.models import Draft
from core.tenancy import scope
from tests.core.factories import UserFactory
from tests.house.visits import answer, browser_of
from tests.house.world import World

pytestmark = pytest.mark.django_db

DEEP = "[" * 100_000 + "]" * 100_000
BODIES = (
    "", "{", "null", "true", "1", '"x"', "[]", "{}", "NaN", '{"answers": null}', '{"answers": {}}',
    '{"answers": "abc"}', '{"answers": [1]}', '{"answers": [null]}', '{"answers": [{}]}',
    '{"key": null, "fields": {}}', '{"key": [], "fields": {}}', '{"key": "/", "fields": []}',
    '{"key": "//elders.example/", "fields": {}}', '{"key": "/\\u0000", "fields": {}}',
    '{"key": "/\\ud800", "fields": {}}', '{"key": "/", "fields": {"a": "b"}}',
    '{"key": "/", "fields": {"a": [1]}}', '{"key": "/", "fields": {"a": ["\\u0000\\ud800"]}}',
    '{"key": "/", "fields": {"\\u0000\\ud800": ["x"]}}', DEEP, '{"answers": ' + DEEP + "}",
    '{"key": "/", "fields": ' + DEEP + "}", '{"key": "/", "fields": {}, "client": 1e400}',
    '{"key": "/", "fields": {}, "client": 99999999999999999999999}',
    '{"key": "/", "fields": {}, "client": -1}',
    '{"key": "/", "fields": {}, "client": true}', "\x00", "\xff\xfe",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    "\x00", "a\x00b", "\ud800", "x" * 20_000, float("nan"), float("inf"), 1e308, -1, 2**63,
    10**400, True, None,
    [], [[]], {}, {"a": {"b": ["\x00"]}}, ["\x00", "\ud800"], [1, None, {"x": "\x00"}], [["a", "b"]] * 500,
    {"\x00": "\ud800"}, "0001-01-01", "9999-12-31", "2026-02-30", "1e400", "٣", [{"name": "\x00"}],
    [{"name": ["x"]}], [{"name": {"a": 1}, "year": 10**30}], [{"year": "NaN"}], "-5", "99999999999999999999",
)  # fmt: skip
VERSIONS: tuple[Any, ...] = (0, 1, -1, 2**31, 2**70, 10**400)


class Typing:
    """A coach with an open conversation."""

    def __init__(self) -> None:
        world = World()
        self.coach = world.users["coach"]
        self.browser: Browser = browser_of(self.coach)
        self.pk = world.sides["own"].ids["client"]
        with scope(municipality_id=self.coach.municipality_id):
            self.intake = Intake.objects.get(client_id=self.pk)

    def post(self, path: str, body: str | bytes) -> Any:
        raw = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
        return self.browser.post(path, raw, content_type="application/json")

    @property
    def save(self) -> str:
        return f"/inwoners/{self.pk}/brede-uitvraag/bewaar/"

    def kept(self) -> int:
        with scope(municipality_id=self.coach.municipality_id):
            return Draft.objects.count() + IntakeAnswer.objects.filter(intake=self.intake).count()


@pytest.fixture
def typing(caplog: pytest.LogCaptureFixture) -> Typing:
    caplog.set_level("CRITICAL", logger="django.request")
    return Typing()


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_no_body_breaks_anything(typing: Typing, body: str) -> None:
    for path in ("/concept/", typing.save):
        before = typing.kept()
        status = typing.post(path, body).status_code
        assert status < 500, path
        if status >= 400:
            assert typing.kept() == before, "refused, and yet something was kept"


def test_no_answer_breaks_anything(typing: Typing) -> None:
    """Every kind of question with every kind of nonsense, one by one and all at once."""
    from clients.domain.intake_pages import QUESTIONS

    kinds: dict[Any, str] = {}
    for key, question in QUESTIONS.items():
        kinds.setdefault((question.kind, bool(question.columns)), key)
    broken = []
    for key in kinds.values():
        for value in VALUES:
            sent = {"answers": [{"question": key, "value": value, "version": 0}]}
            if typing.post(typing.save, json.dumps(sent)).status_code >= 500:
                broken.append((key, repr(value)[:40]))
    assert broken == []


def test_no_version_breaks_anything(typing: Typing) -> None:
    for version in VERSIONS:
        sent = {"question": "goals.said", "value": "x", "version": version, "earlier": [{"a": []}, None, 1]}
        body = json.dumps({"answers": [sent, sent]})
        assert typing.post(typing.save, body).status_code < 500, version


def test_what_is_too_large_is_refused_before_it_is_read(typing: Typing) -> None:
    large = json.dumps({"key": "/", "fields": {"a": ["x" * 1_000_000]}})
    assert typing.post("/concept/", large).status_code == 413
    assert typing.post(typing.save, large).status_code == 413
    huge = b"x" * 5_000_000
    for path in ("/concept/", typing.save):
        assert typing.post(path, huge).status_code in (400, 413)
    many = json.dumps({"key": "/", "fields": {str(n): [] for n in range(501)}})
    assert typing.post("/concept/", many).status_code == 400


@pytest.mark.parametrize("length", ["-1", "", "9" * 30, "0"])
def test_a_length_that_is_no_length(typing: Typing, length: str) -> None:
    for path in ("/concept/", typing.save):
        page = typing.browser.post(path, b"{}", content_type="application/json", CONTENT_LENGTH=length)
        assert page.status_code < 500, path


@pytest.mark.parametrize(
    "key",
    [
        "/\x00",
        "//elders.example/",
        "/\\elders.example",
        "https://elders.example",
        "",
        "/" + "x" * 5000,
        "/\n/elders",
        "/\t/elders.example",
        "/%0d%0aX: y",
        "/\ud800",
    ],
)
def test_throwing_a_draft_away_leads_nowhere_else(typing: Typing, key: str) -> None:
    page = answer(typing.browser, "POST", "/concept/weg/", {"key": key.encode("utf-8", "replace").decode()})
    assert page.status_code < 500
    target = page.headers.get("Location", "/")
    assert target.startswith("/")
    assert not target.startswith(("//", "/\\", "/\t", "/\n"))


def test_a_draft_is_found_by_its_writer_only(typing: Typing) -> None:
    key = f"/inwoners/{typing.pk}/contact/"
    told = {"key": key, "fields": {"report": ["alleen van mij"]}, "client": typing.pk}
    assert typing.post("/concept/", json.dumps(told)).status_code == 200
    assert "alleen van mij" in typing.browser.get(key).content.decode()
    coach = typing.coach
    other = browser_of(UserFactory(role="coach", municipality=coach.municipality, team=coach.team))
    assert "alleen van mij" not in other.get(key).content.decode()
    other.post("/concept/weg/", {"key": key})
    assert "alleen van mij" in typing.browser.get(key).content.decode()


def test_nothing_is_kept_without_a_token_or_after_logging_out(typing: Typing) -> None:
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(typing.coach)
    told = json.dumps({"key": "/", "fields": {"a": ["b"]}})
    answers = json.dumps({"answers": [{"question": "goals.said", "value": "x", "version": 0}]})
    before = typing.kept()
    for path, body in (("/concept/", told), (typing.save, answers)):
        assert strict.post(path, body, content_type="application/json").status_code == 403, path
    typing.browser.logout()
    for path, body in (("/concept/", told), (typing.save, answers)):
        page = typing.post(path, body)
        assert page.status_code == 302, path
        assert "/account/login/" in page.headers["Location"]
    assert typing.kept() == before
