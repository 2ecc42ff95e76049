"""The register of names and terms in the admin: a list, a page a concept, and its verbs. Every write is a desk verb."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.actions import register
from newsroom.admin.register_files import export, take_file
from newsroom.admin.register_forms import AllForms, ConceptModelForm, OneForm
from newsroom.admin.register_merging import merge, question
from newsroom.filling import filled
from newsroom.language.naming import Status
from newsroom.languages import LANGUAGES, bcp47, direction, name_of
from newsroom.models import Concept, ConceptForm
from newsroom.register import names_in
from newsroom.register.proposing import proposals
from newsroom.workflow import Mark


class MissingFilter(admin.SimpleListFilter):
    title = gettext_lazy("without a form in")
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(code, name_of(code, get_language() or "en")) for code in settings.DESK_LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.without_form_in(self.value()) if self.value() else queryset


class StandingFilter(admin.SimpleListFilter):
    title = gettext_lazy("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("unapproved", _("not approved")),
            ("proposed", _("proposed by translators")),
            ("forbidden", _("with forbidden forms")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "unapproved":
            return queryset.unapproved()
        if self.value() == "proposed":
            return queryset.unapproved().exclude(proposed_by=None)
        return queryset.with_forbidden_forms() if self.value() == "forbidden" else queryset


class Forms(admin.TabularInline):
    model = ConceptForm
    form = OneForm
    formset = AllForms
    extra = 3


class ConceptAdmin(admin.ModelAdmin):
    """Django's forms ask; the register's verbs write and log."""

    form = ConceptModelForm
    inlines = (Forms,)
    fields = ("kind", "own_language", "gender", "note", "proposed", "seen")
    readonly_fields = ("proposed",)
    list_display = ("name", "kind", "forms_by_language", "approved")
    list_filter = ("kind", MissingFilter, StandingFilter)
    search_fields = ("forms__folded",)
    search_help_text = gettext_lazy("Any form in any language and in any case, or the key")
    list_per_page = 50
    show_full_result_count = False
    ordering = ("-pk",)
    actions = ("approve_chosen", "merge_chosen")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Concept]:
        return Concept.objects.select_related("approved_by", "proposed_by").prefetch_related("forms")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        words = " ".join(search_term.split())
        if not words:
            return queryset, False
        inflected = {hit.concept for code in settings.DESK_LANGUAGES for hit in names_in(words, code)}
        return queryset.filter(pk__in=inflected) | queryset.named_like(words), False

    @admin.display(description=gettext_lazy("name or term"))
    def name(self, concept: Concept) -> str:
        return str(concept)

    @admin.display(description=gettext_lazy("forms"))
    def forms_by_language(self, concept: Concept) -> str:
        """Each language of the desk with its preferred form, forbidden ones struck out."""
        order = {code: place for place, code in enumerate(LANGUAGES)}
        forms = sorted(concept.forms.all(), key=lambda form: (order.get(form.language, 99), form.rank, form.pk))
        return format_html_join(
            " · ", "<bdi><{0} lang={1} dir={2}>{3}</{0}> <small>{4}</small></bdi>", [_shown(form) for form in forms]
        )

    @admin.display(description=gettext_lazy("proposals by rule"))
    def proposed(self, concept: Concept) -> str:
        """For languages without a form, what transcription gives; nothing of it is kept unless somebody writes it."""
        found = proposals(concept, settings.DESK_LANGUAGES) if concept.pk else {}
        shown = [_proposal(code, text) for code, texts in found.items() for text in texts]
        return (
            format_html_join(" · ", "<bdi><span lang={0} dir={1}>{2}</span> <small>{3}</small></bdi>", shown)
            if shown
            else "–"
        )

    @admin.display(description=gettext_lazy("approved"), ordering="approved_at")
    def approved(self, concept: Concept) -> str:
        if not concept.approved_at and concept.proposed_by:
            return _("proposed by %(person)s") % {"person": concept.proposed_by}
        return str(concept.approved_by or "") if concept.approved_at else "–"

    # Nothing of Django's is written: the verbs write, and log what they wrote.

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        """`save_related` knows the forms, too."""

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        units = formsets[0].units()
        now = timezone.now()
        if change:
            seen = Mark(form.cleaned_data["seen"])
            register.change(form.instance, form.facts(), units, seen=seen, by=request.user, at=now)
        else:
            form.instance.pk = register.add(form.facts(), units, by=request.user, at=now, key=form.instance.key).pk
        for each in formsets:
            each.new_objects, each.changed_objects, each.deleted_objects = [], [], []

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The verb wrote it."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The verb wrote it."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """The verb writes it."""

    def delete_model(self, request: HttpRequest, obj: Concept) -> None:
        register.remove(obj, by=request.user, at=timezone.now())  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Concept]) -> None:
        for concept in queryset:
            self.delete_model(request, concept)

    def get_urls(self) -> list[URLPattern]:
        at_the_desk = self.admin_site.admin_view
        return [
            path("import/", at_the_desk(take_file), name="newsroom_concept_import"),
            path("export/<slug:name>/", at_the_desk(export), name="newsroom_concept_export"),
            path("merge/", at_the_desk(merge), name="newsroom_concept_merge"),
            path("<int:number>/approve/", at_the_desk(require_POST(approve)), name="newsroom_concept_approve"),
            *super().get_urls(),
        ]

    @admin.action(description=gettext_lazy("Approve"), permissions=["change"])
    def approve_chosen(self, request: HttpRequest, queryset: QuerySet[Concept]) -> None:
        count = 0
        for concept in queryset:
            register.approve(concept, seen=register.mark_of(concept), by=request.user, at=timezone.now())  # type: ignore[arg-type]
            count += 1
        self.message_user(request, _("Approved: %(count)s") % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Merge duplicates …"), permissions=["change"])
    def merge_chosen(self, request: HttpRequest, queryset: QuerySet[Concept]) -> HttpResponse:
        return question(request, list(queryset))


def approve(request: HttpRequest, number: int) -> HttpResponse:
    """Sign a concept as it stood on the page."""
    concept = get_object_or_404(Concept, pk=number)
    seen = Mark(request.POST.get("seen", ""))
    register.approve(concept, seen=seen, by=request.user, at=timezone.now())  # type: ignore[arg-type]
    messages.success(request, filled(_("“%(name)s” is approved."), {"name": str(concept)}))
    return redirect(reverse("admin:newsroom_concept_change", args=[number]))


def _shown(form: ConceptForm) -> tuple[str, str, str, str, str]:
    tag = {Status.PREFERRED: "b", Status.ALLOWED: "span", Status.FORBIDDEN: "s"}[Status(form.status)]
    facts = LANGUAGES.get(form.language)
    return tag, bcp47(form.language), direction(form.language), form.text, facts.short if facts else form.language


def _proposal(language: str, text: str) -> tuple[str, str, str, str]:
    return bcp47(language), direction(language), text, LANGUAGES[language].short
