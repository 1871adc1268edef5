"""A made-up catalogue of support, who takes part in it, and what comes after the start of a job."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from clients.models import BenefitPeriod, Client, Enrolment, EnrolmentPhase, Provision, ProvisionPhase
from core.models import Municipality, TargetGroup, User
from trajectories.models import AftercareMoment, Card, ExitBonus, Placement
from trajectories.services.aftercare import moments_of, months_on
from trajectories.services.rewards import amount_on, bonus_of

NOOR = "noor.werkcoach@demo.opstap.example"
INCOME = "J. de Boer, team inkomen"
WEEK = timedelta(days=7)
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Offered:
    """One made-up provision; ``hours`` a week, ``price`` in euro."""

    name: str
    support: str
    provider: str
    aim: str
    for_whom: str
    tracks: tuple[str, ...]
    weeks: int | None = None
    hours: int | None = None
    price: int = 0
    volume: int | None = None
    group: bool = True
    rungs: tuple[int | None, int | None] = (None, None)
    groups: tuple[str, ...] = ()
    conditions: str = ""


CATALOGUE = (
    Offered(
        "Werkfit in twaalf weken", "work_fit", "De Wending", "Een vast ritme, en weten welk werk past.",
        "Wie een tijd niet werkte en weer wil beginnen.", ("skills", "motivation"), 12, 16, 1850, 24,
        rungs=(3, 5),
    ),
    Offered(
        "Werkacademie", "werkacademie", "Gemeente Demostad", "Zelf werk zoeken, vinden en houden.",
        "Wie binnen een halfjaar kan werken.", ("matching",), 6, 12, 0, 40, rungs=(4, 5),
    ),
    Offered(
        "Werktalent", "werktalent", "Talentpunt Oost", "Werk dat past bij wat je goed kunt.",
        "Wie al langer thuis is en nog niet weet wat hij kan.", ("matching", "skills"), 16, 12, 2400, 30,
    ),
    Offered(
        "Taal op de werkvloer", "language_course", "Taalhuis De Brug", "Praten en lezen op het werk.",
        "Wie Nederlands leert en snel wil oefenen bij een werkgever.", ("skills",), 20, 8, 950, 30,
        groups=("asylum",), conditions="Spreekt al een beetje Nederlands.",
    ),
    Offered(
        "Taalcafé", "language_course", "Bibliotheek Demostad", "Elke week Nederlands praten, met koffie.",
        "Iedereen die wil oefenen.", ("skills", "life"), None, 2, 0,
    ),
    Offered(
        "VCA-certificaat", "training", "Veiligwerk", "Het diploma VCA basis.",
        "Wie in de bouw, techniek of logistiek wil werken.", ("skills",), 1, 8, 275, 60,
    ),
    Offered(
        "Heftruckcertificaat", "training", "Rijschool Laad & Los", "Een heftruck rijden, met certificaat.",
        "Wie in een magazijn wil werken.", ("skills",), 2, 16, 650, 4, conditions="Achttien jaar of ouder.",
    ),
    Offered(
        "Keukenhulp leren", "training", "Gastvrij Opleiden", "De basis van werken in een keuken.",
        "Wie graag met de handen werkt.", ("skills",), 8, 20, 1200, 12,
    ),
    Offered(
        "Sterk in je schoenen", "empowerment", "Bureau Eigen Kracht", "Meer vertrouwen in wat je kunt.",
        "Wie twijfelt of het gaat lukken.", ("motivation",), 10, 4, 480, 36,
    ),
    Offered(
        "Vrouwen vooruit", "empowerment", "Bureau Eigen Kracht", "Een eigen plan, met andere vrouwen.",
        "Vrouwen die thuis zorgden en nu verder willen.", ("motivation",), 12, 4, 520, 24,
    ),
    Offered(
        "Coach naast je", "coaching", "Stap voor Stap", "Weten wat je wilt en wat de volgende stap is.",
        "Wie veel vragen tegelijk heeft.", ("motivation",), 26, 1, 900, 40, group=False,
    ),
    Offered(
        "Maatje voor vrijwilligerswerk", "activation", "Vrijwilligerspunt", "Een plek waar je iets betekent.",
        "Wie weinig mensen spreekt.", ("life", "motivation"), None, 4, 0, rungs=(1, 3), group=False,
    ),
    Offered(
        "Samen sporten", "activation", "Sportcentrum De Meent", "Fitter, en elke week onder de mensen.",
        "Iedereen, op het eigen tempo.", ("life",), 12, 3, 60, 50, rungs=(1, 4),
    ),
    Offered(
        "Dagbesteding De Werkplaats", "activation", "Zorggroep Delta (Wmo)", "Een zinvolle week, samen.",
        "Wie nu nog niet kan werken.", ("life",), None, 16, 0, rungs=(1, 2), groups=("limitation",),
    ),
    Offered(
        "Jobcoach", "job_coaching", "Samen aan het Werk", "Begeleiding op het werk, zodat het lukt.",
        "Wie begint en hulp op de werkplek nodig heeft.", ("matching",), 26, 3, 1600, 20, group=False,
    ),
    Offered(
        "Werkervaringsplaats", "work_experience", "Kringloop & Co", "Werkervaring en een verwijzing.",
        "Wie lang niet werkte.", ("skills",), 13, 24, 0, 15, rungs=(3, 5), group=False,
    ),
    Offered(
        "Van kennismaken naar werk", "work_fit", "Sterk Oost", "In vijf fases naar een betaalde baan.",
        "Wie ver van werk staat en wel wil.", ("motivation", "skills", "matching"), 40, 12, 1650, 30,
        rungs=(2, 4),
    ),
    Offered(
        "Praktische hulp bij de start", "practical_help", "Gemeente Demostad",
        "Werkschoenen, reiskosten of kinderopvang geregeld.", "Wie bijna begint en iets mist.",
        ("life", "matching"), group=False,
    ),
)  # fmt: skip
FULL, PAST_REVIEW, IN_PHASES, ENDING = (
    "Heftruckcertificaat",
    "Vrouwen vooruit",
    "Van kennismaken naar werk",
    "Keukenhulp leren",
)
PHASES = (
    ("Kennismaken", 4),
    ("Motivatie", 8),
    ("Vaardigheden", 12),
    ("Oriënteren op werk", 8),
    ("Aan het werk", 8),
)
JOBS = (
    ("Bakkershulp", "Bakkerij Korenbloem", 28),
    ("Chauffeur", "Van Rijn Koeriers", 92),
    ("Conciërge", "Basisschool De Regenboog", 200),
    ("Magazijnmedewerker", "Delta Opslag", 230),
    ("Kassamedewerker", "Supermarkt Oost", 40),
)
RATINGS = ("Goede begeleiding, snel contact.", "Prettig tempo.", "Weinig plek voor wie laat instroomt.", "")


def catalogue(rng: random.Random, today: date) -> None:
    """What the municipality offers: one past its review, one full, one that ends, one in five phases."""
    town = Municipality.objects.get(pk=User.objects.get(email=NOOR).municipality_id)
    owner = User.objects.filter(municipality=town, role="quality", is_demo=True).order_by("id").first()
    groups = {group.code: group for group in TargetGroup.objects.all()}
    for number, one in enumerate(CATALOGUE):
        made = Provision.objects.create(
            municipality=town, created_by=owner, owner=owner, name=one.name, support=one.support,
            provider=one.provider, aim=one.aim, for_whom=one.for_whom, conditions=one.conditions,
            tracks=list(one.tracks), from_rung=one.rungs[0], to_rung=one.rungs[1], in_group=one.group,
            weeks=one.weeks, weekly_hours=one.hours, price=Decimal(one.price), volume=one.volume,
            contract_from=today - YEAR if one.volume else None,
            contract_until=_contract_end(one, today, number),
            contact_name=rng.choice(("Els", "Karim", "Marja", "Joost")) + " van de intake",
            contact_phone=f"06 0000 {number:04d}",
            review_on=_review(one, today, number),
        )  # fmt: skip
        made.target_groups.set(groups[code] for code in one.groups if code in groups)
        if one.name == IN_PHASES:
            ProvisionPhase.objects.bulk_create(
                ProvisionPhase(provision=made, order=order, name=name, weeks=weeks, in_group=order < 4)
                for order, (name, weeks) in enumerate(PHASES, start=1)
            )


def _review(one: Offered, today: date, number: int) -> date:
    return today - 3 * WEEK if one.name == PAST_REVIEW else today + timedelta(days=60 + 15 * number)


def _contract_end(one: Offered, today: date, number: int) -> date | None:
    if not one.volume:
        return None
    return today + 6 * WEEK if one.name == ENDING else today + timedelta(days=150 + 20 * number)


def _of(client: Client) -> dict[str, Any]:
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def support(rng: random.Random, today: date) -> None:
    """Who takes part, in every state, and aftercare of everybody who works."""
    noor = User.objects.get(email=NOOR)
    people = list(
        Client.objects.filter(data_set="demo", status="active").select_related("coach").order_by("id")
    )
    own = [one for one in people if one.coach_id == noor.pk]
    _enrolments(rng, own, [one for one in people if one.coach_id != noor.pk], today)
    _aftercare(rng, noor, today)


def _enrolments(rng: random.Random, own: Sequence[Client], others: Sequence[Client], today: date) -> None:
    offered = {one.name: one for one in Provision.objects.prefetch_related("phases")}
    rows: list[Enrolment] = []
    taken: set[tuple[int, int]] = set()
    wanted = [*rng.sample(list(own), min(16, len(own))), *rng.sample(list(others), min(90, len(others)))]
    names = [one.name for one in CATALOGUE if one.name != FULL]
    granted = set(BenefitPeriod.objects.filter(start__lte=today - YEAR).values_list("client_id", flat=True))
    for number, client in enumerate(wanted):
        provision = offered[IN_PHASES] if number in (0, 1) else offered[names[number % len(names)]]
        if number % 5 != 1 and provision.price and client.pk not in granted:
            provision = offered["Taalcafé"]
        if (client.pk, provision.pk) not in taken:
            taken.add((client.pk, provision.pk))
            rows.append(_enrolment(rng, client, provision, number, today))
    rows += _full(offered[FULL], [c for c in others if c.pk in granted][:6], own[:1], today)
    Enrolment.objects.bulk_create(rows)
    _phases(rows, today)


def _enrolment(
    rng: random.Random, client: Client, provision: Provision, number: int, today: date
) -> Enrolment:
    """All states in turn: running, waiting, finished, stopped, running and nearly over."""
    weeks = provision.weeks or 20
    row = Enrolment(**_of(client), provision=provision, created_by=client.coach, enrolled_on=today - 2 * WEEK)
    kind = number % 5
    if kind == 1 and number > 1:
        return row
    row.start = today - timedelta(days=min(7 * weeks - 10 if kind == 4 else rng.randint(20, 60), 330))
    row.enrolled_on = row.start - WEEK
    row.planned_end = max(row.start + weeks * WEEK, today + timedelta(days=5))
    row.status = "running"
    if kind in (2, 3) and number > 1:
        row.status = "finished" if kind == 2 else "stopped"
        row.end, row.result = (
            today - timedelta(days=rng.randint(3, 15)),
            rng.choice(("reached", "reached", "partly")),
        )
        row.reason = "" if row.status == "finished" else "Begon eerder met werk dan gedacht."
        row.rating, row.rating_text = rng.randint(3, 5), rng.choice(RATINGS)
    return row


def _full(
    provision: Provision, others: Sequence[Client], own: Sequence[Client], today: date
) -> list[Enrolment]:
    """All places taken, two others wait, and somebody of Noor waits with them."""
    places = provision.volume or 0
    rows = []
    for number, client in enumerate([*others, *own]):
        row = Enrolment(
            **_of(client), provision=provision, created_by=client.coach, enrolled_on=today - 5 * WEEK
        )
        if number < places:
            row.status, row.start, row.planned_end = "running", today - WEEK, today + WEEK
        rows.append(row)
    return rows


def _phases(rows: Sequence[Enrolment], today: date) -> None:
    """Those in the provision with phases are in the second one, the first was good."""
    made = []
    for row in rows:
        phases = list(row.provision.phases.all())
        if row.status != "running" or row.start is None or not phases:
            continue
        half = row.start + (today - row.start) / 2
        common: dict[str, Any] = {**_of(row.client), "enrolment": row, "created_by": row.created_by}
        made.append(EnrolmentPhase(**common, phase=phases[0], start=row.start, end=half, note="Komt graag."))
        made.append(EnrolmentPhase(**common, phase=phases[1], start=half))
        Enrolment.objects.filter(pk=row.pk).update(phase=phases[1])
    EnrolmentPhase.objects.bulk_create(made)


def _aftercare(rng: random.Random, noor: User, today: date) -> None:
    """Contacts for who works; what lies behind was done, of Noor's some are late."""
    jobs = list(
        Placement.objects.filter(
            client__data_set="demo", client__status="active", start__gte=today - 2 * YEAR
        )
        .select_related("client__coach")
        .order_by("id")
    )
    _jobs_of_noor(jobs, noor, today)
    rows = []
    for job in jobs:
        for moment in moments_of(job, months_on(job.start), job.client.coach):
            rows.append(_as_it_went(rng, moment, job, noor, today))
    AftercareMoment.objects.bulk_create(rows, ignore_conflicts=True)
    _rewards([job for job in jobs if job.client.coach_id == noor.pk], noor, today)


