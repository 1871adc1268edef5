"""Addresses of handing over and of duties."""

from django.urls import URLPattern, path

from clients.views import duties, hand_overs

urlpatterns: list[URLPattern] = [
    path("<int:pk>/overdragen/", hand_overs.hand_over, name="hand_over"),
    path("<int:pk>/begeleiding/", hand_overs.guidance, name="guidance"),
    path("<int:pk>/buddy/", hand_overs.change_buddy, name="change_buddy"),
    path("overdrachten/", hand_overs.hand_overs, name="hand_overs"),
    path("overdrachten/caseload/", hand_overs.hand_over_all, name="hand_over_all"),
    path("overdrachten/samen/<uuid:bulk>/", hand_overs.accept_bulk, name="accept_bulk"),
    path("overdrachten/<int:pk>/", hand_overs.answer_hand_over, name="answer_hand_over"),
    path("overdrachten/<int:pk>/overnemen/", hand_overs.accept_hand_over, name="accept_hand_over"),
    path("overdrachten/<int:pk>/weigeren/", hand_overs.refuse_hand_over, name="refuse_hand_over"),
    path("overdrachten/<int:pk>/voorleggen/", hand_overs.escalate_hand_over, name="escalate_hand_over"),
    path("overdrachten/<int:pk>/intrekken/", hand_overs.withdraw_hand_over, name="withdraw_hand_over"),
    path("overdrachten/<int:pk>/besluiten/", hand_overs.settle_hand_over, name="settle_hand_over"),
    path("<int:pk>/plichten/", duties.duties, name="duties"),
    path("<int:pk>/plichten/vrijstelling/", duties.add_exemption, name="add_exemption"),
    path("<int:pk>/plichten/melding/", duties.add_signal, name="add_signal"),
    path("<int:pk>/plichten/tegenprestatie/", duties.add_service, name="add_service"),
    path("vrijstelling/<int:pk>/", duties.change_exemption, name="change_exemption"),
    path("vrijstelling/<int:pk>/stopt/", duties.end_exemption, name="end_exemption"),
    path("melding/<int:pk>/besluit/", duties.record_decision, name="record_decision"),
    path("melding/<int:pk>/opgeheven/", duties.lift, name="lift_sanction"),
    path("melding/<int:pk>/intrekken/", duties.withdraw, name="withdraw_signal"),
    path("tegenprestatie/<int:pk>/", duties.change_service, name="change_service"),
]
