"""What a fresh clone makes for itself: at once when nothing changed, anew when something did."""

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from config import bootstrap, check, clean, processes
from config.mode import ROOT
from config.progress import StepFailed, run_step


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with lock files and nothing else; steps are noted down and not run."""
    for name in ("requirements-dev.lock", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "config").mkdir()
    shutil.copy(ROOT / "config/uv.lock", tmp_path / "config/uv.lock")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv/bin/python")
    return tmp_path


@pytest.fixture
def steps(clone: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    done: list[str] = []

    def note(label: str, *command: object) -> None:
        done.append(label)
        (clone / ".venv/bin").mkdir(parents=True, exist_ok=True)
        (clone / ".venv/bin/python").touch()
        (clone / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(bootstrap, "step", note)
    return done


def test_the_second_time_takes_no_time() -> None:
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "config.bootstrap"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    if not done.stdout:  # made by another way, the first run here lays the stamps
        assert time.monotonic() - start < 1


def test_made_once_and_again_when_a_lock_changes(clone: Path, steps: list[str]) -> None:
    bootstrap.main()
    assert steps == [
        "Python environment",
        "Installer (uv)",
        "Python packages",
        "Web packages (Bootstrap, icons, charts)",
    ]
    steps.clear()
    bootstrap.main()
    assert steps == []
    with (clone / "package-lock.json").open("a") as lock:
        lock.write("\n")
    bootstrap.main()
    assert steps == ["Web packages (Bootstrap, icons, charts)"]


def test_interrupted_half_way_it_does_the_work_again(
    clone: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "install_packages", interrupted)
        with pytest.raises(KeyboardInterrupt):
            bootstrap.main()
    steps.clear()
    bootstrap.main()
    assert "Python packages" in steps


def test_an_environment_behind_a_link_is_never_emptied(clone: Path, steps: list[str]) -> None:
    theirs = clone / "another-checkout"
    theirs.mkdir()
    (clone / ".venv").symlink_to(theirs)
    with pytest.raises(SystemExit, match=r"is a link to .*another-checkout, which is not emptied from here"):
        bootstrap.main()
    assert steps == []
    (clone / ".venv").unlink()
    bootstrap.main()
    assert steps[0] == "Python environment"


def test_pip_takes_over_when_uv_fails(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def only_pip(label: str, *command: object) -> None:
        tried.append(label)
        if "pip (slower)" not in label:
            raise StepFailed("no index")

    monkeypatch.setattr(bootstrap, "step", only_pip)
    bootstrap.install_packages()
    assert tried == ["Python packages", "Python packages, with pip (slower)"]


def test_what_the_machine_lacks_is_named(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=r"apt-get install python3\.\d+-venv"):
        bootstrap.make_venv("stamp")
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match=r"Node\.js 20 or newer .* here: none"):
        bootstrap.check_node()
    with pytest.raises(SystemExit, match="apt-get install git"):
        bootstrap.check_git()
    monkeypatch.setattr(bootstrap, "sys", SimpleNamespace(version_info=(3, 9, 2)))
    with pytest.raises(SystemExit, match=r"3\.11 or 3\.12; python3 is 3\.9 here"):
        bootstrap.check_python()


def test_an_old_node_is_refused(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda *a, **k: SimpleNamespace(stdout="v18.19.0\n"))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit, match=r"here: v18\.19\.0"):
        bootstrap.check_node()


def test_a_failed_step_shows_how_it_ended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "log"
    run_step("Goed", [sys.executable, "-c", "print('fine')"], log)
    assert "✓ Goed" in capsys.readouterr().out
    with pytest.raises(StepFailed, match=r"(?s)✗ Fout.*the reason"):
        run_step("Fout", [sys.executable, "-c", "raise SystemExit('the reason')"], log)


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.lock", "django==5.2 \\\n    --hash=sha256:00\n", None),
        ("a.lock", "# from https://example.org\ndjango==5.2 \\\n    --hash=sha256:00\n", None),
        ("a.lock", "--index-url https://example.org\ndjango==5.2 --hash=sha256:00\n", "holds an address"),
        ("a.lock", "django==5.2\n", "without a hash"),
        ("p.json", '{"node_modules/a": {\n"integrity": "sha512-x"}}', None),
        (
            "p.json",
            '{"node_modules/a": {\n"resolved": "https://example.org/a.tgz", "integrity": "x"}}',
            "address",
        ),
        ("p.json", '{"node_modules/a": {}}', "without a hash"),
    ],
)
def test_locks_hold_hashes_and_no_addresses(name: str, text: str, fault: str | None) -> None:
    found = check.lock_fault(name, text)
    assert found is None if fault is None else fault in str(found)


def test_our_own_locks_are_in_order() -> None:
    assert check.lock_faults() is None


def test_a_taken_port_is_named_with_the_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"Poort {port} is niet vrij.*make demo PORT={port + 1}"):
            processes.refuse_taken_port(port, "demo")
    processes.refuse_taken_port(port, "demo")


def test_clean_asks_first(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["clean"])
    with pytest.raises(SystemExit, match="Nothing removed"):
        clean.main()
    assert str(ROOT / ".venv") in capsys.readouterr().out
