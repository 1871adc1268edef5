"""Settings for the tests: the real ones, with a quick password hash and mail kept in memory."""

import os

os.environ.setdefault("OPSTAP_MODE", "test")
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("SEALING_KEY", "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMDE=")

from config.embedded import attach

attach()

from config.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
ACCOUNT_RATE_LIMITS = False
# Tasks run in the process; the tests of the worker itself use the real broker.
CELERY_BROKER_URL = "memory://"
CELERY_TASK_ALWAYS_EAGER = False
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = "<<undefined %s>>"
