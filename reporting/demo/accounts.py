"""The made-up towns, teams and people who work there, one or more of each role."""

from dataclasses import dataclass

TOWN = "Waterstad"
OTHER_TOWN = "Dijkdorp"
EAST, WEST, PARTICIPATION = "Team Werk Oost", "Team Werk West", "Team Participatie"
EMPLOYERS, STAFF, OTHER_TEAM = "Werkgeversservicepunt", "Kwaliteit en leiding", "Team Werk Dijkdorp"

# (town, name, kind)
TEAMS = (
    (TOWN, EAST, "work"),
    (TOWN, WEST, "work"),
    (TOWN, PARTICIPATION, "participation"),
    (TOWN, EMPLOYERS, "employers"),
    (TOWN, STAFF, "support"),
    (OTHER_TOWN, OTHER_TEAM, "work"),
)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can log in to the demo. ``caseload``: residents guided, for coaches."""

    first_name: str
    last_name: str
    role: str
    team: str
    town: str = TOWN
    caseload: int = 0

    @property
    def email(self) -> str:
        word = {
            "coach": "werkcoach",
            "account_manager": "accountmanager",
            "quality": "kwaliteit",
            "functional_admin": "beheer",
            "privacy_officer": "privacy",
        }.get(self.role, self.role)
        return f"{self.first_name.lower()}.{word}@demo.opstap.example"


# The first of each role comes first: those are the accounts that the log-in page leads with.
ACCOUNTS = (
    Account("Noor", "van Beek", "coach", EAST, caseload=78),
    Account("Anouk", "Vermaas", "account_manager", EMPLOYERS),
    Account("Karim", "Ouali", "quality", STAFF),
    Account("Marja", "Tuinstra", "manager", STAFF),
    Account("Frits", "Lodewijk", "functional_admin", STAFF),
    Account("Petra", "Hofkamp", "privacy_officer", STAFF),
    Account("Joost", "Reinders", "coach", EAST, caseload=84),
    Account("Fatima", "Aboutaleb-Kuipers", "coach", EAST, caseload=66),
    Account("Sem", "Oosterling", "coach", WEST, caseload=92),
    Account("Ayla", "Demirtaş", "coach", WEST, caseload=61),
    Account("Ruud", "ten Hove", "coach", WEST, caseload=74),
    Account("Hilde", "Scholtens", "coach", PARTICIPATION, caseload=80),
    Account("Otis", "Landburg", "coach", PARTICIPATION, caseload=65),
    Account("Bart", "Wildeboer", "account_manager", EMPLOYERS),
    Account("Dorien", "Kwakman", "coach", OTHER_TEAM, town=OTHER_TOWN, caseload=12),
)
COACHES = tuple(one for one in ACCOUNTS if one.role == "coach")
ACCOUNT_MANAGERS = tuple(one.email for one in ACCOUNTS if one.role == "account_manager")
