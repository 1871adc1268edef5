"""The start page of a coach: what asks, what is set aside, and who sees none of it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients import models as m
from clients import signals
from clients.models import Client, SetAside, Signal
from clients.services.client import announce_change
from clients.signals import asked
from core.models import AuditLine, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import ClientFactory

Browse = Callable[[User], Browser]
TODAY = timezone.localdate()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def make(coach: User, **fields: object) -> Client:
    made: Client = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach, **fields)
    return made


def write(model: Any, client: Client, **fields: Any) -> Any:
    with scope(municipality_id=client.municipality_id):
        return model.objects.create(
            client=client, municipality=client.municipality, team=client.team, **fields
        )


def change(client: Client, **fields: Any) -> None:
    with scope(municipality_id=client.municipality_id):
        Client.objects.filter(pk=client.pk).update(**fields)


@pytest.fixture
def late(coach: User, resident: Client) -> Client:
    """The resident was reported long ago, and nothing happened since."""
    change(resident, reported_on=ago(200))
    signals.compute(resident.municipality_id, today=TODAY)
    return resident


def groups(browser: Browser, query: str = "") -> dict[str, Any]:
    answer = browser.get(f"/{query}")
    assert answer.status_code == 200
    return {group.kind: group for group in [*answer.context["asking"], *answer.context["calm"]]}


def test_what_asks_stands_there_with_why_and_a_button(late: Client, coach: User, browse: Browse) -> None:
    found = groups(browse(coach))
    assert list(found) == ["contact_overdue", "stalled", "no_plan"], "urgent kinds come first"
    (item,) = found["contact_overdue"].items
    assert item.title == late.full_name
    assert "Nog geen contact vastgelegd: 108 dagen over de norm van 92 dagen." in item.why
    assert item.actions[0].url == reverse("clients:log_contact", args=[late.pk])
    assert item.actions[-1].label == "Opzij tot…"
    page = browse(coach).get("/").content.decode()
    assert "Sinds" in page
    assert "Geen afspraken vandaag" in page


def test_only_the_own_caseload_asks(late: Client, people: People, browse: Browse) -> None:
    for who in (people.teammate, people.other_team, people.elsewhere, people.quality, people.manager):
        assert not groups(browse(who)), who
        assert late.full_name not in browse(who).get("/").content.decode()


def test_a_planned_appointment_is_the_answer(late: Client, coach: User, browse: Browse) -> None:
    change(late, next_contact_on=TODAY + timedelta(days=3))
    assert list(groups(browse(coach))) == ["no_plan"]
    change(late, next_contact_on=ago(1))
    assert "contact_overdue" in groups(browse(coach)), "a day that passed answers nothing"


def test_long_groups_fold_after_five_and_open_without_script(coach: User, browse: Browse) -> None:
    for number in range(8):
        make(coach, reported_on=ago(100), last_name=f"Zz{number}")
    signals.compute(coach.municipality_id, today=TODAY)
    browser = browse(coach)
    found = groups(browser)
    asking, calm = found["contact_overdue"], found["no_plan"]
    assert (len(asking.items), asking.total, asking.folded) == (5, 8, True)
    assert (len(calm.items), calm.total, calm.folded) == (0, 8, True), "what can wait takes one line"
    page = browser.get("/").content.decode()
    assert page.count("Toon alle 8") == 2
    assert 'href="?toon=no_plan#no_plan"' in page
    group = groups(browser, "?toon=no_plan")["no_plan"]
    assert (len(group.items), group.folded, group.whole) == (8, False, True)
    assert "Toon er minder" in browser.get("/?toon=no_plan").content.decode()
    assert groups(browser, "?toon=iets")["no_plan"].folded


def test_what_changed_a_moment_ago_is_looked_at_on_the_spot(
    late: Client, coach: User, browse: Browse
) -> None:
    browser = browse(coach)
    assert "contact_overdue" in groups(browser)
    change(late, last_contact_on=TODAY)
    assert "contact_overdue" in groups(browser), "nobody told"
    with scope(municipality_id=late.municipality_id):
        announce_change(Client.objects.get(pk=late.pk))
    found = groups(browser)
    assert list(found) == ["no_plan"], "told, though the worker has not come by yet"
    assert found["no_plan"].total == 1


def test_a_crowd_that_changed_is_left_to_the_worker(
    late: Client, coach: User, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "MOST_PENDING", 0)
    change(late, last_contact_on=TODAY)
    with scope(municipality_id=late.municipality_id):
        announce_change(Client.objects.get(pk=late.pk))
    assert "contact_overdue" in groups(browse(coach))


def test_duties_only_for_who_may_see_them(
    resident: Client, coach: User, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided = {"decided_by": "inkomen", "decided_on": ago(100), "reason": "geheim"}
    write(m.Exemption, resident, ground="urgent", start=ago(100), end=TODAY + timedelta(days=9), **decided)
    signals.compute(resident.municipality_id, today=TODAY)
    browser = browse(coach)
    assert "exemption_ends" in groups(browser)
    assert "geheim" not in browser.get("/").content.decode()
    monkeypatch.setattr(asked, "scope_for", lambda user, obj, action: None)
    assert "exemption_ends" not in groups(browser), "the right is asked for again"


def test_a_hand_over_waits_for_the_receiver(resident: Client, people: People, browse: Browse) -> None:
    write(
        m.HandOver,
        resident,
        from_coach=resident.coach,
        to_team=people.other_team.team,
        receiver=people.other_team,
        note="Kent de weg naar de bakker.",
        asked_on=TODAY,
        answer_by=TODAY,
    )
    group = groups(browse(people.other_team))["hand_over"]
    assert [deed.label for deed in group.items[0].actions] == ["Neem over", "Neem niet over"]
    assert group.items[0].actions[0].method == "post"
    assert "Kent de weg" in group.items[0].why
    assert "hand_over" not in groups(browse(people.teammate))


def test_the_day_in_order_with_group_meetings(resident: Client, coach: User, browse: Browse) -> None:
    write(m.Appointment, resident, on=TODAY, at=time(14, 30), coach=coach, about="plan bespreken")
    write(m.Appointment, resident, on=TODAY, at=time(9), coach=coach, status="cancelled")
    without = make(coach, next_contact_on=TODAY, last_name="Zonder")
    start = timezone.make_aware(datetime.combine(TODAY, time(10)))
    place = {"municipality": coach.municipality, "team": coach.team}
    with scope(municipality_id=coach.municipality_id):
        m.GroupMeeting.objects.create(**place, name="Focus op werk", starts_at=start, leader=coach)
    answer = browse(coach).get("/")
    (rows,) = [p["rows"] for panel, p in answer.context["first"] if panel.key == "today"]
    assert [row["title"] for row in rows] == [
        "Groep: Focus op werk (0)",
        resident.full_name,
        without.full_name,
    ]
    page = answer.content.decode()
    assert "14:30" in page
    assert "plan bespreken" in page


# --- set aside ----------------------------------------------------------------------------------------------


def aside_url(client: Client, kind: str = "stalled") -> str:
    return f"{reverse('clients:set_aside', args=[client.pk])}?soort={kind}&over="


def put_aside(browser: Browser, client: Client, days: int = 10, reason: str = "Is op reis.") -> Any:
    form = browser.get(aside_url(client)).context["form"]
    told = {"until": (TODAY + timedelta(days=days)).isoformat(), "reason": reason}
    return browser.post(aside_url(client), told | {"form_key": form["form_key"].value()})


def test_set_aside_and_back(late: Client, coach: User, browse: Browse) -> None:
    browser = browse(coach)
    assert put_aside(browser, late).status_code == 302
    page = browser.get("/")
    assert "stalled" not in {group.kind for group in page.context["asking"]}
    assert "Opzij gezet (1)" in page.content.decode()
    assert "Is op reis." in page.content.decode()
    signals.compute(late.municipality_id, today=TODAY)
    assert "stalled" not in groups(browser), "the night leaves it aside"
    back = reverse("clients:take_back", args=[late.pk])
    assert browser.get(back).status_code == 405
    for _ in range(2):
        assert browser.post(back, {"soort": "stalled", "over": ""}).status_code == 302
    assert "stalled" in groups(browser)
    with scope(municipality_id=late.municipality_id):
        assert SetAside.objects.count() == 2, "what was written stays; taken back once"
        assert AuditLine.objects.filter(action="client.signal_set_aside", client_ids=[late.pk]).count() == 1


def test_pressed_twice_is_one_row(late: Client, coach: User, browse: Browse) -> None:
    browser = browse(coach)
    form = browser.get(aside_url(late)).context["form"]
    told = {
        "until": (TODAY + timedelta(days=5)).isoformat(),
        "reason": "Op reis.",
        "form_key": form["form_key"].value(),
    }
    for _ in range(2):
        browser.post(aside_url(late), told)
    with scope(municipality_id=late.municipality_id):
        assert SetAside.objects.count() == 1


@pytest.mark.parametrize(("days", "reason"), [(91, "Op reis"), (0, "Op reis"), (5, ""), (5, "   ")])
def test_too_long_or_without_a_reason_is_refused(
    days: int, reason: str, late: Client, coach: User, browse: Browse
) -> None:
    assert put_aside(browse(coach), late, days, reason).status_code == 422
    with scope(municipality_id=late.municipality_id):
        assert not SetAside.objects.exists()


def test_it_comes_back_by_itself(late: Client, coach: User, browse: Browse) -> None:
    write(SetAside, late, kind="stalled", ref="", until=TODAY, reason="tot vandaag")
    assert "stalled" in groups(browse(coach))


def test_another_ref_still_asks(late: Client, coach: User, browse: Browse) -> None:
    write(SetAside, late, kind="stalled", ref="7", until=TODAY + timedelta(days=4), reason="iets anders")
    assert "stalled" in groups(browse(coach))


@pytest.mark.parametrize(
    ("who", "status"), [("other_team", 404), ("elsewhere", 404), ("quality", 403), ("manager", 404)]
)
def test_who_may_not_set_aside(who: str, status: int, late: Client, people: People, browse: Browse) -> None:
    browser = browse(getattr(people, who))
    assert browser.get(aside_url(late)).status_code == status
    assert browser.post(reverse("clients:take_back", args=[late.pk])).status_code == status
    assert Browser().get(aside_url(late)).status_code == 302


def test_who_waits_for_an_answer_is_not_set_aside(late: Client, coach: User, browse: Browse) -> None:
    assert browse(coach).get(aside_url(late, "hand_over")).status_code == 404


def test_as_many_questions_for_one_as_for_six_and_no_writing(
    late: Client, coach: User, browse: Browse
) -> None:
    browser = browse(coach)
    browser.get("/")
    with CaptureQueriesContext(connection) as one:
        browser.get("/")
    for number in range(5):
        client = make(coach, reported_on=ago(200), next_contact_on=TODAY if number % 2 else None)
        write(m.Appointment, client, on=TODAY, coach=coach)
    signals.compute(late.municipality_id, today=TODAY)
    write(SetAside, late, kind="stalled", ref="", until=TODAY + timedelta(days=4), reason="r")
    browser.get("/")
    with CaptureQueriesContext(connection) as six:
        browser.get("/")
    assert len(one) == len(six)
    writes = [q["sql"] for q in six if q["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert [sql for sql in writes if "core_auditline" not in sql] == []
    line = AuditLine.objects.filter(action="GET core:start").latest("id")
    assert late.pk in line.client_ids


def test_control_without_the_own_caseload_a_colleague_would_see_it(
    late: Client, people: People, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard is the caseload itself: with the coach of the client in its place, the page fills."""
    monkeypatch.setattr(asked, "own_caseload", lambda user: _everybody(late))
    with scope(municipality_id=late.municipality_id):
        Signal.objects.update(coach=people.teammate)
    assert groups(browse(people.teammate))


def _everybody(client: Client) -> Any:
    from django.db.models import BooleanField, Value

    return Client.objects.filter(pk=client.pk).annotate(duties=Value(True, output_field=BooleanField()))


def test_a_task_is_done_in_one_press_and_the_day_goes_on(
    resident: Client, coach: User, browse: Browse
) -> None:
    task = write(m.Task, resident, what="cv af", due_on=ago(3))
    signals.compute(resident.municipality_id, today=TODAY)
    browser = browse(coach)
    (item,) = groups(browser)["task_overdue"].items
    deed = item.actions[0]
    assert (deed.label, deed.method) == ("Gedaan", "post")
    assert browser.post(deed.url).url == "/"
    assert "task_overdue" not in groups(browser), "also before the worker came by"
    with scope(municipality_id=resident.municipality_id):
        assert m.Task.objects.get(pk=task.pk).done_on == TODAY
