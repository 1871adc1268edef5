"""Made-up hand-overs, coaches over time, and duties."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from clients.models import Client, CoachPeriod, CommunityService, Exemption, HandOver, SanctionSignal
from clients.services.hand_overs import ask_hand_over
from core.models import Team, User

NOOR = "noor.werkcoach@demo.opstap.example"
NOTES = (
    "Werkt graag met de handen en is op tijd. Bel liever dan mailen. De proefdag bij kringloop is beloofd.",
    "Het taalcafé op dinsdag gaat goed. Er is een vast gesprek met schuldhulp. Houd het tempo rustig.",
    "Wil weer in de zorg werken. De kinderopvang is nog niet geregeld, dat is de eerste stap.",
)
INCOME = "J. de Boer, team inkomen"


def care(rng: random.Random, today: date) -> None:
    """Periods for everybody, a few hand-overs in every state, and some duties."""
    clients = list(
        Client.objects.filter(data_set="demo", status="active").select_related("coach", "team").order_by("id")
    )
    _periods(rng, clients, today)
    _hand_overs(rng, clients, today)
    _duties(rng, clients, today)


def _periods(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    colleagues = list(User.objects.filter(role="coach", is_demo=True).order_by("id"))
    rows = []
    for client in clients:
        if client.coach_id is None:
            continue
        start = client.reported_on or today - timedelta(days=rng.randint(100, 700))
        former = [c for c in colleagues if c.team_id == client.team_id and c.pk != client.coach_id]
        moved = start + timedelta(days=rng.randint(60, 200))
        if former and moved < today and rng.random() < 0.25:
            rows.append(_period(client, rng.choice(former), start, moved))
            start = moved
        rows.append(_period(client, client.coach, start, None))
    CoachPeriod.objects.bulk_create(rows)


def _period(client: Client, coach: User | None, start: date, end: date | None) -> CoachPeriod:
    return CoachPeriod(
        client=client, municipality_id=client.municipality_id, team_id=client.team_id, coach=coach,
        start=start, end=end, why="andere verdeling" if end is None and start != client.reported_on else "",
    )  # fmt: skip


def _hand_overs(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    noor = User.objects.select_related("team").get(email=NOOR)
    others = [c for c in clients if c.coach_id not in (None, noor.pk)]
    to_noor = rng.sample(others, 3)
    for client, note in zip(to_noor, NOTES, strict=True):
        assert client.coach is not None
        assert noor.team is not None
        ask_hand_over(
            by=client.coach, client=client, to_team=noor.team, receiver=noor, note=note,
            today=today - timedelta(days=2),
        )  # fmt: skip
    own = rng.sample([c for c in clients if c.coach_id == noor.pk], 2)
    away = Team.objects.filter(municipality_id=noor.municipality_id, kind="participation").first()
    if away is not None:
        ask_hand_over(
            by=noor,
            client=own[0],
            to_team=away,
            receiver=None,
            note=NOTES[1],
            today=today - timedelta(days=1),
        )
        late = ask_hand_over(
            by=noor,
            client=own[1],
            to_team=away,
            receiver=None,
            note=NOTES[2],
            today=today - timedelta(days=20),
        )
        HandOver.objects.filter(pk=late.pk).update(
            status="escalated", answer="Wij denken dat werk nog te ver weg is.", answered_on=today
        )


def _duties(rng: random.Random, clients: Sequence[Client], today: date) -> None:
    noor = User.objects.get(email=NOOR)
    own = [c for c in clients if c.coach_id == noor.pk]
    chosen = rng.sample(own, 6) + rng.sample([c for c in clients if c.coach_id != noor.pk], 24)
    exemptions, services, signals = [], [], []
    for n, client in enumerate(chosen):
        of = {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}
        decided = {"decided_by": INCOME, "decided_on": today - timedelta(days=120 + n)}
        if n % 3 == 0:
            exemptions.append(_exemption(of | decided, n, today))
        elif n % 3 == 1:
            services.append(
                CommunityService(
                    **of,
                    **decided,
                    what="Koffie schenken in het buurthuis",
                    hours=4 + n % 5,
                    start=today - timedelta(days=90),
                    reason="Wilde graag onder de mensen zijn.",
                )
            )
        elif n % 6 == 2:
            signals.append(_signal(of, n, today))
    Exemption.objects.bulk_create(exemptions)
    CommunityService.objects.bulk_create(services)
    SanctionSignal.objects.bulk_create(signals)


def _exemption(row: dict[str, object], n: int, today: date) -> Exemption:
    """Of every kind; the first ends within weeks, the single parent is looked at again soon."""
    if n % 2 == 0:
        return Exemption(
            **row, ground="urgent", start=today - timedelta(days=110), end=today + timedelta(days=20 + 7 * n),
            reason="Zorgt een tijd voor een familielid.",
        )  # fmt: skip
    return Exemption(
        **row, ground="single_parent", start=today - timedelta(days=170), end=today + timedelta(days=500),
        youngest_born_on=today - timedelta(days=500), reexamine_on=today + timedelta(days=12),
        reason="Jongste kind is één jaar; opvang wordt geregeld.",
    )  # fmt: skip


def _signal(of: dict[str, object], n: int, today: date) -> SanctionSignal:
    told = {
        "duty": "komen naar de afgesproken gesprekken",
        "reason": "Kwam drie keer niet, zonder bericht.",
        "client_says": "Had de brieven niet gezien; er is nu hulp met de post.",
        "on": today - timedelta(days=40),
    }
    if n % 4 == 0:
        return SanctionSignal(**of, **told)
    return SanctionSignal(
        **of, **told, status="none", decided_by=INCOME, decided_on=today - timedelta(days=20),
        decision_reason="Er was een goede reden.",
    )  # fmt: skip
