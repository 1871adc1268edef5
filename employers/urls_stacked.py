"""Addresses of stacked jobs and travel."""

from django.urls import path

from employers.views import stacked, travel

urlpatterns = [
    path("stapelbanen/", stacked.stacked_jobs, name="stacked_jobs"),
    path("stapelbanen/zoeken/", stacked.find_stacks, name="find_stacks"),
    path("stapelbanen/zelf/", stacked.try_stack, name="try_stack"),
    path("stapelbanen/bewaren/", stacked.save_stack, name="save_stack"),
    path("stapelbanen/<int:pk>/", stacked.stacked_job, name="stacked_job"),
    path("stapelbanen/<int:pk>/wijzigen/", stacked.change_stack, name="change_stack"),
    path("stapelbanen/<int:pk>/gaat-niet-door/", stacked.drop_stack, name="drop_stack"),
    path("stapelbanen/<int:pk>/stap/<slug:step>/", stacked.move_stack, name="move_stack"),
    path("reistijden/", travel.travel, name="travel"),
    path("reistijden/nieuw/", travel.new_travel, name="new_travel"),
    path("reistijden/postcodes/", travel.postcodes, name="postcodes"),
    path("reistijden/<int:pk>/", travel.change_travel, name="change_travel"),
    path("reistijden/<int:pk>/weg/", travel.remove_travel, name="remove_travel"),
]
