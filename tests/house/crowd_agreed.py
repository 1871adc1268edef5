"""One more of everything that is agreed with an employer: papers, signatures, contracts, what was done."""

import datetime
from decimal import Decimal

from core.models import User
from employers.models import (
    Agreement,
    AgreementTemplate,
    BuildingBlock,
    Employer,
    SocialReturnContract,
    SocialReturnItem,
)


def agreed_rows(employer: Employer, ids: dict[str, int], by: User, n: int, day: datetime.date) -> None:
    """``ids``: agreement and contract that get a signature and an item more. In a scope of the town."""
    town, late = employer.account_manager.municipality, day - datetime.timedelta(days=30)
    for state, ends in (("sent", None), ("signed", day), ("ended", day)):
        made = Agreement.objects.create(
            employer=employer, kind="cooperation", title=f"Samen {state} {n}", body="Tekst", starts_on=late,
            ends_on=ends, sent_on=late, state=state, ended_reason="klaar" if state == "ended" else "",
        )  # fmt: skip
        made.signatures.create(party="employer", name=f"Tekenaar {n}")
    Agreement.objects.get(pk=ids["agreement"]).signatures.create(party="employer", name=f"Tekenaar {n}")
    AgreementTemplate.objects.create(kind="cooperation", name=f"Tekst {n}", body="Tekst")
    block = BuildingBlock.objects.create(
        municipality=town,
        code=f"blok-{n}",
        name=f"Blok {n}",
        unit="month",
        value=Decimal(500),
        valid_from=late,
    )
    running = SocialReturnContract.objects.create(
        municipality=town, employer=employer, name=f"Opdracht {n}", value=Decimal(100_000), duty_percent=5,
        start=late, end=day,
    )  # fmt: skip
    for contract_id in (running.pk, ids["contract"]):
        SocialReturnItem.objects.create(
            municipality=town, contract_id=contract_id, block=block, description=f"Plek {n}", on=day,
            amount=Decimal(500), evidence="lijst", created_by=by,
        )  # fmt: skip
