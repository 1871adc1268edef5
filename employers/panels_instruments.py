"""What the toolbox adds elsewhere: a way from the settings."""

from collections.abc import Iterator

from django.urls import reverse

from core.models import User
from core.registry import Action, Registry
from employers.permissions_instruments import can_edit_instruments


def settings(user: User) -> Iterator[Action]:
    """Texts and combinations of instruments."""
    if can_edit_instruments(user):
        yield Action("Instrumenten", reverse("employers:instruments"))


def register(registry: Registry) -> None:
    registry.settings.append(settings)
