"""Questionnaires: planned from dates, consent first, answers apart from the file and gone on withdrawal."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.editing import EditConflict
from core.models import AuditLine, Notice, User
from core.pages import Refused
from core.tenancy import scope
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.factories import CandidateFactory
from trajectories import questionnaire_page
from trajectories.domain.questionnaire import ListState
from trajectories.domain.questions import CANDIDATE
from trajectories.models import Candidate, Questionnaire, QuestionnaireAnswer, ResearchConsent
from trajectories.services import questionnaires as services
from trajectories.services.questionnaires import Answer

pytestmark = pytest.mark.django_db
START = datetime.date(2026, 3, 2)
TODAY = datetime.date(2026, 4, 1)
LIST = reverse("trajectories:questionnaires")
RESULTS = reverse("trajectories:questionnaire_results")


@pytest.fixture
def learner() -> Candidate:
    return CandidateFactory(status="learning_in", learn_in_start=START)


@pytest.fixture
def coach(learner: Candidate) -> User:
    return UserFactory(role="coach", municipality=learner.municipality, team=learner.team)


@pytest.fixture
def asked(learner: Candidate, coach: User) -> Iterator[Questionnaire]:
    """The list of a candidate who agreed, inside the scope of the town."""
    with scope(municipality_id=learner.municipality_id, region=True):
        services.give_consent(by=coach, candidate=learner, given_on=START, today=TODAY)
        yield Questionnaire.objects.get(candidate=learner, kind="candidate")


def write(coach: User, one: Questionnaire, *, finish: bool = True, **answers: Answer) -> Questionnaire:
    return services.write_answers(
        by=coach, questionnaire=one, version=one.version, answers=answers, finish=finish, today=TODAY
    )


def address(name: str, pk: int) -> str:
    return reverse(f"trajectories:{name}", args=[pk])


def test_lists_are_planned_once_and_move_with_the_dates(learner: Candidate, coach: User) -> None:
    with scope(municipality_id=learner.municipality_id, region=True):
        terms = services.terms_on(TODAY)
        assert services.plan_lists(learner, terms) == 2
        assert services.plan_lists(learner, terms) == 0
        learner.learn_in_start = START + datetime.timedelta(days=5)
        services.plan_lists(learner, terms)
        due = set(Questionnaire.objects.filter(candidate=learner).values_list("due_on", flat=True))
        assert due == {START + datetime.timedelta(days=19)}
        services.follow_candidate({"candidate_id": learner.pk, "municipality_id": learner.municipality_id})
        assert Questionnaire.objects.filter(candidate=learner).count() == 2


def test_without_consent_nothing_is_written(learner: Candidate, coach: User) -> None:
    with scope(municipality_id=learner.municipality_id, region=True):
        services.plan_lists(learner, services.terms_on(TODAY))
        one = Questionnaire.objects.get(candidate=learner, kind="candidate")
        with pytest.raises(Refused, match="toestemming"):
            write(coach, one, job=Answer(text="x"))
        assert not QuestionnaireAnswer.objects.filter(questionnaire=one).exists()


def test_answers_are_kept_in_part_and_then_whole(asked: Questionnaire, coach: User) -> None:
    saved = write(coach, asked, finish=False, important=Answer(value=4, text="Daarom"))
    assert saved.state == ListState.STARTED
    saved = write(coach, saved, important=Answer(value=5), job=Answer(text="Orderpicker"))
    assert (saved.state, saved.answered_on, saved.answered_by) == ("answered", TODAY, coach)
    assert services.answers_of(saved) == {"important": Answer(value=5), "job": Answer(text="Orderpicker")}


def test_pressed_twice_is_once_and_another_tab_is_told(asked: Questionnaire, coach: User) -> None:
    first = write(coach, asked, job=Answer(text="Kok"))
    assert write(coach, asked, job=Answer(text="Kok")).version == first.version
    with pytest.raises(EditConflict):
        write(coach, asked, job=Answer(text="Bakker"))
    assert services.answers_of(first)["job"].text == "Kok"


def test_a_question_that_is_not_asked_is_refused(asked: Questionnaire, coach: User) -> None:
    with pytest.raises(KeyError):
        write(coach, asked, nonsense=Answer(value=3))


def test_withdrawal_removes_every_answer_and_says_so(asked: Questionnaire, coach: User) -> None:
    write(coach, asked, job=Answer(text="Kok"))
    consent = ResearchConsent.objects.get(candidate=asked.candidate_id)
    for _ in range(2):
        services.withdraw_consent(by=coach, consent=consent, today=TODAY)
    assert not QuestionnaireAnswer.objects.filter(client=asked.client_id).exists()
    asked.refresh_from_db()
    assert (asked.state, asked.answered_on) == ("removed", None)
    told = AuditLine.objects.filter(action="questionnaire.consent_withdrawn")
    assert told.count() == 1
    with pytest.raises(Refused, match="trok de toestemming in"):
        write(coach, asked, job=Answer(text="Weer"))


def test_agreeing_again_starts_empty(asked: Questionnaire, coach: User, learner: Candidate) -> None:
    write(coach, asked, job=Answer(text="Kok"))
    services.withdraw_consent(by=coach, consent=ResearchConsent.objects.get(candidate=learner), today=TODAY)
    services.give_consent(by=coach, candidate=learner, given_on=TODAY, today=TODAY)
    asked.refresh_from_db()
    assert asked.state == ListState.PLANNED
    assert services.answers_of(asked) == {}


def test_consent_of_tomorrow_is_refused(learner: Candidate, coach: User) -> None:
    with (
        scope(municipality_id=learner.municipality_id, region=True),
        pytest.raises(Refused, match="toekomst"),
    ):
        services.give_consent(
            by=coach, candidate=learner, given_on=TODAY + datetime.timedelta(days=1), today=TODAY
        )


def test_skipping_needs_a_reason_and_can_be_undone(asked: Questionnaire, coach: User) -> None:
    skipped = services.skip_list(by=coach, questionnaire=asked, version=asked.version, reason="Verhuisd")
    assert skipped.state == ListState.SKIPPED
    assert services.reopen_list(by=coach, questionnaire=skipped).state == ListState.PLANNED


def test_the_coach_hears_once_a_term(learner: Candidate) -> None:
    with scope(municipality_id=learner.municipality_id, region=True):
        coach = learner.client.coach
        services.give_consent(by=coach, candidate=learner, given_on=START, today=TODAY)
    due = START + datetime.timedelta(days=14)
    assert services.remind_all(today=due - datetime.timedelta(days=1)) == 0
    assert services.remind_all(today=due) == 2
    assert services.remind_all(today=due + datetime.timedelta(days=6)) == 0
    assert services.remind_all(today=due + datetime.timedelta(days=7)) == 2
    texts = set(Notice.objects.filter(user=coach).values_list("text", flat=True))
    assert texts == {services.REMIND}, "a line names nobody"


def test_filling_in_one_by_one_and_all_at_once(client: Browser, asked: Questionnaire, coach: User) -> None:
    client.force_login(coach)
    url = address("questionnaire", asked.pk)
    assert client.get(url).status_code == 200
    second = client.get(f"{url}?vraag=2")
    assert second.context["form"].fields.keys() >= {"important", "important_more"}
    sent = client.post(
        f"{url}?vraag=2", {"version": 1, "important": "5", "important_more": "Voor mijn kinderen"}
    )
    assert sent.headers["Location"] == f"{url}?vraag=3"
    page = client.get(f"{url}?vraag=2")
    assert "Voor mijn kinderen" in page.content.decode()
    done = client.post(url, {"version": 2, "important": "5", "job": "Kok"})
    assert done.headers["Location"] == LIST
    asked.refresh_from_db()
    assert asked.state == ListState.ANSWERED
    last = client.post(f"{url}?vraag={len(CANDIDATE)}", {"version": 3, "later": "1", "else": "Nee"})
    assert last.headers["Location"] == LIST


@pytest.mark.parametrize("number", ["0", "11", "x", "-1", "9" * 40, "²"])
def test_a_question_that_is_not_there_is_404(
    client: Browser, asked: Questionnaire, coach: User, number: str
) -> None:
    client.force_login(coach)
    assert client.get(address("questionnaire", asked.pk), {"vraag": number}).status_code == 404


def test_two_tabs_show_both_answers(client: Browser, asked: Questionnaire, coach: User) -> None:
    client.force_login(coach)
    url = address("questionnaire", asked.pk)
    client.post(url, {"version": 1, "job": "Kok"})
    page = client.post(url, {"version": 1, "job": "Bakker"})
    assert page.status_code == 409
    text = page.content.decode()
    assert "Kok" in text
    assert "Bakker" in text


def test_a_wrong_answer_keeps_what_was_typed(client: Browser, asked: Questionnaire, coach: User) -> None:
    client.force_login(coach)
    page = client.post(address("questionnaire", asked.pk), {"version": 1, "important": "9", "job": "Kok"})
    assert page.status_code == 422
    assert "Kok" in page.content.decode()


def test_without_consent_the_page_says_what_to_do(client: Browser, learner: Candidate, coach: User) -> None:
    with scope(municipality_id=learner.municipality_id, region=True):
        services.plan_lists(learner, services.terms_on(TODAY))
        one = Questionnaire.objects.filter(candidate=learner).first()
    assert one is not None
    client.force_login(coach)
    text = client.get(address("questionnaire", one.pk)).content.decode()
    assert address("research_consent", learner.pk) in text
    assert '<form method="post" class="form-airy"' not in text


def test_consent_is_given_and_taken_back_on_the_page(
    client: Browser, learner: Candidate, coach: User
) -> None:
    client.force_login(coach)
    url, back = address("research_consent", learner.pk), address("withdraw_research_consent", learner.pk)
    assert client.get(back).status_code == 404
    assert client.post(url, {"given_on": "2026-03-02"}).status_code == 302
    assert "2 mrt 2026" in client.get(url).content.decode()
    assert "niet terug te draaien" in client.get(back).content.decode()
    assert client.post(back).status_code == 302
    with scope(municipality_id=learner.municipality_id):
        assert ResearchConsent.objects.get(candidate=learner).withdrawn_on is not None


@pytest.mark.parametrize(
    ("role", "status"), [("account_manager", 404), ("manager", 404), ("quality", 404), ("coach", 404)]
)
def test_nobody_else_opens_a_list(client: Browser, asked: Questionnaire, role: str, status: int) -> None:
    town = asked.municipality
    other = UserFactory(
        role=role, municipality=town, team=TeamFactory(municipality=town, name="Team Werk West")
    )
    client.force_login(other)
    assert client.get(address("questionnaire", asked.pk)).status_code == status, "GET"
    assert client.post(address("questionnaire", asked.pk), {"version": 1, "job": "x"}).status_code == status


def group(coach: User, number: int) -> None:
    """So many candidates who answered the same list."""
    for _ in range(number):
        one = CandidateFactory(
            status="learning_in", learn_in_start=START, client__municipality=coach.municipality,
            client__team=coach.team,
        )  # fmt: skip
        with scope(municipality_id=coach.municipality_id, region=True):
            services.give_consent(by=coach, candidate=one, given_on=START, today=TODAY)
            listed = Questionnaire.objects.get(candidate=one, kind="candidate")
            write(coach, listed, important=Answer(value=5, text="geheim-woord"), job=Answer(text="geheim"))


def results(client: Browser, user: User) -> Any:
    client.force_login(user)
    return client.get(RESULTS)


def test_four_people_show_nothing_five_show_a_mean(client: Browser, coach: User) -> None:
    group(coach, 4)
    lines = dict(results(client, coach).context["parts"])["Vragen aan de kandidaat"]
    assert all(line.hidden for line in lines)
    group(coach, 1)
    lines = dict(results(client, coach).context["parts"])["Vragen aan de kandidaat"]
    assert [(line.number, line.mean) for line in lines if not line.hidden] == [(5, "5,0")]


@pytest.mark.parametrize(("alone", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_pairs_tell_nothing_about_the_few_who_answered_once(alone: int, hidden: bool) -> None:
    """The mean of six beside that of five of them is the answer of the sixth."""
    both, some = dict.fromkeys(range(5), 3), {90 + number: 1 for number in range(alone)}
    key, (mine, theirs, _) = questionnaire_page.ASKED_TWICE[0], questionnaire_page.SIDE_BY_SIDE[0]
    values = {("coach_t0", key): both | some, ("coach_t1", key): both}
    assert questionnaire_page.change_lines(values)[0].hidden is hidden
    values = {("candidate", mine): both, ("coach_t0", theirs): both | some}
    assert questionnaire_page.beside_lines(values)[0].hidden is hidden


def test_research_gets_answers_without_names_or_own_words(client: Browser, coach: User) -> None:
    quality = UserFactory(role="quality", municipality=coach.municipality)
    url = reverse("trajectories:questionnaire_file")
    group(coach, 4)
    client.force_login(quality)
    assert client.get(url).status_code == 302, "too few"
    group(coach, 1)
    text = client.get(url).content.decode()
    assert text.count("important") == 5
    assert "geheim" not in text
    with scope(municipality_id=coach.municipality_id):
        for one in Candidate.objects.select_related("client"):
            assert one.client.last_name not in text
    client.force_login(coach)
    assert client.get(url).status_code == 403


@pytest.mark.parametrize(
    ("role", "listed", "shown"),
    [("coach", 200, 200), ("quality", 200, 200), ("manager", 200, 200), ("account_manager", 403, 403)],
)
def test_who_sees_the_list_and_the_results(
    client: Browser, asked: Questionnaire, role: str, listed: int, shown: int
) -> None:
    user = UserFactory(role=role, municipality=asked.municipality)
    client.force_login(user)
    name = asked.client.last_name
    page = client.get(LIST)
    assert page.status_code == listed
    assert (name in page.content.decode()) is (role == "coach")
    assert client.get(RESULTS).status_code == shown
