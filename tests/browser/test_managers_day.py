"""The account manager's day on a telephone: from a growth conversation to a job with a cheque.

The board and the forecast follow each step; a coach and a quality officer do their part in between.
"""

import re
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from clients.models import Client
from core.domain.calendar import add_months
from core.models import Skill, User
from core.tenancy import scope
from employers.models import Event, FutureJob, JobExpectation
from tests.browser.conftest import Visitor
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory
from trajectories.models import Candidate, EventMeeting, Placement

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def people() -> dict[str, Any]:
    """A coach with a resident who agreed to a profile, an account manager, and who decides."""
    client = ClientFactory(first_name="Samira", last_name="Geheim")
    coach: User = client.coach
    town = {"municipality": coach.municipality, "team": coach.team}
    manager = UserFactory(account_manager=True, municipality=coach.municipality)
    return {
        "client": client,
        "coach": coach,
        "manager": manager,
        "quality": UserFactory(role="quality", **town),
        "profile": CandidateProfileFactory(client=client, name="Samira v.", strengths="Kookt graag"),
        "employer": EmployerFactory(account_manager=manager, name="Hotel De Haven"),
    }


def save(page: Page) -> None:
    """The one button of a form that is the thing to do."""
    page.locator("main form[method=post] .form-end .btn-primary").click()


def growth_conversation(page: Page, skills: list[Skill]) -> None:
    page.get_by_label("Wanneer was het gesprek?").fill(timezone.localdate().isoformat())
    page.get_by_label("Ja, er komt werk bij").check()
    page.get_by_label("Bestaand bedrijf breidt uit").check()
    for number, (function, places) in enumerate((("Keukenmedewerker", "4"), ("Medewerker bediening", "2"))):
        row = f"[name='new_jobs-{number}-"
        if not page.locator(f"{row}function']").is_visible():
            page.get_by_role("button", name="Nog een baan").click()
        page.locator(f"{row}function']").fill(function)
        page.locator(f"{row}places']").fill(places)
        page.locator(f"{row}hours']").fill("32")
        page.locator(f"{row}quarter']").select_option(index=2)
        page.locator(f"{row}certainty'][value='80']").check()
    page.get_by_label("Ja", exact=True).check()
    save(page)
    expect(page.get_by_text("Keukenmedewerker").first).to_be_visible()


def write_skills(page: Page, skills: list[Skill]) -> None:
    page.get_by_role("link", name=re.compile("Schrijf de vaardigheden op")).first.click()
    for number, skill in enumerate(skills):
        row = page.locator(f"[name='skills-{number}-skill']")
        if not row.count():
            page.get_by_role("button", name="Nog een vaardigheid").click()
        row.fill(skill.name)
    save(page)


def expected_a_year_ago(job: FutureJob, places: int, certainty: int) -> None:
    """A year ago the employer expected so many places of this job in the quarter of today."""
    today = timezone.localdate()
    JobExpectation.objects.create(
        job=job,
        on=add_months(today, -12),
        places=places,
        certainty=certainty,
        window_start=today,
        window_end=today,
        status="in_sight",
    )


def texts(row: Locator, cells: str = "th, td") -> list[str]:
    """The cells of a line of a table, without what only a wide screen shows."""
    return [" ".join(text.split()) for text in row.locator(f":is({cells}):visible").all_inner_texts()]


def forecast(visitor: Visitor) -> list[str]:
    """The last line of the calendar by quarter: open jobs, open places, those × certainty, filled places."""
    visitor.go("/toekomstige-banen/kalender/")
    table = visitor.page.get_by_role("table", name="Plaatsen per kwartaal")
    return texts(table.locator("tfoot tr"))[1:]


def then_and_now(visitor: Visitor) -> list[str]:
    """Of today's quarter: open places a year ago, expected then, who came, and of those then foreseen."""
    visitor.go("/toekomstige-banen/kalender/")
    table = visitor.page.get_by_role("table", name="Verwacht en gekomen per kwartaal")
    return texts(table.locator("tbody tr").last, "td.num")


