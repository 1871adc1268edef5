"""A slip in a year stays with who made it: no list for the whole region becomes slow or breaks."""

from uuid import uuid4

import pytest

from employers.models import FutureJob
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory
from tests.house.visits import browser_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("first", "last"),
    [("0001-01-01", "0001-02-01"), ("2027-01-01", "9999-12-31"), ("9999-12-01", "9999-12-31")],
)
def test_a_job_in_another_age_is_refused(first: str, last: str) -> None:
    user = UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=user)
    form = {
        "function": "Kok",
        "places": 1,
        "hours": 32,
        "window_start": first,
        "window_end": last,
        "certainty": 50,
        "growth_kind": "a",
        "route": "large",
        "form_key": uuid4(),
        "skills-TOTAL_FORMS": 0,
        "skills-INITIAL_FORMS": 0,
    }
    browser = browser_of(user)
    answer = browser.post(f"/werkgevers/{employer.pk}/toekomstige-baan/", form)
    listed = browser.get("/toekomstige-banen/")
    assert listed.status_code == 200
    assert (answer.status_code, FutureJob.objects.filter(function="Kok").exists()) == (422, False)
