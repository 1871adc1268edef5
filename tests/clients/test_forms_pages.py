"""The forms: filled in from what is known, saved once, refused with words, and two people at a time."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.domain.possibilities import PHYSICAL_LABELS, TRAVEL_LABELS
from clients.models import (
    Availability,
    BenefitPeriod,
    CandidateProfile,
    Client,
    Contact,
    MotivationAssessment,
    SkillHeld,
    SkillsAssessment,
)
from core.models import Certificate, Occupation, Skill, User
from core.tenancy import scope
from employers.domain.job_conditions import PHYSICAL_LOAD_LABELS
from employers.domain.job_conditions import TRAVEL_MEANS_LABELS as MEANS_LABELS
from tests.clients.conftest import People
from tests.clients.factories import (
    AvailabilityFactory,
    BenefitPeriodFactory,
    CandidateProfileFactory,
    ClientFactory,
    MotivationAssessmentFactory,
    SkillHeldFactory,
    SkillsAssessmentFactory,
)

Browse = Callable[[User], Browser]


def url(name: str, pk: int) -> str:
    return reverse(f"clients:{name}", args=[pk])


def key_of(browser: Browser, address: str) -> str:
    found = re.search(r'name="form_key" value="([^"]+)"', browser.get(address).content.decode())
    assert found is not None
    return found[1]


@pytest.fixture
def browser(coach: User, browse: Browse) -> Browser:
    return browse(coach)


def test_registering_somebody(browser: Browser, coach: User, today: date) -> None:
    address = reverse("clients:create_client")
    data = {"form_key": key_of(browser, address), "first_name": "Noa", "last_name": "van Test"}
    answers = [browser.post(address, data) for _ in range(2)]
    with scope(municipality_id=coach.municipality_id):
        made = Client.objects.get(first_name="Noa")
    assert [a.url for a in answers] == [url("client", made.pk)] * 2
    assert made.number == f"{today.year}-0001"


def test_after_a_contact_you_are_back(browser: Browser, resident: Client, today: date) -> None:
    address = url("log_contact", resident.pk)
    form = browser.get(address).content.decode()
    assert f'value="{today.isoformat()}"' in form
    assert f'value="{(today + timedelta(days=92)).isoformat()}"' in form
    data = {
        "form_key": key_of(browser, address),
        "on": today.isoformat(),
        "channel": "phone",
        "result": "came",
        "report": "Goed gesprek 🙂",
        "next_on": (today + timedelta(days=7)).isoformat(),
    }
    for _ in range(2):
        assert browser.post(address, data).url == url("client", resident.pk)
    with scope(municipality_id=resident.municipality_id):
        assert Contact.objects.get().report == "Goed gesprek 🙂"


def test_a_refusal_keeps_what_was_typed(browser: Browser, resident: Client, today: date) -> None:
    data = {
        "on": (today + timedelta(days=3)).isoformat(),
        "channel": "talk",
        "result": "came",
        "report": "Lange tekst die niet weg mag",
    }
    answer = browser.post(url("log_contact", resident.pk), data)
    assert answer.status_code == 422
    assert "ligt in de toekomst" in answer.content.decode()
    assert "Lange tekst die niet weg mag" in answer.content.decode()


def test_two_people_change_one_resident(browser: Browser, resident: Client) -> None:
    address = url("change_client", resident.pk)
    base = {"version": 1, "first_name": "Samira", "last_name": "van Dam"}
    assert browser.post(address, base | {"pride": "Eerste tekst"}).status_code == 302
    answer = browser.post(address, base | {"pride": "Tweede tekst", "characteristics": ["scarcity"]})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Eerste tekst" in page
    assert "Tweede tekst" in page
    assert "Geldzorgen of schulden" in page
    assert browser.post(address, base | {"version": 2, "pride": "Samen"}).status_code == 302


def test_the_profile_starts_with_the_latest(browser: Browser, resident: Client, today: date) -> None:
    MotivationAssessmentFactory(client=resident, self_confidence=3, accepting_help_remark="Vroeg zelf hulp")
    address = url("assess_motivation", resident.pk)
    form = browser.get(address)
    assert form.context["form"].initial["self_confidence"] == 3
    assert "Vroeg zelf hulp" in form.content.decode()
    data = {"form_key": key_of(browser, address), "on": today.isoformat(), "self_confidence": 1}
    for _ in range(2):
        assert browser.post(address, data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        assert MotivationAssessment.objects.count() == 2


def test_skills_profile_with_language_levels(browser: Browser, resident: Client, today: date) -> None:
    data = {
        "on": today.isoformat(),
        "language": 1,
        "reading": "B1",
        "physical": 2,
        "physical_remark": "Zit graag",
    }
    assert browser.post(url("assess_skills", resident.pk), data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        made = SkillsAssessment.objects.get()
    assert (made.language, made.reading, made.physical, made.social) == (1, "B1", 2, None)


@pytest.mark.parametrize("value", ["4", "-1", "x", "9999999999999999999999"])
def test_values_outside_the_scale(value: str, browser: Browser, resident: Client, today: date) -> None:
    for name, field in (
        ("assess_motivation", "responsibility"),
        ("assess_skills", "language"),
        ("record_rung", "rung"),
        ("assess_distance", "months"),
    ):
        if (name, value) in (("record_rung", "4"), ("assess_distance", "4")):
            continue
        data = {"on": today.isoformat(), field: value, "source": "coach"}
        assert browser.post(url(name, resident.pk), data).status_code == 422, name


def test_rung_by_questions(browser: Browser, resident: Client, today: date) -> None:
    data = {"on": today.isoformat(), "has_work": "False", "unpaid_work": "True", "expected": 5}
    assert browser.post(url("record_rung", resident.pk), data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        assert Client.objects.get().rung == 4
    answer = browser.post(url("record_rung", resident.pk), data | {"rung": 2})
    assert "Uit de vragen komt trede 4" in answer.content.decode()


def test_skills_several_at_once(browser: Browser, resident: Client, today: date) -> None:
    known, new, other = Skill.objects.order_by("id")[:3]
    SkillHeldFactory(client=resident, skill=known, level=1)
    SkillHeldFactory(client=resident, skill=other, level=2)
    address = url("record_skills", resident.pk)
    data = {
        "form_key": key_of(browser, address),
        "on": today.isoformat(),
        "source": "own_word",
        f"held_{known.pk}": 3,
        f"held_{other.pk}": 2,
        "skill_1": new.pk,
        "level_1": 0,
    }
    for _ in range(2):
        assert browser.post(address, data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        made = dict(SkillHeld.objects.filter(source="own_word").values_list("skill_id", "level"))
    assert made == {known.pk: 3, new.pk: 0}


def test_a_skill_without_a_level_is_asked(browser: Browser, resident: Client, today: date) -> None:
    base = {"on": today.isoformat(), "source": "coach"}
    answer = browser.post(url("record_skills", resident.pk), base | {"skill_1": Skill.objects.first().pk})
    assert "Kies het niveau" in answer.content.decode()
    answer = browser.post(url("record_skills", resident.pk), base | {"level_2": 1})
    assert "Kies de vaardigheid" in answer.content.decode()
    answer = browser.post(url("record_skills", resident.pk), base)
    assert "ten minste één vaardigheid" in answer.content.decode()


def availability(**more: Any) -> dict[str, Any]:
    return {"hours_per_week": 24, "shifts": "False", "irregular": "", "licence": "True"} | more


def test_availability_first_and_again(browser: Browser, resident: Client) -> None:
    address = url("change_availability", resident.pk)
    wish, paper = Occupation.objects.first(), Certificate.objects.first()
    data = availability(
        form_key=key_of(browser, address),
        means=["bicycle"],
        physical_cannot=["standing"],
        wanted_occupations=[wish.pk],
        certificates=[paper.pk],
    )
    for _ in range(2):
        assert browser.post(address, data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        row = Availability.objects.get()
        assert (row.shifts, row.irregular, row.licence, row.means) == (False, None, True, ["bicycle"])
        assert (list(row.wanted_occupations.all()), row.certificates) == ([wish], [paper])
    again = browser.get(address).context["form"]
    assert again["shifts"].value() is False
    assert again["certificates"].value() == [paper.pk]


def test_two_first_forms_at_once_show_both_texts(browser: Browser, resident: Client) -> None:
    address = url("change_availability", resident.pk)
    key = key_of(browser, address)
    AvailabilityFactory(client=resident, hours_per_week=8)
    answer = browser.post(address, availability(form_key=key, means=["bicycle"]))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Fiets" in page
    assert "conflict" in page
    assert browser.post(address, availability(version=1)).status_code == 302


def test_can_and_cannot_at_once(browser: Browser, resident: Client) -> None:
    data = availability(physical_can=["lifting"], physical_cannot=["lifting"])
    answer = browser.post(url("change_availability", resident.pk), data)
    assert answer.status_code == 422
    assert "staat hetzelfde: tillen" in answer.content.decode()


def test_benefit(browser: Browser, resident: Client, today: date) -> None:
    address = url("add_benefit", resident.pk)
    data = {"form_key": key_of(browser, address), "kind": "participatiewet", "start": "2026-01-01"}
    for _ in range(2):
        assert browser.post(address, data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        period = BenefitPeriod.objects.get()
    early = {"end": "2025-01-01", "end_reason": "werk"}
    assert browser.post(url("end_benefit", period.pk), early).status_code == 422
    assert browser.post(url("end_benefit", period.pk), early | {"end": "2026-03-01"}).status_code == 302


def test_the_candidate_profile_starts_filled_in(browser: Browser, resident: Client, today: date) -> None:
    skill = Skill.objects.order_by("id")[0]
    SkillHeldFactory(client=resident, skill=skill, level=3)
    SkillHeldFactory(client=resident, skill=Skill.objects.order_by("id")[1], level=0)
    AvailabilityFactory(client=resident, hours_per_week=20)
    address = url("agree_profile", resident.pk)
    form = browser.get(address).context["form"]
    assert form.initial["skill_names"] == [skill.name]
    assert form.initial["hours"] == 20
    data = {
        "form_key": key_of(browser, address),
        "name": "Samira",
        "strengths": "Komt op tijd",
        "skill_names": [skill.name],
        "agreed_on": today.isoformat(),
        "agreed_how": "in het gesprek",
    }
    for _ in range(2):
        assert browser.post(address, data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        profile = CandidateProfile.objects.get()
    assert profile.skills == [{"id": skill.pk, "name": skill.name, "level": 3}]
    assert browser.post(address, data | {"skill_names": ["verzonnen"]}).status_code == 422
    fresh = data | {"form_key": "00000000-0000-4000-8000-000000000000"}
    assert "al een afgesproken profiel" in browser.post(address, fresh).content.decode()


def test_two_people_change_one_profile(browser: Browser, resident: Client, today: date) -> None:
    profile = CandidateProfileFactory(client=resident, skills=[{"id": 1, "name": "lassen", "level": 2}])
    data = {
        "version": 1,
        "name": "Samira",
        "strengths": "Eerste",
        "agreed_on": today.isoformat(),
        "agreed_how": "gesprek",
    }
    address = url("change_profile", profile.pk)
    assert browser.post(address, data).status_code == 302
    answer = browser.post(address, data | {"strengths": "Tweede", "skill_names": []})
    assert answer.status_code == 409
    assert "Eerste" in answer.content.decode()
    assert "Tweede" in answer.content.decode()


def test_a_withdrawn_profile_leads_to_a_new_one(browser: Browser, resident: Client, today: date) -> None:
    profile = CandidateProfileFactory(client=resident, withdrawn_on=today)
    assert browser.get(url("change_profile", profile.pk)).url == url("agree_profile", resident.pk)


def test_quality_gives_another_coach(resident: Client, people: People, browse: Browse) -> None:
    browser = browse(people.quality)
    address = url("assign", resident.pk)
    wrong = {"version": 1, "team": resident.team_id, "coach": people.other_team.pk}
    assert "werkt niet in" in browser.post(address, wrong).content.decode()
    right = wrong | {"team": people.other_team.team_id}
    assert browser.post(address, right).status_code == 302
    assert browser.post(address, right).status_code == 409
    with scope(municipality_id=resident.municipality_id):
        assert Client.objects.get().coach == people.other_team


def test_teams_and_buddies_of_elsewhere_are_no_choice(
    resident: Client, people: People, browse: Browse, browser: Browser
) -> None:
    data = {"version": 1, "team": people.elsewhere.team_id, "coach": ""}
    assert browse(people.quality).post(url("assign", resident.pk), data).status_code == 422
    data = {"version": 1, "first_name": "A", "last_name": "B", "buddy": people.elsewhere.pk}
    assert browser.post(url("change_client", resident.pk), data).status_code == 422


def test_fields_that_are_not_on_the_form_do_nothing(
    browser: Browser, resident: Client, people: People
) -> None:
    data = {
        "version": 1,
        "first_name": "A",
        "last_name": "B",
        "team": people.other_team.team_id,
        "municipality": people.elsewhere.municipality_id,
        "rung": 6,
        "number": "X",
        "coach": people.other_team.pk,
    }
    assert browser.post(url("change_client", resident.pk), data).status_code == 302
    with scope(municipality_id=resident.municipality_id):
        now = Client.objects.get()
    assert (now.team_id, now.rung, now.number, now.coach_id) == (
        resident.team_id,
        None,
        resident.number,
        resident.coach_id,
    )


def test_very_long_and_strange_input(browser: Browser, resident: Client, today: date) -> None:
    odd = "𝕏" * 5000 + "\u202e\u0000"
    for name in ("change_client", "log_contact", "assess_motivation", "add_benefit", "agree_profile"):
        data = {"version": 1, "on": today.isoformat(), "first_name": odd, "report": odd, "strengths": odd}
        assert browser.post(url(name, resident.pk), data | {"form_key": odd}).status_code == 422, name
    assert browser.post(url("log_contact", resident.pk), {"on": "0000-99-99"}).status_code == 422


def test_a_form_key_of_somebody_else_is_refused_without_a_look(
    resident: Client, people: People, browse: Browse, browser: Browser
) -> None:
    theirs = ClientFactory(municipality=resident.municipality, team=people.other_team.team)
    data = {"form_key": str(theirs.form_key), "first_name": "Kaper", "last_name": "Test"}
    browser.raise_request_exception = False
    answer = browser.post(reverse("clients:create_client"), data)
    assert answer.status_code == 422
    assert theirs.last_name not in answer.content.decode()


@pytest.mark.parametrize("name", ["change_client", "log_contact", "assess_skills", "agree_profile"])
def test_looking_at_a_form_writes_nothing(name: str, browser: Browser, resident: Client) -> None:
    SkillsAssessmentFactory(client=resident)
    BenefitPeriodFactory(client=resident)
    with scope(municipality_id=resident.municipality_id):
        before = Client.objects.values().get()
    assert browser.get(url(name, resident.pk)).status_code == 200
    with scope(municipality_id=resident.municipality_id):
        assert Client.objects.values().get() == before
        assert not Contact.objects.exists()


def test_the_codes_are_those_of_jobs() -> None:
    assert {k.value: v for k, v in PHYSICAL_LOAD_LABELS.items()} == PHYSICAL_LABELS
    assert {k.value: v for k, v in MEANS_LABELS.items()} == TRAVEL_LABELS
