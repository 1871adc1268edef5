"""Fields that a form doesn't have, sent along anyway: nothing of it arrives."""

from typing import Any
from uuid import uuid4

import pytest

from clients.models import Client, Contact, SkillsAssessment
from core.tenancy import scope
from tests.clients.factories import ContactFactory
from tests.house.test_hostile_input import fields_of
from tests.house.visits import browser_of, paths
from tests.house.world import World
from trajectories.models import Candidate, Evaluation

pytestmark = pytest.mark.django_db

FORGED = {
    "municipality": "1",
    "municipality_id": "1",
    "team": "1",
    "team_id": "1",
    "coach": "1",
    "coach_id": "1",
    "client": "1",
    "client_id": "1",
    "employer_id": "1",
    "project": "1",
    "created_by": "1",
    "created_by_id": "1",
    "changed_by": "1",
    "by": "1",
    "today": "2000-01-01",
    "data_set": "pilot",
    "made_up": "on",
    "status": "placed",
    "state": "ended",
    "outcome_on": "2026-01-01",
    "mastery": "100",
    "mastery_at_proposal": "100",
    "withdrawn_on": "2026-01-01",
    "rung_expected": "6",
    "sort_name": "aaa",
    "number": "VERVALST",
    "until": "2099-01-01",
    "user": "1",
    "account_manager": "1",
    "is_active": "on",
    "role": "manager",
    "id": "1",
    "pk": "1",
    "skills_profile": "[]",
    "learn_in_start": "2020-01-01",
    "proposed": "6",
    "order": "99",
    "decided_by_id": "1",
    "finished_by": "1",
    "answered_by": "1",
    "answered_on": "2000-01-01",
    "answer_by": "2099-01-01",
    "receiver_id": "1",
    "from_coach": "1",
    "to_team": "1",
    "bulk": "00000000-0000-4000-8000-000000000000",
    "cancelled_on": "2000-01-01",
    "message_key": "00000000-0000-4000-8000-000000000000",
    "sent_at": "2000-01-01",
    "bsn_index": "0",
    "bsn_sealed": "0",
    "share_agreed_on": "2000-01-01",
    "share_withdrawn_on": "",
    "ended_on": "2000-01-01",
    "plan": "1",
    "intake": "1",
    "done_by": "1",
    "placement": "1",
    "extended": "0",
    "today_is": "2000-01-01",
}
ROLES_THAT_WRITE = ("coach", "account_manager", "quality", "manager", "functional_admin")


@pytest.fixture
def world(caplog: pytest.LogCaptureFixture, paper_as_text: None) -> World:
    caplog.set_level("CRITICAL", logger="django.request")
    return World()


