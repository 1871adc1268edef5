"""The pages of social return: contracts, what fulfils them, the check by a colleague, building blocks."""

import datetime
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from core.models import AuditLine, User
from core.pages import Refused
from core.tenancy import scope
from employers.domain.social_return import balance
from employers.models import BuildingBlock, Employer, SocialReturnContract, SocialReturnItem
from employers.services import social_return as duties
from employers.social_return_page import balance_of
from employers.worklists.social_return import worklist
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.agreed import DAY, block, contract, item_answers
from tests.employers.factories import EmployerFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def own(client: Browser) -> Employer:
    employer = EmployerFactory(name="Groenbedrijf Blad")
    client.force_login(employer.account_manager)
    return employer


@pytest.fixture
def made(own: Employer) -> SocialReturnContract:
    return contract(own, own.account_manager)


@pytest.fixture
def colleague(own: Employer) -> User:
    return UserFactory(account_manager=True, municipality=own.account_manager.municipality)


def add(made: SocialReturnContract, by: User, **changes: Any) -> SocialReturnItem:
    fields: dict[str, Any] = {
        "description": "Leerplek", "on": DAY, "amount": Decimal(1000), "reason": "past", "evidence": "lijst",
        **changes,
    }  # fmt: skip
    with scope(municipality_id=made.municipality_id):
        return duties.add_item(by=by, contract=made, today=TODAY, **fields)


def addresses(made: SocialReturnContract) -> list[str]:
    names = ("social_return_contract", "change_social_return_contract", "close_social_return_contract")
    return [
        at("social_return"),
        at("building_blocks"),
        at("new_social_return_contract"),
        at("new_building_block"),
        *(at(name, made.pk) for name in names),
        at("add_social_return_item", made.pk),
    ]


# --- who may -------------------------------------------------------------------------------------------


def test_every_page_opens(client: Browser, own: Employer, made: SocialReturnContract) -> None:
    block(own.account_manager)
    add(made, own.account_manager)
    for address in addresses(made):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert b"<<undefined" not in answer.content


def test_every_page_asks_to_log_in(client: Browser, made: SocialReturnContract) -> None:
    client.logout()
    assert all(client.get(address).status_code == 302 for address in addresses(made))


@pytest.mark.parametrize("role", ["coach", "functional_admin", "privacy_officer"])
def test_who_does_not_work_with_social_return_is_told_so(
    client: Browser, made: SocialReturnContract, role: str
) -> None:
    client.force_login(UserFactory(role=role))
    for address in [*addresses(made), at("social_return_export")]:
        assert client.get(address).status_code == 403, address


def test_another_town_sees_nothing(client: Browser, own: Employer, made: SocialReturnContract) -> None:
    item, one = add(made, own.account_manager), block(own.account_manager)
    client.force_login(UserFactory(account_manager=True, municipality=MunicipalityFactory(name="Dronten")))
    for address in addresses(made)[4:]:
        assert client.get(address).status_code == 404, address
    for name, pk in (
        ("change_social_return_item", item.pk),
        ("check_social_return_item", item.pk),
        ("new_block_value", one.pk),
    ):
        assert client.get(at(name, pk)).status_code == 404, name
    assert made.name not in client.get(at("social_return")).content.decode()
    assert made.name not in client.get(own.get_absolute_url()).content.decode()


@pytest.mark.parametrize("role", ["quality", "manager"])
def test_others_of_the_town_read(client: Browser, made: SocialReturnContract, role: str) -> None:
    client.force_login(UserFactory(role=role))
    assert client.get(at("social_return_contract", made.pk)).status_code == 200
    for address in addresses(made)[2:4] + addresses(made)[5:]:
        assert client.get(address).status_code == 403, address


# --- contracts -------------------------------------------------------------------------------------------


def contract_answers(own: Employer, **changes: Any) -> dict[str, Any]:
    return {
        "form_key": str(uuid4()),
        "employer": own.pk,
        "name": "Schoonmaak",
        "value": "123456.78",
        "duty_percent": "",
        "start": "2026-01-01",
        "end": "2027-12-31",
        **changes,
    }


def test_a_new_contract_carries_the_norm(client: Browser, own: Employer) -> None:
    answers = contract_answers(own)
    for _ in range(2):
        answer = client.post(at("new_social_return_contract"), answers)
        assert answer.status_code == 302, answer.content.decode()
    with scope(municipality_id=own.account_manager.municipality_id):
        made = SocialReturnContract.objects.get()
    assert made.duty_percent == 5
    page = client.get(answer["Location"]).content.decode()
    assert "€ 6.172,84" in page


