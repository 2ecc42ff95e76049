"""Laws of the Python code. Each takes the files and returns the faults: `path:line: what, and how to mend it`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.sources import APPS, Source, of_apps, python

LAYERS = {
    "vocabulary": 0,
    "models": 1,
    "workflow": 2,
    "actions": 3,
    **dict.fromkeys(("views", "admin", "api", "desk", "feeds", "sitemaps", "management", "templatetags", "urls"), 4),
}
LAYER_NAMES = ("vocabulary", "models", "workflow", "actions", "screens")
PURE = (
    "newsroom.language",
    "newsroom.languages",
    "articles.text",
    "articles.wire",
    "articles.vocabulary",
    "translations.alignment",
    "translations.matching",
    "translations.checks",
    "translations.figures",
    "translations.vocabulary",
)
IMPURE = (
    "django",
    "modeltranslation",
    "django_filters",
    "psycopg",
    "sqlite3",
    "time",
    "os",
    "gettext",
    "environ",
)
CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")}
SIGNALS = (
    "django.dispatch",
    "django.db.models.signals",
    "django.core.signals",
    "django.contrib.auth.signals",
)
SIGN_IN = "newsroom/sign_in.py"
AFTER_MIGRATE = "django.db.models.signals.post_migrate"  # of a command, not of a row
BANNED_NAMES = {"util", "utils", "helper", "helpers", "common", "base", "core", "misc"}
BANNED_NAMES |= {"manager", "managers", "service", "services"}
OVERRIDES = {"save", "asave", "delete", "adelete", "save_base"}


def one_way_down(files: list[Source]) -> list[str]:
    """translations → articles → newsroom, never up."""
    return [
        f"{file.path}:{line}: {file.app} imports {target}, which stands above it; "
        "move what needs both into the higher app"
        for file in of_apps(files)
        for line, target in imports(file)
        if target.split(".")[0] in APPS and _height(target) > APPS.index(file.app)
    ]


def migrations_point_down(files: list[Source]) -> list[str]:
    """A migration depends on its own app and those below."""
    found = []
    for file in of_apps(files):
        if not file.is_migration:
            continue
        for node in ast.walk(file.tree):
            if not isinstance(node, ast.Tuple) or len(node.elts) != 2:
                continue
            name = _text(node.elts[0])
            if name in APPS and APPS.index(name) > APPS.index(file.app):
                found.append(
                    f"{file.path}:{node.lineno}: depends on {name}, which stands above {file.app}; "
                    "let the higher app hold the foreign key"
                )
    return found


def layers(files: list[Source]) -> list[str]:
    """vocabulary → models → workflow → actions → screens; a module outside them counts as what it imports."""
    modules = {file.module: file for file in of_apps(files) if not file.is_migration}
    found = []
    for module, file in modules.items():
        own = _layer(module)
        if own is None:
            continue
        for line, target in imports(file):
            reached = _reach(_existing(target, modules), modules, app=file.app, seen=set())
            if reached > own:
                found.append(
                    f"{file.path}:{line}: {LAYER_NAMES[own]} import {target}, which reaches {LAYER_NAMES[reached]}; "
                    "move what is shared down, or the caller up"
                )
    return found


def _layer(module: str) -> int | None:
    parts = module.split(".")
    return LAYERS.get(parts[1]) if len(parts) > 1 else None


def _existing(target: str, modules: dict[str, Source]) -> str:
    """The module that `from articles.models import Article` names, whether or not the last part is a module."""
    return target if target in modules else target.rpartition(".")[0]


def _reach(module: str, modules: dict[str, Source], *, app: str, seen: set[str]) -> int:
    """The highest layer of its app that a module stands in or, standing in none, imports."""
    if module not in modules or module.split(".")[0] != app or module in seen:
        return -1
    own = _layer(module)
    if own is not None:
        return own
    seen.add(module)
    below = (_existing(target, modules) for _, target in imports(modules[module]))
    return max((_reach(target, modules, app=app, seen=seen) for target in below), default=-1)


def pure_packages(files: list[Source]) -> list[str]:
    """No framework, database, clock, environment or sentences in the packages that only compute."""
    found = []
    for file in of_apps(files):
        if not _is_pure(file.module):
            continue
        for line, target in imports(file):
            first = target.split(".")[0]
            if first in IMPURE or (first in APPS and not _is_pure(target)):
                found.append(f"{file.path}:{line}: a pure package imports {target}; take it as a parameter")
        found += [
            f"{file.path}:{node.lineno}: a pure package asks the clock; take the time as a parameter"
            for node in ast.walk(file.tree)
            if isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in CLOCK
        ]
    return found


def _is_pure(module: str) -> bool:
    return module in APPS or any(module == name or module.startswith(f"{name}.") for name in PURE)


def imports_at_the_top(files: list[Source]) -> list[str]:
    """Absolute imports, none inside a function or class; migrations are exempt."""
    found = []
    for file in python(files):
        if file.is_migration:
            continue
        found += [
            f"{file.path}:{node.lineno}: relative import; write the whole name"
            for node in ast.walk(file.tree)
            if isinstance(node, ast.ImportFrom) and node.level
        ]
        found += [
            f"{file.path}:{node.lineno}: import inside a function or class; "
            "move it to the top, and if that makes a circle, one of the two modules knows too much"
            for node in _hidden_imports(file.tree)
        ]
    return found


def _hidden_imports(tree: ast.Module) -> list[ast.stmt | ast.expr]:
    inside: dict[int, ast.stmt | ast.expr] = {}
    for scope in ast.walk(tree):
        if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            for node in ast.walk(scope):
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    inside[id(node)] = node
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _last_name(node.func) in {"__import__", "import_module"}:
            inside[id(node)] = node
    return sorted(inside.values(), key=lambda node: node.lineno)


def no_receivers(files: list[Source]) -> list[str]:
    """A desk verb says what it does; nothing happens behind it. Django's sign-in signals stand in one file."""
    found = []
    for file in of_apps(files):
        for line, target in imports(file):
            signal = next((name for name in SIGNALS if target == name or target.startswith(f"{name}.")), "")
            if target == AFTER_MIGRATE and file.parts[1] == "apps.py":
                continue
            if signal == "django.db.models.signals" or (signal and file.path != SIGN_IN):
                found.append(f"{file.path}:{line}: imports {target}; call what should happen in the verb itself")
        found += [
            f"{file.path}:{node.lineno}: reaches for {node.attr}; call what should happen in the verb itself"
            for node in ast.walk(file.tree)
            if isinstance(node, ast.Attribute) and node.attr == "signals" and file.path != SIGN_IN
        ]
    return found