def card(visitor: Visitor, job: FutureJob) -> tuple[str, str]:
    """On the board: the column in which the job stands, and how many places it has and are filled."""
    visitor.go("/toekomstige-banen/bord/")
    found = visitor.page.locator(f"#baan-{job.pk}")
    column = (
        visitor.page.locator("section", has=found).locator("h2").evaluate("h => h.firstChild.textContent")
    )
    places = re.search(r"\d+ plaats(en)?(, \d+ gevuld)?", found.inner_text())
    assert places is not None
    return column.strip(), places.group()


def propose(visitor: Visitor, job: FutureJob, client: Client) -> None:
    """The coach proposes a resident with the profile that was agreed."""
    visitor.go(f"/toekomstige-banen/{job.pk}/voorstellen/{client.pk}/")
    visitor.page.get_by_role("button", name=re.compile("^Stel ")).first.click()


def plan_selection_day(visitor: Visitor, job: FutureJob) -> Event:
    """A selection day of today with one employer, and the candidates of its job on the list."""
    page = visitor.page
    visitor.go("/ontmoetingen/nieuw/")
    page.get_by_label("Soort").select_option("selection")
    page.get_by_label("Naam").fill("Selectiedag keuken")
    page.get_by_label("Dag").fill(timezone.localdate().isoformat())
    page.locator("#id_at").fill("00:01")
    save(page)
    event = Event.objects.get()
    visitor.go(f"/ontmoetingen/{event.pk}/werkgever/")
    page.get_by_label("Welke baan").select_option(str(job.pk))
    save(page)
    visitor.go(f"/ontmoetingen/{event.pk}/uitnodigen/")
    page.get_by_label("Samira v.").check()
    save(page)
    return event


def selection_day(visitor: Visitor, event: Event) -> None:
    """Everybody came; what came of the talk."""
    page = visitor.page
    visitor.go(f"/ontmoetingen/{event.pk}/wie-was-er/")
    expect(page.get_by_text("Geheim")).to_have_count(0)
    page.locator("input[type=radio][value=came]").first.check(force=True)
    page.get_by_label("Samira v., gesprek met Hotel De Haven").select_option("job")
    page.get_by_role("button", name="Bewaar de lijst").click()
    page.wait_for_load_state("networkidle")


def test_from_growth_to_a_job_with_a_cheque_on_a_telephone(
    visitor: Visitor, real_worker: None, people: dict[str, Any]
) -> None:
    page, employer, client = visitor.page, people["employer"], people["client"]
    page.set_viewport_size(PHONE)
    skills = list(Skill.objects.filter(kind="behaviour").order_by("name")[:2])

    visitor.log_in(people["manager"].email)
    visitor.go(f"/werkgevers/{employer.pk}/groeigesprek/")
    growth_conversation(page, skills)
    visitor.check()
    write_skills(page, skills)
    visitor.check()
    job = FutureJob.objects.get(function="Keukenmedewerker")
    assert [(one.places, one.certainty) for one in FutureJob.objects.order_by("id")] == [(4, 80), (2, 80)]
    assert job.skills.count() == 2
    expected_a_year_ago(job, 4, 50)
    assert forecast(visitor) == ["2", "6", "4,8", "0"]
    assert then_and_now(visitor) == ["4", "2", "0", "0"]
    assert card(visitor, job) == ("In zicht", "4 plaatsen")

    visitor.log_in(people["coach"].email)
    propose(visitor, job, client)

    visitor.log_in(people["manager"].email)
    visitor.go("/voorstellen/")
    expect(page.get_by_text("Samira v.").first).to_be_visible()
    event = plan_selection_day(visitor, job)
    selection_day(visitor, event)
    with scope(municipality_id=None, region=True):
        assert EventMeeting.objects.values_list("result", flat=True).get() == "job"
    choose(visitor)

    visitor.log_in(people["coach"].email)
    place(visitor, job)
    with scope(municipality_id=client.municipality_id, region=True):
        placement = Placement.objects.get()
        assert (placement.employer, placement.hours, placement.contract_months) == (employer, 32, 12)
    ask_cheque(visitor, client)
    asked = page.url

    visitor.log_in(people["quality"].email)
    grant(visitor, "/" + asked.split("/", 3)[3])

    visitor.log_in(people["manager"].email)
    visitor.go("/instrumenten/inzet/")
    page.get_by_role("link", name="Samira v.").click()
    expect(page.get_by_text("€ 4.500").first).to_be_visible()
    assert "Geheim" not in page.content()
    what_followed(visitor, job)


