"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class TrajectoriesConfig(AppConfig):
    name = "trajectories"

    def ready(self) -> None:
        from core.policy import register
        from core.registry import registry
        from trajectories import panels
        from trajectories.permissions import POLICY

        register(*POLICY)
        panels.register(registry)
