"""Addresses of clients: see clients.urls. Talks, letters and group meetings."""

from django.urls import URLPattern, path

from clients.views import contact

urlpatterns: list[URLPattern] = [
    path("<int:pk>/contact/", contact.log_contact, name="log_contact"),
    path("contact/<int:pk>/verbeteren/", contact.correct_contact, name="correct_contact"),
    path("<int:pk>/afspraak/", contact.plan_appointment, name="plan_appointment"),
    path("afspraak/<int:pk>/", contact.change_appointment, name="change_appointment"),
    path("afspraak/<int:pk>/afzeggen/", contact.cancel_appointment, name="cancel_appointment"),
    path("<int:pk>/hoe-vaak/", contact.change_frequency, name="change_frequency"),
]
