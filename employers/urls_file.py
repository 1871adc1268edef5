"""Addresses of the employer's file: branches, talks, promises, merging."""

from django.urls import URLPattern, path

from employers.views import merging, talks

urlpatterns: list[URLPattern] = [
    path("werkgevers/dubbel/", merging.duplicates, name="duplicates"),
    path("werkgevers/<int:pk>/gesprek/", talks.add_talk, name="add_talk"),
    path("werkgevers/gesprekken/<int:pk>/", talks.change_talk, name="change_talk"),
    path("werkgevers/<int:pk>/belofte/", talks.add_promise, name="add_promise"),
    path("werkgevers/beloften/<int:pk>/", talks.change_promise, name="change_promise"),
    path("werkgevers/beloften/<int:pk>/gedaan/", talks.promise_done, name="promise_done"),
    path("werkgevers/beloften/<int:pk>/vervallen/", talks.promise_dropped, name="promise_dropped"),
    path("werkgevers/beloften/<int:pk>/terug/", talks.promise_reopened, name="promise_reopened"),
    path("werkgevers/<int:pk>/vestiging/", talks.new_branch, name="new_branch"),
    path("werkgevers/vestigingen/<int:pk>/", talks.edit_branch, name="change_branch"),
    path("werkgevers/<int:pk>/samenvoegen/", merging.merge, name="merge"),
]
