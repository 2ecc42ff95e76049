"""Laws of templates and style sheets. Each takes the files and returns the faults: `path:line: what, how to mend`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.template import TemplateSyntaxError, engines
from django.template.base import Lexer, Token, TokenType

from tests.house.sources import Source, pages

SPOKEN = {"alt", "title", "placeholder", "label", "aria-label", "aria-description", "aria-placeholder"}
SPOKEN |= {"aria-roledescription", "aria-valuetext"}
DATA_SCRIPTS = {"application/json", "application/ld+json"}
SILENT_BLOCKS = {
    "blocktranslate": "endblocktranslate",
    "blocktrans": "endblocktrans",
    "comment": "endcomment",
}
DOORS = {"templates/desk/head.html", "templates/desk/sign_in.html", "templates/desk/send_again.html"}
CLASS_BLOCK = re.compile(r"^block (?:coltype|\w*class)$")  # fills a class attribute of the page it extends
LETTER = re.compile(r"[^\W\d_]")

COLOUR_FUNCTIONS = "rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color"
COLOUR_NAMES = (
    "aqua|beige|black|blue|brown|crimson|cyan|fuchsia|gold|gray|green|grey|indigo|ivory|khaki|lime|magenta|maroon|"
    "navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|tan|teal|tomato|turquoise|violet|wheat|white|yellow|"
    r"(?:dark|light|medium|pale|deep|hot)\w+"
)
LITERAL_COLOUR = re.compile(rf"#[0-9a-f]{{3,8}}\b|\b(?:{COLOUR_FUNCTIONS})\(", re.IGNORECASE)
NAMED_COLOUR = re.compile(rf"(?<![\w-])(?:{COLOUR_NAMES})(?![\w-])", re.IGNORECASE)
COLOURED = re.compile(r"color|background|border|outline|shadow|fill|stroke|^accent|^caret")
PHYSICAL_PROPERTY = re.compile(r"^(?:left|right)$|-(?:left|right)(?:-|$)")
PHYSICAL_VALUE = re.compile(r"(?<![\w-])(?:left|right)(?![\w-])")
PLACED = {
    "float",
    "clear",
    "text-align",
    "caption-side",
    "background",
    "background-position",
    "object-position",
}
FOUR_SIDES = {"margin", "padding", "inset", "border-width", "border-style", "border-color", "scroll-margin"}
TOKENS = re.compile(r":root|^html\b|\[data-theme", re.MULTILINE)


def templates_compile(files: list[Source]) -> list[str]:
    """Django can read every template."""
    found = []
    for page in pages(files):
        try:
            engines["django"].from_string(page.text)
        except TemplateSyntaxError as error:
            line = getattr(getattr(error, "token", None), "lineno", None) or 1
            found.append(f"{page.path}:{line}: {error}")
    return found


def text_is_translatable(files: list[Source]) -> list[str]:
    """No words in a template outside {% translate %} and {% blocktranslate %}, spoken attributes included."""
    found = []
    for page in pages(files):
        if page.path.endswith("robots.txt"):
            continue
        if page.path.endswith((".html", ".xml", ".svg")):
            found += [
                f"{page.path}:{line}: {text!r} is not translatable; wrap it in {{% translate %}}"
                for line, text in _read(page).words
            ]
        else:
            found += [
                f"{page.path}:{line}: {text.strip()!r} is not translatable; wrap it in {{% translate %}}"
                for line, text in enumerate(_bare(page.text).splitlines(), start=1)
                if LETTER.search(text)
            ]
    return found


def forms_say_whose(files: list[Source]) -> list[str]:
    """A form of the workspace says whose page it stands on; not where one signs in or out, or sends on what says it."""
    ours = [page for page in pages(files) if page.path.startswith("templates/desk/") and page.path not in DOORS]
    return [
        f"{page.path}:{number}: a form does not say whose it is; put {{% whose %}} behind its token"
        for page in ours
        for number, line in enumerate(page.text.splitlines(), start=1)
        if "{% csrf_token %}" in line.replace("{% csrf_token %}{% whose %}", "")
    ]


_SAID = re.compile(
    r"\{% blocktranslate.*?%\}.*?\{% endblocktranslate %\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^<>]*>", re.DOTALL
)


def commas_are_the_languages(files: list[Source]) -> list[str]:
    """No comma between two pieces of a page: Arabic and Chinese have another ({% comma %}, {% list_comma %})."""
    found = []
    for page in pages(files):
        if not page.path.endswith(".html"):
            continue
        bare = _SAID.sub(lambda said: re.sub(r"[^\n]", " ", said[0]), page.text)
        found += [
            f"{page.path}:{line}: a comma that other scripts write otherwise; put {{% comma %}}"
            for line, text in enumerate(bare.splitlines(), start=1)
            if "," in text
        ]
    return found


def nothing_inline(files: list[Source]) -> list[str]:
    """No style, script or event handler in a page: the Content-Security-Policy refuses them."""
    return [
        f"{page.path}:{line}: {what}; put it into a file under static/"
        for page in pages(files)
        if page.path.endswith((".html", ".svg"))
        for line, what in _read(page).inline
    ]


@dataclass
class _Reader(HTMLParser):
    """What stands in a page's own HTML, template tags taken out."""

    words: list[tuple[int, str]] = field(default_factory=list)
    inline: list[tuple[int, str]] = field(default_factory=list)
    within: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        given = {name: value or "" for name, value in attributes}
        if tag in {"script", "style"}:
            self.within = tag
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA_SCRIPTS):
            self.inline.append((line, f"an inline <{tag}>"))
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self.inline.append((line, f"an inline {name}="))
            if value.strip().lower().startswith("javascript:"):
                self.inline.append((line, "a javascript: address"))
            button = tag == "input" and name == "value" and given.get("type") in {"submit", "button", "reset"}
            description = tag == "meta" and name == "content" and given.get("name") == "description"
            if (name in SPOKEN or button or description) and LETTER.search(value):
                self.words.append((line, f"{name}={value}"))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.within:
            self.within = ""

    def handle_data(self, data: str) -> None:
        letter = LETTER.search(data)
        if letter and not self.within:
            line = self.getpos()[0] + data.count("\n", 0, letter.start())
            self.words.append((line, " ".join(data.split())))


