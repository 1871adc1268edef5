"""Addresses of several employers, the chain of stepping-stone jobs, stacked jobs."""

from django.urls import URLPattern, path

from trajectories.views import gates, routes

urlpatterns: list[URLPattern] = [
    path("projecten/<int:pk>/stappen/", gates.gates, name="gates"),
    path("projecten/<int:pk>/werkgevers/", routes.project_employers, name="project_employers"),
    path("projecten/<int:pk>/werkgevers/nieuw/", routes.add_project_employer, name="add_project_employer"),
    path("projectwerkgevers/<int:pk>/", routes.change_project_employer, name="change_project_employer"),
    path("projectwerkgevers/<int:pk>/weg/", routes.remove_project_employer, name="remove_project_employer"),
    path("stapelbanen/<int:pk>/project/", routes.start_stacked_project, name="start_stacked_project"),
    path("projecten/<int:pk>/keten/", routes.chain, name="chain"),
    path("projecten/<int:pk>/keten/nieuw/", routes.add_link, name="add_link"),
    path("ontwikkelbanen/<int:pk>/", routes.change_link, name="change_link"),
    path("ontwikkelbanen/<int:pk>/weg/", routes.remove_link, name="remove_link"),
    path("ontwikkelbanen/<int:pk>/<str:direction>/", routes.move_link, name="move_link"),
    path("kandidaten/<int:pk>/keten/", routes.begin_link, name="begin_link"),
    path("ketenstappen/<int:pk>/einde/", routes.end_link, name="end_link"),
]
