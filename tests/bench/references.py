"""Bare pages to measure against, with all middleware and somebody logged in. Only the bench knows them.

D: one row on a trivial page. R: a list of 25 rows with three joins in a plain template. P: twelve tiles from
the snapshots. And the best twenty for a job by bare SQL, on skills alone.
"""

from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from clients.models import Client
from employers.models import Employer
from reporting.models import Snapshot

DETAIL = engines["django"].from_string("<h1>{{ client.number }}</h1><p>{{ client.city }}</p>")
LIST = engines["django"].from_string(
    "<table>{% for c in page %}<tr><td><a href=\"{% url 'clients:client' c.pk %}\">{{ c.number }}</a></td>"
    "<td>{{ c.team.name }}</td><td>{{ c.coach.last_name }}</td><td>{{ c.target_group.name }}</td>"
    '<td>{{ c.last_contact_on|date:"j F Y" }}</td><td>{{ c.next_contact_on|date:"j F Y" }}</td>'
    '<td>{{ c.reported_on|date:"j F Y" }}</td></tr>{% endfor %}</table>{{ page.paginator.count }}'
)
TILES = engines["django"].from_string(
    "{% for row in rows %}<div><b>{{ row.n }}</b> {{ row.indicator }}</div>{% endfor %}"
)
RANKED = engines["django"].from_string(
    "{% for row in rows %}<p>{{ row.0 }} {{ row.1 }} {{ row.3 }}</p>{% endfor %}"
)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse(DETAIL.render({"client": Client.objects.get(pk=pk)}, request))


def rows(request: HttpRequest) -> HttpResponse:
    found = Client.objects.select_related("team", "coach", "target_group").order_by("sort_name", "id")
    return HttpResponse(LIST.render({"page": Paginator(found, 25).get_page(1)}, request))


def team_rows(request: HttpRequest) -> HttpResponse:
    """The same bare list, of the own team alone: what a list costs that looks no further than it may."""
    mine = Client.objects.filter(team_id=request.user.team_id, status="active")
    found = mine.select_related("team", "coach", "target_group").order_by("sort_name", "id")
    return HttpResponse(LIST.render({"page": Paginator(found, 25).get_page(1)}, request))


def tiles(request: HttpRequest) -> HttpResponse:
    return HttpResponse(TILES.render({"rows": Snapshot.objects.order_by("id")[:12]}, request))


BEST = """
SELECT c.number, c.first_name, c.last_name, sum(j.weight * least(h.level::numeric / j.level, 1)) AS mastered
FROM clients_client c CROSS JOIN employers_jobskill j CROSS JOIN LATERAL (
    SELECT level FROM clients_skillheld s
    WHERE s.municipality_id = c.municipality_id AND s.skill_id = j.skill_id AND s.client_id = c.id
    ORDER BY "on" DESC, id DESC LIMIT 1
) h
WHERE j.job_id = %s AND c.municipality_id = %s AND c.team_id = %s AND c.status = 'active'
GROUP BY c.id ORDER BY mastered DESC, c.id LIMIT 20
"""


def best(request: HttpRequest, pk: int) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(BEST, [pk, request.user.municipality_id, request.user.team_id])
        return HttpResponse(RANKED.render({"rows": cursor.fetchall()}, request))


EMPLOYER = engines["django"].from_string("<h1>{{ employer.name }}</h1><p>{{ employer.city }}</p>")
EMPLOYERS = engines["django"].from_string(
    "<table>{% for e in page %}<tr><td><a href=\"{% url 'employers:employer' e.pk %}\">{{ e.name }}</a></td>"
    "<td>{{ e.sector.name }}</td><td>{{ e.account_manager.last_name }}</td><td>{{ e.city }}</td>"
    '<td>{{ e.last_contact_on|date:"j F Y" }}</td><td>{{ e.not_before|date:"j F Y" }}</td>'
    '<td>{{ e.created_at|date:"j F Y" }}</td></tr>{% endfor %}</table>{{ page.paginator.count }}'
)


def employer(request: HttpRequest, pk: int) -> HttpResponse:
    """D for who reads no files: one employer."""
    return HttpResponse(EMPLOYER.render({"employer": Employer.objects.get(pk=pk)}, request))


def employers(request: HttpRequest) -> HttpResponse:
    """R for who reads no files: 25 employers with three joins."""
    related = ("sector", "account_manager__municipality")
    found = Employer.objects.select_related(*related).order_by("name", "id")
    return HttpResponse(EMPLOYERS.render({"page": Paginator(found, 25).get_page(1)}, request))


urlpatterns = [
    path("maat/werkgever/<int:pk>/", employer),
    path("maat/werkgevers/", employers),
    path("maat/volgorde/<int:pk>/", best),
    path("maat/rij/<int:pk>/", detail),
    path("maat/lijst/", rows),
    path("maat/team/", team_rows),
    path("maat/tegels/", tiles),
    path("", include("config.urls")),
]
handler403 = "core.pages.forbidden"
