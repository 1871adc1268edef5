"""Instruments for a person in the browser's eyes: asked, decided by somebody else, paid, counted again."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import add_months
from core.models import AuditLine, Notice
from core.registry import worklist
from core.tenancy import scope
from employers.models import InstrumentBudget
from tests.clients.factories import BenefitPeriodFactory, CandidateProfileFactory, ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.factories import CandidateFactory, PlacementFactory, ProjectFactory
from tests.trajectories.worlds import acting
from trajectories.models import InstrumentGrant, InstrumentPayment, WageValue
from trajectories.signal_sources.instruments import instruments as signals

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


class Town:
    """A resident with a coach, quality who decides, an employer with its account manager, a candidate."""

    def __init__(self) -> None:
        self.today = timezone.localdate()
        self.client = ClientFactory(first_name="Yara", last_name="Bakkermans")
        self.coach = self.client.coach
        here = {"municipality": self.client.municipality}
        self.quality = UserFactory(role="quality", **here)
        self.manager = UserFactory(account_manager=True, **here)
        self.boss = UserFactory(role="manager", **here)
        self.admin = UserFactory(role="functional_admin", **here)
        self.employer = EmployerFactory(name="Bakkerij Zon", account_manager=self.manager)
        self.job = FutureJobFactory(
            employer=self.employer,
            hours=32,
            contract="permanent",
            window_start=self.today + 30 * DAY,
            window_end=self.today + 90 * DAY,
        )
        self.profile = CandidateProfileFactory(client=self.client, name="Yara B.")
        self.candidate = CandidateFactory(
            project=ProjectFactory(job=self.job), client=self.client, profile=self.profile
        )
        self.placement = PlacementFactory(
            client=self.client,
            employer=self.employer,
            start=self.today,
            hours=32,
            contract_months=12,
            function="Bakker",
        )

    def ask_url(self, code: str) -> str:
        base = reverse("trajectories:ask_grant", args=[self.client.pk])
        return f"{base}?waar=p{self.placement.pk}&soort={code}"

    def grants(self) -> list[InstrumentGrant]:
        with scope(municipality_id=self.client.municipality_id):
            return list(InstrumentGrant.objects.select_related("client").order_by("id"))

    def grant(self, **fields: Any) -> InstrumentGrant:
        row: dict[str, Any] = {
            "client": self.client,
            "municipality": self.client.municipality,
            "team": self.client.team,
            "employer": self.employer,
            "profile": self.profile,
            "code": "cheque",
            "asked_on": self.today,
            "start": self.today,
            "hours": Decimal(32),
            "contract_months": 12,
            "created_by": self.coach,
        } | fields
        if row.get("state", "asked") != "asked":
            row = {"decided_on": self.today, "decided_by": "Els", "reason": "Past."} | row
        with scope(municipality_id=self.client.municipality_id):
            return InstrumentGrant.objects.create(**row)


@pytest.fixture
def town() -> Town:
    return Town()


def browse(user: Any) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def at(name: str, *args: Any) -> str:
    return reverse(f"trajectories:{name}", args=args)


def decision(town: Town, **more: Any) -> dict[str, Any]:
    return {"decided_by": "Els de Wit", "on": town.today, "reason": "", "version": 1} | more


CHEQUE = {"hours": "32", "contract_months": "12"}


def asked(town: Town, code: str = "cheque", **form: Any) -> InstrumentGrant:
    answer = browse(town.coach).post(town.ask_url(code), {"start": town.today, **form})
    assert answer.status_code == 302, answer.context["form"].errors
    return town.grants()[-1]


# --- from request to payment ----------------------------------------------------------------------


def test_a_cheque_is_asked_granted_and_paid(town: Town) -> None:
    found = asked(town, **CHEQUE)
    assert found.committed == Decimal("4500.00")
    assert "12 maanden of langer" in found.how_counted
    page = browse(town.quality).get(at("grant", found.pk)).content.decode()
    assert "Yara Bakkermans" in page
    assert "Ken toe" in page
    quality = browse(town.quality)
    form = decision(town, amount="4500")
    for _ in range(2):
        assert quality.post(at("grant_request", found.pk), form).status_code == 302
    [now] = town.grants()
    assert (now.state, now.decided_by, now.committed) == ("granted", "Els de Wit", Decimal(4500))
    assert (
        Notice.objects.filter(user=town.coach).get().text == "Werkgeverscheque bij Bakkerij Zon is toegekend."
    )
    pay = {"on": town.today, "amount": "4500", "form_key": "0e2d5f0e-6e5b-4a6e-9f57-1c5a3a3a7f01"}
    for _ in range(2):
        assert quality.post(at("pay_grant", found.pk), pay).status_code == 302
    with scope(municipality_id=town.client.municipality_id):
        assert InstrumentPayment.objects.count() == 1
    more = {"on": town.today, "amount": "0.01"}
    assert "meer dan is toegezegd" in quality.post(at("pay_grant", found.pk), more).content.decode()
    assert quality.post(at("pay_grant", found.pk), more | {"note": "Nabetaling"}).status_code == 302


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"hours": "24", "contract_months": "12"}, "ten minste 32 uur nodig"),
        ({"hours": "32", "contract_months": "5"}, "ten minste 6 maanden nodig"),
    ],
)
def test_a_term_that_is_not_met_refuses_the_request(town: Town, form: dict[str, Any], says: str) -> None:
    answer = browse(town.coach).post(town.ask_url("cheque"), {"start": town.today, **form})
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert town.grants() == []


def test_pressing_twice_makes_one_request(town: Town) -> None:
    form = CHEQUE | {"start": town.today, "form_key": "0e2d5f0e-6e5b-4a6e-9f57-1c5a3a3a7f02"}
    coach = browse(town.coach)
    for _ in range(2):
        assert coach.post(town.ask_url("cheque"), form).status_code == 302
    assert len(town.grants()) == 1


def test_a_wrong_combination_is_refused_with_why(town: Town) -> None:
    town.grant(code="wage_cost_subsidy", state="granted", committed=100)
    answer = browse(town.coach).post(town.ask_url("cheque"), {"start": town.today, **CHEQUE})
    assert "Kan niet samen met Loonkostensubsidie" in answer.content.decode()


def test_what_is_not_known_can_be_filled_in_and_holds_up_the_decision(town: Town) -> None:
    found = asked(town, hours="32")
    quality, coach = browse(town.quality), browse(town.coach)
    assert "Eerst nog: duur van het contract" in quality.get(at("grant", found.pk)).content.decode()
    answer = quality.post(at("grant_request", found.pk), decision(town))
    assert answer.status_code == 422
    assert "Hoelang duurt het contract?" in answer.content.decode()
    fill = {"start": town.today, "hours": "32", "permanent": "on", "version": 1}
    assert coach.post(at("complete_grant", found.pk), fill).status_code == 302
    assert coach.post(at("complete_grant", found.pk), fill | {"hours": "36"}).status_code == 409
    [now] = town.grants()
    assert now.committed == Decimal(4500)
    assert "zonder einddatum" in coach.get(at("grant", found.pk)).content.decode()
    form = decision(town, amount="4500", version=2)
    assert quality.post(at("grant_request", found.pk), form).status_code == 302
    fill["version"] = 3
    assert "al over besloten" in coach.post(at("complete_grant", found.pk), fill).content.decode()


def test_never_more_than_was_counted_and_not_in_the_future(town: Town) -> None:
    found = asked(town, **CHEQUE)
    quality = browse(town.quality)
    too_much = quality.post(at("grant_request", found.pk), decision(town, amount="4500.01"))
    assert "Meer dan € 4.500 kan niet" in too_much.content.decode()
    late = decision(town, amount="4500", on=town.today + DAY)
    assert "niet in de toekomst" in quality.post(at("grant_request", found.pk), late).content.decode()


def test_refusing_asks_why_and_who_asked_does_not_decide(town: Town) -> None:
    own = town.grant(created_by=town.quality)
    assert browse(town.quality).get(at("grant_request", own.pk)).status_code == 403
    found = town.grant()
    quality = browse(town.quality)
    assert quality.post(at("refuse_request", found.pk), decision(town)).status_code == 422
    done = quality.post(at("refuse_request", found.pk), decision(town, reason="Geen contract."))
    assert done.status_code == 302
    assert town.grants()[-1].state == "refused"
    assert browse(town.coach).get(at("refuse_request", found.pk)).status_code == 403


def test_more_than_the_budget_is_said_before_deciding(town: Town) -> None:
    with scope(municipality_id=town.client.municipality_id):
        InstrumentBudget.objects.create(
            municipality=town.client.municipality, code="cheque", year=town.today.year, amount=Decimal(6000)
        )
    first, second = town.grant(), town.grant(employer=EmployerFactory())
    quality = browse(town.quality)
    assert "nog € 6.000 over; hierna € 1.500" in quality.get(at("grant_request", first.pk)).content.decode()
    assert quality.post(at("grant_request", first.pk), decision(town, amount="4500")).status_code == 302
    page = quality.get(at("grant_request", second.pk)).content.decode()
    assert "Met dit bedrag ga je er € 3.000 overheen" in page
    form = decision(town, amount="4500")
    assert quality.post(at("grant_request", second.pk), form).status_code == 422
    assert quality.post(at("grant_request", second.pk), form | {"over_budget": "on"}).status_code == 302
    budget = quality.get(reverse("employers:budgets")).content.decode()
    assert "Meer toegezegd dan er is" in budget
    assert "€ 9.000" in budget
    behind = at("budget_grants", town.today.year, "cheque")
    for user in (town.quality, town.boss, town.manager):
        listed = browse(user).get(behind)
        assert "€ 9.000" in listed.content.decode(), user.role
        assert "Yara" not in listed.content.decode()


def test_stopped_counts_for_what_was_paid(town: Town) -> None:
    found = town.grant(state="granted", committed=Decimal(4500))
    quality = browse(town.quality)
    quality.post(at("pay_grant", found.pk), {"on": town.today, "amount": "1000"})
    stop = decision(town, end=town.today, reason="Baan stopt.")
    for _ in range(2):
        assert quality.post(at("stop_grant", found.pk), stop).status_code == 302
    assert town.grants()[0].state == "stopped"
    for user in (town.quality, town.manager):
        page = browse(user).get(reverse("employers:budgets")).content.decode()
        assert page.count("€ 1.000") == 2, user.role  # promised and paid


# --- trial placement ------------------------------------------------------------------------------


def trial(town: Town, months: int = 2, **more: Any) -> dict[str, Any]:
    return {
        "start": town.today,
        "end": add_months(town.today, months) - DAY,
        "hours": "24",
        "job_intended": "yes",
        "permission_on": town.today,
        "aim": "Leren werken in de bakkerij.",
        "guidance": "De chef, elke dag.",
    } | more


def test_trial_placement_two_months_and_at_most_four_more(town: Town) -> None:
    BenefitPeriodFactory(client=town.client, kind="participatiewet", start=town.today - 400 * DAY, end=None)
    coach = browse(town.coach)
    longer = coach.post(town.ask_url("trial_placement"), trial(town, end=add_months(town.today, 2)))
    assert "langer dan 2 maanden" in longer.content.decode()
    found = asked(town, "trial_placement", **trial(town))
    quality = browse(town.quality)
    assert quality.post(at("grant_request", found.pk), decision(town)).status_code == 302
    too_far = decision(town, version=2, reason="Meer tijd nodig.", end=add_months(town.today, 6))
    assert "langer dan 6 maanden" in quality.post(at("extend_trial", found.pk), too_far).content.decode()
    good = too_far | {"end": add_months(town.today, 6) - DAY}
    for _ in range(2):
        assert quality.post(at("extend_trial", found.pk), good).status_code == 302
    assert town.grants()[0].end == good["end"]
    assert coach.post(at("end_grant", found.pk)).status_code == 302
    assert town.grants()[0].state == "granted", "the period is not over"


def test_trial_placement_is_for_general_assistance_only(town: Town) -> None:
    BenefitPeriodFactory(client=town.client, kind="ioaw", start=town.today - 400 * DAY, end=None)
    answer = browse(town.coach).post(town.ask_url("trial_placement"), trial(town))
    assert "alleen met algemene bijstand" in answer.content.decode()


def test_after_its_last_day_it_is_closed(town: Town) -> None:
    found = town.grant(
        code="trial_placement", state="granted", start=town.today - 60 * DAY, end=town.today - DAY
    )
    coach = browse(town.coach)
    with scope(municipality_id=town.client.municipality_id):
        [signal] = signals([town.client.pk], town.today)
    assert (signal.kind, signal.urgent) == ("trial_ends", True)
    for _ in range(2):
        assert coach.post(at("end_grant", found.pk)).status_code == 302
    assert town.grants()[0].state == "ended"


# --- wage-cost subsidy ----------------------------------------------------------------------------

MEASURE = {
    "measured_by": "Meetbureau Oost",
    "week_hours": "32",
    "days": "4",
    "name_1": "Brood inpakken",
    "hours_1": "24",
    "pace_1": "50",
    "quality_1": "100",
    "time_1": "100",
    "name_2": "Schoonmaken",
    "hours_2": "8",
    "pace_2": "90",
    "quality_2": "100",
    "time_2": "100",
}


def measured(town: Town, **more: Any) -> None:
    form = MEASURE | {"employer": town.employer.pk, "on": town.today} | more
    answer = browse(town.coach).post(at("measure_wage_value", town.client.pk), form)
    assert answer.status_code == 302, answer.context["form"].errors


def subsidy(town: Town, **more: Any) -> dict[str, Any]:
    return {
        "end": add_months(town.today, 12) - DAY,
        "hours": "32",
        "contract_months": "12",
        "limitation": "yes",
        "other_subsidy": "no",
    } | more


def test_the_subsidy_follows_the_measured_wage_value(town: Town) -> None:
    measured(town)
    with scope(municipality_id=town.client.municipality_id):
        assert WageValue.objects.get().percent == 60
    found = asked(town, "wage_cost_subsidy", **subsidy(town))
    assert found.wage_value == 60
    assert found.decide_by == town.today + timedelta(weeks=5)
    assert "Voor 32 van 36 uur: € 1.121,76 per maand" in found.how_counted
    assert found.committed == 12 * Decimal("1121.76")
    assert found.remeasure_on == add_months(town.today, 12)
    [item] = [one for one in work(town.quality, town.today) if one.kind == "grant_decide"]
    assert "Yara" in item.title


def work(user: Any, today: date) -> list[Any]:
    with acting(user):
        return worklist(user, today)


def test_first_flat_then_counted_with_the_wage_value(town: Town) -> None:
    found = asked(town, "wage_cost_subsidy", **subsidy(town, flat_rate="on"))
    assert found.committed == 6 * Decimal("1402.20")
    assert "eerst meten" in found.how_counted
    quality = browse(town.quality)
    form = decision(town, amount=found.committed)
    assert quality.post(at("grant_request", found.pk), form).status_code == 302
    with scope(municipality_id=town.client.municipality_id):
        ends = add_months(town.today, 6)
        assert [one.kind for one in signals([town.client.pk], ends - 42 * DAY)] == ["grant_flat_ends"]
        assert list(signals([town.client.pk], ends - 43 * DAY)) == []
    measured(town)
    page = quality.get(at("recount_grant", found.pk)).content.decode()
    assert "Nu toegezegd: € 8.413,20" in page
    again = decision(town, version=2, reason="Loonwaarde gemeten.")
    for _ in range(2):
        assert quality.post(at("recount_grant", found.pk), again).status_code == 302
    now = town.grants()[0]
    assert now.wage_value == 60
    assert now.committed == 6 * Decimal("1402.20") + 6 * Decimal("1121.76")


def test_in_january_it_is_counted_again(town: Town) -> None:
    town.grant(
        code="wage_cost_subsidy", state="granted", wage_value=60, committed=Decimal(13461),
        end=add_months(town.today, 12) - DAY,
    )  # fmt: skip
    january = date(town.today.year + 1, 1, 5)
    assert not [one for one in work(town.quality, town.today) if one.kind == "grant_index"]
    [item] = [one for one in work(town.quality, january) if one.kind == "grant_index"]
    assert "geïndexeerd" in item.why


def test_asked_twice_within_a_year_is_refused(town: Town) -> None:
    town.grant(code="wage_cost_subsidy", state="refused", asked_on=town.today - 30 * DAY)
    answer = browse(town.coach).post(
        town.ask_url("wage_cost_subsidy"), {"start": town.today, **subsidy(town, flat_rate="on")}
    )
    assert "Dit is al gevraagd op" in answer.content.decode()


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
