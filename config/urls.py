"""All addresses. Paths are Dutch words and numbers; never anything about a person."""

from django.urls import include, path

from core.pages import no_such_page

handler403 = "core.pages.forbidden"

urlpatterns = [
    # Who may log in, and under which address, is for the functional administrator: allauth's page is closed.
    path("account/email/", no_such_page),
    path("account/", include("allauth.urls")),
    path("", include("core.urls")),
    path("inwoners/", include("clients.urls")),
    path("", include("employers.urls")),
    path("", include("trajectories.urls")),
    path("", include("matching.urls")),
    path("cijfers/", include("reporting.urls")),
]
