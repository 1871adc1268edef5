"""Residents who don't exist, spread as in the published figures of a work company's files.

Source of the shares: page on monitoring (1,642 people, December 2017): 24% is 55 or older; of the known
education 28% primary, 38% lower secondary, 27% upper secondary or MBO, the rest higher, unknown for 27%;
on benefit under 2 years 44%, 2–5 years 34%, longer 22%; more often low education and long benefit at 55+,
more often debts below. Pure: a generator of numbers and a day in, plain records out.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from clients.domain.target_group import TargetGroup, TargetGroupFacts, propose_target_group
from reporting.demo import file_rows
from reporting.demo.accounts import COACHES, PARTICIPATION, TEAMS, Account
from reporting.demo.file_rows import Benefit, ContactRow, Distance, Part, ProfileRow, Rung, SkillRow
from reporting.demo.names import people_names

YOUNGER, OLDER = "younger", "older"
SHARE_OLDER = 0.24
BENEFIT = {
    OLDER: {"short": 0.37, "middle": 0.32, "long": 0.31},
    YOUNGER: {"short": 0.463, "middle": 0.345, "long": 0.192},
}
EDUCATION = {
    OLDER: {"primary": 0.37, "lower": 0.36, "upper": 0.22, "higher": 0.05},
    YOUNGER: {"primary": 0.25, "lower": 0.39, "upper": 0.285, "higher": 0.075},
}
EDUCATION_UNKNOWN = 0.27
DEBTS = {OLDER: 0.14, YOUNGER: 0.20}
MONTHS = {"short": (1, 23), "middle": (24, 59), "long": (61, 170)}
CATEGORIES = {
    "work": {"1A": 0.10, "1B": 0.38, "1C": 0.44, "2B": 0.08},
    "participation": {"2A": 0.52, "3A": 0.27, "3B": 0.21},
}
GROUP_CODES = {
    TargetGroup.ASYLUM_PERMIT: "asylum",
    TargetGroup.NEW: "new",
    TargetGroup.WORK_LIMITATION: "limitation",
    TargetGroup.VULNERABLE_YOUNG: "young",
    TargetGroup.SEVERAL_PROBLEMS: "several",
    TargetGroup.SINGLE_PARENT: "single_parent",
    TargetGroup.AGED_50: "fifty_plus",
    TargetGroup.OTHER: "other",
}


@dataclass(frozen=True, slots=True)
class Outline:
    """What decides the rest of a file."""

    older: bool
    age: int
    months: int
    education: str
    debts: bool

    @property
    def distance(self) -> float:
        """How far from work somebody in this situation tends to be; orders people over the teams."""
        return self.months / 40 + self.older * 0.8 + (self.education == "primary") + self.debts * 0.4


@dataclass(frozen=True, slots=True)
class PersonSpec:
    """A file, complete. ``held`` and other rows name reference lists by their codes."""

    number: str
    first_name: str
    last_name: str
    birth_date: date
    town: str
    team: str
    coach: str
    category: str
    target_group: str
    reported_on: date
    phone: str
    email: str
    pride: str
    education: str
    debts: bool
    characteristics: tuple[str, ...]
    benefits: tuple[Benefit, ...]
    ladder: tuple[Rung, ...]
    distances: tuple[Distance, ...]
    motivation: tuple[Part, ...]
    skills_profile: tuple[Part, ...]
    held: tuple[SkillRow, ...]
    availability: Mapping[str, Any]
    wanted_occupations: tuple[str, ...]
    wanted_sectors: tuple[str, ...]
    certificates: tuple[tuple[str, date, date | None], ...]
    contacts: tuple[ContactRow, ...]
    profile: ProfileRow | None
    buddy: str = ""
    status: str = "active"
    data_set: str = "demo"


def quota(rng: random.Random, count: int, shares: Mapping[str, float]) -> list[str]:
    """``count`` keys in the given shares, as exactly as whole people allow, in random order."""
    exact = {key: share * count / sum(shares.values()) for key, share in shares.items()}
    found = {key: int(value) for key, value in exact.items()}
    for key in sorted(exact, key=lambda k: (found[k] - exact[k], k))[: count - sum(found.values())]:
        found[key] += 1
    keys = [key for key, number in found.items() for _ in range(number)]
    rng.shuffle(keys)
    return keys


def outlines(rng: random.Random, count: int) -> list[Outline]:
    """Age, education, benefit and debts of ``count`` people, in the published shares."""
    older = round(count * SHARE_OLDER)
    return [one for group, n in ((OLDER, older), (YOUNGER, count - older)) for one in _group(rng, group, n)]


def _group(rng: random.Random, group: str, count: int) -> list[Outline]:
    ages = [rng.randint(55, 65) if group == OLDER else _younger_age(rng) for _ in range(count)]
    lengths = _fitting(ages, quota(rng, count, BENEFIT[group]))
    education = quota(rng, count, EDUCATION[group])
    debts = quota(rng, count, {"yes": DEBTS[group], "no": 1 - DEBTS[group]})
    hidden = quota(rng, count, {"yes": EDUCATION_UNKNOWN, "no": 1 - EDUCATION_UNKNOWN})
    return [
        Outline(
            older=group == OLDER,
            age=age,
            months=min(rng.randint(*MONTHS[length]), max((age - 18) * 12, MONTHS[length][0])),
            education="" if unknown == "yes" else level,
            debts=debt == "yes",
        )
        for age, length, level, debt, unknown in zip(ages, lengths, education, debts, hidden, strict=True)
    ]


def _younger_age(rng: random.Random) -> int:
    return rng.choice([rng.randint(20, 54), rng.randint(26, 54)])


def _fitting(ages: Sequence[int], lengths: list[str]) -> list[str]:
    """Nobody has been on benefit since childhood: the young swap with somebody older."""
    found = list(lengths)
    least = {"short": 18, "middle": 24, "long": 27}
    for index, age in enumerate(ages):
        if age < least[found[index]]:
            other = next(i for i, a in enumerate(ages) if a >= 27 and found[i] == "short")
            found[index], found[other] = found[other], found[index]
    return found


def residents(rng: random.Random, today: date) -> list[PersonSpec]:
    """The caseloads of all coaches: who is further from work goes to team participation more often."""
    names = people_names(rng)
    found: list[PersonSpec] = []
    for town in dict.fromkeys(account.town for account in COACHES):
        coaches = [account for account in COACHES if account.town == town]
        people = outlines(rng, sum(coach.caseload for coach in coaches))
        people.sort(key=lambda one: one.distance + rng.uniform(0, 3))
        for coach, outline in zip(_seats(rng, coaches), people, strict=True):
            number = f"{town[0]}{len(found) + 1001}"
            found.append(_person(rng, today, outline, coach, next(names), number))
    return found


def _seats(rng: random.Random, coaches: Sequence[Account]) -> list[Account]:
    """One seat per resident: those of team work first, in random order within a kind of team."""
    work = [c for c in coaches if c.team != PARTICIPATION for _ in range(c.caseload)]
    further = [c for c in coaches if c.team == PARTICIPATION for _ in range(c.caseload)]
    rng.shuffle(work)
    rng.shuffle(further)
    return work + further


def _person(
    rng: random.Random, today: date, outline: Outline, coach: Account, name: tuple[str, str], number: str
) -> PersonSpec:
    kind = next(kind for _, team, kind in TEAMS if team == coach.team)
    shares = CATEGORIES[kind]
    category = rng.choices(list(shares), weights=list(shares.values()))[0]
    reported = today - timedelta(days=round(outline.months * 30.4375) + rng.randint(10, 40))
    background = file_rows.background(rng)
    skills_profile = file_rows.skills_profile(rng, today, reported, category)
    language = str(skills_profile[-1].parts.get("speaking", ""))
    held = file_rows.skills_held(rng, today, reported, background)
    availability = file_rows.availability(rng, today, language)
    return PersonSpec(
        number=number,
        first_name=name[0],
        last_name=name[1],
        birth_date=today - timedelta(days=round(outline.age * 365.25) + rng.randint(1, 360)),
        town=coach.town,
        team=coach.team,
        coach=coach.email,
        category=category,
        target_group=_target_group(rng, outline, category),
        reported_on=reported,
        phone=f"06 0000 {rng.randint(0, 9999):04d}" if rng.random() < 0.9 else "",
        email=f"inwoner{number.lower()}@post.example" if rng.random() < 0.6 else "",
        pride=rng.choice(file_rows.PRIDE),
        education=outline.education,
        debts=outline.debts,
        characteristics=_characteristics(rng, outline, language),
        benefits=file_rows.benefits(rng, today, outline.months, outline.age),
        ladder=file_rows.ladder(rng, today, reported, category),
        distances=file_rows.distances(rng, today, reported, category),
        motivation=file_rows.motivation(rng, today, reported),
        skills_profile=skills_profile,
        held=held,
        availability=availability,
        wanted_occupations=file_rows.wishes(rng, background),
        wanted_sectors=tuple(dict.fromkeys(one.sector for one in background)) if rng.random() < 0.5 else (),
        certificates=file_rows.certificates(rng, today, background),
        contacts=file_rows.contacts(rng, today, reported, kind),
        profile=file_rows.profile(rng, today, background, availability, held),
    )


def _target_group(rng: random.Random, outline: Outline, category: str) -> str:
    low = outline.education in ("primary", "lower")
    facts = TargetGroupFacts(
        age=outline.age,
        months_on_benefit=outline.months,
        asylum_permit=rng.random() < 0.13,
        work_limitation=category == "2B",
        single_parent=22 < outline.age < 50 and rng.random() < 0.12,
        start_qualification=False if low else None,
        acute_domains=3 if outline.debts and rng.random() < 0.4 else 0,
    )
    return GROUP_CODES[propose_target_group(facts).group]


def _characteristics(rng: random.Random, outline: Outline, language: str) -> tuple[str, ...]:
    checks = (
        ("aged_55", outline.older),
        ("low_education", outline.education in ("primary", "lower")),
        ("unfit_education", outline.education in ("upper", "higher") and rng.random() < 0.3),
        ("unfit_experience", rng.random() < 0.25),
        ("scarcity", outline.debts),
        ("no_address", rng.random() < 0.02),
        ("isolation", rng.random() < 0.06),
        ("no_dutch", language in ("A0", "A1")),
        ("illiteracy", language == "A0" or rng.random() < 0.04),
        ("long_unemployed", outline.months > 36),
    )
    return tuple(key for key, holds in checks if holds)