def no_hidden_writes_or_rows(files: list[Source]) -> list[str]:
    """No model changes what save() and delete() do; no manager hides rows."""
    found = []
    for file in of_apps(files):
        in_models = file.parts[1] in {"models", "models.py"}
        for node in ast.walk(file.tree):
            if not isinstance(node, ast.ClassDef):
                continue
            kinds = [_last_name(parent) for parent in node.bases]
            is_model = in_models or any(kind.endswith("Model") for kind in kinds)
            is_manager = in_models or any("Manager" in kind for kind in kinds)
            for method in node.body:
                name = method.name if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)) else ""
                if is_model and name in OVERRIDES:
                    found.append(f"{file.path}:{method.lineno}: {node.name} overrides {name}(); make it a desk verb")
                if is_manager and name == "get_queryset":
                    found.append(
                        f"{file.path}:{method.lineno}: {node.name} overrides get_queryset(); "
                        "give the rows a name on the QuerySet instead"
                    )
    return found


def module_names(files: list[Source]) -> list[str]:
    """A module is named after what it knows."""
    return [
        f"{file.path}:1: a module named {part}; name it after what it knows"
        for file in python(files)
        for part in file.path.removesuffix(".py").split("/")
        if part in BANNED_NAMES
    ]


def imports(file: Source) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything a file imports."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _height(target: str) -> int:
    return APPS.index(target.split(".")[0])


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        return _last_name(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
