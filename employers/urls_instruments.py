"""Addresses of the toolbox."""

from django.urls import URLPattern, path

from employers.views import instruments

urlpatterns: list[URLPattern] = [
    path("instrumenten/", instruments.instruments, name="instruments"),
    path("instrumenten/budget/", instruments.budgets, name="budgets"),
    path("instrumenten/budget/<int:year>/<slug:code>/wijzig/", instruments.set_budget, name="set_budget"),
    path("instrumenten/combinatie/", instruments.set_pair, name="set_pair"),
    path("instrumenten/tekst/<slug:code>/", instruments.change_instrument, name="change_instrument"),
]
