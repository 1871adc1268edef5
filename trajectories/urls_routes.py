"""Addresses of several employers, the chain of stepping-stone jobs, stacked jobs."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
