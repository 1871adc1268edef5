"""Addresses of does the job last."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
