"""Amounts in euro as people write them."""

from decimal import Decimal

SWAP = str.maketrans(",.", ".,")


def euro_words(amount: Decimal) -> str:
    """'€ 1.250' or '€ 12,50': cents only when there are any."""
    whole = amount == amount.to_integral_value()
    text = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return "€ " + text.translate(SWAP)
