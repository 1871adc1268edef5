"""Handing over in the browser's eyes: asked, accepted, refused, escalated, settled, and in bulk."""

from datetime import timedelta

import pytest
from django.urls import reverse

from clients.models import Appointment, Client, CoachPeriod, HandOver
from clients.services import hand_overs as services
from core.models import AuditLine
from core.pages import Refused
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory

NOTE = "Samira zoekt werk in de zorg. Bel liever dan mailen. Proefdag is beloofd."


def asked(resident, by, today, **more):
    told = {"receiver": None, "to_team": None, "note": NOTE, "today": today} | more
    if told["to_team"] is None:
        told["to_team"] = told["receiver"].team
    with scope(municipality_id=resident.municipality_id):
        return services.ask_hand_over(by=by, client=resident, **told)


def fresh(hand_over):
    with scope(municipality_id=hand_over.municipality_id):
        return HandOver.objects.get(pk=hand_over.pk)


def resident_now(resident):
    with scope(municipality_id=resident.municipality_id):
        return Client.objects.get(pk=resident.pk)


def test_a_colleague_is_asked_and_takes_over_with_one_press(resident, people, browse, today):
    page = browse(people.coach).post(
        reverse("clients:hand_over", args=[resident.pk]),
        {"to": f"coach-{people.other_team.pk}", "note": NOTE, "as_buddy": "on"},
    )
    assert page.status_code == 302
    with scope(municipality_id=resident.municipality_id):
        found = HandOver.objects.get(client=resident)
        Appointment.objects.create(
            client=resident,
            municipality=resident.municipality,
            team=resident.team,
            on=today,
            coach=people.coach,
        )
    assert found.answer_by > today
    taken = browse(people.other_team).post(reverse("clients:accept_hand_over", args=[found.pk]))
    assert taken.status_code == 302
    now = resident_now(resident)
    assert (now.coach_id, now.team_id, now.buddy_id) == (
        people.other_team.pk,
        people.other_team.team_id,
        people.coach.pk,
    )
    with scope(municipality_id=resident.municipality_id):
        assert Appointment.objects.get(client=resident).coach_id == people.other_team.pk
        periods = list(CoachPeriod.objects.filter(client=resident, kind="coach").order_by("start", "id"))
    assert [p.coach_id for p in periods] == [people.coach.pk, people.other_team.pk]
    assert periods[0].end == today
    assert periods[1].end is None


def test_the_receiver_reads_the_file_before_answering_and_changes_nothing_in_it(
    resident, people, browse, today
):
    other = browse(people.other_team)
    page = reverse("clients:client", args=[resident.pk])
    assert other.get(page).status_code == 404
    found = asked(resident, people.coach, today, receiver=people.other_team)
    assert other.get(page).status_code == 200
    assert other.get(reverse("clients:log_contact", args=[resident.pk])).status_code == 403
    with scope(municipality_id=resident.municipality_id):
        services.withdraw_hand_over(by=people.coach, hand_over=found)
    assert other.get(page).status_code == 404


def test_asking_a_team_lets_each_of_its_coaches_answer_and_nobody_else(resident, people, browse, today):
    found = asked(resident, people.coach, today, to_team=people.other_team.team)
    url = reverse("clients:accept_hand_over", args=[found.pk])
    assert browse(people.teammate).post(url).status_code == 403
    assert browse(people.elsewhere).post(url).status_code == 404
    assert browse(people.other_team).post(url).status_code == 302
    assert resident_now(resident).coach_id == people.other_team.pk


def test_pressing_twice_takes_over_once(resident, people, browse, today):
    found = asked(resident, people.coach, today, receiver=people.other_team)
    other = browse(people.other_team)
    for _ in range(2):
        assert other.post(reverse("clients:accept_hand_over", args=[found.pk])).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        assert CoachPeriod.objects.filter(client=resident, kind="coach").count() == 2


