"""Bare pages to measure against, with all middleware and somebody logged in. Only the bench knows them.

D: one row on a trivial page. R: a list of 25 rows with three joins in a plain template. P: twelve tiles from
the snapshots.
"""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from clients.models import Client
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


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse(DETAIL.render({"client": Client.objects.get(pk=pk)}, request))


def rows(request: HttpRequest) -> HttpResponse:
    found = Client.objects.select_related("team", "coach", "target_group").order_by("sort_name", "id")
    return HttpResponse(LIST.render({"page": Paginator(found, 25).get_page(1)}, request))


def tiles(request: HttpRequest) -> HttpResponse:
    return HttpResponse(TILES.render({"rows": Snapshot.objects.order_by("id")[:12]}, request))


urlpatterns = [
    path("maat/rij/<int:pk>/", detail),
    path("maat/lijst/", rows),
    path("maat/tegels/", tiles),
    path("", include("config.urls")),
]
handler403 = "core.pages.forbidden"
