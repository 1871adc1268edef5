"""Addresses of announced placements, job coaches and proposals."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
