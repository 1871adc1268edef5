"""The web server's entry point."""

import os

from django.core.wsgi import get_wsgi_application

from config.embedded import attach

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
attach()

application = get_wsgi_application()
