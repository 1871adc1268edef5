"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "reporting"

    def ready(self) -> None:
        from core.policy import register
        from reporting.permissions import POLICY

        register(*POLICY)
