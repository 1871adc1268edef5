"""Two files of one employer become one: everything moves, nothing is lost, and pressing twice is harmless."""

import datetime
from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test import Client as Browser
from django.urls import reverse

from core.drafts import find, keep
from core.models import Notice, User
from core.pages import Refused
from core.registry import registry
from core.tenancy import scope
from employers.domain.merging import differences, merged_values
from employers.duplicates import pairs, twins_of
from employers.merge_steps import what_moves
from employers.models import (
    AccountManagerPeriod,
    ContactPerson,
    Employer,
    EmployerMerge,
    EmployerTalk,
    Event,
    EventEmployer,
)
from employers.services.merging import merge_employers, values_of
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.house.world import World
from trajectories.models import EventMeeting

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)
DAY = datetime.date(2026, 10, 1)

# What stays as it was written: the history of a row, and who was merged into whom.
HISTORY = {"employers.EmployerMerge.kept", "employers.EmployerMerge.gone"}


def keys_to_employers() -> Iterator[tuple[str, str]]:
    """Every foreign key to an employer in the project: (name of the key, table). Histories of rows apart."""
    for model in apps.get_models(include_auto_created=True):
        if hasattr(model, "pgh_id"):
            continue
        for one in model._meta.get_fields():
            if isinstance(one, models.ForeignKey) and one.related_model is Employer:
                yield f"{model._meta.label}.{one.name}", model._meta.db_table


def steps() -> set[str]:
    return {f"{step.model}.{step.field}" for step in registry.merge_steps}


def test_every_key_to_an_employer_has_a_step() -> None:
    """A table that is made later and forgotten here would keep rows at an employer that went."""
    assert {key for key, _ in keys_to_employers()} - HISTORY == steps()
    assert len(registry.merge_steps) == len(steps())


def test_the_walk_finds_a_key_that_is_forgotten() -> None:
    """The control: without its step a table is missed."""
    without = steps() - {"trajectories.Placement.employer"}
    assert {key for key, _ in keys_to_employers()} - HISTORY - without == {"trajectories.Placement.employer"}


def test_every_table_follows_at_the_very_moment() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'follow_merged'")
        guarded = {row[0] for row in cursor.fetchall()}
    own = {"employers_employer", "employers_accountmanagerperiod", "employers_employermerge"}
    assert {table for _, table in keys_to_employers()} - own == guarded


@pytest.fixture
def world() -> World:
    return World()


def merge(kept: Employer, gone: Employer, *taken: str, by: User | None = None) -> EmployerMerge:
    return merge_employers(
        by=by or kept.account_manager,
        kept=kept,
        gone=gone,
        taken=taken,
        reason="Zelfde adres.",
        today=TODAY,
    )


def pair(**gone: Any) -> tuple[Employer, Employer]:
    return EmployerFactory(name="Bakkerij Zon"), EmployerFactory(name="Bakkerij Zon BV", **gone)


def test_everything_moves_in_all_towns(world: World) -> None:
    """The world holds one row of every kind at the employer of each side."""
    mine, other = (
        Employer.objects.get(pk=side.ids["employer"]) for side in (world.sides["own"], world.sides["town"])
    )
    before = {one.model: one.number for one in what_moves(other.pk)}
    assert len(before) >= 12, before
    merge(mine, other, by=mine.account_manager)
    after = {one.model for one in what_moves(other.pk)}
    assert after == set()
    now = {one.model: one.number for one in what_moves(mine.pk)}
    for model, number in before.items():
        if model not in ("employers.Employer", "employers.AccountManagerPeriod"):
            assert now[model] >= number, model


def test_what_moved_is_kept_with_the_reason() -> None:
    kept, gone = pair()
    FutureJobFactory(employer=gone)
    ContactPerson.objects.create(employer=gone, name="Peter Smit")
    done = merge(kept, gone)
    assert done.moved["employers.ContactPerson.employer"] == 1
    assert done.moved["employers.FutureJob.employer"] == 1
    assert done.reason == "Zelfde adres."
    assert (done.kept, done.gone) == (kept, gone)


def test_the_one_that_stays_knows_what_both_knew() -> None:
    kept, gone = pair(
        kvk="01234567",
        city="Dronten",
        notes="Bel na elf uur.",
        motives=["social"],
        committed=True,
        last_contact_on=DAY,
        culture="open",
    )
    Employer.objects.filter(pk=kept.pk).update(
        notes="Vraag naar Peter.", motives=["shortage"], city="Lelystad"
    )
    merge(kept, gone, "city")
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.kvk, kept.city, kept.culture, kept.committed) == ("01234567", "Dronten", "open", True)
    assert kept.notes == "Vraag naar Peter.\n\nBel na elf uur."
    assert kept.motives == ["shortage", "social"]
    assert kept.last_contact_on == DAY
    # The file that went says what it always said.
    assert (gone.kvk, gone.notes, gone.merged_into) == ("01234567", "Bel na elf uur.", kept)


