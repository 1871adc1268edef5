"""Script in any text that can be saved: shown as text, everywhere, and never run."""

from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import cycle
from typing import Any

import pytest
from django.db import models

from clients.models import (
    BenefitPeriod,
    CandidateProfile,
    Client,
    Contact,
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillsAssessment,
)
from core.models import User
from core.tenancy import scope
from employers.models import ContactPerson, Employer, FutureJob, GrowthConversation
from tests.clients.factories import MotivationAssessmentFactory, SkillsAssessmentFactory
from tests.house.visits import answer, browser_of, paths, text_of
from tests.house.world import World
from tests.trajectories.factories import PlacementFactory
from trajectories.models import (
    Candidate,
    Evaluation,
    LearnInPlace,
    LearnInPlan,
    LearnInStep,
    Placement,
    Project,
)

pytestmark = pytest.mark.django_db

MARK = "alert(666)"
PAYLOADS = tuple(
    payload.replace("X", MARK)
    for payload in (
        "<script>X</script>",
        "</script><script>X</script>",
        "</title><script>X</script>",
        "</textarea><script>X</script>",
        "</option></select><script>X</script>",
        '"><script>X</script>',
        "'><script>X</script>",
        "--><script>X</script>",
        "]]><script>X</script>",
        "<ScRiPt>X</sCrIpT>",
        "<script/x>X</script>",
        "<script\n>X</script>",
        "<<script>X//<</script>",
        "<img src=x onerror=X>",
        "<img src=x onerror='X'>",
        '" onerror="X',
        "' onerror='X",
        '" onfocus=X autofocus="',
        "' onfocus=X autofocus '",
        " onmouseover=X ",
        "<svg onload=X>",
        "<svg><script>X</script></svg>",
        "<svg><animate onbegin=X attributeName=x>",
        "<math><mtext><img src=x onerror=X>",
        "<body onload=X>",
        "<iframe src=javascript:X>",
        "<iframe srcdoc='<script>X</script>'>",
        "<a href=javascript:X>klik</a>",
        "javascript:X",
        "<form action=javascript:X><button>",
        "<button formaction=javascript:X>",
        "<details open ontoggle=X>",
        "<video><source onerror=X>",
        "<object data=javascript:X>",
        "<embed src=javascript:X>",
        "<link rel=stylesheet href=javascript:X>",
        "<base href=javascript:X//>",
        "<meta http-equiv=refresh content='0;url=javascript:X'>",
        "<div hx-get=/ hx-on:click=X>",
        "<div data-bs-toggle=tooltip data-bs-html=true title='<img onerror=X>'>",
        "{{ 7|add:7 }}{% load X %}",
        "&lt;script&gt;X&lt;/script&gt;",
        "&#60;script&#62;X",
        "\u003cscript\u003eX",
    )
)
SAVED: tuple[type[models.Model], ...] = (
    Client,
    CandidateProfile,
    Contact,
    BenefitPeriod,
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillsAssessment,
    Candidate,
    Evaluation,
    LearnInPlan,
    LearnInStep,
    Placement,
    Employer,
    ContactPerson,
    GrowthConversation,
    FutureJob,
    Project,
    LearnInPlace,
    User,
)
TURNS = 16
LEAVE = {"number", "email", "sort_name", "category", "password", "role", "kvk", "postcode"}
LEAVE |= {"sbi_code", "sbi_also"}  # digits only


def texts(model: type[models.Model]) -> list[str]:
    """The text columns of a table that hold free text."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not field.choices
        and field.name not in LEAVE
    ]


def poison(payloads: Sequence[str]) -> None:
    """Puts the texts, in turn, in the text columns of every row, cut to what fits."""
    turns = cycle(payloads)
    for model in SAVED:
        changes = {}
        for name in texts(model):
            length = getattr(model._meta.get_field(name), "max_length", None)
            changes[name] = next(turns)[: length or 4000]
        model._base_manager.update(**changes)
    CandidateProfile._base_manager.update(skills=[{"id": 1, "name": next(turns), "level": 2}])


class Dangerous(HTMLParser):
    """Collects what a browser would run, as far as it holds the mark."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            runs = name.startswith(("on", "hx-on")) or name in ("srcdoc", "style")
            leads = name in ("href", "src", "action", "formaction", "data", "content")
            to_script = (value or "").strip().lower().startswith(("javascript:", "data:text", "0;url"))
            if MARK in (value or "") and (runs or (leads and to_script)):
                self.found.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script" and MARK in data:
            self.found.append(f"<script>{data[:60]}")


