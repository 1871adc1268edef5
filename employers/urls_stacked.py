"""Addresses of stacked jobs and travel."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