def _read(page: Source) -> _Reader:
    reader = _Reader()
    reader.feed(_bare(page.text))
    reader.close()
    return reader


def _bare(text: str) -> str:
    """A template without its tags, variables, comments and translated passages; lines stay where they are."""
    kept = []
    silent_until = ""
    for token in Lexer(text).tokenize():
        if token.token_type == TokenType.TEXT and not silent_until:
            kept.append(token.contents)
            continue
        kept.append(_blank(token))
        name = token.contents.split(maxsplit=1)[0] if token.contents.strip() else ""
        if token.token_type == TokenType.BLOCK:
            if silent_until and name == silent_until:
                silent_until = ""
            elif not silent_until:
                fills_class = CLASS_BLOCK.match(token.contents.strip())
                silent_until = "endblock" if fills_class else SILENT_BLOCKS.get(name, "")
    return "".join(kept)


def _blank(token: Token) -> str:
    return "\n" * token.contents.count("\n")


def style_tokens(files: list[Source]) -> list[str]:
    """Colours stand once, as custom properties of the root: elsewhere a literal colour escapes the themes."""
    found = []
    for rule in _declarations(files):
        at_root = rule.name.startswith("--") and TOKENS.search(rule.selectors)
        named = NAMED_COLOUR.search(rule.value) if COLOURED.search(rule.name) else None
        colour = LITERAL_COLOUR.search(rule.value) or named
        if colour and not at_root:
            found.append(
                f"{rule.path}:{rule.line}: the colour {colour.group()} outside :root; "
                "name it there as a custom property and use var(--…)"
            )
    return found


def logical_properties(files: list[Source]) -> list[str]:
    """Start and end, never left and right: half the desk's scripts run the other way."""
    found = []
    for rule in _declarations(files):
        sides = re.sub(r"\([^)]*\)", "()", rule.value).split()
        lopsided = rule.name in FOUR_SIDES and len(sides) == 4 and sides[1] != sides[3]
        physical = PHYSICAL_PROPERTY.search(rule.name) and not rule.name.startswith("--")
        if physical or lopsided or (rule.name in PLACED and PHYSICAL_VALUE.search(rule.value)):
            found.append(
                f"{rule.path}:{rule.line}: {rule.name}: {rule.value} is physical; "
                "write its -inline-start or -inline-end form"
            )
    return found


@dataclass(frozen=True)
class _Declaration:
    path: str
    line: int
    selectors: str
    name: str
    value: str


def _declarations(files: list[Source]) -> Iterator[_Declaration]:
    """Every `name: value` of every style sheet, with the selectors around it, nested rules included."""
    for file in files:
        if not file.path.endswith(".css"):
            continue
        # Comments, strings and addresses may hold braces and semicolons, and name no colour of ours.
        quiet = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'|\burl\([^)]*\)", re.DOTALL)
        text = quiet.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), file.text)
        around: list[str] = []
        start = 0
        for mark in re.finditer(r"[{};]", text):
            part = text[start : mark.start()]
            if mark.group() == "{":
                around.append(part.strip())
            else:
                name, colon, value = part.partition(":")
                if around and colon:
                    line = text.count("\n", 0, start + len(part) - len(part.lstrip())) + 1
                    selectors = "\n".join(around)
                    yield _Declaration(file.path, line, selectors, name.strip().lower(), " ".join(value.split()))
                if mark.group() == "}" and around:
                    around.pop()
            start = mark.end()
