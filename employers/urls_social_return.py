"""Addresses of social return."""

from django.urls import URLPattern, path

from employers.views import social_return, social_return_items

urlpatterns: list[URLPattern] = [
    path("social-return/", social_return.social_return, name="social_return"),
    path("social-return/nieuw/", social_return.new_contract, name="new_social_return_contract"),
    path("social-return/bestand/", social_return.social_return_export, name="social_return_export"),
    path("social-return/bouwblokken/", social_return_items.building_blocks, name="building_blocks"),
    path(
        "social-return/bouwblokken/nieuw/", social_return_items.new_building_block, name="new_building_block"
    ),
    path(
        "social-return/bouwblokken/<int:pk>/waarde/",
        social_return_items.new_block_value,
        name="new_block_value",
    ),
    path(
        "social-return/invulling/<int:pk>/", social_return_items.change_item, name="change_social_return_item"
    ),
    path(
        "social-return/invulling/<int:pk>/controleren/",
        social_return_items.check_item,
        name="check_social_return_item",
    ),
    path("social-return/<int:pk>/", social_return.contract, name="social_return_contract"),
    path(
        "social-return/<int:pk>/wijzigen/",
        social_return.change_contract,
        name="change_social_return_contract",
    ),
    path(
        "social-return/<int:pk>/afronden/", social_return.close_contract, name="close_social_return_contract"
    ),
    path("social-return/<int:pk>/invulling/", social_return_items.add_item, name="add_social_return_item"),
]
