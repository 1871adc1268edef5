"""Made-up broad intakes: finished ones with what they left in the file, one half done, and suggestions."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.utils import timezone

from clients.domain.suggestions import TALENTS, Suggestion, SuggestionFacts, suggest
from clients.models import (
    Client,
    Education,
    Intake,
    IntakeAnswer,
    LifeDomainRecord,
    MotivationAssessment,
    SkillsAssessment,
    SupportSuggestion,
    WorkExperience,
)
from clients.services.suggestions import take_up
from core.models import LifeDomain, Occupation, User
from reporting.demo.intake_words import AGREED, HALF, HELP, NOT_NOW, SCHOOLS, TASKS, TOLD

NOOR = "noor.werkcoach@demo.opstap.example"
SHARE = 0.65
BATCH = 2000
MOTIVATION = ("responsibility", "self_confidence", "accepting_help")
BARRIERS = ("language", "certificates", "applying", "rhythm", "stress", "social", "mental", "physical")


class Talk(NamedTuple):
    """Who had a conversation, and when it was finished."""

    client: Client
    on: date


def intakes(rng: random.Random, today: date) -> None:
    """Most residents had the conversation; Noor has one half done, and suggestions in every state."""
    clients = list(
        Client.objects.filter(data_set="demo", status="active").select_related("coach").order_by("id")
    )
    noor = User.objects.get(email=NOOR)
    mine = [client for client in clients if client.coach_id == noor.pk]
    _half_done(mine[:2], noor, today)
    talks = [
        Talk(client, _day(rng, client, today))
        for client in clients
        if client not in mine[:2] and (client in mine[:12] or rng.random() < SHARE)
    ]
    _write(rng, talks)
    _suggestions(rng, talks)
    _chosen(mine[2:12], noor, today)


def _day(rng: random.Random, client: Client, today: date) -> date:
    first = client.reported_on or today - timedelta(days=400)
    return min(first + timedelta(days=rng.randint(5, 30)), today)


def _of(client: Client) -> dict[str, Any]:
    return {
        "client": client,
        "municipality_id": client.municipality_id,
        "team_id": client.team_id,
        "created_by_id": client.coach_id,
    }


def _half_done(clients: Sequence[Client], noor: User, today: date) -> None:
    """One of three days ago with much in it, one of ten days ago with little."""
    for client, days, share in zip(clients, (3, 10), (len(HALF), 3), strict=True):
        on = today - timedelta(days=days)
        intake = Intake.objects.create(**_of(client), started_on=on, changed_by=noor)
        start = timezone.make_aware(datetime.combine(on, time(10, 5)))
        IntakeAnswer.objects.bulk_create(
            IntakeAnswer(
                client=client,
                municipality_id=client.municipality_id,
                team_id=client.team_id,
                intake=intake,
                question=question,
                value=value,
                saved_at=start + timedelta(minutes=2 * number),
                saved_by=noor,
            )
            for number, (question, value) in enumerate(list(HALF.items())[:share])
        )


def _write(rng: random.Random, talks: Sequence[Talk]) -> None:
    """What finished conversations left: areas of life, school, work."""
    intakes = Intake.objects.bulk_create(
        [
            Intake(
                **_of(one.client),
                started_on=one.on,
                status="finished",
                finished_on=one.on,
                finished_by_id=one.client.coach_id,
            )
            for one in talks
        ],
        batch_size=BATCH,
    )
    areas = {area.code: area.pk for area in LifeDomain.objects.all()}
    jobs = list(Occupation.objects.order_by("id"))
    pairs = list(zip(talks, intakes, strict=True))
    life = [row for talk, intake in pairs for row in _areas(rng, talk, intake, areas)]
    LifeDomainRecord.objects.bulk_create(life, batch_size=BATCH)
    codes = {pk: code for code, pk in areas.items()}
    IntakeAnswer.objects.bulk_create(
        [row for one in life for row in _answers(one, codes[one.domain_id])], batch_size=BATCH
    )
    Education.objects.bulk_create([_school(rng, talk) for talk in talks], batch_size=BATCH)
    WorkExperience.objects.bulk_create(
        [row for talk in talks for row in _work(rng, talk, jobs)], batch_size=BATCH
    )


def _areas(
    rng: random.Random, talk: Talk, intake: Intake, areas: Mapping[str, int]
) -> Iterator[LifeDomainRecord]:
    for code in rng.sample(sorted(TOLD), rng.randint(5, len(TOLD))):
        score = rng.choices([1, 2, 3, 4, 5], weights=[1, 4, 6, 8, 8])[0]
        words = TOLD[code][0 if score < 3 else 1 if score == 3 else 2]
        yield LifeDomainRecord(
            **_of(talk.client),
            on=talk.on,
            domain_id=areas[code],
            score=score,
            said=words,
            help_with=HELP.get(code, "") if score <= 3 and rng.random() < 0.6 else "",
            hinders_work=score <= 2 if score != 3 else None,
            follow_up=rng.choice(AGREED) if score <= 3 else "",
            intake=intake,
        )


def _answers(record: LifeDomainRecord, code: str) -> Iterator[IntakeAnswer]:
    """What was asked and answered, of which the record came."""
    hinders = {True: "yes", False: "no", None: ""}[record.hinders_work]
    said = {"score": str(record.score), "said": record.said, "help_with": record.help_with}
    said |= {"hinders_work": hinders, "follow_up": record.follow_up}
    for number, (name, value) in enumerate(said.items()):
        if value and record.created_by_id:
            yield IntakeAnswer(
                client_id=record.client_id,
                municipality_id=record.municipality_id,
                team_id=record.team_id,
                intake=record.intake,
                question=f"life.{code}.{name}",
                value=value,
                saved_at=timezone.make_aware(datetime.combine(record.on, time(10, number))),
                saved_by_id=record.created_by_id,
            )


def _school(rng: random.Random, talk: Talk) -> Education:
    name, level, country = rng.choice(SCHOOLS)
    born = talk.client.birth_date.year if talk.client.birth_date else 1980
    return Education(
        **_of(talk.client),
        name=name,
        level=level,
        country=country,
        diploma=rng.random() < 0.7,
        year=born + (12 if level == "1" else rng.randint(16, 22)),
    )


def _work(rng: random.Random, talk: Talk, jobs: Sequence[Occupation]) -> Iterator[WorkExperience]:
    last = talk.on.year - rng.randint(1, 9)
    for occupation in rng.sample(list(jobs), rng.choice([0, 1, 1, 2, 2, 3])):
        years = rng.randint(1, 7)
        yield WorkExperience(
            **_of(talk.client),
            title=occupation.name,
            occupation=occupation,
            tasks=rng.choice(TASKS),
            from_year=last - years,
            to_year=last,
        )
        last -= years + rng.randint(0, 2)


def _suggestions(rng: random.Random, talks: Sequence[Talk]) -> None:
    """What the standard rules say of the latest profiles; some were rejected with a reason."""
    ids = [talk.client.pk for talk in talks]
    profiles = [_latest(MotivationAssessment, ids, MOTIVATION), _latest(SkillsAssessment, ids, BARRIERS)]
    rows = []
    for talk in talks:
        scores = {TALENTS: 1} | {k: v for found in profiles for k, v in found.get(talk.client.pk, {}).items()}
        for one in suggest(SuggestionFacts(scores, 18, False)):
            rows.append(_suggestion(rng, talk, one))
    SupportSuggestion.objects.bulk_create(rows, batch_size=BATCH)


def _latest(model: Any, ids: Sequence[int], parts: Sequence[str]) -> dict[int, dict[str, int]]:
    rows = model.objects.filter(client_id__in=ids).order_by("on", "id").values("client_id", *parts)
    return {row["client_id"]: {p: row[p] for p in parts if row[p] is not None} for row in rows}


def _suggestion(rng: random.Random, talk: Talk, one: Suggestion) -> SupportSuggestion:
    decided: dict[str, Any] = {}
    if rng.random() < 0.2 and talk.client.coach_id:
        decided = {
            "status": "rejected",
            "reason": rng.choice(NOT_NOW),
            "decided_on": talk.on,
            "decided_by_id": talk.client.coach_id,
        }
    return SupportSuggestion(
        **_of(talk.client), part=one.part, support=one.support, because=one.reason, on=talk.on, **decided
    )


def _chosen(clients: Sequence[Client], noor: User, today: date) -> None:
    """A few of Noor's were taken up in the plan, as she would do it."""
    rows = SupportSuggestion.objects.filter(client__in=clients, status="open").select_related("client")
    for row in rows.order_by("client_id", "id")[:4]:
        take_up(by=noor, suggestion=row, today=today)
