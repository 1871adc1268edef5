"""Addresses of the toolbox and its budget."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
