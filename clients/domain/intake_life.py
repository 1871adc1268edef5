"""The broad intake about life: ten questions to begin with, and thirteen areas of life.

Pages as data, in the order of a conversation. Source: page on the client file, brede uitvraag.
"""

from __future__ import annotations

from typing import Final

from clients.domain.intake_questions import IntakePage, Kind, Question, Section

WELLBEING: Final[dict[str, str]] = {
    "1": "Acuut probleem",
    "2": "Veel zorgen",
    "3": "Wisselend",
    "4": "Gaat wel goed",
    "5": "Goed",
}
YES_NO: Final[dict[str, str]] = {"yes": "Ja", "no": "Nee", "unknown": "Weet ik nog niet"}
NOT_DISCUSSED: Final = "Niet besproken"
ONLY_WORK: Final = (
    "Schrijf alleen op wat voor werk nodig is: wat iemand kan, en wat niet. Geen ziekte, geen behandeling."
)

CORE: Final = IntakePage(
    "waar-het-om-gaat",
    "Waar het om gaat",
    "Waar het om gaat",
    "Tien vragen om mee te beginnen. Neem er de tijd voor; de volgorde is van jullie.",
    (
        Section(
            "core",
            "Tien vragen om mee te beginnen",
            (
                Question(
                    "core.wants",
                    Kind.TEXT,
                    "Wat wil je graag, in werk en in je leven?",
                    "Begin hier: een plan dat van de inwoner zelf is, houdt het langst.",
                    core=True,
                ),
                Question(
                    "core.good",
                    Kind.TEXT,
                    "Wat gaat goed? Waar haal je energie uit?",
                    "Wat al lukt, is vaak de weg naar werk.",
                    core=True,
                ),
                Question(
                    "core.work",
                    Kind.TEXT,
                    "Wat voor werk heb je tot nu toe gedaan?",
                    "In een paar zinnen. Betaald, onbetaald, hier of in een ander land. De rest komt later.",
                    core=True,
                ),
                Question(
                    "core.hinders",
                    Kind.TEXT,
                    "Wat maakt het nu lastig om te werken?",
                    "Vraag door naar wat het zwaarst weegt, en wat al eens hielp.",
                    core=True,
                ),
                Question(
                    "core.able",
                    Kind.TEXT,
                    "Wat kun je op een gewone dag goed aan, en wat kost te veel?",
                    f"{ONLY_WORK} Bijvoorbeeld: 'kan een uur staan', 'werkt liever in een rustige ruimte'.",
                    core=True,
                    health=True,
                ),
                Question(
                    "core.money",
                    Kind.TEXT,
                    "Kun je rondkomen? Geeft geld je onrust?",
                    "Geldzorgen nemen veel ruimte in. Hulp daarbij kan meteen beginnen.",
                    core=True,
                ),
                Question(
                    "core.home",
                    Kind.TEXT,
                    "Hoe woon je, en met wie? Voor wie zorg je?",
                    "Denk aan kinderen, familie, oppas, en of er rust is thuis.",
                    core=True,
                ),
                Question(
                    "core.language",
                    Kind.TEXT,
                    "Hoe gaat het met Nederlands: praten, lezen, een brief begrijpen?",
                    "Luister ook zelf: hoe gaat dit gesprek?",
                    core=True,
                ),
                Question(
                    "core.helpers",
                    Kind.TEXT,
                    "Wie helpt je? Op wie kun je rekenen?",
                    "Familie, buren, een vrijwilliger, een hulpverlener. Mag je met hen overleggen?",
                    core=True,
                ),
                Question(
                    "core.first_step",
                    Kind.TEXT,
                    "Wat is de eerste stap die je zelf wilt zetten?",
                    "Klein en dichtbij is goed. Spreek af wanneer.",
                    core=True,
                ),
            ),
        ),
    ),
)

