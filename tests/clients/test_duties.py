"""Duties: who may see them, what a decision needs, and that nothing but a person tells team income."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from clients.models import CommunityService, Exemption, SanctionSignal
from core.tenancy import scope

MAKERS = ("signal_team_income(", "SanctionSignal.objects.create", "SanctionSignal(")
DECIDED = {"decided_by": "J. de Boer, team inkomen", "reason": "Zorg voor een jong kind."}


def rows(model, resident):
    with scope(municipality_id=resident.municipality_id):
        return list(model.objects.filter(client=resident))


def add_exemption(coach, resident, today, **more):
    told = {"ground": "urgent", "start": today, "end": today + timedelta(days=90), "decided_on": today}
    return coach.post(reverse("clients:add_exemption", args=[resident.pk]), told | DECIDED | more)


def test_an_exemption_is_kept_with_ground_dates_and_who_decided(resident, people, browse, today):
    coach = browse(people.coach)
    assert add_exemption(coach, resident, today).status_code == 302
    (row,) = rows(Exemption, resident)
    assert (row.ground, row.decided_by) == ("urgent", "J. de Boer, team inkomen")
    page = coach.get(reverse("clients:duties", args=[resident.pk])).content.decode()
    assert "Zorg voor een jong kind" in page
    assert "loopt" in page


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"end": ""}, "einddatum"),
        ({"ground": "single_parent"}, "geboortedatum van het jongste kind"),
        ({"decided_by": ""}, "verplicht"),
        ({"reason": ""}, "verplicht"),
    ],
)
def test_what_misses_is_told_and_nothing_is_written(resident, people, browse, today, more, word):
    page = add_exemption(browse(people.coach), resident, today, **more)
    assert page.status_code == 422
    assert word in page.content.decode()
    assert rows(Exemption, resident) == []


def test_the_clock_of_a_single_parent_starts_by_itself(resident, people, browse, today):
    born = today - timedelta(days=400)
    answer = add_exemption(
        browse(people.coach), resident, today, ground="single_parent", youngest_born_on=born,
        end=today + timedelta(days=600),
    )  # fmt: skip
    assert answer.status_code == 302
    (row,) = rows(Exemption, resident)
    assert row.reexamine_on is not None
    assert (row.reexamine_on - today).days in range(180, 186)


def test_only_the_own_team_sees_duties_others_with_a_reason_or_not_at_all(resident, people, browse):
    url = reverse("clients:duties", args=[resident.pk])
    assert browse(people.coach).get(url).status_code == 200
    assert browse(people.teammate).get(url).status_code == 200
    assert browse(people.quality).get(url).status_code == 403
    assert browse(people.account_manager).get(url).status_code == 404
    assert browse(people.manager).get(url).status_code == 404
    assert browse(people.elsewhere).get(url).status_code == 404


def signal(coach, resident, today, **more):
    told = {"on": today, "duty": "gesprek van vandaag", "reason": "Was er niet.", "client_says": "Was ziek."}
    return coach.post(reverse("clients:add_signal", args=[resident.pk]), told | more)


def test_a_message_to_team_income_holds_both_sides(resident, people, browse, today):
    coach = browse(people.coach)
    assert signal(coach, resident, today, client_says="").status_code == 422
    assert rows(SanctionSignal, resident) == []
    assert signal(coach, resident, today).status_code == 302
    (row,) = rows(SanctionSignal, resident)
    assert (row.status, row.percent, row.decided_on) == ("proposed", None, None)


def decide(coach, row, today, **more):
    told = {
        "decided": "yes", "percent": 30, "start": today, "end": today + timedelta(days=30),
        "version": row.version,
        "decided_by": "J. de Boer", "decided_on": today, "decision_reason": "Na gesprek.",
    }  # fmt: skip
    return coach.post(reverse("clients:record_decision", args=[row.pk]), told | more)


def test_the_decision_is_that_of_team_income_with_its_terms(resident, people, browse, today):
    coach = browse(people.coach)
    signal(coach, resident, today)
    (row,) = rows(SanctionSignal, resident)
    assert decide(coach, row, today, percent="").status_code == 422
    assert decide(coach, row, today, decided_by="").status_code == 422
    assert decide(coach, row, today).status_code == 302
    (row,) = rows(SanctionSignal, resident)
    assert (row.status, row.percent) == ("decided", 30)
    assert row.reconsider_on is not None
    assert decide(coach, row, today).status_code == 422
    lift = reverse("clients:lift_sanction", args=[row.pk])
    told = {"decided_on": today, "decided_by": "J. de Boer", "reason": "Komt weer.", "version": row.version}
    assert coach.post(lift, told).status_code == 302
    assert rows(SanctionSignal, resident)[0].status == "lifted"


def test_two_people_at_one_decision_both_keep_their_words(resident, people, browse, today):
    coach = browse(people.coach)
    signal(coach, resident, today)
    (row,) = rows(SanctionSignal, resident)
    assert decide(coach, row, today, decided="no").status_code == 302
    page = decide(browse(people.teammate), row, today)
    assert page.status_code == 422
    assert "Team inkomen heeft al besloten" in page.content.decode()


def test_a_message_can_be_taken_back_until_there_is_a_decision(resident, people, browse, today):
    coach = browse(people.coach)
    signal(coach, resident, today)
    (row,) = rows(SanctionSignal, resident)
    assert coach.get(reverse("clients:withdraw_signal", args=[row.pk])).status_code == 405
    assert coach.post(reverse("clients:withdraw_signal", args=[row.pk])).status_code == 302
    assert rows(SanctionSignal, resident)[0].status == "withdrawn"


def test_community_service_is_dated_reasoned_and_decided_by_somebody(resident, people, browse, today):
    coach = browse(people.coach)
    url = reverse("clients:add_service", args=[resident.pk])
    told = {
        "what": "koffie schenken in buurthuis De Kom",
        "hours": 6,
        "start": today,
        "decided_on": today,
    } | DECIDED
    assert coach.post(url, told | {"hours": 60}).status_code == 422
    assert coach.post(url, told).status_code == 302
    (row,) = rows(CommunityService, resident)
    change = reverse("clients:change_service", args=[row.pk])
    assert coach.post(change, told | {"version": row.version, "result": "Ging heel goed."}).status_code == 302
    assert rows(CommunityService, resident)[0].result == "Ging heel goed."


def test_no_part_of_the_application_makes_a_message_to_team_income_but_the_form():
    """The application records and reminds; it never proposes a sanction by itself."""
    makers = [
        str(path.relative_to(settings.BASE_DIR))
        for app in ("core", "clients", "employers", "trajectories", "matching", "reporting")
        for path in Path(settings.BASE_DIR, app).rglob("*.py")
        if "migrations" not in path.parts
        and "demo" not in path.parts
        and any(word in path.read_text("utf-8") for word in MAKERS)
    ]
    allowed = {"clients/services/duties.py", "clients/views/duties.py", "clients/models/duties.py"}
    assert set(makers) == allowed
