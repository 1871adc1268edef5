"""The instruments, by their code.

Source: page on employers, instruments; page on law and norms.
"""

from __future__ import annotations

from enum import StrEnum


class Instrument(StrEnum):
    WAGE_COST_SUBSIDY = "wage_cost_subsidy"
    CHEQUE = "cheque"
    TRIAL_PLACEMENT = "trial_placement"
    WORK_EXPERIENCE = "work_experience"
    JOB_COACHING = "job_coaching"
    NO_RISK = "no_risk"
    SHELTERED_WORK = "sheltered_work"
    PRACTICAL_HELP = "practical_help"


INSTRUMENT_LABELS: dict[str, str] = {
    Instrument.WAGE_COST_SUBSIDY: "Loonkostensubsidie",
    Instrument.CHEQUE: "Werkgeverscheque",
    Instrument.TRIAL_PLACEMENT: "Proefplaats",
    Instrument.WORK_EXPERIENCE: "Werkervaringsplaats",
    Instrument.JOB_COACHING: "Jobcoach",
    Instrument.NO_RISK: "No-riskpolis",
    Instrument.SHELTERED_WORK: "Beschut werk",
    Instrument.PRACTICAL_HELP: "Praktische hulp (onkosten)",
}
