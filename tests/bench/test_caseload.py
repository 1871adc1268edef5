"""The list and the start page of a coach, in a team of 5,000 with 100,000 residents in the database.

Beside a bare list of the own team, in one run. The rows are made by the database itself, without history.
"""

import gc
from typing import Any

import pgtrigger
import pytest
from django.db import connection
from django.utils import timezone

from clients import signals
from clients.models import Signal
from config.gunicorn import GC_THRESHOLD
from core.models import TargetGroup, User
from core.tenancy import scope
from tests.bench.measured import write_section
from tests.bench.test_pages import Measure, Result, Visitor, analyze, measure
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory

pytestmark = [
    pytest.mark.bench,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.bench.references"),
]
OF_THE_TEAM, ELSEWHERE, COACHES = 5_000, 95_000, 60

CLIENTS = """
INSERT INTO clients_client (
    created_at, form_key, version, changed_at, number, first_name, last_name, sort_name, phone, email, city,
    status, reported_on, rung, category, last_contact_on, next_contact_on, learning_in, characteristics,
    pride, data_set, municipality_id, team_id, coach_id, target_group_id
)
SELECT now(), gen_random_uuid(), 1, now(), %s || n, 'Samira', 'Jansen' || n,
    'jansen' || lpad(n::text, 6, '0') || ' samira', '', '', '', 'active', current_date - 400, 1 + n %% 6,
    '1B', current_date - n %% 130, CASE WHEN n %% 3 = 0 THEN current_date + n %% 20 END, false, '{}', '',
    'live', %s, %s, (%s::bigint[])[1 + n %% %s], %s
FROM generate_series(1, %s) n
"""
PERIODS = """
INSERT INTO clients_benefitperiod (created_at, form_key, kind, start, end_reason, client_id, municipality_id,
    team_id)
SELECT now(), gen_random_uuid(), 'participatiewet', current_date - 400, '', id, municipality_id, team_id
FROM clients_client WHERE team_id = %s
"""


def fill(coaches: list[User], people: int, mark: str) -> None:
    """So many residents in the team of these coaches."""
    town, team = coaches[0].municipality_id, coaches[0].team_id
    group = TargetGroup.objects.order_by("pk").values_list("pk", flat=True)[0]
    values = [mark, town, team, [coach.pk for coach in coaches], len(coaches), group, people]
    with (
        scope(municipality_id=coaches[0].municipality_id),
        pgtrigger.ignore(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET LOCAL statement_timeout = '10min'")
        cursor.execute(CLIENTS, values)
        cursor.execute(PERIODS, [coaches[0].team_id])


@pytest.fixture
def coach() -> User:
    """One of the coaches of a team of 5,000; the rest of the 100,000 lives in other teams of the town."""
    town = MunicipalityFactory()
    team = TeamFactory(municipality=town)
    coaches = [UserFactory(municipality=town, team=team) for _ in range(COACHES)]
    fill(coaches, OF_THE_TEAM, "A-")
    beside = TeamFactory(municipality=town, name="Team Werk West")
    fill([UserFactory(municipality=town, team=beside)], ELSEWHERE, "B-")
    with scope(municipality_id=town.pk):
        mine = [pk for one in coaches for pk in one.clients.values_list("pk", flat=True)]
    signals.compute(town.pk, today=timezone.localdate(), client_ids=mine)
    analyze()
    return coaches[0]


def measures() -> list[Measure]:
    asked = {
        "Mijn caseload": "",
        "Heel het team": "?caseload=team",
        "Team, te lang geleden": "?caseload=team&contact=overdue",
        "Team, zonder plan, staat stil": "?caseload=team&plan=none&movement=stalled",
        "Team, langst in de uitkering": "?caseload=team&sort=-months",
        "Team, op naam gezocht": "?caseload=team&q=jansen00012",
    }
    bare = "/maat/team/"
    return [
        Measure("Startpagina van een werkcoach", "/", bare, 1.5, 23),
        *(Measure(label, f"/inwoners/{query}", bare, 1.5, 13) for label, query in asked.items()),
    ]


def page_of(results: list[Result]) -> str:
    lines = [
        f"| {r.measure.label} | {r.page_ms:.1f} | {r.bare_ms:.1f} | {r.ratio:.1f} | {r.measure.target:g} "
        f"| {'ja' if r.ratio <= r.measure.target else 'nee'} | {r.kilobytes:.0f} | {r.questions} |"
        for r in results
    ]
    return "\n".join(
        [
            f"Op {timezone.localdate():%d-%m-%Y}: één team van 5.000 inwoners en 100.000 in de database,",
            "naast een kale lijst van het eigen team.",
            "",
            "| bladzijde | ms | kaal (ms) | verhouding | doel | gehaald | kB | vragen |",
            "| --- | --: | --: | --: | --: | --- | --: | --: |",
            *lines,
        ]
    )


def test_a_coach_among_five_thousand(coach: User) -> None:
    visitor = Visitor(coach)
    before: Any = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLD)
    try:
        results = [measure(visitor, one) for one in measures()]
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
    with scope(municipality_id=coach.municipality_id):
        assert Signal.objects.filter(coach=coach).exists(), "the start page has something to show"
    text = page_of(results)
    print(f"\n{text}")
    write_section("De dag van een werkcoach", text)
    assert all(r.page_ms > 0 and r.bare_ms > 0 for r in results)
