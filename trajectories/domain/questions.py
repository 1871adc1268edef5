"""The questions of the three lists, in plain Dutch of our own.

Source of what is asked and of the scales: method page, questionnaires. Every text here is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trajectories.domain.questionnaire import ListKind


class AnswerKind(StrEnum):
    """`scale`: five points. `one`: one of the options. `many`: any of the options. `text`: own words."""

    SCALE = "scale"
    ONE = "one"
    MANY = "many"
    TEXT = "text"


YES_NO = ("Nee", "Eerder niet", "Half", "Eerder wel", "Ja")
AGREE = ("Helemaal oneens", "Oneens", "Tussenin", "Eens", "Helemaal eens")


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `follow_up` asks on in own words; `reversed`: a high answer is the less favourable one.

    `scale` holds the five words from 1 to 5; `options` is (code, words) for choices.
    """

    key: str
    text: str
    kind: AnswerKind
    scale: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    follow_up: str = ""
    help: str = ""
    reversed: bool = False
    section: str = ""

    def __post_init__(self) -> None:
        fits = {
            AnswerKind.SCALE: len(self.scale) == 5,
            AnswerKind.ONE: bool(self.options),
            AnswerKind.MANY: bool(self.options),
            AnswerKind.TEXT: not self.options and not self.scale,
        }
        if not fits[self.kind]:
            raise ValueError(f"Vraag {self.key}: de antwoorden passen niet bij de soort vraag.")


def _yes_no(key: str, text: str, follow_up: str, *, reversed: bool = False) -> Question:
    return Question(key, text, AnswerKind.SCALE, scale=YES_NO, follow_up=follow_up, reversed=reversed)


def _agree(key: str, text: str, section: str, *, reversed: bool = False) -> Question:
    return Question(key, text, AnswerKind.SCALE, scale=AGREE, section=section, reversed=reversed)


CANDIDATE: tuple[Question, ...] = (
    Question("job", "Voor welke baan ben je aan het leren?", AnswerKind.TEXT),
    _yes_no("important", "Vind je het belangrijk om deze baan te krijgen?", "Waarom wel of niet?"),
    _yes_no("others", "Vinden de mensen om je heen het belangrijk dat je deze baan krijgt?", "Wie zijn dat?"),
    _yes_no("confidence", "Denk je dat het je gaat lukken in deze baan?", "Wat geeft je daar vertrouwen in?"),
    _yes_no(
        "experience",
        "Kun je al dingen die je in deze baan nodig hebt?",
        "Wat kun je al? En wat wil je nog leren?",
    ),
    _yes_no("suits", "Past wat je nu leert bij jou?", "Wat past goed, en wat minder?"),
    _yes_no(
        "obstacles",
        "Is er iets dat het leren of werken moeilijk maakt?",
        "Wat zou jou helpen? Vertel alleen wat je wilt vertellen.",
        reversed=True,
    ),
    _yes_no("prepares", "Word je hier goed voorbereid op de baan?", "Wat zou je nog willen oefenen?"),
    Question(
        "future",
        "Hoe zie jij deze baan?",
        AnswerKind.ONE,
        options=(
            ("station", "Hier wil ik blijven werken"),
            ("stepping", "Dit is een stap naar ander werk"),
            ("unknown", "Dat weet ik nog niet"),
        ),
        follow_up="Wat zou je later willen doen?",
    ),
    Question("else", "Wil je verder nog iets vertellen?", AnswerKind.TEXT),
)

START = "Het traject"
WORKER = "Hoe iemand nu werkt"
GUIDE = "Begeleiding"
END = "Hoe het ging"

WORKER_SKILLS: tuple[Question, ...] = (
    _agree("on_time", "Is op tijd.", WORKER),
    _agree("groomed", "Ziet er verzorgd uit, passend bij het werk.", WORKER),
    _agree("keeps_word", "Doet wat is afgesproken.", WORKER),
    _agree("communicates", "Vertelt duidelijk wat er speelt.", WORKER),
    _agree("together", "Werkt goed samen met collega's.", WORKER),
    _agree("alone", "Kan zelfstandig doorwerken.", WORKER),
    _agree("asks_help", "Vraagt om hulp als dat nodig is.", WORKER),
    _agree("learns", "Leert nieuwe taken.", WORKER),
    _agree("from_mistakes", "Leert van wat misging.", WORKER),
    _agree("change", "Kan omgaan met veranderingen.", WORKER),
    _agree("criticism", "Heeft moeite met opmerkingen over het werk.", WORKER, reversed=True),
    _agree("instructions", "Neemt aanwijzingen van de leiding aan.", WORKER),
    _agree("stress", "Blijft werken als het druk wordt.", WORKER),
    _agree("conflict", "Lost een verschil van mening rustig op.", WORKER),
)
ABOUT_NOW: tuple[Question, ...] = (
    *WORKER_SKILLS,
    _agree("motivated", "Is gemotiveerd voor deze baan.", WORKER),
    Question(
        "skills_amount",
        "Hoe verhouden de vaardigheden zich tot wat de baan vraagt?",
        AnswerKind.ONE,
        options=(
            ("few", "Nog te weinig"),
            ("enough", "Genoeg"),
            ("more", "Meer dan nodig"),
        ),
        section=WORKER,
    ),
    Question(
        "productivity",
        "Hoeveel werk doet iemand, vergeleken met een ervaren collega?",
        AnswerKind.SCALE,
        scale=("Veel minder", "Minder", "Ongeveer de helft", "Bijna evenveel", "Evenveel of meer"),
        section=WORKER,
    ),
)
DOMAINS = (
    ("worker_skills", "Werknemersvaardigheden"),
    ("certificates", "Diploma's en certificaten"),
    ("dutch", "Nederlands"),
    ("literacy", "Lezen en schrijven"),
    ("money", "Geld en schulden"),
    ("housing", "Wonen"),
    ("transport", "Vervoer"),
    ("care", "Zorg voor kinderen of familie"),
    ("isolation", "Weinig mensen om zich heen"),
    ("surroundings", "Een omgeving waarin werk niet gewoon is"),
    ("addiction", "Verslaving"),
    ("health", "Gezondheid"),
    ("other", "Iets anders"),
)
SITUATION = (
    ("older", "55 jaar of ouder"),
    ("education", "Opleiding tot en met mbo-3"),
    ("misfit", "Een opleiding die niet bij het werk past"),
    ("experience", "Geen ervaring, of ervaring die niet past"),
    ("scarcity", "Zorgen over geld"),
    ("address", "Geen vast adres"),
    ("isolated", "Lang weinig contact met anderen"),
    ("no_dutch", "Spreekt (bijna) geen Nederlands"),
    ("reading", "Moeite met lezen en schrijven"),
    ("long", "Meer dan 3 jaar zonder werk"),
)

