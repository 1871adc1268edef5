"""Addresses of the application itself."""

from django.urls import path

from core import views, views_drafts, views_notices
from core.gallery import gallery

app_name = "core"
urlpatterns = [
    path("", views.start, name="start"),
    path("zoeken/", views.search, name="search"),
    path("instellingen/", views.settings_page, name="settings"),
    path("instellingen/norm/<str:key>/", views.new_parameter, name="new_parameter"),
    path("instellingen/rechten/", views.policy_table, name="policy"),
    path("concept/", views_drafts.keep_draft, name="draft"),
    path("concept/weg/", views_drafts.discard_draft, name="discard_draft"),
    path("berichten/gezien/", views_notices.notices_seen, name="notices_seen"),
    path("berichten/<int:pk>/gezien/", views_notices.notice_seen, name="notice_seen"),
    path("onderdelen/", gallery, name="gallery"),
    path("logboek/", views.audit_log, name="audit_log"),
]
