"""Made-up people around residents, profiles that changed, who is known early, own words, numbers."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from clients import models
from clients.domain.names import sort_key
from clients.domain.profiles import MAX_SCORE, MOTIVATION_PART_LABELS, SKILLS_PART_LABELS
from clients.models import Client
from core.domain.calendar import add_months
from core.domain.ids import fixture_bsns
from core.models import User
from core.sealing import keyed_index, seal
from reporting.demo import file_words as words

NOOR = "noor.werkcoach@demo.opstap.example"
BATCH = 2000


def files(rng: random.Random, today: date) -> None:
    """What hangs around the files of the demo; the coach of the demo has each of it."""
    clients = list(
        Client.objects.filter(data_set="demo", status="active").select_related("coach").order_by("id")
    )
    if not clients:
        return
    _earlier_profiles(rng, clients)
    _people(rng, clients, today)
    _own_words(rng, clients, today)
    _taking_part(rng, clients, today)
    _searching(clients, today)
    _known_early(clients[0], today)
    _numbers(rng, clients)


def _chosen(
    rng: random.Random, clients: Sequence[Client], share: float, surely: int
) -> Iterator[tuple[int, Client]]:
    """A share of all, and surely the first few of the coach of the demo; with a number that counts up."""
    noor = count = 0
    for client in clients:
        own = client.coach is not None and client.coach.email == NOOR
        first = own and noor < surely
        noor += own
        if first or rng.random() < share:
            yield count, client
            count += 1


def _of(client: Client) -> dict[str, Any]:
    return {
        "client_id": client.pk,
        "municipality_id": client.municipality_id,
        "team_id": client.team_id,
        "created_by_id": client.coach_id,
    }


def _write(model: Any, rows: list[dict[str, Any]]) -> None:
    model.objects.bulk_create([model(**row) for row in rows], batch_size=BATCH)


def _earlier_profiles(rng: random.Random, clients: Sequence[Client]) -> None:
    """Before the oldest assessment one or two more, mostly with more steering and more in the way."""
    for model, parts in (
        (models.MotivationAssessment, MOTIVATION_PART_LABELS),
        (models.SkillsAssessment, SKILLS_PART_LABELS),
    ):
        oldest = {row.client_id: row for row in model.objects.order_by("-on", "-id")}
        rows = []
        for number, client in _chosen(rng, clients, 0.6, 40):
            if client.pk not in oldest:
                continue
            row, on = oldest[client.pk], oldest[client.pk].on
            scores = {part: getattr(row, part) for part in parts}
            for _ in range(1 + number % 2):
                on -= timedelta(days=rng.randint(90, 200))
                scores = {part: _before(rng, score) for part, score in scores.items()}
                rows.append(_of(client) | {"on": on} | scores)
        _write(model, rows)


def _before(rng: random.Random, score: int | None) -> int | None:
    if score is None:
        return None
    return min(MAX_SCORE, max(0, score + rng.choice((0, 0, 1, 1, 1, -1))))


def _people(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    helpers, meetings = [], []
    for number, client in _chosen(rng, clients, 0.45, 30):
        for place in range(1 + number % 3):
            role, where, does = words.HELPERS[(number * 3 + place) % len(words.HELPERS)]
            since = today - timedelta(days=rng.randint(60, 700))
            ended = place == 2 and number % 4 == 0
            helpers.append(
                _of(client)
                | {
                    "name": f"{rng.choice(words.FIRST)} {rng.choice(words.LAST)}",
                    "role": role,
                    "organisation": where,
                    "does": does,
                    "phone": f"06 {rng.randint(10, 99)} {rng.randint(10, 99)} 00 {rng.randint(10, 99)}",
                    "since": since,
                    "until": today - timedelta(days=20) if ended else None,
                    "last_contact_on": today - timedelta(days=rng.randint(3, 59)),
                    "ask_along": place == 0 and number % 5 == 0,
                }
            )
        if number % 4 == 0:
            present, about, agreements = words.MEETINGS[number // 4 % len(words.MEETINGS)]
            meetings.append(
                _of(client)
                | {
                    "on": today - timedelta(days=rng.randint(7, 120)),
                    "present": present,
                    "about": about,
                    "agreements": agreements,
                    "client_present": number % 8 == 0,
                    "next_on": today + timedelta(days=rng.randint(14, 60)) if number % 3 else None,
                }
            )
    _write(models.Professional, helpers)
    _write(models.CaseMeeting, meetings)


def _own_words(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    rows = []
    for number, client in _chosen(rng, clients, 0.15, 20):
        text, drives, hobbies, proud = words.STORIES[number % len(words.STORIES)]
        shared = number % 3 != 2
        on = today - timedelta(days=rng.randint(30, 200))
        rows.append(
            _of(client)
            | {
                "text": text,
                "drives": drives,
                "hobbies": hobbies,
                "proud_of": proud,
                "share_agreed_on": on if shared else None,
                "share_agreed_how": "samen gelezen, handtekening op papier" if shared else "",
                "share_withdrawn_on": on + timedelta(days=20) if number % 9 == 4 else None,
            }
        )
    _write(models.OwnStory, rows)


def _taking_part(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    hours, register = [], []
    for number, client in _chosen(rng, clients, 0.35, 24):
        kind, what, week = words.HOURS[number % len(words.HOURS)]
        start = today - timedelta(days=rng.randint(30, 400))
        end = start + timedelta(days=28) if number % 6 == 5 else None
        hours.append(_of(client) | {"kind": kind, "what": what, "hours": week, "start": start, "end": end})
    kinds = models.RegisterStatus.Kind.values
    for number, client in _chosen(rng, clients, 0.15, 8):
        asked = today - timedelta(days=rng.randint(60, 300))
        register.append(_of(client) | {"on": asked, "kind": "asked", "note": "Samen aangevraagd."})
        if kinds[number % len(kinds)] != "asked":
            register.append(
                _of(client) | {"on": asked + timedelta(days=45), "kind": kinds[number % len(kinds)]}
            )
    _write(models.ParticipationHours, hours)
    _write(models.RegisterStatus, register)


def _searching(clients: Sequence[Client], today: date) -> None:
    """Whoever reported lately looks alone first; one of the demo's coach has just come to the end."""
    recent = [one for one in clients if one.reported_on and (today - one.reported_on).days < 120]
    own = [one for one in clients if one.coach is not None and one.coach.email == NOOR][:2]
    rows = []
    for number, client in enumerate({one.pk: one for one in (*own, *recent)}.values()):
        mine = client in own
        start = today - timedelta(days=30 - 20 * number) if mine else client.reported_on or today
        young = client.birth_date is not None and add_months(client.birth_date, 27 * 12) > start
        until = start + timedelta(days=28 if young else 21)
        closed = until + timedelta(days=2) if not mine and until + timedelta(days=2) <= today else None
        rows.append(
            _of(client)
            | {
                "start": start,
                "until": until,
                "closed_on": closed,
                "result": "Vier keer gesolliciteerd, één gesprek gehad." if closed else "",
            }
        )
    _write(models.SearchPeriod, rows)


