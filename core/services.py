"""What is written about the application itself."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.http import Http404

from core import audit
from core.editing import create_once
from core.models import Parameter, User
from core.norms import NORMS
from core.pages import Refused


@dataclass(frozen=True, slots=True)
class ParameterStatus:
    """A value with its label, and whether it holds today."""

    parameter: Parameter
    label: str
    current: bool

    @property
    def value(self) -> str:
        """The value as it is written in Dutch: no needless zeros, two decimals for euros."""
        number = self.parameter.value
        text = f"{number:.2f}" if self.parameter.unit == "euro" else f"{number.normalize():f}"
        return text.replace(".", ",")


def parameter_label(key: str) -> str:
    """The Dutch name of a norm or amount."""
    return NORMS[key].label if key in NORMS else key


def parameters_with_status(today: date) -> list[ParameterStatus]:
    """All values; of each norm the newest that has begun holds today."""
    seen: set[str] = set()
    rows = []
    for parameter in Parameter.objects.order_by("key", "-valid_from", "id"):
        current = parameter.valid_from <= today and parameter.key not in seen
        if current:
            seen.add(parameter.key)
        rows.append(ParameterStatus(parameter, parameter_label(parameter.key), current))
    return rows


def latest_parameter(key: str) -> Parameter:
    """The last value of this norm. Raises Http404 when there is no such norm."""
    parameter = Parameter.objects.filter(key=key).order_by("-valid_from").first()
    if parameter is None:
        raise Http404("Deze norm bestaat niet.")
    return parameter


@transaction.atomic
def set_parameter(
    *,
    by: User,
    key: str,
    value: Decimal,
    unit: str,
    valid_from: date,
    source: str,
    form_key: UUID | None = None,
) -> Parameter:
    """Adds a value from a date on. Raises Refused when that date already has one."""
    same_day = Parameter.objects.filter(key=key, valid_from=valid_from)
    if any(parameter.form_key != form_key for parameter in same_day):
        raise Refused("Voor deze datum staat er al een waarde. Kies een andere datum.")
    parameter, new = create_once(
        Parameter,
        by=by,
        form_key=form_key,
        key=key,
        value=value,
        unit=unit,
        valid_from=valid_from,
        source=source,
    )
    if new:
        audit.record("settings.parameter_set", by=by, on=parameter)
    return parameter
