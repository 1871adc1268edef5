"""Each role logs in through the form and finds an accessible start page: wide, on a phone, light, dark."""

import pytest

from core.roles import ROLES
from tests.browser.conftest import Visitor
from tests.core.factories import UserFactory


@pytest.mark.parametrize("role", list(ROLES))
def test_start_page(visitor: Visitor, role: str) -> None:
    user = UserFactory(role=role)
    visitor.log_in(user.email)
    visitor.check()
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.page.context.add_cookies([{"name": "theme", "value": "dark", "url": visitor.address}])
    visitor.go("/")