def test_a_choice_decides_and_nothing_chosen_keeps() -> None:
    kept, gone = pair(kvk="01234567")
    Employer.objects.filter(pk=kept.pk).update(kvk="76543210")
    merge(kept, gone)
    kept.refresh_from_db()
    assert kept.kvk == "76543210"
    third = EmployerFactory(name="Zon", kvk="11111111")
    merge(kept, third, "kvk", "name")
    kept.refresh_from_db()
    assert (kept.kvk, kept.name) == ("11111111", "Zon")


def open_periods(employer: Employer) -> list[User]:
    return [period.user for period in AccountManagerPeriod.objects.filter(employer=employer, end=None)]


def test_one_account_manager_stays_and_the_other_is_told() -> None:
    kept, gone = pair()
    anouk, ruben = kept.account_manager, gone.account_manager
    for one in (kept, gone):
        AccountManagerPeriod.objects.create(employer=one, user=one.account_manager, start=DAY)
    merge(kept, gone)
    assert open_periods(kept) == [anouk]
    assert set(kept.manager_periods.values_list("user", "end")) == {(anouk.pk, None), (ruben.pk, TODAY)}
    gone.refresh_from_db()
    assert gone.account_manager is None
    assert list(Notice.objects.values_list("user", flat=True)) == [ruben.pk]
    assert "voegde Bakkerij Zon BV samen met Bakkerij Zon" in Notice.objects.get().text


def test_the_other_account_manager_can_be_chosen_or_comes_along() -> None:
    kept, gone = pair()
    ruben = gone.account_manager
    merge(kept, gone, "account_manager_id")
    kept.refresh_from_db()
    assert (kept.account_manager, open_periods(kept)) == (ruben, [ruben])
    alone = EmployerFactory(account_manager=None)
    third = EmployerFactory(name="Derde")
    merge(alone, third, by=ruben)
    alone.refresh_from_db()
    assert alone.account_manager == third.account_manager
    assert open_periods(alone) == [third.account_manager]


def test_merging_twice_is_harmless_and_a_chain_ends_at_the_last() -> None:
    first, second = pair()
    third = EmployerFactory(name="Zon en zonen")
    once, again = merge(first, second), merge(first, second)
    assert once == again
    with pytest.raises(Refused, match="is intussen samengevoegd met Bakkerij Zon"):
        merge(third, second)
    with pytest.raises(Refused, match="is intussen samengevoegd met Bakkerij Zon"):
        merge(second, third)
    merge(third, first)
    second.refresh_from_db()
    assert second.merged_into == third
    with pytest.raises(Refused, match="twee verschillende"):
        merge(third, third)


def test_made_up_and_real_stay_apart() -> None:
    kept, gone = pair(data_set="demo")
    with pytest.raises(Refused, match="blijven apart"):
        merge(kept, gone)


def test_what_is_written_meanwhile_arrives_at_the_one_that_stays() -> None:
    kept, gone = pair()
    merge(kept, gone)
    talk = EmployerTalk.objects.create(employer=gone, on=DAY, kind="phone")
    talk.refresh_from_db()
    assert talk.employer == kept
    EmployerTalk.objects.filter(pk=talk.pk).update(employer=gone)
    talk.refresh_from_db()
    assert talk.employer == kept


def at_once(*work: Callable[[], Any]) -> list[Any]:
    """Runs these together, each in a transaction of its own; gives what came of them."""
    found: list[Any] = []

    def run(do: Callable[[], Any]) -> None:
        try:
            with transaction.atomic():
                found.append(do())
        except Exception as error:
            found.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@pytest.mark.django_db(transaction=True)
def test_a_row_and_two_merges_at_once() -> None:
    """Two presses and two people who save a talk: one merge, and the talks lie at the one that stays."""
    kept, gone = pair()
    by = kept.account_manager

    def press() -> int:
        return merge(kept, gone, by=by).pk

    def talk() -> int:
        return EmployerTalk.objects.create(employer_id=gone.pk, on=DAY, kind="phone").pk

    found = at_once(press, talk, press, talk)
    assert [one for one in found if isinstance(one, Exception)] == []
    assert EmployerMerge.objects.count() == 1
    assert EmployerTalk.objects.filter(employer=kept).count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_people_who_merge_in_opposite_directions() -> None:
    """One is first; the other hears that, and nothing gets stuck."""
    one, other = pair()
    by = one.account_manager
    found = at_once(lambda: merge(one, other, by=by), lambda: merge(other, one, by=by))
    assert sorted(type(each).__name__ for each in found) == ["EmployerMerge", "Refused"]


