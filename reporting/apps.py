"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "reporting"

    def ready(self) -> None:
        from core.outbox import on_event
        from core.policy import register
        from core.registry import Panel, registry
        from reporting import panels, tasks
        from reporting.permissions import POLICY

        register(*POLICY)
        registry.navigation.append(panels.navigation)
        registry.panels.append(
            Panel("start", "reporting.figures", 30, "reporting/panels/start.html", panels.start)
        )
        on_event("client.changed", tasks.client_changed)
        on_event("clients.imported", tasks.client_changed)
        on_event("candidate.changed", tasks.candidate_changed)
        for name in ("project.changed", "job.changed", "employer.changed"):
            on_event(name, tasks.region_changed)
