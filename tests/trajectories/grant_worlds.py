"""A small town for instruments: a resident with a coach, quality who decides, an employer, a candidate."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.tenancy import scope
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.factories import CandidateFactory, PlacementFactory, ProjectFactory
from trajectories.models import InstrumentGrant

DAY = timedelta(days=1)
CHEQUE = {"hours": "32", "contract_months": "12"}


class Town:
    """Everybody and everything, and the shortest ways to a grant."""

    def __init__(self) -> None:
        self.today = timezone.localdate()
        self.client = ClientFactory(first_name="Yara", last_name="Bakkermans")
        self.coach = self.client.coach
        here = {"municipality": self.client.municipality}
        self.quality = UserFactory(role="quality", **here)
        self.manager = UserFactory(account_manager=True, **here)
        self.boss = UserFactory(role="manager", **here)
        self.admin = UserFactory(role="functional_admin", **here)
        self.employer = EmployerFactory(name="Bakkerij Zon", account_manager=self.manager)
        self.job = FutureJobFactory(
            employer=self.employer,
            hours=32,
            contract="permanent",
            window_start=self.today + 30 * DAY,
            window_end=self.today + 90 * DAY,
        )
        self.profile = CandidateProfileFactory(client=self.client, name="Yara B.")
        self.candidate = CandidateFactory(
            project=ProjectFactory(job=self.job), client=self.client, profile=self.profile
        )
        self.placement = PlacementFactory(
            client=self.client,
            employer=self.employer,
            start=self.today,
            hours=32,
            contract_months=12,
            function="Bakker",
        )

    def ask_url(self, code: str) -> str:
        base = reverse("trajectories:ask_grant", args=[self.client.pk])
        return f"{base}?waar=p{self.placement.pk}&soort={code}"

    def grants(self) -> list[InstrumentGrant]:
        with scope(municipality_id=self.client.municipality_id):
            return list(InstrumentGrant.objects.select_related("client").order_by("id"))

    def grant(self, **fields: Any) -> InstrumentGrant:
        row: dict[str, Any] = {
            "client": self.client,
            "municipality": self.client.municipality,
            "team": self.client.team,
            "employer": self.employer,
            "profile": self.profile,
            "code": "cheque",
            "asked_on": self.today,
            "start": self.today,
            "hours": Decimal(32),
            "contract_months": 12,
            "created_by": self.coach,
        } | fields
        if row.get("state", "asked") != "asked":
            row = {"decided_on": self.today, "decided_by": "Els", "reason": "Past."} | row
        with scope(municipality_id=self.client.municipality_id):
            return InstrumentGrant.objects.create(**row)


def browse(user: Any) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def at(name: str, *args: Any) -> str:
    return reverse(f"trajectories:{name}", args=args)


def decision(town: Town, **more: Any) -> dict[str, Any]:
    return {"other": "Els de Wit", "on": town.today, "reason": "", "version": 1} | more


def asked(town: Town, code: str = "cheque", **form: Any) -> InstrumentGrant:
    answer = browse(town.coach).post(town.ask_url(code), {"start": town.today, **form})
    assert answer.status_code == 302, answer.context["form"].errors
    return town.grants()[-1]
