"""Words of made-up plans: goals, lines per track, tasks, evaluations, and the routes of the town."""

GOALS = {
    1: "Ik wil vaker de deur uit en weer mensen zien.",
    2: "Ik wil elke week iets doen waar ik blij van word, samen met anderen.",
    3: "Ik wil vrijwilligerswerk doen op een vaste dag.",
    4: "Ik wil weer werken. Het liefst met mijn handen, in een klein team.",
    5: "Ik wil betaald werk van minstens twintig uur, dicht bij huis.",
    6: "Ik wil een vaste baan waar ik kan doorleren.",
}
# Track → (what, what it should bring, the kind of support in the catalogue).
LINES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "motivation": (
        ("Gesprekken met een coach", "Weten wat ik wil en wat de volgende stap is.", "coaching"),
        ("Training Zeker van jezelf", "Meer durven zeggen in een groep.", "empowerment"),
        ("Meelopen met iemand in het werk", "Zien of dit werk bij mij past.", ""),
    ),
    "skills": (
        ("Taalcursus", "Beter Nederlands spreken op het werk.", "language_course"),
        ("Heftruckcertificaat", "Een papier waar werkgevers om vragen.", "training"),
        ("Werkervaringsplaats in de kringloop", "Weer wennen aan een werkdag.", "work_experience"),
        ("Werken met de computer", "Zelf een mail en een cv kunnen maken.", "training"),
    ),
    "matching": (
        ("Cv en brief maken", "Een cv waar ik trots op ben.", "werkacademie"),
        ("Kennismaken bij drie werkgevers", "Weten waar ik wil solliciteren.", "matching"),
        ("Proefdag", "Zien of het werk en de mensen passen.", "matching"),
    ),
    "life": (
        ("Kinderopvang regelen", "Drie dagen per week tijd voor werk.", "practical_help"),
        ("Fiets en werkschoenen", "Op tijd en veilig op het werk komen.", "practical_help"),
        ("Gesprek bij geldzaken", "Overzicht in de post en de rekeningen.", "help"),
        ("Wandelgroep in de buurt", "Een vast begin van de dag, met anderen.", "activation"),
    ),
}
LIFE_DOMAINS = {
    "Kinderopvang regelen": "family",
    "Fiets en werkschoenen": "transport",
    "Gesprek bij geldzaken": "money",
    "Wandelgroep in de buurt": "rhythm",
}
CLIENT_DOES = (
    "Ik kom op de afspraken.\nIk doe mee met de onderdelen van dit plan.\nIk bel als iets niet lukt."
)
MUNICIPALITY_DOES = (
    "Wij betalen de cursus en de reiskosten.\nWij bellen binnen twee dagen terug.\n"
    "Wij gaan mee naar het eerste gesprek als dat helpt."
)
DUTIES = (
    "Bij een uitkering hoort dat ik aan dit plan werk en doorgeef wat verandert.\n"
    "Lukt iets niet? Dan bel ik op tijd en zoeken wij iets anders.\n"
    "Kom ik een afspraak niet na zonder goede reden, dan kan de uitkering een tijd lager worden. "
    "Daarover krijg ik een brief, en ik kan bezwaar maken."
)
RESULTS = (
    "Twaalf keer geweest. Praat nu zelf met de juf van de kinderen.",
    "Certificaat gehaald bij de eerste keer.",
    "Drie dagen geregeld, begint na de vakantie.",
    "Heeft een cv en stuurde het zelf naar twee bedrijven.",
)
TASKS = (
    ("Aanmelden bij het taalhuis", "client"),
    ("Kopie van het diploma meenemen", "client"),
    ("Bellen met de aanbieder over de startdag", "coach"),
    ("Vragen of de werkgever een proefdag wil", "coach"),
    ("Formulier voor de reiskosten insturen", "client"),
    ("Afspraak maken met het wijkteam", "other"),
)
WORKS = (
    "Komt elke week en is op tijd. De groep doet goed.",
    "De eerste proefdag ging boven verwachting.",
    "Thuis is het rustiger, daardoor lukt oefenen beter.",
)
HINDERS = ("", "De bus rijdt in de avond niet.", "Wachten op de opvang kostte drie weken.")
SAYS = (
    "Ik ga er met meer zin heen dan ik dacht.",
    "Het mag iets sneller.",
    "Ik wil graag dezelfde coach houden.",
)

