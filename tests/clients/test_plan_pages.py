"""The pages of the plan, of tasks and of routes, as people with every role meet them."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import (
    Client,
    Education,
    Exemption,
    PlanItem,
    Provision,
    RouteTemplate,
    SanctionSignal,
    SupportPlan,
    Task,
)
from clients.planning.document import document_context, plan_document
from clients.planning.tasks import open_tasks
from clients.services import plan_routes, planning, tasks
from clients.services.client import of_client
from core.documents import Variant
from core.models import AuditLine, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import SkillsAssessmentFactory
from tests.clients.plan_worlds import WORDS, add_line, agreed, drafted

Browse = Callable[[User], Browser]


def url(name: str, pk: int) -> str:
    return reverse(f"clients:{name}", args=[pk])


def within(client: Client) -> Any:
    return scope(municipality_id=client.municipality_id)


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def browser(coach: User, browse: Browse) -> Browser:
    return browse(coach)


@pytest.fixture
def running(resident: Client, coach: User, today: date) -> SupportPlan:
    with within(resident):
        return agreed(coach, resident, today)


@pytest.fixture
def draft(resident: Client, coach: User, today: date) -> SupportPlan:
    with within(resident):
        return drafted(coach, resident, today)


READ = {"coach": 200, "teammate": 200, "buddy_elsewhere": 404, "other_team": 404, "elsewhere": 404,
        "account_manager": 404, "quality": 200, "manager": 404, "functional_admin": 404,
        "privacy_officer": 404}  # fmt: skip
WRITE = READ | {"quality": 403}


@pytest.mark.parametrize("role", list(READ))
def test_who_sees_and_who_writes(role: str, draft: SupportPlan, people: People, browse: Browse) -> None:
    browser = browse(getattr(people, role))
    assert browser.get(url("plan", draft.pk)).status_code == READ[role]
    for name in ("change_plan", "agree_plan", "evaluate_plan"):
        assert browser.get(url(name, draft.pk)).status_code == WRITE[role]
    for name in ("add_task", "add_plan_item"):
        assert browser.get(url(name, draft.client_id)).status_code == WRITE[role]
    answer = browser.post(url("drop_plan", draft.pk))
    assert answer.status_code == (302 if WRITE[role] == 200 else WRITE[role])


def test_nobody_without_logging_in(running: SupportPlan) -> None:
    for address in (url("plan", running.pk), url("plan_pdf", running.pk), reverse("clients:routes")):
        assert Browser().get(address).status_code == 302


def test_looking_writes_only_the_log(running: SupportPlan, browser: Browser, resident: Client) -> None:
    with within(resident):
        before = AuditLine.objects.count()
    browser.get(url("plan", running.pk))
    with within(resident):
        assert AuditLine.objects.count() == before + 1
        line = AuditLine.objects.order_by("id").last()
        assert line is not None
        assert line.client_ids == [resident.pk]
        assert SupportPlan.objects.get().version == running.version


def test_from_nothing_to_agreed(browser: Browser, resident: Client, today: date) -> None:
    page = browser.get(url("plans", resident.pk))
    assert "Maak een plan" in text_of(page)
    for _ in range(2):
        browser.post(url("start_plan", resident.pk))
    with within(resident):
        plan = SupportPlan.objects.get()
    page = browser.get(url("plans", resident.pk), follow=True)
    assert "Nog nodig voor het akkoord" in text_of(page)
    form = text_of(browser.get(url("change_plan", plan.pk)))
    assert "bezwaar maken" in form
    filled = WORDS | {"version": 1, "start": today.isoformat(), "every_days": ""}
    assert browser.post(url("change_plan", plan.pk), filled).status_code == 302
    line = {"form_key": str(uuid.uuid4()), "track": "skills", "title": "Cursus", "by_on": today.isoformat()}
    for _ in range(2):
        assert browser.post(url("add_plan_item", resident.pk), line).status_code == 302
    page = browser.get(url("plan", plan.pk))
    assert "Compleet" in text_of(page)
    agreement = {
        "version": 2,
        "discussed_on": today.isoformat(),
        "approved_on": today.isoformat(),
        "approved_how": "signed",
        "evaluate_on": (today + timedelta(days=100)).isoformat(),
    }
    for _ in range(2):
        assert browser.post(url("agree_plan", plan.pk), agreement).status_code == 302
    with within(resident):
        assert SupportPlan.objects.get().status == "agreed"
        assert PlanItem.objects.count() == 1


def test_an_agreement_with_a_wrong_date_says_so(browser: Browser, draft: SupportPlan, today: date) -> None:
    told = {
        "version": draft.version,
        "discussed_on": today.isoformat(),
        "approved_on": (today - timedelta(days=1)).isoformat(),
        "approved_how": "signed",
        "evaluate_on": (today + timedelta(days=9)).isoformat(),
    }
    answer = browser.post(url("agree_plan", draft.pk), told)
    assert answer.status_code == 422
    assert "voor het gesprek" in text_of(answer)
    assert "nog niet compleet" not in text_of(answer)


def test_another_frequency_than_proposed_asks_why(
    browser: Browser, draft: SupportPlan, coach: User, resident: Client, today: date
) -> None:
    with within(resident):
        SkillsAssessmentFactory(client=resident, language=3, applying=2, on=today)
        changed = planning.change_plan(by=coach, plan=draft, version=draft.version, every_days=56)
    told = {
        "version": changed.version,
        "discussed_on": today.isoformat(),
        "approved_on": today.isoformat(),
        "approved_how": "spoken",
        "evaluate_on": (today + timedelta(days=9)).isoformat(),
    }
    assert browser.post(url("agree_plan", draft.pk), told).status_code == 422
    told["frequency_reason"] = "De inwoner werkt al drie dagen."
    assert browser.post(url("agree_plan", draft.pk), told).status_code == 302
    with within(resident):
        resident.refresh_from_db()
    assert resident.contact_days == 56


def test_a_conflict_shows_both_texts(
    browser: Browser, draft: SupportPlan, resident: Client, coach: User, today: date
) -> None:
    with within(resident):
        planning.change_plan(by=coach, plan=draft, version=draft.version, goal="Eerst opgeslagen")
    mine = WORDS | {"goal": "Mijn tekst", "version": draft.version, "start": today.isoformat()}
    answer = browser.post(url("change_plan", draft.pk), mine)
    assert answer.status_code == 409
    assert "Eerst opgeslagen" in text_of(answer)
    assert "Mijn tekst" in text_of(answer)


def test_an_agreed_plan_refuses_words(browser: Browser, running: SupportPlan, today: date) -> None:
    mine = WORDS | {"goal": "Anders", "version": running.version, "start": today.isoformat()}
    answer = browser.post(url("change_plan", running.pk), mine)
    assert answer.status_code == 422
    assert "Pas plan aan" in text_of(answer)


def test_adapting_and_comparing(
    browser: Browser, running: SupportPlan, resident: Client, coach: User, today: date
) -> None:
    assert browser.get(url("compare_plan", running.pk)).status_code == 404
    for _ in range(2):
        browser.post(url("adapt_plan", running.pk))
    with within(resident):
        second = SupportPlan.objects.get(status="draft")
        planning.change_plan(by=coach, plan=second, version=1, goal="Een ander doel")
        add_line(coach, resident, today, title="Fiets", track="life")
    page = text_of(browser.get(url("compare_plan", second.pk)))
    assert "Een ander doel" in page
    assert WORDS["goal"] in page
    assert "Leefgebieden: Fiets" in page
    assert "Ga verder met de nieuwe versie" in text_of(browser.get(url("plan", running.pk)))
    browser.post(url("drop_plan", second.pk))
    assert browser.get(url("plans", resident.pk)).url == url("plan", running.pk)


def test_looking_back_together(browser: Browser, running: SupportPlan, today: date) -> None:
    told = {
        "form_key": str(uuid.uuid4()),
        "on": today.isoformat(),
        "works": "Komt elke week",
        "outcome": "continue",
        "next_on": (today + timedelta(days=50)).isoformat(),
    }
    for _ in range(2):
        assert browser.post(url("evaluate_plan", running.pk), told).status_code == 302
    assert text_of(browser.get(url("plan", running.pk))).count("Komt elke week") == 1


def test_lines_move_on(browser: Browser, running: SupportPlan, resident: Client) -> None:
    with within(resident):
        item = running.items.get()
    assert browser.get(url("start_plan_item", item.pk)).status_code == 405
    for _ in range(2):
        browser.post(url("start_plan_item", item.pk))
    form = {"version": 2, "result": "Certificaat gehaald"}
    assert browser.post(url("finish_plan_item", item.pk), form | {"result": ""}).status_code == 422
    assert browser.post(url("finish_plan_item", item.pk), form).status_code == 302
    assert "Certificaat gehaald" in text_of(browser.get(url("plan", running.pk)))
    assert browser.post(url("stop_plan_item", item.pk), form | {"version": 3}).status_code == 422


def test_enrolling_from_the_line(browser: Browser, resident: Client, coach: User, today: date) -> None:
    with within(resident):
        Provision.objects.create(municipality=resident.municipality, name="Heftruck", support="training")
        add_line(coach, resident, today, title="Heftruck")
        plan = agreed(coach, resident, today)
        item = plan.items.get()
    address = f"{url('enrol', resident.pk)}?onderdeel={item.pk}"
    assert address in text_of(browser.get(url("plan", plan.pk)))
    assert browser.get(address).status_code == 200


def test_changing_and_removing_a_line(browser: Browser, draft: SupportPlan, resident: Client) -> None:
    with within(resident):
        item = draft.items.get()
    change = {"version": 1, "title": "Cursus tuin", "track": "matching"}
    assert browser.post(url("change_plan_item", item.pk), change).status_code == 302
    stale = browser.post(url("change_plan_item", item.pk), change | {"title": "Andere tekst"})
    assert stale.status_code == 409
    for _ in range(1):
        assert browser.post(url("remove_plan_item", item.pk)).status_code == 302
    assert browser.post(url("remove_plan_item", item.pk)).status_code == 404


def test_a_task_in_one_click_and_back(
    browser: Browser, running: SupportPlan, resident: Client, today: date
) -> None:
    with within(resident):
        item = running.items.get()
    form = text_of(browser.get(f"{url('add_task', resident.pk)}?onderdeel={item.pk}&wat=Bel%20de%20cursus"))
    assert f'<option value="{item.pk}" selected' in form
    assert "Bel de cursus" in form
    told = {
        "form_key": str(uuid.uuid4()),
        "what": "Bel de cursus",
        "who": "coach",
        "due_on": (today - timedelta(days=3)).isoformat(),
        "item": item.pk,
    }
    for _ in range(2):
        assert browser.post(url("add_task", resident.pk), told).status_code == 302
    page = text_of(browser.get(url("plan", running.pk)))
    assert "was voor" in page
    with within(resident):
        task = Task.objects.get()
    answer = browser.post(url("close_task", task.pk), {"terug": "plan"})
    assert answer.url == f"{url('plans', resident.pk)}#taken"
    page = text_of(browser.get(url("plan", running.pk)))
    assert f'<a href="{url("reopen_task", task.pk)}?terug=plan">Zet terug</a>' in page
    assert page.count("Zet terug") == 2
    assert "Zet &#x27;Bel de cursus&#x27; terug" in text_of(browser.get(url("reopen_task", task.pk)))
    with within(resident):
        task.refresh_from_db()
    assert task.done_on == today
    browser.post(url("reopen_task", task.pk))
    assert "Zet terug" not in text_of(browser.get(url("plan", running.pk)))


@pytest.mark.parametrize("part", ["abc", "-1", "9" * 30, "1e3"])
def test_a_made_up_line_in_the_address(browser: Browser, resident: Client, part: str) -> None:
    assert browser.get(f"{url('add_task', resident.pk)}?onderdeel={part}").status_code == 200


def test_duties_stay_with_the_team(running: SupportPlan, people: People, browse: Browse) -> None:
    assert WORDS["duties"] in text_of(browse(people.teammate).get(url("plan", running.pk)))
    quality = browse(people.quality)
    assert WORDS["duties"] not in text_of(quality.get(url("plan", running.pk)))
    assert quality.get(url("plan_pdf", running.pk)).status_code == 403


def test_what_the_law_asks_is_shown(browser: Browser, resident: Client, today: date) -> None:
    with within(resident):
        Client.objects.filter(pk=resident.pk).update(birth_date=date(today.year - 20, 1, 1))
        Education.objects.create(**of_client(resident), name="Vmbo", level="2", diploma=True)
        Exemption.objects.create(
            **of_client(resident), ground="single_parent", start=today, end=today + timedelta(days=400),
            reason="x", decided_by="team inkomen", decided_on=today,
        )  # fmt: skip
    page = text_of(browser.get(url("plans", resident.pk)))
    assert "een plan verplicht" in page
    assert "een opleiding voor" in page
    assert "hoort een plan" in page


CANARIES = ("999990007", "kanarie-klacht", "kanarie-maatregel", "kanarie-zegt", "kanarie-vrijstelling", "T-0")


def test_the_paper_says_only_what_the_plan_says(
    running: SupportPlan, resident: Client, coach: User, today: date
) -> None:
    with within(resident):
        SkillsAssessmentFactory(
            client=resident, physical_remark="kanarie-klacht", mental=3, mental_remark="kanarie-klacht"
        )
        SanctionSignal.objects.create(
            **of_client(resident), on=today, duty="x", reason="kanarie-maatregel", client_says="kanarie-zegt"
        )
        Exemption.objects.create(
            **of_client(resident), ground="unfit", start=today, reason="kanarie-vrijstelling",
            decided_by="team inkomen", decided_on=today,
        )  # fmt: skip
        context = document_context(running, today)
        html = render_to_string("pdf/plan.html", {"title": "Mijn plan", "language": "nl", **context})
    for words in (*WORDS.values(), resident.full_name, "Cursus groen", "Wat ik doe", "Wat de gemeente doet"):
        assert words in html
    for canary in CANARIES:
        assert canary not in html
    assert resident.number not in html
    assert (
        html.index("Wat ik doe") < html.index("Wanneer wij elkaar spreken") < html.index("Wat wij gaan doen")
    )


@pytest.mark.parametrize("variant", list(Variant))
def test_the_paper_is_tagged(running: SupportPlan, resident: Client, today: date, variant: Variant) -> None:
    with within(resident):
        pdf = plan_document(running, today, variant=variant)
    assert pdf.startswith(b"%PDF")
    assert b"/StructTreeRoot" in pdf or b"/MarkInfo" in pdf or b"ObjStm" in pdf
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) != 1


def test_the_paper_comes_without_a_name(browser: Browser, running: SupportPlan, resident: Client) -> None:
    for query in ("", "?bewaren=1"):
        answer = browser.get(url("plan_pdf", running.pk) + query)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/pdf"
        assert "plan-1.pdf" in answer["Content-Disposition"]
        assert resident.last_name not in answer["Content-Disposition"]
        assert answer["Cache-Control"] == "no-store"


def test_script_stays_text(browser: Browser, running: SupportPlan, resident: Client) -> None:
    with within(resident):
        PlanItem.objects.update(title="<script>alert(1)</script>")
    assert "<script>alert" not in text_of(browser.get(url("plan", running.pk)))


def test_script_in_a_task_stays_text(browser: Browser, running: SupportPlan, resident: Client) -> None:
    with within(resident):
        task = Task.objects.create(**of_client(resident), what="<script>alert(1)</script>")
    page = browser.post(url("close_task", task.pk), {"terug": '"><script>'}, follow=True)
    assert "<script>alert" not in text_of(page)


def _count(browser: Browser, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as caught:
        assert browser.get(address).status_code == 200
    return len(caught)


def test_as_many_questions_for_six_as_for_one(
    browser: Browser, running: SupportPlan, resident: Client, coach: User, today: date
) -> None:
    with within(resident):
        tasks.add_task(by=coach, client=resident, what="Bellen")
    one = _count(browser, url("plan", running.pk))
    with within(resident):
        for number in range(5):
            PlanItem.objects.create(**of_client(resident), plan=running, track="life", title=f"Deel {number}")
            tasks.add_task(by=coach, client=resident, what=f"Taak {number}")
    assert _count(browser, url("plan", running.pk)) == one
    assert one <= 26


def test_tasks_cost_one_question(resident: Client, today: date) -> None:
    with within(resident):
        late = Task.objects.create(**of_client(resident), what="Bellen", due_on=today - timedelta(days=1))
        Task.objects.create(**of_client(resident), what="Mailen", due_on=today)
        with CaptureQueriesContext(connection) as caught:
            lines = open_tasks(resident.pk, today)
    assert len(caught) == 1
    assert [(line.pk == late.pk, line.late, line.done) for line in lines] == [
        (True, True, False),
        (False, False, False),
    ]


STEP = {"title": "Focus op werk", "track": "skills", "provision": "", "from_week": 1, "weeks": 4, "aim": ""}


def route_form(**changes: Any) -> dict[str, Any]:
    rows = {"step-TOTAL_FORMS": 1, "step-INITIAL_FORMS": 0, "name": "Algemeen", "months": 6, "active": "on"}
    return rows | {f"step-0-{name}": value for name, value in STEP.items()} | changes


ROUTE_ROLES = {"coach": (200, 403), "quality": (200, 200), "functional_admin": (200, 200),
               "manager": (200, 403), "account_manager": (403, 403),
               "privacy_officer": (403, 403)}  # fmt: skip


@pytest.mark.parametrize("role", list(ROUTE_ROLES))
def test_who_reads_and_writes_routes(role: str, people: People, browse: Browse) -> None:
    browser = browse(getattr(people, role))
    reads, writes = ROUTE_ROLES[role]
    assert browser.get(reverse("clients:routes")).status_code == reads
    assert browser.get(reverse("clients:new_route")).status_code == writes


def test_a_route_from_writing_to_starting(
    people: People, browse: Browse, browser: Browser, resident: Client
) -> None:
    quality = browse(people.quality)
    long = quality.post(reverse("clients:new_route"), route_form(**{"step-0-weeks": 40}))
    assert long.status_code == 422
    assert "26 weken" in text_of(long)
    told = route_form(form_key=str(uuid.uuid4()))
    for _ in range(2):
        assert quality.post(reverse("clients:new_route"), told).status_code == 302
    with within(resident):
        route = RouteTemplate.objects.get()
    assert "Focus op werk" in text_of(browser.get(url("route", route.pk)))
    assert browse(people.elsewhere).get(url("route", route.pk)).status_code == 404
    changed = route_form(name="Nieuwe naam", version=1)
    saved = quality.post(url("change_route", route.pk), changed)
    assert saved.status_code == 302, saved.context["form"].errors
    assert quality.post(url("change_route", route.pk), changed).status_code == 409
    start = reverse("clients:start_route", args=[resident.pk, route.pk])
    assert browse(people.quality).post(start).status_code == 403
    for _ in range(2):
        browser.post(start)
    with within(resident):
        assert PlanItem.objects.get().title == "Focus op werk"


def test_routes_ask_as_much_for_six_as_for_one(browser: Browser, people: People, resident: Client) -> None:
    def make(number: int) -> None:
        step = STEP | {"provision": None}
        with within(resident):
            plan_routes.make_route(by=people.quality, name=f"Route {number}", months=6, steps=[step])

    make(0)
    one = _count(browser, reverse("clients:routes"))
    for number in range(1, 6):
        make(number)
    assert _count(browser, reverse("clients:routes")) == one
