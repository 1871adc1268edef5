"""Other parts of the house put a block on the page of a candidate, in order."""

from typing import Any

import pytest
from django.test import Client as Browser

from core.registry import Panel, registry
from tests.trajectories.factories import CandidateFactory

pytestmark = pytest.mark.django_db


def test_blocks_of_others_stand_on_the_page(client: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    found = CandidateFactory()
    client.force_login(found.project.job.employer.account_manager)

    def block(text: str) -> dict[str, Any]:
        return {"rows": [(text, found.get_absolute_url(), found.get_absolute_url())]}

    template = "trajectories/panels/agreement.html"
    blocks = [
        Panel("candidate", "late", 20, template, lambda user, obj: block("tweede")),
        Panel("candidate", "early", 10, template, lambda user, obj: block(f"eerste van {obj.pk}")),
        Panel("candidate", "nothing", 5, template, lambda user, obj: None),
        Panel("employer", "elsewhere", 1, template, lambda user, obj: block("elders")),
    ]
    monkeypatch.setattr(registry, "panels", [*registry.panels, *blocks])
    page = client.get(found.get_absolute_url()).content.decode()
    assert page.index(f"eerste van {found.pk}") < page.index("tweede")
    assert "elders" not in page
