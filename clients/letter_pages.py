"""Letters on paper and on screen, as they were kept."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from clients.models import Letter
from core.documents import Variant, make_pdf
from core.models import User


def paragraphs(body: str) -> list[str]:
    """The text in paragraphs: a blank line parts them, a single line end stays."""
    parts = body.replace("\r\n", "\n").split("\n\n")
    return [part.strip("\n") for part in parts if part.strip()]


def _recipient(letter: Letter) -> list[str]:
    return [line for line in (letter.client.full_name, letter.client.city) if line]


def _frame(user: User, on: date) -> dict[str, Any]:
    return {
        "municipality": f"Gemeente {user.municipality.name}",
        "team": str(user.team or ""),
        "document_date": on,
    }


def letter_pdf(letter: Letter, user: User) -> bytes:
    """The letter for a window envelope, word for word as it was kept."""
    told = {
        "recipient": _recipient(letter),
        "subject": letter.subject,
        "paragraphs": paragraphs(letter.body),
    }
    return make_pdf(
        "pdf/invitation.html", _frame(user, letter.on) | told, title=letter.subject, variant=Variant.PERSON
    )


def letters_pdf(letters: Sequence[Letter], user: User, *, title: str) -> bytes:
    """Several letters in one document, each on a page of its own."""
    told = [
        {"recipient": _recipient(one), "subject": one.subject, "paragraphs": paragraphs(one.body)}
        for one in letters
    ]
    context = _frame(user, letters[0].on) | {"letters": told}
    return make_pdf("pdf/invitations.html", context, title=title, variant=Variant.PERSON)
