"""Hostile files, the whole way: brought in, columns chosen, taken over, and brought in again.

An answer in words every time, within ten seconds; nothing half; twice is once.
"""

import re
import time
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse

from clients.models import Client, ClientIdentity, DistanceAssessment, ImportRow, ImportRun
from clients.services.importing import runs
from core import outbox
from core.importing import limits
from core.models import OutboxMessage
from core.tenancy import scope
from tests.core.factories import TeamFactory, UserFactory
from tests.house.hostile_files import hostile_files

pytestmark = pytest.mark.django_db
SECONDS = 10
PLACE = re.compile(r"Rij \d+(, kolom [^:]+)?:")
# What is wrong with a file as a whole has no place in it.
WITHOUT_PLACE = re.compile(
    r"beschadigd|geen tabel|leeg|oud Excel|wachtwoord|groter dan|macro's|buiten het bestand|te veel|te lang"
    r"|staat niets|verwijzingen"
)


class Bringer:
    """Somebody who brings files in, and the worker beside them."""

    def __init__(self) -> None:
        self.team = TeamFactory()
        self.user = UserFactory(quality=True, municipality=self.team.municipality)
        self.browser = Browser(raise_request_exception=False)
        self.browser.force_login(self.user)
        self.slowest = 0.0

    def ask(self, method: str, name: str, *args: Any, **data: Any) -> Any:
        start = time.perf_counter()
        answer = getattr(self.browser, method)(reverse(name, args=args), data)
        self.slowest = max(self.slowest, time.perf_counter() - start)
        assert answer.status_code < 500, (name, data)
        return answer

    def bring(self, name: str, data: bytes) -> Any:
        file = SimpleUploadedFile(name, data)
        return self.ask("post", "clients:new_import", file=file, kind="clients", team=self.team.pk)

    def work(self) -> None:
        """The worker: every event to its effect."""
        start = time.perf_counter()
        waiting = OutboxMessage.objects.filter(handled_at=None, name__startswith="import.")
        for pk in list(waiting.values_list("pk", flat=True)):
            outbox.handle(pk)
        self.slowest = max(self.slowest, time.perf_counter() - start)

    def through(self, run: ImportRun) -> None:
        """Chooses what is suggested, looks at everything, and takes over what can be."""
        page = self.ask("get", "clients:import_columns", run.pk)
        form = page.context["form"]
        chosen = {name: form[name].value() or "" for name in form.fields}
        if self.ask("post", "clients:import_columns", run.pk, **chosen).status_code != 302:
            return
        self.work()
        for kind in ImportRow.Status.values:
            self.ask("get", "clients:import_run", run.pk, toon=kind)
        self.ask("post", "clients:import_take_over", run.pk)
        self.work()
        self.ask("post", "clients:import_take_over", run.pk)
        self.work()


def counts() -> tuple[int, int, int]:
    return Client.objects.count(), ClientIdentity.objects.count(), DistanceAssessment.objects.count()


def battery(number: int) -> Counter[str]:
    """Brings in so many hostile files; gives what became of them."""
    bringer, seen = Bringer(), Counter[str]()
    with scope(municipality_id=bringer.user.municipality_id):
        for name, data in hostile_files(number):
            before = counts()
            answer = bringer.bring(name, data)
            run = ImportRun.objects.order_by("-pk").first() if answer.status_code == 302 else None
            if run is None:
                assert_refused_in_words(answer, name)
                assert counts() == before, name
                seen["refused"] += 1
                continue
            bringer.through(run)
            assert_whole(run)
            after = counts()
            assert bringer.bring(f"again-{name}", data).status_code == 302
            assert ImportRun.objects.order_by("-pk").first() == run, "the same file is the same import"
            assert counts() == after
            seen["read"] += 1
            seen["taken"] += after[0] - before[0]
            cleared(run)
    assert bringer.slowest < SECONDS
    return seen


def assert_refused_in_words(answer: Any, name: str) -> None:
    assert answer.status_code == 422, name
    sentence = " ".join(map(str, answer.context["form"].errors.get("__all__", [])))
    sentence += " ".join(map(str, answer.context["form"].errors.get("file", [])))
    assert PLACE.search(sentence) or WITHOUT_PLACE.search(sentence), (name, sentence)


def assert_whole(run: ImportRun) -> None:
    """Every row that was taken over is a person; whoever isn't says why, with the row."""
    run.refresh_from_db()
    rows = run.rows.values_list("status", "client_id", "problems")
    for status, client_id, problems in rows:
        assert (status == "taken") <= (client_id is not None)
        if status == "problem":
            assert any(problem["kind"] == "problem" and problem["text"] for problem in problems)
    taken = run.rows.filter(status="taken")
    assert taken.count() == run.taken
    assert run.status in ("columns", "checked", "done")
    assert run.status != "done" or not run.rows.filter(status="new").exists()


def cleared(run: ImportRun) -> None:
    """As after a week, so that the next file starts in a quiet house."""
    ImportRow.objects.filter(run=run).delete()


def test_sixty_hostile_files() -> None:
    seen = battery(64)
    assert seen["refused"] > 15
    assert seen["read"] > 10
    assert seen["taken"] > 0


@pytest.mark.bench
def test_two_thousand_hostile_files() -> None:
    seen = battery(2_000)
    print(dict(seen))
    assert seen["refused"] + seen["read"] == 2_000


def test_control_without_the_limit_the_bomb_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is refused that is read when it may have more rows: so it is the limit that stops it."""
    data = b"Nummer;Voornaam;Achternaam\n" + b"".join(b"R-%d;A;B\n" % n for n in range(120))
    bringer = Bringer()
    with scope(municipality_id=bringer.user.municipality_id):
        monkeypatch.setattr(runs, "LIMITS", replace(limits.LIMITS, rows=100))
        answer = bringer.bring("a.csv", data)
        assert answer.status_code == 422
        assert "Rij 102: het bestand heeft meer dan 100 rijen" in answer.content.decode()
        monkeypatch.undo()
        assert bringer.bring("a.csv", data).status_code == 302
        assert ImportRow.objects.count() == 120
