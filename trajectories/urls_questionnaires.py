"""Addresses of questionnaires for research."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