Steps = tuple[tuple[str, str, str, str, int, int], ...]
# Name, code of the target group, about, months, steps: what, track, support, aim, from week, weeks.
ROUTES: tuple[tuple[str, str, str, int, Steps], ...] = (
    (
        "Jongeren: eerst leren, dan werken",
        "young",
        "Zonder startkwalificatie gaat school voor. Leren en werken kan ook tegelijk.",
        24,
        (
            ("Gesprek met school en leerplicht", "skills", "", "Weten welke opleiding past.", 1, 4),
            ("Opleiding of leerwerktraject", "skills", "training", "Een startkwalificatie.", 5, 80),
            ("Vaste coach", "motivation", "coaching", "Volhouden, ook als het tegenzit.", 1, 52),
            ("Bijbaan of stage", "matching", "matching", "Ervaring op een echte werkplek.", 20, 40),
        ),
    ),
    (
        "50 jaar en ouder: verder met wat je kunt",
        "fifty_plus",
        "Veel ervaring, en vaak een netwerk dat stil ligt.",
        12,
        (
            ("Dag Focus op werk", "matching", "werkacademie", "Een cv van nu.", 1, 1),
            ("Groep ervaren werkzoekenden", "motivation", "empowerment", "Elkaar op weg helpen.", 2, 12),
            ("Kort bijscholen", "skills", "training", "Bij zijn met wat het werk nu vraagt.", 8, 12),
            ("Proefplaatsing", "matching", "matching", "Laten zien wat je kunt.", 20, 8),
        ),
    ),
    (
        "Nieuw in Nederland",
        "asylum",
        "Taal leren op het werk, vanaf de eerste maand.",
        24,
        (
            ("Participatieverklaring en kennismaken", "life", "help", "De weg weten in de gemeente.", 1, 6),
            ("Taal op de werkvloer", "skills", "language_course", "Nederlands dat je nodig hebt.", 4, 60),
            ("Werkervaringsplaats", "skills", "work_experience", "Hoe werken hier gaat.", 16, 26),
            ("Diploma laten waarderen", "skills", "training", "Laten tellen wat je al kunt.", 2, 16),
            ("Kennismaken met werkgevers", "matching", "matching", "Een eerste baan.", 40, 26),
        ),
    ),
    (
        "Beschut of met ondersteuning (2B)",
        "limitation",
        "Werk dat past bij wat iemand kan, met iemand die meekijkt.",
        24,
        (
            (
                "Praktijk: wat lukt wel",
                "skills",
                "work_experience",
                "Weten wat goed gaat op het werk.",
                1,
                12,
            ),
            ("Jobcoach", "matching", "job_coaching", "Iemand die meekijkt op de werkplek.", 8, 52),
            ("Proefplaatsing", "matching", "matching", "Wennen bij een werkgever.", 16, 8),
        ),
    ),
    (
        "Algemeen: stap voor stap naar werk",
        "",
        "Voor wie binnen twee jaar kan werken.",
        18,
        (
            ("Dag Focus op werk", "matching", "werkacademie", "Cv en zoekplan.", 1, 1),
            ("Module naar keuze", "skills", "training", "Een vaardigheid erbij.", 3, 10),
            ("Leerwerkplek", "skills", "work_experience", "Ritme en ervaring.", 10, 20),
            ("Solliciteren met hulp", "matching", "matching", "Een baan die past.", 26, 26),
        ),
    ),
)
