"""Two files of one employer into one: find the other, see what moves, choose what is right."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import date_words
from core.pages import form_page, get_visible
from core.requests import StaffRequest
from employers import permissions_file
from employers.domain.merging import differences
from employers.duplicates import pairs, twins_of
from employers.file_page import sbi_of
from employers.forms_file import MergeForm
from employers.merge_steps import Moving, what_moves
from employers.models import Employer, EmployerMerge
from employers.services.merging import merge_employers, values_of
from employers.views.employers import crumbs, visible_employer

MOST_FOUND = 8
RELATED = ("sector", "account_manager")


def duplicates(request: StaffRequest) -> HttpResponse:
    """The employers of the region that probably stand in the list twice."""
    permissions_file.check_merge(request.user)
    rows = [(pair, _address(pair.first.id, pair.second.id)) for pair in pairs()]
    return TemplateResponse(request, "employers/duplicates.html", {"rows": rows})


def merge(request: StaffRequest, pk: int) -> HttpResponse:
    """Without ``met``: which employer is it? With ``met``: both beside each other, and the choice."""
    permissions_file.check_merge(request.user)
    other = request.GET.get("met", "")
    if not other.isdecimal() or len(other) > 18:
        return _find(request, visible_employer(request, pk))
    done = EmployerMerge.objects.filter(gone__in=(pk, int(other)), kept__in=(pk, int(other)))
    if (found := done.select_related("kept", "gone").first()) is not None:
        messages.info(request, f"{found.gone} is al samengevoegd met {found.kept}.")
        return redirect(found.kept)
    one = visible_employer(request, pk, related=RELATED)
    return _compare(request, one, get_visible(Employer, request.user, int(other), related=RELATED))


def _find(request: StaffRequest, shown: Employer) -> HttpResponse:
    text = request.GET.get("zoek", "").strip()[:100]
    likely = twins_of(shown)
    found: list[Any] = []
    if text:
        same_set = Employer.objects.visible_to(request.user).filter(data_set=shown.data_set)
        found = list(
            same_set.by_name_or_number(text).exclude(pk=shown.pk).order_by("name", "id")[:MOST_FOUND]
        )
    context = {
        **crumbs(shown, "Samenvoegen"),
        "employer": shown,
        "likely": [(one, _address(shown.pk, one.id)) for one in likely],
        "text": text,
        "found": [(one, _address(shown.pk, one.pk)) for one in found],
    }
    return TemplateResponse(request, "employers/merge_find.html", context)


def _compare(request: StaffRequest, one: Employer, other: Employer) -> HttpResponse:
    differing = differences(values_of(one), values_of(other))
    words = {
        label: (_words(one, label, names), _words(other, label, names)) for label, names in differing.items()
    }

    def save(form: MergeForm) -> EmployerMerge:
        stays = form.cleaned_data["stays"]
        kept, gone = (one, other) if stays == "one" else (other, one)
        return merge_employers(
            by=request.user,
            kept=kept,
            gone=gone,
            taken=form.taken(stays),
            reason=form.cleaned_data["reason"],
            today=timezone.localdate(),
        )

    names = (_name(one, other), _name(other, one))
    return form_page(
        request,
        MergeForm,
        save=save,
        title=f"Voeg {one.name} en {other.name} samen",
        intro="Alles blijft bewaard. Je kunt samenvoegen niet ongedaan maken: kijk eerst goed.",
        submit_label="Voeg samen",
        back=reverse("employers:merge", args=[one.pk]),
        go_to=lambda saved: saved.kept.get_absolute_url(),
        done=lambda saved: f"Samengevoegd: alles van {saved.gone} staat nu op deze pagina.",
        template="employers/merge.html",
        form_kwargs={"names": names, "differing": differing, "words": words},
        context={
            **crumbs(one, "Samenvoegen"),
            "sides": [_side(one, names[0]), _side(other, names[1])],
        },
    )


def _side(employer: Employer, name: str) -> dict[str, Any]:
    moving: list[Moving] = what_moves(employer.pk)
    return {
        "name": name,
        "url": employer.get_absolute_url(),
        "facts": [
            ("KvK-nummer", employer.kvk),
            ("Plaats", " ".join(part for part in (employer.postcode, employer.city) if part)),
            ("Accountmanager", str(employer.account_manager or "nog niemand")),
            ("In de lijst sinds", employer.created_at.date()),
        ],
        "moving": [one.words for one in moving],
    }


def _name(employer: Employer, beside: Employer) -> str:
    """The name, and when both have the same what tells them apart."""
    if employer.name != beside.name:
        return employer.name
    mark = employer.city if employer.city != beside.city and employer.city else f"nummer {employer.pk}"
    return f"{employer.name} ({mark})"


def _words(employer: Employer, label: str, names: tuple[str, ...]) -> str:
    """How a value reads."""
    match names[0]:
        case "sector_id":
            return employer.sector.name
        case "account_manager_id":
            return str(employer.account_manager)
        case "sbi_code":
            return sbi_of(employer)
        case "size":
            return employer.get_size_display()
        case "not_before":
            return date_words(employer.not_before) if employer.not_before else ""
        case name:
            return str(getattr(employer, name))


def _address(one: int, other: int) -> str:
    return f"{reverse('employers:merge', args=[one])}?met={other}"