def test_a_refusal_has_a_reason_and_quality_settles_what_stays_open(resident, people, browse, today):
    found = asked(resident, people.coach, today, receiver=people.other_team)
    refuse = reverse("clients:refuse_hand_over", args=[found.pk])
    other = browse(people.other_team)
    assert other.post(refuse, {"reason": ""}).status_code == 422
    assert other.post(refuse, {"reason": "Eerst het taaltraject afmaken."}).status_code == 302
    assert fresh(found).status == "refused"
    assert (
        browse(people.coach).post(reverse("clients:escalate_hand_over", args=[found.pk])).status_code == 302
    )
    assert fresh(found).status == "escalated"
    settle = reverse("clients:settle_hand_over", args=[found.pk])
    assert browse(people.coach).get(settle).status_code == 403
    quality = browse(people.quality)
    assert quality.get(settle).status_code == 200
    told = {"coach": people.other_team.pk, "reason": "Dichter bij werk dan gedacht."}
    assert quality.post(settle, told).status_code == 302
    assert fresh(found).status == "settled"
    assert resident_now(resident).coach_id == people.other_team.pk


def test_quality_hears_of_an_answer_that_stays_out_only_after_the_term(resident, people, today):
    found = asked(resident, people.coach, today, receiver=people.other_team)
    with scope(municipality_id=resident.municipality_id):
        with pytest.raises(Refused, match="nog tijd"):
            services.escalate_hand_over(by=None, hand_over=found, today=found.answer_by)
        services.escalate_hand_over(by=None, hand_over=found, today=found.answer_by + timedelta(days=1))
    assert fresh(found).status == "escalated"


def test_the_nightly_round_escalates_what_is_late_and_leaves_the_rest(resident, people, today):
    from clients.tasks import escalate_late_hand_overs

    found = asked(resident, people.coach, today - timedelta(days=20), receiver=people.other_team)
    other = ClientFactory(municipality=resident.municipality, team=resident.team)
    early = asked(other, people.coach, today, receiver=people.other_team)
    for _ in range(2):
        escalate_late_hand_overs()
    assert fresh(found).status == "escalated"
    assert fresh(early).status == "open"


@pytest.mark.parametrize("note", ["", "ok", "x" * 50])
def test_without_a_story_nothing_is_handed_over(resident, people, browse, note):
    page = browse(people.coach).post(
        reverse("clients:hand_over", args=[resident.pk]), {"to": f"coach-{people.teammate.pk}", "note": note}
    )
    assert page.status_code == 422
    with scope(municipality_id=resident.municipality_id):
        assert not HandOver.objects.exists()


def test_a_second_hand_over_waits_for_the_first(resident, people, today):
    asked(resident, people.coach, today, receiver=people.other_team)
    with pytest.raises(Refused, match="loopt al"):
        asked(resident, people.coach, today, receiver=people.teammate)


def test_a_caseload_is_spread_over_colleagues_who_take_it_in_one_press(resident, people, browse, today):
    more = [
        ClientFactory(municipality=resident.municipality, team=resident.team, coach=people.coach)
        for _ in range(4)
    ]
    coach = browse(people.coach)
    url = reverse("clients:hand_over_all")
    page = coach.get(url)
    assert page.status_code == 200
    told = {"note": NOTE} | {f"to_{c.pk}": people.teammate.pk for c in [resident, *more[:3]]}
    told[f"to_{more[3].pk}"] = ""
    assert coach.post(url, told).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        found = list(HandOver.objects.all())
    assert len(found) == 4
    assert len({one.bulk for one in found}) == 1
    bulk = reverse("clients:accept_bulk", args=[found[0].bulk])
    assert browse(people.other_team).post(bulk).status_code == 404
    assert browse(people.teammate).post(bulk).status_code == 302
    assert {resident_now(c).coach_id for c in [resident, *more[:3]]} == {people.teammate.pk}
    assert resident_now(more[3]).coach_id == people.coach.pk


def test_quality_hands_over_for_who_left_and_a_coach_only_the_own_caseload(resident, people, browse):
    url = reverse("clients:hand_over_all")
    assert browse(people.quality).get(f"{url}?coach={people.coach.pk}").status_code == 200
    assert browse(people.quality).get(url).status_code == 404
    assert browse(people.teammate).get(f"{url}?coach={people.coach.pk}").status_code == 404
    assert browse(people.manager).get(url).status_code == 403


