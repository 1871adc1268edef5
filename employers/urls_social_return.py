"""Addresses of social return."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
