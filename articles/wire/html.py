"""HTML bodies: to paragraphs of plain text with the three inline marks. Nothing else of the markup survives.

Text is kept wherever it stands; left out are what is no text of the story (pictures with their captions, tables,
boxes, forms) and everything active. Elements of NITF bodies are known by name where they mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from articles.text.inline import Run
from articles.vocabulary import Role
from articles.wire.blocks import EMPHASIS, STRONG, Block, drawn_together, safe_href
from articles.wire.cleaning import clean
from articles.wire.incoming import Refusal, RefusalCode, Warning, WarningCode
from articles.wire.wrapping import unwrapped

_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"), Role.SUBHEAD),
    "li": Role.LIST,
    "blockquote": Role.QUOTE,
    "bq": Role.QUOTE,
}
_BLOCKS = frozenset(_ROLES) | {
    *("p", "div", "section", "article", "main", "body", "html", "header", "footer", "form", "address", "center"),
    *("fieldset", "ul", "ol", "dl", "dt", "dd", "hr", "pre", "details", "summary", "block", "abstract"),
    *("body.head", "body.content", "body.end"),
}
_MARKS = {"em": EMPHASIS, "i": EMPHASIS, "strong": STRONG, "b": STRONG}
_ACTIVE = frozenset({"script", "iframe", "object", "embed", "applet", "form"})
_LEFT_OUT = (_ACTIVE - {"form"}) | {
    *("style", "title", "template", "noscript", "noframes", "frameset", "nav", "input", "button", "select", "textarea"),
    *("figure", "figcaption", "picture", "img", "audio", "video", "canvas", "map", "media", "svg", "math"),
    *("table", "caption", "aside", "base", "link", "meta"),
}
# The parser knows no raw text in these: what an unclosed one seems to hold is text of the page.
_LEAKY = frozenset({"svg", "math", "embed", "iframe", "link", "meta", "base", "input", "img"})
_WORTH_A_WARNING = frozenset({"table", "aside"})
_PARTING = frozenset({"figure", "table", "aside", "form"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TOO_DEEP = "depth"
_BREAK = Run("\n")  # stands for <br>, known by identity


def blocks(markup: str) -> tuple[list[Block], tuple[Warning, ...]]:
    """The text of a body in HTML, XHTML or NITF: roles TEXT, SUBHEAD, QUOTE and LIST, in order.

    Raises `Refusal` (TOO_DEEP) where elements stand in each other more than some two thousand deep.
    """
    markup, warnings = clean(markup)
    if not markup.strip():
        return [], warnings
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        tree = document_fromstring(markup.encode(), parser=parser)
    except etree.ParserError:  # nothing but comments
        return [], warnings
    if any(_TOO_DEEP in error.message for error in parser.error_log):
        raise Refusal(RefusalCode.TOO_DEEP, "HTML")
    walk = _Walk(lines_are_paragraphs=tree.find(".//p") is None)
    found = list(walk.read(tree))
    return found, (*warnings, *walk.warnings())


def text_of(markup: str) -> tuple[str, tuple[Warning, ...]]:
    """The text alone, on one line: what should have been plain text and is not."""
    found, warnings = blocks(markup)
    return " ".join(block.text for block in found), warnings


def looks_like_html(text: str) -> bool:
    """Whether there is markup in it, and not just an angle bracket (`a < b`, `<3`)."""
    return _TAG.search(text) is not None


_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|script|style|iframe|svg|table|section|blockquote|figure"
    r"|font|u|sub|sup|article|body|html|object|embed|form|input|pre|hr)(?:[\s/][^<>]*)?/?>",
    re.IGNORECASE,
)


@dataclass
class _Walk:
    """One pass over a tree, without recursion."""

    lines_are_paragraphs: bool
    runs: list[Run] = field(default_factory=list)
    roles: list[Role] = field(default_factory=lambda: [Role.TEXT])
    marks: list[int] = field(default_factory=lambda: [0])
    hrefs: list[str] = field(default_factory=lambda: [""])
    left_out: list[str] = field(default_factory=list)
    active: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    cleaned: set[Warning] = field(default_factory=set)
    preformatted: int = 0

    def read(self, tree: etree._Element) -> Iterator[Block]:
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            tag = element.tag.lower() if isinstance(element.tag, str) else ""
            if event == "start":
                yield from self._open(tag, element)
                self._add(element.text)
            else:
                yield from self._close(tag)
                self._add(element.tail)
        yield from self._paragraph()

    def warnings(self) -> Iterator[Warning]:
        yield from sorted(self.cleaned, key=lambda warning: (warning.code, warning.detail))
        if self.active:
            yield Warning(WarningCode.ACTIVE_CONTENT_REMOVED, " ".join(sorted(self.active)))
        if self.missing:
            yield Warning(WarningCode.CONTENT_LEFT_OUT, " ".join(sorted(self.missing)))

    def _open(self, tag: str, element: etree._Element) -> Iterator[Block]:
        self._note_active(tag, element)
        if tag in _BLOCKS or tag in _PARTING:
            yield from self._paragraph()
        self._enter(tag, element)
        if self._is_left_out():
            if tag in _WORTH_A_WARNING:
                self.missing.add(tag)
            return
        if tag == "pre":
            self.preformatted += 1
        if tag == "br":
            self.runs.append(_BREAK)
        self.roles.append(_ROLES.get(tag, self.roles[-1]))
        self.marks.append(self.marks[-1] | _MARKS.get(tag, 0))
        self.hrefs.append(self._href(element) if tag == "a" else self.hrefs[-1])

    def _close(self, tag: str) -> Iterator[Block]:
        if tag in _BLOCKS or tag in _PARTING:
            yield from self._paragraph()
        if self.left_out.pop():
            return
        if tag == "pre":
            self.preformatted -= 1
        for stack in (self.roles, self.marks, self.hrefs):
            stack.pop()

    def _enter(self, tag: str, element: etree._Element) -> None:
        """Keep, for every open element, the name of the left-out one it stands in ("" for none)."""
        inside = self.left_out[-1] if self.left_out else ""
        if inside in _LEAKY and tag in _BLOCKS:
            inside = ""
        hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
        self.left_out.append(inside or (tag if tag in _LEFT_OUT else "hidden" if hidden else ""))

    def _is_left_out(self) -> bool:
        return bool(self.left_out[-1]) if self.left_out else False

    def _add(self, text: str | None) -> None:
        if text and not self._is_left_out():
            text, warnings = clean(text)  # again: entities name any character
            self.cleaned.update(warnings)
            self.runs.append(Run(text, self.marks[-1], self.hrefs[-1]))

    def _note_active(self, tag: str, element: etree._Element) -> None:
        if tag in _ACTIVE:
            self.active.add(tag)
        for name, value in element.attrib.items():
            if name.lower().startswith("on"):
                self.active.add(name.lower())
            elif name.lower() == "href" and "script:" in "".join(value.split()).lower():
                self.active.add("javascript:")

    def _href(self, element: etree._Element) -> str:
        return safe_href(clean(element.get("href") or "")[0])

    def _paragraph(self) -> Iterator[Block]:
        """Close the paragraph at hand: one, or as many as its line breaks make."""
        runs, self.runs = self.runs, []
        role = self.roles[-1]
        if self.preformatted:
            lines = "".join(run.text for run in runs)
            yield from (Block.of(role, text) for text in unwrapped(lines))
            return
        for part in _split(runs, at_every_break=self.lines_are_paragraphs):
            if drawn := drawn_together(part):
                yield Block(role, drawn)


def _split(runs: list[Run], *, at_every_break: bool) -> Iterator[list[Run]]:
    """Runs parted at line breaks: at each, or where two follow each other."""
    part: list[Run] = []
    breaks = 0
    for run in runs:
        if run is _BREAK:
            breaks += 1
        elif not (breaks and run.text.isspace()):
            if breaks > 1 or (breaks and at_every_break):
                yield part
                part = []
            elif breaks:
                part.append(Run(" "))
            breaks = 0
            part.append(run)
    yield part