def test_another_value_gives_another_duty_and_the_old_one_stays(
    client: Browser, own: Employer, made: SocialReturnContract
) -> None:
    answers = contract_answers(own, version=1, value="600000", duty_percent="5")
    assert client.post(at("change_social_return_contract", made.pk), answers).status_code == 302
    assert client.post(at("change_social_return_contract", made.pk), answers).status_code == 409
    page = client.get(made.get_absolute_url()).content.decode()
    assert "€ 30.000" in page
    assert "Verplichting door de tijd" in page
    assert "€ 20.000" in page


def test_the_days_keep_what_was_done_within(own: Employer, made: SocialReturnContract) -> None:
    by = own.account_manager
    add(made, by, on=datetime.date(2026, 2, 1))
    with scope(municipality_id=made.municipality_id), pytest.raises(Refused, match="invullingen"):
        duties.change_contract(by=by, contract=made, version=1, start=datetime.date(2026, 3, 1))


def test_closing_waits_for_what_is_to_be_checked(
    client: Browser, own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    item = add(made, own.account_manager)
    address = at("close_social_return_contract", made.pk)
    answer = client.post(address, {"version": 1, "how": "Ingevuld"})
    assert answer.status_code == 422
    assert "1 invulling" in answer.content.decode()
    with scope(municipality_id=made.municipality_id):
        duties.count_item(by=colleague, item=item, version=1, today=TODAY)
    assert client.post(address, {"version": 1, "how": "Restant betaald"}).status_code == 302
    assert "Restant betaald" in client.get(made.get_absolute_url()).content.decode()
    assert client.post(at("add_social_return_item", made.pk), item_answers()).status_code == 422
    assert (
        client.post(
            at("change_social_return_contract", made.pk), contract_answers(own, version=2)
        ).status_code
        == 422
    )


# --- what was done, and the check ------------------------------------------------------------------------


def test_an_item_has_the_value_of_its_day(client: Browser, own: Employer, made: SocialReturnContract) -> None:
    by = own.account_manager
    block(by, value=30_000)
    block(by, value=36_000, since=datetime.date(2026, 6, 1))
    early, late = item_answers(), item_answers(on="2026-06-01")
    for answers in (early, early, late):
        answer = client.post(at("add_social_return_item", made.pk), answers)
        assert answer.status_code == 302, answer.content.decode()
    with scope(municipality_id=made.municipality_id):
        assert sorted(made.items.values_list("amount", flat=True)) == [15_000, 18_000]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"on": "2026-01-02"}, "nog geen waarde"),
        ({"on": "2025-12-31"}, "nog geen waarde"),
        ({"on": "2028-01-01"}, "binnen het contract"),
        ({"quantity": ""}, "Vul in hoeveel het er zijn."),
        ({"quantity": "0"}, "Vul in hoeveel het er zijn."),
        ({"quantity": "-3"}, "Vul meer dan 0 in."),
        ({"code": "maatwerk", "amount": "-50", "reason": "Eigen project"}, "Vul meer dan 0 in."),
        ({"code": "maatwerk"}, "waarom dit maatwerk"),
        ({"code": "maatwerk", "reason": "past"}, "hoeveel euro"),
        ({"code": ""}, "verplicht"),
        ({"code": "onbekend"}, "onbekend"),
    ],
)
def test_what_cannot_be_written_gets_a_sentence(
    client: Browser, own: Employer, made: SocialReturnContract, changes: dict[str, Any], text: str
) -> None:
    block(own.account_manager, since=datetime.date(2026, 1, 3))
    answer = client.post(at("add_social_return_item", made.pk), item_answers(**changes))
    assert answer.status_code == 422
    assert text in answer.content.decode()


def test_made_to_measure_has_its_own_amount_and_reason(
    client: Browser, own: Employer, made: SocialReturnContract
) -> None:
    answers = item_answers(code="maatwerk", quantity="", amount="1234.56", reason="past bij de buurt")
    assert client.post(at("add_social_return_item", made.pk), answers).status_code == 302
    page = client.get(made.get_absolute_url()).content.decode()
    assert "€ 1.234,56" in page
    assert "past bij de buurt" in page
    assert "Nog te controleren" in page


def judge(client: Browser, item: SocialReturnItem, **answers: Any) -> Any:
    return client.post(at("check_social_return_item", item.pk), {"version": 1, "verdict": "yes", **answers})


def test_nobody_checks_what_they_wrote(client: Browser, own: Employer, made: SocialReturnContract) -> None:
    item = add(made, own.account_manager)
    answer = judge(client, item)
    assert answer.status_code == 422
    assert "zelf opgeschreven" in answer.content.decode()
    assert at("check_social_return_item", item.pk) not in client.get(made.get_absolute_url()).content.decode()
    assert judge(client, item, verdict="no", reason="klopt niet").status_code == 422


