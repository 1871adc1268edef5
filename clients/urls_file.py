"""Addresses of what is around the file: profiles over time, people, own story, citizen number."""

from django.urls import path

from clients.views import file, identity, people, situation

urlpatterns = [
    path("zoek-op-bsn/", identity.find_by_bsn, name="find_by_bsn"),
    path("vroeg-in-beeld/", people.early_list, name="early"),
    path("vroeg-in-beeld/nieuw/", people.add_early, name="add_early"),
    path("vroeg-in-beeld/<int:pk>/", people.early_notice, name="early_notice"),
    path("vroeg-in-beeld/<int:pk>/start/", people.start_guidance, name="start_guidance"),
    path("<int:pk>/profielen/", file.profiles, name="profiles"),
    path("<int:pk>/bsn/", identity.bsn, name="bsn"),
    path("<int:pk>/bsn/vastleggen/", identity.record_bsn, name="record_bsn"),
    path("<int:pk>/betrokkenen/", people.people, name="people"),
    path("<int:pk>/betrokkene/", people.add_professional, name="add_professional"),
    path("betrokkene/<int:pk>/", people.change_professional, name="change_professional"),
    path("betrokkene/<int:pk>/vraag-mee/", people.ask_along, name="ask_along"),
    path("betrokkene/<int:pk>/gesproken/", people.spoken, name="spoken"),
    path("<int:pk>/overleg/", people.add_case_meeting, name="add_case_meeting"),
    path("<int:pk>/eigen-verhaal/", situation.story, name="story"),
    path("<int:pk>/eigen-verhaal/delen/", situation.share_story, name="share_story"),
    path("<int:pk>/eigen-verhaal/niet-delen/", situation.withdraw_story, name="withdraw_story"),
    path("<int:pk>/meedoen/", situation.situation, name="situation"),
    path("<int:pk>/meedoen/uren/", situation.add_hours, name="add_hours"),
    path("uren/<int:pk>/stopt/", situation.end_hours, name="end_hours"),
    path("<int:pk>/register/", situation.add_register, name="add_register"),
    path("<int:pk>/zoekperiode/", situation.start_search, name="start_search"),
    path("zoekperiode/<int:pk>/", situation.close_search, name="close_search"),
]
