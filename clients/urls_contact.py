"""Addresses of clients: see clients.urls. Talks, letters and group meetings."""

from django.urls import URLPattern, path

from clients.views import contact, groups, letters

urlpatterns: list[URLPattern] = [
    path("<int:pk>/contact/", contact.log_contact, name="log_contact"),
    path("contact/<int:pk>/verbeteren/", contact.correct_contact, name="correct_contact"),
    path("<int:pk>/afspraak/", contact.plan_appointment, name="plan_appointment"),
    path("afspraak/<int:pk>/", contact.change_appointment, name="change_appointment"),
    path("afspraak/<int:pk>/afzeggen/", contact.cancel_appointment, name="cancel_appointment"),
    path("<int:pk>/hoe-vaak/", contact.change_frequency, name="change_frequency"),
    path("<int:pk>/uitnodigen/", letters.invite, name="invite"),
    path("brief/<int:pk>/", letters.letter, name="letter"),
    path("brief/<int:pk>/pdf/", letters.letter_as_pdf, name="letter_pdf"),
    path("brief/<int:pk>/opnieuw/", letters.send_letter_again, name="send_letter_again"),
    path("brieven/", letters.letter_templates, name="letter_templates"),
    path("brieven/nieuw/", letters.new_letter_template, name="new_letter_template"),
    path("brieven/<int:pk>/", letters.change_letter_template, name="change_letter_template"),
    path("bijeenkomsten/", groups.groups, name="groups"),
    path("bijeenkomsten/nieuw/", groups.new_group, name="new_group"),
    path("bijeenkomsten/<int:pk>/", groups.group, name="group"),
    path("bijeenkomsten/<int:pk>/wijzigen/", groups.change_group, name="change_group"),
    path("bijeenkomsten/<int:pk>/gaat-niet-door/", groups.cancel_group, name="cancel_group"),
    path("bijeenkomsten/<int:pk>/uitnodigen/", groups.group_invite, name="group_invite"),
    path("bijeenkomsten/<int:pk>/lijst/", groups.group_list, name="group_list"),
    path("bijeenkomsten/<int:pk>/brieven/", groups.group_letters, name="group_letters"),
    path("bijeenkomsten/<int:pk>/brieven/pdf/", groups.group_letters_pdf, name="group_letters_pdf"),
    path("deelnemer/<int:pk>/weg/", groups.remove_place, name="remove_place"),
]
