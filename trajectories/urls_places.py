"""Addresses of learn-in places."""

from django.urls import URLPattern, path

from trajectories.views import places

urlpatterns: list[URLPattern] = [
    path("leerplekken/", places.learn_in_places, name="learn_in_places"),
    path("leerplekken/nieuw/", places.new_place, name="new_place"),
    path("leerplekken/<int:pk>/bekijken/", places.learn_in_place, name="learn_in_place"),
    path("leerplekken/<int:pk>/wijzigen/", places.change_details, name="change_place_details"),
    path("leerplekken/<int:pk>/openingstijden/", places.place_hours, name="place_hours"),
    path("leerplekken/<int:pk>/<str:kind>/nieuw/", places.add_place_row, name="add_place_row"),
    path("leerplekken/<str:kind>/<int:pk>/", places.change_place_row, name="change_place_row"),
    path("leerplekken/<str:kind>/<int:pk>/weg/", places.remove_place_row, name="remove_place_row"),
]
