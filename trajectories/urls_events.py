"""Addresses of meetings with employers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
