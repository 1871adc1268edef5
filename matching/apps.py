"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "matching"

    def ready(self) -> None:
        from core.policy import register
        from core.registry import registry
        from matching import panels
        from matching.permissions import POLICY

        register(*POLICY)
        panels.register(registry)
