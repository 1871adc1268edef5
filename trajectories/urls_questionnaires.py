"""Addresses of questionnaires for research."""

from django.urls import path

from trajectories.views import questionnaires as views

urlpatterns = [
    path("vragenlijsten/", views.questionnaires, name="questionnaires"),
    path("vragenlijsten/uitkomsten/", views.questionnaire_results, name="questionnaire_results"),
    path("vragenlijsten/uitkomsten/bestand/", views.questionnaire_file, name="questionnaire_file"),
    path("vragenlijsten/<int:pk>/", views.questionnaire, name="questionnaire"),
    path("vragenlijsten/<int:pk>/overslaan/", views.skip_questionnaire, name="skip_questionnaire"),
    path("vragenlijsten/<int:pk>/openen/", views.reopen_questionnaire, name="reopen_questionnaire"),
    path("kandidaten/<int:pk>/onderzoek/", views.research_consent, name="research_consent"),
    path(
        "kandidaten/<int:pk>/onderzoek/intrekken/",
        views.withdraw_research_consent,
        name="withdraw_research_consent",
    ),
]
