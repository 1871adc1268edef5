"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "matching"

    def ready(self) -> None:
        from core.outbox import on_event
        from core.policy import register
        from core.registry import registry
        from matching import panels, signal_sources
        from matching.permissions import POLICY
        from matching.pool import count_fitting
        from trajectories.pool import count_fitting_with

        register(*POLICY)
        panels.register(registry)
        registry.signal_sources.extend(signal_sources.SOURCES)
        on_event("job.changed", signal_sources.job_changed)
        count_fitting_with(count_fitting)
