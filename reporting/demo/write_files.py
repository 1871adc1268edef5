"""Writes residents' files in bulk; runs within the scope of their municipality."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from clients import models
from clients.domain.names import sort_key
from clients.models import Client
from core.models import Certificate, Occupation, Sector, Skill, TargetGroup, User
from reporting.demo.people import PersonSpec

BATCH = 2000


def write_people(people: Sequence[PersonSpec], users: dict[str, User]) -> dict[str, Client]:
    """The clients by number, with everything in their files."""
    groups = {one.code: one.pk for one in TargetGroup.objects.all()}
    made = Client.objects.bulk_create([_client(one, users, groups) for one in people], batch_size=BATCH)
    clients = {client.number: client for client in made}
    pairs = [(clients[person.number], person) for person in people]
    _rows(
        pairs,
        models.BenefitPeriod,
        lambda p: (
            {"kind": b.kind, "start": b.start, "end": b.end, "end_reason": b.reason} for b in p.benefits
        ),
    )
    _rows(
        pairs,
        models.LadderRecord,
        lambda p: (
            {"on": r.on, "rung": r.rung, "expected": r.expected, "reason": r.reason} for r in p.ladder
        ),
    )
    _rows(
        pairs,
        models.DistanceAssessment,
        lambda p: (
            {"on": d.on, "months": d.months, "category": d.category, "source": d.source, "reason": d.reason}
            for d in p.distances
        ),
    )
    _rows(pairs, models.MotivationAssessment, lambda p: ({"on": v.on, **v.parts} for v in p.motivation))
    _rows(pairs, models.SkillsAssessment, lambda p: ({"on": v.on, **v.parts} for v in p.skills_profile))
    _contacts(pairs)
    _skills(pairs)
    _practical(pairs)
    return clients


def _client(person: PersonSpec, users: dict[str, User], groups: dict[str, int]) -> Client:
    coach = users[person.coach]
    assert coach.team_id is not None
    came = [row for row in person.contacts if row.result == "came"]
    return Client(
        municipality_id=coach.municipality_id,
        team_id=coach.team_id,
        number=person.number,
        first_name=person.first_name,
        last_name=person.last_name,
        sort_name=sort_key(person.first_name, person.last_name),
        birth_date=person.birth_date,
        phone=person.phone,
        email=person.email,
        city=person.town,
        status=person.status,
        coach=coach,
        target_group_id=groups[person.target_group],
        reported_on=person.reported_on,
        rung=person.ladder[-1].rung,
        rung_expected=person.ladder[-1].expected,
        category=person.category,
        last_contact_on=came[-1].on if came else None,
        next_contact_on=person.contacts[-1].next_on,
        characteristics=list(person.characteristics),
        pride=person.pride,
        data_set=person.data_set,
        created_by=coach,
    )


Pairs = Sequence[tuple[Client, PersonSpec]]


def _base(client: Client) -> dict[str, Any]:
    """What every row about a client has."""
    return {
        "client": client,
        "municipality_id": client.municipality_id,
        "team_id": client.team_id,
        "created_by_id": client.coach_id,
    }


def _rows(pairs: Pairs, model: Any, fields: Callable[[PersonSpec], Iterable[dict[str, Any]]]) -> None:
    model.objects.bulk_create(
        [model(**_base(client), **row) for client, person in pairs for row in fields(person)],
        batch_size=BATCH,
    )


def _contacts(pairs: Pairs) -> None:
    _rows(
        pairs,
        models.Contact,
        lambda p: (
            {
                "on": c.on,
                "channel": c.channel,
                "result": c.result,
                "report": c.report,
                "agreements": c.agreements,
                "next_on": c.next_on,
            }
            for c in p.contacts
        ),
    )


def _skills(pairs: Pairs) -> None:
    """Skills held, certificates, and the agreed profile with the names of the skills shown."""
    skills = {skill.code: skill for skill in Skill.objects.all()}
    papers = {one.code: one.pk for one in Certificate.objects.all()}
    _rows(
        pairs,
        models.SkillHeld,
        lambda p: (
            {"skill_id": skills[h.skill].pk, "level": h.level, "source": h.source, "on": h.on} for h in p.held
        ),
    )
    _rows(
        pairs,
        models.ClientCertificate,
        lambda p: (
            {"certificate_id": papers[code], "obtained_on": on, "valid_until": until}
            for code, on, until in p.certificates
        ),
    )
    _rows(pairs, models.CandidateProfile, lambda p: _profile(p, skills))


def _profile(person: PersonSpec, skills: dict[str, Skill]) -> Iterable[dict[str, Any]]:
    if person.profile is None:
        return
    yield {
        "name": f"{person.first_name} {person.last_name}",
        "strengths": person.profile.strengths,
        "hours": person.profile.hours,
        "conditions": person.profile.conditions,
        "skills": [
            {"id": skills[code].pk, "name": skills[code].name, "level": level}
            for code, level in person.profile.skills
        ],
        "agreed_on": person.profile.agreed_on,
        "agreed_how": person.profile.agreed_how,
        "withdrawn_on": person.profile.withdrawn_on,
    }


def _practical(pairs: Pairs) -> None:
    """Availability with the wishes."""
    occupations = {one.code: one.pk for one in Occupation.objects.all()}
    sectors = {one.code: one.pk for one in Sector.objects.all()}
    known = [(client, person) for client, person in pairs if person.availability]
    model = models.Availability
    made = model.objects.bulk_create(
        [model(**_base(client), **person.availability) for client, person in known], batch_size=BATCH
    )
    jobs, fields = model.wanted_occupations.through, model.wanted_sectors.through
    jobs.objects.bulk_create(
        [
            jobs(availability_id=row.pk, occupation_id=occupations[code])
            for row, (_, person) in zip(made, known, strict=True)
            for code in person.wanted_occupations
        ]
    )
    fields.objects.bulk_create(
        [
            fields(availability_id=row.pk, sector_id=sectors[code])
            for row, (_, person) in zip(made, known, strict=True)
            for code in person.wanted_sectors
        ]
    )
