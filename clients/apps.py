"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "clients"

    def ready(self) -> None:
        from clients.permissions import POLICY
        from core.policy import register

        register(*POLICY)
