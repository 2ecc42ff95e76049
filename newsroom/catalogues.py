"""The interface's message catalogues: one a language in every app, made without gettext's own programs.

`extract` reads the messages out of Python, templates and JavaScript and brings every catalogue up to date;
`faults` names what is missing or broken; `compile_all` writes the `.mo` files that Django reads. English is
the language of the code: its catalogue says the same again and is kept so by `extract`.

A message that several apps use stands in the lowest of them, once. Messages of JavaScript modules stand in
the domain `djangojs`, all others in `django`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as babel_extract
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po, write_po
from django.utils.translation.template import templatize

APPS = ("newsroom", "articles", "translations")  # from the ground up
TEMPLATE_FOLDERS = {"site": "articles", "desk": "translations"}  # all others belong to the lowest app
SOURCE_LANGUAGE = "en"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Babel's Arabic order differs from CLDR's (zero, one, two, few, many, other), in which people translate.
PLURAL_FORMS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5)"
}
PLACEHOLDER = re.compile(r"%\((\w+)\)[-#0 +]*\d*(?:\.\d+)?[a-z]|%([srd])|\{(\w+)\}")

Key = tuple[str, str]  # the message (in the singular) and its context


@dataclass(frozen=True)
class Place:
    """Where one catalogue stands: `articles/locale/de/LC_MESSAGES/django.po`."""

    root: Path
    app: str
    locale: str
    domain: str

    @property
    def path(self) -> Path:
        return self.root / self.app / "locale" / self.locale / "LC_MESSAGES" / f"{self.domain}.po"

    @property
    def name(self) -> str:
        return self.path.relative_to(self.root).as_posix()


def plural_forms(locale: str) -> str:
    """The `Plural-Forms` header for a CLDR locale, forms in CLDR's order."""
    plural = get_plural(locale)
    return PLURAL_FORMS.get(locale, f"nplurals={plural.num_plurals}; plural={plural.plural_expr}")


def find_messages(root: Path) -> dict[tuple[str, str], list[Message]]:
    """All messages of the code, by (app, domain); each app has an entry for `django`."""
    found: dict[tuple[str, Key], Message] = {}
    owner: dict[tuple[str, Key], str] = {}
    for app, path in _source_files(root):
        name = path.relative_to(root).as_posix()
        for message in _messages_of(path, name):
            at = ("djangojs" if path.suffix == ".js" else "django", _key(message))
            if at not in found:
                found[at], owner[at] = message, app
                continue
            found[at].locations = [*found[at].locations, *message.locations]
            if isinstance(message.id, tuple) and not isinstance(found[at].id, tuple):
                found[at].id = message.id
            owner[at] = min(owner[at], app, key=APPS.index)
    sorted_out: dict[tuple[str, str], list[Message]] = {(app, "django"): [] for app in APPS}
    for at, message in found.items():
        sorted_out.setdefault((owner[at], at[0]), []).append(message)
    return sorted_out


def _source_files(root: Path) -> Iterator[tuple[str, Path]]:
    for app in APPS:
        for pattern in ("*.py", "static/**/*.js", "templates/**/*.html", "templates/**/*.txt"):
            paths = (path for path in sorted((root / app).rglob(pattern)) if "migrations" not in path.parts)
            yield from ((app, path) for path in paths)
    for path in sorted((root / "templates").rglob("*")):
        if path.is_file():
            yield TEMPLATE_FOLDERS.get(path.relative_to(root / "templates").parts[0], APPS[0]), path


def _messages_of(path: Path, name: str) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    method = "javascript" if path.suffix == ".js" else "python"
    if path.suffix not in {".py", ".js"}:
        text = templatize(text, origin=name)
    source = BytesIO(text.encode())
    for line, id_, comments, context in babel_extract(
        method, source, keywords=KEYWORDS, comment_tags=("Translators:",), options={"encoding": "utf-8"}
    ):
        yield Message(id_, locations=[(name, line)], auto_comments=comments, context=context)


def _key(message: Message) -> Key:
    singular = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    return str(singular), message.context or ""


def extract(root: Path, locales: list[str]) -> list[Path]:
    """Bring every catalogue up to date with the code; returns the files that changed.

    Translations are kept, messages that the code no longer has are dropped, new ones come in empty. A message
    that moved from one app to another takes its translation along.
    """
    changed = []
    messages = find_messages(root)
    for locale in locales:
        known = _translations(root, locale)
        for place in _places(root, locale, messages):
            new = _written(place.locale, messages.get((place.app, place.domain), []), known)
            if new is None:
                place.path.unlink(missing_ok=True)
            elif not place.path.exists() or place.path.read_bytes() != new:
                place.path.parent.mkdir(parents=True, exist_ok=True)
                place.path.write_bytes(new)
                changed.append(place.path)
    return changed


