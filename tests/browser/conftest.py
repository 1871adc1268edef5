"""A real browser on a running application with a real worker."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Live pages run in a thread of the test process, where Playwright's loop would be mistaken for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without Chromium these tests are skipped with the reason; where it is required they fail."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.filterwarnings("ignore::ResourceWarning"))
            if not CHROMIUM.exists() and os.environ.get("OPSTAP_REQUIRE_BROWSER") != "1":
                item.add_marker(pytest.mark.skip(reason="Chromium is missing: apt-get install chromium"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": str(CHROMIUM), "args": [*QUIET, *as_root]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    return {
        "locale": "nl-NL",
        "timezone_id": "Europe/Amsterdam",
        "viewport": {"width": 1366, "height": 768},
    }


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test on any script error or breach of the content policy."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda m: problems.append(m.text) if "Content Security Policy" in m.text else None)
    yield page
    assert problems == []


@pytest.fixture(scope="session")
def worker_process(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The application's own worker in a process of its own, on the test's database; its broker's address."""
    from django.db import connection

    name = connection.settings_dict["NAME"]
    broker = os.environ["REDIS_URL"].replace("virtual_host=0", f"virtual_host={sum(name.encode()) % 14 + 1}")
    environment = os.environ | {
        "DATABASE_URL": os.environ["DATABASE_URL"].replace("/opstap?", f"/{name}?"),
        "OPSTAP_TEST_BROKER": broker,
    }
    command = [sys.executable, "-m", "celery", "-A", "tests.worker", "worker", "-c", "1", "-l", "ERROR"]
    worker = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    yield broker
    os.killpg(worker.pid, 9)
    worker.wait()


@pytest.fixture
def real_worker(transactional_db: None, worker_process: str) -> Iterator[None]:
    """Messages of this test go to the real worker; those of other tests stay in their process."""
    from config.celery import app

    before = app.conf.broker_url
    _send_to(app, worker_process)
    app.control.purge()
    _wait_for(app)
    yield
    _send_to(app, before)


def _send_to(app: Any, broker: str) -> None:
    """Another broker from now on: Celery keeps its connections, so these are forgotten."""
    app.conf.broker_url = broker
    app._pool = None
    app.amqp._producer_pool = None


def _wait_for(app: Any) -> None:
    end = time.monotonic() + 120  # a busy machine takes its time to start one
    while time.monotonic() < end:
        if app.control.ping(timeout=0.5):
            return
    raise AssertionError("the worker did not start")


class Visitor:
    """Somebody at a browser: logs in, goes around, and looks whether every page is accessible."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def log_in(self, email: str, password: str = "geheim-voor-de-test") -> None:  # noqa: S107
        self.page.context.clear_cookies()
        self.page.goto(f"{self.address}/account/login/")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Wachtwoord").fill(password)
        self.page.get_by_role("button", name="Log in", exact=True).click()
        self.page.wait_for_url(f"{self.address}/")

    def go(self, path: str) -> None:
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        self.check()

    def check(self) -> None:
        """No accessibility violation, nothing undefined in a template, no sideways scrolling."""
        problems = Axe().run(self.page)
        assert problems.violations_count == 0, problems.generate_report()
        assert "<<undefined" not in self.page.content()
        wide = self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")
        assert not wide, f"{self.page.url} scrolls sideways"


@pytest.fixture
def visitor(page: Page, live_server: Any) -> Visitor:
    return Visitor(page, live_server.url)
