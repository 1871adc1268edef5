"""All addresses. Paths are Dutch words and numbers; never anything about a person."""

from django.urls import include, path

handler403 = "core.pages.forbidden"

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("", include("core.urls")),
    path("inwoners/", include("clients.urls")),
    path("", include("employers.urls")),
    path("", include("trajectories.urls")),
    path("", include("matching.urls")),
    path("cijfers/", include("reporting.urls")),
]
