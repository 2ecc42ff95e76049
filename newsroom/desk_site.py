"""The editors' admin: Django's, with the desk's own door, name and look."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin, action
from django.contrib.admin.actions import delete_selected as djangos_delete_selected
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from newsroom.sound_requests import asked_soundly


@action(permissions=["delete"], description=_("Delete what is chosen …"))
def delete_selected(rows: ModelAdmin[Any], request: HttpRequest, queryset: Any) -> Any:
    """Django's, under a name into which no model's name has to fit."""
    return djangos_delete_selected(rows, request, queryset)


class DeskSite(AdminSite):
    site_title = _("Desk")
    site_header = _("Desk")
    index_title = _("The desk")
    enable_nav_sidebar = False
    site_url = "/"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.disable_action("delete_selected")
        self.add_action(delete_selected)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return super().admin_view(asked_soundly(view), cacheable)

    def login(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
        """There is one door, and it is not here. Who is in already and comes here lacks the right."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect(f"/sign-in/?next={request.GET.get('next', '/admin/')}")
