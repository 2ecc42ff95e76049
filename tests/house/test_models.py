"""The first law once more, where imports do not show it: foreign keys of the models as Django knows them."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps

from tests.house.sources import APPS

Key = tuple[str, str, str]  # the model's app, `model.field`, the app it points to


def keys_pointing_up(keys: Iterable[Key]) -> list[str]:
    return [
        f"{app}.{field} points to {target}, which stands above it; let the higher app hold the key"
        for app, field, target in keys
        if app in APPS and target in APPS and APPS.index(target) > APPS.index(app)
    ]


def all_keys() -> list[Key]:
    return [
        (model._meta.app_label, f"{model.__name__}.{field.name}", field.related_model._meta.app_label)
        for model in apps.get_models(include_auto_created=True)
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.related_model is not None
    ]


def test_foreign_keys_point_down() -> None:
    assert keys_pointing_up(all_keys()) == []


def test_the_desk_has_foreign_keys_to_look_at() -> None:
    assert {app for app, _, _ in all_keys()} & set(APPS)


def test_a_key_that_points_up_is_named() -> None:
    assert keys_pointing_up([("articles", "Article.draft", "translations")]) == [
        "articles.Article.draft points to translations, which stands above it; let the higher app hold the key"
    ]
