"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "employers"

    def ready(self) -> None:
        from core.policy import register
        from core.registry import registry
        from employers import merge_steps, panels, panels_agreements, panels_instruments, panels_stacked
        from employers.permissions import POLICY
        from employers.worklists import file, pipeline, stacked

        register(*POLICY)
        panels.register(registry)
        merge_steps.register(registry)
        registry.worklists.append(pipeline.worklist)
        registry.worklists.append(file.worklist)
        registry.worklists.append(stacked.worklist)
        panels_agreements.register(registry)
        panels_instruments.register(registry)
        panels_stacked.register(registry)
