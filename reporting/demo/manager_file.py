"""The employers' files in the demo: people with a role, branches, limits, talks, promises, one double."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from core.models import User
from core.models.base import DataSet
from employers.models import AccountManagerPeriod, Branch, ContactPerson, Employer, EmployerTalk, Promise

ANOUK: Final = "anouk.accountmanager@demo.opstap.example"
TWIN_SECTOR: Final = "C"
# Section of the sector → a code of the register with its version: both live side by side.
SBI: Final = {
    "A": ("0113", "2025"),
    "C": ("1071", "2008"),
    "C-metaal": ("2562", "2008"),
    "E": ("3811", "2025"),
    "F": ("4120", "2008"),
    "G": ("4711", "2025"),
    "H": ("5210", "2025"),
    "I": ("5610", "2008"),
    "O-schoonmaak": ("8121", "2025"),
    "R": ("8710", "2025"),
}
MOTIVE_WORDS: Final = (("doen", "social"), ("moeilijk", "shortage"), ("social return", "return"))
CULTURES: Final = (
    "open, er is tijd om te leren",
    "hard werken, veel humor, duidelijke regels",
    "rustig, vaste ploegen, een eigen buddy",
    "veel talen op de vloer, Nederlands leer je er snel",
)
EXPERIENCES: Final = (
    "twee kandidaten gehad, een werkt er nog",
    "eerste kandidaat viel uit, wil wel verder met meer begeleiding",
    "leidt al jaren zelf mensen op",
)
ROLES: Final = {
    "eigenaar": "decides",
    "directeur": "decides",
    "personeelszaken": "staff",
    "planner": "office",
}
TALKS: Final = (
    ("phone", "Rooster voor het voorjaar besproken. Er komt een middagploeg bij."),
    ("visit", "Rondleiding langs de werkplekken. Inpakken en ompakken kan een eigen taak worden."),
    ("email", "Gevraagd wie de begeleiding op de vloer gaat doen."),
    ("phone", "Wil eerst weten hoe de proefweken lopen, daarna praten over meer plaatsen."),
    ("event", "Gesproken op het netwerkcafé. Wil volgende keer zelf iets vertellen."),
    ("visit", "Kennisgemaakt met de nieuwe teamleider. Afspraken van vorig jaar doorgenomen."),
)
OURS: Final = (
    "Voorbeeld van een inleerplan sturen",
    "Uitzoeken welke reiskosten vergoed worden",
    "Twee profielen sturen voor de middagploeg",
    "Jobcoach laten bellen over de begeleiding",
)
THEIRS: Final = (
    "Functiebeschrijving van de nieuwe afdeling sturen",
    "Laten weten wie er op de vloer begeleidt",
    "Datum prikken voor een rondleiding met vijf mensen",
)
# Of Anouk's first employers: side, days from today, state.
STANDING: Final = (
    ("us", -6, ""),
    ("us", 0, ""),
    ("us", 4, ""),
    ("employer", -3, ""),
    ("employer", 9, ""),
    ("us", -1, "done"),
    ("employer", -10, "dropped"),
)


def manager_file(rng: random.Random, today: date) -> None:
    """Fills the files of all employers; Anouk has every situation."""
    firms = list(Employer.objects.filter(data_set=DataSet.DEMO.value).select_related("sector").order_by("id"))
    anouk = User.objects.get(email=ANOUK)
    _twin(anouk, firms, today)
    _who_they_are(rng, firms, today)
    _branches(firms)
    _people(rng, firms, today)
    _managers(rng, firms, today)
    mine = [one for one in firms if one.account_manager_id == anouk.pk]
    _limits(mine, today)
    _talks(rng, firms, mine, today)
    _promises(rng, firms, mine, anouk, today)


def _twin(anouk: User, firms: list[Employer], today: date) -> None:
    """One of Anouk's, added once more by a colleague in a hurry: without number, with one contact."""
    one = next(one for one in firms if one.account_manager_id == anouk.pk and one.sector.code == TWIN_SECTOR)
    managers = User.objects.filter(role="account_manager", is_demo=True)
    colleague = managers.exclude(pk=anouk.pk).order_by("id").first()
    twin = Employer.objects.create(
        name=f"{one.name} B.V.",
        sector=one.sector,
        city=one.city,
        account_manager=colleague,
        created_by=colleague,
        last_contact_on=today - timedelta(days=12),
        notes="Aangemeld op het netwerkcafé.",
        data_set=DataSet.DEMO.value,
    )
    person = ContactPerson.objects.create(employer=twin, name="Hanneke Vos", phone="0320 000 199")
    EmployerTalk.objects.create(
        employer=twin, on=today - timedelta(days=12), kind="event", person=person, created_by=colleague,
        about="Sprak ons aan: zoekt iemand voor de vroege ploeg.",
    )  # fmt: skip
    firms.append(twin)


def _who_they_are(rng: random.Random, firms: Sequence[Employer], today: date) -> None:
    for number, one in enumerate(firms):
        one.sbi_code, one.sbi_version = SBI.get(one.sector.code, ("", ""))
        one.motives = [code for word, code in MOTIVE_WORDS if word in one.motive]
        # What the code says already needn't be said again in words.
        one.motive = "" if one.motives else one.motive
        if number % 3:
            one.culture = rng.choice(CULTURES)
        if number % 4 == 1:
            one.experience = rng.choice(EXPERIENCES)
        one.committed = one.ambassador or number % 5 == 2
    Employer.objects.bulk_update(
        firms, ["sbi_code", "sbi_version", "motive", "motives", "culture", "experience", "committed"]
    )


