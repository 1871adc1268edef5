"""The broad intake about work: school, jobs, talents, wishes, and both profiles.

Pages as data, in the order of a conversation. Source: page on the client file, brede uitvraag.
"""

from __future__ import annotations

from typing import Final

from clients.domain.intake_life import NOT_DISCUSSED, ONLY_WORK, YES_NO
from clients.domain.intake_questions import Column, IntakePage, Kind, Question, Section
from clients.domain.possibilities import TRAVEL_LABELS
from clients.domain.profiles import (
    BARRIER_LABELS,
    HEALTH_PARTS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
)
from core.domain.education import DIPLOMA_ANSWERS, EDUCATION_LEVELS
from core.domain.language import LANGUAGE_SKILL_LABELS, Cefr
from core.domain.skills import LEVEL_LABELS

CEFR: Final[dict[str, str]] = {level.value: level.value for level in Cefr}
STEERING: Final[dict[str, str]] = {str(score): words for score, words in STEERING_LABELS.items()}
BARRIER: Final[dict[str, str]] = {str(score): words for score, words in BARRIER_LABELS.items()}
LEVELS: Final[dict[str, str]] = {str(level): words for level, words in LEVEL_LABELS.items()}
PRACTICAL_NEEDS: Final[dict[str, str]] = {
    "shoes": "Werkschoenen of werkkleding",
    "travel_costs": "Reiskosten of een fiets",
    "child_care": "Kinderopvang (het eigen deel)",
    "phone": "Een telefoon of internet",
    "licence": "Een rijbewijs of certificaat",
    "adapted": "Hulpmiddelen op het werk",
}
HIGHEST_HOURS: Final = 60
LONGEST_TRAVEL: Final = 240

SCHOOL: Final = IntakePage(
    "school",
    "School en certificaten",
    "School",
    "Alles telt: ook een school die niet af is, of een diploma uit een ander land.",
    (
        Section(
            "education",
            "School en cursussen",
            (
                Question(
                    "education",
                    Kind.ROWS,
                    "Welke scholen en cursussen heb je gedaan?",
                    "Een diploma uit een ander land kan hier gewaardeerd worden; dat kost even tijd.",
                    maps_to="education",
                    columns=(
                        Column("name", "School of cursus", wide=True),
                        Column("level", "Niveau", EDUCATION_LEVELS),
                        Column("diploma", "Diploma", DIPLOMA_ANSWERS),
                        Column("country", "Land"),
                        Column("year", "Jaar", year=True),
                    ),
                    none_label="Geen school of cursus gevolgd",
                ),
                Question(
                    "school.again",
                    Kind.TEXT,
                    "Wat zou je nog willen leren?",
                    "Leren kan ook op een werkplek.",
                ),
            ),
        ),
        Section(
            "certificates",
            "Certificaten",
            (
                Question(
                    "certificates",
                    Kind.MANY,
                    "Welke van deze papieren heb je?",
                    maps_to="certificates",
                    listed="certificates",
                    none_label="Geen van deze",
                ),
            ),
        ),
    ),
)

EXPERIENCE: Final = IntakePage(
    "werk",
    "Wat je al deed",
    "Werk tot nu toe",
    "Betaald werk, vrijwilligerswerk, een eigen zaak, zorgen voor iemand. Begin bij het laatste.",
    (
        Section(
            "experience",
            "Werk tot nu toe",
            (
                Question(
                    "experience",
                    Kind.ROWS,
                    "Welk werk heb je gedaan?",
                    "Typ een beroep en kies uit de lijst als het erbij staat: daarmee zoekt Opstap banen.",
                    maps_to="experience",
                    columns=(
                        Column("title", "Werk", listed="occupations", wide=True),
                        Column("sector", "Sector", listed="sectors"),
                        Column("from_year", "Van (jaar)", year=True),
                        Column("to_year", "Tot (jaar)", year=True),
                        Column("tasks", "Wat deed je daar?", wide=True),
                    ),
                    none_label="Nog nooit gewerkt",
                ),
                Question(
                    "experience.liked",
                    Kind.TEXT,
                    "Wat beviel je daaraan, en wat niet?",
                    "Let op het soort werk, de mensen en de tijden.",
                ),
            ),
        ),
    ),
)

