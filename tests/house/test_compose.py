"""The container files fit their formats. Images are not built here."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from config.mode import ROOT

BIN = Path(sys.executable).parent
COMPOSE = ROOT / "docker-compose.yml"


def faults_in_compose(path: Path) -> str:
    command = [BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def faults_in_dockerfile(path: Path) -> str:
    done = subprocess.run([BIN / "hadolint", path], capture_output=True, text=True, check=False)
    return done.stdout


@pytest.fixture(scope="module")
def compose() -> Any:
    return yaml.safe_load(COMPOSE.read_text())


def test_compose_fits_its_schema() -> None:
    assert faults_in_compose(COMPOSE) == ""


def test_a_planted_fault_in_compose_is_found(tmp_path: Path) -> None:
    broken = tmp_path / "docker-compose.yml"
    broken.write_text(COMPOSE.read_text().replace("healthcheck:\n", "healtcheck:\n", 1))
    assert "healtcheck" in faults_in_compose(broken)


def test_dockerfile_is_clean() -> None:
    assert faults_in_dockerfile(ROOT / "Dockerfile") == ""


def test_a_planted_fault_in_the_dockerfile_is_found(tmp_path: Path) -> None:
    broken = tmp_path / "Dockerfile"
    broken.write_text((ROOT / "Dockerfile").read_text().replace("python:3.11-slim", "python:latest"))
    assert "DL3007" in faults_in_dockerfile(broken)


def test_every_lasting_service_has_a_health_check(compose: Any) -> None:
    from_image = {"web"}  # the Dockerfile's own check
    lasting = set(compose["services"]) - {"migrate"}
    assert lasting == {"web", "worker", "beat", "postgres", "redis"}
    with_check = {name for name in lasting if "test" in compose["services"][name].get("healthcheck", {})}
    assert lasting == with_check | from_image
    assert "HEALTHCHECK" in (ROOT / "Dockerfile").read_text()


def test_only_migrations_know_the_owner(compose: Any) -> None:
    knows = {
        name
        for name, service in compose["services"].items()
        if any("OWNER" in key for key in service.get("environment", {}))
    }
    assert knows == {"migrate", "postgres"}


def test_data_outlives_a_container(compose: Any) -> None:
    for name in ("postgres", "redis", "beat"):
        assert any(
            volume.split(":")[0] in compose["volumes"] for volume in compose["services"][name]["volumes"]
        )
