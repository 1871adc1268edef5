"""What goes on paper: the candidate's sheet of one page and the learn-in agreement, tagged, plain to read."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client as Browser
from django.urls import reverse

from core.documents import Variant, page_count
from core.models import AuditLine
from core.tenancy import scope
from tests.core.test_documents import inside
from tests.employers.agreed import TWO, draft
from tests.readability import reading, syllables, text_of
from tests.trajectories.worlds import World, acting
from trajectories.learn_in_paper import paper_context
from trajectories.models import Candidate, LearnInPlace, LearnInPlan, LearnInStep
from trajectories.my_plan import my_plan_context, my_plan_document, sentences
from trajectories.services.plan import IF_IT_FAILS

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
# The fixed words are measured: what people fill in here is as short as it can be.
PLAIN = {
    "guide_employer": "Bea",
    "financing": "",
    "conditions": "",
    "if_it_fails": IF_IT_FAILS,
    "buddy": "Tom",
    "intention": True,
}


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def candidate(world: World) -> Candidate:
    found = world.at_step(4)
    world.planned(found, sign=False, contract_on=world.today + 200 * DAY, **PLAIN)
    place = LearnInPlace.objects.get(project=world.project)
    with acting(world.coach):
        LearnInStep.objects.filter(plan__candidate=found).update(
            place=place, guide="Gerrit", tasks="Snijden", cost=Decimal(100), payer="employer", hours=24
        )
    return found


def loaded(world: World, candidate: Candidate) -> tuple[Candidate, LearnInPlan]:
    related = ("project__job__employer", "profile", "municipality")
    return (
        Candidate.objects.select_related(*related).get(pk=candidate.pk),
        LearnInPlan.objects.select_related("guide_coach").get(candidate=candidate),
    )


def at(name: str, candidate: Candidate) -> str:
    return reverse(f"trajectories:{name}", args=[candidate.pk])


# --- the candidate's own page ---------------------------------------------------------------------------


def test_the_page_answers_the_four_questions(client: Browser, world: World, candidate: Candidate) -> None:
    client.force_login(world.coach)
    page = client.get(at("my_plan", candidate)).content.decode()
    for text in (
        "Waar ga ik heen?",
        "Wat leer ik wanneer?",
        "Wie helpt mij?",
        "Wanneer krijg ik een contract?",
        world.job.function.lower(),
        "Leerkeuken, 24 uur per week.",
        "Snijden.",
        "Tijdens het leren houd ik mijn uitkering.",
        "is mijn maatje op het werk.",
        IF_IT_FAILS,
    ):
        assert text in page, text
    assert "kookt thuis" not in page  # the motivation stays with the file
    assert client.get(at("my_plan", candidate), {"x": 1}).status_code == 200


def test_without_a_plan_the_page_says_so(client: Browser, world: World) -> None:
    without = world.at_step(4)
    client.force_login(world.coach)
    assert "Er is nog geen plan" in client.get(at("my_plan", without)).content.decode()
    assert client.get(at("my_plan_pdf", without)).status_code == 302
    answer = client.get(at("learn_in_agreement", without), follow=True)
    assert "nog geen stappenlijst" in answer.content.decode()


def test_the_sheet_is_tagged_logged_and_kept_for_the_archive(
    client: Browser, world: World, candidate: Candidate
) -> None:
    client.force_login(world.coach)
    for query, mark in (("", b"pdfuaid:part"), ("?bewaren=1", b"pdfaid:part")):
        answer = client.get(at("my_plan_pdf", candidate) + query)
        laid_open = inside(answer.content)
        for part in (mark, b"/StructTreeRoot", b"/Lang (nl)", b"/S /H1", b"/S /H2", b"/S /LI", b"Mijn plan"):
            assert part in laid_open, part
        assert "mijn-plan.pdf" in answer["Content-Disposition"]
        assert page_count(answer.content) == 1
    with scope(municipality_id=candidate.municipality_id):
        assert AuditLine.objects.filter(action="candidate.plan_printed").count() == 2


@pytest.mark.parametrize("steps", [6, 10])
def test_the_sheet_stays_one_page_for_a_long_plan(world: World, candidate: Candidate, steps: int) -> None:
    tasks = "Groenten wassen en snijden\nHelpen met het ontbijt\nDe vaat doen en alles opruimen"
    with acting(world.coach):
        found, plan = loaded(world, candidate)
        first = plan.steps.all()[0]
        for number in range(3, steps + 1):
            plan.steps.create(
                client_id=first.client_id, municipality_id=first.municipality_id, team_id=first.team_id,
                order=number, tasks=tasks, place=first.place, start=world.today + number * 30 * DAY,
                end=world.today + (number * 30 + 29) * DAY, hours=24, guide="Gerrit Zwart",
            )  # fmt: skip
        pdf = my_plan_document(found, plan, world.today, variant=Variant.PERSON)
        assert page_count(pdf) == 1
        assert page_count(b"no pdf") == 0


def test_a_plan_that_contradicts_itself_gives_a_draft_and_says_what_to_settle(
    client: Browser, world: World, candidate: Candidate, monkeypatch: Any
) -> None:
    """Complete it is handed out; with the job before the end of learning it is a draft."""
    seen: list[bool] = []

    def spy(*_: Any, draft: bool, **__: Any) -> bytes:
        seen.append(draft)
        return b"%PDF"

    monkeypatch.setattr("trajectories.views.plan.my_plan_document", spy)
    client.force_login(world.coach)
    with acting(world.coach):
        plans = LearnInPlan.objects.filter(candidate=candidate)
        plans.update(financing="De baas.", conditions="Reizen.")
        last = max(step.end for step in plans.get().steps.all())
    for contract, wrong in ((last + DAY, False), (last - DAY, True)):
        with acting(world.coach):
            plans.update(contract_on=contract)
        page = client.get(at("my_plan", candidate)).content.decode()
        assert ("Concept: nog niet compleet" in page) == wrong
        assert ("het leren eindigt pas op" in page) == wrong
        client.get(at("my_plan_pdf", candidate))
    assert seen == [False, True]


@pytest.mark.parametrize("draft", [True, False])
def test_every_page_of_a_draft_says_so(draft: bool) -> None:
    for template in ("pdf/my_plan.html", "pdf/learn_in_agreement.html"):
        html = render_to_string(template, {"draft": draft})
        assert ('@top-center { content: "Concept: nog niet compleet"' in html) == draft
        assert ("Concept: nog niet compleet" in text_of(html)) == draft


def test_tasks_become_sentences() -> None:
    assert sentences("wassen\n\n snijden. \nalles opruimen;") == "Wassen. Snijden. Alles opruimen."
    assert sentences(" \n.") == ""


def test_now_done_and_later(world: World, candidate: Candidate) -> None:
    with acting(world.coach):
        found, plan = loaded(world, candidate)
        assert [one.state for one in my_plan_context(found, plan, world.today)["steps"]] == ["now", "later"]
        later = my_plan_context(found, plan, world.today + 61 * DAY)["steps"]
        assert [one.state for one in later] == ["done", "now"]
        plan.steps.update(pay="wage")
        assert my_plan_context(found, plan, world.today)["pay"] == ("Tijdens het leren krijg ik loon.",)
        plan.steps.filter(order=1).update(pay="benefit")
        assert my_plan_context(found, plan, world.today)["pay"] == (
            "Stap 1: tijdens het leren houd ik mijn uitkering.",
            "Stap 2: tijdens het leren krijg ik loon.",
        )


# --- the agreement --------------------------------------------------------------------------------------


def test_the_agreement_is_filled_from_the_plan(client: Browser, world: World, candidate: Candidate) -> None:
    with acting(world.coach):
        context = paper_context(*loaded(world, candidate), None, world.today)
    assert context["financing"] == ""
    assert context["costs"] == [("De werkgever", "€ 200")]
    assert [one["where"] for one in context["steps"]] == ["Leerkeuken", "Leerkeuken"]
    assert ("Bea", "begeleidt bij de werkgever.") in context["guides"]
    assert [one["who"] for one in context["signers"]] == [
        "De kandidaat",
        f"De werkgever: {world.job.employer.name}",
        "De gemeente",
    ]
    assert context["signers"][0]["name"] == candidate.profile.name
    assert len(context["talks"]) == 2
    client.force_login(world.manager)
    answer = client.get(at("learn_in_agreement", candidate))
    laid_open = inside(answer.content)
    for part in (b"pdfuaid:part", b"/StructTreeRoot", b"/S /Table", b"/S /TH", b"Inleerovereenkomst"):
        assert part in laid_open, part
    with scope(municipality_id=candidate.municipality_id):
        assert AuditLine.objects.filter(action="candidate.agreement_printed").count() == 1


def test_what_was_agreed_about_the_job_follows_the_plan(world: World, candidate: Candidate) -> None:
    paper = draft(world.job.employer, "learn_in", job=world.job, signers=TWO)
    with acting(world.coach):
        context = paper_context(*loaded(world, candidate), paper, world.today)
    named = {one.party: one.name for one in paper.signatures.all()}
    assert context["parts"]
    assert context["signers"][1]["name"] == named["employer"]


def test_a_plan_that_is_not_ready_is_a_concept_on_paper(
    client: Browser, world: World, candidate: Candidate, monkeypatch: Any
) -> None:
    seen: list[bool] = []

    def spy(*_: Any, complete: bool, **__: Any) -> bytes:
        seen.append(complete)
        return b"%PDF"

    monkeypatch.setattr("trajectories.views.learn_in_agreements.learn_in_document", spy)
    client.force_login(world.coach)
    client.get(at("learn_in_agreement", candidate))
    with acting(world.coach):
        plan = LearnInPlan.objects.filter(candidate=candidate)
        plan.update(financing="De baas.", conditions="Reizen.", explained_on=world.today)
    client.get(at("learn_in_agreement", candidate))
    assert seen == [False, True]


def test_without_consent_there_is_no_paper(client: Browser, world: World, candidate: Candidate) -> None:
    with acting(world.coach):
        candidate.profile.withdrawn_on = world.today
        candidate.profile.save()
    for user in (world.manager, world.coach):
        client.force_login(user)
        assert client.get(at("learn_in_agreement", candidate)).status_code == 404


# --- plain words ----------------------------------------------------------------------------------------

PAPERS = ("trajectories/parts/my_plan.html", "pdf/learn_in_agreement.html")
BUREAUCRATIC = (
    "Indien de kandidaat derhalve niet voldoet aan de overeengekomen competenties, dient teneinde de "
    "continuïteit van het traject te waarborgen een evaluatie plaats te vinden conform de desbetreffende "
    "uitgangspunten."
)


@pytest.mark.parametrize("template", PAPERS)
@pytest.mark.parametrize("filled", [True, False])
def test_the_fixed_words_read_at_b1(world: World, candidate: Candidate, template: str, filled: bool) -> None:
    """Measured with and without what people can fill in, because other sentences stand there then."""
    with acting(world.coach):
        found, plan = loaded(world, candidate)
        if not filled:
            plan.steps.all().delete()
            empty = ("goal", "guide_employer", "if_it_fails", "buddy")
            LearnInPlan.objects.filter(pk=plan.pk).update(
                **dict.fromkeys(empty, ""), interim_on=None, final_on=None, contract_on=None, intention=False
            )
            found, plan = loaded(world, candidate)
        if template.startswith("pdf"):
            context = paper_context(found, plan, None, world.today)
        else:
            context = my_plan_context(found, plan, world.today)
        html = render_to_string(
            template, context | {"size": "", "draft": False, "language": "nl", "title": "T"}
        )
    # Names of jobs and places are not our words.
    for name in (candidate.profile.name, world.job.employer.name, world.job.function):
        html = html.replace(name, "Ali").replace(name.lower(), "kok")
    found_words = reading(text_of(html))
    assert found_words.score >= 70, found_words
    assert found_words.mean <= 9, found_words
    assert found_words.longest_words <= 18, found_words
    assert found_words.hard == (), found_words


def test_the_control_a_hard_text_is_found() -> None:
    found = reading(BUREAUCRATIC)
    assert found.score < 40
    assert found.longest_words > 18
    assert {"indien", "derhalve", "teneinde", "conform", "traject", "evaluatie"} <= set(found.hard)
    easy = reading("Ik leer koken. Mijn coach helpt mij. Lukt het niet? Dan praten we.")
    assert easy.score > 90
    with pytest.raises(ValueError, match="niets"):
        reading(text_of("<p> </p>"))


@pytest.mark.parametrize(
    ("word", "count"),
    [("ik", 1), ("leerplek", 2), ("uitkering", 3), ("begeleidt", 3), ("ideeën", 3), ("eenvoudig", 3),
     ("nieuw", 1), ("mooie", 2), ("werkgever", 3), ("b", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_people_hear_them(word: str, count: int) -> None:
    assert syllables(word) == count
