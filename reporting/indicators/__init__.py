"""All indicators, by key."""

from typing import Final

from reporting.indicators.base import Family, Indicator
from reporting.indicators.caseload import CASELOAD
from reporting.indicators.durations import DURATIONS
from reporting.indicators.factors import CANDIDATE_FACTORS, PROJECT_FACTORS
from reporting.indicators.growth import GROWTH
from reporting.indicators.lasting import LASTING, LASTING_OF_TRAJECTORIES
from reporting.indicators.nieuwe_banen import NIEUWE_BANEN

FAMILIES: Final[dict[Family, tuple[type[Indicator], ...]]] = {
    Family.CASELOAD: (*CASELOAD, *LASTING),
    Family.NIEUWE_BANEN: (*NIEUWE_BANEN, *DURATIONS, *GROWTH, *PROJECT_FACTORS),
    Family.NIEUWE_BANEN_TOWN: (*CANDIDATE_FACTORS, *LASTING_OF_TRAJECTORIES),
}
INDICATORS: Final[dict[str, type[Indicator]]] = {
    indicator.key: indicator for family in FAMILIES.values() for indicator in family
}

__all__ = ["FAMILIES", "INDICATORS", "Family", "Indicator"]
