"""The dated rows of a made-up file: benefit, ladder, profiles, skills, contacts."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from reporting.demo.catalogue import CATALOGUE, Function

DAYS_A_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Benefit:
    kind: str
    start: date
    end: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rung:
    on: date
    rung: int
    expected: int
    reason: str


@dataclass(frozen=True, slots=True)
class Distance:
    on: date
    months: int
    category: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """A dated version of a profile: field → value."""

    on: date
    parts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SkillRow:
    skill: str
    level: int
    source: str
    on: date


@dataclass(frozen=True, slots=True)
class ContactRow:
    on: date
    channel: str
    result: str
    report: str
    agreements: str
    next_on: date | None


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """The agreed profile; ``skills`` are codes with the level shown."""

    strengths: str
    hours: int | None
    conditions: str
    skills: tuple[tuple[str, int], ...]
    agreed_on: date
    agreed_how: str
    withdrawn_on: date | None = None


PRIDE = (
    "Ik heb drie kinderen grootgebracht en kook elke zondag voor de hele familie.",
    "Ik repareer fietsen voor de buurt. Kapot bestaat bijna niet.",
    "Ik heb een moestuin en weet veel van planten.",
    "Ik spreek vier talen en tolk vaak voor anderen.",
    "Mensen zeggen dat ik rustig blijf als het druk is.",
    "Ik zing in een koor en organiseer het jaarlijkse concert.",
    "Ik was jarenlang chauffeur en kende elke straat.",
    "Ik leer snel als iemand het mij een keer voordoet.",
    "",
    "",
)
BENEFIT_ENDS = ("werk gevonden", "tijdelijk werk, contract liep af", "opleiding met studiefinanciering")
RUNG_REASONS = {
    1: "Komt weinig buiten en ziet vooral huisgenoten.",
    2: "Gaat elke week bij familie en de buren langs.",
    3: "Doet mee met de taalgroep in het buurthuis.",
    4: "Vrijwilligerswerk, twee dagdelen per week.",
    5: "Werkt enkele uren per week naast de uitkering.",
    6: "Heeft betaald werk zonder begeleiding.",
}
RUNGS = {
    "1A": (4, 5),
    "1B": (3, 4, 4),
    "1C": (2, 3, 3, 4),
    "2B": (3, 4),
    "2A": (2, 3, 3),
    "3A": (1, 2, 3),
    "3B": (1, 2, 2),
}
CATEGORY_MONTHS = {
    "1A": (1, 3),
    "1B": (4, 12),
    "1C": (13, 24),
    "2A": (25, 48),
    "2B": (25, 48),
    "3A": (49, 72),
    "3B": (49, 96),
}
EARLIER = {"1A": "1B", "1B": "1C", "1C": "1C", "2A": "3B", "2B": "2B", "3A": "3B", "3B": "3B"}
REMARKS = {
    "responsibility": "Komt afspraken beter na als ze op papier staan.",
    "self_confidence": "Vindt zichzelf te oud voor iets nieuws; een proefdag hielp een beetje.",
    "accepting_help": "Wil het liefst alles zelf oplossen, vraagt laat om hulp.",
    "applying": "Heeft een cv, maar vindt bellen naar een werkgever moeilijk.",
    "rhythm": "Komt in de ochtend moeilijk op gang; afspraken in de middag lukken.",
    "social": "Trekt zich terug in een groep; met één vaste collega gaat het beter.",
    "stress": "Heeft rust nodig als er veel tegelijk komt.",
    "physical": "Kan niet langer dan een uur achter elkaar staan.",
    "mental": "Werkt het best met een vaste indeling van de dag.",
    "certificates": "Diploma uit het buitenland is nog niet gewaardeerd.",
    "language": "Verstaat veel, praat nog voorzichtig.",
}
# By how the contact was: (report, agreements).
SPOKEN = {
    "talk": (
        ("Besproken hoe het gaat met solliciteren.", "Stuurt deze week twee brieven."),
        ("Proefdag geweest, dat beviel goed.", "Wil graag nog een keer meelopen."),
        ("Cv samen bijgewerkt.", "Vraagt een oud-collega om een referentie."),
        ("Gepraat over werk in de horeca en in het groen.", "Gaat kijken bij twee bedrijven."),
        ("Geldzorgen geven veel onrust; afspraak met schuldhulp.", "Belt de schuldhulp voor vrijdag."),
        ("Plan doorgenomen en bijgesteld.", "Begint met de training van de gemeente."),
        ("Uitleg gegeven over inleren bij een werkgever.", "Denkt erover na en belt terug."),
    ),
    "phone": (
        ("Kinderopvang is geregeld voor drie dagen.", "Vanaf volgende maand drie dagen beschikbaar."),
        ("Taalles loopt goed, volgende niveau aangevraagd.", "Neemt het lesrooster mee."),
        ("Telefonisch gesproken, alles loopt door.", ""),
        ("Vrijwilligerswerk bij de kringloop bevalt.", "Gaat van één naar twee dagdelen."),
    ),
    "message": (
        ("Bericht gekregen: de cursus is begonnen.", ""),
        ("Gevraagd om het rooster van de taalles; gekregen.", ""),
    ),
    "visit": (
        ("Thuis gesproken over wat er nodig is om weer te beginnen.", "Belt de fysiotherapeut voor tijden."),
        ("Kennisgemaakt bij iemand thuis, rustig gesprek.", "Komt volgende keer naar kantoor."),
    ),
    "group": (
        ("Deed mee met de groep Focus op werk.", "Oefent thuis met de vragen."),
        ("Was bij de voorlichting over werken in de zorg.", "Wil een dag meelopen."),
    ),
}
STRENGTHS = (
    "Werkt graag met de handen en maakt af wat is begonnen. Komt op tijd.",
    "Vriendelijk voor gasten en klanten, blijft rustig als het druk is.",
    "Leert het best door te doen. Vindt het fijn om ergens bij te horen.",
    "Nauwkeurig en betrouwbaar; wil graag vaste dagen.",
    "Heeft eerder in het buitenland in dit vak gewerkt en wil dat hier oppakken.",
)
NEEDS = ("", "Vaste werktijden.", "Werk dat met de bus te bereiken is.", "Duidelijke uitleg, stap voor stap.")
GENERAL = (
    *("24105", "24106", "24112", "24116", "24118", "24119", "24120", "24121", "24122", "24123"),
    *("T1.2", "T1.3", "T3.1", "T3.4", "T4.1", "T4.3"),
)
CEFR_BARRIER = {"A0": 3, "A1": 3, "A2": 2, "B1": 1, "B2": 0, "C1": 0}
LOADS = ("lifting", "standing", "walking", "bending", "reaching", "outdoors", "noise")
SOURCES = ("own_word", "own_word", "coach", "coach", "coach", "certificate", "employer")


def background(rng: random.Random) -> tuple[Function, ...]:
    """One to three kinds of work that somebody did before, here or elsewhere."""
    return tuple(rng.sample(CATALOGUE, rng.choice([1, 1, 2, 3])))


def _before(rng: random.Random, today: date, since: date, count: int) -> list[date]:
    """``count`` different days between ``since`` and today, in order."""
    room = max((today - since).days - 3, count + 1)
    return [today - timedelta(days=n) for n in sorted(rng.sample(range(2, room + 2), count), reverse=True)]


def benefits(rng: random.Random, today: date, months: int, age: int) -> tuple[Benefit, ...]:
    """Periods that come to this many months on benefit: one, two with a gap, or two that overlap."""
    kind = "ioaw" if age >= 58 and rng.random() < 0.25 else "participatiewet"
    start = today - timedelta(days=round((months + 0.4) * DAYS_A_MONTH))
    way = rng.random()
    if way < 0.2 and months >= 8:
        return _back_again(rng, today, months, kind)
    if way < 0.28 and months >= 6:
        changed = start + timedelta(days=90)
        end = changed + timedelta(days=13)
        return (Benefit("participatiewet", start, end, "andere regeling"), Benefit(kind, changed))
    if way < 0.4:
        ww = Benefit("ww", start - timedelta(days=300), start - timedelta(days=1), "WW liep af")
        return ww, Benefit(kind, start)
    return (Benefit(kind, start),)


def _back_again(rng: random.Random, today: date, months: int, kind: str) -> tuple[Benefit, ...]:
    """On benefit, work for a while, and back: the revolving door."""
    days = round((months + 0.4) * DAYS_A_MONTH)
    recent = rng.randint(days // 4, days // 2)
    again = today - timedelta(days=recent)
    left = again - timedelta(days=rng.randint(60, 420))
    first = Benefit(kind, left - timedelta(days=days - recent), left, rng.choice(BENEFIT_ENDS))
    return first, Benefit(kind, again)


def ladder(rng: random.Random, today: date, since: date, category: str) -> tuple[Rung, ...]:
    """One to four measurements that end on a rung that fits the category."""
    rung = rng.choice(RUNGS[category])
    days = _before(rng, today, max(since, today - timedelta(days=900)), rng.choice([1, 2, 2, 3, 4]))
    rows: list[Rung] = []
    for on in reversed(days):
        rows.append(Rung(on, rung, min(rung + rng.choice([0, 1, 1]), 6), RUNG_REASONS[rung]))
        rung = min(max(rung - rng.choice([0, 0, 1, -1]), 1), 5)
    return tuple(reversed(rows))


def distances(rng: random.Random, today: date, since: date, category: str) -> tuple[Distance, ...]:
    """One to three assessments; an earlier one is further away or the same, within the same kind of team."""
    days = _before(rng, today, max(since, today - timedelta(days=800)), rng.choice([1, 2, 2, 3]))
    rows: list[Distance] = []
    for index, on in enumerate(reversed(days)):
        source = "coach" if index or rng.random() < 0.8 else "tool"
        reason = "Ingeschat na het gesprek." if source == "coach" else ""
        rows.append(Distance(on, rng.randint(*CATEGORY_MONTHS[category]), category, source, reason))
        category = EARLIER[category]
    return tuple(reversed(rows))


def motivation(rng: random.Random, today: date, since: date) -> tuple[Part, ...]:
    """One to three versions; most people need less steering later, some more."""
    names = ("responsibility", "self_confidence", "accepting_help")
    scores = {name: rng.choice([0, 1, 1, 2, 2, 3]) for name in names}
    return _versions(rng, today, since, scores)


def skills_profile(rng: random.Random, today: date, since: date, category: str) -> tuple[Part, ...]:
    """One to three versions of the eight barriers, with the five parts of Dutch that fit."""
    level = rng.choices(["A0", "A1", "A2", "B1", "B2", "C1"], weights=[4, 12, 20, 28, 26, 10])[0]
    worst = 3 if category[0] in "23" else 2
    names = ("certificates", "applying", "rhythm", "stress", "social", "mental", "physical")
    scores: dict[str, Any] = {name: rng.choice([0, 0, 1, 1, 2, worst]) for name in names}
    if category != "2B":
        scores["mental"], scores["physical"] = rng.choice([0, 0, 0, 1]), rng.choice([0, 0, 0, 1])
    rows = _versions(rng, today, since, {**scores, "language": CEFR_BARRIER[level]})
    spoken = dict.fromkeys(("reading", "writing", "listening", "speaking", "conversation"), level)
    spoken["writing"] = {"B1": "A2", "B2": "B1", "C1": "B2"}.get(level, level)
    return tuple(Part(row.on, {**row.parts, **spoken}) for row in rows)


def _versions(rng: random.Random, today: date, since: date, scores: dict[str, Any]) -> tuple[Part, ...]:
    days = _before(rng, today, max(since, today - timedelta(days=730)), rng.choice([1, 2, 2, 3]))
    rows: list[Part] = []
    now = dict(scores)
    for on in reversed(days):
        remarked = {f"{name}_remark": REMARKS[name] for name, score in now.items() if score and score >= 2}
        rows.append(Part(on, {**now, **remarked}))
        now = {name: _earlier_score(rng, score) for name, score in now.items()}
    return tuple(reversed(rows))


def _earlier_score(rng: random.Random, score: int | None) -> int | None:
    if rng.random() < 0.08:
        return None
    return None if score is None else min(max(score + rng.choice([0, 0, 1, 1, -1]), 0), 3)


def skills_held(
    rng: random.Random, today: date, since: date, work: Sequence[Function]
) -> tuple[SkillRow, ...]:
    """Eight to twenty skills: of earlier work and in general; some measured twice."""
    wanted = rng.randint(8, 20)
    codes = list(dict.fromkeys([code for one in work for code, _, _ in one.skills] + _general(rng)))[:wanted]
    while len(codes) < min(wanted, 12):
        codes += [c for c, _, _ in rng.choice(CATALOGUE).skills if c not in codes][:2]
    worked = {code for one in work for code, _, _ in one.skills}
    first = max(since, today - timedelta(days=700))
    rows = []
    for code in codes:
        level = rng.choice([2, 2, 3, 3, 4]) if code in worked else rng.choice([0, 1, 1, 2, 2, 3])
        days = _before(rng, today, first, 2 if rng.random() < 0.15 else 1)
        if len(days) == 2:
            rows.append(SkillRow(code, max(level - 1, 0), "own_word", days[0]))
        rows.append(SkillRow(code, level, rng.choice(SOURCES), days[-1]))
    return tuple(rows)


def _general(rng: random.Random) -> list[str]:
    return rng.sample(GENERAL, len(GENERAL))


def availability(rng: random.Random, today: date, language: str) -> dict[str, Any]:
    """What is practically possible; parts of it were never asked."""

    def known(value: Any, empty: Any = None, share: float = 0.8) -> Any:
        return value if rng.random() < share else empty

    able = [load for load in LOADS if rng.random() < 0.72]
    unable = [load for load in LOADS if load not in able and rng.random() < 0.35]
    means = ["walking", *(one for one in ("bicycle", "public_transport") if rng.random() < 0.75)]
    licence = rng.random() < 0.4
    return {
        "hours_per_week": known(rng.choice([12, 16, 20, 24, 24, 28, 32, 32, 36, 38, 40]), share=0.88),
        "available_from": known(today + timedelta(days=rng.choice([-30, -5, 0, 14, 30, 60, 120]))),
        "shifts": known(rng.random() < 0.45),
        "irregular": known(rng.random() < 0.55),
        "licence": known(licence, share=0.85),
        "physical_can": known(able, [], share=0.85),
        "physical_cannot": unable,
        "means": known(means + (["car"] if licence and rng.random() < 0.5 else []), [], share=0.85),
        "travel_minutes": known(rng.choice([20, 30, 30, 45, 60, 75])),
        "dutch_level": known(language, "", share=0.9),
        "certificates_discussed": rng.random() < 0.7,
        "wishes_discussed": rng.random() < 0.75,
    }


def wishes(rng: random.Random, work: Sequence[Function]) -> tuple[str, ...]:
    """Occupations somebody wants: of earlier work, or something quite different."""
    if rng.random() < 0.25:
        return ()
    new = rng.choice(CATALOGUE).occupation
    return tuple(dict.fromkeys([rng.choice(work).occupation, *([new] if rng.random() < 0.4 else [])]))


def certificates(
    rng: random.Random, today: date, work: Sequence[Function]
) -> tuple[tuple[str, date, date | None], ...]:
    """Certificates of earlier work that are still there; some run out."""
    codes = sorted({code for one in work for code in one.certificates if rng.random() < 0.45})
    rows = []
    for code in codes:
        obtained = today - timedelta(days=rng.randint(60, 2500))
        until = obtained + timedelta(days=3650) if code == "vca-b" else None
        rows.append((code, obtained, until))
    return tuple(rows)


def contacts(rng: random.Random, today: date, since: date, kind: str) -> tuple[ContactRow, ...]:
    """Two to seven contacts; the last is sometimes too long ago, and the next is sometimes today."""
    norm = 92 if kind == "work" else 365
    late = rng.random() < 0.1
    last = norm + rng.randint(4, 60) if late else rng.randint(2, min(norm - 10, 85))
    last = min(last, max((today - since).days, 2))
    days, back = [], last
    for _ in range(rng.randint(2, 7)):
        days.append(_working_day(today - timedelta(days=back)))
        back += rng.randint(20, 80)
    upcoming = None if late else _next_on(rng, today)
    rows = []
    for on in days:
        channel = rng.choice(["talk", "talk", "talk", "phone", "phone", "message", "visit", "group"])
        report, agreements = rng.choice(SPOKEN[channel])
        came = "came" if on == days[0] else rng.choices(["came", "cancelled", "no_show"], [90, 6, 4])[0]
        if came != "came":
            report, agreements = "Nieuwe afspraak gemaakt.", ""
        rows.append(ContactRow(on, channel, came, report, agreements, upcoming))
        upcoming = on
    return tuple(reversed(rows))


def _working_day(day: date) -> date:
    return day - timedelta(days=max(day.weekday() - 4, 0))


def _next_on(rng: random.Random, today: date) -> date | None:
    chance = rng.random()
    if chance < 0.05:
        return today
    day = today + timedelta(days=rng.randint(1, 40))
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day if chance < 0.6 else None


def profile(
    rng: random.Random,
    today: date,
    work: Sequence[Function],
    practical: Mapping[str, Any],
    held: Sequence[SkillRow],
) -> ProfileRow | None:
    """What four in ten agreed to show to employers; a few took it back."""
    chance = rng.random()
    if chance >= 0.43:
        return None
    agreed = today - timedelta(days=rng.randint(70, 300))
    best: dict[str, int] = {}
    for row in held:
        best[row.skill] = row.level
    shown = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:6]
    return ProfileRow(
        strengths=rng.choice(STRENGTHS),
        hours=practical["hours_per_week"],
        conditions=rng.choice(NEEDS),
        skills=tuple(shown),
        agreed_on=agreed,
        agreed_how=rng.choice(["gesprek, handtekening op papier", "gesprek, bevestigd per brief"]),
        withdrawn_on=today - timedelta(days=rng.randint(1, 60)) if chance < 0.025 else None,
    )
