"""Who sees which figures, and what stands behind them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from django.utils import timezone

from clients.models import CandidateProfile
from core.models import AuditLine, User
from core.tenancy import scope
from reporting.models import Snapshot
from reporting.querysets import place_in_scope_sql
from reporting.services import REGION, FigureScope, recompute
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory
from tests.reporting.worlds import make_candidate, make_pilot, make_project, make_staff, make_town

pytestmark = pytest.mark.django_db
DASHBOARD, REPORT = "/cijfers/", "/cijfers/nieuwe-banen/"


def fill(coach: User, number: int, **fields: Any) -> list[Any]:
    return [
        ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach, **fields)
        for _ in range(number)
    ]


def compute(*towns: Any) -> None:
    for town in towns:
        recompute(FigureScope(town.pk), on=timezone.localdate())
    recompute(REGION, on=timezone.localdate())


def text_of(response: Any) -> str:
    """What a reader sees, with single spaces."""
    content = re.sub(r"<script.*?</script>", " ", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content))


def behind(indicator: str, level: str, level_id: int, query: str = "") -> str:
    return reverse("reporting:behind", args=[indicator, level, level_id]) + query


@pytest.fixture
def town() -> tuple[Any, list[User]]:
    return make_town()


STATUS = {
    "coach": (200, 200, 200),
    "account_manager": (302, 200, 200),
    "quality": (200, 200, 200),
    "manager": (200, 200, 200),
    "functional_admin": (403, 403, 403),
    "privacy_officer": (403, 403, 403),
}


@pytest.mark.parametrize("role", STATUS)
def test_pages_by_role(client: Browser, town: Any, role: str) -> None:
    user = town[1][0] if role == "coach" else make_staff(town[0], role)
    compute(town[0])
    client.force_login(user)
    found = tuple(client.get(url).status_code for url in (DASHBOARD, REPORT, "/cijfers/uitleg/"))
    assert found == STATUS[role]
    if found[0] == 403:
        assert "kun je niet" in client.get(DASHBOARD).content.decode()


@pytest.mark.parametrize("url", [DASHBOARD, REPORT, "/cijfers/uitleg/", "/cijfers/caseload/team/1/"])
def test_without_logging_in_nothing(client: Browser, url: str) -> None:
    response = client.get(url)
    assert response.status_code == 302
    assert "/account/login" in response.headers["Location"]


def test_a_coach_sees_the_own_caseload_and_team_and_nobody_elses(client: Browser, town: Any) -> None:
    municipality, (mine, colleague, other, _) = town
    fill(mine, 3)
    fill(colleague, 4)
    compute(municipality)
    client.force_login(mine)
    assert "3 inwoners" in text_of(client.get(DASHBOARD))
    team = client.get(DASHBOARD, {"niveau": "team", "id": mine.team_id})
    assert "7 inwoners" in text_of(team)
    assert colleague.get_full_name() not in text_of(team)
    for level, level_id in [
        ("coach", colleague.pk),
        ("team", other.team_id),
        ("municipality", municipality.pk),
        ("region", 0),
        ("galaxy", 1),
    ]:
        assert client.get(DASHBOARD, {"niveau": level, "id": level_id}).status_code == 404, level
        assert client.get(behind("caseload", level, level_id)).status_code == 404, level


def test_a_manager_sees_the_own_municipality_only(client: Browser, town: Any) -> None:
    municipality, coaches = town
    elsewhere, strangers = make_town("Dronten")
    fill(coaches[0], 6)
    fill(strangers[0], 7)
    compute(municipality, elsewhere)
    client.force_login(make_staff(municipality, "manager"))
    page = text_of(client.get(DASHBOARD))
    assert "6 inwoners" in page
    assert "Dronten" not in page
    assert strangers[0].get_full_name() not in page
    for level, level_id in [
        ("municipality", elsewhere.pk),
        ("team", strangers[0].team_id),
        ("coach", strangers[0].pk),
    ]:
        assert client.get(DASHBOARD, {"niveau": level, "id": level_id}).status_code == 404
        assert client.get(behind("caseload", level, level_id)).status_code == 404


def test_each_caseload_stands_beside_the_norm(client: Browser, town: Any) -> None:
    municipality, (first, *_) = town
    fill(first, 8)
    compute(municipality)
    client.force_login(make_staff(municipality, "quality"))
    assert "ruimte voor nog 62 (norm 70 tot 90)" in text_of(client.get(DASHBOARD))


def test_before_anything_is_computed_the_page_says_so(client: Browser, town: Any) -> None:
    client.force_login(make_staff(town[0], "manager"))
    assert "Nog geen cijfers" in text_of(client.get(DASHBOARD))
    assert "Nog geen kandidaten" in text_of(client.get(REPORT))


def test_behind_a_figure_a_coach_finds_names(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    people = fill(mine, 3, rung=4)
    fill(mine, 2, rung=2)
    compute(municipality)
    client.force_login(mine)
    page = client.get(behind("by_rung", "coach", mine.pk, "?deel=4"))
    assert all(one.full_name in text_of(page) for one in people)
    assert page.context["shown"].in_sight == page.context["figure"].n == 3
    assert not page.context["reasons"]
    line = AuditLine.objects.latest("id")
    assert set(line.client_ids) == {one.pk for one in people}


def test_behind_a_figure_a_manager_finds_numbers_and_a_way_to_open(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    people = fill(mine, 6, first_name="Geheimnaam")
    compute(municipality)
    client.force_login(make_staff(municipality, "manager"))
    page = client.get(behind("caseload", "municipality", municipality.pk))
    assert "Geheimnaam" not in page.content.decode()
    assert all(one.number in text_of(page) and one.last_name not in text_of(page) for one in people)
    assert reverse("clients:open", args=[people[0].pk]) in page.content.decode()
    assert set(AuditLine.objects.latest("id").client_ids) == {one.pk for one in people}


def test_small_numbers_are_hidden_from_a_manager_and_not_from_who_may_open_the_files(
    client: Browser, town: Any
) -> None:
    municipality, (mine, *_) = town
    fill(mine, 20, rung=1)
    fill(mine, 3, rung=5)
    compute(municipality)
    url = behind("by_rung", "team", mine.team_id, "?deel=5")
    client.force_login(make_staff(municipality, "manager"))
    page = client.get(url)
    assert page.context["figure"].text == "minder dan 5"
    assert page.context["shown"].rows == []
    assert "kan verraden" in text_of(page)
    assert not AuditLine.objects.latest("id").client_ids
    client.force_login(mine)
    page = client.get(url)
    assert page.context["figure"].text == "3"
    assert len(page.context["shown"].rows) == 3


def test_a_change_after_the_computation_is_said(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    fill(mine, 3)
    compute(municipality)
    fill(mine, 1)
    client.force_login(mine)
    page = client.get(behind("caseload", "coach", mine.pk))
    assert "het cijfer was 3, nu zijn het er 4" in text_of(page)


@pytest.mark.parametrize(
    "path",
    [
        "caseload/region/0/",
        "nb_candidates/municipality/1/",
        "salaris/team/1/",
        "by_rung/municipality/1/?deel=9",
    ],
)
def test_what_is_no_figure_is_not_found(client: Browser, town: Any, path: str) -> None:
    client.force_login(make_staff(town[0], "manager"))
    assert client.get(f"/cijfers/{path}").status_code == 404


def test_the_pilot_stands_in_full(client: Browser, town: Any) -> None:
    make_pilot()
    compute()
    client.force_login(make_staff(town[0], "manager"))
    page = client.get(REPORT, {"set": "pilot"})
    total = page.context["total"]
    assert (total.candidates.text, total.intended_job.figure.text, total.other_job) == ("29", "12", "6")
    assert (total.intended_job.share, total.other_share, total.learn_in) == ("41%", "21%", "0–12")
    assert total.unknown.figure.text == "1"
    small, large, _ = page.context["lines"]
    assert (small.candidates.text, small.learn_in, large.learn_in) == ("7", "0–10", "1–12")
    assert "Bron:" in text_of(page)


def test_the_same_numbers_in_live_data_are_guarded(client: Browser, town: Any) -> None:
    """The control of the pilot: the guard hides small numbers there, only not published ones."""
    project = make_project("live")
    for outcome in ["intended_job"] * 9 + ["no_job"] * 8 + ["unknown"]:
        make_candidate(project, outcome=outcome)
    compute()
    client.force_login(make_staff(town[0], "account_manager"))
    total = client.get(REPORT, {"set": "live"}).context["total"]
    assert total.unknown.figure.text == "minder dan 5"
    assert total.no_job.figure.text == "weggelaten"
    assert total.intended_job.figure.text == "9"
    assert total.no_job.share == total.unknown.share == ""


def test_an_account_manager_finds_agreed_profiles_and_counts_the_others(client: Browser, town: Any) -> None:
    project = make_project("live")
    made = [make_candidate(project, status="accepted") for _ in range(6)]
    with scope(municipality_id=made[0].municipality_id, region=True):
        CandidateProfile.objects.filter(pk=made[0].profile_id).update(withdrawn_on="2026-10-01")
    compute()
    client.force_login(make_staff(town[0], "account_manager"))
    page = client.get(behind("nb_candidates", "region", 0, "?deel=total"))
    assert "1 kandidaat zonder afgesproken profiel" in text_of(page)
    assert page.context["shown"].in_sight == 5
    assert made[0].profile.name not in text_of(page)
    assert made[1].profile.name in text_of(page)


def test_a_coach_finds_own_candidates_and_how_many_are_elsewhere(client: Browser, town: Any) -> None:
    municipality, (mine, _, other, _) = town
    elsewhere, strangers = make_town("Dronten")
    project = make_project("live")
    own = make_candidate(project, fill(mine, 1)[0], status="accepted")
    for coach in (other, other, strangers[0], strangers[0]):
        make_candidate(project, fill(coach, 1)[0], status="accepted")
    compute(municipality, elsewhere)
    client.force_login(mine)
    page = client.get(behind("nb_candidates", "region", 0, "?deel=large"))
    assert own.client.full_name in text_of(page)
    assert [row.title for row in page.context["shown"].rows] == [own.client.full_name]
    assert "4 kandidaten horen bij een ander team of een andere gemeente" in text_of(page)


def test_a_manager_finds_candidates_without_names(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    _, strangers = make_town("Dronten")
    project = make_project("live")
    made = [make_candidate(project, one, status="accepted") for one in fill(mine, 5)]
    make_candidate(project, fill(strangers[0], 1)[0], status="accepted")
    compute(municipality)
    client.force_login(make_staff(municipality, "manager"))
    page = client.get(behind("nb_candidates", "region", 0, "?deel=total"))
    assert {row.title for row in page.context["shown"].rows} == {one.client.number for one in made}
    assert made[0].client.last_name not in text_of(page)
    assert made[0].profile.name not in text_of(page)
    assert "1 kandidaat hoort bij een andere gemeente" in text_of(page)


@pytest.mark.parametrize("indicator", ["nb_projects_by_step", "nb_employers"])
def test_projects_and_employers_link_to_their_pages(client: Browser, town: Any, indicator: str) -> None:
    project = make_project("live", step=3)
    make_candidate(project, status="accepted")
    compute()
    part = "step_3" if indicator == "nb_projects_by_step" else "total"
    client.force_login(town[1][0])
    page = client.get(behind(indicator, "region", 0, f"?deel={part}"))
    owner = project if indicator == "nb_projects_by_step" else project.job.employer
    assert [row.url for row in page.context["shown"].rows] == [owner.get_absolute_url()]
    assert not page.context["reasons"]


def test_every_number_on_the_dashboard_leads_to_a_list_of_that_length(client: Browser, town: Any) -> None:
    municipality, coaches = town
    for coach in coaches:
        fill(coach, 6, rung=3, category="1B")
    compute(municipality)
    client.force_login(make_staff(municipality, "quality"))
    page = client.get(DASHBOARD).content.decode()
    links = set(re.findall(r'href="(/cijfers/[a-z_0-9]+/(?:municipality|team|coach)/\d+/[^"]*)"', page))
    assert len(links) > 15
    for link in links:
        shown = client.get(link.replace("&amp;", "&")).context
        assert shown["shown"].in_sight == shown["figure"].n, link


def queries(client: Browser, url: str) -> int:
    """What the page asks of the database: without the savepoints of the test itself."""
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return sum("SAVEPOINT" not in query["sql"] for query in caught)


def test_one_or_six_teams_and_coaches_cost_the_same(client: Browser) -> None:
    municipality, coaches = make_town(teams=1, coaches=1)
    fill(coaches[0], 6)
    compute(municipality)
    client.force_login(make_staff(municipality, "manager"))
    few = [queries(client, DASHBOARD), queries(client, REPORT)]
    for coach in make_town(teams=6, coaches=2)[1]:
        fill(coach, 2)
    make_pilot()
    compute(municipality)
    assert [queries(client, DASHBOARD), queries(client, f"{REPORT}?set=pilot")] == few
    assert max(few) <= 6


def test_a_list_of_one_or_six_costs_the_same(client: Browser, town: Any) -> None:
    municipality, (one, other, *_) = town
    fill(one, 1)
    fill(other, 6)
    compute(municipality)
    client.force_login(make_staff(municipality, "quality"))
    costs = {queries(client, behind("caseload", "coach", coach.pk)) for coach in (one, other)}
    assert len(costs) == 1
    assert max(costs) <= 10


def test_reading_figures_writes_only_its_log_line(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    fill(mine, 2)
    compute(municipality)
    client.force_login(mine)
    for url in (DASHBOARD, REPORT, behind("caseload", "coach", mine.pk)):
        with CaptureQueriesContext(connection) as caught:
            client.get(url)
        written = [q["sql"] for q in caught if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
        assert all("core_auditline" in statement for statement in written)
        assert AuditLine.objects.latest("id").action == f"GET {resolve(url).view_name}"


def test_the_start_page_of_a_manager_shows_where_it_goes(client: Browser, town: Any) -> None:
    municipality, (mine, *_) = town
    fill(mine, 6)
    recompute(FigureScope(municipality.pk), on=timezone.localdate() - timedelta(days=30))
    compute(municipality)
    client.force_login(make_staff(municipality, "manager"))
    page = text_of(client.get("/"))
    assert "begonnen 0 inwoners met werk, evenveel als vier weken geleden" in page
    assert "6 inwoners" in page
    client.force_login(mine)
    assert "Hoe het gaat" not in text_of(client.get("/"))


def test_the_navigation_leads_there_for_who_may(client: Browser, town: Any) -> None:
    client.force_login(UserFactory(privacy_officer=True))
    assert "Cijfers" not in text_of(client.get("/"))
    client.force_login(town[1][0])
    assert "Cijfers" in text_of(client.get("/"))


@pytest.mark.parametrize("role", ["coach", "quality", "manager", "functional_admin", "account_manager"])
def test_the_quick_scope_of_the_dashboard_is_the_scope_of_the_figures(role: str) -> None:
    """The dashboard asks by SQL of its own: the same snapshots of the town as by the rule, for every role."""
    town, (coach, *_) = make_town()
    fill(coach, 3)
    compute(town)
    user = UserFactory(role=role, municipality=town, team=coach.team)
    in_scope, values = place_in_scope_sql(user)
    with scope(municipality_id=town.pk), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM reporting_snapshot WHERE municipality_id = %s AND {in_scope}", [town.pk, *values]
        )
        found = {pk for (pk,) in cursor.fetchall()}
        ruled = Snapshot.objects.visible_to(user).filter(municipality_id=town.pk)
        assert found == set(ruled.values_list("pk", flat=True))
        assert bool(found) == (role in ("coach", "quality", "manager"))
