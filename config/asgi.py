"""Entry point for an asynchronous server; Opstap itself runs on wsgi."""

import os

from django.core.asgi import get_asgi_application

from config.embedded import attach

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
attach()

application = get_asgi_application()
