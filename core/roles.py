"""The roles, as short descriptions of somebody's day. What a role may do stands in the policy table."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of user.

    ``files``: the database lets client rows of the own municipality through at all.
    ``region``: the database lets rows about agreed candidates of the whole region through.
    """

    key: str
    label: str
    day: str
    files: bool
    region: bool


COACH: Final = Role(
    "coach",
    "werkcoach",
    "voert gesprekken, maakt profielen en plannen, stelt kandidaten voor en begeleidt tot na de start",
    files=True,
    region=False,
)
ACCOUNT_MANAGER: Final = Role(
    "account_manager",
    "accountmanager",
    "kent de werkgevers, vraagt naar groei en legt toekomstige banen vast",
    files=False,
    region=True,
)
QUALITY: Final = Role(
    "quality",
    "kwaliteitsmedewerker",
    "verdeelt het werk over de caseloads en beslist als teams het niet eens zijn",
    files=True,
    region=False,
)
MANAGER: Final = Role(
    "manager",
    "manager",
    "kijkt naar caseloads en resultaten, en opent een dossier alleen met een reden",
    files=True,
    region=True,
)
FUNCTIONAL_ADMIN: Final = Role(
    "functional_admin",
    "functioneel beheerder",
    "stelt teams, lijsten en normen in; leest geen dossiers",
    files=False,
    region=False,
)
PRIVACY_OFFICER: Final = Role(
    "privacy_officer",
    "privacy officer",
    "bekijkt wie welk dossier las en behandelt verzoeken van inwoners",
    files=True,
    region=False,
)

ROLES: Final = {
    role.key: role for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER, FUNCTIONAL_ADMIN, PRIVACY_OFFICER)
}