def what_followed(visitor: Visitor, job: FutureJob) -> None:
    """Board, forecast, and then and now follow: a place is filled, and who came was foreseen a year ago."""
    assert forecast(visitor) == ["2", "5", "4", "1"]
    assert then_and_now(visitor) == ["4", "2", "1", "1"]
    assert card(visitor, job) == ("In zicht", "4 plaatsen, 1 gevuld")
    visitor.check()
    visitor.go(f"/toekomstige-banen/{job.pk}/")
    expect(visitor.page.get_by_text("1 van 4 plaatsen gevuld", exact=False).first).to_be_visible()
    # One place would have been enough: then the job is filled, and gone from the forecast.
    fewer_places(visitor, job)
    assert forecast(visitor) == ["1", "2", "1,6", "1"]
    assert card(visitor, job) == ("Gevuld", "1 plaats, 1 gevuld")


def fewer_places(visitor: Visitor, job: FutureJob) -> None:
    """The account manager hears that there will be one place."""
    visitor.go(f"/toekomstige-banen/{job.pk}/wijzigen/")
    visitor.page.get_by_label("Aantal plaatsen").fill("1")
    save(visitor.page)
    expect(visitor.page.get_by_text("Gevuld").first).to_be_visible()


def choose(visitor: Visitor) -> None:
    """The employer chose: one press on the page of proposals."""
    visitor.go("/voorstellen/")
    visitor.page.get_by_role("button", name="Gekozen").first.click()
    visitor.page.wait_for_load_state("networkidle")
    visitor.go("/voorstellen/")
    expect(visitor.page.get_by_text("Er wacht geen voorstel")).to_be_visible()


def place(visitor: Visitor, job: FutureJob) -> None:
    """The candidate begins in the job at once."""
    page = visitor.page
    with scope(municipality_id=None, region=True):
        candidate = Candidate.objects.get()
    visitor.go(f"/kandidaten/{candidate.pk}/uitkomst/")
    page.locator("[name=outcome]").first.check()
    page.get_by_label("Op welke dag?").fill(timezone.localdate().isoformat())
    page.locator("#id_employer").select_option(str(job.employer_id))
    page.locator("#id_function").fill("Keukenmedewerker")
    page.get_by_label("Begint op").fill(timezone.localdate().isoformat())
    page.locator("#id_hours").fill("32")
    page.locator("#id_contract").select_option("fixed")
    page.locator("#id_contract_months").fill("12")
    save(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def ask_cheque(visitor: Visitor, client: Client) -> None:
    """The cheque of a year, asked for the job that began."""
    page = visitor.page
    visitor.go(f"/inwoners/{client.pk}/instrument/")
    page.get_by_label("Keukenmedewerker bij Hotel De Haven", exact=False).check()
    page.get_by_label("Werkgeverscheque").check()
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Vanaf", exact=False).fill(timezone.localdate().isoformat())
    page.get_by_label("Uren per week", exact=False).fill("32")
    page.get_by_label("Contract voor hoeveel maanden?", exact=False).fill("12")
    page.get_by_role("button", name="Vraag aan").click()
    expect(page.get_by_text("ten hoogste € 4.500").first).to_be_visible()
    visitor.check()


def grant(visitor: Visitor, path: str) -> None:
    """Somebody who didn't ask decides."""
    visitor.go(path)
    visitor.page.get_by_role("link", name="Ken toe").click()
    visitor.page.get_by_role("button", name="Leg vast: toegekend").click()
    expect(visitor.page.get_by_text("Toegekend. Wie het vroeg, krijgt bericht.").first).to_be_visible()