def test_two_lines_of_one_meeting_become_one(world: World) -> None:
    """Somebody spoke with both: one talk stays, with what both say."""
    side, town = world.sides["own"], world.users["coach"].municipality_id
    kept = Employer.objects.get(pk=side.ids["employer"])
    gone = EmployerFactory(name="Dubbel")
    line = EventEmployer.objects.get(pk=side.ids["event_employer"])
    twin = EventEmployer.objects.create(event=line.event, employer=gone, job=line.job, note="een kraam")
    with scope(municipality_id=town):
        there = EventMeeting.objects.get(pk=side.ids["event_meeting"])
        EventMeeting.objects.create(
            place=there.place, client_id=there.client_id, municipality_id=there.municipality_id,
            team_id=there.team_id, with_employer=twin, note="belt maandag", result="",
        )  # fmt: skip
    merge(kept, gone)
    with scope(municipality_id=town):
        meeting = EventMeeting.objects.get(place=there.place)
        assert (meeting.pk, meeting.note, meeting.with_employer) == (there.pk, "belt maandag", line)
    assert EventEmployer.objects.get(event=line.event, employer=kept).note == "een kraam"


def test_a_line_of_another_meeting_moves() -> None:
    kept, gone = pair()
    event = Event.objects.create(
        kind="cafe", name="Café", starts_at=datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC)
    )
    EventEmployer.objects.create(event=event, employer=gone)
    merge(kept, gone)
    assert EventEmployer.objects.get().employer == kept


def test_what_is_being_typed_is_found_at_the_one_that_stays() -> None:
    kept, gone = pair()
    coach = UserFactory()
    with scope(municipality_id=coach.municipality_id):
        keep(user=coach, key=f"/werkgevers/{gone.pk}/gesprek/", content={"about": ["groei"]})
    merge(kept, gone)
    with scope(municipality_id=coach.municipality_id):
        found = find(coach, f"/werkgevers/{kept.pk}/gesprek/")
    assert found is not None
    assert found.content == {"about": ["groei"]}


def test_only_what_both_say_differently_is_asked() -> None:
    stays, goes = pair(kvk="01234567", city="Dronten", sbi_code="0113", sbi_version="2008")
    stays.city, stays.sbi_code, stays.sbi_version = "Lelystad", "0113", "2025"
    asked = differences(values_of(stays), values_of(goes))
    assert set(asked) == {"naam", "plaats", "SBI-code", "accountmanager"}
    changes = merged_values(values_of(stays), values_of(goes), {"sbi_code"})
    assert changes == {"kvk": "01234567", "sbi_version": "2008"}


def test_likely_twins_are_found_by_name_and_by_contact() -> None:
    mine = EmployerFactory(name="Bakkerij Zon B.V.", city="Dronten")
    same = EmployerFactory(name="Bakkerij Zon", city="Dronten")
    spelled = EmployerFactory(name="Broodhuis aan de Gracht")
    EmployerFactory(name="Staalfabriek Noord")
    EmployerFactory(name="Bakkerij Zon", data_set="demo")
    for one, phone in ((mine, "06-1234 5678"), (spelled, "0612345678")):
        ContactPerson.objects.create(employer=one, name="Peter", phone=phone)
    assert [one.id for one in twins_of(mine)] == [same.pk, spelled.pk]
    assert [(p.first.id, p.second.id) for p in pairs()] == [(mine.pk, same.pk)]
    merge(mine, same)
    assert [one.id for one in twins_of(mine)] == [spelled.pk]
    assert pairs() == []


# --- the pages -------------------------------------------------------------------------------------------


def address(one: Employer, other: Employer | None = None) -> str:
    found = reverse("employers:merge", args=[one.pk])
    return f"{found}?met={other.pk}" if other else found


def answers(**changes: Any) -> dict[str, Any]:
    return {
        "stays": "one",
        "name": "one",
        "account_manager_id": "one",
        "reason": "Zelfde adres.",
    } | changes


