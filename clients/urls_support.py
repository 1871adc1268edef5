"""Addresses of clients: see clients.urls."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
