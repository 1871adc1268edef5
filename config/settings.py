"""Settings: strict unless told otherwise.

Read from the environment:

- ``OPSTAP_MODE``: ``production`` (default), ``development`` or ``test``.
- ``SECRET_KEY``, ``ALLOWED_HOSTS``, ``CSRF_TRUSTED_ORIGINS``: required in production.
- ``SEALING_KEY``: 32 bytes, base64; seals citizen numbers. Required in production; keep it in a vault.
- ``DATABASE_URL`` (application role, owns nothing), ``DATABASE_OWNER_URL`` (migrations), ``REDIS_URL``.
- ``OPSTAP_DB_ROLE=owner``: use the owner's connection (set by manage.py for migrations only).
- ``EMAIL_URL``-like parts: ``EMAIL_HOST``, ``EMAIL_PORT``, ``EMAIL_USER``, ``EMAIL_PASSWORD``.
"""

import os
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

import pghistory
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config.connection import database_from_url
from config.mode import current_mode, data_dir

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = data_dir()
MODE = current_mode()
DEVELOPMENT = MODE == "development"
PRODUCTION = MODE == "production"
DEBUG = False
VERSION = "0.1.0"


def required(name: str) -> str:
    """Environment variable that production can't do without.

    Raises ImproperlyConfigured with the name of what is missing.
    """
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} ontbreekt. Zet deze omgevingsvariabele (zie README).")
    return value


def local_secret(name: str, make: Callable[[], str]) -> str:
    """A secret for this checkout alone, made once, so that sessions survive a restart."""
    path = DATA_DIR / name
    if not path.exists():
        DATA_DIR.mkdir(exist_ok=True)
        path.write_text(make())
        path.chmod(0o600)
    return path.read_text()


def given_or_local(variable: str, make: Callable[[], str]) -> str:
    """Production must give it; elsewhere it is made once and kept beside the data."""
    if PRODUCTION:
        return required(variable)
    return os.environ.get(variable) or local_secret(variable.lower(), make)


def listed(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


SECRET_KEY = given_or_local("SECRET_KEY", lambda: secrets.token_urlsafe(60))
SEALING_KEY = given_or_local("SEALING_KEY", lambda: urlsafe_b64encode(secrets.token_bytes(32)).decode())
ALLOWED_HOSTS = (
    listed("ALLOWED_HOSTS") if PRODUCTION else listed("ALLOWED_HOSTS", "127.0.0.1,localhost,testserver")
)
CSRF_TRUSTED_ORIGINS = listed("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_filters",
    "django_htmx",
    "django_linear_migrations",
    "pgtrigger",
    "pghistory",
    "core",
    "clients",
    "employers",
    "trajectories",
    "matching",
    "reporting",
]
if PRODUCTION:
    INSTALLED_APPS.remove("django_linear_migrations")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.middleware.PrivatePages",
    "core.middleware.health",
    "core.middleware.no_null_bytes",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "core.accounts.WithSession",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.middleware.RequestTransaction",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "core.middleware.SecondFactorRequired",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "core.middleware.HistoryContext",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context.page",
            ],
            "builtins": ["core.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

_owner = os.environ.get("OPSTAP_DB_ROLE") == "owner"
_url = os.environ.get("DATABASE_OWNER_URL" if _owner else "DATABASE_URL") or required("DATABASE_URL")
DATABASES = {
    "default": {
        **database_from_url(_url, timeouts=not _owner),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = os.environ.get("REDIS_URL", "")
CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A broker that hangs may cost a page half a second, never more: the outbox sweeper catches up.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": 5,
    "socket_connect_timeout": 1,
    "visibility_timeout": 300,
}
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_BEAT_SCHEDULE = {
    "compute-signals": {"task": "clients.tasks.compute_signals", "schedule": crontab(hour=0, minute=20)},
    "sweep-outbox": {"task": "core.tasks.sweep_outbox", "schedule": 15.0},
    "plan-aftercare": {"task": "trajectories.tasks.plan_aftercare", "schedule": crontab(hour=0, minute=10)},
    "remind-questionnaires": {
        "task": "trajectories.tasks.remind_questionnaires",
        "schedule": crontab(hour=6, minute=30),
    },
    "plan-lasting-checks": {
        "task": "trajectories.tasks.plan_lasting_checks",
        "schedule": crontab(hour=0, minute=12),
    },
    "count-places": {"task": "trajectories.tasks.count_places", "schedule": crontab(hour=0, minute=5)},
    "remove-old-train-runs": {
        "task": "trajectories.tasks.remove_old_train_runs",
        "schedule": crontab(hour=2, minute=45),
    },
    "remove-old-imports": {
        "task": "clients.tasks.remove_old_imports",
        "schedule": crontab(hour=2, minute=40),
    },
    "escalate-late-hand-overs": {
        "task": "clients.tasks.escalate_late_hand_overs",
        "schedule": crontab(hour=5, minute=30),
    },
    "recompute-everything": {
        "task": "reporting.tasks.recompute_everything",
        "schedule": crontab(hour=3, minute=15),
    },
    "remove-old-drafts": {"task": "core.tasks.remove_old_drafts", "schedule": crontab(hour=2, minute=50)},
    "remove-old-notices": {"task": "core.tasks.remove_old_notices", "schedule": crontab(hour=2, minute=55)},
}

AUTH_USER_MODEL = "core.User"
AUTHENTICATION_BACKENDS = ["core.accounts.StaffBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "core.accounts.StaffAccounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
SOCIALACCOUNT_ADAPTER = "core.accounts.StaffSocialAccounts"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
# A second factor for everybody; only made-up accounts in development may do without.
SECOND_FACTOR_REQUIRED = PRODUCTION

SESSION_ENGINE = "core.sessions"
# Messages name people ("Jan de Vries is voorgesteld"): they stay in the database, not in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.pages.csrf_failure"
SECURE_SSL_REDIRECT = PRODUCTION and os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("BEHIND_PROXY") else None
# Behind a proxy the visitor's address is the one that the proxy adds: for the log and the log-in limits.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if os.environ.get("BEHIND_PROXY") else 0
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

# A file that somebody brings in is never written to disk; what is larger than this is read past.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", DATA_DIR / "static"))
_node = BASE_DIR / "node_modules"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *(
        (prefix, folder)
        for prefix, folder in [
            ("vendor/bootstrap", _node / "bootstrap" / "dist"),
            ("vendor/chart", _node / "chart.js" / "dist"),
            ("vendor/font", _node / "@fontsource-variable" / "hanken-grotesk"),
        ]
        if folder.exists()
    ),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not PRODUCTION

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if PRODUCTION
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = bool(EMAIL_HOST_USER)
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "opstap@localhost")

# Demo accounts are listed on the log-in page and share a known password: never outside development.
DEMO_ACCOUNTS = DEVELOPMENT
DEMO_PASSWORD = "opstap-demo-2026" if DEVELOPMENT or MODE == "test" else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING" if MODE == "test" else "INFO"},
    # Refusals and wrong forms are ordinary, and stand in the application's own log.
    "loggers": {"django.request": {"level": "ERROR"}},
}

# Every change is kept, by triggers in the database: bulk changes and SQL too.
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
