"""Addresses of agreements with employers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
