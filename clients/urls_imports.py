"""Addresses of imports: see clients.urls."""

from django.urls import path

from clients.views import imports

urlpatterns = [
    path("", imports.import_list, name="imports"),
    path("nieuw/", imports.new_import, name="new_import"),
    path("voorbeeld/", imports.example, name="import_example"),
    path("<int:pk>/", imports.import_run, name="import_run"),
    path("<int:pk>/kolommen/", imports.choose_columns, name="import_columns"),
    path("<int:pk>/andere-kolommen/", imports.change_columns, name="import_change_columns"),
    path("<int:pk>/overnemen/", imports.take_over, name="import_take_over"),
    path("<int:pk>/stoppen/", imports.cancel, name="import_cancel"),
    path("rij/<int:pk>/", imports.repair_row, name="import_row"),
    path("rij/<int:pk>/overslaan/", imports.skip_row, name="import_skip_row"),
    path("rij/<int:pk>/meenemen/", imports.keep_row, name="import_keep_row"),
]
