"""Addresses of the train planner."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
