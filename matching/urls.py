"""Addresses of the match."""

from django.urls import path

from matching import views

app_name = "matching"
urlpatterns = [
    path("toekomstige-banen/<int:pk>/kandidaten/", views.for_job, name="for_job"),
    path("toekomstige-banen/<int:pk>/kandidaten/<int:client_pk>/", views.why, name="why"),
    path("inwoners/<int:pk>/banen/", views.for_client, name="for_client"),
    path("uitleg-rangschikking/", views.explanation, name="explanation"),
]
