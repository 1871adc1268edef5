"""The texts that agreements begin with: who writes and who reads them, and those that come along."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client as Browser
from django.urls import reverse

import employers
from employers.domain.agreement_text import check_text, parts_of
from employers.models import AgreementTemplate
from tests.core.factories import UserFactory
from tests.employers.agreed import BODY, template

pytestmark = pytest.mark.django_db


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


def test_the_functional_admin_writes_the_texts(client: Browser) -> None:
    frits = UserFactory(functional_admin=True)
    client.force_login(frits)
    answers = {
        "form_key": str(uuid4()),
        "name": "Eigen tekst",
        "kind": "cooperation",
        "body": BODY,
        "active": "on",
    }
    wrong = client.post(at("new_agreement_template"), answers | {"body": "{baas}"})
    assert wrong.status_code == 422
    for _ in range(2):
        assert client.post(at("new_agreement_template"), answers).status_code == 302
    made = AgreementTemplate.objects.get(name="Eigen tekst")
    page = client.get(at("agreement_template", made.pk)).content.decode()
    assert "Wat Hotel De Waterpoort doet" in page
    changed = answers | {"version": 1, "name": "Andere naam"}
    assert client.post(at("change_agreement_template", made.pk), changed).status_code == 302
    assert client.post(at("change_agreement_template", made.pk), changed).status_code == 409
    assert "Andere naam" in client.get(at("agreement_templates")).content.decode()
    assert at("agreement_templates") in client.get(reverse("core:settings")).content.decode()


def test_account_managers_read_the_texts_and_coaches_do_not(client: Browser) -> None:
    text = template()
    client.force_login(UserFactory(account_manager=True))
    assert client.get(at("agreement_template", text.pk)).status_code == 200
    assert client.get(at("change_agreement_template", text.pk)).status_code == 403
    client.force_login(UserFactory())
    assert client.get(at("agreement_template", text.pk)).status_code == 403


def test_the_texts_that_come_along_can_be_kept_and_have_both_sides() -> None:
    folder = Path(employers.__file__).parent / "fixtures"
    for path in sorted(folder.glob("agreement_*.txt")):
        text = path.read_text("utf-8")
        assert check_text(text), path
        assert sum(part.side for part in parts_of(text)) in (2, 4), path
