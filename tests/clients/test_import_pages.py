"""The pages of an import."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Client, ImportRow, ImportRun
from core import outbox
from core.models import AuditLine, OutboxMessage, User
from core.tenancy import scope
from tests.clients.conftest import People

pytestmark = pytest.mark.django_db
BSN = "999990007"
TEXT = (
    f"Nummer;BSN;Voornaam;Achternaam;Gebdat\nX-1;{BSN};Noor;Bakker;1-5-1980\nX-2;123;Piet;Jansen;31-2-1980\n"
)


@pytest.fixture
def quality(people: People) -> User:
    return people.quality


@pytest.fixture
def browser(browse: Callable[[User], Browser], quality: User) -> Browser:
    return browse(quality)


def url(name: str, *args: Any) -> str:
    return reverse(f"clients:{name}", args=args)


def bring(browser: Browser, team: Any, text: str = TEXT, **more: Any) -> Any:
    file = SimpleUploadedFile("oud/bestand.csv", text.encode())
    data = {"file": file, "kind": "clients", "team": team.pk} | more
    return browser.post(url("new_import"), data)


def work() -> None:
    for pk in OutboxMessage.objects.filter(handled_at=None, name__startswith="import.").values_list(
        "pk", flat=True
    ):
        outbox.handle(pk)


@pytest.fixture
def run(browser: Browser, resident: Client, quality: User) -> ImportRun:
    """A file whose rows were checked."""
    answer = bring(browser, resident.team)
    assert answer.status_code == 302
    form = browser.get(answer.url).context["form"]
    browser.post(answer.url, {name: form[name].value() or "" for name in form.fields} | {"keep_as": "Oud"})
    work()
    with scope(municipality_id=quality.municipality_id):
        return ImportRun.objects.get()


def row_of(run: ImportRun, number: int) -> ImportRow:
    with scope(municipality_id=run.municipality_id):
        return ImportRow.objects.get(run=run, number=number)


def test_from_the_list_to_taken_over(browser: Browser, run: ImportRun) -> None:
    page = browser.get(url("import_run", run.pk)).content.decode()
    assert "bestaat niet" in page
    assert "Neem 1 rij over" in page
    assert "bestand.csv" in browser.get(url("imports")).content.decode()
    answer = browser.post(url("import_take_over", run.pk), follow=True)
    assert "wordt overgenomen" in answer.content.decode()
    assert "Kijk hoe ver het is" in answer.content.decode()
    work()
    page = browser.get(url("import_run", run.pk) + "?toon=taken").content.decode()
    assert "1 rij is" in page
    assert "Noor Bakker" in page


def test_repairing_a_row(browser: Browser, run: ImportRun) -> None:
    row = row_of(run, 3)
    page = browser.get(url("import_row", row.pk))
    assert b'value="123"' in page.content, "a BSN that is wrong is shown, to repair it"
    form = page.context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | {"birth_date": "28-2-1980", "bsn": ""}
    answer = browser.post(url("import_row", row.pk), data)
    assert answer.url == url("import_run", run.pk)
    assert row_of(run, 3).status == "new"
    again = browser.post(url("import_row", row.pk), data | {"last_name": "Pietersen"})
    assert again.status_code == 409
    assert "Pietersen" in again.content.decode()
    assert "Jansen" in again.content.decode()


def test_a_bsn_that_is_right_is_not_shown(browser: Browser, run: ImportRun) -> None:
    row = row_of(run, 2)
    for address in (
        url("import_row", row.pk),
        url("import_run", run.pk) + "?toon=new",
        url("import_columns", run.pk),
    ):
        page = browser.get(address).content.decode()
        assert BSN not in page
        assert "••••••007" in page
    form = browser.get(url("import_row", row.pk)).context["form"]
    browser.post(
        url("import_row", row.pk),
        {name: form[name].value() or "" for name in form.fields} | {"first_name": "Els"},
    )
    kept = row_of(run, 3 - 1)
    assert (kept.values["bsn"], kept.values["first_name"]) == ("••••••007", "Els")


def test_the_log_and_the_addresses_hold_no_bsn(browser: Browser, run: ImportRun) -> None:
    with scope(municipality_id=run.municipality_id):
        assert not [
            line for line in AuditLine.objects.all() if BSN in f"{line.action}{line.note}{line.object_id}"
        ]


def test_skipping_and_taking_in_again(browser: Browser, run: ImportRun) -> None:
    row = row_of(run, 3)
    browser.post(url("import_skip_row", row.pk))
    browser.post(url("import_skip_row", row.pk))
    assert row_of(run, 3).status == "skipped"
    browser.post(url("import_keep_row", row.pk))
    assert row_of(run, 3).status == "problem"


def test_pressing_twice_is_one_import(browser: Browser, resident: Client, quality: User) -> None:
    first, second = bring(browser, resident.team), bring(browser, resident.team)
    assert second.url.startswith(first.url.replace("kolommen/", ""))
    page = browser.get(second.url).content.decode()
    assert "al eens ingebracht" in page
    with scope(municipality_id=quality.municipality_id):
        assert ImportRun.objects.count() == 1


def test_a_team_is_asked_before_the_file_is_read(browser: Browser, resident: Client, quality: User) -> None:
    file = SimpleUploadedFile("bestand.csv", TEXT.encode())
    answer = browser.post(url("new_import"), {"file": file, "kind": "clients", "team": ""})
    assert answer.status_code == 422
    assert "Kies een team voor rijen" in answer.content.decode()
    with scope(municipality_id=quality.municipality_id):
        assert not ImportRun.objects.exists()


def test_an_unfinished_import_can_be_stopped_and_begun_anew(
    browser: Browser, run: ImportRun, resident: Client, quality: User
) -> None:
    page = browser.get(bring(browser, resident.team).url).content.decode()
    assert "Stop deze import en begin opnieuw" in page
    stop = url("import_cancel", run.pk) + "?opnieuw=1"
    assert f'href="{stop}"' in page
    assert browser.post(stop).url == url("new_import")
    bring(browser, resident.team)
    with scope(municipality_id=quality.municipality_id):
        assert ImportRun.objects.exclude(pk=run.pk).count() == 1


def test_kept_columns_are_offered_again(browser: Browser, run: ImportRun, resident: Client) -> None:
    answer = bring(browser, resident.team, TEXT + "X-3;;A;B;\n")
    assert "indeling &#x27;Oud&#x27;" in browser.get(answer.url).content.decode()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"file": ""}, "Kies een bestand."),
        ({"file": SimpleUploadedFile("a.csv", b"")}, "leeg"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.4")}, "geen tabel"),
        ({"file": SimpleUploadedFile("a.csv", b"a;b\n1;\x00\n")}, "Rij 2, kolom"),
        ({"file": SimpleUploadedFile("a.csv", b"# Lees dit\n\nEen tekst.\n")}, "maar één kolom"),
        ({"file": SimpleUploadedFile("a.xlsx", b"Een verhaal\nzonder tabel\n")}, "maar één kolom"),
        ({"kind": "iets"}, "Selecteer een geldige keuze"),
    ],
)
def test_a_file_that_cant_be_read_says_why(browser: Browser, resident: Client, data: Any, word: str) -> None:
    answer = bring(browser, resident.team, **data)
    assert answer.status_code == 422
    assert word in answer.content.decode()


def test_a_file_that_is_too_large_is_told(browser: Browser, resident: Client) -> None:
    answer = bring(browser, resident.team, "x" * (22 * 1024 * 1024))
    assert answer.status_code == 422
    assert "groter dan 20 MB" in answer.content.decode()


def test_columns_that_cant_work_are_refused(browser: Browser, resident: Client) -> None:
    address = bring(browser, resident.team).url
    form = browser.get(address).context["form"]
    answer = browser.post(address, {"version": form["version"].value(), "column_0": "number"})
    assert answer.status_code == 422
    assert "voornaam" in answer.content.decode()


def test_other_columns_and_stopping(browser: Browser, run: ImportRun) -> None:
    answer = browser.post(url("import_change_columns", run.pk))
    assert answer.url == url("import_columns", run.pk)
    assert b"Stop de import" in browser.get(url("import_cancel", run.pk)).content
    browser.post(url("import_cancel", run.pk))
    with scope(municipality_id=run.municipality_id):
        run.refresh_from_db()
        assert run.status == "cancelled"
        assert run.rows.count() == 0
    assert browser.post(url("import_take_over", run.pk), follow=True).status_code == 200
    assert browser.get(url("import_run", run.pk)).status_code == 200


def test_the_example_comes_as_a_file(browser: Browser) -> None:
    answer = browser.get(url("import_example"))
    assert "attachment" in answer["Content-Disposition"]
    assert b"9999" in b"".join(answer.streaming_content)


def test_who_may(run: ImportRun, people: People, browse: Callable[[User], Browser]) -> None:
    for user in (
        people.coach,
        people.account_manager,
        people.manager,
        people.functional_admin,
        people.privacy_officer,
    ):
        browser = browse(user)
        assert browser.get(url("imports")).status_code == 403
        assert bring(browser, run.team).status_code == 403
        assert browser.get(url("import_run", run.pk)).status_code == 404
        assert browser.post(url("import_take_over", run.pk)).status_code == 404
        assert browser.get(url("import_row", row_of(run, 2).pk)).status_code == 404
    assert Browser().get(url("imports")).status_code == 302


def test_another_town_sees_nothing(run: ImportRun, people: People, browse: Callable[[User], Browser]) -> None:
    from tests.core.factories import UserFactory

    stranger = browse(UserFactory(quality=True, municipality=people.elsewhere.municipality))
    assert stranger.get(url("import_run", run.pk)).status_code == 404
    assert "bestand.csv" not in stranger.get(url("imports")).content.decode()


def test_looking_writes_nothing_but_its_line(browser: Browser, run: ImportRun) -> None:
    def state() -> list[Any]:
        with scope(municipality_id=run.municipality_id):
            return [list(m.objects.order_by("pk").values()) for m in (ImportRun, ImportRow, OutboxMessage)]

    before = state()
    for address in (
        url("imports"),
        url("import_run", run.pk),
        url("import_columns", run.pk),
        url("import_row", row_of(run, 2).pk),
    ):
        assert browser.get(address).status_code == 200
    assert state() == before


def test_the_same_questions_for_one_row_and_six(browser: Browser, resident: Client, quality: User) -> None:
    def cost(rows: int) -> int:
        text = "Nummer;Voornaam;Achternaam\n" + "".join(f"Q{rows}-{n};A;B\n" for n in range(rows))
        address = bring(browser, resident.team, text).url
        form = browser.get(address).context["form"]
        browser.post(address, {name: form[name].value() or "" for name in form.fields})
        work()
        page = address.replace("kolommen/", "")
        browser.get(page)
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(page)
        assert len(answer.context["rows"]) == rows
        return len(asked)

    assert cost(1) == cost(6)
