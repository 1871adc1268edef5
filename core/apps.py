"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from allauth.mfa.signals import authentication_failed

        from core import panels
        from core.accounts import note_second_factor_failed
        from core.permissions import POLICY
        from core.policy import register
        from core.registry import registry

        register(*POLICY)
        panels.register(registry)
        authentication_failed.connect(note_second_factor_failed, dispatch_uid="second_factor_failed")
        from config.celery import app  # the web process must know the broker too

        app.set_default()
