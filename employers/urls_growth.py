"""Addresses of what is told about growth per sector."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
