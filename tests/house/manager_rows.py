"""One row of every kind that the account manager's day brings: for the tables of the house."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.models import Notice, User
from core.tenancy import scope
from employers import models as e
from trajectories import models as t

DAY = datetime.date(2026, 1, 5)


def employer_rows(employer: e.Employer, job: e.FutureJob, by: User, town: Any, mark: str) -> dict[str, int]:
    """Rows that name no resident, by the word that the table of access uses."""
    talk = e.EmployerTalk.objects.create(employer=employer, on=DAY, kind="phone", created_by=by)
    event = e.Event.objects.create(kind="cafe", name=f"Café {mark}", starts_at=timezone.now())
    agreement = e.Agreement.objects.create(
        employer=employer, kind="intention", title=f"Intentie {mark}", body="Tekst", starts_on=DAY
    )
    rows: dict[str, Any] = {
        "branch": e.Branch.objects.create(employer=employer, name=f"Vestiging {mark}"),
        "talk": talk,
        "promise": e.Promise.objects.create(
            employer=employer, talk=talk, what=f"belofte-{mark}", side="us", who=by, due_on=DAY
        ),
        "stacked_job": e.StackedJob.objects.create(name=f"Stapel {mark}", wanted_hours=32),
        "event": event,
        "event_employer": e.EventEmployer.objects.create(event=event, employer=employer, job=job),
        "agreement": agreement,
        "signature": agreement.signatures.create(party="employer", name="Jan de Boer"),
        "agreement_template": e.AgreementTemplate.objects.create(kind="intention", name=mark, body="Tekst"),
        "travel": e.TravelTime.objects.create(
            from_code="1011", to_code=f"{2000 + e.TravelTime.objects.count()}", minutes=30
        ),
        "notice": Notice.objects.create(user=by, text="Er is nieuws.", url="/"),
    }
    return {word: row.pk for word, row in rows.items()} | town_rows(employer, town, mark)


def town_rows(employer: e.Employer, town: Any, mark: str) -> dict[str, int]:
    """Rows of a municipality about no person."""
    with scope(municipality_id=town.pk):
        contract = e.SocialReturnContract.objects.create(
            municipality=town, employer=employer, name=f"Opdracht {mark}", value=Decimal(100_000),
            duty_percent=5, start=DAY, end=DAY,
        )  # fmt: skip
        block = e.BuildingBlock.objects.create(
            municipality=town, code=mark, name=f"Blok {mark}", unit="year", value=Decimal(30_000),
            valid_from=DAY,
        )  # fmt: skip
        item = contract.items.create(
            municipality=town, description=f"invulling-{mark}", on=DAY, amount=Decimal(1_000)
        )
        budget = e.InstrumentBudget.objects.create(
            municipality=town,
            code="cheque",
            year=2000 + e.InstrumentBudget.objects.count(),
            amount=Decimal(50_000),
        )
    return {"contract": contract.pk, "block": block.pk, "item": item.pk, "budget": budget.pk}


def between_rows(
    client: Client, profile: CandidateProfile, employer: e.Employer, ids: dict[str, int], mark: str
) -> dict[str, int]:
    """Rows that name a resident and an employer; ``ids`` holds the event and the employer that takes part."""
    town, team = client.municipality, client.team
    of = {"client": client, "municipality": town, "team": team}
    with scope(municipality_id=town.pk):
        announcement = t.Announcement.objects.create(
            **of, profile=profile, employer=employer, coach=client.coach, function=f"Functie {mark}",
            start=DAY, announced_on=DAY, answer_by=DAY,
        )  # fmt: skip
        coaching = t.JobCoaching.objects.create(
            **of, employer=employer, coach_name=f"Jobcoach {mark}", start=DAY
        )
        place = t.EventPlace.objects.create(**of, profile=profile, event_id=ids["event"], invited_on=DAY)
        meeting = t.EventMeeting.objects.create(
            **of, place=place, with_employer_id=ids["event_employer"], preselected=True
        )
        grant = t.InstrumentGrant.objects.create(
            **of, profile=profile, employer=employer, code="cheque", asked_on=DAY, start=DAY
        )
        payment = t.InstrumentPayment.objects.create(**of, grant=grant, on=DAY, amount=Decimal(100))
        value = t.WageValue.objects.create(
            **of, employer=employer, on=DAY, measured_by="Meetbureau", percent=60
        )
    return {
        "announcement": announcement.pk, "job_coaching": coaching.pk, "event_place": place.pk,
        "event_meeting": meeting.pk, "grant": grant.pk, "payment": payment.pk, "wage_value": value.pk,
    }  # fmt: skip
