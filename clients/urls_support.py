"""Addresses of the catalogue of support and of taking part in it."""

from django.urls import URLPattern, path

from clients.views import enrolments, provisions

urlpatterns: list[URLPattern] = [
    path("aanbod/", provisions.provisions, name="provisions"),
    path("aanbod/nieuw/", provisions.new_provision, name="new_provision"),
    path("aanbod/<int:pk>/", provisions.provision, name="provision"),
    path("aanbod/<int:pk>/wijzigen/", provisions.change_provision, name="change_provision"),
    path("<int:pk>/deelname/", enrolments.enrol, name="enrol"),
    path("deelname/<int:pk>/", enrolments.enrolment, name="enrolment"),
    path("deelname/<int:pk>/begint/", enrolments.start_enrolment, name="start_enrolment"),
    path("deelname/<int:pk>/verlengen/", enrolments.extend_enrolment, name="extend_enrolment"),
    path("deelname/<int:pk>/afronden/", enrolments.finish_enrolment, name="finish_enrolment"),
    path("deelname/<int:pk>/stoppen/", enrolments.stop_enrolment, name="stop_enrolment"),
    path("deelname/<int:pk>/afmelden/", enrolments.cancel_enrolment, name="cancel_enrolment"),
    path("deelname/<int:pk>/oordeel/", enrolments.rate_enrolment, name="rate_enrolment"),
    path("deelname/<int:pk>/fase/", enrolments.start_phase, name="start_phase"),
]
