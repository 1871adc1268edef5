"""A real worker for the tests: the application's own, on the test's database and broker."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from config.celery import app
from tests.crash_effect import register

app.conf.broker_url = os.environ["OPSTAP_TEST_BROKER"]
register()
