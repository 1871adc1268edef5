"""Addresses of learning together."""

from django.urls import path

from trajectories.views import learning as views

urlpatterns = [
    path("samen-leren/", views.learning, name="learning"),
    path("samen-leren/bijeenkomst/", views.add_meeting, name="add_meeting"),
    path("samen-leren/bijeenkomst/<int:pk>/", views.learning_meeting, name="learning_meeting"),
    path("samen-leren/vraag/", views.add_question, name="add_question"),
    path("samen-leren/vraag/<int:pk>/", views.change_question, name="change_question"),
    path("samen-leren/vraag/<int:pk>/antwoord/", views.answer_question, name="answer_question"),
    path("samen-leren/vraag/<int:pk>/open/", views.reopen_question, name="reopen_question"),
    path("samen-leren/les/", views.add_lesson, name="add_lesson"),
    path("samen-leren/les/<int:pk>/", views.lesson, name="lesson"),
    path("samen-leren/les/<int:pk>/weg/", views.remove_lesson, name="remove_lesson"),
]
