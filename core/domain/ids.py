"""Numbers and codes with a check of their own: burgerservicenummer, KvK number, postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.decision import Decision, allow, refuse

BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
FIXTURE_PREFIX = "9999"
POSTCODE = re.compile(r"^([1-9][0-9]{3}) ?([A-Za-z]{2})$")
# Letters that the postal service doesn't hand out.
UNUSED_LETTERS = frozenset({"SA", "SD", "SS"})
NINE_DIGITS = re.compile(r"[0-9]{9}")
EIGHT_DIGITS = re.compile(r"[0-9]{8}")


def passes_eleven_test(bsn: str) -> bool:
    """Nine digits, not all zero, Σ digit × (9, 8, 7, 6, 5, 4, 3, 2, −1) divisible by 11."""
    if not NINE_DIGITS.fullmatch(bsn) or bsn == "000000000":
        return False
    return sum(int(digit) * weight for digit, weight in zip(bsn, BSN_WEIGHTS, strict=True)) % 11 == 0


def check_bsn(bsn: str, *, fixtures_only: bool) -> Decision:
    """Whether a burgerservicenummer can be right.

    `fixtures_only` (demo, tests): made-up numbers that start with 9999 only.
    """
    if not NINE_DIGITS.fullmatch(bsn):
        return refuse("Een burgerservicenummer heeft negen cijfers.")
    if not passes_eleven_test(bsn):
        return refuse("Dit burgerservicenummer klopt niet. Kijk of alle cijfers goed staan.")
    if fixtures_only and not bsn.startswith(FIXTURE_PREFIX):
        return refuse("Hier mogen alleen verzonnen nummers staan. Die beginnen met 9999.")
    return allow("Dit nummer kan een burgerservicenummer zijn.")


def fixture_bsns() -> Iterator[str]:
    """All made-up numbers for demo and tests (start with 9999, pass the eleven test), rising."""
    for rest in range(100_000):
        bsn = f"{FIXTURE_PREFIX}{rest:05d}"
        if passes_eleven_test(bsn):
            yield bsn


def check_kvk(number: str) -> Decision:
    """A KvK number has eight digits; there is no further test in it."""
    if not EIGHT_DIGITS.fullmatch(number):
        return refuse("Een KvK-nummer heeft acht cijfers.")
    return allow("Dit nummer kan een KvK-nummer zijn.")


def clean_postcode(text: str) -> str:
    """A postcode as '1234 AB'. Raises ValueError with a Dutch sentence when it can't be one."""
    found = POSTCODE.match(text.strip())
    if found is None:
        raise ValueError("Schrijf een postcode als 1234 AB.")
    digits, letters = found[1], found[2].upper()
    if letters in UNUSED_LETTERS:
        raise ValueError(f"De letters {letters} komen niet voor in een postcode.")
    return f"{digits} {letters}"
