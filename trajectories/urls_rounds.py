"""Addresses of rounds of a large project."""

from django.urls import URLPattern, path

from trajectories.views import rounds

urlpatterns: list[URLPattern] = [
    path("projecten/<int:pk>/rondes/", rounds.rounds, name="rounds"),
    path("projecten/<int:pk>/rondes/nieuw/", rounds.plan_round, name="plan_round"),
    path("rondes/<int:pk>/", rounds.round_sheet, name="round"),
    path("rondes/<int:pk>/wijzig/", rounds.change_round, name="change_round"),
    path("rondes/<int:pk>/erbij/", rounds.add_to_round, name="add_to_round"),
    path("rondes/<int:pk>/doorschuiven/", rounds.move_along, name="move_along"),
    path("rondes/<int:pk>/afsluiten/", rounds.close_round, name="close_round"),
    path("rondekandidaten/<int:pk>/weg/", rounds.take_out, name="take_out_of_round"),
]
