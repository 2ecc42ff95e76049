"""Articles in the admin: the list, the story's page and every verb's address."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from newsroom.row_numbers import row_number
from translations.desk.article_page import article_page
from translations.desk.asking import ask, ask_language
from translations.desk.board import board
from translations.desk.changelist import ArticleList
from translations.desk.editing import edit
from translations.desk.filters import (
    ArrivedFilter,
    LanguageMissingFilter,
    ProviderFilter,
    SectionFilter,
    StateFilter,
    TranslationsFilter,
)
from translations.desk.questions import answer
from translations.desk.records import OnlyLookedAt
from translations.desk.requesting import ask_for_languages
from translations.desk.taking_in import paste, write_article
from translations.desk.together import clear_all, question_for, together

LIST_FIELDS = [
    "state",
    "state_before",
    "stopped_reason",
    "source_language",
    "arrived_at",
    "urgency",
    "slugline",
    "embargo",
    "embargo_until_lifted",
    "is_advance",
    "meaning",
    "headline",
    "opening",
    "provider__slug",
    "current__number",
    "current__kind",
]


class ArticleAdmin(OnlyLookedAt):
    """Rows change by desk verbs alone; the admin shows them and asks what the verbs need to know."""

    list_display = ["arrived", "how_urgent", "story", "sender", "written_in", "how_it_stands"]
    list_display_links = None
    list_filter = [
        StateFilter,
        TranslationsFilter,
        LanguageMissingFilter,
        SectionFilter,
        ArrivedFilter,
        ProviderFilter,
    ]
    search_fields = ["search_text"]
    ordering = ["-arrived_at", "-pk"]
    list_max_show_all = 0
    actions = ["clear", "request_languages", "assign", "spike"]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ArticleList]:
        return ArticleList

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.select_related("provider", "current").only(*LIST_FIELDS, *names_of("provider"))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """The desk's own search: any case, with or without accents; `#20` is that story, `20` finds it first."""
        stories: Any = queryset
        words = search_term.strip()
        number = row_number(words.removeprefix("#"))
        if number is None:
            return (stories.saying(words) if words else stories), False
        if words.startswith("#"):
            return stories.filter(pk=number), False
        return stories.saying(words).numbered_first(number), False

    def get_urls(self) -> list[URLPattern]:
        at_the_desk = self.admin_site.admin_view
        *pages, any_other = super().get_urls()
        return [
            *pages,
            path("paste/", at_the_desk(paste), name="articles_article_paste"),
            path("write/", at_the_desk(write_article), name="articles_article_write"),
            path("together/<slug:verb>/", at_the_desk(together), name="articles_article_together"),
            path("<int:number>/edit/", at_the_desk(edit), name="articles_article_edit"),
            path("<int:number>/request/", at_the_desk(ask_for_languages), name="articles_article_request"),
            path("<int:number>/correction/<int:revision>/", at_the_desk(board), name="articles_article_correction"),
            path("<int:number>/questions/<int:question>/", at_the_desk(answer), name="articles_article_question"),
            path("<int:number>/<slug:verb>/", at_the_desk(ask), name="articles_article_verb"),
            path(
                "<int:number>/<slug:language>/<slug:verb>/",
                at_the_desk(ask_language),
                name="articles_article_language_verb",
            ),
            any_other,
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        context = {"unhandled_hours": settings.UNHANDLED_HOURS, **(extra_context or {})}
        return super().changelist_view(request, context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return article_page(request, row_number(object_id) or 0)

    @admin.display(description=_("arrived"), ordering="arrived_at")
    def arrived(self, article: Article) -> str:
        return ""

    @admin.display(description=_("urgency"), ordering="urgency")
    def how_urgent(self, article: Article) -> str:
        return ""

    @admin.display(description=_("headline, slugline"), ordering="slugline")
    def story(self, article: Article) -> str:
        return ""

    @admin.display(description=_("provider"), ordering="provider__slug")
    def sender(self, article: Article) -> str:
        return ""

    @admin.display(description=_("from"), ordering="source_language")
    def written_in(self, article: Article) -> str:
        return ""

    @admin.display(description=_("state"), ordering="state")
    def how_it_stands(self, article: Article) -> str:
        return ""

    @admin.action(description=_("Clear"))
    def clear(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        clear_all(request, request.POST.getlist("_selected_action"))

    @admin.action(description=_("Request languages …"))
    def request_languages(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        return question_for(request, "request")

    @admin.action(description=_("Assign …"))
    def assign(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        return question_for(request, "assign")

    @admin.action(description=_("Spike …"))
    def spike(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        return question_for(request, "spike")


def names_of(relation: str) -> list[str]:
    """The name columns of something the desk names in every language."""
    model = Article._meta.get_field(relation).related_model
    columns = [field.attname for field in model._meta.concrete_fields]  # type: ignore[union-attr]
    return [f"{relation}__{column}" for column in columns if column.startswith("name")]