def _branches(firms: Sequence[Employer]) -> None:
    found = []
    for number, one in enumerate(firms):
        for index in range({"large": 2, "medium": number % 2}.get(one.size, 0)):
            place = ("Oost", "Haven")[index]
            found.append(
                Branch(
                    employer=one,
                    name=f"Locatie {place}",
                    number=f"{number + 1:08d}{index + 1:04d}",
                    street=f"{('Polderweg', 'Kadestraat')[index]} {number + 2}",
                    city=one.city,
                    created_by_id=one.account_manager_id,
                )
            )
    Branch.objects.bulk_create(found)


def _people(rng: random.Random, firms: Sequence[Employer], today: date) -> None:
    branches = {one.employer_id: one for one in Branch.objects.filter(employer__in=firms).order_by("-id")}
    people = list(ContactPerson.objects.filter(employer__in=firms).order_by("id"))
    for number, one in enumerate(people):
        one.role = ROLES.get(one.job_title, "guides" if "leider" in one.job_title else "")
        one.since = (one.left_on or today) - timedelta(days=rng.randint(90, 1900))
        one.phone = one.phone or f"0320 000 {number % 900 + 100}"
        one.email = f"{one.name.split()[0].lower()}@werkgever{one.employer_id}.example"
        if number % 3 == 0:
            one.branch = branches.get(one.employer_id)
    ContactPerson.objects.bulk_update(people, ["role", "since", "phone", "email", "branch"])


def _managers(rng: random.Random, firms: Sequence[Employer], today: date) -> None:
    """The open period is the account manager of now; every fourth was a colleague's before."""
    managers = list(User.objects.filter(role="account_manager", is_demo=True).order_by("id"))
    pilot: Any = Employer.objects.filter(data_set=DataSet.PILOT.value).exclude(account_manager=None)
    found = [
        AccountManagerPeriod(employer=one, user=one.account_manager, start=date(2017, 1, 1))
        for one in pilot.select_related("account_manager").order_by("id")
    ]
    for number, one in enumerate(firms):
        if one.account_manager_id is None:
            continue
        begun = today - timedelta(days=rng.randint(60, 900))
        others = [user for user in managers if user.pk != one.account_manager_id]
        note = ""
        if number % 4 == 0 and others:
            before = begun - timedelta(days=rng.randint(200, 800))
            found.append(AccountManagerPeriod(employer=one, user=others[0], start=before, end=begun))
            note = "Belt liever niet op maandag. Over begeleiding is vorig jaar veel afgesproken."
        found.append(
            AccountManagerPeriod(employer=one, user_id=one.account_manager_id, start=begun, note=note)
        )
    AccountManagerPeriod.objects.filter(employer__in=[one.employer_id for one in found]).delete()
    AccountManagerPeriod.objects.bulk_create(found)


def _limits(mine: Sequence[Employer], today: date) -> None:
    often, later = mine[0], mine[1]
    often.max_contacts_month, often.limit_note = 1, "Eén vast contact per maand is genoeg, graag op dinsdag."
    later.not_before, later.limit_note = today + timedelta(days=18), "Midden in een verbouwing, bel daarna."
    Employer.objects.bulk_update(mine[:2], ["max_contacts_month", "not_before", "limit_note"])


def _talks(rng: random.Random, firms: Sequence[Employer], mine: Sequence[Employer], today: date) -> None:
    """Not later than the day of the last contact, so that the norms say the same as the talks."""
    people = {
        one.employer_id: one
        for one in ContactPerson.objects.filter(employer__in=firms, left_on=None).order_by("-id")
    }
    chosen = [*mine, *(one for number, one in enumerate(firms) if number % 3 == 0 and one not in mine)]
    found = [talk for one in chosen for talk in _talks_of(rng, one, people.get(one.pk))]
    first = mine[0]
    found.append(
        EmployerTalk(
            employer=first, on=today, kind="phone", person=people.get(first.pk),
            about="Kort gebeld over de planning van januari.", created_by_id=first.account_manager_id,
        )
    )  # fmt: skip
    Employer.objects.filter(pk=first.pk).update(last_contact_on=today)
    EmployerTalk.objects.bulk_create(found)


def _talks_of(rng: random.Random, one: Employer, person: ContactPerson | None) -> Iterator[EmployerTalk]:
    if one.last_contact_on is None:
        return
    for number in range(rng.choice([1, 2, 3, 5])):
        kind, about = rng.choice(TALKS)
        yield EmployerTalk(
            employer=one,
            on=one.last_contact_on - timedelta(days=number * 41 + rng.randint(1, 20)),
            kind=kind,
            person=person,
            about=about,
            created_by_id=one.account_manager_id,
        )


def _promises(
    rng: random.Random, firms: Sequence[Employer], mine: Sequence[Employer], anouk: User, today: date
) -> None:
    found = []
    for number, (side, days, state) in enumerate(STANDING):
        found.append(_promise(rng, mine[number % 5], side, today + timedelta(days=days), state, today))
    for number, one in enumerate(firms):
        if number % 6 == 5 and one.account_manager_id != anouk.pk:
            side = "us" if number % 4 else "employer"
            found.append(_promise(rng, one, side, today + timedelta(days=rng.randint(-5, 30)), "", today))
    Promise.objects.bulk_create(found)


def _promise(rng: random.Random, one: Employer, side: str, due_on: date, state: str, today: date) -> Promise:
    return Promise(
        employer=one,
        side=side,
        what=rng.choice(OURS if side == "us" else THEIRS),
        who_id=one.account_manager_id if side == "us" else None,
        due_on=due_on,
        done_on=today if state == "done" else None,
        dropped="Niet meer nodig" if state == "dropped" else "",
        created_by_id=one.account_manager_id,
    )
