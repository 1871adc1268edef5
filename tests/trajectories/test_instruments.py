"""Instruments for a person in the browser's eyes: asked, decided by somebody else, paid, counted again."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from core.domain.calendar import add_months
from core.models import Notice
from core.pages import Refused
from core.registry import worklist
from core.tenancy import scope
from employers.models import InstrumentBudget
from tests.clients.factories import BenefitPeriodFactory
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory
from tests.trajectories.grant_worlds import CHEQUE, DAY, Town, asked, at, browse, decision
from tests.trajectories.worlds import acting
from trajectories.domain.grant import Decided
from trajectories.models import Candidate, InstrumentPayment, WageValue
from trajectories.services import instruments as services
from trajectories.signal_sources.instruments import instruments as signals

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> Town:
    return Town()


# --- from request to payment ----------------------------------------------------------------------


def test_a_cheque_is_asked_granted_and_paid(town: Town) -> None:
    found = asked(town, **CHEQUE)
    assert found.committed == Decimal("4500.00")
    assert "12 maanden of langer" in found.how_counted
    page = browse(town.quality).get(at("grant", found.pk)).content.decode()
    assert "Yara Bakkermans" in page
    assert "Ken toe" in page
    quality = browse(town.quality)
    form = decision(town, amount="4500", other="", decided_by="Wie ik maar wil")
    for _ in range(2):
        assert quality.post(at("grant_request", found.pk), form).status_code == 302
    [now] = town.grants()
    assert (now.state, now.decided_by, now.committed) == ("granted", str(town.quality), Decimal(4500))
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


def test_who_decided_and_who_wrote_it_down_both_stand_there(town: Town) -> None:
    found = asked(town, **CHEQUE)
    quality = browse(town.quality)
    url = at("grant_request", found.pk)
    told = quality.post(url, decision(town, amount="4500", other=f" {str(town.coach).upper()} "))
    assert told.status_code == 422, "who asked would decide"
    assert quality.post(url, decision(town, amount="4500", other="Els de Wit")).status_code == 302
    own = town.grant(employer=EmployerFactory())
    form = decision(town, amount="4500", other="")
    assert quality.post(at("grant_request", own.pk), form).status_code == 302
    colleague = UserFactory(role="quality", municipality=town.client.municipality)
    browse(colleague).post(at("pay_grant", found.pk), {"on": town.today, "amount": "1"})
    for grant, decided_by in ((found, "Els de Wit"), (own, str(town.quality))):
        facts = dict(browse(colleague).get(at("grant", grant.pk)).context["more_facts"])
        assert facts["Besloten door"] == decided_by
        assert facts["Vastgelegd door"] == str(town.quality)
    page = browse(town.manager).get(at("grant", found.pk)).content.decode()
    assert "Els de Wit" not in page, "who decided stays on the coach's side"


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


@pytest.mark.parametrize(("months", "says"), [(-1, "ligt voor de eerste"), (121, "langer dan tien jaar")])
def test_a_slip_in_a_date_is_said(town: Town, months: int, says: str) -> None:
    form = {"start": town.today, "end": add_months(town.today, months), "amount": "100", "guidance": "Els"}
    answer = browse(town.coach).post(town.ask_url("job_coaching"), form)
    assert answer.status_code == 422
    assert says in answer.content.decode()


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
    own = "werkgevers hoort die jij begeleidt"
    for user, total in ((town.quality, "€ 9.000"), (town.boss, "€ 9.000"), (town.manager, "€ 4.500")):
        listed = browse(user).get(behind)
        assert f"Toegezegd {total}" in listed.content.decode(), user.role
        assert (own in listed.content.decode()) is (user == town.manager), "the rest is of other employers"
        assert "Yara" not in listed.content.decode()


def test_the_service_counts_the_budget_itself(town: Town) -> None:
    """Two who decide at the same moment both saw room on their page; the second is told."""
    with scope(municipality_id=town.client.municipality_id):
        InstrumentBudget.objects.create(
            municipality=town.client.municipality, code="cheque", year=town.today.year, amount=Decimal(6000)
        )
        town.grant(state="granted", committed=Decimal(4500), employer=EmployerFactory())
        second = town.grant()
        knowing = Decided(town.today, "Els de Wit", amount=Decimal(4500), over_budget=True)
        unknowing = replace(knowing, over_budget=False)
        given = {"by": town.quality, "client": town.client, "version": 1, "today": town.today}
        with pytest.raises(Refused, match="meer dan er nog over is"):
            services.grant_request(grant=second, decided=unknowing, **given)
        assert services.grant_request(grant=second, decided=knowing, **given).state == "granted"


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


@pytest.mark.parametrize("state", ["granted", "stopped", "ended"])
def test_granted_within_a_year_is_not_asked_again(town: Town, state: str) -> None:
    elsewhere = EmployerFactory()
    town.grant(
        code="wage_cost_subsidy", state=state, asked_on=town.today - 30 * DAY, employer=elsewhere
    )  # fmt: skip
    answer = browse(town.coach).post(
        town.ask_url("wage_cost_subsidy"), {"start": town.today, **subsidy(town, flat_rate="on")}
    )
    assert "Dit is al gevraagd op" in answer.content.decode()


@pytest.mark.parametrize("state", ["asked", "refused"])
def test_a_request_of_another_keeps_nobody_from_asking(town: Town, state: str) -> None:
    """The account manager asks without the file; the coach, who can look into it, asks all the same."""
    town.grant(
        code="wage_cost_subsidy", state=state, asked_on=town.today - 30 * DAY, created_by=town.manager
    )  # fmt: skip
    asked(town, "wage_cost_subsidy", **subsidy(town, flat_rate="on"))
    [_, made] = town.grants()
    quality = browse(town.quality)
    done = quality.post(at("grant_request", made.pk), decision(town, amount=made.committed))
    assert done.status_code == 302, "what waits does not hold up the decision either"


def test_who_asked_already_is_told(town: Town) -> None:
    town.grant(code="wage_cost_subsidy", created_by=town.coach)
    answer = browse(town.coach).post(
        town.ask_url("wage_cost_subsidy"), {"start": town.today, **subsidy(town, flat_rate="on")}
    )
    assert answer.status_code == 422
    assert len(town.grants()) == 1


def test_a_request_that_can_not_be_made_says_so_before_typing(town: Town) -> None:
    browser = browse(town.coach)
    url = f"{at('ask_for_candidate', town.candidate.pk)}?soort=cheque"
    assert 'name="start"' in browser.get(url).content.decode()
    with scope(municipality_id=town.client.municipality_id):
        Candidate.objects.filter(pk=town.candidate.pk).update(status="withdrawn", withdrawal_reason="other")
    page = browser.get(url).content.decode()
    assert "doet niet meer mee bij deze baan" in page
    assert "Kies een ander instrument" in page
    assert 'name="start"' not in page
    assert browser.post(url, {"start": town.today, **CHEQUE}).status_code == 422
    assert town.grants() == []


def test_what_runs_there_without_an_end_is_said_before_typing(town: Town) -> None:
    browser = browse(town.coach)
    town.grant(code="wage_cost_subsidy", state="granted", end=town.today + 30 * DAY)
    assert 'name="start"' in browser.get(town.ask_url("wage_cost_subsidy")).content.decode(), (
        "it ends one day"
    )
    town.grant(code="wage_cost_subsidy", state="granted", end=None)
    page = browser.get(town.ask_url("wage_cost_subsidy")).content.decode()
    assert "Kan niet samen met" in page
    assert 'name="start"' not in page
