"""The log in plain words: what was looked at or done. What has no words here keeps its technical name."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "core:start": "startpagina",
    "core:search": "zoeken",
    "core:settings": "instellingen",
    "core:policy": "tabel met rechten",
    "core:audit_log": "logboek",
    "core:draft": "concept van een formulier",
    "core:discard_draft": "concept weggegooid",
    "core:new_parameter": "nieuwe waarde van een norm",
    "clients:list": "lijst met inwoners",
    "clients:client": "dossier",
    "clients:open": "dossier openen met reden",
    "clients:open_by_number": "dossier openen met reden",
    "clients:create_client": "inwoner aanmelden",
    "clients:log_contact": "contact vastleggen",
    "clients:assign": "coach kiezen",
    "clients:agree_profile": "kandidaatprofiel",
    "clients:imports": "bestanden die zijn ingebracht",
    "clients:new_import": "bestand inbrengen",
    "clients:import_example": "voorbeeldbestand",
    "clients:import_run": "import",
    "clients:import_columns": "kolommen van een import",
    "clients:import_change_columns": "andere kolommen voor een import",
    "clients:import_take_over": "import overnemen",
    "clients:import_cancel": "import stoppen",
    "clients:import_row": "rij van een import herstellen",
    "clients:import_skip_row": "rij van een import overslaan",
    "clients:import_keep_row": "rij van een import meenemen",
    "employers:employers": "lijst met werkgevers",
    "employers:employer": "werkgever",
    "employers:new_conversation": "groeigesprek vastleggen",
    "employers:conversation": "groeigesprek",
    "employers:jobs": "lijst met toekomstige banen",
    "employers:job": "toekomstige baan",
    "matching:for_job": "kandidaten zoeken bij een baan",
    "matching:for_client": "banen zoeken bij een inwoner",
    "matching:why": "uitleg bij een match",
    "trajectories:projects": "lijst met projecten",
    "trajectories:project": "project",
    "trajectories:decide": "besluit over een stap",
    "trajectories:propose": "kandidaat voorstellen",
    "trajectories:candidate": "kandidaat in een project",
    "trajectories:answer": "antwoord van de werkgever",
    "trajectories:plan": "inleerplan",
    "trajectories:sign": "handtekeningen onder het inleerplan",
    "trajectories:start": "begin van het inleren",
    "trajectories:evaluate": "evaluatie",
    "trajectories:outcome": "uitkomst van een traject",
    "reporting:dashboard": "cijfers",
    "reporting:nieuwe_banen": "cijfers van Nieuwe Banen",
    "reporting:behind": "lijst achter een cijfer",
}
DEEDS: dict[str, str] = {
    "client.file_opened": "dossier geopend met een reden",
    "client.created": "inwoner aangemeld",
    "client.changed": "gegevens van een inwoner veranderd",
    "client.contact_logged": "contact vastgelegd",
    "client.placed": "baan van een inwoner vastgelegd",
    "client.profile_agreed": "kandidaatprofiel afgesproken",
    "client.profile_withdrawn": "kandidaatprofiel ingetrokken",
    "import.started": "bestand ingebracht",
    "import.columns_chosen": "kolommen van een import gekozen",
    "import.row_changed": "rij van een import veranderd",
    "import.take_over_asked": "gevraagd om een import over te nemen",
    "import.taken_over.clients": "inwoners overgenomen uit een bestand",
    "import.taken_over.benefits": "uitkeringsperiodes overgenomen uit een bestand",
    "import.cancelled": "import gestopt",
    "employer.growth_asked": "groeigesprek vastgelegd",
    "settings.parameter_set": "norm veranderd",
}
METHODS: dict[str, str] = {"GET": "bekeken", "POST": "verstuurd"}


def action_words(action: str) -> str:
    """'GET clients:client' → 'bekeken: dossier'."""
    method, _, page = action.partition(" ")
    if method in METHODS and page:
        return f"{METHODS[method]}: {PAGES.get(page, page)}"
    return DEEDS.get(action, action)
