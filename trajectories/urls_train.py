"""Addresses of the train planner."""

from django.urls import URLPattern, path

from trajectories.views import train

urlpatterns: list[URLPattern] = [
    path("trein/", train.train, name="train"),
    path("projecten/<int:pk>/trein/", train.project_train, name="project_train"),
    path("trein/stap/<int:pk>/", train.train_step, name="train_step"),
    path("trein/zoek/", train.train_search, name="train_search"),
    path("projecten/<int:pk>/trein/zoek/", train.project_train_search, name="project_train_search"),
    path("trein/planning/<int:pk>/", train.train_run, name="train_run"),
    path("trein/planning/<int:pk>/overnemen/", train.take_run, name="take_run"),
    path("trein/planning/<int:pk>/terug/", train.undo_run, name="undo_run"),
]
