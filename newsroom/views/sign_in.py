"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.translation import gettext as _

from newsroom import whose_page
from newsroom.models.person import Person
from newsroom.views import sending_again

LONGEST_NAME = Person._meta.get_field("username").max_length


class SignInForm(AuthenticationForm):
    """Django's, which only tells browsers how long a name may be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        too_long = _("No sign-in name has more than %(limit_value)s characters. Type yours again.")
        self.fields["username"].validators.append(MaxLengthValidator(LONGEST_NAME, too_long))


class SignIn(LoginView):
    """One door for everyone at the desk. What was typed before it shut is carried through and sent by hand."""

    form_class = SignInForm
    template_name = "desk/sign_in.html"
    redirect_authenticated_user = True
    extra_context = {"site_name": settings.SITE_NAME}  # Django would name the host

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """In the language of a page that is carried along, and open to its person while another is signed in."""
        typed = sending_again.brought_along(request)
        if typed is None:
            return super().dispatch(request, *args, **kwargs)
        self.redirect_authenticated_user = not typed.is_of_another(request.user)
        with sending_again.in_language(whose_page.language(typed.whose)):
            answer = super().dispatch(request, *args, **kwargs)
            return answer.render() if isinstance(answer, SimpleTemplateResponse) else answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        typed = sending_again.brought_along(self.request)
        owner = typed.owner if typed and typed.is_of_another(self.request.user) else None
        return super().get_context_data(**kwargs) | {"carried": typed, "owner": owner}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        signed_in = super().form_valid(form)
        typed = sending_again.brought_along(self.request)
        return sending_again.ask(self.request, typed) if typed else signed_in


class SignOut(LogoutView):
    """Out again; POST only, as Django has it."""
