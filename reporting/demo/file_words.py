"""Made-up words for who and what is around residents of the demo."""

from typing import Final

# Role, organisation, what they do.
HELPERS: Final = (
    ("Wmo-consulent", "Wijkteam Noord", "Regelt hulp in huis en vervoer."),
    ("schuldhulpverlener", "Budgetwinkel", "Begeleidt het afbetalen, elke twee weken contact."),
    ("jobcoach", "Werkpad", "Oefent gesprekken en gaat mee naar een eerste werkdag."),
    ("maatschappelijk werker", "Welzijn Oost", "Helpt met post en aanvragen."),
    ("taalvrijwilliger", "Taalhuis", "Oefent elke week een uur Nederlands."),
    ("gezinsbegeleider", "Jeugd en Gezin", "Helpt met de opvang en het ritme thuis."),
    ("maatje", "Samen Sterk", "Gaat mee sporten en naar de inloop."),
    ("begeleider", "Beschermd wonen De Linde", "Helpt met dagritme en koken."),
)
FIRST: Final = ("Ilse", "Murat", "Petra", "Jeroen", "Amal", "Kees", "Wendy", "Hassan", "Loes", "Daan")
LAST: Final = ("Visser", "Yilmaz", "de Wit", "Kuipers", "Idrissi", "Smits", "van Dijk", "Bos", "Meijer")
# Present, about, agreements.
MEETINGS: Final = (
    (
        "Wmo-consulent, schuldhulpverlener, werkcoach",
        "Rust in het geld, zodat er ruimte komt voor een taalles.",
        "Budgetwinkel regelt het afbetalen. De werkcoach meldt aan voor taal B1. Iedereen belt niet apart.",
    ),
    (
        "gezinsbegeleider, jobcoach, werkcoach",
        "Opvang na schooltijd en een werkplek dicht bij huis.",
        "Jeugd en Gezin zoekt opvang op dinsdag en donderdag. De jobcoach vraagt twee winkels in de wijk.",
    ),
    (
        "begeleider wonen, werkcoach",
        "Op tijd opstaan en er elke dag zijn.",
        "Samen om half negen naar de werkplaats. Over vier weken kijken hoe het gaat.",
    ),
)
# Text, drives, hobbies, proud of.
STORIES: Final = (
    (
        "Ik heb twintig jaar gekookt voor mijn gezin en de buurt. Nu wil ik het voor mijn werk doen.",
        "Mensen blij maken met eten.",
        "koken, moestuin",
        "Het buurtdiner voor zestig mensen.",
    ),
    (
        "Met mijn handen leer ik het snelst. Laat het me één keer zien en ik doe het na.",
        "Iets maken dat blijft staan.",
        "fietsen repareren, voetbal",
        "De schuur die ik met mijn vader bouwde.",
    ),
    (
        "Ik ben stil, maar ik zie veel. Oude mensen komen bij mij tot rust.",
        "Er zijn voor een ander.",
        "wandelen, breien",
        "Dat ik mijn moeder thuis heb verzorgd.",
    ),
    (
        "",
        "Zelf mijn geld verdienen en mijn kinderen dat laten zien.",
        "dansen, kleding maken",
        "In twee jaar Nederlands geleerd.",
    ),
)
HOURS: Final = (
    ("voluntary", "buurthuis, gastheer of gastvrouw", 6),
    ("voluntary", "voedselbank, sorteren", 8),
    ("day", "werkplaats De Schakel", 12),
    ("education", "taalles bij het ROC", 9),
    ("part_time", "schoonmaak, ochtend", 10),
    ("experience", "kringloop, winkel", 16),
)
# First name, last name, kind, months until it ends, where we heard it, who there, age.
EARLY: Final = (
    ("Gerard", "Postma", "ww", 1, "UWV, voorlichtingsavond", "Anja de Groot", 58),
    ("Naima", "El Khatib", "ww", 2, "UWV, voorlichtingsavond", "Anja de Groot", 46),
    ("Willeke", "Brouwer", "anw", 5, "SVB, brief aan de gemeente", "", 51),
    ("Jayden", "Martina", "school", 7, "Praktijkschool De Brug", "Mieke Tol", 18),
    ("Luna", "Hofstra", "school", 7, "Vso De Klimboom", "Bart Evers", 17),
    ("Sabine", "Rutten", "no_benefit", 0, "zelf gebeld", "", 39),
    ("Fouad", "Amrani", "ww", -1, "UWV, voorlichtingsavond", "Anja de Groot", 55),
    ("Trudy", "Kok", "anw", 1, "SVB, brief aan de gemeente", "", 49),
    ("Mees", "Dekker", "school", 8, "Praktijkschool De Brug", "Mieke Tol", 17),
    ("Olga", "Petrova", "no_benefit", 0, "taalhuis", "Rianne Smit", 42),
    ("Henk", "Zijlstra", "ww", 4, "UWV, voorlichtingsavond", "Anja de Groot", 61),
    ("Rosa", "Lopes", "anw", 9, "SVB, brief aan de gemeente", "", 45),
)