def test_nor_what_they_changed_last(own: Employer, made: SocialReturnContract, colleague: User) -> None:
    item = add(made, own.account_manager)
    with scope(municipality_id=made.municipality_id):
        changed = duties.change_item(
            by=colleague, item=item, version=1, today=TODAY, on=DAY, description="Anders",
            amount=Decimal(2000), reason="past", evidence="lijst",
        )  # fmt: skip
        with pytest.raises(Refused, match="zelf opgeschreven"):
            duties.count_item(by=colleague, item=changed, version=2, today=TODAY)


def test_nor_what_they_changed_before_somebody_else_did(
    own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    item = add(made, own.account_manager)
    told = {"on": DAY, "description": "Anders", "reason": "past", "evidence": "lijst"}
    with scope(municipality_id=made.municipality_id):
        for version, by in ((1, colleague), (2, own.account_manager)):
            item = duties.change_item(
                by=by, item=item, version=version, today=TODAY, amount=Decimal(1000 + version), **told
            )
        with pytest.raises(Refused, match="zelf opgeschreven"):
            duties.count_item(by=colleague, item=item, version=3, today=TODAY)
        third = UserFactory(account_manager=True, municipality=made.municipality)
        assert duties.count_item(by=third, item=item, version=3, today=TODAY).checked_on == TODAY


@pytest.mark.parametrize("role", ["account_manager", "manager"])
def test_a_colleague_checks(client: Browser, own: Employer, made: SocialReturnContract, role: str) -> None:
    item = add(made, own.account_manager)
    client.force_login(UserFactory(role=role, last_name="Ziener"))
    assert "lijst" in client.get(at("check_social_return_item", item.pk)).content.decode()
    assert judge(client, item).status_code == 302
    page = client.get(made.get_absolute_url()).content.decode()
    assert "€ 19.000" in page
    assert "Ziener" in page
    assert judge(client, item, version=2).status_code == 422


def test_without_evidence_nothing_counts(
    client: Browser, own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    item = add(made, own.account_manager, evidence="")
    client.force_login(colleague)
    answer = judge(client, item)
    assert answer.status_code == 422
    assert "waaruit het blijkt" in answer.content.decode()


def test_refused_with_a_reason_and_offered_again(
    client: Browser, own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    item = add(made, own.account_manager)
    client.force_login(colleague)
    assert judge(client, item, verdict="no").status_code == 422
    assert judge(client, item, verdict="no", reason="Uren kloppen niet.").status_code == 302
    client.force_login(own.account_manager)
    assert "Uren kloppen niet." in client.get(made.get_absolute_url()).content.decode()
    answers = item_answers(version=2, code="maatwerk", amount="500", reason="past", quantity="")
    assert client.post(at("change_social_return_item", item.pk), answers).status_code == 302
    with scope(municipality_id=made.municipality_id):
        item.refresh_from_db()
    assert (item.refused_reason, item.amount) == ("", 500)


def test_what_was_checked_stays(
    client: Browser, own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    item = add(made, own.account_manager)
    with scope(municipality_id=made.municipality_id):
        duties.count_item(by=colleague, item=item, version=1, today=TODAY)
    answers = item_answers(version=2, code="maatwerk", amount="9", reason="past", quantity="")
    answer = client.post(at("change_social_return_item", item.pk), answers)
    assert answer.status_code == 422
    assert "al gecontroleerd" in answer.content.decode()


def test_two_who_judge(client: Browser, own: Employer, made: SocialReturnContract, colleague: User) -> None:
    item = add(made, own.account_manager)
    client.force_login(colleague)
    assert judge(client, item, version=7).status_code == 409


def test_sums_in_sql_are_those_of_the_rules(
    own: Employer, made: SocialReturnContract, colleague: User
) -> None:
    by = own.account_manager
    items = [add(made, by, amount=Decimal(amount)) for amount in ("0.01", "999.99", "12.34", "7.00")]
    with scope(municipality_id=made.municipality_id):
        duties.count_item(by=colleague, item=items[0], version=1, today=TODAY)
        duties.count_item(by=colleague, item=items[1], version=1, today=TODAY)
        duties.refuse_item(by=colleague, item=items[2], version=1, reason="nee")
        found = balance_of(SocialReturnContract.objects.for_list().get(pk=made.pk))
        told = [(duties.state_of(one), one.amount) for one in made.items.all()]
    assert found == balance(Decimal("20000.00"), told)
    assert (found.checked, found.waiting, found.open) == (Decimal("1000.00"), 7, Decimal("19000.00"))


# --- building blocks, export, worklist, panel ------------------------------------------------------------


def test_a_new_value_leaves_the_old_one(client: Browser, own: Employer) -> None:
    old = block(own.account_manager, value=30_000)
    answers = {"form_key": str(uuid4()), "value": "36000", "valid_from": "2026-07-01", "source": "regio"}
    for _ in range(2):
        assert client.post(at("new_block_value", old.pk), answers).status_code == 302
    page = client.get(at("building_blocks")).content.decode()
    assert "€ 36.000" in page
    assert "€ 30.000" in page
    again = client.post(at("new_block_value", old.pk), answers | {"form_key": str(uuid4())})
    assert again.status_code == 422
    assert "staat dit bouwblok er al" in again.content.decode()


def test_a_new_block(client: Browser, own: Employer) -> None:
    answers = {
        "form_key": str(uuid4()), "code": "Stage Plek", "name": "Stageplek", "unit": "month", "value": "500",
        "valid_from": "2026-01-01",
    }  # fmt: skip
    for _ in range(2):
        assert client.post(at("new_building_block"), answers).status_code == 302
    assert client.post(at("new_building_block"), answers | {"form_key": str(uuid4())}).status_code == 422
    with scope(municipality_id=own.account_manager.municipality_id):
        assert BuildingBlock.objects.get().code == "stage-plek"


def test_each_town_has_its_own_blocks(client: Browser, own: Employer) -> None:
    far = UserFactory(account_manager=True, municipality=MunicipalityFactory(name="Dronten"))
    block(far, code="ver-weg")
    assert "ver-weg" not in client.get(at("building_blocks")).content.decode()


def test_the_list_as_a_file(client: Browser, own: Employer, made: SocialReturnContract) -> None:
    contract(own, own.account_manager, name="=1+1")
    text = client.get(f"{at('social_return_export')}?soort=csv").content.decode("utf-8-sig")
    assert "Groenonderhoud" in text
    assert "20000,00" in text
    assert "'=1+1" in text
    answer = client.get(f"{at('social_return_export')}?soort=xlsx&text=groen")
    sheet = load_workbook(BytesIO(answer.content)).active
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["Groenonderhoud", "=1+1"]
    assert client.get(f"{at('social_return_export')}?soort=exe").status_code == 404
    with scope(municipality_id=own.account_manager.municipality_id):
        assert AuditLine.objects.filter(action="social_return.exported").count() == 2


def test_what_asks_for_the_account_manager(own: Employer, colleague: User) -> None:
    by, today = own.account_manager, timezone.localdate()
    start = today - timedelta(days=200)
    days = {"start": start, "end": today + timedelta(days=30)}
    contract(own, by, name="Bijna af", **days)
    behind = contract(own, by, name="Achter", start=start, end=today + timedelta(days=150))
    contract(own, by, name="Rustig", start=today, end=today + timedelta(days=400))
    theirs = contract(EmployerFactory(account_manager=colleague), colleague, name="Van een collega", **days)
    with scope(municipality_id=by.municipality_id):
        duties.add_item(by=colleague, contract=theirs, today=today, on=today, description="x",
                        amount=Decimal(5), reason="y", evidence="z")  # fmt: skip
        duties.add_item(by=by, contract=behind, today=today, on=today, description="x",
                        amount=Decimal(5), reason="y", evidence="z")  # fmt: skip
        with CaptureQueriesContext(connection) as asked:
            found = [(one.kind, one.why.split(".")[0]) for one in worklist(by, today)]
        assert len(asked) <= 2
        assert list(worklist(UserFactory(), today)) == []
    assert sorted(found) == [
        ("social_return_behind", "Achter"),
        ("social_return_check", "Van een collega"),
        ("social_return_ends", "Bijna af"),
    ]


def test_the_block_on_the_page_of_the_employer(
    client: Browser, own: Employer, made: SocialReturnContract
) -> None:
    page = client.get(own.get_absolute_url()).content.decode()
    assert made.get_absolute_url() in page
    client.force_login(UserFactory())
    assert made.get_absolute_url() not in client.get(own.get_absolute_url()).content.decode()


def test_the_filters_and_the_cost_of_the_list(
    client: Browser, own: Employer, made: SocialReturnContract
) -> None:
    def cost() -> int:
        client.get(at("social_return"))
        with CaptureQueriesContext(connection) as asked:
            client.get(at("social_return"))
        return len(asked)

    few = cost()
    for number in range(5):
        contract(EmployerFactory(), own.account_manager, name=f"Opdracht {number}")
    assert cost() == few
    page = client.get(f"{at('social_return')}?manager=me").content.decode()
    assert "Groenonderhoud" in page
    assert "Opdracht 1" not in page
    assert "Groenonderhoud" not in client.get(f"{at('social_return')}?state=closed").content.decode()
    assert "Opdracht 3" in client.get(f"{at('social_return')}?text=opdracht 3&state=all").content.decode()