TALENTS: Final = IntakePage(
    "talenten",
    "Wat je kunt en waar je trots op bent",
    "Talenten",
    "Hier gaat het niet om diploma's. Vraag naar voorbeelden: daar zitten talenten in.",
    (
        Section(
            "story",
            "Het eigen verhaal",
            (
                Question(
                    "story.proud_of",
                    Kind.TEXT,
                    "Waar ben je trots op?",
                    "Een mooi begin als het gesprek zwaar is.",
                    maps_to="story.proud_of",
                ),
                Question(
                    "story.hobbies",
                    Kind.TEXT,
                    "Wat doe je graag, ook als je er geen geld voor krijgt?",
                    maps_to="story.hobbies",
                ),
                Question(
                    "story.drives",
                    Kind.TEXT,
                    "Wat drijft je? Wanneer is werk voor jou de moeite waard?",
                    maps_to="story.drives",
                ),
                Question(
                    "talents",
                    Kind.TEXT,
                    "Waar zeggen anderen van: dat kun jij goed?",
                    "Een vriend, een oud-collega, je kinderen: wat zouden zij zeggen?",
                ),
            ),
        ),
        Section(
            "skills_held",
            "Vaardigheden",
            (
                Question(
                    "skills_held",
                    Kind.ROWS,
                    "Wat kun je, en hoe zelfstandig?",
                    "Typ en kies uit de lijst. Hiermee zoekt Opstap passende banen.",
                    maps_to="skills_held",
                    columns=(
                        Column("skill", "Vaardigheid", listed="skills", wide=True),
                        Column("level", "Hoe zelfstandig", LEVELS),
                    ),
                    none_label=NOT_DISCUSSED,
                ),
            ),
        ),
    ),
)

WISHES: Final = IntakePage(
    "wensen",
    "Wat je wilt en wat kan",
    "Wensen",
    "Welk werk trekt je, wanneer kun je, en hoe kom je er?",
    (
        Section(
            "wanted",
            "Welk werk",
            (
                Question(
                    "wanted_occupations",
                    Kind.ROWS,
                    "Wat zou je willen worden?",
                    "Typ en kies uit de lijst. Meer dan één is goed.",
                    maps_to="wanted_occupations",
                    columns=(Column("title", "Beroep", listed="occupations", wide=True),),
                    none_label="Alles is welkom",
                ),
                Question(
                    "wanted_sectors",
                    Kind.MANY,
                    "In welke sectoren?",
                    maps_to="wanted_sectors",
                    listed="sectors",
                    none_label="Alles is welkom",
                ),
            ),
        ),
        Section(
            "time",
            "Tijd",
            (
                Question(
                    "availability.hours_per_week",
                    Kind.NUMBER,
                    "Hoeveel uur per week kun je werken?",
                    "Nu, niet ooit. Meer worden kan altijd.",
                    maps_to="availability.hours_per_week",
                    most=HIGHEST_HOURS,
                ),
                Question(
                    "availability.available_from",
                    Kind.DATE,
                    "Vanaf wanneer?",
                    maps_to="availability.available_from",
                    counts=False,
                ),
                Question(
                    "availability.shifts",
                    Kind.CHOICE,
                    "Kun je in ploegen werken, ook vroeg of laat?",
                    maps_to="availability.shifts",
                    choices=YES_NO,
                ),
                Question(
                    "availability.irregular",
                    Kind.CHOICE,
                    "Kun je op wisselende tijden werken, ook in het weekend?",
                    maps_to="availability.irregular",
                    choices=YES_NO,
                ),
                Question(
                    "times",
                    Kind.TEXT,
                    "Welke dagen en tijden kunnen niet?",
                    "Bijvoorbeeld schooltijden, taalles of zorg voor een ander.",
                    counts=False,
                ),
            ),
        ),
        Section(
            "travel",
            "Reizen",
            (
                Question(
                    "availability.means",
                    Kind.MANY,
                    "Waarmee kun je reizen?",
                    maps_to="availability.means",
                    choices=TRAVEL_LABELS,
                ),
                Question(
                    "availability.licence",
                    Kind.CHOICE,
                    "Heb je een rijbewijs B?",
                    maps_to="availability.licence",
                    choices=YES_NO,
                ),
                Question(
                    "availability.travel_minutes",
                    Kind.NUMBER,
                    "Hoeveel minuten wil je hoogstens reizen?",
                    "Heen, van deur tot deur.",
                    maps_to="availability.travel_minutes",
                    most=LONGEST_TRAVEL,
                ),
            ),
        ),
        Section(
            "practical",
            "Praktisch",
            (
                Question(
                    "practical",
                    Kind.MANY,
                    "Wat is er nodig om te kunnen beginnen?",
                    "Kleine dingen houden mensen soms maanden tegen; de gemeente kan ze vaak regelen.",
                    maps_to="practical",
                    choices=PRACTICAL_NEEDS,
                    none_label="Niets nodig",
                ),
            ),
        ),
    ),
)

