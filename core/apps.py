"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from core import panels
        from core.permissions import POLICY
        from core.policy import register
        from core.registry import registry

        register(*POLICY)
        panels.register(registry)
        from config.celery import app  # the web process must know the broker too

        app.set_default()
