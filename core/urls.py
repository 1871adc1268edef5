"""Addresses of the application itself."""

from django.urls import path

from core import views
from core.gallery import gallery

app_name = "core"
urlpatterns = [
    path("", views.start, name="start"),
    path("zoeken/", views.search, name="search"),
    path("instellingen/", views.settings_page, name="settings"),
    path("instellingen/norm/<str:key>/", views.new_parameter, name="new_parameter"),
    path("instellingen/rechten/", views.policy_table, name="policy"),
    path("onderdelen/", gallery, name="gallery"),
    path("logboek/", views.audit_log, name="audit_log"),
]
