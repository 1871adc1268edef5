"""The fields of an import, and which column is probably which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from clients.domain.names import plain
from core.domain.decision import Decision, allow, refuse


class ImportKind(StrEnum):
    CLIENTS = "clients"
    BENEFITS = "benefits"


@dataclass(frozen=True, slots=True)
class Field:
    """``also``: how the column is called in files of before, in plain lower case without spaces."""

    key: str
    label: str
    also: tuple[str, ...] = ()
    help: str = ""


NUMBER = Field(
    "number",
    "Nummer",
    (
        "clientnummer",
        "clientnr",
        "dossiernummer",
        "dossiernr",
        "klantnummer",
        "klantnr",
        "cliëntnummer",
        "inwonernummer",
        "nr",
        "registratienummer",
        "administratienummer",
    ),
)
BSN = Field("bsn", "BSN", ("burgerservicenummer", "sofinummer", "sofinr", "sofi", "bsnnummer", "bsnnr"))
CLIENT_FIELDS = (
    NUMBER,
    BSN,
    Field("first_name", "Voornaam", ("voornamen", "roepnaam", "voorletters", "initialen", "roepnaamclient")),
    Field("prefix", "Tussenvoegsel", ("tussenvoegsels", "voorvoegsel", "voorvoegsels", "tv", "tussen")),
    Field("last_name", "Achternaam", ("naam", "familienaam", "geslachtsnaam", "achternaamclient")),
    Field("birth_date", "Geboortedatum", ("gebdat", "gebdatum", "geboren", "geboortedag", "gebdd", "gebd")),
    Field(
        "phone", "Telefoon", ("telefoonnummer", "telnr", "tel", "mobiel", "gsm", "telefoonnr", "mobielnummer")
    ),
    Field("email", "E-mailadres", ("email", "mail", "mailadres", "emailadres", "emailclient")),
    Field("city", "Woonplaats", ("plaats", "stad", "plaatsnaam", "woonplaatsnaam", "wijk")),
    Field(
        "reported_on", "Gemeld op", ("melding", "meldingsdatum", "datummelding", "aanmelddatum", "aangemeld")
    ),
    Field("colour", "Kleur", ("kleurcode", "categoriekleur", "oudekleur", "kleurprofiel", "kleurtype")),
    Field(
        "coach_email",
        "Werkcoach (e-mail)",
        (
            "coach",
            "werkcoach",
            "consulent",
            "klantmanager",
            "emailcoach",
            "coachemail",
            "emailwerkcoach",
            "mailcoach",
        ),
    ),
    Field("target_group", "Doelgroep", ("groep", "doelgroepnaam", "doelgroepen")),
    Field("team", "Team", ("teamnaam", "afdeling")),
)
BENEFIT_FIELDS = (
    NUMBER,
    BSN,
    Field("kind", "Soort uitkering", ("soort", "uitkering", "regeling", "wet", "uitkeringssoort", "type")),
    Field(
        "start", "Van", ("begindatum", "begin", "ingangsdatum", "startdatum", "start", "vanaf", "datumingang")
    ),
    Field(
        "end",
        "Tot en met",
        ("einddatum", "eind", "einde", "tot", "tm", "totenmet", "datumeinde", "stopdatum"),
    ),
    Field(
        "end_reason",
        "Reden van einde",
        ("reden", "redeneinde", "beeindigingsreden", "eindreden", "uitstroomreden"),
    ),
)
FIELDS: dict[str, tuple[Field, ...]] = {
    ImportKind.CLIENTS: CLIENT_FIELDS,
    ImportKind.BENEFITS: BENEFIT_FIELDS,
}
CLOSE_ENOUGH = 0.84


def field_labels(kind: str) -> dict[str, str]:
    """Field → its name on screen."""
    return {field.key: field.label for field in FIELDS[kind]}


def suggest_columns(kind: str, headers: Sequence[str]) -> dict[str, str]:
    """Header → field, as far as it can be told. Each field once; the header that fits exactly goes first."""
    names = _names(kind)
    found: dict[str, str] = {}
    for exact in (True, False):
        for header in headers:
            key = _squeezed(header)
            match = names.get(key) if exact else _close(key, names)
            if match and header not in found and match not in found.values():
                found[header] = match
    return {header: found[header] for header in headers if header in found}


def _names(kind: str) -> dict[str, str]:
    own = {_squeezed(field.label): field.key for field in FIELDS[kind]}
    also = {_squeezed(name): field.key for field in FIELDS[kind] for name in field.also}
    return also | own


def _close(key: str, names: Mapping[str, str]) -> str | None:
    # Short words look like each other by chance.
    close = get_close_matches(key, names, n=1, cutoff=CLOSE_ENOUGH) if len(key) > 4 else []
    return names[close[0]] if close else None


def _squeezed(header: str) -> str:
    return plain(header).replace(" ", "")


def check_columns(kind: str, columns: Mapping[str, str]) -> Decision:
    """Whether a file with these columns can be taken over at all (header → field)."""
    labels, chosen = field_labels(kind), list(columns.values())
    for field in chosen:
        if field not in labels:
            return refuse("Kies voor elke kolom een gegeven uit de lijst, of laat hem weg.")
        if chosen.count(field) > 1:
            return refuse(f"{labels[field]} is twee keer gekozen. Kies hoogstens één kolom voor elk gegeven.")
    if not {"number", "bsn"} & set(chosen):
        return refuse("Kies een kolom met het nummer of het BSN. Zonder weten we niet wie het is.")
    if kind == ImportKind.BENEFITS and not {"kind", "start"} <= set(chosen):
        return refuse("Kies een kolom voor de soort uitkering en een voor de eerste dag (van).")
    if (
        kind == ImportKind.CLIENTS
        and "colour" not in chosen
        and not {"first_name", "last_name"} <= set(chosen)
    ):
        return refuse("Kies een kolom voor de voornaam en een voor de achternaam.")
    return allow("Met deze kolommen kan het bestand worden nagekeken.")
