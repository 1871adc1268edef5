"""Addresses of warnings, talks and absence while learning in."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
