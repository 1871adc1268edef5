"""Addresses of rounds of a large project."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
