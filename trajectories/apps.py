"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class TrajectoriesConfig(AppConfig):
    name = "trajectories"

    def ready(self) -> None:
        from core.outbox import on_event
        from core.policy import register
        from core.registry import registry
        from trajectories import (
            event_panels,
            grant_panels,
            learn_in_agreements,
            merge_steps,
            panels,
            panels_factors,
            panels_guidance,
            panels_routes,
            panels_train,
            timeline_parts,
        )
        from trajectories.permissions import POLICY
        from trajectories.services.events import profile_changed
        from trajectories.services.learning_in import follow_learning_in
        from trajectories.services.questionnaires import follow_candidate
        from trajectories.services.train_runs import send_search
        from trajectories.signal_sources import guidance, support

        register(*POLICY)
        on_event("candidate.changed", follow_learning_in)
        on_event("train.search", send_search)
        on_event("candidate.changed", follow_candidate)
        on_event("client.changed", profile_changed)
        panels.register(registry)
        event_panels.register(registry)
        grant_panels.register(registry)
        learn_in_agreements.register(registry)
        merge_steps.register(registry)
        panels_routes.register(registry)
        panels_train.register(registry)
        panels_factors.register(registry)
        registry.panels.extend(panels_guidance.PANELS)
        registry.signal_sources.extend((*support.SOURCES, *guidance.SOURCES))
        registry.timeline_parts.extend(timeline_parts.PARTS)