def test_the_other_is_found_compared_and_merged(client: Browser) -> None:
    one, other = pair()
    FutureJobFactory(employer=other)
    client.force_login(one.account_manager)
    found = client.get(address(one)).content.decode()
    assert address(one, other) in found
    page = client.get(address(one, other)).content.decode()
    assert "1 toekomstige baan" in page
    assert "1 groeigesprek" in page
    for _ in range(2):
        answer = client.post(address(one, other), answers(), follow=True)
        assert answer.redirect_chain[-1][0] == one.get_absolute_url()
    assert EmployerMerge.objects.count() == 1
    assert "is al samengevoegd met" in answer.content.decode()
    for text in ("Hiermee samengevoegd (1)", "Zelfde adres."):
        assert text in answer.content.decode()


def test_the_other_page_can_stay(client: Browser) -> None:
    one, other = pair()
    client.force_login(one.account_manager)
    answer = client.post(address(one, other), answers(stays="other", name="one"))
    assert answer["Location"] == other.get_absolute_url()
    other.refresh_from_db()
    one.refresh_from_db()
    assert (other.name, one.merged_into) == ("Bakkerij Zon", other)
    assert other.account_manager != one.account_manager


def test_different_numbers_need_a_look_in_the_register(client: Browser) -> None:
    one, other = pair(kvk="01234567")
    Employer.objects.filter(pk=one.pk).update(kvk="76543210")
    client.force_login(one.account_manager)
    answer = client.post(address(one, other), answers(kvk="other"))
    assert answer.status_code == 422
    assert "Handelsregister" in answer.content.decode()
    assert client.post(address(one, other), answers(kvk="other", same_kvk="on")).status_code == 302
    one.refresh_from_db()
    assert one.kvk == "01234567"


def test_the_page_that_went_leads_to_the_one_that_stays(client: Browser) -> None:
    one, other = pair()
    merge(one, other)
    coach = UserFactory()
    client.force_login(coach)
    answer = client.get(other.get_absolute_url(), follow=True)
    assert answer.redirect_chain == [(one.get_absolute_url(), 302)]
    assert "Bakkerij Zon BV is samengevoegd met Bakkerij Zon" in answer.content.decode()
    typed = {"kind": "phone", "on": "2026-10-01", "about": "groei", "form_key": ""}
    sent = client.post(reverse("employers:add_talk", args=[other.pk]), typed)
    assert sent.status_code == 307
    assert sent["Location"] == reverse("employers:add_talk", args=[one.pk])
    client.force_login(one.account_manager)
    changed = client.post(
        reverse("employers:change_employer", args=[other.pk]), {"version": 1, "name": "Weg"}
    )
    assert changed.status_code == 302
    one.refresh_from_db()
    assert one.name == "Bakkerij Zon"
    client.force_login(UserFactory(role="functional_admin"))
    assert client.get(other.get_absolute_url()).status_code == 403


def test_an_employer_that_went_is_in_no_list_choice_or_search(client: Browser) -> None:
    one, other = pair()
    merge(one, other)
    client.force_login(one.account_manager)
    for page in (reverse("employers:employers"), reverse("core:search") + "?q=Bakkerij"):
        assert "Bakkerij Zon BV" not in client.get(page).content.decode()
    assert client.get(address(one, other)).status_code == 302
    assert client.get(address(EmployerFactory(), other)).status_code == 404


@pytest.mark.parametrize("role", ["coach", "quality", "manager", "functional_admin", "privacy_officer"])
def test_only_account_managers_merge(client: Browser, role: str) -> None:
    one, other = pair()
    client.force_login(UserFactory(role=role))
    for page in (address(one), address(one, other), reverse("employers:duplicates")):
        answer = client.get(page)
        assert answer.status_code == 403
        assert "kun je niet werkgevers samenvoegen" in answer.content.decode()
    assert client.post(address(one, other), answers()).status_code == 403
    client.logout()
    assert client.get(address(one)).status_code == 302


def test_nonsense_in_the_address_is_no_error(client: Browser) -> None:
    one = EmployerFactory()
    client.force_login(one.account_manager)
    for query in ("?met=x", "?met=99999999999999999999", "?zoek=%25", "?zoek=00.00"):
        assert client.get(address(one) + query).status_code == 200
    assert client.get(f"{address(one)}?met=999999").status_code == 404
    assert client.get(f"{address(one)}?met={one.pk}").status_code in (200, 404)


def test_the_list_of_doubles_costs_the_same_for_one_and_six(
    client: Browser, django_assert_max_num_queries: Any
) -> None:
    one, _ = pair()
    client.force_login(one.account_manager)
    for number in range(5):
        EmployerFactory(name=f"Bakkerij Zon {number}")
    with django_assert_max_num_queries(8):
        page = client.get(reverse("employers:duplicates"))
    assert len(page.context_data["rows"]) > 1
