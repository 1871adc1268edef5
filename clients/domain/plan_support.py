"""From a suggestion to a line of the plan: which track it belongs to and what it is for, in plain Dutch.

The aim says what the support brings, never why somebody needs it: the plan is printed.
"""

from clients.domain.profiles import MOTIVATION_PART_LABELS
from clients.domain.suggestions import Support

MOTIVATION, SKILLS, MATCHING, LIFE = "motivation", "skills", "matching", "life"

# A part of the motivation profile goes to motivation; for the rest the support says where it belongs.
TRACK_OF_SUPPORT: dict[str, str] = {
    Support.COACHING: MOTIVATION,
    Support.EMPOWERMENT: MOTIVATION,
    Support.LANGUAGE_COURSE: SKILLS,
    Support.TRAINING: SKILLS,
    Support.WORK_FIT: SKILLS,
    Support.WERKACADEMIE: MATCHING,
    Support.WERKTALENT: MATCHING,
    Support.ACTIVATION: LIFE,
    Support.HELP: LIFE,
    Support.JOB_COACHING: MATCHING,
    Support.WORK_EXPERIENCE: SKILLS,
    Support.MATCHING: MATCHING,
    Support.PRACTICAL_HELP: LIFE,
}
AIM_OF_SUPPORT: dict[str, str] = {
    Support.COACHING: "Weten wat je wilt en welke stap de volgende is.",
    Support.EMPOWERMENT: "Meer vertrouwen in wat je kunt.",
    Support.LANGUAGE_COURSE: "Beter Nederlands spreken, lezen en schrijven op het werk.",
    Support.TRAINING: "Een diploma of certificaat waar werkgevers om vragen.",
    Support.WORK_FIT: "Klaar zijn om te werken en te solliciteren.",
    Support.WERKACADEMIE: "Zelf werk zoeken en vinden.",
    Support.WERKTALENT: "Werk vinden dat past bij wat je kunt.",
    Support.ACTIVATION: "Een vast ritme in de week en mensen om je heen.",
    Support.HELP: "Hulp bij wat nu veel aandacht vraagt, zodat er ruimte komt.",
    Support.JOB_COACHING: "Iemand die meekijkt op het werk en helpt als het lastig is.",
    Support.WORK_EXPERIENCE: "Ervaring opdoen op een echte werkplek.",
    Support.MATCHING: "In gesprek komen met werkgevers waar je past.",
    Support.PRACTICAL_HELP: "Geregeld hebben wat je nodig hebt om te gaan werken.",
}


def track_of(part: str, support: str) -> str:
    """The track for a suggestion. A support that isn't known goes with the skills."""
    if part in MOTIVATION_PART_LABELS:
        return MOTIVATION
    return TRACK_OF_SUPPORT.get(support, SKILLS)
