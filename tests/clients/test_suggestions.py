"""What the profiles suggest: taken up in one press, rejected with a reason, added, renewed; and its rules."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.domain.suggestions import DEFAULT_RULES
from clients.models import (
    Client,
    LifeDomainRecord,
    PlanItem,
    Provision,
    RegisterStatus,
    SupportRule,
    SupportSuggestion,
)
from clients.services.suggestions import add_suggestion, renew_suggestions, rules_in_use
from clients.views.suggestions import worries
from core.models import LifeDomain, User
from core.pages import Refused
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import MotivationAssessmentFactory, SkillsAssessmentFactory

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Browser]


def url(name: str, *args: Any) -> str:
    return reverse(f"clients:{name}", args=args)


def renewed(client: Client, coach: User, today: date) -> list[SupportSuggestion]:
    with scope(municipality_id=client.municipality_id):  # whoever visited before took theirs along
        return renew_suggestions(by=coach, client=client, today=today)


def test_each_says_where_it_comes_from(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    MotivationAssessmentFactory(client=resident, responsibility=0, self_confidence=3, accepting_help=1)
    found = renewed(resident, coach, today)
    assert [(s.part, s.support, s.because) for s in found] == [
        ("self_confidence", "empowerment", "Zelfvertrouwen: veel sturing nodig.")
    ]
    text = browse(coach).get(url("suggestions", resident.pk)).content.decode()
    assert "Empowermenttraining" in text
    assert "Zelfvertrouwen: veel sturing nodig." in text


def test_renewing_doubles_nothing_and_follows_the_profiles(
    resident: Client, coach: User, inside: None, today: date
) -> None:
    MotivationAssessmentFactory(client=resident, self_confidence=2, responsibility=0)
    first = renewed(resident, coach, today)
    assert [s.pk for s in renewed(resident, coach, today)] == [s.pk for s in first]
    own = add_suggestion(
        by=coach, client=resident, part="rhythm", support="help", because="Vertelde het zelf.", today=today
    )
    MotivationAssessmentFactory(client=resident, on=today, self_confidence=0, responsibility=2)
    after = renewed(resident, coach, today)
    assert {(s.part, s.added) for s in after} == {("responsibility", False), ("rhythm", True)}
    assert own.pk in {s.pk for s in after}


def test_one_press_puts_it_in_the_plan_and_twice_is_once(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=0)
    (row,) = renewed(resident, coach, today)
    for _ in range(2):
        answer = browse(coach).post(url("take_up_suggestion", row.pk))
        assert answer["Location"] == url("suggestions", resident.pk)
    item = PlanItem.objects.get()
    assert (item.suggestion_id, item.title) == (row.pk, "Taalcursus")
    row.refresh_from_db()
    assert (row.status, row.decided_by) == ("accepted", coach)
    assert renewed(resident, coach, today) == [], "what stands in the plan isn't suggested again"


def offer(resident: Client, name: str, **more: Any) -> Provision:
    made: Provision = Provision.objects.create(
        municipality=resident.municipality, name=name, support="language_course", **more
    )
    return made


def test_what_is_past_its_review_date_is_not_offered(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=0)
    (row,) = renewed(resident, coach, today)
    good = offer(resident, "Taal op de werkvloer", review_on=today)
    stale = offer(resident, "Verouderd aanbod", review_on=today - timedelta(days=1))
    offer(resident, "Niet in gebruik", active=False)
    text = browse(coach).get(url("suggestions", resident.pk)).content.decode()
    assert "Taal op de werkvloer" in text
    assert "Verouderd aanbod" not in text
    assert "Niet in gebruik" not in text
    browse(coach).post(url("take_up_suggestion", row.pk), {"provision": str(stale.pk)})
    assert PlanItem.objects.get().provision is None
    PlanItem.objects.all().delete()
    SupportSuggestion.objects.update(status="open", decided_on=None, decided_by=None)
    browse(coach).post(url("take_up_suggestion", row.pk), {"provision": str(good.pk)})
    assert (PlanItem.objects.get().provision, PlanItem.objects.get().title) == (good, "Taal op de werkvloer")


def test_rejecting_needs_a_reason_and_does_not_come_back_on_the_same_ground(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=0)
    (row,) = renewed(resident, coach, today)
    browser = browse(coach)
    address = url("reject_suggestion", row.pk)
    assert browser.post(address, {"version": "1", "reason": ""}).status_code == 422
    assert browser.post(address, {"version": "1", "reason": "Volgt al les."}).status_code == 302
    assert "Volgt al les." in browser.get(url("suggestions", resident.pk)).content.decode()
    assert renewed(resident, coach, today) == []
    assert browser.post(url("take_up_suggestion", row.pk)).status_code == 302
    assert not PlanItem.objects.exists()
    SkillsAssessmentFactory(client=resident, on=today, language=3, physical=0)
    assert [s.part for s in renewed(resident, coach, today)] == ["language"]


def test_two_coaches_rejecting_see_each_other(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=0)
    (row,) = renewed(resident, coach, today)
    SupportSuggestion.objects.filter(pk=row.pk).update(version=2)
    answer = browse(coach).post(url("reject_suggestion", row.pk), {"version": "1", "reason": "Nee."})
    assert answer.status_code == 409


def test_an_own_idea_is_added_once(
    resident: Client, coach: User, browse: Browse, inside: None, today: date
) -> None:
    told = {"part": "rhythm", "support": "activation", "because": "Wil graag sporten."}
    browser = browse(coach)
    key = "6f6f0f0e-6f0c-4b6b-9d5c-0d4d7a1b2c3d"
    for _ in range(2):
        assert browser.post(url("add_suggestion", resident.pk), told | {"form_key": key}).status_code == 302
    assert SupportSuggestion.objects.get().added
    assert browser.post(url("add_suggestion", resident.pk), told).status_code == 422


def test_health_stays_with_who_may_see_it(
    resident: Client, people: People, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=2)
    renewed(resident, people.coach, today)
    own = browse(people.coach).get(url("suggestions", resident.pk)).content.decode()
    assert "lichamelijke klachten" in own
    quality = browse(people.quality).get(url("suggestions", resident.pk)).content.decode()
    assert "Taalcursus" in quality
    assert "lichamelijke klachten" not in quality
    assert "Neem op in plan" not in quality


def test_others_stay_outside(
    resident: Client, people: People, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=2, physical=0)
    (row,) = renewed(resident, people.coach, today)
    for who, status in (("other_team", 404), ("elsewhere", 404), ("account_manager", 404), ("quality", 403)):
        browser = browse(getattr(people, who))
        for path in (url("take_up_suggestion", row.pk), url("renew_suggestions", resident.pk)):
            assert browser.post(path).status_code == status, (who, path)
        assert browser.get(url("reject_suggestion", row.pk)).status_code == status
        assert browser.get(url("add_suggestion", resident.pk)).status_code == status


def test_register_and_months_decide_how_applying_is_helped(
    resident: Client, coach: User, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=0, physical=0, applying=2)
    assert [s.support for s in renewed(resident, coach, today)] == ["werkacademie"]
    RegisterStatus.objects.create(
        client=resident,
        municipality=resident.municipality,
        team=resident.team,
        kind="in_register",
        on=today,
    )
    assert [s.support for s in renewed(resident, coach, today)] == ["werktalent"]


def test_the_page_asks_as_much_for_six_as_for_one(
    resident: Client, coach: User, browse: Browse, inside: None, today: date, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    add_suggestion(by=coach, client=resident, part="rhythm", support="help", because="x", today=today)
    browser = browse(coach)
    browser.get(url("suggestions", resident.pk))
    with CaptureQueriesContext(
        connection,
    ) as one:
        browser.get(url("suggestions", resident.pk))
    for support in ("coaching", "training", "matching", "activation", "job_coaching"):
        add_suggestion(by=coach, client=resident, part="stress", support=support, because="x", today=today)
    with django_assert_num_queries(len(one)):
        browser.get(url("suggestions", resident.pk))


def rule_form(**changes: str) -> dict[str, str]:
    return {"threshold": "1", "support": "language_course", "when": "always", "active": "on"} | changes


def test_the_standard_holds_until_somebody_changes_a_rule(people: People, browse: Browse) -> None:
    assert rules_in_use() == DEFAULT_RULES
    browser = browse(people.functional_admin)
    assert "Dit is de standaard" in browser.get(url("support_rules")).content.decode()
    assert not SupportRule.objects.exists(), "looking writes nothing"
    for _ in range(2):
        browser.post(url("copy_support_rules"))
    assert SupportRule.objects.count() == len(DEFAULT_RULES)
    assert rules_in_use() == DEFAULT_RULES


def test_a_changed_threshold_suggests_earlier(
    resident: Client, people: People, browse: Browse, inside: None, today: date
) -> None:
    SkillsAssessmentFactory(client=resident, language=1, physical=0)
    assert renewed(resident, people.coach, today) == []
    browser = browse(people.functional_admin)
    browser.post(url("copy_support_rules"))
    rule = SupportRule.objects.get(part="language")
    assert browser.get(url("change_support_rule", rule.pk)).status_code == 200
    answer = browser.post(url("change_support_rule", rule.pk), rule_form(version="1"))
    assert answer.status_code == 302
    assert [s.support for s in renewed(resident, people.coach, today)] == ["language_course"]
    off = rule_form(version="2")
    del off["active"]
    browser.post(url("change_support_rule", rule.pk), off)
    assert renewed(resident, people.coach, today) == []
    assert browser.post(url("change_support_rule", rule.pk), rule_form(version="1")).status_code == 409


def test_a_rule_is_added_once_and_the_standard_comes_back(people: People, browse: Browse) -> None:
    browser = browse(people.functional_admin)
    told = rule_form(part="digital", support="training")
    assert browser.post(url("add_support_rule"), told).status_code == 422
    told = rule_form(part="rhythm", support="training")
    assert browser.post(url("add_support_rule"), told).status_code == 302
    assert SupportRule.objects.count() == len(DEFAULT_RULES) + 1
    assert browser.post(url("add_support_rule"), told).status_code == 422
    assert browser.get(url("reset_support_rules")).status_code == 200
    assert SupportRule.objects.exists(), "the question alone changes nothing"
    browser.post(url("reset_support_rules"))
    assert rules_in_use() == DEFAULT_RULES
    assert not SupportRule.objects.exists()


@pytest.mark.parametrize("who", ["coach", "quality", "manager", "account_manager", "privacy_officer"])
def test_only_the_functional_administrator_keeps_the_rules(people: People, browse: Browse, who: str) -> None:
    browser = browse(getattr(people, who))
    assert browser.get(url("support_rules")).status_code == 403
    for name in ("copy_support_rules", "reset_support_rules", "add_support_rule"):
        assert browser.post(url(name)).status_code == 403
    assert not SupportRule.objects.exists()


def test_the_same_idea_twice_is_refused(resident: Client, coach: User, inside: None, today: date) -> None:
    add_suggestion(by=coach, client=resident, part="rhythm", support="help", because="x", today=today)
    with pytest.raises(Refused, match="staat er al"):
        add_suggestion(by=coach, client=resident, part="rhythm", support="help", because="y", today=today)


def test_areas_with_many_worries_ask_for_a_place_in_the_plan(
    resident: Client, coach: User, people: People, browse: Browse, inside: None, today: date
) -> None:
    rows = (("housing", 2, None), ("finances", 4, True), ("mental_health", 1, None), ("family", 5, False))
    for code, score, hinders in rows:
        area, _ = LifeDomain.objects.get_or_create(code=code, defaults={"name": code})
        LifeDomainRecord.objects.create(
            client=resident,
            municipality_id=resident.municipality_id,
            team_id=resident.team_id,
            created_by=coach,
            on=today,
            domain=area,
            score=score,
            hinders_work=hinders,
        )
    with scope(municipality_id=resident.municipality_id):
        whole = worries(resident, health=True)
        shielded = worries(resident, health=False)
        names = {code: LifeDomain.objects.get(code=code).name.lower() for code, *_ in rows}
    assert set(whole) == {names["housing"], names["finances"], names["mental_health"]}
    assert set(shielded) == {names["housing"], names["finances"]}
    text = browse(coach).get(url("suggestions", resident.pk)).content.decode()
    assert "Leefgebieden met veel zorgen" in text
    assert url("add_plan_item", resident.pk) + "?spoor=life" in text
