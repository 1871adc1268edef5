"""Addresses of clients."""

from django.urls import include, path

from clients.views import changes, ladder, pages, sharing

app_name = "clients"
urlpatterns = [
    path("", include("clients.urls_day")),
    path("", include("clients.urls_intake")),
    path("", include("clients.urls_plan")),
    path("", include("clients.urls_contact")),
    path("", include("clients.urls_care")),
    path("", include("clients.urls_support")),
    path("", include("clients.urls_file")),
    path("importeren/", include("clients.urls_imports")),
    path("aanmelden/", changes.create_client, name="create_client"),
    path("openen/", sharing.open_by_number, name="open_by_number"),
    path("<int:pk>/", pages.client_page, name="client"),
    path("<int:pk>/openen/", sharing.open_file, name="open"),
    path("<int:pk>/gegevens/", changes.change_client, name="change_client"),
    path("<int:pk>/coach/", changes.assign, name="assign"),
    path("<int:pk>/trede/", ladder.record_rung, name="record_rung"),
    path("<int:pk>/afstand/", changes.assess_distance, name="assess_distance"),
    path("<int:pk>/motivatie/", changes.assess_motivation, name="assess_motivation"),
    path("<int:pk>/belemmeringen/", changes.assess_skills, name="assess_skills"),
    path("<int:pk>/vaardigheden/", changes.record_skills, name="record_skills"),
    path("<int:pk>/mogelijkheden/", changes.change_availability, name="change_availability"),
    path("<int:pk>/uitkering/", changes.add_benefit, name="add_benefit"),
    path("<int:pk>/profiel/", sharing.agree_profile, name="agree_profile"),
    path("uitkering/<int:pk>/stopt/", changes.end_benefit, name="end_benefit"),
    path("profiel/<int:pk>/", sharing.change_profile, name="change_profile"),
    path("profiel/<int:pk>/intrekken/", sharing.withdraw_profile, name="withdraw_profile"),
]