COACH_T0: tuple[Question, ...] = (
    _agree("chance", "Inleren geeft deze kandidaat een goede kans op werk dat blijft.", START),
    _agree("fits_candidate", "Het traject past bij de kandidaat.", START),
    _agree("fits_job", "Het traject past bij de baan.", START),
    _agree("clear", "De afspraken zijn voor iedereen duidelijk.", START),
    _agree("with_employer", "De afstemming met werkgever en leerplek gaat goed.", START),
    _agree("with_colleagues", "De afstemming tussen de professionals gaat goed.", START),
    _agree("contact_candidate", "Ik heb regelmatig contact met de kandidaat.", START),
    _agree("contact_place", "Ik heb regelmatig contact met de leerplek.", START),
    _agree("contact_employer", "Ik heb regelmatig contact met de werkgever.", START),
    *ABOUT_NOW,
    Question(
        "others_involved",
        "Welke andere professionals helpen mee?",
        AnswerKind.TEXT,
        help="Noem functies, geen namen.",
        section=GUIDE,
    ),
    Question("domains", "Waarbij begeleid je de kandidaat?", AnswerKind.MANY, options=DOMAINS, section=GUIDE),
    _agree("able", "Ik kan deze kandidaat goed begeleiden.", GUIDE),
    _agree("everything", "Ik doe er alles aan om dit te laten slagen.", GUIDE),
    _agree("time", "Ik heb genoeg tijd voor deze kandidaat.", GUIDE),
    Question(
        "situation",
        "Wat speelt er in de situatie van de kandidaat?",
        AnswerKind.MANY,
        options=SITUATION,
        section=GUIDE,
    ),
)
COACH_T1: tuple[Question, ...] = (
    Question(
        "successful",
        "Is het traject geslaagd?",
        AnswerKind.ONE,
        options=(("yes", "Ja"), ("partly", "Voor een deel"), ("no", "Nee")),
        follow_up="Waaraan zie je dat?",
        section=END,
    ),
    Question("helped", "Wat hielp?", AnswerKind.TEXT, section=END),
    Question("hindered", "Wat stond in de weg?", AnswerKind.TEXT, section=END),
    Question(
        "adjusted",
        "Is het inleerplan onderweg aangepast?",
        AnswerKind.ONE,
        options=(("yes", "Ja"), ("no", "Nee")),
        follow_up="Wat is er aangepast?",
        section=END,
    ),
    _agree("developed", "De kandidaat heeft zich door het traject ontwikkeld.", END),
    _agree("got_work", "Het inleren hielp om aan het werk te komen.", END),
    *ABOUT_NOW,
)
QUESTIONS: Mapping[str, tuple[Question, ...]] = {
    ListKind.CANDIDATE: CANDIDATE,
    ListKind.COACH_T0: COACH_T0,
    ListKind.COACH_T1: COACH_T1,
}
# Both were asked, from their own side: (item of the candidate, item of the coach at T0, in words).
SIDE_BY_SIDE: tuple[tuple[str, str, str], ...] = (
    ("important", "motivated", "Hoe graag iemand deze baan wil"),
    ("suits", "fits_candidate", "Past het bij de kandidaat"),
    ("prepares", "chance", "Bereidt het voor op blijvend werk"),
)
# What the coach is asked at the start and at the end in the same words.
ASKED_TWICE: tuple[str, ...] = tuple(one.key for one in ABOUT_NOW if one.kind == AnswerKind.SCALE)


def question(kind: str, key: str) -> Question:
    """One question of a list. Raises KeyError when the list doesn't ask it."""
    found = next((one for one in QUESTIONS[kind] if one.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def favourable(asked: Question, value: int) -> int:
    """The answer turned so that a higher number is always the more favourable one (1–5)."""
    return 6 - value if asked.reversed else value
