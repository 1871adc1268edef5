"""Addresses of the learn-in plan from the gap, its papers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
