"""The filters above the lists of agreements and of social-return contracts."""

from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet

from core.models import User
from employers.domain.agreement import AGREEMENT_KIND_LABELS, AGREEMENT_STATE_LABELS, AgreementState
from employers.filters import ALL, ME
from employers.models import Agreement, SocialReturnContract


class AgreementFilter(filters.FilterSet):  # type: ignore[misc]
    text = filters.CharFilter(label="Werkgever of titel", method="by_text")
    kind = filters.ChoiceFilter(
        label="Soort", empty_label="alle soorten", choices=list(AGREEMENT_KIND_LABELS.items())
    )
    state = filters.ChoiceFilter(
        label="Status",
        method="by_state",
        empty_label="lopend",
        choices=[(code, word.lower()) for code, word in AGREEMENT_STATE_LABELS.items()] + [(ALL, "alle")],
    )
    ends = filters.ChoiceFilter(
        label="Einde", method="by_end", empty_label="maakt niet uit", choices=[("soon", "loopt bijna af")]
    )
    manager = filters.ChoiceFilter(
        label="Van", method="by_manager", empty_label="iedereen", choices=[(ME, "mijn werkgevers")]
    )

    class Meta:
        model = Agreement
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, user: User, today: date, ends_within: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.today, self.ends_within = user, today, ends_within
        if user.role != "account_manager":
            del self.filters["manager"]

    def filter_queryset(self, queryset: Any) -> Any:
        rows = super().filter_queryset(queryset)
        chosen = self.form.cleaned_data.get("state")
        return rows if chosen else rows.exclude(state=AgreementState.ENDED.value)

    def by_text(self, rows: QuerySet[Agreement], name: str, value: str) -> QuerySet[Agreement]:
        return rows.filter(Q(title__icontains=value) | Q(employer__name__icontains=value))

    def by_state(self, rows: QuerySet[Agreement], name: str, value: str) -> QuerySet[Agreement]:
        return rows if value == ALL else rows.filter(state=value)

    def by_end(self, rows: QuerySet[Agreement], name: str, value: str) -> QuerySet[Agreement]:
        until = self.today + timedelta(days=self.ends_within)
        return rows.filter(ends_on__lte=until, state=AgreementState.SIGNED.value)

    def by_manager(self, rows: QuerySet[Agreement], name: str, value: str) -> QuerySet[Agreement]:
        return rows.filter(employer__account_manager=self.user)


class ContractFilter(filters.FilterSet):  # type: ignore[misc]
    text = filters.CharFilter(label="Werkgever of opdracht", method="by_text")
    state = filters.ChoiceFilter(
        label="Status",
        method="by_state",
        empty_label="lopend",
        choices=[("closed", "afgerond"), (ALL, "alle")],
    )
    manager = filters.ChoiceFilter(
        label="Van", method="by_manager", empty_label="iedereen", choices=[(ME, "mijn werkgevers")]
    )

    class Meta:
        model = SocialReturnContract
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if user.role != "account_manager":
            del self.filters["manager"]

    def filter_queryset(self, queryset: Any) -> Any:
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("state") else rows.filter(closed_on=None)

    def by_text(self, rows: Any, name: str, value: str) -> Any:
        wanted = Q(name__icontains=value) | Q(employer__name__icontains=value) | Q(number__icontains=value)
        return rows.filter(wanted)

    def by_state(self, rows: Any, name: str, value: str) -> Any:
        return rows if value == ALL else rows.exclude(closed_on=None)

    def by_manager(self, rows: Any, name: str, value: str) -> Any:
        return rows.filter(employer__account_manager=self.user)