def _places(root: Path, locale: str, messages: dict[tuple[str, str], list[Message]]) -> list[Place]:
    """The catalogues of a language: those that the code wants and those that lie there."""
    wanted = [Place(root, app, locale, domain) for app, domain in messages]
    lying = [
        Place(root, path.relative_to(root).parts[0], locale, path.stem)
        for app in APPS
        for path in (root / app / "locale" / locale / "LC_MESSAGES").glob("*.po")
    ]
    return sorted({place.path: place for place in wanted + lying}.values(), key=lambda place: place.path)


def _translations(root: Path, locale: str) -> dict[Key, Message]:
    known: dict[Key, Message] = {}
    for place in _places(root, locale, {}):
        for message in _read(place.path, locale):
            if message.id and message.string and _key(message) not in known:
                known[_key(message)] = message
    return known


def _read(path: Path, locale: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale, charset="utf-8", ignore_obsolete=True, abort_invalid=True)


def _written(locale: str, messages: list[Message], known: dict[Key, Message]) -> bytes | None:
    """A catalogue's bytes: no dates, no line numbers, sorted, so that a change shows only what changed.

    None for a catalogue of scripts that has no message left.
    """
    if not messages:
        return None
    catalog = Catalog(locale=locale, charset="utf-8")
    for message in messages:
        old = known.get(_key(message))
        same_shape = old is not None and isinstance(old.string, str) == isinstance(message.id, str)
        string = old.string if old is not None and same_shape else None
        if locale == SOURCE_LANGUAGE:
            string = message.id
        catalog.add(
            message.id,
            string,
            locations=sorted(set(message.locations)),
            flags={"fuzzy"} if old is not None and old.fuzzy and locale != SOURCE_LANGUAGE else (),
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old is not None else (),
            context=message.context,
        )
    body = BytesIO()
    write_po(body, catalog, width=0, omit_header=True, sort_output=True, include_lineno=False)
    header = (
        f'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {plural_forms(locale)};\\n"\n\n'
    )
    return header.encode() + body.getvalue().rstrip(b"\n") + b"\n"


def faults(root: Path, locales: list[str]) -> list[str]:
    """What is wrong with the catalogues, a line each: file, what, and the message. Empty when all is well."""
    messages = find_messages(root)
    found: list[str] = []
    for locale in locales:
        known: dict[Key, Message] = {}
        try:
            known = _translations(root, locale)
        except PoFileError as broken:
            found.append(f"{locale}: cannot be read: {broken}")
            continue
        for place in _places(root, locale, messages):
            found += _faults_of(place, messages.get((place.app, place.domain), []), known)
    return found


def _faults_of(place: Place, messages: list[Message], known: dict[Key, Message]) -> list[str]:
    expected = _written(place.locale, messages, known)
    actual = place.path.read_bytes() if place.path.exists() else None
    found = [f"{place.name}: out of date; run `make catalogues`"] if expected != actual else []
    for message in messages:
        translated = known.get(_key(message))
        fault = _fault(message, translated, forms=get_plural(place.locale).num_plurals)
        if fault:
            found.append(f"{place.name}: {fault}: {_key(message)[0]!r}")
    return found


def _fault(message: Message, translated: Message | None, *, forms: int) -> str:
    """What is wrong with one translation: "missing", "fuzzy", "broken placeholders" … or nothing."""
    if translated is None:
        return "missing"
    strings = [translated.string] if isinstance(translated.string, str) else list(translated.string or ())
    if not strings or not all(strings) or isinstance(message.id, str) != isinstance(translated.string, str):
        return "missing"
    if translated.fuzzy:
        return "fuzzy"
    source = [message.id] if isinstance(message.id, str) else list(message.id)
    # On a button it promises that a form follows.
    if {_trails_off(text) for text in source} != {_trails_off(text) for text in strings}:
        return "“…” at the end in one language alone"
    if isinstance(message.id, str):
        return "" if placeholders(message.id) == placeholders(strings[0]) else "broken placeholders"
    if len(strings) != forms:
        return f"{len(strings)} plural forms instead of {forms}"
    # "One story" may leave the number out, the last and most general form may not.
    wanted = placeholders(message.id[0]) | placeholders(message.id[-1])
    kept = all(placeholders(string) <= wanted for string in strings) and placeholders(strings[-1]) == wanted
    return "" if kept else "broken placeholders"


def _trails_off(text: str) -> bool:
    return text.rstrip().endswith(("…", "..."))


def placeholders(text: str) -> frozenset[str]:
    """The names that a sentence wants filled in: `%(count)s`, `{place}`; nameless ones count by their kind.

    >>> sorted(placeholders("%(count)s of {total}"))
    ['count', 'total']
    """
    return frozenset(name or braced or f"%{kind}" for name, kind, braced in PLACEHOLDER.findall(text))


def compile_all(root: Path, locales: list[str]) -> list[Path]:
    """Write the `.mo` file beside every catalogue; returns them. What is fuzzy is left out."""
    written = []
    for locale in locales:
        for place in _places(root, locale, {}):
            target = place.path.with_suffix(".mo")
            with target.open("wb") as file:
                write_mo(file, _read(place.path, locale))
            written.append(target)
    return written
