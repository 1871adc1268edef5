"""Addresses of instruments for a person at an employer."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
