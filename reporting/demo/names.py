"""Made-up names, as varied as a Dutch town: nobody in particular, some hard to print or sort."""

import random
from collections.abc import Iterator

# Names that break lists, labels and sorting sooner than others.
DIFFICULT = (
    ("IJsbrand", "van der Heijden-Öztürk"),
    ("Édith", "'t Hoen"),
    ("Siobhán", "O’Leary-de Wit"),
    ("Wilhelmina Catharina Johanna", "van Oldenbarnevelt-van den Boogaart tot Sandenburg"),
    ("Jürgen", "Grüß"),
    ("Ng", "Li"),
    ("Abd-al-Rahman", "al-Khatib al-Masri"),
    ("Zoë", "IJzerman"),
    ("Þórunn", "Jónsdóttir"),
    ("Łucja", "Szczepańska-Wójcik"),
)
FIRST_NAMES = {
    "dutch": (
        "Jan Piet Kees Henk Wim Gerrit Bram Sjoerd Daan Ruben Jeroen Arjan Marcel Bas Thijs Koen Rik Peter "
        "Anja Marijke Ingrid Saskia Femke Lotte Sanne Marieke Annelies Trees Ria Carla Petra Esther Bianca "
        "Wendy Linda Monique Yvonne Karin Hetty Floor Iris Fleur Jolanda Mirjam"
    ),
    "turkish": "Mehmet Ayşe Fatma Emre Hüseyin Elif Zeynep Murat Gülsüm Yusuf Hatice Serkan Özlem İbrahim",
    "moroccan": "Mohamed Fatima Youssef Khadija Rachid Naima Abdellah Samira Hicham Loubna Driss Malika",
    "polish": "Piotr Agnieszka Krzysztof Małgorzata Tomasz Joanna Paweł Katarzyna Grzegorz Ewa Zbigniew",
    "syrian": "Ahmad Rima Khaled Hala Omar Nour Bassel Rania Samer Lamia Yazan Maysaa Fadi Dima",
    "eritrean": "Tesfay Selam Yonas Mehret Filmon Abrehet Kidane Rahwa Samuel Letebrhan Habtom Freweini",
    "surinamese": "Romeo Sharda Dinesh Marlène Winston Sabitrie Glenn Chandra Orlando Muriël Rakesh Joyce",
}
LAST_NAMES = {
    "dutch": (
        "de Jong|Jansen|de Vries|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|"
        "Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|"
        "van der Linden|Kok|Jacobs|de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruin|"
        "Schouten|Willems|van Vliet|Hoekstra|Maas|Verhoeven|Koster|van Dam|Prins|Blom|Huisman|Postma|"
        "Kuipers|van Veen|Kramer|van Wijk|Wolters|Zijlstra|IJpma|Terpstra|Veenstra"
    ),
    "turkish": "Yılmaz|Demir|Kaya|Şahin|Çelik|Yıldız|Aydın|Arslan|Doğan|Kılıç|Güneş|Özdemir",
    "moroccan": "El Amrani|Bouzid|Benali|El Idrissi|Chaouch|Ait Taleb|Boukhari|Haddou|El Yaakoubi|Azzouzi",
    "polish": "Kowalski|Nowak|Wiśniewska|Wójcik|Kamińska|Lewandowski|Zielińska|Dąbrowski|Kozłowska",
    "syrian": "al-Hamwi|Darwish|Kabbani|al-Sayed|Haddad|Nasser|Barakat|Shaheen|al-Jabri|Mansour",
    "eritrean": "Tekle|Ghebremedhin|Haile|Berhane|Woldemichael|Tesfamariam|Kidane|Araya|Mehari",
    "surinamese": "Ramdin|Pinas|Kartosen|Sewnarain|Vrede|Biharie|Wijngaarde|Doerga|Landveld|Jubithana",
}
ORIGINS = {
    "dutch": 46,
    "moroccan": 11,
    "turkish": 11,
    "syrian": 11,
    "surinamese": 9,
    "eritrean": 6,
    "polish": 6,
}


def people_names(rng: random.Random) -> Iterator[tuple[str, str]]:
    """First and last names without end; the difficult ones first, nobody twice.

    A family name made of two, as in 'Bakker-Kaya', appears now and then.
    """
    seen = set(DIFFICULT)
    yield from DIFFICULT
    while True:
        name = _name(rng)
        if name not in seen:
            seen.add(name)
            yield name


def _name(rng: random.Random) -> tuple[str, str]:
    origin = rng.choices(list(ORIGINS), weights=list(ORIGINS.values()))[0]
    first = rng.choice(FIRST_NAMES[origin].split())
    last = rng.choice(LAST_NAMES[origin].split("|"))
    if rng.random() < 0.06:
        last = f"{last}-{rng.choice(LAST_NAMES['dutch'].split('|'))}"
    return first, last
