"""Addresses of trajectories: Dutch words and numbers, nothing about a person."""

from django.urls import path

from trajectories import urls_announce, urls_events, urls_instruments
from trajectories.views import aftercare, candidates, learn_in, learn_in_agreements, projects

app_name = "trajectories"
urlpatterns = [
    path("projecten/", projects.projects, name="projects"),
    path("projecten/<int:pk>/", projects.project, name="project"),
    path("projecten/<int:pk>/verwachtingen/", projects.step_one, name="step_one"),
    path("projecten/<int:pk>/route/", projects.step_two, name="step_two"),
    path("projecten/<int:pk>/besluit/<str:choice>/", projects.decide, name="decide"),
    path("projecten/<int:pk>/leerplekken/nieuw/", projects.add_place, name="add_place"),
    path("leerplekken/<int:pk>/", projects.change_place, name="change_place"),
    path("projecten/<int:pk>/activiteiten/<str:key>/gedaan/", projects.activity_done, name="activity_done"),
    path(
        "projecten/<int:pk>/activiteiten/<str:key>/niet-nodig/",
        projects.activity_aside,
        name="activity_aside",
    ),
    path("projecten/<int:pk>/activiteiten/<str:key>/open/", projects.activity_reopen, name="activity_reopen"),
    path("toekomstige-banen/<int:job_pk>/project/", projects.for_job, name="for_job"),
    path("toekomstige-banen/<int:job_pk>/project/begin/", projects.start_project, name="start_project"),
    path(
        "toekomstige-banen/<int:job_pk>/voorstellen/<int:client_pk>/",
        candidates.propose,
        name="propose",
    ),
    path("kandidaten/<int:pk>/", candidates.candidate, name="candidate"),
    path("kandidaten/<int:pk>/antwoord/", candidates.answer, name="answer"),
    path("kandidaten/<int:pk>/ingelicht/", candidates.inform, name="inform"),
    path("kandidaten/<int:pk>/kennismaking/", candidates.introduce, name="introduce"),
    path("kandidaten/<int:pk>/terugtrekken/", candidates.withdraw, name="withdraw"),
    path(
        "kandidaten/<int:pk>/inleerovereenkomst/",
        learn_in_agreements.learn_in_agreement,
        name="learn_in_agreement",
    ),
    path("kandidaten/<int:pk>/plan/", learn_in.plan, name="plan"),
    path("kandidaten/<int:pk>/plan/stap/", learn_in.add_step, name="add_step"),
    path("kandidaten/<int:pk>/plan/handtekeningen/", learn_in.sign, name="sign"),
    path("kandidaten/<int:pk>/begin/", candidates.start, name="start"),
    path("kandidaten/<int:pk>/evaluatie/", learn_in.evaluate, name="evaluate"),
    path("kandidaten/<int:pk>/uitkomst/", candidates.outcome, name="outcome"),
    path("inleerstappen/<int:pk>/", learn_in.change_step, name="change_step"),
    path("inleerstappen/<int:pk>/weg/", learn_in.remove_step, name="remove_step"),
    path("inleerstappen/<int:pk>/<str:direction>/", learn_in.move_step, name="move_step"),
    path("inwoners/<int:client_pk>/plaatsing/", candidates.placement, name="placement"),
    path("nazorg/", aftercare.aftercare, name="aftercare"),
    path("nazorg/<int:pk>/", aftercare.aftercare_moment, name="aftercare_moment"),
    path("nazorg/<int:pk>/verzetten/", aftercare.move_moment, name="move_moment"),
    path("nazorg/<int:pk>/overslaan/", aftercare.skip_moment, name="skip_moment"),
    path("plaatsingen/<int:pk>/", aftercare.job_aftercare, name="job_aftercare"),
    path("plaatsingen/<int:pk>/contact/", aftercare.add_moment, name="add_moment"),
    path("plaatsingen/<int:pk>/einde/", aftercare.end_job, name="end_job"),
    path("plaatsingen/<int:pk>/kaart/", aftercare.card_pdf, name="card_pdf"),
    path("plaatsingen/<int:pk>/kaart/verstuurd/", aftercare.send_card, name="send_card"),
    path("plaatsingen/<int:pk>/kaart/terug/", aftercare.take_card_back, name="take_card_back"),
    path("inwoners/<int:client_pk>/uitstroombonus/", aftercare.exit_bonus, name="exit_bonus"),
    *urls_announce.urlpatterns,
    *urls_events.urlpatterns,
    *urls_instruments.urlpatterns,
]
