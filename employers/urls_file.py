"""Addresses of the employer's file: branches, talks, promises, merging."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
