"""Addresses of learn-in places."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
