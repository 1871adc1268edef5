"""Starts the app: its lines of the policy table, and what it adds to pages of others."""

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "clients"

    def ready(self) -> None:
        from clients import care, log, panels, tasks
        from clients.permissions import POLICY
        from clients.services import remove_client_rows
        from clients.services.importing import check_run, write_run
        from clients.services.letters import SEND, send_letter
        from clients.signal_sources import day as day_sources
        from clients.signal_sources import terms as term_sources
        from clients.signals import day
        from clients.timelines import contact as contact_parts
        from clients.timelines import file as file_parts
        from clients.timelines import intake as intake_parts
        from clients.timelines import plan as plan_parts
        from clients.timelines import support as support_parts
        from core.outbox import on_event
        from core.policy import register
        from core.registry import Panel, RemovalStep, registry

        register(*POLICY)
        on_event("import.check", check_run)
        on_event("import.write", write_run)
        on_event(SEND, send_letter)
        registry.navigation.append(panels.navigation)
        registry.settings.append(panels.settings)
        for name in ("client.changed", "candidate.changed"):
            on_event(name, tasks.client_changed)
        on_event("clients.imported", tasks.clients_imported)
        registry.signal_sources.extend((*day_sources.SOURCES, *term_sources.SOURCES))
        registry.worklists.append(day.worklist)
        registry.worklists.append(care.worklist)
        registry.panels.append(
            Panel("start_first", "today", 10, "clients/panels/today.html", day.today_panel)
        )
        registry.panels.append(Panel("start_last", "aside", 20, "clients/panels/aside.html", day.aside_panel))
        registry.searches.append(panels.search)
        registry.timeline_parts.extend(
            (*file_parts.PARTS, *plan_parts.PARTS, *support_parts.PARTS, *contact_parts.PARTS)
        )
        registry.panels.append(
            Panel("start", "caseload", 30, "clients/panels/caseload.html", panels.caseload_panel)
        )
        registry.timeline_parts.extend(intake_parts.PARTS)
        registry.log_notes.append(log.reasons)
        registry.client_numbers.append(log.with_number)
        registry.removal_steps.append(RemovalStep("clients", 90, remove_client_rows))
