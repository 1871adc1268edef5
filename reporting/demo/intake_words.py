"""What made-up residents told in a broad intake: by area of life, about school, and to their coach."""

# area → what is said when it is hard (1–2), so-so (3), and fine (4–5)
TOLD: dict[str, tuple[str, str, str]] = {
    "housing": (
        "Slaapt bij een vriend op de bank en moet daar volgende maand weg.",
        "Huurt een kamer; het contract loopt in het voorjaar af.",
        "Woont al jaren in dezelfde wijk, met plezier.",
    ),
    "money": (
        "Heeft meerdere schulden en maakt brieven niet meer open.",
        "Er loopt een regeling; aan het eind van de maand is het krap.",
        "Komt rond en heeft overzicht.",
    ),
    "administration": (
        "De post ligt ongeopend in een tas.",
        "Een buurvrouw helpt met formulieren.",
        "Regelt alles zelf, ook met DigiD.",
    ),
    "physical_health": (
        "Kan niet langer dan twintig minuten staan en niet tillen.",
        "Licht werk gaat goed; na vier uur is het op.",
        "Kan alles aan, ook buiten werken.",
    ),
    "mental_health": (
        "Drukte is nu te veel; kan een paar uur in een rustige omgeving.",
        "Werkt het best met een vast rooster en één vast aanspreekpunt.",
        "Staat stevig en heeft zin om te beginnen.",
    ),
    "family": (
        "Zorgt alleen voor drie kinderen; er is nog geen opvang.",
        "Opvang is er op drie dagen; woensdag niet.",
        "De kinderen zijn groot; er is tijd om te werken.",
    ),
    "network": (
        "Ziet bijna niemand sinds de verhuizing.",
        "Heeft een zus die helpt als het moet.",
        "Kent veel mensen in de buurt en bij de sportclub.",
    ),
    "language": (
        "Praat nog weinig Nederlands en leest het niet.",
        "Begrijpt een gesprek goed; schrijven kost moeite.",
        "Praat, leest en schrijft zonder moeite.",
    ),
    "digital": (
        "Heeft geen computer en vraagt anderen om te mailen.",
        "Doet veel met de telefoon; een cv maken lukt nog niet.",
        "Werkt makkelijk met computer en telefoon.",
    ),
    "rhythm": (
        "Slaapt slecht en draait dag en nacht om.",
        "Komt in de ochtend langzaam op gang; middagen gaan goed.",
        "Staat vroeg op en brengt de kinderen naar school.",
    ),
    "transport": (
        "Heeft geen fiets en de bus is te duur.",
        "Fietst tot een half uur; de bus rijdt niet vroeg.",
        "Heeft een rijbewijs en een auto.",
    ),
}
HELP: dict[str, str] = {
    "housing": "Woonloket, mevrouw De Wit",
    "money": "Schuldhulp van de gemeente",
    "administration": "Vrijwilliger van de formulierenbrigade",
    "mental_health": "Praktijkondersteuner, elke twee weken",
    "family": "Wijkteam",
    "language": "Taalhuis, dinsdagochtend",
    "network": "Maatje via het buurthuis",
}
AGREED = (
    "Samen bellen in het volgende gesprek.",
    "Neemt de brieven mee naar het spreekuur.",
    "Coach vraagt na wat er kan; terugkoppelen voor vrijdag.",
    "",
)
# (name, VUM level, country)
SCHOOLS = (
    ("Basisonderwijs", "1", "Nederland"),
    ("Praktijkschool", "2", "Nederland"),
    ("Vmbo basis, techniek", "2", "Nederland"),
    ("Mavo", "2", "Nederland"),
    ("Mbo 2 horeca", "4", "Nederland"),
    ("Mbo 3 verzorgende", "4", "Nederland"),
    ("Middelbare school", "3", "Syrië"),
    ("Lerarenopleiding", "5", "Eritrea"),
    ("Lager beroepsonderwijs", "2", "Turkije"),
    ("Universiteit, boekhouding", "6", "Oekraïne"),
)
TASKS = (
    "Alles wat er op een dag langskwam; ook nieuwe collega's inwerken.",
    "Vooral het vaste werk, in een klein team.",
    "Klanten helpen, bestellingen maken en opruimen.",
    "Zelfstandig werken met een eigen rooster.",
)
NOT_NOW = (
    "Volgt dit al via een andere organisatie.",
    "Wil eerst de kinderopvang rond hebben; in het voorjaar opnieuw bekijken.",
    "Ziet dit zelf niet zitten. We beginnen met een proefdag.",
)
# An intake that was broken off: question → answer.
HALF = {
    "core.wants": "Weer ritme, en eigen geld. Het liefst iets met koken of met kinderen.",
    "core.good": "Thuis loopt het. Ze kookt elke vrijdag voor de buurt, voor wel twintig mensen.",
    "core.work": "Acht jaar in een kantine, daarna thuis voor de kinderen gezorgd.",
    "core.hinders": "Denkt dat ze er te lang uit is. Vindt bellen met een werkgever eng.",
    "core.able": "Staan en lopen gaat goed, een hele ochtend. Zwaar tillen niet.",
    "core.money": "Krap maar rustig. Geen schulden meer sinds vorig jaar.",
    "core.home": "Met twee kinderen, acht en elf. Moeder past op als het nodig is.",
    "core.language": "Praat makkelijk. Een brief van de gemeente leest ze twee keer.",
    "life.housing.score": "5",
    "life.money.score": "3",
    "life.money.said": "De regeling is klaar; ze houdt een lijstje bij van elke week.",
    "life.money.hinders_work": "no",
    "life.administration.score": "4",
    "life.physical_health.score": "4",
    "life.family.score": "3",
    "life.family.said": "Woensdagmiddag zijn de kinderen thuis, dan kan werken niet.",
    "life.family.help_with": "Haar moeder, op dinsdag en donderdag.",
    "life.family.hinders_work": "unknown",
}
