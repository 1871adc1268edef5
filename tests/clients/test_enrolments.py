"""Support in the browser's eyes: enrolled, begun, extended, ended; and the catalogue behind it."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Enrolment, PlanItem, Provision, SupportPlan
from clients.services import enrolments as services
from core.models import AuditLine
from core.pages import Refused
from core.tenancy import scope
from tests.clients.factories import BenefitPeriodFactory, ClientFactory
from tests.core.factories import TeamFactory, UserFactory

WEEK = timedelta(days=7)


@pytest.fixture
def offer(resident):
    return offered(resident, name="Taal op de werkvloer", support="language_course", weeks=10)


def offered(resident, **told):
    with scope(municipality_id=resident.municipality_id):
        return Provision.objects.create(municipality=resident.municipality, **told)


def enrolled(resident, offer, by, today, **more):
    with scope(municipality_id=resident.municipality_id):
        return services.enrol(
            by=by, client=resident, provision=offer, on=today - 4 * WEEK, today=today, **more
        )


def started(resident, offer, by, today, **more):
    made = enrolled(resident, offer, by, today)
    with scope(municipality_id=resident.municipality_id):
        told = {"start": today - 2 * WEEK, "planned_end": None, "version": 1} | more
        return services.start_enrolment(by=by, enrolment=made, today=today, **told)


def fresh(row):
    with scope(municipality_id=row.municipality_id):
        return type(row).objects.get(pk=row.pk)


def at(name, row):
    return reverse(f"clients:{name}", args=[row.pk])


def test_somebody_is_enrolled_begins_goes_on_longer_and_finishes(resident, people, browse, offer, today):
    coach = browse(people.coach)
    page = coach.get(at("enrol", resident) + f"?aanbod={offer.pk}")
    assert page.status_code == 200
    assert f'value="{offer.pk}" selected' in page.content.decode()
    form = {"provision": offer.pk, "on": today, "form_key": uuid4()}
    for _ in range(2):
        assert coach.post(at("enrol", resident), form).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        made = Enrolment.objects.get(client=resident)
    assert coach.get(at("enrolment", made)).status_code == 200
    begin = {"start": today, "planned_end": "", "version": 1}
    for _ in range(2):
        assert coach.post(at("start_enrolment", made), begin).status_code == 302
    now = fresh(made)
    assert (now.status, now.version, now.planned_end) == ("running", 2, today + 10 * WEEK - timedelta(days=1))
    longer = {"planned_end": today + 12 * WEEK, "reason": "", "version": 2}
    assert coach.post(at("extend_enrolment", made), longer).status_code == 302
    again = {"planned_end": today + 14 * WEEK, "reason": "", "version": 3}
    assert coach.post(at("extend_enrolment", made), again).status_code == 422
    assert coach.post(at("extend_enrolment", made), again | {"reason": "Examen."}).status_code == 302
    done = {"end": today, "result": "reached", "rating": 4, "rating_text": "Fijne docent.", "version": 4}
    for _ in range(2):
        assert coach.post(at("finish_enrolment", made), done).status_code == 302
    now = fresh(made)
    assert (now.status, now.result, now.rating, now.extended) == ("finished", "reached", 4, 2)
    with scope(municipality_id=resident.municipality_id):
        said = set(AuditLine.objects.values_list("action", flat=True))
    assert {"support.enrolled", "support.started", "support.extended", "support.finished"} <= said


def test_what_costs_money_waits_for_the_benefit(resident, people, browse, today):
    paid = offered(resident, name="Heftruck", support="training", price=Decimal(650))
    made = enrolled(resident, paid, people.coach, today)
    coach = browse(people.coach)
    assert "Kan nog niet beginnen" in coach.get(at("enrolment", made)).content.decode()
    begin = {"start": today, "planned_end": "", "version": 1}
    page = coach.post(at("start_enrolment", made), begin)
    assert page.status_code == 422
    assert "uitkering is toegekend" in page.content.decode()
    BenefitPeriodFactory(client=resident, start=today)
    assert "Kan nog niet beginnen" not in coach.get(at("enrolment", made)).content.decode()
    assert coach.post(at("start_enrolment", made), begin).status_code == 302


def test_a_full_contract_gives_a_place_on_the_list_and_no_start(resident, people, browse, today):
    small = offered(resident, name="Werkfit", support="work_fit", volume=1, contract_from=today - 9 * WEEK)
    other = ClientFactory(municipality=resident.municipality, team=resident.team, coach=people.coach)
    started(other, small, people.coach, today)
    coach = browse(people.coach)
    page = coach.get(at("enrol", resident) + f"?aanbod={small.pk}").content.decode()
    assert "nummer 1 op de wachtlijst" in page
    made = enrolled(resident, small, people.coach, today)
    refused = coach.post(at("start_enrolment", made), {"start": today, "version": 1})
    assert refused.status_code == 422
    assert "plaatsen zijn bezet" in refused.content.decode()
    assert "vol: 1 inwoner wacht" in coach.get(reverse("clients:provisions")).content.decode()
    assert "Werkfit" not in coach.get(reverse("clients:provisions") + "?free=on").content.decode()


def test_twice_at_a_time_and_old_offers_are_refused(resident, people, offer, today):
    enrolled(resident, offer, people.coach, today)
    with pytest.raises(Refused, match="al aan mee"):
        enrolled(resident, offer, people.coach, today)
    old = offered(resident, name="Oud", support="training", active=False)
    with pytest.raises(Refused, match="niet meer in gebruik"):
        enrolled(resident, old, people.coach, today)


def test_the_line_of_the_plan_moves_along(resident, people, offer, today):
    of = {"client": resident, "municipality": resident.municipality, "team": resident.team}
    with scope(municipality_id=resident.municipality_id):
        plan = SupportPlan.objects.create(
            **of,
            number=1,
            start=today,
            goal="Werk",
            status="agreed",
            approved_on=today,
            approved_how="signed",
        )
        item = PlanItem.objects.create(**of, plan=plan, track="skills", title="Taal", provision=offer)
    made = started(resident, offer, people.coach, today)
    assert fresh(item).status == "running"
    with scope(municipality_id=resident.municipality_id):
        services.end_enrolment(
            by=people.coach, enrolment=made, version=2, action="stop", end=today, result="partly",
            reason="Begon met werk.", today=today,
        )  # fmt: skip
    assert (fresh(item).status, fresh(item).result) == ("stopped", "Deels gehaald. Begon met werk.")


def test_phases_follow_each_other(resident, people, browse, offer, today):
    with scope(municipality_id=resident.municipality_id):
        first = offer.phases.create(order=1, name="Kennismaken")
        second = offer.phases.create(order=2, name="Oriënteren")
    made = started(resident, offer, people.coach, today)
    coach = browse(people.coach)
    form = {"phase": second.pk, "start": today, "note": "Ging goed.", "form_key": uuid4()}
    for _ in range(2):
        assert coach.post(at("start_phase", made), form).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        rows = list(Enrolment.objects.get(pk=made.pk).phases.order_by("start"))
    assert [(r.phase_id, r.end, r.note) for r in rows] == [
        (first.pk, today, "Ging goed."),
        (second.pk, None, ""),
    ]
    assert fresh(made).phase_id == second.pk


def test_two_coaches_at_once_lose_no_words(resident, people, browse, offer, today):
    made = started(resident, offer, people.coach, today)
    first = {"planned_end": today + 20 * WEEK, "reason": "Meer taal.", "version": 2}
    assert browse(people.coach).post(at("extend_enrolment", made), first).status_code == 302
    second = first | {"planned_end": today + 22 * WEEK, "reason": "Examen in mei."}
    page = browse(people.teammate).post(at("extend_enrolment", made), second)
    assert page.status_code == 409
    assert "Examen in mei." in page.content.decode()
    assert "Meer taal." in page.content.decode()


@pytest.mark.parametrize(
    "name", ["enrolment", "start_enrolment", "extend_enrolment", "finish_enrolment", "stop_enrolment"]
)
def test_the_file_of_another_team_or_town_does_not_exist(resident, people, browse, offer, today, name):
    made = enrolled(resident, offer, people.coach, today)
    for who in (people.other_team, people.elsewhere, people.account_manager, people.functional_admin):
        assert browse(who).get(at(name, made)).status_code == 404
    assert browse(people.quality).get(at(name, made)).status_code == (200 if name == "enrolment" else 403)


# --- the catalogue ----------------------------------------------------------------------------------------


def filled(**more):
    rows = {
        "phase-TOTAL_FORMS": 2,
        "phase-INITIAL_FORMS": 0,
        "phase-0-name": "Kennismaken",
        "phase-0-weeks": 2,
    }
    told = {"name": "Sportief sterk", "support": "activation", "price": "0", "active": "on"}
    return {**told, **rows, "phase-1-name": "Meedoen", **more}


def test_the_administrator_keeps_the_catalogue_without_seeing_a_file(resident, people, browse, offer):
    admin = browse(people.functional_admin)
    assert offer.name in admin.get(reverse("clients:provisions")).content.decode()
    page = admin.get(at("provision", offer)).content.decode()
    assert "Wie doet nu mee" not in page
    key = uuid4()
    for _ in range(2):
        assert admin.post(reverse("clients:new_provision"), filled(form_key=key)).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        made = Provision.objects.get(name="Sportief sterk")
        assert list(made.phases.values_list("name", flat=True)) == ["Kennismaken", "Meedoen"]
        first = made.phases.get(order=1)
    change = filled(
        **{"phase-INITIAL_FORMS": 2}, version=1, name="Sterk", **{"phase-0-pk": first.pk, "phase-1-name": ""}
    )
    assert admin.post(at("change_provision", made), change).status_code == 302
    assert admin.post(at("change_provision", made), change | {"name": "Anders"}).status_code == 409
    assert (
        admin.post(at("change_provision", made), change | {"version": 2, "name": offer.name}).status_code
        == 422
    )
    with scope(municipality_id=resident.municipality_id):
        assert list(made.phases.values_list("pk", flat=True)) == [first.pk]


def test_who_looks_and_who_writes(resident, people, browse, offer):
    for name in ("provision", "change_provision"):
        assert browse(people.elsewhere).get(at(name, offer)).status_code in (403, 404)
        assert browse(people.account_manager).get(at(name, offer)).status_code == 403
    assert browse(people.coach).get(at("change_provision", offer)).status_code == 403
    assert browse(people.coach).get(at("provision", offer)).status_code == 200
    assert browse(people.quality).get(at("change_provision", offer)).status_code == 200


def test_a_passed_review_is_said_and_left_out_of_what_may_be_chosen(resident, people, browse, today):
    late = offered(resident, name="Verouderd", support="training", review_on=today - timedelta(days=1))
    ended = offered(resident, name="Afgelopen", support="training", contract_until=today - timedelta(days=1))
    good = offered(resident, name="Actueel", support="training", review_on=today, contract_until=today)
    page = browse(people.coach).get(reverse("clients:provisions")).content.decode()
    assert "Nakijken: verlopen sinds" in page
    assert "contract loopt af" in page
    with scope(municipality_id=resident.municipality_id):
        assert list(Provision.objects.on_offer(today)) == [good]
    form = browse(people.coach).get(at("enrol", resident)).content.decode()
    assert late.name not in form
    assert ended.name not in form


def test_names_of_other_teams_and_small_numbers_stay_hidden(resident, people, browse, offer, today):
    started(resident, offer, people.coach, today)
    elsewhere = TeamFactory(municipality=resident.municipality, name="Team Ver")
    stranger = ClientFactory(
        municipality=resident.municipality,
        team=elsewhere,
        coach=UserFactory(municipality=resident.municipality, team=elsewhere),
        last_name="Geheim",
    )
    started(stranger, offer, stranger.coach, today)
    page = browse(people.coach).get(at("provision", offer)).content.decode()
    assert "Samira" in page
    assert "Geheim" not in page
    assert "minder dan 5" in page
    assert "nog te weinig om te tonen" in page


def test_the_catalogue_takes_the_same_queries_for_one_and_six(resident, people, browse, offer, today):
    coach = browse(people.coach)
    url = reverse("clients:provisions")
    coach.get(url)
    with CaptureQueriesContext(connection) as one:
        coach.get(url)
    for number in range(5):
        started(resident, offered(resident, name=f"Cursus {number}", support="training"), people.coach, today)
    with CaptureQueriesContext(connection) as six:
        assert coach.get(url).content.decode().count("Cursus ") >= 5
    assert len(six) == len(one)


def test_a_line_of_the_plan_that_costs_money_waits_for_the_benefit_too(resident, people, browse, today):
    paid = offered(resident, name="Heftruck", support="training", price=Decimal(650))
    of = {"client": resident, "municipality": resident.municipality, "team": resident.team}
    with scope(municipality_id=resident.municipality_id):
        plan = SupportPlan.objects.create(
            **of,
            number=1,
            start=today,
            goal="Werk",
            status="agreed",
            approved_on=today,
            approved_how="signed",
        )
        item = PlanItem.objects.create(**of, plan=plan, track="skills", title="Heftruck", provision=paid)
    coach = browse(people.coach)
    assert f"?onderdeel={item.pk}" in coach.get(at("plan", plan)).content.decode()
    coach.post(at("start_plan_item", item))
    assert fresh(item).status == "planned"
    BenefitPeriodFactory(client=resident, start=today)
    coach.post(at("start_plan_item", item))
    assert fresh(item).status == "running"
