"""The pages of the match: who may look, who is shown, what the log holds, and what the order never sees."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clients import signals
from clients.models import Availability, BenefitPeriod, Client, SkillsAssessment
from core.domain.skills import Asked, Held, job_mastery
from core.editing import save_version
from core.models import AuditLine, TargetGroup
from core.tenancy import scope
from employers.models import FutureJob
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import JobSkillFactory
from tests.matching.factories import coach, job_that_asks, person, skills
from tests.trajectories.factories import CandidateFactory, ProjectFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> FutureJob:
    return job_that_asks((3, 3), (2, 2), (2, 1), dutch_level="", hours=32)


def url(job: FutureJob) -> str:
    return f"/toekomstige-banen/{job.pk}/kandidaten/"


def names(answer: Any) -> list[str]:
    return [row.head.title for row in answer.context["rows"]]


def test_people_of_the_team_stand_in_order_of_what_they_master(client: Browser, job: FutureJob) -> None:
    user = coach()
    some = person(user, 1, 1, 1, first_name="Weinig", last_name="Kan")
    best = person(user, 3, 2, 2, first_name="Alles", last_name="Kan")
    client.force_login(user)
    answer = client.get(url(job))
    assert names(answer) == [best.full_name, some.full_name]
    assert [row.percent for row in answer.context["rows"]] == [100, 42]


def test_the_numbers_are_those_of_the_arithmetic_of_skills(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 2, None, 1)
    client.force_login(user)
    row = client.get(url(job)).context["rows"][0]
    asked = [
        Asked(s.pk, level, weight)
        for s, (level, weight) in zip(skills(), ((3, 3), (2, 2), (2, 1)), strict=True)
    ]
    held = [
        Held(skills()[0].pk, 2, "coach", datetime.date(2026, 9, 1)),
        Held(skills()[2].pk, 1, "coach", datetime.date(2026, 9, 1)),
    ]
    expected = job_mastery(asked, held)
    assert (row.percent, row.known) == (expected.percent, expected.percent_known)
    why = client.get(f"{url(job)}{who.pk}/")
    assert why.context["percent"] == expected.percent
    lines = {line.skill_id: line for line in expected.lines}
    for shown, (skill_id, line) in zip(why.context["skills"], lines.items(), strict=True):
        assert shown.name == next(s.name for s in skills() if s.pk == skill_id)
        assert shown.percent == (None if line.mastery is None else int(line.mastery * 100))


def test_not_known_is_shown_as_not_known_and_never_as_zero(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, None, None, None)
    client.force_login(user)
    answer = client.get(url(job))
    row = answer.context["rows"][0]
    assert (row.percent, row.known, row.group) == (None, 0, "skills_unknown")
    assert "nog niets bekend" in answer.content.decode()
    why = client.get(f"{url(job)}{who.pk}/")
    assert [skill.held for skill in why.context["skills"]] == ["niet bekend"] * 3
    assert why.context["unknown"][0] == "Nog niet bekend: 3 van de 3 vaardigheden."


@pytest.mark.parametrize(
    "role, status",
    [("account_manager", 403), ("manager", 403), ("functional_admin", 404), ("privacy_officer", 404)],
)
def test_other_roles_do_not_look_for_people(client: Browser, job: FutureJob, role: str, status: int) -> None:
    client.force_login(UserFactory(role=role))
    answer = client.get(url(job))
    assert answer.status_code == status
    if status == 403:
        assert "inwoners bij een baan zoeken" in answer.content.decode()


def test_who_is_not_logged_in_goes_to_the_log_in(client: Browser, job: FutureJob) -> None:
    for address in (url(job), "/inwoners/1/banen/", "/uitleg-rangschikking/"):
        assert client.get(address).headers["Location"].startswith("/account/login/")


def test_another_team_and_another_town_are_not_in_the_list(client: Browser, job: FutureJob) -> None:
    user = coach()
    mine = person(user, 3, 2, 2)
    other = person(coach("Team Werk West"), 3, 2, 2)
    town = MunicipalityFactory(name="Dijkdorp")
    far_coach = UserFactory(municipality=town, team=TeamFactory(municipality=town, name="Team Dijkdorp"))
    far = person(far_coach, 3, 2, 2)
    client.force_login(user)
    answer = client.get(url(job))
    assert names(answer) == [mine.full_name]
    for who in (other, far):
        assert client.get(f"{url(job)}{who.pk}/").status_code == 404
        assert client.get(f"/inwoners/{who.pk}/banen/").status_code == 404


def test_a_quality_officer_sees_the_whole_town_and_proposes_nobody(client: Browser, job: FutureJob) -> None:
    one, two = person(coach(), 3, 2, 2), person(coach("Team Werk West"), 2, 2, 2)
    client.force_login(UserFactory(quality=True))
    answer = client.get(url(job))
    assert names(answer) == [one.full_name, two.full_name]
    assert not answer.context["may_switch"]
    assert all(not row.deed.enabled for row in answer.context["rows"])
    assert "werkcoach van het team" in answer.context["rows"][0].deed.reason


def test_the_own_caseload_is_a_part_of_the_team(client: Browser, job: FutureJob) -> None:
    user = coach()
    mine = person(user, 3, 2, 2)
    person(coach(), 3, 2, 2)
    client.force_login(user)
    assert len(names(client.get(url(job)))) == 2
    assert names(client.get(f"{url(job)}?wie=mij")) == [mine.full_name]


def test_a_file_that_was_closed_is_left_out(client: Browser, job: FutureJob) -> None:
    user = coach()
    person(user, 3, 2, 2, status="ended")
    client.force_login(user)
    answer = client.get(url(job))
    assert names(answer) == []
    assert "Niemand in dit deel" in answer.content.decode()


def test_the_log_holds_exactly_who_was_shown(client: Browser, job: FutureJob) -> None:
    user = coach()
    shown = [person(user, 3, 2, 2) for _ in range(25)]
    hidden = person(user, 0, 0, 0)
    client.force_login(user)
    client.get(url(job))
    line = AuditLine.objects.get(action="GET matching:for_job")
    assert line.client_ids == sorted(one.pk for one in shown)
    assert hidden.pk not in line.client_ids
    client.get(f"{url(job)}?page=2")
    assert AuditLine.objects.filter(action="GET matching:for_job").latest("id").client_ids == [hidden.pk]


def test_looking_writes_nothing_but_its_line(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2)
    client.force_login(user)
    for address in (url(job), f"{url(job)}{who.pk}/", f"/inwoners/{who.pk}/banen/", "/uitleg-rangschikking/"):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        written = [q["sql"] for q in asked if re.search(r"\b(INSERT|UPDATE|DELETE)\b", q["sql"])]
        assert len(written) == 1
        assert "core_auditline" in written[0]


def test_one_person_and_six_take_the_same_queries(client: Browser, job: FutureJob) -> None:
    user = coach()
    person(user, 3, 2, 2)
    client.force_login(user)
    client.get(url(job))
    with CaptureQueriesContext(connection) as one:
        client.get(url(job))
    for _ in range(5):
        CandidateFactory(client=person(user, 3, 1, 2, agreed=False), project=ProjectFactory())
    with CaptureQueriesContext(connection) as six:
        answer = client.get(url(job))
    assert len(answer.context["rows"]) == 6
    assert len(one) == len(six)


def test_one_job_and_six_take_the_same_queries(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2)
    client.force_login(user)
    address = f"/inwoners/{who.pk}/banen/"
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for _ in range(5):
        job_that_asks((2, 2))
    client.get(address)  # the new jobs are read once
    with CaptureQueriesContext(connection) as six:
        answer = client.get(address)
    assert len(answer.context["rows"]) == 6
    assert len(one) == len(six)


def _deed(client: Browser, job: FutureJob) -> Any:
    return client.get(url(job)).context["rows"][0].deed


def test_the_button_proposes_who_agreed(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2)
    client.force_login(user)
    deed = _deed(client, job)
    assert deed.enabled
    assert deed.url == f"/toekomstige-banen/{job.pk}/voorstellen/{who.pk}/"


def test_the_button_says_that_consent_is_missing(client: Browser, job: FutureJob) -> None:
    user = coach()
    person(user, 3, 2, 2, agreed=False)
    client.force_login(user)
    deed = _deed(client, job)
    assert not deed.enabled
    assert "toestemming" in deed.reason


def test_the_button_says_that_somebody_is_a_candidate_already(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2, agreed=False)
    CandidateFactory(client=who, project=ProjectFactory(job=job))
    client.force_login(user)
    row = client.get(url(job)).context["rows"][0]
    assert not row.deed.enabled
    assert "al voorgesteld" in row.deed.reason
    assert row.state == "Voorgesteld"


def test_the_button_says_that_somebody_learns_in_elsewhere(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2, agreed=False)
    CandidateFactory(client=who, status="learning_in")
    client.force_login(user)
    assert "ergens anders aan het inleren" in _deed(client, job).reason


def test_the_button_says_that_the_job_is_gone(client: Browser) -> None:
    user = coach()
    person(user, 3)
    client.force_login(user)
    gone = job_that_asks((3, 3), status="lapsed", lapsed_reason="gaat niet door")
    answer = client.get(url(gone))
    assert "gevuld of vervallen" in answer.context["rows"][0].deed.reason
    assert "gevuld of vervallen" in answer.content.decode()


def test_what_may_never_count_changes_nothing(client: Browser, job: FutureJob) -> None:
    """Age, target group, distance, benefit, health, debts, town: the same list, word for word."""
    user = coach()
    people = [person(user, level, 2, None) for level in (3, 1, 2, 3)]
    client.force_login(user)
    before = client.get(url(job)).context["rows"]
    with scope(municipality_id=user.municipality_id):
        for number, one in enumerate(people):
            Client.objects.filter(pk=one.pk).update(
                birth_date=datetime.date(1960 + 7 * number, 1, 1),
                target_group=TargetGroup.objects.all()[number],
                category=("1A", "3B", "2A", "1C")[number],
                characteristics=["scarcity", "aged_55", "illiteracy"][:number],
                city=("Waterstad", "Elders", "", "Dijkdorp")[number],
                data_set="demo",
            )
            row = {"client": one, "municipality": one.municipality, "team": one.team}
            BenefitPeriod.objects.create(
                **row, kind="participatiewet", start=datetime.date(2010 + 4 * number, 1, 1)
            )
            SkillsAssessment.objects.create(
                **row,
                on=datetime.date(2026, 9, 1),
                mental=number,
                physical=3 - number,
                stress=number,
                language=number,
            )
    assert client.get(url(job)).context["rows"] == before


def test_language_counts_only_when_the_job_asks_it(client: Browser) -> None:
    user = coach()
    people = [person(user, 3), person(user, 3)]
    with scope(municipality_id=user.municipality_id):
        Availability.objects.filter(client=people[0]).update(dutch_level="A1")
        Availability.objects.filter(client=people[1]).update(dutch_level="C1")
    client.force_login(user)
    without = client.get(url(job_that_asks((3, 3), dutch_level=""))).context["rows"]
    assert [row.percent for row in without] == [100, 100]
    assert names_of(without) == [one.full_name for one in people]
    asking = client.get(url(job_that_asks((3, 3), dutch_level="B2"))).context["rows"]
    assert names_of(asking) == [one.full_name for one in reversed(people)]


def names_of(rows: Any) -> list[str]:
    return [row.head.title for row in rows]


def test_jobs_for_a_person_follow_the_same_rules(client: Browser) -> None:
    user = coach()
    who = person(user, 2, 2)
    hard, easy = (
        job_that_asks((4, 3), (4, 3), function="Moeilijk"),
        job_that_asks((2, 3), (2, 1), function="Past"),
    )
    job_that_asks((2, 3), status="lapsed", lapsed_reason="weg", function="Vervallen")
    client.force_login(user)
    answer = client.get(f"/inwoners/{who.pk}/banen/")
    assert names(answer) == [easy.function, hard.function]
    assert answer.context["rows"][0].percent == 100
    assert AuditLine.objects.get(action="GET matching:for_client").client_ids == [who.pk]


def test_the_explanation_prints_the_live_weights(client: Browser) -> None:
    for role in ("coach", "account_manager", "quality", "manager", "functional_admin", "privacy_officer"):
        client.force_login(UserFactory(role=role))
        page = client.get("/uitleg-rangschikking/").content.decode()
        assert "60 (60%)" in page
        assert "2026.2" in page
        assert "Geboorteland en nationaliteit" in page


def test_a_part_of_the_list_can_be_chosen(client: Browser, job: FutureJob) -> None:
    user = coach()
    known, unknown = person(user, 3, 2, 2), person(user, None, None, None)
    client.force_login(user)
    assert names(client.get(f"{url(job)}?deel=fits")) == [known.full_name]
    assert names(client.get(f"{url(job)}?deel=skills_unknown")) == [unknown.full_name]
    assert len(names(client.get(f"{url(job)}?deel=onzin"))) == 2


def test_the_panel_of_a_job_leads_to_the_list_for_who_may(client: Browser, job: FutureJob) -> None:
    client.force_login(coach())
    assert url(job) in client.get(f"/toekomstige-banen/{job.pk}/").content.decode()
    client.force_login(UserFactory(account_manager=True))
    assert url(job) not in client.get(f"/toekomstige-banen/{job.pk}/").content.decode()


def test_the_start_page_tells_of_new_jobs_that_fit_the_caseload(client: Browser, job: FutureJob) -> None:
    user = coach()
    person(user, 3, 2, 2)
    person(user, 0, 0, 0)
    signals.compute(user.municipality_id, today=timezone.localdate())
    client.force_login(user)
    page = client.get("/").content.decode()
    assert "1 toekomstige baan past bij 1 inwoner van je caseload." in page
    assert AuditLine.objects.get(action="GET core:start").client_ids == []


def test_part_of_a_page_for_the_open_row(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2)
    client.force_login(user)
    answer = client.get(f"{url(job)}{who.pk}/", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert "Vaardigheden" in answer.content.decode()


def test_the_jobs_kept_in_the_process_follow_every_change(client: Browser) -> None:
    user = coach()
    who = person(user, 2, 2)
    job = job_that_asks((2, 3), function="Eerste")
    client.force_login(user)
    address = f"/inwoners/{who.pk}/banen/"
    assert names(client.get(address)) == ["Eerste"]
    save_version(job, by=user, version=job.version, function="Andere naam")
    assert names(client.get(address)) == ["Andere naam"]
    employer = job.employer
    save_version(employer, by=user, version=employer.version, name="Nieuwe Naam BV")
    assert "Nieuwe Naam BV" in client.get(address).content.decode()
    JobSkillFactory(job=job, skill=skills()[1], level=4, weight=3)
    assert client.get(address).context["rows"][0].percent == 75
    job_that_asks((1, 1), function="Tweede")
    assert len(names(client.get(address))) == 2
    save_version(job, by=user, version=job.version + 1, status="lapsed", lapsed_reason="weg")
    assert names(client.get(address)) == ["Tweede"]


def test_the_page_of_a_resident_shows_the_best_jobs(client: Browser, job: FutureJob) -> None:
    user = coach()
    who = person(user, 3, 2, 2)
    client.force_login(user)
    page = client.get(f"/inwoners/{who.pk}/").content.decode()
    assert "Banen die passen" in page
    assert f"/inwoners/{who.pk}/banen/" in page
    assert job.function in page