def _known_early(example: Client, today: date) -> None:
    """People who are known before a benefit starts; the first five with the coach of the demo."""
    town = example.municipality_id
    coaches = list(User.objects.filter(municipality_id=town, role="coach", team__isnull=False).order_by("id"))
    noor = [one for one in coaches if one.email == NOOR] or coaches[:1]
    for number, (first, last, kind, months, source, who, age) in enumerate(words.EARLY):
        coach = noor[0] if number < 5 else coaches[number % len(coaches)]
        client = Client.objects.create(
            municipality_id=town,
            team_id=coach.team_id or 0,
            coach=coach,
            created_by=coach,
            number=f"V-{number + 1:04d}",
            first_name=first,
            last_name=last,
            sort_name=sort_key(first, last),
            birth_date=add_months(today, -12 * age) - timedelta(days=37 * (number + 1)),
            phone=f"06 55 00 {number + 10} 00",
            status=Client.Status.EARLY.value,
            data_set=example.data_set,
        )
        handed = number % 4 == 1
        models.EarlyNotice.objects.create(
            **_of(client),
            kind=kind,
            ends_on=add_months(today, months) if months else None,
            source=source,
            contact_name=who,
            handed_over_on=today - timedelta(days=6) if handed else None,
            handed_over_note="Samen gebeld. Cv staat klaar, zoekt werk in de buurt." if handed else "",
        )


def _numbers(rng: random.Random, clients: Sequence[Client]) -> None:
    """Made-up citizen numbers: they start with 9999 and pass the eleven test."""
    taken = set(models.ClientIdentity.objects.values_list("bsn_index", flat=True))
    known = set(models.ClientIdentity.objects.values_list("client_id", flat=True))
    free = fixture_bsns()
    rows = []
    for _, client in _chosen(rng, clients, 0.7, 40):
        if client.pk in known:
            continue
        bsn = next(one for one in free if keyed_index(one) not in taken)
        rows.append(_of(client) | {"bsn_sealed": seal(bsn), "bsn_index": keyed_index(bsn)})
    _write(models.ClientIdentity, rows)
