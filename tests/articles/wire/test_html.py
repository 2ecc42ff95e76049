"""HTML bodies: all the text, none of the rest."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import inline
from articles.wire import html
from articles.wire.incoming import Refusal, RefusalCode, Warning, WarningCode


def texts(markup: str) -> list[tuple[str, str]]:
    found, _ = html.blocks(markup)
    return [(block.role.value, block.paragraph().text) for block in found]


def warnings(markup: str) -> tuple[Warning, ...]:
    return html.blocks(markup)[1]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", []),
        ("<!-- nothing -->", []),
        ("Text outside <b>any</b> paragraph", [("text", "Text outside **any** paragraph")]),
        ("<p>One</p>between<p>Two</p>after", [("text", t) for t in ("One", "between", "Two", "after")]),
        ("<p>der<strong> geklonte </strong>Hund</p>", [("text", "der **geklonte** Hund")]),
        ("<b><p>One</p><p>Two</p></b>", [("text", "One"), ("text", "Two")]),
        ("<p>One<br>line</p>", [("text", "One line")]),
        ("<p>One<br/> <br/>Two</p>", [("text", "One"), ("text", "Two")]),
        ("One<br>Two<br>Three", [("text", t) for t in ("One", "Two", "Three")]),
        ("<p>Two\n  lines\tin&nbsp;one</p><p>&nbsp;</p>", [("text", "Two lines in\u00a0one")]),
        ("<h1>A</h1><h6>B</h6>", [("subhead", "A"), ("subhead", "B")]),
        ("<ul><li>A</li><li><p>B</p></li></ul>", [("list", "A"), ("list", "B")]),
        ("<blockquote><p>A</p><p>B</p></blockquote>C", [("quote", "A"), ("quote", "B"), ("text", "C")]),
        ("<p>A<figure><img><figcaption>No</figcaption></figure>B</p>", [("text", "A"), ("text", "B")]),
        ("<p>A <img src=x> B</p>", [("text", "A B")]),
        ("<p>1 < 2 and <3</p>", [("text", "1 < 2 and <3")]),
        ("<pre>One paragraph\n\nAnd one</pre>", [("text", "One paragraph"), ("text", "And one")]),
        ("<form><p>In a form</p><input value=No></form>", [("text", "In a form")]),
        ("<p>A</p><div hidden>No</div><div style='display: none'>No</div>", [("text", "A")]),
        ("<a href='https://e.org/?a=1&b=2'>A</a>", [("text", "[A](https://e.org/?a=1&b=2)")]),
        ("<a href='ftp://e.org/'>A</a> <a name=x>B</a>", [("text", "A B")]),
        ("<p>Er schrieb *so* und [so](https://e.org)</p>", [("text", r"Er schrieb \*so\* und [so\](https://e.org)")]),
    ],
)
def test_markup_becomes_paragraphs(markup: str, expected: list[tuple[str, str]]) -> None:
    assert texts(markup) == expected


def test_marks_in_marks_are_kept() -> None:
    [(_, text)] = texts("<p><b>Ganz <i>beides</i></b> nichts</p>")
    assert inline.to_html(text) == "<strong>Ganz <em>beides</em></strong> nichts"


def test_what_runs_in_a_browser_goes_and_is_named() -> None:
    markup = (
        "<p onclick='x()'>A</p><script>x()</script><a href='java\nscript:x()'>B</a><iframe src=x></iframe>"
        "<object data=x>No</object><svg/onload=x()><p>C</p>"
    )
    assert [text for _, text in texts(markup)] == ["A", "B", "C"]
    assert warnings(markup) == (
        Warning(WarningCode.ACTIVE_CONTENT_REMOVED, "iframe javascript: object onclick onload script"),
    )


def test_a_table_or_box_left_out_is_said() -> None:
    markup = "<p>A</p><table><tr><td>1</td></tr></table><aside>Box</aside>"
    assert texts(markup) == [("text", "A")]
    assert warnings(markup) == (Warning(WarningCode.CONTENT_LEFT_OUT, "aside table"),)


def test_characters_named_by_entities_are_cleaned_like_others() -> None:
    assert texts("<p>A&#x202e;B&#7;C&#x200d;</p>") == [("text", "ABC\u200d")]
    assert {each.code for each in warnings("<p>A&#x202e;B&#7;C</p>")} == {
        WarningCode.BIDI_REMOVED,
        WarningCode.CONTROL_REMOVED,
    }


def test_deep_nesting_is_read_or_refused_never_cut_off() -> None:
    assert texts("<div>" * 1000 + "A" + "</div>" * 1000 + "<p>B</p>") == [("text", "A"), ("text", "B")]
    with pytest.raises(Refusal) as refusal:
        html.blocks("<div>" * 100_000 + "A")
    assert refusal.value.code == RefusalCode.TOO_DEEP


def test_an_angle_bracket_is_no_markup() -> None:
    for text in ("a < b", "<3", "Preise <10 Euro> gesenkt", "A & B"):
        assert not html.looks_like_html(text)
    for text in ("<p>A", "A<br/>B", "<img src=x onerror=y>", "<SCRIPT>"):
        assert html.looks_like_html(text)


words = st.text(alphabet="abcäöü中م*[]()\\<>&", min_size=1, max_size=8)
tags = st.sampled_from(["p", "div", "b", "em", "strong", "a", "span", "li", "blockquote", "h2", "ul", "section"])
trees = st.recursive(
    words.map(lambda text: (text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), text)),
    lambda inner: st.tuples(tags, st.lists(inner, max_size=4)).map(
        lambda made: (
            f"<{made[0]}>{''.join(html for html, _ in made[1])}</{made[0]}>",
            "".join(text for _, text in made[1]),
        )
    ),
    max_leaves=15,
)


@given(trees)
def test_every_letter_of_well_formed_markup_is_kept_in_order(tree: tuple[str, str]) -> None:
    markup, text = tree
    found, _ = html.blocks(markup)
    kept = "".join(inline.plain(block.paragraph().text) for block in found)
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)
