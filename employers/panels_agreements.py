"""What agreements and social return add elsewhere: one line of the navigation, blocks on the page of an
employer, what asks for an account manager, and the texts at the settings."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core.models import User
from core.policy import may
from core.registry import Action, NavItem, Panel, Registry
from employers import permissions_agreements
from employers.agreement_page import agreement_row, terms_on
from employers.domain.agreement import AgreementState
from employers.models import Agreement, Employer, FutureJob, SocialReturnContract
from employers.permissions_social_return import can_create_contract, can_view_social_return
from employers.social_return_page import contract_row, days_before_end
from employers.worklists import agreements, social_return


def navigation(user: User) -> Iterator[NavItem]:
    """For those who look after agreements and contracts; others find them at the employer."""
    if may(user, "agreement", "view") and may(user, "social_return", "view"):
        also = ("/social-return/", "/instrumenten/")
        yield NavItem("Overeenkomsten", reverse("employers:agreements"), "file-earmark-text", 44, also=also)


def settings(user: User) -> Iterator[Action]:
    if may(user, "agreement_template", "edit"):
        yield Action("Teksten van overeenkomsten", reverse("employers:agreement_templates"))


def employer_agreements(user: User, employer: Employer) -> dict[str, Any] | None:
    """The agreements with this employer, with the way to a new one."""
    found = Agreement.objects.visible_to(user).filter(employer=employer)
    return _papers(user, employer, found, f"werkgever={employer.pk}")


def job_agreements(user: User, job: FutureJob) -> dict[str, Any] | None:
    """What is agreed about this job, with the way to a new agreement."""
    return _papers(user, job.employer, Agreement.objects.visible_to(user).filter(job=job), f"baan={job.pk}")


def _papers(user: User, employer: Employer, found: Any, query: str) -> dict[str, Any] | None:
    """What ended stands apart; nothing at all for who finds nothing and can't make one."""
    if not may(user, "agreement", "view"):
        return None
    today = timezone.localdate()
    terms = terms_on(today)
    rows = [agreement_row(row, today, terms) for row in found.for_list()]
    makes = permissions_agreements.can_make_agreement(user, employer)
    if not rows and not makes:
        return None
    new = f"{reverse('employers:new_agreement')}?{query}"
    return {
        "rows": [row for row in rows if row.agreement.state != AgreementState.ENDED],
        "ended": [row for row in rows if row.agreement.state == AgreementState.ENDED],
        "new": Action("Maak overeenkomst", new, icon="plus-lg") if makes else None,
    }


def employer_social_return(user: User, employer: Employer) -> dict[str, Any] | None:
    """The contracts of the own municipality with this employer, and how far they are."""
    if not can_view_social_return(user):
        return None
    today = timezone.localdate()
    norm = days_before_end(today)
    contracts = SocialReturnContract.objects.visible_to(user).filter(employer=employer).for_list()
    rows = [contract_row(one, today, norm) for one in contracts]
    creates = can_create_contract(user)
    if not rows and not creates:
        return None
    new = f"{reverse('employers:new_social_return_contract')}?werkgever={employer.pk}"
    return {
        "rows": rows,
        "new": Action("Leg contract vast", new, icon="plus-lg") if creates else None,
    }


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.settings.append(settings)
    registry.worklists += [agreements.worklist, social_return.worklist]
    registry.panels += [
        Panel("employer", "agreements", 70, "employers/panels/agreements.html", employer_agreements),
        Panel("future_job", "agreements", 70, "employers/panels/agreements.html", job_agreements),
        Panel("employer", "social_return", 80, "employers/panels/social_return.html", employer_social_return),
    ]