def dangers(text: str) -> list[str]:
    parser = Dangerous()
    parser.feed(text)
    return parser.found


@pytest.fixture
def world(caplog: pytest.LogCaptureFixture, paper_as_text: None) -> World:
    caplog.set_level("CRITICAL", logger="django.request")
    made = World()
    ids = made.sides["own"].ids
    with scope(municipality_id=made.users["coach"].municipality_id, region=True):
        client = Client.objects.select_related("municipality", "team").get(pk=ids["client"])
        MotivationAssessmentFactory(client=client)
        SkillsAssessmentFactory(client=client)
        PlacementFactory(client=client)
        Evaluation.objects.create(
            candidate_id=ids["candidate"],
            client=client,
            municipality=client.municipality,
            team=client.team,
            on="2026-11-10",
            kind="interim",
            verdict="go",
        )
    return made


def poisoned_pages(
    world: World, payloads: Sequence[str], role: str, *, share: int = 1, turn: int = 0
) -> tuple[int, list[Any]]:
    """Every ``share``-th page with the payloads in all texts: how often they stood there, what would run."""
    browser = browser_of(world.users[role])
    with scope(municipality_id=world.users["coach"].municipality_id, region=True):
        poison(payloads)
    shown, found = 0, []
    for number, (_, path) in enumerate(paths(world, "own")):
        if number % share != turn % share:
            continue
        page = answer(browser, "GET", path)
        if not page["Content-Type"].startswith(("text/html", "application/pdf")):
            continue  # a table to take along is text, and no browser takes it for a page
        text = text_of(page)
        shown += MARK in text
        found += [(role, path, danger) for danger in dangers(text)]
    return shown, found


def test_no_payload_becomes_markup(world: World) -> None:
    """A quarter of the pages at a time for each role, every column another payload, and others each time:
    so every page meets a payload in each of its texts."""
    shown, found = 0, []
    for turn in range(TURNS):
        role = ("coach", "account_manager", "coach", "quality")[turn % 4]
        first = turn * len(PAYLOADS) // TURNS
        payloads = (*PAYLOADS[first:], *PAYLOADS[:first])
        seen, dangerous = poisoned_pages(world, payloads, role, share=4, turn=turn // 4)
        shown, found = shown + seen, found + dangerous
    assert found == []
    assert shown > 4 * TURNS, "the payloads were on the pages, as text"


@pytest.mark.bench
@pytest.mark.parametrize("role", ["coach", "account_manager", "quality", "manager"])
def test_every_payload_on_every_page(world: World, role: str) -> None:
    assert [one for payload in PAYLOADS for one in poisoned_pages(world, [payload], role)[1]] == []


def test_what_is_typed_comes_back_as_text(world: World) -> None:
    """In the search box, in a form that is refused, in a page that says that somebody else was first."""
    browser, pk = browser_of(world.users["coach"]), world.sides["own"].ids["client"]
    path, conflicts = f"/inwoners/{pk}/gegevens/", 0
    for payload in PAYLOADS:
        assert dangers(answer(browser, "GET", "/zoeken/", {"q": payload}).content.decode()) == [], payload
        form = {"first_name": payload, "last_name": payload, "pride": payload, "birth_date": payload}
        refused = answer(browser, "POST", path, {**form, "version": 1})
        assert (refused.status_code, dangers(refused.content.decode())) == (422, []), payload
        conflict = answer(browser, "POST", path, {**form, "birth_date": "", "version": 99})
        conflicts += conflict.status_code == 409  # a name of two lines is refused before that
        assert (conflict.status_code in (409, 422), dangers(conflict.content.decode())) == (True, []), payload
    assert conflicts >= len(PAYLOADS) - 1


def test_control_the_parser_sees_what_would_run() -> None:
    seen = [payload for payload in PAYLOADS if dangers(f"<p>{payload}</p>")]
    assert len(seen) > 25


def test_control_without_escaping_it_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.template.base.conditional_escape", lambda text: str(text))
    monkeypatch.setattr("django.template.base.render_value_in_context", lambda value, context: str(value))
    payload = "<img src=x onerror=X>".replace("X", MARK)
    assert poisoned_pages(world, [payload], "coach", share=4)[1] != []


def test_control_without_escaping_most_payloads_are_found(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another payload in each column hides none of them: unescaped, many different ones are found."""
    monkeypatch.setattr("django.template.base.conditional_escape", lambda text: str(text))
    monkeypatch.setattr("django.template.base.render_value_in_context", lambda value, context: str(value))
    found = [danger for *_, danger in poisoned_pages(world, PAYLOADS, "coach", share=4)[1]]
    assert len(set(found)) > 4
