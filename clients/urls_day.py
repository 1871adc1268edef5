"""Addresses of a coach's day and of the list of residents."""

from django.urls import URLPattern, path

from clients.views import caseload, day

urlpatterns: list[URLPattern] = [
    path("", caseload.client_list, name="list"),
    path("weergave/", caseload.save_view, name="save_view"),
    path("weergave/<int:pk>/weg/", caseload.remove_view, name="remove_view"),
    path("meenemen/", caseload.export, name="export"),
    path("<int:pk>/opzij/", day.set_aside, name="set_aside"),
    path("<int:pk>/opzij/terug/", day.take_back, name="take_back"),
]
