"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from core import drafts, panels
        from core.permissions import POLICY
        from core.policy import register
        from core.registry import RemovalStep, registry

        register(*POLICY)
        panels.register(registry)
        registry.removal_steps.append(RemovalStep("drafts", 95, drafts.remove_about))
        from config.celery import app  # the web process must know the broker too

        app.set_default()
