"""Addresses of announced placements, job coaches and proposals."""

from django.urls import path

from trajectories.views import announcements, job_coaches, proposals

urlpatterns = [
    path("inwoners/<int:client_pk>/aankondigen/", announcements.announce, name="announce"),
    path("aankondigingen/", announcements.announcements, name="announcements"),
    path("aankondigingen/<int:pk>/", announcements.announcement, name="announcement"),
    path("aankondigingen/<int:pk>/akkoord/", announcements.agree, name="agree_announcement"),
    path("aankondigingen/<int:pk>/akkoord/terug/", announcements.take_back, name="take_back_agreement"),
    path("aankondigingen/<int:pk>/antwoord/", announcements.answer, name="answer_announcement"),
    path("aankondigingen/<int:pk>/terug/", announcements.withdraw, name="withdraw_announcement"),
    path("aankondigingen/<int:pk>/baan/", announcements.place, name="place_announced"),
    path("inwoners/<int:client_pk>/jobcoach/", job_coaches.job_coach, name="job_coach"),
    path("jobcoaches/<int:pk>/einde/", job_coaches.end_job_coach, name="end_job_coach"),
    path("voorstellen/", proposals.proposals, name="proposals"),
    path("kandidaten/<int:pk>/afspraak/", proposals.plan_meeting, name="plan_meeting"),
    path("kandidaten/<int:pk>/afspraak/agenda/", proposals.meeting_file, name="meeting_file"),
    path("kandidaten/<int:pk>/ontmoet/", proposals.met, name="met"),
    path("kandidaten/<int:pk>/antwoord/terug/", proposals.take_back_answer, name="take_back_answer"),
]
