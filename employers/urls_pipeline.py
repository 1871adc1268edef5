"""Addresses of the pipeline of future jobs."""

from django.urls import URLPattern, path

from employers.views import job_lines, pipeline

urlpatterns: list[URLPattern] = [
    path("toekomstige-banen/bord/", pipeline.board, name="board"),
    path("toekomstige-banen/kalender/", pipeline.calendar, name="calendar"),
    path("toekomstige-banen/kalender/toen-en-nu/", pipeline.expected, name="expected"),
    path("toekomstige-banen/<int:pk>/stap/", pipeline.move_job, name="move_job"),
    path("toekomstige-banen/<int:pk>/klopt-nog/", pipeline.confirm_job, name="confirm_job"),
    path("toekomstige-banen/<int:pk>/toch-niet-nagevraagd/", pipeline.unconfirm_job, name="unconfirm_job"),
    path("toekomstige-banen/<int:pk>/vacature/", pipeline.open_vacancy, name="open_vacancy"),
    path("toekomstige-banen/<int:pk>/geen-vacature/", pipeline.close_vacancy, name="close_vacancy"),
    path("toekomstige-banen/<int:pk>/taken/", job_lines.job_tasks, name="job_tasks"),
    path("toekomstige-banen/<int:pk>/taken/nieuwe-baan/", job_lines.carve_job, name="carve_job"),
    path("toekomstige-banen/<int:pk>/werktijden/", job_lines.job_shifts, name="job_shifts"),
    path("toekomstige-banen/<int:pk>/vaardigheden/", job_lines.job_skills, name="job_skills"),
]
