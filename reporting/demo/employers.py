"""Sixty made-up employers of the region, what they said about growth, and 120 jobs that may come of it."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.calendar import add_months
from reporting.demo.accounts import ACCOUNT_MANAGERS, OTHER_TOWN, TOWN
from reporting.demo.catalogue import Function, functions_of

NAMES = {
    "I": "Hotel De Waterpoort|Grandcafé Het Anker|Lunchcafé Noord|Restaurant De Kade|Catering Smaakvol|"
    "IJssalon Zonnestraal|Strandpaviljoen Windkracht|Broodjeszaak ’t Hoekje",
    "H": "Distributiecentrum Polderweg|Transportbedrijf Van Rijswaard|Pakketdienst Vlotweg|Koelhuis De Dijk|"
    "Verhuisbedrijf Sterk & Zn.|Logistiek Centrum Oosthaven|Havenbedrijf Zuiderkade",
    "R": "Woonzorg De Lisdodde|Thuiszorg Dichtbij Waterstad|Verpleeghuis Het Riet|Kinderopvang De Kikkerpoel|"
    "Dagbesteding De Werf|Kraamzorg Ooievaarsnest|Tandtechniek Glimlach",
    "O-schoonmaak": "Helder Schoonmaak|Blinkend Glas|Frisse Start Facilitair|Glazenwasserij Hoogwater",
    "T": "Wasserij Wit & Fris",
    "F": "Bouwbedrijf De Steiger|Houtbouw Waterstad|Schildersbedrijf Kleurrijk|Installatiebedrijf Warmhart|"
    "Dakdekkers Pannenlap|Aannemersbedrijf Vliet & Zonen",
    "C-metaal": "Metaalwerken Oostkade|Lasbedrijf Vonk|Straalwerken Zandlijn",
    "C": "Bakkerij De Korenaar|Zuivelfabriek Melkbrug|Kunststof De Vorm|Meubelmakerij Eikenhof|"
    "Verpakkingen Kartonnade|Fietsenfabriek Pedaal",
    "G": "Supermarkt De Buurtkar|Bouwmarkt Spijkervast|Kringloop De Tweede Ronde|Tuincentrum Het Zaaigoed|"
    "Fietsenwinkel Trapper",
    "A": "Hoveniersbedrijf Grasspriet|Kwekerij Zonnegroei|Groenvoorziening De Spade|Fruitbedrijf Appelgaard",
    "E": "Milieustraat Waterstad|Recycling Kringsluis",
    "N": "Klantcontact Goed Gesprek|Administratiekantoor Balans|Toezicht Wakend Oog",
    "K": "Helpdesk Aan Zet",
    "Q": "Vakcollege Waterstad",
    "P": "Gemeentewerf Waterstad",
    "S": "Zwembad De Golfslag",
}
# Where a sector is wide, what an employer does decides which work there is.
WORK = {
    "Hotel De Waterpoort": "Algemeen medewerker keuken|Medewerker bediening|Kok",
    "Catering Smaakvol": "Algemeen medewerker keuken|Kok",
    "IJssalon Zonnestraal": "Medewerker bediening",
    "Broodjeszaak ’t Hoekje": "Algemeen medewerker keuken|Medewerker bediening",
    "Distributiecentrum Polderweg": "Medewerker magazijn|Operator|Heftruckchauffeur",
    "Transportbedrijf Van Rijswaard": "Heftruckchauffeur|Bezorger",
    "Pakketdienst Vlotweg": "Bezorger|Medewerker magazijn",
    "Koelhuis De Dijk": "Medewerker magazijn|Heftruckchauffeur",
    "Verhuisbedrijf Sterk & Zn.": "Bezorger",
    "Logistiek Centrum Oosthaven": "Operator|Medewerker magazijn",
    "Havenbedrijf Zuiderkade": "Heftruckchauffeur|Operator",
    "Woonzorg De Lisdodde": "Zorghulp|Verzorgende",
    "Thuiszorg Dichtbij Waterstad": "Zorghulp|Verzorgende",
    "Verpleeghuis Het Riet": "Verzorgende|Zorghulp",
    "Kinderopvang De Kikkerpoel": "Medewerker kinderopvang",
    "Dagbesteding De Werf": "Zorghulp",
    "Kraamzorg Ooievaarsnest": "Verzorgende",
    "Tandtechniek Glimlach": "Tandtechnicus",
    "Helder Schoonmaak": "Algemeen medewerker schoonmaakonderhoud",
    "Blinkend Glas": "Glazenwasser",
    "Glazenwasserij Hoogwater": "Glazenwasser",
    "Bouwbedrijf De Steiger": "Algemeen medewerker bouw|Schilder",
    "Houtbouw Waterstad": "Algemeen medewerker bouw",
    "Schildersbedrijf Kleurrijk": "Schilder",
    "Installatiebedrijf Warmhart": "Hulpmonteur installatie",
    "Dakdekkers Pannenlap": "Algemeen medewerker bouw",
    "Lasbedrijf Vonk": "Lasser",
    "Straalwerken Zandlijn": "Straler",
    "Bakkerij De Korenaar": "Bakker|Algemeen medewerker productie",
    "Zuivelfabriek Melkbrug": "Algemeen medewerker productie",
    "Kunststof De Vorm": "Algemeen medewerker productie",
    "Meubelmakerij Eikenhof": "Medewerker montage",
    "Verpakkingen Kartonnade": "Algemeen medewerker productie",
    "Fietsenfabriek Pedaal": "Medewerker montage|Algemeen medewerker productie",
    "Supermarkt De Buurtkar": "Vakkenvuller|Verkoopmedewerker",
    "Bouwmarkt Spijkervast": "Verkoopmedewerker|Vakkenvuller",
    "Kringloop De Tweede Ronde": "Medewerker kringloop",
    "Tuincentrum Het Zaaigoed": "Verkoopmedewerker",
    "Fietsenwinkel Trapper": "Verkoopmedewerker",
    "Hoveniersbedrijf Grasspriet": "Medewerker groenvoorziening",
    "Kwekerij Zonnegroei": "Medewerker kas",
    "Groenvoorziening De Spade": "Medewerker groenvoorziening",
    "Klantcontact Goed Gesprek": "Medewerker klantcontact",
    "Administratiekantoor Balans": "Algemeen medewerker administratie",
    "Toezicht Wakend Oog": "Gastheer of gastvrouw toezicht",
}
CITIES = (OTHER_TOWN, TOWN, TOWN, TOWN, TOWN)
MOTIVES = (
    "wil iets doen voor de stad",
    "vindt moeilijk personeel",
    "heeft een verplichting bij een opdracht (social return)",
    "goede ervaring met eerdere kandidaten",
    "wil mensen zelf opleiden",
    "",
)
CONTACTS = (
    "Hanneke Vos|bedrijfsleider",
    "Mo Azzaoui|teamleider",
    "Gijs Terpstra|eigenaar",
    "Carlijn Mol|personeelszaken",
    "Erdem Sönmez|planner",
    "Wies Bruinsma|directeur",
    "Stanley Pengel|voorman",
    "Trudy Kleijn|locatiemanager",
    "Jarek Mazur|chef werkplaats",
    "Ilse de Rooij|hoofd facilitair",
)
CHANGES = (
    "Opent volgend jaar een tweede vestiging.",
    "Krijgt een nieuwe grote klant en breidt de middagploeg uit.",
    "Drie mensen gaan met pensioen.",
    "Het nieuwe bedrijventerrein brengt meer werk.",
    "De vraag naar het product groeit al twee jaar.",
    "Wil een eigen team opbouwen in plaats van inhuren.",
)
SUITABLE = (
    "Eenvoudige taken zijn goed af te splitsen; begeleiding op de werkvloer is er.",
    "Werk in vaste stappen, met een collega naast je in de eerste maanden.",
    "Vooral werkhouding telt; de techniek leren ze zelf aan.",
)
ARRANGE = (
    "Een vaste begeleider en een duidelijke planning.",
    "Vervoer naar het industrieterrein en werkschoenen.",
    "Training van een paar weken voor de start.",
)
NO_PART = ("too_busy", "too_small", "specialists", "no_interest", "contact_changed")
LAPSED = ("De klant ging naar een andere leverancier.", "De uitbreiding gaat niet door.")
PARTICIPATING = ("yes", "maybe")


@dataclass(frozen=True, slots=True)
class ContactSpec:
    name: str
    title: str
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class TalkSpec:
    """A growth conversation."""

    on: date
    expectation: str
    participation: str
    kind: str = ""
    changes: str = ""
    tasks: str = ""
    suitable: str = ""
    arrange: str = ""
    reason_not: str = ""
    ask_again_on: date | None = None
    with_whom: str = ""


@dataclass(frozen=True, slots=True)
class JobSpec:
    """A future job; ``status`` may still change when a project comes of it."""

    employer: str
    function: Function
    places: int
    hours: int
    window_start: date
    window_end: date
    certainty: int
    kind: str
    route: str
    contract: str
    guaranteed: bool
    status: str
    travel_minutes: int | None
    means: tuple[str, ...]
    lapsed_reason: str = ""
    name: str = ""
    data_set: str = "demo"

    @property
    def title(self) -> str:
        """What the function is called at this employer."""
        return self.name or self.function.name


@dataclass(frozen=True, slots=True)
class EmployerSpec:
    name: str
    sector: str
    kvk: str
    size: str
    city: str
    account_manager: str
    motive: str
    ambassador: bool
    contacts: tuple[ContactSpec, ...]
    talks: tuple[TalkSpec, ...] = ()

    @property
    def takes_part(self) -> bool:
        return bool(self.talks) and self.talks[-1].participation in PARTICIPATING


def work_of(name: str, sector: str) -> tuple[Function, ...]:
    """The functions that this employer looks for: its own, or all of its sector."""
    wanted = WORK[name].split("|") if name in WORK else None
    return tuple(one for one in functions_of(sector) if wanted is None or one.name in wanted)


def employers(rng: random.Random, today: date) -> list[EmployerSpec]:
    """Sixty employers: most take part, some don't, some can't say, a few were never asked."""
    named = [(name, sector) for sector, names in NAMES.items() for name in names.split("|")]
    # Of every ten, one can't say, one doesn't take part; the last four of the region were never asked.
    answers = {4: "cannot_say", 9: "no"}
    found = []
    for index, (name, sector) in enumerate(named):
        answer = "" if index % 15 == 14 else answers.get(index % 10, "grows")
        contacts = _contacts(rng, today)
        found.append(
            EmployerSpec(
                name=name,
                sector=sector,
                kvk=f"{index + 101:08d}",
                size=rng.choice(["micro", "small", "small", "medium", "medium", "large"]),
                city=rng.choice(CITIES),
                account_manager=ACCOUNT_MANAGERS[index % len(ACCOUNT_MANAGERS)],
                motive=rng.choice(MOTIVES),
                ambassador=index % 12 == 0,
                contacts=contacts,
                talks=_talks(rng, today, work_of(name, sector), answer, contacts[0].name) if answer else (),
            )
        )
    return found


def _contacts(rng: random.Random, today: date) -> tuple[ContactSpec, ...]:
    chosen = rng.sample(CONTACTS, rng.choice([1, 1, 2]))
    people = [ContactSpec(name, title) for name, title in (one.split("|") for one in chosen)]
    if len(people) == 2 and rng.random() < 0.3:
        name, title = people[1].name, people[1].title
        people[1] = ContactSpec(name, title, left_on=today - timedelta(days=rng.randint(20, 400)))
    return tuple(people)


def _talks(
    rng: random.Random, today: date, work: tuple[Function, ...], answer: str, with_whom: str
) -> tuple[TalkSpec, ...]:
    last = today - timedelta(days=rng.choice([3, 8, 15, 25, 40, 55, 70, 95, 140, 200]))
    again = last + timedelta(days=180)
    if answer == "cannot_say":
        return (TalkSpec(last, "cannot_say", "maybe", ask_again_on=again, with_whom=with_whom),)
    if answer == "no":
        reason = rng.choice(NO_PART)
        return (TalkSpec(last, "same", "no", reason_not=reason, ask_again_on=again, with_whom=with_whom),)
    talk = TalkSpec(
        on=last,
        expectation="grows",
        participation=rng.choice(["yes", "yes", "yes", "maybe"]),
        kind=_kind(rng, work[0].sector),
        changes=rng.choice(CHANGES),
        tasks=", ".join(one.name.lower() for one in work[:3]).capitalize() + ".",
        suitable=rng.choice(SUITABLE),
        arrange=rng.choice(ARRANGE),
        ask_again_on=again,
        with_whom=with_whom,
    )
    earlier = TalkSpec(
        last - timedelta(days=210), "cannot_say", "maybe", ask_again_on=last, with_whom=with_whom
    )
    return (earlier, talk) if rng.random() < 0.25 else (talk,)


def _kind(rng: random.Random, sector: str) -> str:
    if sector in ("R", "Q", "P"):
        return rng.choice(["c", "c", "d"])
    return rng.choice(["b", "b", "a", "d"]) if sector == "H" else rng.choice(["a", "a", "a", "d", "b"])


def jobs(rng: random.Random, today: date, found: list[EmployerSpec], count: int = 120) -> list[JobSpec]:
    """Future jobs of the employers that take part, over the coming quarters; a few lapsed."""
    growing = [one for one in found if one.takes_part and one.talks[-1].expectation == "grows"]
    made: list[JobSpec] = []
    while len(made) < count:
        for employer in growing:
            work = work_of(employer.name, employer.sector)
            done = sum(1 for job in made if job.employer == employer.name)
            made.append(_job(rng, today, employer, work[done % len(work)], len(made)))
    return made[:count]


def _job(rng: random.Random, today: date, employer: EmployerSpec, work: Function, number: int) -> JobSpec:
    opens = add_months(today.replace(day=1), number * 5 % 22)
    lapsed = number % 17 == 16
    far = number * 5 % 22 > 9
    places = rng.choice([1, 1, 1, 2, 2, 3, 4, 6, 10])
    certainty = rng.choice([30, 40, 50, 60, 70]) if far else rng.choice([60, 70, 80, 90, 100])
    status = "lapsed" if lapsed else rng.choice(["in_sight", "in_sight", "worked_out"])
    route = "large" if places >= 4 else "small"
    if rng.random() < 0.08:
        route = rng.choice(["stepping_stone", "stacked"])
    return JobSpec(
        employer=employer.name,
        function=work,
        places=places,
        hours=rng.choice([work.hours, work.hours, work.hours - 4]),
        window_start=opens,
        window_end=add_months(opens, rng.choice([1, 2, 3])) - timedelta(days=1),
        certainty=certainty,
        kind=employer.talks[-1].kind,
        route=route,
        contract=rng.choice(["fixed", "fixed", "permanent", ""]),
        guaranteed=certainty >= 90,
        status=status,
        travel_minutes=rng.choice([10, 15, 20, 25, 30, 40, None]),
        means=rng.choice([("bicycle", "public_transport"), ("bicycle", "car"), ("car", "moped"), ()]),
        lapsed_reason=rng.choice(LAPSED) if lapsed else "",
    )
