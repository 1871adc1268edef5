"""What the body can do at work, and how somebody travels: the words for the codes in the file.

The codes are those in which a job says what it asks; a test keeps the two lists equal.
"""

from __future__ import annotations

PHYSICAL_LABELS: dict[str, str] = {
    "lifting": "Tillen",
    "standing": "Lang staan",
    "walking": "Veel lopen",
    "bending": "Bukken en knielen",
    "reaching": "Boven het hoofd werken",
    "outdoors": "Buiten werken",
    "noise": "Werken in lawaai",
}
TRAVEL_LABELS: dict[str, str] = {
    "car": "Auto",
    "moped": "Scooter of brommer",
    "bicycle": "Fiets",
    "public_transport": "Openbaar vervoer",
    "walking": "Lopend",
}
