"""One row of every kind that the coach's day brings, about one resident: for the tables of the house."""

import datetime
from typing import Any

from django.utils import timezone

from clients import models as c
from core.models import Draft, LifeDomain, SavedView, User
from core.tenancy import scope

DAY = datetime.date(2026, 1, 5)


def day_rows(client: c.Client, by: User, mark: str) -> dict[str, int]:
    """Ids by the word that the table of access uses. Rows without a resident are made too."""
    town, team = client.municipality, client.team
    of = {"client": client, "municipality": town, "team": team}
    with scope(municipality_id=town.pk):
        provision = c.Provision.objects.create(municipality=town, name=f"Cursus {mark}", support="coaching")
        phase = provision.phases.create(order=1, name="Kennismaken")
        route = c.RouteTemplate.objects.create(municipality=town, name=f"Route {mark}")
        letter = c.LetterTemplate.objects.create(
            municipality=town, name=f"Brief {mark}", kind="invitation", subject="Gesprek", body="{aanhef}"
        )
        group = c.GroupMeeting.objects.create(
            municipality=town, team=team, name=f"Bijeenkomst {mark}", starts_at=timezone.now(), leader=by
        )
        intake = c.Intake.objects.create(**of, started_on=DAY)
        suggestion = c.SupportSuggestion.objects.create(
            **of, part="language", support="language_course", because="Taal: duidelijk.", on=DAY
        )
        plan = c.SupportPlan.objects.create(**of, number=1, start=DAY, goal=f"doel-{mark}")
        item = c.PlanItem.objects.create(**of, plan=plan, track="skills", title=f"onderdeel-{mark}")
        task = c.Task.objects.create(**of, what=f"taak-{mark}")
        hand_over = c.HandOver.objects.create(
            **of, to_team=team, note=f"overdracht-{mark}", asked_on=DAY, answer_by=DAY
        )
        decided = {"decided_by": "team inkomen", "decided_on": DAY, "reason": f"reden-{mark}"}
        exemption = c.Exemption.objects.create(**of, ground="unfit", start=DAY, **decided)
        sanction = c.SanctionSignal.objects.create(
            **of, on=DAY, duty="afspraak", reason=f"melding-{mark}", client_says=f"zegt-{mark}"
        )
        service = c.CommunityService.objects.create(
            **of, what=f"dienst-{mark}", hours=4, start=DAY, **decided
        )
        hours = c.ParticipationHours.objects.create(**of, kind="voluntary", hours=4, start=DAY)
        professional = c.Professional.objects.create(**of, name=f"Helper {mark}", role="schuldhulp")
        contact = c.Contact.objects.create(**of, on=DAY, created_by=by, report=f"verslag-{mark}")
        appointment = c.Appointment.objects.create(**of, on=DAY, coach=by)
        place = c.GroupPlace.objects.create(**of, meeting=group, invited_on=DAY)
        sent = c.Letter.objects.create(
            **of, on=DAY, template=letter, channel="paper", subject="Gesprek", body=f"brief-{mark}"
        )
        early = c.EarlyNotice.objects.create(**of, kind="ww", source="UWV")
        enrolment = c.Enrolment.objects.create(**of, provision=provision, enrolled_on=DAY)
        search = c.SearchPeriod.objects.create(**of, start=DAY, until=DAY)
        case = c.CaseMeeting.objects.create(**of, on=DAY, present="Wmo", agreements=f"overleg-{mark}")
        life = c.LifeDomainRecord.objects.create(
            **of, on=DAY, domain=LifeDomain.objects.get(code="money"), score=2, said=f"schulden-{mark}"
        )
        run = c.ImportRun.objects.create(
            municipality=town,
            kind="clients",
            file_name=f"bestand-{mark}.csv",
            file_hash=mark,
            status="checked",
        )
        row = run.rows.create(municipality=town, number=2, values={"Naam": f"rij-{mark}"})
        draft = Draft.objects.create(
            municipality=town,
            user=by,
            key=f"/{mark}/",
            content={"report": f"concept-{mark}"},
            saved_at=timezone.now(),
        )
        view = SavedView.objects.create(user=by, page="clients", name=f"weergave-{mark}")
        signal = c.Signal.objects.create(
            **of, kind="stalled", why=f"signaal-{mark}", computed_at=timezone.now(), coach=client.coach
        )
        education = c.Education.objects.create(**of, name=f"school-{mark}")
        experience = c.WorkExperience.objects.create(**of, title=f"werk-{mark}")
        rule, _ = c.SupportRule.objects.get_or_create(part="language", support="language_course")
    found: dict[str, Any] = {
        "provision": provision, "phase": phase, "route": route, "letter_template": letter, "group": group,
        "intake": intake, "suggestion": suggestion, "support_plan": plan, "plan_item": item, "task": task,
        "hand_over": hand_over, "exemption": exemption, "sanction": sanction, "service": service,
        "hours": hours, "professional": professional, "appointment": appointment, "group_place": place,
        "letter": sent, "contact": contact, "early": early, "enrolment": enrolment, "search_period": search,
        "case_meeting": case,
        "life_domain_record": life, "import_run": run, "import_row": row, "draft": draft, "saved_view": view,
        "signal": signal, "education": education, "experience": experience, "support_rule": rule,
    }  # fmt: skip
    return {word: row.pk for word, row in found.items()}
