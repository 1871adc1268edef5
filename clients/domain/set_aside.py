"""Setting something aside for a while: till when, and with which reason. It comes back by itself."""

from __future__ import annotations

from datetime import date, timedelta

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse

LONGEST_DAYS = 90
USUAL_DAYS = 14
# Who waits for an answer can't be set aside.
NEVER_ASIDE = frozenset({"hand_over", "appointment_today"})


def may_set_aside(kind: str, until: date, reason: str, today: date) -> Decision:
    """At most ninety days, always with a reason; somebody who waits for an answer isn't set aside."""
    if kind in NEVER_ASIDE:
        return refuse("Hier wacht iemand op antwoord. Dat kun je niet opzij zetten.")
    if until <= today:
        return refuse("Kies een dag na vandaag.")
    latest = today + timedelta(days=LONGEST_DAYS)
    if until > latest:
        return refuse(f"Je kunt iets hoogstens {LONGEST_DAYS} dagen opzij zetten: tot {date_words(latest)}.")
    if not reason.strip():
        return refuse("Schrijf op waarom dit kan wachten.")
    return allow("Dit komt vanzelf terug.")
