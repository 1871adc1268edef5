"""Addresses of agreements with employers."""

from django.urls import URLPattern, path

from employers.views import agreement_templates, agreements

urlpatterns: list[URLPattern] = [
    path("overeenkomsten/", agreements.agreements, name="agreements"),
    path("overeenkomsten/nieuw/", agreements.new_agreement, name="new_agreement"),
    path("overeenkomsten/teksten/", agreement_templates.agreement_templates, name="agreement_templates"),
    path(
        "overeenkomsten/teksten/nieuw/",
        agreement_templates.new_agreement_template,
        name="new_agreement_template",
    ),
    path(
        "overeenkomsten/teksten/<int:pk>/", agreement_templates.agreement_template, name="agreement_template"
    ),
    path(
        "overeenkomsten/teksten/<int:pk>/wijzigen/",
        agreement_templates.change_agreement_template,
        name="change_agreement_template",
    ),
    path("overeenkomsten/handtekening/<int:pk>/", agreements.sign_agreement, name="sign_agreement"),
    path("overeenkomsten/<int:pk>/", agreements.agreement, name="agreement"),
    path("overeenkomsten/<int:pk>/wijzigen/", agreements.change_agreement, name="change_agreement"),
    path("overeenkomsten/<int:pk>/ter-ondertekening/", agreements.send_agreement, name="send_agreement"),
    path("overeenkomsten/<int:pk>/terughalen/", agreements.take_back_agreement, name="take_back_agreement"),
    path("overeenkomsten/<int:pk>/verlengen/", agreements.renew_agreement, name="renew_agreement"),
    path("overeenkomsten/<int:pk>/stoppen/", agreements.end_agreement, name="end_agreement"),
    path("overeenkomsten/<int:pk>/herinnering/", agreements.agreement_reminder, name="agreement_reminder"),
    path("overeenkomsten/<int:pk>/pdf/", agreements.agreement_pdf, name="agreement_pdf"),
]
