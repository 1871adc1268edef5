"""What asks for a coach: computed every night and after a change, read by the start page."""

from clients.signals.compute import EVERYTHING, compute, compute_everything, find_signals

__all__ = ["EVERYTHING", "compute", "compute_everything", "find_signals"]
