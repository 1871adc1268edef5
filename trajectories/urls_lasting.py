"""Addresses of does the job last, and of the parts of a stacked job."""

from django.urls import URLPattern, path

from trajectories.views import lasting

urlpatterns: list[URLPattern] = [
    path("blijvend/", lasting.lasting, name="lasting"),
    path("blijvend/<int:pk>/", lasting.lasting_check, name="lasting_check"),
    path("blijvend/<int:pk>/werkt-nog/", lasting.still_works, name="still_works"),
    path("blijvend/<int:pk>/toch-niet/", lasting.take_check_back, name="take_check_back"),
    path("blijvend/<int:pk>/vraag/", lasting.ask_by_letter, name="ask_by_letter"),
    path("plaatsingen/<int:pk>/delen/", lasting.add_part, name="add_part"),
    path("delen/<int:pk>/", lasting.change_part, name="change_part"),
    path("delen/<int:pk>/einde/", lasting.end_part, name="end_part"),
]
