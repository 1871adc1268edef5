"""What fulfils the duty of a contract, checking it, and the building blocks that say what it is worth."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.domain.money import euro_words
from core.models import User
from core.pages import form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions_social_return as permissions
from employers.forms_social_return import BlockForm, ItemForm, JudgeForm
from employers.models import BuildingBlock, SocialReturnItem
from employers.services import social_return as services
from employers.social_return_page import BlockRow, block_rows
from employers.views.social_return import editable_contract, frame


def _blocks(user: User) -> list[BlockRow]:
    return block_rows(BuildingBlock.objects.visible_to(user), timezone.localdate())


def add_item(request: StaffRequest, pk: int) -> HttpResponse:
    """Something that was done for the duty."""
    contract, today = editable_contract(request, pk), timezone.localdate()
    return form_page(
        request,
        ItemForm,
        form_kwargs={"blocks": _blocks(request.user)},
        initial={"on": min(max(today, contract.start), contract.end), "quantity": None},
        save=lambda form: services.add_item(
            by=request.user, contract=contract, today=today, form_key=form.form_key, **form.values
        ),
        title="Leg invulling vast",
        intro="Een collega controleert het. Dan pas telt het mee.",
        back=contract.get_absolute_url(),
        done="De invulling is vastgelegd. Een collega controleert haar.",
        context=frame(contract, "Invulling"),
    )


def change_item(request: StaffRequest, pk: int) -> HttpResponse:
    """What was written down; what was refused is looked at again."""
    item = _item(request, pk)
    permissions.check_edit_social_return(request.user)
    return form_page(
        request,
        ItemForm,
        instance=item,
        form_kwargs={"blocks": _blocks(request.user)},
        save=lambda form: services.change_item(
            by=request.user, item=item, version=form.version, today=timezone.localdate(), **form.values
        ),
        title="Wijzig invulling",
        back=item.contract.get_absolute_url(),
        done="De invulling is gewijzigd. Een collega controleert haar.",
        context=frame(item.contract, "Invulling"),
    )


def check_item(request: StaffRequest, pk: int) -> HttpResponse:
    """A colleague looks whether it is so."""
    item, today = _item(request, pk), timezone.localdate()
    permissions.check_judge_items(request.user)
    return form_page(
        request,
        JudgeForm,
        instance=item,
        save=lambda form: _judge(request.user, item, form, today),
        title="Telt dit mee?",
        intro="Kijk of het bewijs klopt met wat er staat.",
        submit_label="Leg vast",
        back=item.contract.get_absolute_url(),
        done="Je oordeel is vastgelegd.",
        template="employers/social_return_check.html",
        context=frame(item.contract, "Controleer") | {"item": item, "facts": _facts(item)},
    )


def _judge(user: User, item: SocialReturnItem, form: Any, today: Any) -> SocialReturnItem:
    if form.cleaned_data["verdict"] == "yes":
        return services.count_item(by=user, item=item, version=form.version, today=today)
    return services.refuse_item(by=user, item=item, version=form.version, reason=form.cleaned_data["reason"])


def _facts(item: SocialReturnItem) -> list[tuple[str, Any]]:
    block = item.block
    worth = f"{block.name}, {euro_words(block.value)} per {block.get_unit_display()}" if block else "maatwerk"
    found: list[tuple[str, Any]] = [
        ("Wat is er gedaan", item.description),
        ("Dag", item.on),
        ("Hoe het telt", worth),
    ]
    if block:
        found.append(("Aantal", item.quantity.normalize()))
    else:
        found.append(("Waarom maatwerk", item.reason))
    written = str(item.created_by) if item.created_by else ""
    return [*found, ("Waarde", euro_words(item.amount)), ("Opgeschreven door", written)]


def _item(request: StaffRequest, pk: int) -> SocialReturnItem:
    permissions.check_view_social_return(request.user)
    return get_visible(
        SocialReturnItem, request.user, pk, related=("contract__employer", "block", "created_by")
    )


# --- building blocks -------------------------------------------------------------------------------------


def building_blocks(request: StaffRequest) -> HttpResponse:
    """What a unit of each way to fulfil the duty is worth, now and before."""
    permissions.check_view_social_return(request.user)
    writes = permissions.can_edit_social_return(request.user)
    new = Action("Nieuw bouwblok", reverse("employers:new_building_block"), primary=True, icon="plus-lg")
    blocks = list(BuildingBlock.objects.visible_to(request.user))
    newest: dict[str, int] = {}
    for block in sorted(blocks, key=lambda one: one.valid_from):
        newest[block.code] = block.pk
    rows = [(row, newest[row.code]) for row in block_rows(blocks, timezone.localdate())]
    context = {
        "rows": rows,
        "writes": writes,
        "actions": [new] if writes else [],
        "first": new if writes else None,
    }
    return TemplateResponse(request, "employers/building_blocks.html", context)


def new_building_block(request: StaffRequest) -> HttpResponse:
    """A way to fulfil the duty that isn't in the table yet."""
    permissions.check_edit_social_return(request.user)
    return _block_page(request, None, "Nieuw bouwblok")


def new_block_value(request: StaffRequest, pk: int) -> HttpResponse:
    """What a building block is worth from a day on; what held before stays."""
    permissions.check_view_social_return(request.user)
    block = get_visible(BuildingBlock, request.user, pk)
    permissions.check_edit_social_return(request.user)
    return _block_page(request, block, f"Nieuwe waarde: {block.name}")


def _block_page(request: StaffRequest, of: BuildingBlock | None, title: str) -> HttpResponse:
    return form_page(
        request,
        BlockForm,
        form_kwargs={"of": of, "today": timezone.localdate()},
        save=lambda form: services.add_block_value(by=request.user, form_key=form.form_key, **form.values),
        title=title,
        back=reverse("employers:building_blocks"),
        done="De waarde staat in de tabel.",
        context={
            "crumbs": [
                ("Social return", reverse("employers:social_return")),
                ("Bouwblokken", reverse("employers:building_blocks")),
                (title, ""),
            ]
        },
    )