# code of core.models.LifeDomain → (heading, the opening question, why it is asked, about health)
AREAS: Final[dict[str, tuple[str, str, str, bool]]] = {
    "housing": (
        "Wonen",
        "Heb je een vaste plek, en is het daar goed?",
        "Wie niet weet waar hij volgende maand slaapt, heeft weinig ruimte voor werk.",
        False,
    ),
    "money": (
        "Geld en schulden",
        "Lukt het om rond te komen?",
        "Onrust over geld kost veel. Reken samen uit wat meer verdienen betekent.",
        False,
    ),
    "administration": (
        "Post en administratie",
        "Lukt het met brieven, formulieren en DigiD?",
        "Ongeopende post is vaak het eerste teken dat het te veel is.",
        False,
    ),
    "physical_health": ("Lichaam", "Wat kan je lichaam goed aan, en wat niet?", ONLY_WORK, True),
    "mental_health": ("Hoofd", "Wat heb je nodig om je goed te voelen op het werk?", ONLY_WORK, True),
    "addiction": (
        "Gewoontes waar je vanaf wilt",
        "Is er iets, zoals drank, gokken of gamen, dat werken lastig maakt?",
        ONLY_WORK,
        True,
    ),
    "family": (
        "Gezin en zorg voor anderen",
        "Voor wie zorg je, en wie vangt dat op als je werkt?",
        "Opvang, school, mantelzorg: hieruit volgt op welke uren werken kan.",
        False,
    ),
    "network": (
        "Mensen om je heen",
        "Met wie heb je contact? Wie staat achter je?",
        "De meeste banen worden gevonden via iemand die je kent.",
        False,
    ),
    "language": (
        "Taal en lezen",
        "Hoe gaat het met praten, lezen en schrijven?",
        "Ook wie hier geboren is, kan moeite hebben met lezen. Vraag het gewoon.",
        False,
    ),
    "digital": (
        "Computer en telefoon",
        "Lukt het met een computer, je telefoon en e-mail?",
        "Veel werkgevers mailen of appen het rooster.",
        False,
    ),
    "rhythm": (
        "Je dag",
        "Hoe ziet een gewone dag eruit?",
        "Een ritme opbouwen kan met kleine stappen, nog voor er werk is.",
        False,
    ),
    "transport": (
        "Ergens komen",
        "Hoe kom je ergens, en hoe ver is te doen?",
        "Een fiets of een ov-kaart kan een baan schelen.",
        False,
    ),
    "justice": (
        "Politie en justitie",
        "Loopt er iets waar een werkgever naar vraagt, of dat tijd kost?",
        "Alleen wat voor werk telt, zoals een verklaring omtrent gedrag.",
        False,
    ),
}


def area(code: str) -> Section:
    """The questions about one area of life: how it is, what was said, help, work, what follows."""
    title, opening, why, health = AREAS[code]

    def ask(key: str, kind: Kind, label: str, **more: object) -> Question:
        name = f"life.{code}.{key}"
        return Question(name, kind, label, maps_to=name, health=health, **more)  # type: ignore[arg-type]

    return Section(
        code,
        title,
        (
            ask("score", Kind.SCALE, opening, choices=WELLBEING, none_label=NOT_DISCUSSED),
            ask("said", Kind.TEXT, "Wat is er verteld?", hint=ONLY_WORK if health else "", counts=False),
            ask("help_with", Kind.TEXT, "Welke hulp is er, en van wie?", counts=False, folded=True),
            ask(
                "hinders_work",
                Kind.CHOICE,
                "Staat het werk in de weg?",
                choices=YES_NO,
                counts=False,
                folded=True,
            ),
            ask("follow_up", Kind.TEXT, "Wat spreken we hierover af?", counts=False, folded=True),
        ),
        hint=why,
        more="Hulp, werk en afspraken",
    )


def _areas(key: str, title: str, short: str, intro: str, *codes: str) -> IntakePage:
    return IntakePage(key, title, short, intro, tuple(area(code) for code in codes))


LIFE_PAGES: Final = (
    _areas(
        "wonen-en-geld",
        "Wonen, geld en post",
        "Wonen en geld",
        "Een dak, rust over geld en overzicht: daar begint veel mee. Niet alles hoeft vandaag.",
        "housing",
        "money",
        "administration",
    ),
    _areas(
        "gezondheid",
        "Wat kun je aan",
        "Wat kun je aan",
        "Het gaat om wat wel kan. Hoe een klacht heet, hoort hier niet.",
        "physical_health",
        "mental_health",
        "addiction",
    ),
    _areas(
        "thuis",
        "Thuis en om je heen",
        "Thuis",
        "Voor wie zorg je, en wie zorgt er voor jou?",
        "family",
        "network",
    ),
    _areas(
        "taal-en-digitaal",
        "Taal en digitaal",
        "Taal en digitaal",
        "Praten, lezen en schrijven, op papier en op een scherm.",
        "language",
        "digital",
    ),
    _areas(
        "dag-en-vervoer",
        "Je dag, vervoer en recht",
        "Dag en vervoer",
        "Hoe ziet de week eruit, en wat is te bereiken?",
        "rhythm",
        "transport",
        "justice",
    ),
)
