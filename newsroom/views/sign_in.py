"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpResponse

from newsroom.views import sending_again


class SignIn(LoginView):
    """One door for everyone at the desk. What was typed before it shut is carried through and sent by hand."""

    template_name = "desk/sign_in.html"
    redirect_authenticated_user = True
    extra_context = {"site_name": settings.SITE_NAME}  # Django would name the host

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"carried": sending_again.brought_along(self.request)}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        signed_in = super().form_valid(form)
        typed = sending_again.brought_along(self.request)
        return sending_again.ask(self.request, typed) if typed else signed_in


class SignOut(LogoutView):
    """Out again; POST only, as Django has it."""
