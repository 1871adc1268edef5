"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "clients"

    def ready(self) -> None:
        from clients import log, panels
        from clients.permissions import POLICY
        from clients.services import remove_client_rows
        from clients.services.importing import check_run, write_run
        from core.outbox import on_event
        from core.policy import register
        from core.registry import Panel, RemovalStep, registry

        register(*POLICY)
        on_event("import.check", check_run)
        on_event("import.write", write_run)
        registry.navigation.append(panels.navigation)
        registry.worklists.append(panels.worklist)
        registry.searches.append(panels.search)
        registry.timelines.append(panels.timeline)
        registry.panels.append(
            Panel("start", "caseload", 30, "clients/panels/caseload.html", panels.caseload_panel)
        )
        registry.log_notes.append(log.reasons)
        registry.removal_steps.append(RemovalStep("clients", 90, remove_client_rows))
