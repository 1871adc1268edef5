"""Addresses of what is told about growth per sector."""

from django.urls import URLPattern, path

from employers.views import outlook

urlpatterns: list[URLPattern] = [
    path("vooruitblik/", outlook.outlook, name="outlook"),
    path("vooruitblik/bestand/<str:kind>/", outlook.outlook_file, name="outlook_file"),
]
