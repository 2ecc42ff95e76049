"""What is only looked at: arrivals as they came, and editions with every text readers ever got of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from articles.models import Arrival, Edition
from articles.models.edition import Standing
from articles.wire_wording import reason_of, refusal_sentence, warning_sentence
from articles.wording import OUTCOMES
from newsroom.commas import comma
from newsroom.languages import name_of
from newsroom.row_numbers import row_number
from newsroom.templatetags.desk import mark
from translations.board.still_saying import correct_address
from translations.desk.clock import moment
from translations.desk.payloads import first_lines

SHOWN_BYTES = 200_000
NOTHING = mark_safe('<span class="nothing">–</span>')
STANDINGS = {
    Standing.LIVE: ("live", gettext_lazy("live")),
    Standing.SCHEDULED: ("clock", gettext_lazy("scheduled")),
    Standing.STOPPED: ("stale", gettext_lazy("stopped by a newer text")),
    Standing.HELD: ("held", gettext_lazy("held")),
    Standing.WITHDRAWN: ("gone", gettext_lazy("withdrawn")),
}


class OnlyLookedAt(admin.ModelAdmin):
    """A list and a page without a form: these rows are written by desk verbs and by what comes in."""

    actions: Any = None
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ArrivalAdmin(OnlyLookedAt):
    list_display = ["came", "came_as", "whose", "shape", "known_as", "became", "about"]
    list_display_links = ["came"]
    list_filter = ["outcome", "provider", "format"]
    search_fields = ["guid", "file"]
    search_help_text = gettext_lazy("By the provider's id or the file's name.")
    ordering = ["-at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Arrival]:
        return Arrival.objects.without_bytes().select_related("provider", "article")

    @admin.display(description=gettext_lazy("arrived"), ordering="at")
    def came(self, arrival: Arrival) -> str:
        return moment(arrival.at, now=timezone.now())

    @admin.display(description=gettext_lazy("file"), ordering="file")
    def came_as(self, arrival: Arrival) -> str:
        name = broken_anywhere(arrival.file)
        return format_html("{}, {}", name, arrival.item) if arrival.item else name

    @admin.display(description=gettext_lazy("provider"), ordering="provider")
    def whose(self, arrival: Arrival) -> str:
        return broken_anywhere(str(arrival.provider or ""))

    @admin.display(description=gettext_lazy("format"), ordering="format")
    def shape(self, arrival: Arrival) -> str:
        version = "" if arrival.version is None else _("version %(number)s") % {"number": arrival.version}
        return comma().join(part for part in (arrival.format, version) if part) or NOTHING

    @admin.display(description=gettext_lazy("id"), ordering="guid")
    def known_as(self, arrival: Arrival) -> str:
        return _("by its words") if arrival.guid.startswith("content:") else broken_anywhere(arrival.guid)

    @admin.display(description=gettext_lazy("outcome"), ordering="outcome")
    def became(self, arrival: Arrival) -> str:
        outcome = OUTCOMES[arrival.outcome]  # type: ignore[index]
        said = reason_of(arrival)
        return format_html("<b>{}</b> {}", outcome, said) if said else str(outcome)

    @admin.display(description=gettext_lazy("article"))
    def about(self, arrival: Arrival) -> str:
        if arrival.article is None:
            return NOTHING
        address = reverse("admin:articles_article_change", args=[arrival.article_id])
        return format_html('<a href="{}">{}</a>', address, f"{arrival.article_id} {arrival.article.slugline}".strip())

    def get_urls(self) -> list[URLPattern]:
        download = self.admin_site.admin_view(arrival_bytes)
        return [path("<int:number>/bytes/", download, name="articles_arrival_bytes"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        arrival = get_object_or_404(
            Arrival.objects.select_related("provider", "article", "revision", "by"),
            pk=row_number(object_id) or 0,
        )
        context = self.admin_site.each_context(request) | {
            "title": _("Arrival %(number)s") % {"number": arrival.pk},
            "arrival": arrival,
            "when": moment(arrival.at, now=timezone.now()),
            "outcome": OUTCOMES[arrival.outcome],  # type: ignore[index]
            "reason": refusal_sentence(arrival.reason, arrival.facts) if arrival.reason else "",
            "warnings": [warning_sentence(warning) for warning in arrival.warnings],
            "bytes": first_lines(arrival, SHOWN_BYTES),
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/articles/arrival/page.html", context)


def broken_anywhere(text: str) -> str:
    """A name of any length that stays inside its column."""
    return format_html('<bdi class="break">{}</bdi>', text) if text else NOTHING


def arrival_bytes(request: HttpRequest, number: int) -> HttpResponse:
    """The bytes as they came, as a download that no browser takes for anything but text."""
    arrival = get_object_or_404(Arrival, pk=number)
    response = HttpResponse(bytes(arrival.payload), content_type="text/plain")
    response["Content-Disposition"] = f'attachment; filename="arrival-{arrival.pk}.txt"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


class EditionAdmin(OnlyLookedAt):
    list_display = ["about", "tongue", "stands", "opens", "since", "headline"]
    list_display_links = ["about"]
    list_filter = ["language"]
    ordering = ["-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        fields = ["article__slugline", "newest__headline"]
        own = [field.attname for field in Edition._meta.concrete_fields]
        return Edition.objects.select_related("article", "newest").only(*own, *fields)

    @admin.display(description=gettext_lazy("article"), ordering="article")
    def about(self, edition: Edition) -> str:
        return f"{edition.article_id} {edition.article.slugline}".strip()

    @admin.display(description=gettext_lazy("language"), ordering="language")
    def tongue(self, edition: Edition) -> str:
        return name_of(edition.language, get_language() or "en")

    @admin.display(description=gettext_lazy("stands"))
    def stands(self, edition: Edition) -> str:
        standing = edition.standing(at=timezone.now())
        if standing is None:
            return "–"
        name, word = STANDINGS[standing]
        return format_html('<span class="st st-{}">{}{}</span>', name, mark(name), word)

    @admin.display(description=gettext_lazy("public from"), ordering="public_from")
    def opens(self, edition: Edition) -> str:
        return moment(edition.public_from, now=timezone.now()) if edition.public_from else "–"

    @admin.display(description=gettext_lazy("first public"), ordering="first_public_at")
    def since(self, edition: Edition) -> str:
        return moment(edition.first_public_at, now=timezone.now()) if edition.first_public_at else "–"

    @admin.display(description=gettext_lazy("headline"))
    def headline(self, edition: Edition) -> str:
        return edition.newest.headline if edition.newest else "–"

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        edition = get_object_or_404(Edition.objects.select_related("article", "newest"), pk=row_number(object_id) or 0)
        now = timezone.now()
        standing = edition.standing(at=now)
        person: Any = request.user
        context = self.admin_site.each_context(request) | {
            "title": _("Edition %(number)s") % {"number": edition.pk},
            "edition": edition,
            "language": name_of(edition.language, get_language() or "en"),
            "standing": STANDINGS[standing] if standing else None,
            "correct_address": correct_address(edition.article_id, edition.language, edition.article.source_language)
            if standing == Standing.LIVE and person.is_editor
            else "",
            "opens": moment(edition.public_from, now=now) if edition.public_from else "",
            "since": moment(edition.published_at, now=now) if edition.published_at else "",
            "releases": [
                (release, moment(release.at, now=now))
                for release in edition.releases.select_related("by", "revision").order_by("-number")
            ],
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/articles/edition/page.html", context)
