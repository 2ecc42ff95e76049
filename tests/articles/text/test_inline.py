"""One notation for marks: what is written comes back, and nothing unsafe comes out."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.text import inline

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
TRICKY = st.lists(
    st.sampled_from([*"**** \\[]()ab:/", "](http://a)", "<b>", "&amp;", "中", "\n", "\u00a0"]), max_size=40
).map("".join)
HREFS = ["https://example.org/a?b=1&c=2", "http://example.net/", "mailto:desk@example.org"]


class Seen(HTMLParser):
    """An independent reading of the HTML: each character with the tags it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.characters: list[tuple[str, frozenset[tuple[str, str]]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        href = attributes.pop("href", "") or ""
        assert (tag, attributes) in [("em", {}), ("strong", {}), ("a", {"rel": "noopener"})]
        assert bool(href) == (tag == "a")
        assert href.startswith(("http://", "https://", "mailto:", "HTTP://", "HTTPS://", "MAILTO:")) or not href
        assert tag not in [name for name, _ in self.open]
        self.open.append((tag, href))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.characters += [(character, frozenset(self.open)) for character in data]

    def handle_comment(self, data: str) -> None:
        raise AssertionError("no comment can come out")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError("no declaration can come out")

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.characters)

    @property
    def inked(self) -> list[tuple[str, frozenset[tuple[str, str]]]]:
        return [(character, marks) for character, marks in self.characters if not character.isspace()]


@pytest.mark.parametrize(
    ("notation", "html"),
    [
        ("", ""),
        ("*a*", "<em>a</em>"),
        ("**a**", "<strong>a</strong>"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("日本*新*聞", "日本<em>新</em>聞"),
        ("*قال* هنا", "<em>قال</em> هنا"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("2 ** 3", "2 ** 3"),
        ("*a **b* c**", "<em>a <strong>b</strong></em><strong> c</strong>"),
        ("*a [b](http://d.example) c*", '<em>a <a href="http://d.example" rel="noopener">b</a> c</em>'),
        ("***a** b **c***", "<em><strong>a</strong> b <strong>c</strong></em>"),
        ("****a****", "****a****"),
        ("***a*", "**<em>a</em>"),
        ("*a", "*a"),
        ("a* b*", "a* b*"),
        (r"\*a\*", "*a*"),
        (r"C:\new", r"C:\new"),
        ("[a](https://example.org/)", '<a href="https://example.org/" rel="noopener">a</a>'),
        ("**[a](mailto:b@c.example)**", '<strong><a href="mailto:b@c.example" rel="noopener">a</a></strong>'),
        ("[a](javascript:alert)", "[a](javascript:alert)"),
        ("[](https://example.org/)", "[](https://example.org/)"),
        ("*a [b* c](http://d.example)", '*a <a href="http://d.example" rel="noopener">b* c</a>'),
        ("<script>*x*</script>", "&lt;script&gt;<em>x</em>&lt;/script&gt;"),
    ],
)
def test_notation_reads_as_documented(notation: str, html: str) -> None:
    assert inline.to_html(notation) == html


@given(ANY_TEXT | TRICKY)
@example('"><script>')
@example('[a](http://x"onclick=1)')
@example("[[a](http://x)](http://y)")
def test_nothing_but_three_marks_can_come_out_of_any_string(notation: str) -> None:
    assert Seen(inline.to_html(notation)).text == inline.plain(notation)
    assert "<a" not in inline.to_html(notation, links=False)
    assert Seen(inline.to_html(notation, links=False)).text == inline.plain(notation)


@given(ANY_TEXT | TRICKY, ANY_TEXT | TRICKY)
def test_escaped_text_is_only_text_even_beside_other_text(text: str, other: str) -> None:
    both = inline.escape(text) + inline.escape(other)
    assert inline.plain(inline.escape(text)) == text
    assert inline.read(both) == ([inline.Run(text + other)] if text + other else [])


def test_usual_news_text_is_left_as_it_is() -> None:
    for text in ("AHRENFELD (Nordpress) – 3 * 4 [sic] (a) \\ b", "他说（笑）[1]。", "قال [هنا] (أمس)."):
        assert inline.escape(text) == text


@dataclass(frozen=True)
class Marked:
    """What a caller meant: parts that are text or are marked again, one tag around all of them."""

    tag: str
    href: str
    parts: tuple[str | Marked, ...]

    def notation(self) -> str:
        inner = inline.join(inline.escape(part) if isinstance(part, str) else part.notation() for part in self.parts)
        if self.tag == "a":
            return inline.link(inner, self.href)
        return inline.emphasis(inner) if self.tag == "em" else inline.strong(inner)

    def inked(self, around: frozenset[tuple[str, str]]) -> list[tuple[str, frozenset[tuple[str, str]]]]:
        """Of links in a link the outermost counts; white space shows no mark."""
        marks = around if self.tag in [tag for tag, _ in around] else around | {(self.tag, self.href)}
        found = []
        for part in self.parts:
            if isinstance(part, str):
                found += [(character, marks) for character in part if not character.isspace()]
            else:
                found += part.inked(marks)
        return found


def marked(parts: st.SearchStrategy[str] | st.SearchStrategy[str | Marked]) -> st.SearchStrategy[Marked]:
    heads = st.sampled_from([("em", ""), ("strong", ""), *(("a", href) for href in HREFS)])
    bodies = st.lists(parts, min_size=1, max_size=4)
    return st.tuples(heads, bodies).map(lambda drawn: Marked(drawn[0][0], drawn[0][1], tuple(drawn[1])))


EMPHASISED = Marked("em", "", ("b",))
LINKED = Marked("a", HREFS[0], (EMPHASISED,))
HALF_LINKED = Marked("a", HREFS[1], (EMPHASISED, "a"))


@given(st.recursive(marked(TRICKY | ANY_TEXT), lambda inner: marked(TRICKY | inner), max_leaves=8))
@example(Marked("strong", "", (LINKED, Marked("em", "", (" ",)), HALF_LINKED)))
@example(Marked("strong", "", (Marked("em", "", (LINKED, " ", HALF_LINKED)), " c")))
@example(Marked("em", "", (Marked("strong", "", ("a",)), "b", Marked("strong", "", ("c",)))))
def test_marks_put_on_by_code_come_back_on_the_same_letters(meant: Marked) -> None:
    notation = meant.notation()
    assert Seen(inline.to_html(notation)).inked == meant.inked(frozenset())
    assert inline.join([notation]) == notation


@given(st.lists(TRICKY))
def test_joining_loses_no_text(notations: list[str]) -> None:
    assert inline.plain(inline.join(notations)) == "".join(map(inline.plain, notations))


def test_marks_that_meet_are_one() -> None:
    assert inline.join(["*a*", "*b*"]) == "*ab*"
    assert inline.emphasis(inline.emphasis("a")) == "*a*"


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "",
        "ftp://a.example",
        "http://" + "a" * 3000,
    ],
)
def test_a_link_elsewhere_leaves_the_text_unlinked(href: str) -> None:
    assert inline.link("*a*", href) == "*a*"


def test_an_address_with_brackets_and_spaces_still_links() -> None:
    notation = inline.link("a", " https://example.org/x_(y) z ")
    assert notation == "[a](https://example.org/x_%28y%29%20z)"
    assert Seen(inline.to_html(notation)).text == "a"


@pytest.mark.parametrize(
    "unit",
    [
        "*",
        "[",
        "*a ",
        "a* ",
        "a**b*c ",
        "**a *b ",
        "[a",
        "](http://x",
        "[a](http://x",
        "\\",
        "[*a](http://x)",
    ],
)
def test_a_long_run_of_open_marks_is_read(unit: str) -> None:
    """Fails by never ending, should reading become quadratic."""
    notation = unit * (30_000 // len(unit))
    assert Seen(inline.to_html(notation)).text == inline.plain(notation)
