"""Addresses of employers, growth conversations and future jobs."""

from django.urls import path

from employers import (
    urls_agreements,
    urls_file,
    urls_growth,
    urls_instruments,
    urls_pipeline,
    urls_social_return,
    urls_stacked,
)
from employers.views import conversations, employers, jobs
from employers.views.merged import follow

app_name = "employers"
urlpatterns = [
    path("werkgevers/", employers.employers, name="employers"),
    path("werkgevers/nieuw/", employers.new_employer, name="new_employer"),
    path("werkgevers/<int:pk>/", employers.employer, name="employer"),
    path("werkgevers/<int:pk>/wijzigen/", employers.change_employer, name="change_employer"),
    path("werkgevers/<int:pk>/overnemen/", employers.take_over, name="take_over"),
    path("werkgevers/<int:pk>/overdragen/", employers.hand_over, name="hand_over"),
    path("werkgevers/<int:pk>/gesproken/", employers.note_contact, name="note_contact"),
    path("werkgevers/<int:pk>/gesproken/terug/", employers.take_back_contact, name="take_back_contact"),
    path("werkgevers/<int:pk>/contactpersoon/", employers.new_contact_person, name="new_contact_person"),
    path("werkgevers/<int:pk>/groeigesprek/", conversations.new_conversation, name="new_conversation"),
    path("werkgevers/<int:pk>/toekomstige-baan/", jobs.new_job, name="new_job"),
    path(
        "werkgevers/contactpersonen/<int:pk>/", employers.change_contact_person, name="change_contact_person"
    ),
    path("werkgevers/groeigesprekken/<int:pk>/", conversations.conversation, name="conversation"),
    path(
        "werkgevers/groeigesprekken/<int:pk>/wijzigen/",
        conversations.change_conversation,
        name="change_conversation",
    ),
    path(
        "werkgevers/groeigesprekken/<int:pk>/toekomstige-baan/",
        jobs.new_job_from_conversation,
        name="new_job_from_conversation",
    ),
    path("toekomstige-banen/", jobs.jobs, name="jobs"),
    path("toekomstige-banen/<int:pk>/", jobs.job, name="job"),
    path("toekomstige-banen/<int:pk>/wijzigen/", jobs.change_job, name="change_job"),
    path("toekomstige-banen/<int:pk>/uitgewerkt/", jobs.work_out, name="work_out"),
    path("toekomstige-banen/<int:pk>/vervallen/", jobs.lapse_job, name="lapse_job"),
    *urls_file.urlpatterns,
    *urls_growth.urlpatterns,
    *urls_pipeline.urlpatterns,
    *urls_stacked.urlpatterns,
    *urls_agreements.urlpatterns,
    *urls_social_return.urlpatterns,
    *urls_instruments.urlpatterns,
]
# An employer that was merged away leads to the one that stays, on all its pages.
urlpatterns = [follow(pattern) for pattern in urlpatterns]
