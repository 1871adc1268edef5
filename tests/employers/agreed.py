"""What the tests of agreements and social return begin with."""

import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from core.models import User
from core.tenancy import scope
from employers.models import Agreement, AgreementTemplate, BuildingBlock, Employer, SocialReturnContract
from employers.services import agreements as papers
from employers.services import social_return as duties

DAY = datetime.date(2026, 1, 5)
BODY = (
    "# Wat {werkgever} doet\n- Geeft werk.\n# Wat de gemeente doet\n- Zoekt mensen.\n\nDit geldt {periode}."
)
TWO = [
    papers.SignerLine("employer", "Jan de Boer", "directeur"),
    papers.SignerLine("municipality", "Anouk", "accountmanager"),
]


def template(kind: str = "cooperation", **more: Any) -> AgreementTemplate:
    return AgreementTemplate.objects.create(kind=kind, name=f"Tekst {kind}", body=BODY, **more)


def draft(employer: Employer, kind: str = "cooperation", **changes: Any) -> Agreement:
    """A draft with somebody of both sides who signs."""
    by = employer.account_manager
    made = papers.make_agreement(by=by, employer=employer, template=template(kind), starts_on=DAY)
    changes = {"signers": TWO, **changes}
    return papers.change_agreement(by=by, agreement=made, version=made.version, **changes)


def sent(employer: Employer, on: datetime.date = DAY, **changes: Any) -> Agreement:
    made = draft(employer, **changes)
    return papers.send_agreement(by=employer.account_manager, agreement=made, today=on)


def signed(employer: Employer, on: datetime.date = DAY, **changes: Any) -> Agreement:
    made = sent(employer, on, **changes)
    for one in made.signatures.all():
        papers.record_signature(by=employer.account_manager, signature=one, version=1, on=on, today=on)
    return Agreement.objects.get(pk=made.pk)


def agreement_answers(made: Agreement, **changes: Any) -> dict[str, Any]:
    """What the form of a draft sends."""
    return {
        "version": made.version,
        "title": made.title,
        "starts_on": made.starts_on.isoformat(),
        "body": made.body,
        "other_name": "Jan de Boer",
        "other_function": "directeur",
        "town_name": "Anouk",
        "town_function": "accountmanager",
        **changes,
    }


def contract(employer: Employer, by: User, **changes: Any) -> SocialReturnContract:
    """Of the town of ``by``: 400,000 euro at 5 percent is a duty of 20,000."""
    fields = {
        "name": "Groenonderhoud",
        "value": Decimal(400_000),
        "duty_percent": Decimal(5),
        "start": datetime.date(2026, 1, 1),
        "end": datetime.date(2027, 12, 31),
        **changes,
    }
    with scope(municipality_id=by.municipality_id):
        return duties.create_contract(by=by, employer=employer, **fields)


def block(by: User, code: str = "werk", value: int = 35_000, since: datetime.date = DAY) -> BuildingBlock:
    with scope(municipality_id=by.municipality_id):
        return duties.add_block_value(
            by=by, code=code, name=f"Blok {code}", unit="year", value=Decimal(value), valid_from=since
        )


def item_answers(**changes: Any) -> dict[str, Any]:
    return {
        "form_key": str(uuid4()),
        "description": "Twee leerplekken",
        "on": "2026-03-01",
        "code": "werk",
        "quantity": "0.5",
        "evidence": "urenlijst",
        **changes,
    }
