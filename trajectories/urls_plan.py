"""Addresses of the learn-in plan from what is missing, and the candidate's own page."""

from django.urls import path

from trajectories.views import plan

urlpatterns = [
    path("kandidaten/<int:pk>/plan/voorstel/", plan.fill_plan, name="fill_plan"),
    path("kandidaten/<int:pk>/plan/geen-stap/", plan.set_aside, name="set_skill_aside"),
    path("inleerplan-zonder-stap/<int:pk>/terug/", plan.take_back, name="take_skill_back"),
    path("kandidaten/<int:pk>/plan/besproken/", plan.told, {"field": "explained_on"}, name="plan_explained"),
    path("kandidaten/<int:pk>/plan/gedeeld/", plan.told, {"field": "shared_on"}, name="plan_shared"),
    path("kandidaten/<int:pk>/mijn-plan/", plan.my_plan, name="my_plan"),
    path("kandidaten/<int:pk>/mijn-plan/pdf/", plan.my_plan_pdf, name="my_plan_pdf"),
]