def _jobs_of_noor(jobs: list[Placement], noor: User, today: date) -> None:
    """So that she has somebody in every situation: just begun, three months, and more than half a year on."""
    working = {job.client_id for job in jobs}
    free = Client.objects.filter(coach=noor, status="active", data_set="demo", learning_in=False)
    chosen = [one for one in free.order_by("-id")[:40] if one.pk not in working]
    for client, (function, employer, days) in zip(chosen, JOBS, strict=False):
        start = today - timedelta(days=days)
        job = Placement(
            **_of(client), created_by=noor, employer_name=employer, function=function, start=start
        )
        job.contract, job.contract_months, job.hours, job.data_set = "fixed", 12, 24, "demo"
        job.save()
        BenefitPeriod.objects.filter(client=client).delete()
        BenefitPeriod.objects.create(
            **_of(client), created_by=noor, kind="participatiewet", start=start - 2 * YEAR,
            end=start - timedelta(days=1), end_reason="werk",
        )  # fmt: skip
        jobs.append(job)


def _as_it_went(
    rng: random.Random, moment: AftercareMoment, job: Placement, noor: User, today: date
) -> AftercareMoment:
    if job.end is not None and moment.due_on > job.end:
        moment.status, moment.reason = "skipped", "De baan is geëindigd."
    elif moment.due_on < today - 2 * WEEK or (moment.due_on < today and job.client.coach_id != noor.pk):
        moment.status, moment.done_on = "done", moment.due_on
        moment.goes = rng.choice(("well", "well", "well", "mixed"))
        moment.report = (
            "Heeft het naar de zin en krijgt goede uitleg."
            if moment.goes == "well"
            else "Het rooster en de kinderopvang lopen nog niet gelijk."
        )
    return moment


def _rewards(jobs: Sequence[Placement], noor: User, today: date) -> None:
    """Of who may ask for the bonus, the first got it; the cards of the longest working were sent."""
    paid = False
    for job in sorted(jobs, key=lambda j: j.start):
        if not paid and bonus_of(job.client, today).met:
            paid = True
            ExitBonus.objects.create(
                **_of(job.client), created_by=noor, placement=job, amount=amount_on(today),
                asked_on=today - 3 * WEEK, paid_on=today - WEEK, decided_by=INCOME,
            )  # fmt: skip
            Card.objects.get_or_create(
                placement=job,
                defaults={
                    **_of(job.client),
                    "created_by": noor,
                    "sent_on": job.start + WEEK,
                    "sent_by": noor,
                },
            )
