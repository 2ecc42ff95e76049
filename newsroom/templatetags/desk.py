"""What every template of the desk and the site can say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language

from newsroom import languages, whose_page
from newsroom.absence import absence as absence_at
from newsroom.commas import comma, list_comma, listed
from newsroom.filling import apart
from newsroom.models.person import Person
from newsroom.static_files import modules_beneath

register = template.Library()
register.simple_tag(comma)
register.simple_tag(list_comma)
register.filter(listed)
register.filter(apart)

# The shape of a state, drawn once in static/newsroom/marks.svg; colour and word come with it, never alone.
MARKS = frozenset(
    {
        "none",
        "asked",
        "draft",
        "review",
        "back",
        "ok",
        "clock",
        "live",
        "stale",
        "late",
        "held",
        "gone",
        "to",
        "saved",
    }
)
TURNED = frozenset({"back", "to"})


@register.simple_tag
def module(name: str) -> SafeString:
    """The script of a page, and beside it all that it loads."""
    beneath = format_html_join(
        "", '<link rel="modulepreload" href="{}">', ((static(one),) for one in modules_beneath(name))
    )
    return format_html('{}<script type="module" src="{}"></script>', beneath, static(name))


@register.simple_tag
def mark(name: str) -> SafeString:
    """The shape of a state as an inline image that takes the text's colour."""
    if name not in MARKS:
        raise ValueError(f"There is no mark named {name!r}.")
    turn = " turn" if name in TURNED else ""
    return format_html(
        '<svg class="m{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        turn,
        static("newsroom/marks.svg"),
        name,
    )


@register.filter
def labelled(cells: Iterable[str], headers: Sequence[Mapping[str, Any]]) -> list[str]:
    """The cells of one row of the admin, each with its column's name, which a narrow page shows before it."""
    return [_labelled(cell, header) for cell, header in zip(cells, headers, strict=True)]


def _labelled(cell: str, header: Mapping[str, Any]) -> str:
    before, opened, behind = cell.partition("<td ")
    if before.strip() or not opened or "action-checkbox" in header["class_attrib"]:
        return cell
    return format_html('<td data-label="{}" {}', capfirst(header["text"]), SafeString(behind))


@register.filter
def initials(name: object) -> str:
    """Up to two letters that stand for a person."""
    return "".join(word[0] for word in str(name).split()[:2]).upper()


@register.filter
def language_in_words(code: str) -> str:
    """A language's name in the page's language. Django's own `language_name` knows only its own languages."""
    return languages.name_of(code, get_language() or "en")


@register.filter
def own_name(code: str) -> str:
    return languages.own_name(code)


@register.filter
def short_name(code: str) -> str:
    return languages.short_name(code)


@register.simple_tag
def lang_dir(code: str) -> SafeString:
    """`lang` and `dir` for a text that is not in the page's language."""
    return format_html('lang="{}" dir="{}"', languages.bcp47(code), languages.direction(code))


@register.filter
def absence(person: Person) -> str:
    """That somebody is not there now, beside their name; "" for who is."""
    return absence_at(person, at=timezone.now())


@register.simple_tag(takes_context=True)
def whose(context: Mapping[str, Any]) -> SafeString:
    """The field by which a form says whose page it stands on; in every form of the workspace."""
    said = whose_page.whose(context["user"], get_language() or "")
    return format_html('<input type="hidden" name="{}" value="{}">', whose_page.FIELD, said)
