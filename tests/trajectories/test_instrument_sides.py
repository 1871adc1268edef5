"""Who reads what of an instrument for a person, and who may come where."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import AuditLine
from core.tenancy import scope
from employers.models import Employer
from tests.clients.factories import BenefitPeriodFactory, ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.grant_worlds import DAY, Town, at, browse, decision

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> Town:
    return Town()


# --- what the employer's side reads ---------------------------------------------------------------


SECRETS = ("43%", "bijstand", "Bijstand", "doelgroep", "Doelgroep", "beperking", "Bakkermans", "1.598")


def test_the_account_manager_reads_kind_state_period_and_amount(town: Town) -> None:
    measured_grant = town.grant(
        code="wage_cost_subsidy", state="granted", wage_value=43, committed=Decimal("1598"),
        how_counted="Loonwaarde 43%",
        terms=[{"term": "limitation", "met": True, "reason": "Bij de doelgroep", "person": True}],
    )  # fmt: skip
    cheque = town.grant(code="cheque", state="granted", committed=Decimal(2250))
    manager = browse(town.manager)
    pages = [
        manager.get(at("grant", measured_grant.pk)),
        manager.get(at("grant", cheque.pk)),
        manager.get(at("grants")),
        manager.get(at("fitting", town.job.pk, town.candidate.pk)),
        manager.get(reverse("employers:employer", args=[town.employer.pk])),
        manager.get(at("budget_grants", town.today.year, "wage_cost_subsidy")),
    ]
    for answer in pages:
        assert answer.status_code == 200
        text = answer.content.decode()
        assert not [word for word in SECRETS if word in text.split("<main", 1)[-1]], answer.request[
            "PATH_INFO"
        ]
    assert "Yara B." in pages[0].content.decode()
    assert "volgt de loonwaarde" in pages[0].content.decode()
    assert "€ 2.250" in pages[1].content.decode()
    fitting = pages[3].content.decode()
    assert "Vraag de werkcoach." in fitting
    assert "Yara B." in pages[4].content.decode()


def test_withdrawn_consent_takes_it_away(town: Town) -> None:
    found = town.grant(state="granted", committed=Decimal(2250))
    with scope(municipality_id=town.client.municipality_id):
        type(town.profile).objects.filter(pk=town.profile.pk).update(withdrawn_on=town.today)
    manager = browse(town.manager)
    assert manager.get(at("grant", found.pk)).status_code == 404
    assert "Yara" not in manager.get(at("grants")).content.decode()
    assert manager.get(at("ask_for_candidate", town.candidate.pk)).status_code == 404


def test_the_account_manager_asks_and_the_coach_fills_in_the_person(town: Town) -> None:
    manager = browse(town.manager)
    url = at("ask_for_candidate", town.candidate.pk)
    assert manager.get(url).status_code == 302, "first choose what fits"
    page = manager.get(f"{url}?soort=wage_cost_subsidy").content.decode()
    assert "doelgroep" not in page
    form = {"start": town.today + 30 * DAY, "hours": "32", "permanent": "on", "limitation": "yes"}
    assert manager.post(f"{url}?soort=wage_cost_subsidy", form).status_code == 302
    [found] = town.grants()
    assert found.created_by == town.manager
    assert not [
        row for row in found.terms if row.get("person") and row["met"] and row["term"] == "limitation"
    ]
    assert not [row for row in found.terms if row.get("answer") == "limitation"], "posted, but not asked"
    assert manager.get(at("complete_grant", found.pk)).status_code == 403
    fill = {"start": found.start, "hours": "32", "permanent": "on", "flat_rate": "on", "limitation": "yes",
            "other_subsidy": "no", "version": 1}  # fmt: skip
    assert browse(town.coach).post(at("complete_grant", found.pk), fill).status_code == 302
    quality = browse(town.quality)
    now = town.grants()[0]
    done = quality.post(at("grant_request", now.pk), decision(town, version=2, amount=now.committed))
    assert done.status_code == 302


def test_which_instrument_it_is_stays_with_who_looks_after_the_employer(town: Town) -> None:
    """Sheltered work, no-risk and the wage-cost subsidy tell of a limitation, beside a name."""
    found = town.grant(code="sheltered_work", state="granted", committed=Decimal(900))
    town.grant(code="wage_cost_subsidy", state="granted")
    other = UserFactory(account_manager=True, municipality=town.client.municipality)
    paths = {
        at("grants"): "Beschut werk",
        reverse("employers:employer", args=[town.employer.pk]): "Beschut werk",
        at("budget_grants", town.today.year, "sheltered_work"): "Bakkerij Zon",
        at("fitting", town.job.pk, town.candidate.pk): "Kan niet samen met Loonkostensubsidie",
    }
    for path, word in paths.items():
        answers = {user: browse(user).get(path) for user in (town.manager, other)}
        assert {answer.status_code for answer in answers.values()} == {200}, path
        main = {user: answer.content.decode().split("<main", 1)[-1] for user, answer in answers.items()}
        # Filters name all kinds of instruments, to everybody.
        rows = {user: text.split("</form>")[-1] for user, text in main.items()}
        assert word in rows[town.manager], path
        assert word not in rows[other], path
    assert browse(town.manager).get(at("grant", found.pk)).status_code == 200
    assert browse(other).get(at("grant", found.pk)).status_code == 404
    assert browse(town.quality).get(at("grant", found.pk)).status_code == 200


def test_who_no_longer_looks_after_the_employer_reads_no_more(town: Town) -> None:
    found = town.grant(code="sheltered_work", state="granted")
    next_one = UserFactory(account_manager=True, municipality=town.client.municipality)
    Employer.objects.filter(pk=town.employer.pk).update(account_manager=next_one)
    assert browse(town.manager).get(at("grant", found.pk)).status_code == 404
    ask = f"{at('ask_for_candidate', town.candidate.pk)}?soort=cheque"
    assert browse(town.manager).get(ask).status_code == 403
    assert browse(next_one).get(at("grant", found.pk)).status_code == 200
    assert browse(next_one).get(ask).status_code == 200


def test_another_account_manager_does_not_ask(town: Town) -> None:
    other = browse(UserFactory(account_manager=True))
    assert other.get(at("fitting", town.job.pk, town.candidate.pk)).status_code == 200
    assert other.get(at("ask_for_candidate", town.candidate.pk) + "?soort=cheque").status_code == 403


def test_for_the_coach_the_file_answers(town: Town) -> None:
    BenefitPeriodFactory(client=town.client, kind="participatiewet", start=town.today - 400 * DAY, end=None)
    page = browse(town.coach).get(at("fitting", town.job.pk, town.candidate.pk)).content.decode()
    assert "De inwoner heeft bijstand; die loopt door." in page
    assert "€ 4.500" in page
    elsewhere = at("fitting", FutureJobFactory().pk, town.candidate.pk)
    assert browse(town.coach).get(elsewhere).status_code == 404


# --- who may come where ---------------------------------------------------------------------------


def test_others_find_nothing(town: Town) -> None:
    found = town.grant()
    colleague = UserFactory(
        municipality=town.client.municipality,
        team=TeamFactory(municipality=town.client.municipality, name="Team Zuid"),
    )
    dronten = MunicipalityFactory(name="Dronten")
    elsewhere = UserFactory(municipality=dronten, team=TeamFactory(municipality=dronten, name="Daar"))
    for user in (colleague, elsewhere):
        assert browse(user).get(at("grant", found.pk)).status_code == 404
        assert browse(user).get(at("ask_grant", town.client.pk)).status_code == 404
        assert browse(user).get(at("measure_wage_value", town.client.pk)).status_code == 404
    assert browse(town.admin).get(at("grants")).status_code == 403
    assert browse(town.boss).get(at("grants")).status_code == 403
    assert browse(town.coach).get(at("grant_request", found.pk)).status_code == 403
    assert browse(town.coach).get(reverse("employers:budgets")).status_code == 403
    assert Browser().get(at("grant", found.pk)).status_code == 302
    assert browse(town.coach).get(at("end_grant", found.pk)).status_code == 405


def test_choosing_where_and_what(town: Town) -> None:
    coach = browse(town.coach)
    url = at("ask_grant", town.client.pk)
    page = coach.get(url).content.decode()
    assert "Bakker bij Bakkerij Zon" in page
    assert "Keukenmedewerker bij Bakkerij Zon" in page
    chosen = coach.post(url, {"where": f"k{town.candidate.pk}", "code": "job_coaching"})
    assert chosen.url == f"{url}?waar=k{town.candidate.pk}&soort=job_coaching"
    assert coach.get(chosen.url).status_code == 200
    assert coach.post(url, {"where": "other", "code": "job_coaching"}).status_code == 422
    other = coach.post(url, {"where": "other", "employer": town.employer.pk, "code": "job_coaching"})
    assert coach.get(other.url).status_code == 200
    for wrong in ("x1", "p999999", "k999999", "w999999", "p", "pé"):
        assert coach.get(f"{url}?waar={wrong}&soort=cheque").status_code == 404, wrong


def test_looking_writes_only_its_line_in_the_log(town: Town) -> None:
    found = town.grant()
    with scope(municipality_id=town.client.municipality_id):
        before = AuditLine.objects.count()
    for name in ("grant", "complete_grant"):
        browse(town.coach).get(at(name, found.pk))
    with scope(municipality_id=town.client.municipality_id):
        assert AuditLine.objects.count() == before + 2
        assert town.client.pk in AuditLine.objects.latest("id").client_ids
    assert town.grants()[0].version == 1


def test_the_list_asks_the_same_for_one_and_for_six(town: Town) -> None:
    town.grant()
    for user in (town.coach, town.quality, town.manager):
        browser = browse(user)
        browser.get(at("grants"))
        with CaptureQueriesContext(connection) as few:
            browser.get(at("grants"))
        for number in range(5):
            town.grant(employer=EmployerFactory(), start=town.today - number * DAY)
        with CaptureQueriesContext(connection) as many:
            browser.get(at("grants"))
        assert len(many) == len(few)


def test_the_client_page_shows_what_runs(town: Town) -> None:
    town.grant(state="granted", committed=Decimal(4500))
    page = browse(town.coach).get(reverse("clients:client", args=[town.client.pk])).content.decode()
    assert "Werkgeverscheque" in page
    assert at("ask_grant", town.client.pk) in page


def test_no_sum_of_the_subsidy_however_many_people(town: Town) -> None:
    """Two looks at a sum, before and after one request, would give that person's amount."""
    for _ in range(6):
        one = ClientFactory(municipality=town.client.municipality, team=town.client.team)
        town.grant(client=one, profile=None, code="wage_cost_subsidy", committed=Decimal(1111))
    path = f"{reverse('employers:budgets')}?jaar={town.today.year}"
    assert "6.666" in browse(town.quality).get(path).content.decode()
    assert "6.666" not in browse(town.manager).get(path).content.decode()


def test_an_instrument_without_a_profile_is_not_told_by_what_goes_together(town: Town) -> None:
    town.grant(code="wage_cost_subsidy", state="granted", profile=None)
    fitting = at("fitting", town.job.pk, town.candidate.pk)
    told = "Kan niet samen met Loonkostensubsidie"
    assert told in browse(town.coach).get(fitting).content.decode()
    assert told not in browse(town.manager).get(fitting).content.decode()
    ask = f"{at('ask_for_candidate', town.candidate.pk)}?soort=cheque"
    answer = browse(town.manager).post(ask, {"start": town.today, "hours": "32", "contract_months": "12"})
    assert told not in answer.content.decode()


def test_beside_a_profile_that_holds_the_combination_is_told(town: Town) -> None:
    """Otherwise not finding the words says nothing."""
    town.grant(code="wage_cost_subsidy", state="granted")
    fitting = at("fitting", town.job.pk, town.candidate.pk)
    assert "Kan niet samen met Loonkostensubsidie" in browse(town.manager).get(fitting).content.decode()
