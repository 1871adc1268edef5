"""Who is asked to take over may read the file before answering, and do nothing else with it."""

from typing import Any

import pytest
from django.utils import timezone

from clients.models import Appointment, Client, HandOver, Letter, SupportPlan, Task
from core.models import SavedView, User
from core.tenancy import scope
from tests.core.factories import UserFactory
from tests.house.visits import answer, browser_of, paths
from tests.house.world import World

pytestmark = pytest.mark.django_db

# With what somebody who was asked answers.
ANSWERS = {"clients:accept_hand_over", "clients:refuse_hand_over", "clients:answer_hand_over"}
THROUGH = (200, 302, 409, 422)


class Asked:
    """The region with a coach of the team beside who is asked to take over the own resident."""

    def __init__(self) -> None:
        self.world = World()
        self.ids = self.world.sides["own"].ids
        coach = self.world.users["coach"]
        with scope(municipality_id=coach.municipality_id):
            self.client = Client.objects.get(pk=self.ids["client"])
            beside = Client.objects.select_related("team").get(pk=self.world.sides["team"].ids["client"]).team
        self.receiver: User = UserFactory(role="coach", municipality=coach.municipality, team=beside)
        self.town = coach.municipality_id
        with scope(municipality_id=self.town):
            HandOver.objects.filter(client=self.client).update(
                to_team=beside, receiver=self.receiver, status="open", answer_by=timezone.localdate()
            )

    def end(self, **changes: Any) -> None:
        with scope(municipality_id=self.town):
            HandOver.objects.filter(client=self.client).update(**changes)

    def rows(self) -> tuple[Any, ...]:
        """What a post could have changed in the file."""
        with scope(municipality_id=self.town):
            client = Client.objects.get(pk=self.ids["client"])
            kept = (HandOver, Task, SupportPlan, Letter, Appointment)
            return client.version, client.team_id, *(list(m.objects.order_by("id").values()) for m in kept)

    def codes(self, user: User, method: str) -> dict[str, int]:
        """What this user gets at every address about something of the own side."""
        browser = browser_of(user)
        return {
            name: answer(browser, method, path).status_code
            for name, path in paths(self.world, "own")
            if any(part.isdigit() for part in path.split("/"))
        }

    def more_than_a_colleague(self) -> dict[str, set[str]]:
        """What the receiver gets that a colleague who wasn't asked doesn't, by method."""
        colleague = UserFactory(
            role="coach", municipality=self.receiver.municipality, team=self.receiver.team
        )
        found = {}
        for method in ("GET", "POST"):
            mine, theirs = self.codes(self.receiver, method), self.codes(colleague, method)
            found[method] = {n for n, c in mine.items() if c in THROUGH and theirs[n] not in THROUGH}
        return found


@pytest.fixture
def asked(caplog: pytest.LogCaptureFixture, paper_as_text: None) -> Asked:
    caplog.set_level("CRITICAL", logger="django.request")
    return Asked()


def test_the_receiver_reads_and_writes_nothing(asked: Asked) -> None:
    """A page that only reads answers a post with itself; whatever else a post brings about is a deed."""
    more = asked.more_than_a_colleague()
    assert "clients:client" in more["GET"]
    assert more["POST"] - more["GET"] <= ANSWERS
    browser = browser_of(asked.receiver)
    before = asked.rows()
    for name, path in paths(asked.world, "own"):
        if name in more["POST"] - ANSWERS:
            browser.post(path)
    assert asked.rows() == before


def test_the_receiver_takes_nothing_along(asked: Asked) -> None:
    browser = browser_of(asked.receiver)
    page = browser.post("/inwoners/meenemen/", {"reason": "voor het overleg van morgen", "kind": "csv"})
    with scope(municipality_id=asked.town):
        number = Client.objects.get(pk=asked.ids["client"]).number
    assert number not in page.content.decode("utf-8", "replace")


@pytest.mark.parametrize("status", ["withdrawn", "settled"])
def test_after_the_question_is_gone_nothing_is_seen(asked: Asked, status: str) -> None:
    asked.end(status=status, answered_on=timezone.localdate(), answer="x", answered_by=asked.receiver)
    assert asked.more_than_a_colleague() == {"GET": set(), "POST": set()}


def test_who_is_no_coach_any_more_accepts_nothing(asked: Asked) -> None:
    """A question that waits doesn't outlive the role of who was asked."""
    bulk = "11111111-1111-4111-8111-111111111111"
    asked.end(bulk=bulk)
    for role in ("manager", "account_manager", "quality"):
        User.objects.filter(pk=asked.receiver.pk).update(role=role)
        browser = browser_of(User.objects.get(pk=asked.receiver.pk))
        assert browser.post(f"/inwoners/overdrachten/samen/{bulk}/").status_code in (403, 404), role
        one = f"/inwoners/overdrachten/{asked.ids['hand_over']}/overnemen/"
        assert browser.post(one).status_code in (403, 404), role
    with scope(municipality_id=asked.town):
        assert Client.objects.get(pk=asked.ids["client"]).team_id == asked.client.team_id


def test_a_coach_without_a_team_is_told_why_not(asked: Asked) -> None:
    bulk = "11111111-1111-4111-8111-111111111111"
    asked.end(bulk=bulk)
    User.objects.filter(pk=asked.receiver.pk).update(team=None)
    browser = browser_of(User.objects.get(pk=asked.receiver.pk))
    one = f"/inwoners/overdrachten/{asked.ids['hand_over']}/overnemen/"
    for path in (one, f"/inwoners/overdrachten/samen/{bulk}/"):
        assert answer(browser, "POST", path).status_code in (302, 403, 404), path


def test_a_bulk_of_somebody_else_is_not_there(asked: Asked) -> None:
    bulk = "11111111-1111-4111-8111-111111111111"
    asked.end(bulk=bulk)
    other = UserFactory(role="coach", municipality=asked.receiver.municipality, team=asked.receiver.team)
    for user in (other, asked.world.users["coach"], asked.world.users["quality"]):
        assert browser_of(user).post(f"/inwoners/overdrachten/samen/{bulk}/").status_code == 404


def test_a_coach_who_moved_team_sees_the_old_files_no_more(asked: Asked) -> None:
    coach = asked.world.users["coach"]
    assert browser_of(coach).get(f"/inwoners/{asked.ids['client']}/").status_code == 200
    browser = browser_of(coach)
    User.objects.filter(pk=coach.pk).update(team=asked.receiver.team)
    codes = {
        name: answer(browser, "GET", path).status_code
        for name, path in paths(asked.world, "own")
        if name.startswith("clients:") and any(part.isdigit() for part in path.split("/"))
    }
    seen = {name for name, code in codes.items() if code in (200, 302)}
    assert seen <= {"clients:provision", "clients:route"}


def test_a_view_of_somebody_else_is_not_there(asked: Asked) -> None:
    other = UserFactory(role="coach", municipality=asked.receiver.municipality, team=asked.receiver.team)
    view = SavedView.objects.create(user=asked.receiver, page="clients:list", name="Van mij", query="")
    assert browser_of(other).post(f"/inwoners/weergave/{view.pk}/weg/").status_code == 404
    assert SavedView.objects.filter(pk=view.pk).exists()
