"""Growth in the demo: what is heard in the sectors this quarter, and what asks an account manager for a talk.

Employers that were never asked are there already: the made-up region has some of each account manager.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from core.domain.calendar import add_months, quarter_of
from core.models import User
from employers.domain.growth_jobs import PlannedJob
from employers.models import Employer, GrowthConversation
from employers.services.growth import record_growth_conversation

OWN = "anouk.accountmanager@demo.opstap.example"
OTHER = "bart.accountmanager@demo.opstap.example"
COACH = "noor.werkcoach@demo.opstap.example"

# What employers of a sector see happen; of the last one there are too few employers to tell it on.
TRENDS = {
    "I": (
        "Gasten boeken later en korter. Daardoor zijn er vooral mensen nodig die flexibel kunnen beginnen.",
        "De keuken is nog steeds het moeilijkst: koks worden overal weggekocht.",
        "Meer lunch en ontbijt, minder diner. Werk schuift naar de ochtend.",
        "Steeds meer zaken werken met een kleine kaart, dus met eenvoudiger taken.",
    ),
    "R": (
        "Thuis blijven wonen wordt de norm. De vraag naar hulp in huis groeit sneller dan die naar zorg.",
        "De roosters zijn krap; een helpende extra per dienst scheelt veel.",
        "Er komt meer techniek in de zorg, maar handen blijven nodig.",
        "Veel collega’s gaan binnen vijf jaar met pensioen.",
    ),
    "H": (
        "Klanten willen sneller geleverd krijgen. Er komen avondploegen bij.",
        "Vrachtwagenchauffeurs zijn er bijna niet meer; binnen werken lukt wel.",
        "Het nieuwe terrein bij de haven trekt werk aan uit de hele regio.",
    ),
    "F": (
        "De vergunningen komen weer los. Vanaf het voorjaar is er meer werk aan woningen.",
        "Isoleren en installeren groeit, nieuwbouw nog niet.",
        "Prefab betekent werk in een hal: droog, en in vaste stappen.",
    ),
    "E": ("Meer hergebruik betekent meer sorteerwerk.",),
}
# What Bart's employers answer, by sector: elsewhere they grow too, with the kind of growth that fits.
ANSWERS = {"I": "same", "R": "cannot_say", "C": "same"}
KINDS = {"H": "b", "F": "a", "N": "d"}


def manager_growth(rng: random.Random, today: date) -> None:
    """Trends per sector, talks of this quarter, days to ask again, and two talks with what came of them."""
    people = {user.email: user for user in User.objects.filter(email__in=(OWN, OTHER, COACH))}
    _talks_of_this_quarter(rng, today, people[OTHER])
    _trends(today)
    _ask_again(today, people[OWN])
    _told_to_a_colleague(today, people)
    _with_jobs_and_a_tip(today, people[OWN])


def _first_of_quarter(today: date) -> date:
    return quarter_of(today).first_day


def _talks_of_this_quarter(rng: random.Random, today: date, manager: User) -> None:
    """Bart asked the employers that he had not spoken about growth this quarter, and a few sectors anew."""
    first = _first_of_quarter(today)
    asked = Employer.objects.of(manager).filter(data_set="demo", merged_into=None).exclude(conversations=None)
    not_yet = ~Exists(GrowthConversation.objects.filter(employer=OuterRef("pk"), on__gte=first))
    late = asked.filter(Q(sector__code__in=ANSWERS) | not_yet).select_related("sector").order_by("id")
    talks = []
    for employer in late:
        days = 1 if employer.sector.code in ANSWERS else rng.randint(2, 40)
        talks.append(_short_talk(employer, max(first, today - timedelta(days=days)), manager))
    GrowthConversation.objects.bulk_create(talks)
    for talk in talks:
        talk.employer.last_contact_on = max(talk.on, talk.employer.last_contact_on or talk.on)
    Employer.objects.bulk_update([talk.employer for talk in talks], ["last_contact_on"])


def _short_talk(employer: Employer, on: date, by: User) -> GrowthConversation:
    answer = ANSWERS.get(employer.sector.code, "grows")
    return GrowthConversation(
        employer=employer,
        on=on,
        expectation=answer,
        growth_kind=KINDS.get(employer.sector.code, "a") if answer == "grows" else "",
        changes="Er komt een afdeling bij." if answer == "grows" else "",
        participation="maybe",
        ask_again_on=on + timedelta(days=180),
        created_by=by,
    )


def _trends(today: date) -> None:
    """In each sector as many employers say something as there are texts."""
    first = _first_of_quarter(today)
    talks = GrowthConversation.objects.filter(on__gte=first, employer__data_set="demo")
    latest = talks.latest_per_employer().select_related("employer__sector").order_by("id")
    changed: list[GrowthConversation] = []
    for code, texts in TRENDS.items():
        of_sector = [talk for talk in latest if talk.employer.sector.code == code]
        for talk, text in zip(of_sector, texts, strict=False):
            talk.sector_trends = text
            changed.append(talk)
    GrowthConversation.objects.bulk_update(changed, ["sector_trends"])


def _last_talks(manager: User) -> Sequence[GrowthConversation]:
    found = GrowthConversation.objects.filter(employer__account_manager=manager, employer__data_set="demo")
    return list(found.latest_per_employer().order_by("id"))


def _ask_again(today: date, manager: User) -> None:
    """Three employers could not say it yet; the day that was agreed has come."""
    waiting = [talk for talk in _last_talks(manager) if talk.expectation == "cannot_say"][:3]
    for talk, days in zip(waiting, (2, 9, 0), strict=False):
        talk.on = min(talk.on, today - timedelta(days=90))
        talk.ask_again_on = today - timedelta(days=days)
    GrowthConversation.objects.bulk_update(waiting, ["on", "ask_again_on"])


def _told_to_a_colleague(today: date, people: dict[str, User]) -> None:
    """Noor heard it while she visited somebody at work; Anouk finds it on her start page."""
    employer = Employer.objects.filter(account_manager=people[OWN], name="Supermarkt De Buurtkar").first()
    if employer is not None:
        record_growth_conversation(
            by=people[COACH],
            employer=employer,
            today=today,
            on=today - timedelta(days=1),
            spoken_with="de filiaalmanager",
            expectation="grows",
            growth_kind="a",
            changes="De winkel gaat ook ’s avonds bezorgen.",
            tasks="Bestellingen verzamelen en kratten klaarzetten.",
            participation="yes",
            ask_again_on=today + timedelta(days=180),
        )


def _with_jobs_and_a_tip(today: date, manager: User) -> None:
    """A talk of this morning: two jobs at once, and a neighbour to ask."""
    employer = Employer.objects.filter(account_manager=manager, name="Pakketdienst Vlotweg").first()
    if employer is None:
        return
    start = add_months(today.replace(day=1), 5)
    window = (start, add_months(start, 3) - timedelta(days=1))
    record_growth_conversation(
        by=manager,
        employer=employer,
        today=today,
        jobs=(
            PlannedJob("Sorteerder avondploeg", 6, *window, 80, "b", "large", 24),
            PlannedJob("Bezorger met de fiets", 2, *window, 50, "b", "small", 28),
        ),
        follow_up_on=today + timedelta(days=30),
        on=today,
        spoken_with="Erdem Sönmez, planner",
        expectation="grows",
        growth_kind="b",
        changes="Er komt een depot op het nieuwe bedrijventerrein.",
        sector_trends="Pakketten worden kleiner en het worden er meer.",
        tasks="Sorteren, scannen, wagens laden en bezorgen.",
        suitable="Sorteren en scannen: vaste stappen, met een collega naast je.",
        arrange="Vervoer in de avond en een vaste ploegleider.",
        participation="yes",
        ask_again_on=today + timedelta(days=180),
        others_to_ask="het busbedrijf naast het nieuwe depot",
    )
