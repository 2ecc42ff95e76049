"""Signing in and out."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView


class SignIn(LoginView):
    """One door for everyone at the desk."""

    template_name = "desk/sign_in.html"
    redirect_authenticated_user = True
    extra_context = {"site_name": settings.SITE_NAME}  # Django would name the host


class SignOut(LogoutView):
    """Out again; POST only, as Django has it."""
