"""Addresses of reporting."""

from django.urls import path

from reporting import views

app_name = "reporting"
urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    path("nieuwe-banen/", views.nieuwe_banen_report, name="nieuwe_banen"),
    path("uitleg/", views.definitions, name="definitions"),
    path("<str:indicator>/<str:level>/<int:level_id>/", views.behind_figure, name="behind"),
]
