"""The policy table in words, for whoever wants to check it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from core.policy import ALL, Grant, Scope
from core.roles import ROLES

OBJECTS: Final = {
    "agreement": "overeenkomst",
    "agreement_template": "teksten van overeenkomsten",
    "audit": "logboek",
    "candidate": "kandidaat",
    "client": "dossier van een inwoner",
    "client_bsn": "burgerservicenummer",
    "client_duties": "plichten, vrijstellingen en maatregelen",
    "client_health": "gezondheid: wat iemand wel en niet kan",
    "consent": "toestemming en kandidaatprofiel",
    "employer": "werkgever",
    "factor_table": "wat hielp en hinderde, in aantallen",
    "fidelity": "hoe goed een project volgens de methode werkt",
    "figures_caseload": "cijfers over caseloads",
    "figures_log": "cijfers over het logboek",
    "figures_nieuwe_banen": "cijfers Nieuwe Banen",
    "file_opening": "dossier openen met een reden",
    "future_job": "toekomstige baan",
    "group_meeting": "bijeenkomst",
    "growth_conversation": "groeigesprek",
    "guidance": "begeleiding tijdens het inleren",
    "hand_over": "overdracht",
    "import": "bestanden overnemen",
    "learn_in": "inleerplan en evaluaties",
    "learn_in_place": "leerplekken",
    "learning": "samen leren: bijeenkomsten, leervragen en lessen",
    "letter_template": "brieven",
    "match": "ranglijst voor een baan",
    "placement": "plaatsing",
    "project": "project",
    "provision": "aanbod (voorzieningen)",
    "questionnaire": "vragenlijsten voor onderzoek",
    "route": "ontwikkelroutes",
    "settings": "instellingen",
    "social_return": "social return",
    "staff": "medewerkers",
    "stacked_job": "stapelbaan",
    "support_rule": "regels voor ondersteuning",
    "train": "de trein: wie wanneer waar inleert",
    "travel": "reistijden en postcodes",
}
ACTIONS: Final = {
    "answer": "antwoord van de werkgever vastleggen",
    "assign": "toewijzen",
    "check": "controleren wat een collega opschreef",
    "count": "tellen, zonder naam",
    "create": "toevoegen",
    "decide": "besluiten",
    "edit": "wijzigen",
    "export": "lijst als bestand meenemen",
    "hand_over": "overdragen",
    "list": "lijst bekijken",
    "search": "zoeken op nummer",
    "view": "bekijken",
    "withdraw": "terugtrekken",
}
SCOPES: Final = {
    Scope.OWN: "eigen",
    Scope.TEAM: "eigen team, als buddy of als ontvanger van een overdracht",
    Scope.OPENED: "geopend met een reden, voor een tijd",
    Scope.MUNICIPALITY: "eigen gemeente",
    Scope.REGION: "hele regio",
}


@dataclass(frozen=True, slots=True)
class GrantWords:
    """One line of the table in Dutch."""

    obj: str
    action: str
    role: str
    scope: str
    fields: str


def policy_words(grants: Iterable[Grant]) -> list[GrantWords]:
    """The lines in Dutch, in the order given."""
    return [
        GrantWords(
            OBJECTS.get(g.obj, g.obj),
            ACTIONS.get(g.action, g.action),
            ROLES[g.role].label,
            SCOPES[g.scope],
            "alle" if g.fields == ALL else ", ".join(sorted(g.fields)),
        )
        for g in grants
    ]
