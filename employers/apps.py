"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "employers"

    def ready(self) -> None:
        from core.policy import register
        from core.registry import registry
        from employers import panels
        from employers.permissions import POLICY

        register(*POLICY)
        panels.register(registry)