def test_no_form_hands_on_more_than_it_shows(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every form of every role, sent with all forged fields: what comes out are its own fields only."""
    from core.forms import FormParts

    seen: dict[str, set[str]] = {}
    whole = FormParts.values.fget  # type: ignore[attr-defined]

    def watched(form: Any) -> dict[str, Any]:
        found: dict[str, Any] = whole(form)
        seen.setdefault(type(form).__name__, set()).update(set(found) - set(form.fields) - {"skills"})
        return found

    monkeypatch.setattr(FormParts, "values", property(watched))
    tried = 0
    for role in ROLES_THAT_WRITE:
        browser = browser_of(world.users[role])
        for _, path in paths(world, "own"):
            fields = fields_of(browser, path)
            shown = {name: value for name, value in fields.items() if value is not None}
            if fields:
                tried += 1
                browser.post(path, {**FORGED, **shown})
    assert tried > 30
    assert len(seen) > 8
    assert {name: more for name, more in seen.items() if more} == {}


def own(world: World) -> Any:
    return scope(municipality_id=world.users["coach"].municipality_id, region=True)


def test_a_new_resident_comes_in_the_own_team_with_a_number_of_ours(world: World) -> None:
    coach, other = world.users["coach"], world.sides["team"].ids["team"]
    forged = {**FORGED, "team": other, "team_id": other, "coach": world.users["manager"].pk}
    form = {"first_name": "Ans", "last_name": "Nieuw", "form_key": uuid4()}
    assert browser_of(coach).post("/inwoners/aanmelden/", {**forged, **form}).status_code == 302
    with own(world):
        made = Client.objects.get(last_name="Nieuw")
    assert (made.team_id, made.coach_id, made.created_by_id) == (coach.team_id, coach.pk, coach.pk)
    assert (made.municipality_id, made.data_set, made.status) == (coach.municipality_id, "live", "active")
    assert made.number != "VERVALST"
    assert (made.rung, made.rung_expected) == (None, None)


def test_a_contact_is_of_this_resident_and_this_user(world: World) -> None:
    coach, ids = world.users["coach"], world.sides["own"].ids
    forged = {**FORGED, "client": world.sides["team"].ids["client"], "created_by": world.users["quality"].pk}
    form = {"on": "2026-11-02", "channel": "talk", "result": "came", "report": "zo", "form_key": uuid4()}
    path = f"/inwoners/{ids['client']}/contact/"
    assert browser_of(coach).post(path, {**forged, **form}).status_code == 302
    with own(world):
        made = Contact.objects.get(report="zo")
    assert (made.client_id, made.created_by_id, made.team_id) == (ids["client"], coach.pk, coach.team_id)


def test_health_is_not_written_by_who_may_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    path = f"/inwoners/{world.sides['own'].ids['client']}/belemmeringen/"
    health = {"mental": "3", "mental_remark": "diagnose", "physical": "3", "physical_remark": "diagnose"}
    browser = browser_of(world.users["coach"])
    for may, expected in ((False, (None, "", None, "")), (True, (3, "diagnose", 3, "diagnose"))):
        monkeypatch.setattr("clients.permissions.can_edit_health", lambda user, client, may=may: may)
        answer = browser.post(path, {"on": "2026-11-02", "language": "1", "form_key": uuid4(), **health})
        assert answer.status_code == 302
        with own(world):
            made = SkillsAssessment.objects.order_by("-id")[0]
        assert (made.mental, made.mental_remark, made.physical, made.physical_remark) == expected


def test_an_account_manager_writes_no_notes_into_the_file(world: World) -> None:
    pk = world.sides["own"].ids["candidate"]
    with own(world):
        Candidate.objects.filter(pk=pk).update(status="learning_in", learn_in_start="2026-10-01")
    notes = {"tasks_done": "stiekem", "goes_well": "stiekem", "in_the_way": "stiekem", "take_over": "on"}
    form = {
        "on": "2026-11-10",
        "kind": "interim",
        "with_employer": "on",
        "with_candidate": "on",
        "verdict": "go",
        "verdict_reason": "gaat goed",
        "agreements": "door",
        "form_key": uuid4(),
    }
    browser = browser_of(world.users["account_manager"])
    assert browser.post(f"/kandidaten/{pk}/evaluatie/", {**FORGED, **notes, **form}).status_code == 302
    with own(world):
        made = Evaluation.objects.filter(candidate_id=pk).latest("id")
    assert "stiekem" not in (made.tasks_done, made.goes_well, made.in_the_way)
    with own(world):
        assert Candidate.objects.get(pk=pk).outcome == ""


def test_choices_of_another_town_are_refused(world: World) -> None:
    """A team, coach or buddy of elsewhere is not among the choices, whatever is sent."""
    ids, far = world.sides["own"].ids, world.sides["town"].ids
    with scope(municipality_id=None, region=True):
        town = Candidate.objects.values_list("municipality_id", flat=True).get(pk=far["candidate"])
    with scope(municipality_id=town):
        stranger = Client.objects.get(pk=far["client"]).coach_id
    quality, coach = browser_of(world.users["quality"]), browser_of(world.users["coach"])
    answer = quality.post(f"/inwoners/{ids['client']}/coach/", {"team": far["team"], "version": 1})
    assert answer.status_code == 422
    form = {"first_name": "A", "last_name": "B", "buddy": stranger, "version": 1}
    assert coach.post(f"/inwoners/{ids['client']}/gegevens/", form).status_code == 422
    step = {"tasks": "x", "start": "2026-11-01", "end": "2026-12-01", "pay": "benefit", "place": far["place"]}
    path = f"/kandidaten/{ids['candidate']}/plan/stap/"
    assert coach.post(path, {**step, "form_key": uuid4()}).status_code == 422


def test_tricks_with_version_and_key_end_in_words(world: World) -> None:
    ids, coach = world.sides["own"].ids, world.users["coach"]
    browser, path = browser_of(coach), f"/inwoners/{ids['client']}/gegevens/"
    form = {"first_name": "Weg", "last_name": "Weg"}
    for version, status in (("", 422), ("0", 422), ("-1", 422), ("x", 422), ("2", 409), ("9" * 30, 409)):
        assert browser.post(path, {**form, "version": version}).status_code == status, version
    assert browser.post(path, form).status_code == 422
    with own(world):
        assert Client.objects.get(pk=ids["client"]).first_name != "Weg"
        theirs = Contact.objects.filter(client_id=ids["client"])[0]
        assert theirs.created_by_id is None
    copied = {"on": "2026-11-02", "channel": "talk", "result": "came", "form_key": theirs.form_key}
    answer = browser.post(f"/inwoners/{ids['client']}/contact/", copied)
    assert answer.status_code == 422
    assert "al eens verstuurd" in answer.content.decode()


def test_a_key_of_another_town_tells_nothing(world: World) -> None:
    with scope(municipality_id=None, region=True):
        town = Candidate.objects.values_list("municipality_id", flat=True).get(
            pk=world.sides["town"].ids["candidate"]
        )
    with scope(municipality_id=town):
        client = Client.objects.get(pk=world.sides["town"].ids["client"])
        municipality, team = client.municipality, client.team
    client.municipality, client.team = municipality, team
    secret = ContactFactory(client=client, report="verslag-ver-weg")
    path = f"/inwoners/{world.sides['own'].ids['client']}/contact/"
    copied = {"on": "2026-11-02", "channel": "talk", "result": "came", "form_key": secret.form_key}
    answer = browser_of(world.users["coach"]).post(path, copied)
    assert answer.status_code == 422
    assert "verslag-ver-weg" not in answer.content.decode()
