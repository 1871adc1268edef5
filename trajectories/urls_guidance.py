"""Addresses of guidance while learning in, and of going on to another employer."""

from django.urls import URLPattern, path

from trajectories.views import follow_on, guidance

urlpatterns: list[URLPattern] = [
    path("kandidaten/<int:pk>/voortgang/", guidance.progress, name="progress"),
    path("kandidaten/<int:pk>/gesprek/", guidance.add_guidance, name="add_guidance"),
    path("kandidaten/<int:pk>/gesproken/<str:whom>/", guidance.talked_today, name="talked_today"),
    path("gesprekken/<int:pk>/weg/", guidance.remove_guidance, name="remove_guidance"),
    path("kandidaten/<int:pk>/beschikbaar/", guidance.absences, name="absences"),
    path("kandidaten/<int:pk>/beschikbaar/periode/", guidance.add_absence, name="add_absence"),
    path("kandidaten/<int:pk>/beschikbaar/zorguren/", guidance.add_care, name="add_care"),
    path("niet-beschikbaar/<int:pk>/", guidance.change_absence, name="change_absence"),
    path("niet-beschikbaar/<int:pk>/weg/", guidance.remove_absence, name="remove_absence"),
    path("zorguren/<int:pk>/", guidance.change_care, name="change_care"),
    path("zorguren/<int:pk>/weg/", guidance.remove_care, name="remove_care"),
    path("kandidaten/<int:pk>/verder/", follow_on.follow_on, name="follow_on"),
    path("kandidaten/<int:pk>/verder/meenemen/", follow_on.take_along, name="take_along"),
    path(
        "kandidaten/<int:pk>/verder/<int:job_pk>/",
        follow_on.propose_elsewhere,
        name="propose_elsewhere",
    ),
]
