"""The house's laws, kept by every file and able to fail."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.house import code_laws, file_laws, page_laws
from tests.house.sources import Source, read_all

Law = Callable[[list[Source]], list[str]]

LAWS: list[Law] = [
    code_laws.one_way_down,
    code_laws.migrations_point_down,
    code_laws.layers,
    code_laws.pure_packages,
    code_laws.imports_at_the_top,
    code_laws.no_receivers,
    code_laws.no_hidden_writes_or_rows,
    code_laws.module_names,
    page_laws.templates_compile,
    page_laws.text_is_translatable,
    page_laws.commas_are_the_languages,
    page_laws.forms_say_whose,
    page_laws.nothing_inline,
    page_laws.style_tokens,
    page_laws.logical_properties,
    file_laws.no_registry,
    file_laws.no_machine_path,
]

HEX = "#" + "c00"
HOST = ".".join(("pypi", "org"))
HOME = "/".join(("", "home", "ada", "desk"))

BROKEN = [
    (code_laws.one_way_down, "newsroom/board.py", "import os\nfrom articles.models import Article\n", 2),
    (code_laws.one_way_down, "articles/actions/intake.py", "import translations.models\n", 1),
    (code_laws.one_way_down, "articles/queue.py", "from translations import models\n", 1),
    (code_laws.migrations_point_down, "articles/migrations/0002_more.py", 'dependencies = [("translations", "0001_a")]\n', 1),
    (code_laws.pure_packages, "newsroom/language/words.py", "from django.conf import settings\n", 1),
    (code_laws.pure_packages, "articles/wire/ninjs.py", "import time\n", 1),
    (code_laws.pure_packages, "articles/text/slugs.py", "from articles.models import Article\n", 1),
    (code_laws.pure_packages, "articles/text/dates.py", "import datetime\n\nNOW = datetime.datetime.now()\n", 3),
    (code_laws.pure_packages, "translations/checks/dates.py", "from datetime import date\nDAY = date.today()\n", 2),
    (code_laws.imports_at_the_top, "newsroom/a.py", "def f():\n    import json\n", 2),
    (code_laws.imports_at_the_top, "tests/a.py", "class A:\n    def f(self):\n        from json import loads\n", 3),
    (code_laws.imports_at_the_top, "newsroom/a.py", "def f():\n    return __import__('json')\n", 2),
    (code_laws.imports_at_the_top, "newsroom/a.py", "from . import env\n", 1),
    (code_laws.imports_at_the_top, "newsroom/apps.py", "class A:\n    def ready(self):\n        from newsroom import x\n", 3),
    (code_laws.no_receivers, "articles/a.py", "from django.db.models.signals import post_save\n", 1),
    (code_laws.no_receivers, "articles/a.py", "from django.dispatch import receiver\n", 1),
    (code_laws.no_receivers, "articles/a.py", "from django.db import models\nmodels.signals.post_save.connect(print)\n", 2),
    (code_laws.no_receivers, "newsroom/sign_in.py", "from django.db.models.signals import post_save\n", 1),
    (code_laws.no_hidden_writes_or_rows, "articles/models/a.py", "class A(Model):\n    def save(self):\n        ...\n", 2),
    (code_laws.no_hidden_writes_or_rows, "articles/a.py", "class A(models.Model):\n    def delete(self):\n        ...\n", 2),
    (code_laws.no_hidden_writes_or_rows, "articles/a.py", "class A(models.Manager[B]):\n    def get_queryset(self):\n        ...\n", 2),
    (code_laws.module_names, "articles/actions/helpers.py", "", 1),
    (code_laws.module_names, "articles/core/state.py", "", 1),
    (page_laws.templates_compile, "templates/site/a.html", "{% if %}", 1),
    (page_laws.templates_compile, "templates/site/a.html", "\n{% no_such_tag %}", 2),
    (page_laws.text_is_translatable, "templates/site/a.html", "<p>\n  Read on</p>", 2),
    (page_laws.commas_are_the_languages, "templates/site/a.html", "<p>\n{{ one }}, {{ other }}</p>", 2),
    (page_laws.text_is_translatable, "templates/site/a.html", "{% load i18n %}{% translate 'Yes' %} <b>и нет</b>", 1),
    (page_laws.text_is_translatable, "templates/site/a.html", '<img alt="A bridge">', 1),
    (page_laws.text_is_translatable, "templates/desk/a.html", '<a href="/" aria-label="Back to {{ place }}">←</a>', 1),
    (page_laws.text_is_translatable, "templates/desk/a.html", '<input type="submit" value="Save">', 1),
    (page_laws.text_is_translatable, "templates/desk/a.html", "{% block content %}Save{% endblock %}", 1),
    (page_laws.text_is_translatable, "templates/mail/a.txt", "{{ name }}:\nplease look", 2),
    (page_laws.forms_say_whose, "templates/desk/a.html", '\n<form method="post">{% csrf_token %}<button>', 2),
    (page_laws.nothing_inline, "templates/site/a.html", '<p style="color: red">', 1),
    (page_laws.nothing_inline, "templates/site/a.html", "<p>\n<style>p {}</style>", 2),
    (page_laws.nothing_inline, "templates/site/a.html", "<script>go()</script>", 1),
    (page_laws.nothing_inline, "templates/site/a.html", '<button onclick="go()">', 1),
    (page_laws.nothing_inline, "templates/site/a.html", '<a href="javascript:go()">', 1),
    (page_laws.style_tokens, "newsroom/static/a.css", f"a {{\n  color: {HEX};\n}}", 2),
    (page_laws.style_tokens, "newsroom/static/a.css", "@media print { a { &:hover { background: white } } }", 1),
    (page_laws.style_tokens, "newsroom/static/a.css", "a { border: 1px solid rgb(0 0 0 / 50%) }", 1),
    (page_laws.style_tokens, "newsroom/static/a.css", f":root {{ color: {HEX} }}", 1),
    (page_laws.logical_properties, "newsroom/static/a.css", "a { margin-left: 1rem }", 1),
    (page_laws.logical_properties, "newsroom/static/a.css", "a { border-top-right-radius: 1rem }", 1),
    (page_laws.logical_properties, "newsroom/static/a.css", "a {\n top: 0;\n\n left: 0; }", 4),
    (page_laws.logical_properties, "newsroom/static/a.css", "a { text-align: right }", 1),
    (page_laws.logical_properties, "newsroom/static/a.css", "a { padding: 0 1rem 0 calc(1rem + 2px) }", 1),
    (file_laws.no_registry, "docs/setup.md", f"\nfrom https://{HOST}/simple", 2),
    (file_laws.no_registry, "requirements.txt", "--index" + "-url https://mirror.example/simple", 1),
    (file_laws.no_machine_path, "docs/setup.md", f"cd {HOME}/x", 1),
]  # fmt: skip

SOUND = [
    (code_laws.one_way_down, "translations/desk/a.py", "from articles.models import A\nfrom newsroom import env\n"),
    (code_laws.migrations_point_down, "articles/migrations/0002_more.py", 'dependencies = [("newsroom", "0001_a")]\n'),
    (code_laws.pure_packages, "articles/wire/a.py", "from datetime import time\nfrom newsroom.language import words\n"),
    (code_laws.pure_packages, "articles/actions/a.py", "from django.utils import timezone\n"),
    (code_laws.imports_at_the_top, "articles/migrations/0002_more.py", "def f():\n    import json\n"),
    (code_laws.no_receivers, "newsroom/sign_in.py", "from django.contrib.auth.signals import user_logged_in\n"),
    (code_laws.no_receivers, "newsroom/apps.py", "from django.db.models.signals import post_migrate\n"),
    (code_laws.no_hidden_writes_or_rows, "articles/admin/a.py", "class A(ModelAdmin):\n    def get_queryset(self):\n        ...\n"),
    (page_laws.text_is_translatable, "templates/site/a.html", "{% load i18n %}<p title=\"{% translate 'Yes' %}\">{{ a|default:'b' }} – 3</p>"),
    (page_laws.text_is_translatable, "templates/site/a.html", "{# note #}{% comment %}note{% endcomment %}<!-- note -->&nbsp;"),
    (page_laws.text_is_translatable, "templates/site/a.html", "{% load i18n %}{% blocktranslate %}One{% plural %}More{% endblocktranslate %}"),
    (page_laws.text_is_translatable, "templates/admin/a.html", "{% block bodyclass %}wide{% endblock %}{% block coltype %}colM{% endblock coltype %}"),
    (page_laws.commas_are_the_languages, "templates/site/a.html", "{% translate 'Yes, sir' %} <p title='a, b'>{{ one }}{% comma %}{{ other }}</p>"),
    (page_laws.forms_say_whose, "templates/desk/a.html", '<form method="post">{% csrf_token %}{% whose %}<button>'),
    (page_laws.nothing_inline, "templates/site/a.html", '<script type="module" src="a.js"></script><script type="application/ld+json">{}</script>'),
    (page_laws.style_tokens, "newsroom/static/a.css", f":root {{ --ink: {HEX}; }} a {{ color: var(--ink); background: url(a#abc) }} /* {HEX} */"),
    (page_laws.style_tokens, "newsroom/static/a.css", f"@media (prefers-color-scheme: dark) {{ :root {{ --ink: {HEX} }} }}"),
    (page_laws.logical_properties, "newsroom/static/a.css", "a { margin: 0 1rem; text-align: start; --left: 1; inset: 0 1px 2px 1px }"),
]  # fmt: skip


@pytest.fixture(scope="module")
def files() -> list[Source]:
    return read_all()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_house_keeps_its_law(law: Law, files: list[Source]) -> None:
    assert not (faults := law(files)), "\n" + "\n".join(faults)


@pytest.mark.parametrize(("law", "path", "text", "line"), BROKEN)
def test_a_law_names_file_and_line_of_a_fault(law: Law, path: str, text: str, line: int) -> None:
    assert [fault.split(": ")[0] for fault in law([Source(path, text)])] == [f"{path}:{line}"]


@pytest.mark.parametrize(("law", "path", "text"), SOUND)
def test_a_law_lets_sound_work_pass(law: Law, path: str, text: str) -> None:
    assert law([Source(path, text)]) == []


def test_a_model_that_calls_a_verb_breaks_the_layers() -> None:
    model = Source("articles/models/article.py", "from articles.actions.intake import take_in\n")
    verb = Source("articles/actions/intake.py", "from articles.vocabulary import Role\n")
    assert [fault.split(": ")[0] for fault in code_laws.layers([model, verb])] == ["articles/models/article.py:1"]


def test_a_detour_through_a_module_outside_the_layers_breaks_them_too() -> None:
    verb = Source("articles/actions/intake.py", "from articles import listing\n")
    detour = Source("articles/listing.py", "from articles.views import front\n")
    view = Source("articles/views/__init__.py", "front = None\n")
    assert [fault.split(": ")[0] for fault in code_laws.layers([verb, detour, view])] == [
        "articles/actions/intake.py:1"
    ]


def test_screens_may_use_everything_below_them() -> None:
    view = Source(
        "articles/views/front.py",
        "from articles.actions.intake import take_in\nfrom articles.models import a\n",
    )
    verb = Source("articles/actions/intake.py", "from articles.models import a\n")
    model = Source("articles/models/a.py", "from articles.vocabulary import Role\n")
    assert code_laws.layers([view, verb, model]) == []


def test_every_law_is_shown_to_fail() -> None:
    assert {law for law, *_ in BROKEN} | {code_laws.layers} == set(LAWS)
