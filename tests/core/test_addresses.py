"""The quick way to an address gives the same as the ordinary one."""

import pytest
from django.urls import reverse

from core.addresses import address_of

NAMES = ("employers:employer", "employers:job", "trajectories:project", "trajectories:candidate")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_as_reverse(name: str) -> None:
    for pk in (1, 42, 2**40):
        assert address_of(name, pk) == reverse(name, args=[pk])


def test_what_is_not_saved_has_no_address() -> None:
    with pytest.raises(TypeError):
        address_of("employers:employer", None)  # type: ignore[arg-type]