_STEERING_ASKED: Final[dict[str, tuple[str, str]]] = {
    "responsibility": (
        "Neemt de inwoner zelf stappen, en komt die afspraken na?",
        "Kijk naar wat er de laatste weken echt gebeurde.",
    ),
    "self_confidence": (
        "Gelooft de inwoner dat werk gaat lukken?",
        "Let op woorden als 'dat kan ik toch niet', en op wat al eens goed ging.",
    ),
    "accepting_help": (
        "Lukt het om hulp te vragen en aan te nemen?",
        "Wie alles alleen wil doen, heeft soms het meest aan iemand die meeloopt.",
    ),
}
_BARRIER_ASKED: Final[dict[str, str]] = {
    "language": "Staat taal werken in de weg?",
    "certificates": "Ontbreken er diploma's of certificaten die het werk vraagt?",
    "applying": "Lukt het om werk te vinden: zoeken, een brief, een gesprek?",
    "rhythm": "Lukt het om op tijd te komen en een week vol te houden?",
    "stress": "Blijft er ruimte over als er veel tegelijk komt?",
    "social": "Lukt het om met collega's en een baas om te gaan?",
    "mental": "Vraagt het hoofd iets van de werkplek?",
    "physical": "Vraagt het lichaam iets van de werkplek?",
}


def _remark(name: str, *, health: bool = False) -> Question:
    hint = ONLY_WORK if health else ""
    return Question(
        f"{name}_remark", Kind.TEXT, "Toelichting", hint, f"{name}_remark", counts=False, health=health
    )


def _motivation(part: str) -> Section:
    asked, hint = _STEERING_ASKED[part]
    name = f"motivation.{part}"
    score = Question(name, Kind.SCALE, asked, hint, maps_to=name, choices=STEERING, none_label=NOT_DISCUSSED)
    return Section(part, MOTIVATION_PART_LABELS[part], (score, _remark(name)))


def _skills(part: str) -> Section:
    name, health = f"skills.{part}", part in HEALTH_PARTS
    score = Question(
        name,
        Kind.SCALE,
        _BARRIER_ASKED[part],
        maps_to=name,
        choices=BARRIER,
        none_label=NOT_DISCUSSED,
        health=health,
    )
    levels = tuple(
        Question(
            f"skills.{code}",
            Kind.SCALE,
            label,
            maps_to=f"skills.{code}",
            choices=CEFR,
            counts=False,
            folded=True,
        )
        for code, label in LANGUAGE_SKILL_LABELS.items()
    )
    asked = (score, _remark(name, health=health), *(levels if part == "language" else ()))
    more = "Taalniveau per onderdeel" if part == "language" else ""
    return Section(part, SKILLS_PART_LABELS[part], asked, more=more)


MOTIVATION: Final = IntakePage(
    "motivatie",
    "Motivatie",
    "Motivatie",
    "Vul dit in na het gesprek, of samen. Het gaat om hoeveel steun iemand hierbij van jou nodig heeft.",
    tuple(_motivation(part) for part in MOTIVATION_PART_LABELS),
)
SKILLS: Final = IntakePage(
    "vaardigheden",
    "Wat staat werk in de weg",
    "Wat in de weg staat",
    "Acht onderdelen. Hieruit volgen de suggesties voor ondersteuning.",
    tuple(_skills(part) for part in SKILLS_PART_LABELS),
)
WORK_PAGES: Final = (SCHOOL, EXPERIENCE, TALENTS, WISHES, MOTIVATION, SKILLS)
