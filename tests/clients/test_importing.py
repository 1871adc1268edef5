"""An import from file to files."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from clients.models import (
    BenefitPeriod,
    Client,
    ClientIdentity,
    CoachPeriod,
    DistanceAssessment,
    ImportMapping,
    ImportRow,
    ImportRun,
)
from clients.services import importing
from clients.services.importing import writing
from clients.services.importing.contents import contents_of
from core import outbox
from core.models import AuditLine, OutboxMessage, User
from core.pages import Refused
from core.sealing import unseal
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db
BSN, OTHER_BSN = "999990007", "999990019"
HEAD = "Clientnr;BSN;Voornaam;Tussenvoegsel;Achternaam;Gebdat;Kleur;Consulent\n"
FILE = (
    HEAD
    + f"A-1;{BSN};Samira;van;Dam;01-05-1980;groen;coach@voorbeeld.test\n"
    + "A-2;;Piet;;Jansen;31-02-1980;;\n"
    + f";{OTHER_BSN};Noor;;Bakker;;rood;\n"
)


@pytest.fixture
def quality() -> User:
    town = MunicipalityFactory()
    TeamFactory(municipality=town)
    return UserFactory(
        quality=True, municipality=town, team=TeamFactory(municipality=town, name="Staf", kind="support")
    )


@pytest.fixture
def team(quality: User) -> Any:
    return TeamFactory(municipality=quality.municipality)


@pytest.fixture(autouse=True)
def coach(quality: User, team: Any) -> User:
    return UserFactory(email="coach@voorbeeld.test", municipality=quality.municipality, team=team)


@pytest.fixture(autouse=True)
def inside(quality: User) -> Iterator[None]:
    with scope(municipality_id=quality.municipality_id):
        yield


def effects() -> None:
    """What the worker does."""
    for message in OutboxMessage.objects.filter(handled_at=None, name__startswith="import.").order_by("id"):
        outbox.handle(message.pk)


def begun(by: User, team: Any, text: str = FILE, kind: str = "clients", name: str = "oud.csv") -> ImportRun:
    run, _ = importing.start_import(by=by, kind=kind, team=team, file_name=name, data=text.encode())
    return run


def checked(by: User, team: Any, text: str = FILE, kind: str = "clients") -> ImportRun:
    run = begun(by, team, text, kind)
    columns = importing.suggested_columns(run, None)
    importing.choose_columns(by=by, run=run, version=run.version, columns=columns)
    effects()
    run.refresh_from_db()
    return run


def taken(by: User, team: Any, text: str = FILE, kind: str = "clients") -> ImportRun:
    run = checked(by, team, text, kind)
    importing.take_over(by=by, run=run)
    effects()
    run.refresh_from_db()
    return run


def statuses(run: ImportRun) -> list[str]:
    return list(run.rows.order_by("number").values_list("status", flat=True))


def said(row: ImportRow) -> str:
    return " ".join(problem["text"] for problem in row.problems)


def test_from_file_to_files(quality: User, team: Any, coach: User) -> None:
    run = checked(quality, team)
    assert run.status == "checked"
    assert statuses(run) == ["new", "problem", "new"]
    assert "bestaat niet" in said(run.rows.get(number=3))
    importing.take_over(by=quality, run=run)
    effects()
    run.refresh_from_db()
    assert (run.status, run.taken, run.progress) == ("done", 2, 100)
    samira = Client.objects.get(number="A-1")
    assert (samira.full_name, samira.coach, samira.team) == ("Samira van Dam", coach, team)
    assert samira.birth_date == datetime.date(1980, 5, 1)
    assert (samira.category, samira.sort_name) == ("1B", "dam samira van")
    assert unseal(samira.identity.bsn_sealed) == BSN
    guess = DistanceAssessment.objects.get(client=samira)
    assert (guess.source, guess.months) == ("import", 6)
    assert "schatting" in guess.reason
    assert CoachPeriod.objects.get(client=samira).coach == coach
    noor = Client.objects.get(first_name="Noor")
    assert noor.number.startswith(str(datetime.date.today().year))
    assert noor.coach is None


def test_the_second_press_and_the_same_file_add_nothing(quality: User, team: Any) -> None:
    run = taken(quality, team)
    count = Client.objects.count()
    with pytest.raises(Refused, match="niets nieuws"):
        importing.take_over(by=quality, run=run)
    again, new = importing.start_import(
        by=quality, kind="clients", team=team, file_name="anders.csv", data=FILE.encode()
    )
    assert (again.pk, new) == (run.pk, False)
    other = taken_with_one_row_more(quality, team)
    assert statuses(other) == ["known", "problem", "known", "taken"]
    assert Client.objects.count() == count + 1


def taken_with_one_row_more(by: User, team: Any) -> ImportRun:
    return taken(by, team, FILE + "A-9;;Els;;Visser;;;\n")


def test_the_effect_twice_is_once(quality: User, team: Any) -> None:
    run = taken(quality, team)
    ids = {"run_id": run.pk, "municipality_id": run.municipality_id, "by_id": quality.pk}
    before = Client.objects.count()
    importing.write_run(ids)
    importing.check_run(ids)
    assert Client.objects.count() == before
    run.refresh_from_db()
    assert run.status == "done"


def test_killed_halfway_leaves_nothing(quality: User, team: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    run = checked(quality, team)
    importing.take_over(by=quality, run=run)
    monkeypatch.setattr(writing._Writer, "_taken", lambda self, pairs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        effects()
    assert (Client.objects.count(), ClientIdentity.objects.count()) == (0, 0)
    monkeypatch.undo()
    effects()
    assert Client.objects.count() == 2


def test_nothing_is_overwritten(quality: User, team: Any) -> None:
    with scope(municipality_id=quality.municipality_id):
        there = ClientFactory(
            municipality=quality.municipality,
            team=team,
            number="A-1",
            first_name="Samira",
            last_name="Ander",
            phone="0612345678",
        )
    text = f"Nummer;Voornaam;Achternaam;Telefoon;Kleur;BSN\nA-1;Samira;van Dam;0687654321;blauw;{BSN}\n"
    run = taken(quality, team, text)
    there.refresh_from_db()
    assert (there.last_name, there.phone, there.category) == ("Ander", "0612345678", "1C")
    assert there.identity.bsn_index
    row = run.rows.get()
    assert row.status == "taken"
    assert "achternaam, telefoon" in said(row)
    assert Client.objects.count() == 1


def test_doubles_name_both_rows_until_one_is_skipped(quality: User, team: Any) -> None:
    text = "Nummer;Voornaam;Achternaam\nB-1;A;B\nB-1;C;D\n"
    run = checked(quality, team, text)
    assert statuses(run) == ["problem", "problem"]
    second = run.rows.get(number=3)
    assert "Rij 3 en rij 2 hebben hetzelfde nummer" in said(second)
    importing.skip_row(by=quality, row=second)
    assert statuses(run) == ["new", "skipped"]
    importing.keep_row(by=quality, row=second)
    assert statuses(run) == ["problem", "problem"]
    second.refresh_from_db()
    importing.repair_row(by=quality, row=second, version=second.version, texts={"number": "B-2"})
    assert statuses(run) == ["new", "new"]


def test_repairing_a_row_checks_it_again(quality: User, team: Any) -> None:
    run = checked(quality, team)
    row = run.rows.get(number=3)
    with pytest.raises(importing.RowConflict):
        importing.repair_row(by=quality, row=row, version=99, texts={})
    importing.repair_row(by=quality, row=row, version=row.version, texts={"birth_date": "28-02-1980"})
    row.refresh_from_db()
    assert (row.status, row.values["birth_date"]) == ("new", "28-02-1980")
    importing.take_over(by=quality, run=run)
    effects()
    assert Client.objects.get(number="A-2").birth_date == datetime.date(1980, 2, 28)
    row.refresh_from_db()
    row.run.refresh_from_db()
    with pytest.raises(Refused):
        importing.repair_row(by=quality, row=row, version=row.version, texts={})


def test_after_taking_over_the_rest_can_be_repaired_and_taken_over_too(quality: User, team: Any) -> None:
    run = taken(quality, team)
    row = run.rows.get(number=3)
    importing.repair_row(by=quality, row=row, version=row.version, texts={"birth_date": ""})
    importing.take_over(by=quality, run=run)
    effects()
    run.refresh_from_db()
    assert (run.status, run.taken, Client.objects.count()) == ("done", 3, 3)


def test_benefit_periods(quality: User, team: Any) -> None:
    taken(quality, team)
    text = (
        "BSN;Soort;Van;Tot en met\n"
        f"{BSN};bijstand;1-1-2024;\n{BSN};bijstand;1-1-2024;\n{OTHER_BSN};WW;1-1-2023;31-12-2023\n"
        "999990020;PW;1-1-2024;\n"
    )
    run = checked(quality, team, text, "benefits")
    assert statuses(run) == ["problem", "problem", "new", "problem"]
    assert "dezelfde uitkering" in said(run.rows.get(number=2))
    assert "Neem eerst de inwoners over" in said(run.rows.get(number=5))
    importing.skip_row(by=quality, row=run.rows.get(number=3))
    importing.take_over(by=quality, run=run)
    effects()
    assert BenefitPeriod.objects.count() == 2
    again = checked(quality, team, text + "\n", "benefits")
    assert statuses(again) == ["problem", "problem", "known", "problem"]


def test_a_bsn_lies_nowhere_open(quality: User, team: Any) -> None:
    run = taken(quality, team)
    with connection.cursor() as cursor:
        for table in (
            "clients_importrow",
            "clients_importrun",
            "clients_client",
            "clients_clientidentity",
            "core_outboxmessage",
            "core_auditline",
        ):
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE %s", [f"%{BSN}%"])
            assert cursor.fetchone() == (0,), table
    row = run.rows.get(number=2)
    assert row.values["bsn"] == "••••••007"
    assert contents_of(row).cells[1] == BSN


def test_the_log_holds_who_was_taken_over(quality: User, team: Any) -> None:
    taken(quality, team)
    line = AuditLine.objects.get(action="import.taken_over.clients")
    assert sorted(line.client_ids) == sorted(Client.objects.values_list("pk", flat=True))
    assert line.actor_id == quality.pk
    told = OutboxMessage.objects.filter(name="clients.imported")
    assert [message.payload["team_id"] for message in told] == [team.pk]


def test_columns_are_kept_by_name(quality: User, team: Any) -> None:
    run = begun(quality, team)
    columns = importing.suggested_columns(run, None)
    assert columns["Gebdat"] == "birth_date"
    importing.choose_columns(by=quality, run=run, version=run.version, columns=columns, keep_as="Oud systeem")
    other = begun(quality, team, FILE + "\nA-7;;X;;Y;;;\n")
    assert importing.known_mapping(other) == ImportMapping.objects.get(name="Oud systeem")
    with pytest.raises(Refused, match="Kies een kolom"):
        importing.choose_columns(by=quality, run=other, version=other.version, columns={"BSN": "bsn"})


def test_stopping_removes_the_rows_and_frees_the_file(quality: User, team: Any) -> None:
    run = begun(quality, team)
    importing.cancel_import(by=quality, run=run)
    importing.cancel_import(by=quality, run=run)
    assert run.rows.count() == 0
    assert begun(quality, team).pk != run.pk
    with pytest.raises(Refused):
        importing.take_over(by=quality, run=run)


def test_a_check_of_a_stopped_import_does_nothing(quality: User, team: Any) -> None:
    run = begun(quality, team)
    columns = importing.suggested_columns(run, None)
    run = importing.choose_columns(by=quality, run=run, version=run.version, columns=columns)
    importing.cancel_import(by=quality, run=run)
    effects()
    run.refresh_from_db()
    assert run.status == "cancelled"


def test_rows_are_gone_a_week_after(quality: User, team: Any) -> None:
    run = taken(quality, team)
    waiting = begun(quality, team, "a;b\n1;2\n")
    today = datetime.date.today()
    assert importing.remove_old_imports(today=today + datetime.timedelta(days=7)) == 0
    assert importing.remove_old_imports(today=today + datetime.timedelta(days=8)) == 3
    assert importing.remove_old_imports(today=today + datetime.timedelta(days=32)) == 1
    waiting.refresh_from_db()
    assert waiting.status == "cancelled"
    assert ImportRun.objects.get(pk=run.pk).taken == 2
    assert begun(quality, team).pk == run.pk


def test_a_refused_file_leaves_nothing(quality: User, team: Any) -> None:
    with pytest.raises(Refused, match='Rij 2, kolom "b"'):
        begun(quality, team, "a;b\n1;\x07\n")
    assert ImportRun.objects.count() == 0
