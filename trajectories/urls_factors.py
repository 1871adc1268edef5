"""Addresses of what helped and hindered, and the method's score."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
