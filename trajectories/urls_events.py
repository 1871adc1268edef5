"""Addresses of meetings with employers."""

from django.urls import path

from trajectories.views import event_letters, event_people, events

urlpatterns = [
    path("ontmoetingen/", events.events, name="events"),
    path("ontmoetingen/nieuw/", events.new_event, name="new_event"),
    path("ontmoetingen/werkgevers/<int:pk>/", events.change_employer, name="change_event_employer"),
    path("ontmoetingen/werkgevers/<int:pk>/weg/", events.remove_employer, name="remove_event_employer"),
    path("ontmoetingen/deelnemers/<int:pk>/weg/", events.remove_place, name="remove_event_place"),
    path("ontmoetingen/gesprekken/<int:pk>/", event_people.talk, name="event_talk"),
    path("ontmoetingen/<int:pk>/", events.event, name="event"),
    path("ontmoetingen/<int:pk>/wijzigen/", events.change_event, name="change_event"),
    path("ontmoetingen/<int:pk>/gaat-niet-door/", events.cancel_event, name="cancel_event"),
    path("ontmoetingen/<int:pk>/geweest/", events.hold_event, name="hold_event"),
    path("ontmoetingen/<int:pk>/volgende/", events.next_event, name="next_event"),
    path("ontmoetingen/<int:pk>/werkgever/", events.add_employer, name="add_event_employer"),
    path("ontmoetingen/<int:pk>/uitnodigen/", event_people.event_people, name="event_people"),
    path("ontmoetingen/<int:pk>/wie-spreekt-wie/", event_people.pairs, name="event_pairs"),
    path("ontmoetingen/<int:pk>/rooster/", events.plan_rounds, name="event_rounds"),
    path("ontmoetingen/<int:pk>/wie-was-er/", event_people.results, name="event_results"),
    path("ontmoetingen/<int:pk>/wie-was-er/bewaar/", event_people.keep_results, name="keep_event_results"),
    path("ontmoetingen/<int:pk>/lijst/", events.printed_list, name="event_list"),
    path("ontmoetingen/<int:pk>/uitkomst/<str:key>/", events.outcome, name="event_outcome"),
    path("ontmoetingen/<int:pk>/uitnodigingen/", event_letters.letters, name="event_letters"),
    path("ontmoetingen/<int:pk>/uitnodigingen/pdf/", event_letters.letters_pdf, name="event_letters_pdf"),
]
