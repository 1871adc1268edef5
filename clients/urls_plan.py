"""Addresses of the support plan, its lines and tasks, and of development routes."""

from django.urls import path

from clients.views import plan_items, plans, routes

urlpatterns = [
    path("<int:pk>/plan/", plans.plans, name="plans"),
    path("<int:pk>/plan/begin/", plans.start_plan, name="start_plan"),
    path("<int:pk>/plan/route/<int:route_pk>/", routes.start_route, name="start_route"),
    path("<int:pk>/plan-onderdeel/", plan_items.add_plan_item, name="add_plan_item"),
    path("<int:pk>/taak/", plan_items.add_task, name="add_task"),
    path("plan/<int:pk>/", plans.plan, name="plan"),
    path("plan/<int:pk>/wijzigen/", plans.change_plan, name="change_plan"),
    path("plan/<int:pk>/aanpassen/", plans.adapt_plan, name="adapt_plan"),
    path("plan/<int:pk>/niet-doorgaan/", plans.drop_plan, name="drop_plan"),
    path("plan/<int:pk>/akkoord/", plans.agree_plan, name="agree_plan"),
    path("plan/<int:pk>/bespreken/", plans.evaluate_plan, name="evaluate_plan"),
    path("plan/<int:pk>/vergelijken/", plans.compare_plan, name="compare_plan"),
    path("plan/<int:pk>/pdf/", plans.plan_pdf, name="plan_pdf"),
    path("plan-onderdeel/<int:pk>/", plan_items.change_plan_item, name="change_plan_item"),
    path("plan-onderdeel/<int:pk>/weg/", plan_items.remove_plan_item, name="remove_plan_item"),
    path("plan-onderdeel/<int:pk>/begint/", plan_items.start_plan_item, name="start_plan_item"),
    path("plan-onderdeel/<int:pk>/klaar/", plan_items.finish_plan_item, name="finish_plan_item"),
    path("plan-onderdeel/<int:pk>/stopt/", plan_items.stop_plan_item, name="stop_plan_item"),
    path("taak/<int:pk>/", plan_items.change_task, name="change_task"),
    path("taak/<int:pk>/gedaan/", plan_items.close_task, name="close_task"),
    path("taak/<int:pk>/terug/", plan_items.reopen_task, name="reopen_task"),
    path("routes/", routes.routes, name="routes"),
    path("routes/nieuw/", routes.new_route, name="new_route"),
    path("routes/<int:pk>/", routes.route, name="route"),
    path("routes/<int:pk>/wijzigen/", routes.change_route, name="change_route"),
]
