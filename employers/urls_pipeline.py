"""Addresses of the pipeline of future jobs."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
