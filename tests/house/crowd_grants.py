"""One more of every instrument, in every state, with payments and measured wage values."""

import datetime
from decimal import Decimal

from clients.models import CandidateProfile, Client
from core.models import User
from employers.domain.combination import DEFAULT_PAIRS
from employers.domain.instrument import Instrument
from employers.models import Employer, InstrumentPair
from trajectories.models import InstrumentGrant, InstrumentPayment, WageValue

STATES = ("asked", "granted", "refused", "stopped", "ended")


def grant_rows(
    client: Client, employer: Employer, ids: dict[str, int], by: User, n: int, day: datetime.date
) -> None:
    """``ids``: the grant that gets a payment more. In a scope of the town."""
    of = {"client": client, "municipality": client.municipality, "team": client.team}
    profile = CandidateProfile.objects.filter(client=client, withdrawn_on=None).first()
    for number, code in enumerate(Instrument):
        state = STATES[(number + n) % len(STATES)]
        decided = {"decided_on": day, "decided_by": "Els", "reason": "Past."} if state != "asked" else {}
        made = InstrumentGrant.objects.create(
            **of, **decided, profile=profile, employer=employer, code=code.value, state=state, asked_on=day,
            start=day, committed=Decimal(100), hours=Decimal(32), created_by=by,
        )  # fmt: skip
        if state not in ("asked", "refused"):
            InstrumentPayment.objects.create(**of, grant=made, on=day, amount=Decimal(10))
    InstrumentPayment.objects.create(**of, grant_id=ids["grant"], on=day, amount=Decimal(1))
    WageValue.objects.create(**of, employer=employer, on=day, measured_by="Bureau", percent=50)
    first, second = sorted(DEFAULT_PAIRS)[n]
    InstrumentPair.objects.create(first=first, second=second, together=True, reason="Proef.", valid_from=day)
