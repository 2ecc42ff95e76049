"""Where everything stands. Readers' pages come last: their first part is a language."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from newsroom.views import health, sign_in

urlpatterns = [
    path("health/", health.health, name="health"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-out/", sign_in.SignOut.as_view(), name="sign-out"),
    path("admin/", admin.site.urls),
    path("desk/", include("translations.urls", namespace="desk")),
    path("", include("articles.urls", namespace="site")),
]

handler400 = "newsroom.views.failures.bad_request"
handler403 = "newsroom.views.failures.forbidden"
handler404 = "newsroom.views.failures.not_found"
handler500 = "newsroom.views.failures.broken"
