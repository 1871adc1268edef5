"""Addresses of instruments for a person at an employer."""

from django.urls import URLPattern, path

from trajectories.views import instrument_decisions as decisions
from trajectories.views import instruments

urlpatterns: list[URLPattern] = [
    path("instrumenten/inzet/", instruments.grants, name="grants"),
    path("instrumenten/inzet/<int:pk>/", instruments.grant, name="grant"),
    path("instrumenten/inzet/<int:pk>/aanvullen/", decisions.complete_grant, name="complete_grant"),
    path("instrumenten/inzet/<int:pk>/toekennen/", decisions.grant_request, name="grant_request"),
    path("instrumenten/inzet/<int:pk>/afwijzen/", decisions.refuse_request, name="refuse_request"),
    path("instrumenten/inzet/<int:pk>/stoppen/", decisions.stop_grant, name="stop_grant"),
    path("instrumenten/inzet/<int:pk>/afronden/", decisions.end_grant, name="end_grant"),
    path("instrumenten/inzet/<int:pk>/herberekenen/", decisions.recount_grant, name="recount_grant"),
    path("instrumenten/inzet/<int:pk>/verlengen/", decisions.extend_trial, name="extend_trial"),
    path("instrumenten/inzet/<int:pk>/betaling/", decisions.pay_grant, name="pay_grant"),
    path("instrumenten/budget/<int:year>/<slug:code>/", instruments.budget_grants, name="budget_grants"),
    path(
        "toekomstige-banen/<int:job_pk>/instrumenten/<int:candidate_pk>/",
        instruments.fitting,
        name="fitting",
    ),
    path("kandidaten/<int:pk>/instrument/", instruments.ask_for_candidate, name="ask_for_candidate"),
    path("inwoners/<int:client_pk>/instrument/", instruments.ask_grant, name="ask_grant"),
    path("inwoners/<int:client_pk>/loonwaarde/", instruments.measure_wage_value, name="measure_wage_value"),
]
