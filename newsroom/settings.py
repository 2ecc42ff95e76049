"""The desk's settings. What differs between desks comes from the environment (newsroom/env.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsroom import env
from newsroom.languages import LANGUAGES as PRODUCT_LANGUAGES

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
SECRET_KEY = env.secret_key(BASE_DIR / "var" / "secret-key")
# Keys of before: sessions made with them still hold, and what browsers keep under them can still be read.
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1 localhost [::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

# The desk
SITE_NAME = env.text("SITE_NAME", "Meridian")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")
TIME_ZONE = env.text("TIME_ZONE", "Europe/Berlin")
UNHANDLED_HOURS = env.number("UNHANDLED_HOURS", 12)
FIGURES_OF_PEOPLE = env.flag("FIGURES_OF_PEOPLE")

DESK_LANGUAGES = env.words("DESK_LANGUAGES") or list(PRODUCT_LANGUAGES)
_unknown = [code for code in DESK_LANGUAGES if code not in PRODUCT_LANGUAGES]
if _unknown:
    raise ImproperlyConfigured(
        f"DESK_LANGUAGES names {', '.join(_unknown)}, which the product does not know. "
        f"Choose from {', '.join(PRODUCT_LANGUAGES)}, or add one (docs/guides/site-owners.md)."
    )
LANGUAGES = [(code, PRODUCT_LANGUAGES[code].name) for code in DESK_LANGUAGES]
LANGUAGE_CODE = "en" if "en" in DESK_LANGUAGES else DESK_LANGUAGES[0]
USE_TZ = True
USE_I18N = True
LOCALE_PATHS: list[Path] = []

# Columns for names depend on the product's whole list, never on the desk's choice from it.
MODELTRANSLATION_LANGUAGES = tuple(PRODUCT_LANGUAGES)
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_ENABLE_FALLBACKS = False

INSTALLED_APPS = [
    "modeltranslation",
    "translations",
    "articles",
    "newsroom",
    "newsroom.apps.DeskAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "newsroom.interface_language.InterfaceLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.refused_page.RefusedMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
APPEND_SLASH = True

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.page_context.site",
            ],
            "builtins": ["newsroom.templatetags.desk"],
        },
    }
]

DATABASES = {"default": env.database(env.text("DATABASE_URL", "sqlite:///var/desk.sqlite3"), base=BASE_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": env.cache(env.text("CACHE_URL", "locmem://"))}

# People
AUTH_USER_MODEL = "newsroom.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "newsroom.sign_in.PersonBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk:start"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_HANDLER = "newsroom.lockout.Lockout"
AXES_USERNAME_CALLABLE = "newsroom.lockout.name_tried"
AXES_CLIENT_IP_CALLABLE = "newsroom.lockout.address_of"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "desk/locked_out.html"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
SESSION_COOKIE_NAME = "desk"
SESSION_COOKIE_AGE = 14 * 24 * 3600

# Files
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static-collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsroom.static_files.DeskStaticFiles"},
}
WHITENOISE_USE_FINDERS = DEBUG or DEMO
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 12_000

# Safety: from the first page on, no inline script and no inline style.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
HTTPS = env.flag("HTTPS")
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "newsroom.views.sending_again.not_proven"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = env.flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Mail
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if env.text("EMAIL_HOST")
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "desk@localhost")
# What the outbox's runner asks first whether there is something to say: each takes `at`.
OUTBOX_WRITERS = ["translations.actions.notices.remind"]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
