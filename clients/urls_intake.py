"""Addresses of the broad intake, of what the profiles suggest, and of the rules behind that."""

from django.urls import path

from clients.views import intake, read_intake, suggestions, support_rules

urlpatterns = [
    path("<int:pk>/brede-uitvraag/", intake.intake, name="intake"),
    path("<int:pk>/brede-uitvraag/bewaar/", intake.intake_save, name="intake_save"),
    path("<int:pk>/brede-uitvraag/afronden/", intake.finish_intake, name="finish_intake"),
    path("<int:pk>/brede-uitvraag/deel/<slug:page>/", intake.intake_page, name="intake_page"),
    path("brede-uitvraag/<int:pk>/lezen/", read_intake.read_intake, name="read_intake"),
    path("<int:pk>/suggesties/", suggestions.suggestions, name="suggestions"),
    path("<int:pk>/suggesties/toevoegen/", suggestions.add_suggestion, name="add_suggestion"),
    path("<int:pk>/suggesties/opnieuw/", suggestions.renew_suggestions, name="renew_suggestions"),
    path("suggestie/<int:pk>/in-plan/", suggestions.take_up_suggestion, name="take_up_suggestion"),
    path("suggestie/<int:pk>/past-niet/", suggestions.reject_suggestion, name="reject_suggestion"),
    path("regels/", support_rules.support_rules, name="support_rules"),
    path("regels/nieuw/", support_rules.add_support_rule, name="add_support_rule"),
    path("regels/eigen/", support_rules.copy_support_rules, name="copy_support_rules"),
    path("regels/standaard/", support_rules.reset_support_rules, name="reset_support_rules"),
    path("regels/<int:pk>/", support_rules.change_support_rule, name="change_support_rule"),
]
