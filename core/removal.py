"""Removing what is held about one resident: the same few lines for every app."""

from collections.abc import Iterable

from django.db import models, transaction

from core.models import Draft


@transaction.atomic
def remove_rows(held: Iterable[type[models.Model]], client_id: int) -> int:
    """Removes the rows of these tables that are about the client, in the order given; how many there were."""
    count = 0
    for model in held:
        removed, _ = model._base_manager.filter(client_id=client_id).delete()
        count += removed
    return count


def remove_drafts(client_id: int) -> int:
    """What anybody was still typing about this resident."""
    removed, _ = Draft.objects.filter(client_number=client_id).delete()
    return removed