def test_the_list_takes_the_same_queries_for_one_and_six(
    resident, people, browse, today, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked(resident, people.coach, today, receiver=people.other_team)
    other = browse(people.other_team)
    other.get(reverse("clients:hand_overs"))
    with CaptureQueriesContext(connection) as one:
        other.get(reverse("clients:hand_overs"))
    for _ in range(5):
        someone = ClientFactory(municipality=resident.municipality, team=resident.team, coach=people.coach)
        asked(someone, people.coach, today, receiver=people.other_team)
    with CaptureQueriesContext(connection) as six:
        page = other.get(reverse("clients:hand_overs"))
    assert page.content.decode().count("Neem over") >= 6
    assert len(six) == len(one)


def test_a_buddy_is_another_than_the_coach_and_history_keeps_both(resident, people, browse, today):
    url = reverse("clients:change_buddy", args=[resident.pk])
    coach = browse(people.coach)
    version = resident_now(resident).version
    assert coach.post(url, {"buddy": people.other_team.pk, "version": version}).status_code == 302
    assert coach.post(url, {"buddy": "", "version": version}).status_code == 409
    assert coach.post(url, {"buddy": "", "version": version + 1}).status_code == 302
    page = coach.get(reverse("clients:guidance", args=[resident.pk])).content.decode()
    assert str(people.other_team) in page


def test_a_left_colleague_and_another_town_are_no_choice(resident, people, browse):
    left = UserFactory(municipality=resident.municipality, team=resident.team, is_active=False)
    url = reverse("clients:hand_over", args=[resident.pk])
    for who in (left, people.elsewhere):
        page = browse(people.coach).post(url, {"to": f"coach-{who.pk}", "note": NOTE})
        assert page.status_code == 422


def test_asking_and_answering_stand_in_the_log(resident, people, today):
    found = asked(resident, people.coach, today, receiver=people.other_team)
    with scope(municipality_id=resident.municipality_id):
        services.accept_hand_over(by=people.other_team, hand_over=found, today=today)
        actions = set(
            AuditLine.objects.filter(client_ids__contains=[resident.pk]).values_list("action", flat=True)
        )
    assert {"client.hand_over_asked", "client.hand_over_accepted", "client.assigned"} <= actions


def test_who_leaves_gets_nobody_and_too_full_is_said(resident, people, browse, today):
    from core.models import Parameter

    Parameter.objects.create(key="caseload_max", value=1, unit="inwoners", valid_from=today, source="test")
    for _ in range(2):
        ClientFactory(municipality=resident.municipality, team=resident.team, coach=people.coach)
    url = reverse("clients:hand_over_all")
    page = browse(people.coach).get(url).content.decode()
    assert "boven de norm van 1" in page
    assert str(people.teammate) in page
    other = ClientFactory(municipality=resident.municipality, team=resident.team, coach=people.teammate)
    with scope(municipality_id=resident.municipality_id):
        services.hand_over_all(
            by=people.teammate, shares={other.pk: people.other_team}, clients=[other], note=NOTE, today=today
        )
    page = browse(people.coach).get(url).content.decode()
    assert f'<option value="{people.teammate.pk}"' not in page


def test_who_asked_reads_the_answer_also_when_the_file_is_gone(resident, people, browse, today):
    found = asked(resident, people.coach, today, receiver=people.other_team)
    with scope(municipality_id=resident.municipality_id):
        services.accept_hand_over(by=people.other_team, hand_over=found, today=today)
    page = browse(people.coach).get(reverse("clients:hand_overs")).content.decode()
    assert "Pas beantwoord" in page
    assert reverse("clients:answer_hand_over", args=[found.pk]) not in page
    assert "Overgenomen" in page


def test_what_quality_must_settle_stands_on_the_start_page(resident, people, browse, today):
    found = asked(resident, people.coach, today - timedelta(days=30), receiver=people.other_team)
    start = reverse("core:start")
    assert "jij beslist" not in browse(people.quality).get(start).content.decode()
    with scope(municipality_id=resident.municipality_id):
        services.escalate_hand_over(by=None, hand_over=found, today=today)
    page = browse(people.quality).get(start).content.decode()
    assert "jij beslist" in page
    assert reverse("clients:settle_hand_over", args=[found.pk]) in page
    assert "jij beslist" not in browse(people.manager).get(start).content.decode()
