"""Every page asks the database the same number of questions with one row and with six of whatever it lists.

Counted is one whole answer: every message to the database, so also the three that any page of somebody logged
in costs (session with account, BEGIN with the scope of row-level security, the line in the log with COMMIT:
tests/core/test_around_an_answer.py). The transaction of the test itself makes two more, a savepoint and its
release; these are left out. A page is asked twice and the second time counts, so that what a process keeps is
there.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients import caseload
from core.tenancy import scope
from reporting.indicators import INDICATORS
from reporting.services import REGION, FigureScope, recompute
from tests.house.access import addresses, parts_for
from tests.house.crowd import grow
from tests.house.world import World

pytestmark = pytest.mark.django_db
# What any page costs: see above.
AROUND = 3
OF_THE_TEST = 2
# A form shows one thing; its lists of choices are questions too.
MOST_OF_A_FORM = 15


@dataclass(frozen=True)
class Page:
    """An address as one role asks for it, and the most questions it may cost with all that is around it."""

    name: str
    role: str
    most: int
    query: str = ""
    parts: tuple[tuple[str, Any], ...] = ()


def figure(indicator: str, level: str, role: str, most: int) -> Page:
    """The list behind a figure; the id of the level is filled in from the world."""
    return Page("reporting:behind", role, most, parts=(("indicator", indicator), ("level", level)))


PAGES = (
    Page("core:start", "coach", 25),
    Page("trajectories:recount_grant", "quality", 16),
    Page("trajectories:train", "coach", 13),
    Page("trajectories:train", "account_manager", 9),
    Page("trajectories:train", "quality", 11),
    Page("trajectories:project_train", "coach", 13),
    Page("trajectories:project_train", "account_manager", 10),
    Page("trajectories:train_step", "coach", 14),
    Page("trajectories:learn_in_places", "coach", 11),
    Page("trajectories:learn_in_place", "coach", 18),
    Page("trajectories:learn_in_place", "account_manager", 15),
    Page("trajectories:questionnaires", "coach", 9),
    Page("trajectories:factors", "coach", 9),
    Page("trajectories:candidate_factors", "coach", 9),
    Page("trajectories:factor_table", "quality", 9),
    Page("trajectories:fidelity", "coach", 15),
    Page("trajectories:progress", "coach", 15),
    Page("trajectories:progress", "account_manager", 12),
    Page("trajectories:absences", "coach", 9),
    Page("trajectories:follow_on", "coach", 18),
    Page("trajectories:lasting", "coach", 9),
    Page("trajectories:lasting", "quality", 9),
    Page("trajectories:learning", "coach", 12),
    Page("trajectories:questionnaire_results", "quality", 10),
    Page("core:start", "account_manager", 22),
    Page("core:start", "quality", 9),
    Page("core:start", "manager", 6),
    Page("core:start", "functional_admin", 4),
    Page("core:start", "privacy_officer", 4),
    Page("clients:intake", "coach", 11),
    Page("clients:intake_page", "coach", 13),
    Page("clients:read_intake", "coach", 8),
    Page("clients:read_intake", "quality", 9),
    Page("clients:finish_intake", "coach", 10),
    Page("clients:suggestions", "coach", 10),
    Page("clients:support_rules", "functional_admin", 8),
    Page("core:search", "coach", 6, "?q=an"),
    Page("core:search", "account_manager", 6, "?q=an"),
    Page("core:search", "quality", 6, "?q=an"),
    Page("core:audit_log", "privacy_officer", 7),
    Page("core:settings", "functional_admin", 5),
    Page("clients:list", "coach", 11),
    Page("clients:list", "quality", 11),
    Page("clients:list", "manager", 11),
    Page("clients:client", "coach", 13),
    Page("clients:client", "quality", 14),
    Page("clients:profiles", "coach", 12),
    Page("clients:people", "coach", 8),
    Page("clients:situation", "coach", 9),
    Page("clients:early", "coach", 7),
    Page("clients:early", "quality", 7),
    Page("clients:imports", "quality", 6),
    Page("clients:import_run", "quality", 7),
    Page("clients:groups", "coach", 7),
    Page("clients:groups", "quality", 7),
    Page("clients:group", "coach", 11),
    Page("clients:group_list", "coach", 7),
    Page("clients:letter", "coach", 6),
    Page("clients:letter_pdf", "coach", 6),
    Page("clients:letter_templates", "functional_admin", 6),
    Page("clients:plan", "coach", 15),
    Page("clients:plan", "quality", 15),
    Page("clients:plan_pdf", "coach", 13),
    Page("clients:hand_overs", "coach", 8),
    Page("clients:hand_overs", "quality", 7),
    Page("clients:answer_hand_over", "coach", 6),
    Page("clients:hand_over_all", "coach", 10),
    Page("clients:guidance", "coach", 7),
    Page("clients:duties", "coach", 9),
    Page("clients:routes", "coach", 5),
    Page("clients:route", "coach", 6),
    Page("clients:provisions", "coach", 6),
    Page("clients:provisions", "functional_admin", 6),
    Page("clients:provision", "coach", 10),
    Page("clients:enrolment", "coach", 9),
    Page("employers:employers", "coach", 8),
    Page("employers:employers", "account_manager", 8),
    Page("employers:employer", "account_manager", 15),
    Page("employers:employer", "coach", 15),
    Page("employers:duplicates", "account_manager", 5),
    Page("employers:merge", "account_manager", 6),
    Page("employers:conversation", "account_manager", 5),
    Page("employers:outlook", "account_manager", 8),
    Page("employers:outlook", "coach", 8),
    Page("employers:agreements", "account_manager", 7),
    Page("employers:agreements", "coach", 7),
    Page("employers:agreement", "account_manager", 6),
    Page("employers:agreement_pdf", "account_manager", 6),
    Page("employers:agreement_templates", "functional_admin", 4),
    Page("employers:social_return", "account_manager", 8),
    Page("employers:social_return", "manager", 8),
    Page("employers:social_return_contract", "account_manager", 7),
    Page("employers:social_return_export", "account_manager", 6, "?soort=csv"),
    Page("employers:building_blocks", "account_manager", 4),
    Page("employers:stacked_jobs", "account_manager", 8),
    Page("employers:stacked_jobs", "coach", 8),
    Page("employers:stacked_job", "account_manager", 10),
    Page("employers:find_stacks", "account_manager", 10, "?hours=32"),
    Page("employers:find_stacks", "coach", 10, "?hours=32"),
    Page("employers:try_stack", "account_manager", 6, "?hours=32"),
    Page("employers:travel", "functional_admin", 9),
    Page("employers:jobs", "account_manager", 8),
    Page("employers:jobs", "coach", 8),
    Page("employers:board", "account_manager", 9),
    Page("employers:board", "coach", 9),
    Page("employers:calendar", "account_manager", 10),
    Page("employers:expected", "account_manager", 9),
    Page("employers:job_tasks", "account_manager", 9),
    Page("employers:carve_job", "account_manager", 8),
    Page("employers:job_shifts", "account_manager", 9),
    Page("employers:job_skills", "account_manager", 11),
    Page("employers:job", "coach", 12),
    Page("employers:job", "account_manager", 14),
    Page("trajectories:projects", "coach", 9),
    Page("trajectories:projects", "account_manager", 9),
    Page("trajectories:project", "coach", 14),
    Page("trajectories:project", "account_manager", 14),
    Page("trajectories:gates", "coach", 10),
    Page("trajectories:project_employers", "coach", 6),
    Page("trajectories:chain", "coach", 12),
    Page("trajectories:chain", "account_manager", 12),
    Page("trajectories:rounds", "coach", 8),
    Page("trajectories:round", "coach", 11),
    Page("trajectories:round", "account_manager", 11),
    Page("trajectories:candidate", "coach", 16),
    Page("trajectories:candidate", "account_manager", 15),
    Page("trajectories:fill_plan", "coach", 16),
    Page("trajectories:my_plan", "coach", 10),
    Page("trajectories:aftercare", "coach", 9),
    Page("trajectories:aftercare", "quality", 9),
    Page("trajectories:job_aftercare", "coach", 13),
    Page("trajectories:card_pdf", "coach", 6),
    Page("trajectories:learn_in_agreement", "coach", 14),
    Page("trajectories:my_plan_pdf", "coach", 12),
    Page("trajectories:research_consent", "coach", 8),
    Page("trajectories:add_project_employer", "coach", 10),
    Page("trajectories:add_link", "coach", 10),
    Page("employers:change_job", "account_manager", 17),
    Page("employers:instruments", "account_manager", 7),
    Page("employers:budgets", "manager", 7),
    Page("employers:budgets", "account_manager", 6),
    Page("trajectories:grants", "coach", 8),
    Page("trajectories:grants", "account_manager", 8),
    Page("trajectories:grant", "quality", 14),
    Page("trajectories:grant", "account_manager", 5),
    Page("trajectories:budget_grants", "manager", 8),
    Page("trajectories:budget_grants", "account_manager", 12),
    Page("trajectories:fitting", "coach", 15),
    Page("trajectories:fitting", "account_manager", 10),
    Page("trajectories:events", "coach", 10),
    Page("trajectories:events", "account_manager", 10),
    Page("trajectories:event", "coach", 16),
    Page("trajectories:event", "account_manager", 16),
    Page("trajectories:event", "manager", 13),
    Page("trajectories:event_pairs", "coach", 9),
    Page("trajectories:event_results", "account_manager", 11),
    Page("trajectories:event_outcome", "coach", 14),
    Page("trajectories:event_list", "account_manager", 11),
    Page("trajectories:announcements", "coach", 6),
    Page("trajectories:announcements", "account_manager", 6),
    Page("trajectories:announcements", "quality", 6),
    Page("trajectories:announcement", "coach", 4),
    Page("trajectories:announcement", "account_manager", 4),
    Page("trajectories:announce", "coach", 13, "?werkgever={employer}"),
    Page("trajectories:job_coach", "coach", 9, "?werkgever={employer}"),
    Page("trajectories:proposals", "account_manager", 8),
    Page("matching:for_job", "coach", 12),
    Page("matching:for_job", "quality", 12),
    Page("matching:for_job", "coach", 12, "?wie=mij"),
    Page("matching:for_client", "coach", 9),
    Page("matching:why", "coach", 11),
    Page("reporting:dashboard", "manager", 5),
    Page("reporting:dashboard", "coach", 5),
    Page("reporting:dashboard", "coach", 5, "?niveau=team&id={team}"),
    Page("reporting:nieuwe_banen", "manager", 4),
    Page("reporting:nieuwe_banen", "manager", 4, "?blad=factoren"),
    Page("reporting:definitions", "manager", 3),
    figure("caseload", "team", "coach", 9),
    figure("caseload", "municipality", "manager", 9),
    figure("nb_candidates_by_status", "region", "account_manager", 10),
    figure("nb_projects_by_step", "region", "manager", 10),
    figure("nb_growth_places", "region", "manager", 10),
    figure("nb_candidate_factors", "municipality", "quality", 10),
)
# Pages that are neither a form nor in the table above, with the reason.
WITHOUT_LIST = {
    "employers:outlook_file": "the outlook as a file: its page has a row",
    "clients:bsn": "shows one number",
    "clients:find_by_bsn": "finds one file or none",
    "clients:import_example": "a file with made-up residents",
    "clients:import_cancel": "asks whether you are sure",
    "clients:start_guidance": "asks whether you are sure",
    "trajectories:exit_bonus": "says of one person whether the bonus can be asked for",
    "employers:agreement_template": "shows one text",
    "clients:reopen_task": "asks whether you are sure",
    "clients:withdraw_profile": "asks whether you are sure",
    "clients:reset_support_rules": "asks whether you are sure",
    "trajectories:remove_project_employer": "asks whether you are sure",
    "trajectories:remove_link": "asks whether you are sure",
    "trajectories:withdraw_research_consent": "asks whether you are sure",
    "trajectories:remove_step": "asks whether you are sure",
    "core:gallery": "shows the components with fixed texts",
    "core:policy": "shows the table of rights, which stands in the code",
    "matching:explanation": "shows the rules, which stand in the code",
}


@pytest.fixture
def world() -> World:
    """With one or two rows of each kind, and the figures of today."""
    found = World()
    grow(found, 0, 1)
    compute(found)
    return found


def compute(world: World) -> None:
    recompute(FigureScope(world.users["coach"].municipality_id), on=timezone.localdate())
    recompute(REGION, on=timezone.localdate())


def address(world: World, page: Page) -> str:
    ids, chosen = world.sides["own"].ids, dict(page.parts)
    parts = parts_for(page.name, addresses()[page.name], ids) | chosen
    town = world.users["coach"].municipality_id
    if "level" in chosen:
        parts["level_id"] = {"team": ids["team"], "municipality": town, "region": 0}[chosen["level"]]
    shown = INDICATORS.get(chosen.get("indicator", ""))
    part = next(iter(shown.parts)) if shown else ""
    query = page.query.format(**ids) or (f"?deel={part}" if part else "")
    return reverse(page.name, kwargs=parts) + query


def ask(world: World, page: Page) -> tuple[Any, int]:
    """The answer and what it cost."""
    browser = Browser()
    browser.force_login(world.users[page.role])
    path = address(world, page)
    browser.get(path)
    with CaptureQueriesContext(connection) as asked:
        answer = browser.get(path)
    return answer, len(asked) - OF_THE_TEST


def counts(world: World, pages: Any) -> dict[Page, int]:
    found = {}
    for page in pages:
        answer, found[page] = ask(world, page)
        assert answer.status_code == 200, page
    return found


def differences(world: World, pages: Any) -> dict[Page, tuple[int, int]]:
    """Pages that cost more, or less, with five rows more of everything."""
    few = counts(world, pages)
    grow(world, 1, 5)
    compute(world)
    many = counts(world, pages)
    return {page: (few[page], many[page]) for page in pages if few[page] != many[page]}


def test_one_row_or_six_is_the_same_number(world: World) -> None:
    assert differences(world, [*PAGES, *forms(world)]) == {}


def test_no_page_costs_more_than_it_may(world: World) -> None:
    found = counts(world, [*PAGES, *forms(world)])
    assert {page: number for page, number in found.items() if number > page.most} == {}


def forms(world: World) -> list[Page]:
    """The pages with a form, one role each: every other page that somebody can look at."""
    known = {page.name for page in PAGES} | set(WITHOUT_LIST)
    found = []
    for name in addresses():
        for role in world.users:
            page = Page(name, role, MOST_OF_A_FORM)
            if name not in known and (answer := look(world, page)).status_code == 200:
                assert has_form(answer), f"{name} shows something that has no row in the table"
                found.append(page)
                break
    return found


def look(world: World, page: Page) -> HttpResponse:
    browser = Browser()
    browser.force_login(world.users[page.role])
    return browser.get(address(world, page))


def has_form(answer: Any) -> bool:
    return answer.context is not None and "form" in answer.context


def test_every_row_is_about_an_address_that_is_there() -> None:
    assert ({page.name for page in PAGES} | set(WITHOUT_LIST)) <= set(addresses())


def test_control_a_page_without_a_row_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(WITHOUT_LIST, "matching:explanation")
    with pytest.raises(AssertionError, match="matching:explanation"):
        forms(world)


def test_control_a_question_per_row_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    row = caseload._row

    def asks_again(client: Any, *rest: Any) -> Any:
        client.refresh_from_db(fields=["rung"])
        return row(client, *rest)

    monkeypatch.setattr(caseload, "_row", asks_again)
    page = Page("clients:list", "coach", 11)
    few, many = differences(world, [page])[page]
    assert many > few + 4


def test_what_any_page_costs(world: World) -> None:
    assert counts(world, [page := Page("matching:explanation", "coach", AROUND)])[page] == AROUND


def test_a_wider_look_leaves_the_scope_as_it_was(world: World) -> None:
    from core.tenancy import _swap, whole_region

    town = world.users["coach"].municipality_id
    with scope(municipality_id=town):
        with whole_region():
            assert _swap("", "on") == ("", "on")
        assert _swap(str(town), "") == (str(town), "")
