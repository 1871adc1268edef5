"""One row of every kind that the coach's day brings, about one resident: for the tables of the house."""

import datetime
from typing import Any

from django.utils import timezone

from clients import models as c
from core.models import Draft, LifeDomain, SavedView, User
from core.tenancy import scope

DAY = datetime.date(2026, 1, 5)
Rows = dict[str, Any]


def day_rows(client: c.Client, by: User, mark: str) -> dict[str, int]:
    """Ids by the word that the table of access uses. Rows without a resident are made too."""
    town, team = client.municipality, client.team
    of = {"client": client, "municipality": town, "team": team}
    with scope(municipality_id=town.pk):
        found = catalogue(town, team, by, mark)
        found |= planned(of, mark) | decided(of, mark) | spoken(of, by, found, mark)
        found |= around(of, found, mark) | kept(town, by, mark)
        found["signal"] = c.Signal.objects.create(
            **of, kind="stalled", why=f"signaal-{mark}", computed_at=timezone.now(), coach=client.coach
        )
    return {word: row.pk for word, row in found.items()}


def catalogue(town: Any, team: Any, by: User, mark: str) -> Rows:
    """What the town keeps about no person."""
    provision = c.Provision.objects.create(municipality=town, name=f"Cursus {mark}", support="coaching")
    rule, _ = c.SupportRule.objects.get_or_create(part="language", support="language_course")
    return {
        "provision": provision,
        "phase": provision.phases.create(order=1, name="Kennismaken"),
        "route": c.RouteTemplate.objects.create(municipality=town, name=f"Route {mark}"),
        "letter_template": c.LetterTemplate.objects.create(
            municipality=town, name=f"Brief {mark}", kind="invitation", subject="Gesprek", body="{aanhef}"
        ),
        "group": c.GroupMeeting.objects.create(
            municipality=town, team=team, name=f"Bijeenkomst {mark}", starts_at=timezone.now(), leader=by
        ),
        "support_rule": rule,
    }


def planned(of: Rows, mark: str) -> Rows:
    plan = c.SupportPlan.objects.create(**of, number=1, start=DAY, goal=f"doel-{mark}")
    return {
        "intake": c.Intake.objects.create(**of, started_on=DAY),
        "suggestion": c.SupportSuggestion.objects.create(
            **of, part="language", support="language_course", because="Taal: duidelijk.", on=DAY
        ),
        "support_plan": plan,
        "plan_item": c.PlanItem.objects.create(**of, plan=plan, track="skills", title=f"onderdeel-{mark}"),
        "task": c.Task.objects.create(**of, what=f"taak-{mark}"),
        "hand_over": c.HandOver.objects.create(
            **of, to_team=of["team"], note=f"overdracht-{mark}", asked_on=DAY, answer_by=DAY
        ),
    }


def decided(of: Rows, mark: str) -> Rows:
    """Duties, and what people decided about them."""
    by_whom = {"decided_by": "team inkomen", "decided_on": DAY, "reason": f"reden-{mark}"}
    return {
        "exemption": c.Exemption.objects.create(**of, ground="unfit", start=DAY, **by_whom),
        "sanction": c.SanctionSignal.objects.create(
            **of, on=DAY, duty="afspraak", reason=f"melding-{mark}", client_says=f"zegt-{mark}"
        ),
        "service": c.CommunityService.objects.create(
            **of, what=f"dienst-{mark}", hours=4, start=DAY, **by_whom
        ),
        "hours": c.ParticipationHours.objects.create(**of, kind="voluntary", hours=4, start=DAY),
        "search_period": c.SearchPeriod.objects.create(**of, start=DAY, until=DAY),
    }


def spoken(of: Rows, by: User, found: Rows, mark: str) -> Rows:
    return {
        "contact": c.Contact.objects.create(**of, on=DAY, created_by=by, report=f"verslag-{mark}"),
        "appointment": c.Appointment.objects.create(**of, on=DAY, coach=by),
        "group_place": c.GroupPlace.objects.create(**of, meeting=found["group"], invited_on=DAY),
        "letter": c.Letter.objects.create(
            **of, on=DAY, template=found["letter_template"], channel="paper", subject="Gesprek",
            body=f"brief-{mark}",
        ),
        "case_meeting": c.CaseMeeting.objects.create(
            **of, on=DAY, present="Wmo", agreements=f"overleg-{mark}"
        ),
    }  # fmt: skip


def around(of: Rows, found: Rows, mark: str) -> Rows:
    """Who and what is around somebody, and what came before."""
    return {
        "professional": c.Professional.objects.create(**of, name=f"Helper {mark}", role="schuldhulp"),
        "early": c.EarlyNotice.objects.create(**of, kind="ww", source="UWV"),
        "enrolment": c.Enrolment.objects.create(**of, provision=found["provision"], enrolled_on=DAY),
        "life_domain_record": c.LifeDomainRecord.objects.create(
            **of, on=DAY, domain=LifeDomain.objects.get(code="money"), score=2, said=f"schulden-{mark}"
        ),
        "education": c.Education.objects.create(**of, name=f"school-{mark}"),
        "experience": c.WorkExperience.objects.create(**of, title=f"werk-{mark}"),
    }


def kept(town: Any, by: User, mark: str) -> Rows:
    """What is kept for a while: a file to take over, a text half-way, a view."""
    run = c.ImportRun.objects.create(
        municipality=town, kind="clients", file_name=f"bestand-{mark}.csv", file_hash=mark, status="checked"
    )
    return {
        "import_run": run,
        "import_row": run.rows.create(municipality=town, number=2, values={"Naam": f"rij-{mark}"}),
        "draft": Draft.objects.create(
            municipality=town, user=by, key=f"/{mark}/", content={"report": f"concept-{mark}"},
            saved_at=timezone.now(),
        ),
        "saved_view": SavedView.objects.create(user=by, page="clients", name=f"weergave-{mark}"),
    }  # fmt: skip
