"""The pages of future jobs."""

import datetime

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import Certificate, Skill
from employers.models import FutureJob
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, JobSkillFactory
from tests.employers.forms import job_answers, skill_rows

pytestmark = pytest.mark.django_db
READERS = ["coach", "account_manager", "quality", "manager"]


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def job(client: Browser) -> FutureJob:
    """A job whose account manager is logged in."""
    made = FutureJobFactory()
    client.force_login(made.employer.account_manager)
    return made


def test_every_page_opens_for_the_own_account_manager(client: Browser, job: FutureJob) -> None:
    pages = [at("jobs"), at("job", job.pk), at("change_job", job.pk), at("lapse_job", job.pk)]
    pages += [at("new_job", job.employer_id), at("new_job_from_conversation", job.conversation_id)]
    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<<undefined" not in answer.content.decode()
    client.logout()
    for address in [*pages, at("work_out", job.pk)]:
        assert client.get(address).status_code == 302, address


@pytest.mark.parametrize("role", READERS)
def test_jobs_are_read_in_the_whole_region_and_changed_by_their_own(
    client: Browser, job: FutureJob, role: str
) -> None:
    client.force_login(UserFactory(role=role, municipality=MunicipalityFactory(name="Dronten")))
    assert job.function in client.get(at("jobs")).content.decode()
    page = client.get(at("job", job.pk)).content.decode()
    assert job.function in page
    assert "Laat vervallen" not in page
    changes = {
        at("change_job", job.pk): job_answers(version=1),
        at("lapse_job", job.pk): {"reason": "weg"},
        at("work_out", job.pk): {},
        at("new_job", job.employer_id): job_answers(),
        at("new_job_from_conversation", job.conversation_id): job_answers(),
    }
    for address, answers in changes.items():
        assert client.post(address, answers).status_code == 403, address
    job.refresh_from_db()
    assert (job.version, FutureJob.objects.count()) == (1, 1)


@pytest.mark.parametrize("role", ["functional_admin", "privacy_officer"])
def test_who_does_not_work_with_jobs_is_told_so(client: Browser, job: FutureJob, role: str) -> None:
    client.force_login(UserFactory(role=role))
    for address in (at("jobs"), at("job", job.pk), at("change_job", job.pk), at("lapse_job", job.pk)):
        answer = client.get(address)
        assert answer.status_code == 403
        assert "kun je niet" in answer.content.decode()
    assert client.post(at("work_out", job.pk)).status_code == 403


def test_unknown_is_not_found_and_buttons_only_post(client: Browser, job: FutureJob) -> None:
    for name in ("job", "change_job", "lapse_job", "new_job"):
        assert client.get(at(name, 999_999)).status_code == 404
    assert client.post(at("work_out", 999_999)).status_code == 404
    assert client.get(at("work_out", job.pk)).status_code == 405


def test_an_employer_without_account_manager_gets_no_job_yet(client: Browser) -> None:
    client.force_login(UserFactory(account_manager=True))
    answer = client.post(at("new_job", EmployerFactory(account_manager=None).pk), job_answers())
    assert answer.status_code == 403
    assert "Neem de werkgever eerst over" in answer.content.decode()


