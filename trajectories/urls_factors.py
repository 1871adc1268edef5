"""Addresses of what helped and hindered, and of the method's score."""

from django.urls import path

from trajectories.views import factors as views

urlpatterns = [
    path("factoren/", views.factor_table, name="factor_table"),
    path("factoren/<int:pk>/weg/", views.remove_project_factor, name="remove_project_factor"),
    path("factoren/kandidaat/<int:pk>/weg/", views.remove_candidate_factor, name="remove_candidate_factor"),
    path("projecten/<int:pk>/factoren/", views.factors, name="factors"),
    path(
        "projecten/<int:pk>/factoren/<int:step>/<str:side>/",
        views.add_project_factor,
        name="add_project_factor",
    ),
    path("projecten/<int:pk>/methode/", views.fidelity, name="fidelity"),
    path("kandidaten/<int:pk>/factoren/", views.candidate_factors, name="candidate_factors"),
    path(
        "kandidaten/<int:pk>/factoren/<int:step>/<str:side>/",
        views.add_candidate_factor,
        name="add_candidate_factor",
    ),
]
