"""The worker's entry point: ``celery -A config``."""

import os

from celery import Celery

from config.embedded import attach

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
attach()

app = Celery("opstap")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