def test_a_job_with_everything_in_it(client: Browser, job: FutureJob) -> None:
    vca = Certificate.objects.get(code="vca-b")
    answers = job_answers(
        ("Onderhandelen", 2, 3),
        ("", 2, 2),
        ("samenwerken en overleggen", 3, 1),
        dutch_level="A2",
        licence="on",
        certificates=[vca.pk],
        travel_minutes=20,
        guaranteed="on",
    )
    for _ in range(2):
        answer = client.post(at("new_job", job.employer_id), answers)
    made = FutureJob.objects.get(function="Afwasser")
    assert answer["Location"] == at("job", made.pk)
    page = client.get(at("job", made.pk)).content.decode()
    for text in (
        "Onderhandelen",
        "Onmisbaar",
        "vast werk lukt zelf",
        "Gesprekken voeren op niveau A2",
        "Rijbewijs B",
        "VCA basis",
        "Lang staan",
        "Te bereiken met: fiets. 20 minuten vanuit het centrum",
        "1,6 van 2 open plaatsen",
        "apr–jun 2027",
    ):
        assert text in page, text
    assert made.skills.count() == 2


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"function": ""}, "Schrijf op welke functie het is."),
        ({"window_end": "2027-03-01"}, "Kies een dag op of na 1 april 2027."),
        ({"certainty": 101}, "Vul een percentage in van 0 tot en met 100."),
        ({"places": 0}, "Een toekomstige baan heeft ten minste één plaats."),
        ({"route": ""}, "Kies een route."),
        ({"growth_kind": ""}, "Kies waar het werk vandaan komt."),
        (skill_rows(("vliegen", 1, 1)), "&#x27;vliegen&#x27; staat niet in de lijst."),
        (
            skill_rows(("onderhandelen", 1, 1), ("onderhandelen", 2, 2)),
            "staat er twee keer bij. Haal er één weg.",
        ),
    ],
)
def test_mistakes_say_what_to_do_and_keep_what_was_typed(
    client: Browser, job: FutureJob, changes: dict[str, object], text: str
) -> None:
    answer = client.post(at("new_job", job.employer_id), job_answers(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert text in page
    assert "afwassen en opruimen" in page
    if "skills-0-skill" in changes:
        assert f'value="{changes["skills-0-skill"]}"' in page
    assert FutureJob.objects.count() == 1


def test_a_fourth_essential_skill_is_refused_with_the_number(client: Browser, job: FutureJob) -> None:
    names = list(Skill.objects.filter(kind="technical").values_list("name", flat=True)[:4])
    answer = client.post(at("new_job", job.employer_id), job_answers(*((name, 2, 3) for name in names)))
    assert answer.status_code == 422
    assert "Kies hoogstens 3 onmisbare vaardigheden. Nu zijn het er 4." in answer.content.decode()


def test_two_skills_with_one_name_are_told_apart(client: Browser, job: FutureJob) -> None:
    behaviour = Skill.objects.get(name="begeleiden", kind="behaviour")
    assert "begeleiden – gedrag (VUM)" in client.get(at("new_job", job.employer_id)).content.decode()
    client.post(at("new_job", job.employer_id), job_answers(("begeleiden – gedrag (VUM)", 2, 2)))
    assert FutureJob.objects.get(function="Afwasser").skills.get().skill == behaviour


def test_emptying_a_row_takes_the_skill_away(client: Browser, job: FutureJob) -> None:
    row = JobSkillFactory(job=job)
    address = at("change_job", job.pk)
    assert f'value="{row.skill.name}' in client.get(address).content.decode()
    answer = client.post(address, job_answers(("", 2, 2), ("onderhandelen", 4, 1), initial=1, version=1))
    assert answer.status_code == 302
    assert [one.skill.name for one in job.skills.all()] == ["onderhandelen"]


def test_two_people_who_change_see_both_lists_of_skills(client: Browser, job: FutureJob) -> None:
    address = at("change_job", job.pk)
    first = job_answers(("onderhandelen", 2, 2), version=1, physical=["lifting"])
    assert client.post(address, first).status_code == 302
    second = job_answers(("onderhandelen", 3, 3), version=1, tasks="afwassen\r\nopruimen")
    answer = client.post(address, second)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "onderhandelen (vast werk lukt zelf, belangrijk)" in page
    assert "onderhandelen (zelfstandig, onmisbaar)" in page
    assert "Tillen" in page
    assert ">lifting<" not in page
    assert job.skills.get().level == 2
    again = client.post(address, second | {"version": 2})
    assert again.status_code == 302
    assert job.skills.get().level == 3


def test_a_job_is_worked_out_when_its_skills_are_known(client: Browser, job: FutureJob) -> None:
    page = client.get(at("job", job.pk)).content.decode()
    assert "Leg vast welke vaardigheden de baan vraagt." in page
    client.post(at("work_out", job.pk))
    job.refresh_from_db()
    assert job.status == "in_sight"
    JobSkillFactory(job=job)
    for _ in range(2):
        answer = client.post(at("work_out", job.pk), follow=True)
        assert "Gelukt" in answer.content.decode()
    job.refresh_from_db()
    assert (job.status, job.version) == ("worked_out", 2)


def test_a_job_lapses_with_its_reason_and_is_then_closed(client: Browser, job: FutureJob) -> None:
    assert client.post(at("lapse_job", job.pk), {"reason": " "}).status_code == 422
    for _ in range(2):
        answer = client.post(at("lapse_job", job.pk), {"reason": "De verbouwing gaat niet door."})
        assert answer.status_code == 302
    page = client.get(at("job", job.pk)).content.decode()
    assert "De verbouwing gaat niet door." in page
    assert "Laat vervallen" not in page
    answer = client.post(at("change_job", job.pk), job_answers(version=2))
    assert answer.status_code == 422
    assert "Er verandert niets meer aan." in answer.content.decode()
    other = client.post(at("lapse_job", job.pk), {"reason": "Failliet."})
    assert other.status_code == 422
    assert "Failliet." in other.content.decode()


def test_a_job_on_its_way_shows_its_own_words(client: Browser, job: FutureJob) -> None:
    FutureJob.objects.update(places=1, window_end=datetime.date(2027, 4, 20), status="filled")
    page = client.get(at("job", job.pk)).content.decode()
    assert "1 plaats<" in page
    assert "apr 2027" in page
    assert "Gevuld" in page
