"""The citizen number: masked, shown after a click, found without ever standing in an address."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients import permissions
from clients.forms.file import BsnForm
from clients.models import Client, ClientIdentity
from clients.services import identity as services
from clients.views.changes import FORM, client_url, frame
from core.pages import form_page, get_visible
from core.requests import StaffRequest

NOT_FOUND = "Er is geen dossier met dit nummer dat jij mag openen."


def bsn(request: StaffRequest, pk: int) -> HttpResponse:
    """The last three digits; all of them after 'Toon', which the log keeps."""
    client = get_visible(Client, request.user, pk)
    permissions.check_see_bsn(request.user, client)
    row = ClientIdentity.objects.filter(client=client).select_related("changed_by").first()
    number = ""
    if request.method == "POST" and row is not None:
        number = services.show_bsn(by=request.user, identity=row)
    context = frame(client) | {
        "client": client,
        "row": row,
        "masked": services.masked_bsn(row) if row is not None else "",
        "number": number,
        "may_edit": permissions.can_edit_bsn(request.user, client),
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, "clients/bsn.html", context)


def record_bsn(request: StaffRequest, pk: int) -> HttpResponse:
    """Seals the number, the first time or after a mistake."""
    client = get_visible(Client, request.user, pk)
    permissions.check_edit_bsn(request.user, client)
    row = ClientIdentity.objects.filter(client=client).first()
    return form_page(
        request,
        BsnForm,
        instance=row,
        save=lambda form: services.record_bsn(
            by=request.user,
            client=client,
            bsn=form.cleaned_data["bsn"],
            version=form.version if row else None,
            form_key=None if row else form.form_key,
        ),
        title="Burgerservicenummer",
        intro="Het nummer wordt versleuteld bewaard. Wie het bekijkt, staat in het logboek.",
        back=reverse("clients:bsn", args=[client.pk]),
        done="Het nummer is vastgelegd.",
        template=FORM,
        context=frame(client),
    )


def find_by_bsn(request: StaffRequest) -> HttpResponse:
    """Exactly this number, in the own files; the number is posted and not shown again."""
    permissions.check_search_bsn(request.user)
    form = BsnForm(request.POST or None, user=request.user)
    page = {"form": form, "told": ""}
    if request.method != "POST":
        return TemplateResponse(request, "clients/find_by_bsn.html", page)
    if not form.is_valid():
        return TemplateResponse(request, "clients/find_by_bsn.html", page, status=422)
    try:
        found = services.find_by_bsn(by=request.user, bsn=form.cleaned_data["bsn"])
    except services.TooMany as too_many:
        page = {"form": BsnForm(user=request.user), "told": too_many.reason}
        return TemplateResponse(request, "clients/find_by_bsn.html", page, status=429)
    if found is not None:
        return redirect(client_url(found))
    page = {"form": BsnForm(user=request.user), "told": NOT_FOUND}
    return TemplateResponse(request, "clients/find_by_bsn.html", page)
