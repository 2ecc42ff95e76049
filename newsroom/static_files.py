"""Static files under names that carry their digest, so that browsers may keep them for ever."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class DeskStaticFiles(CompressedManifestStaticFilesStorage):
    """Digested names where `collectstatic` has run; plain names from the finders where it has not (demo, tests).

    Modules name each other by digest too: a page made before an upgrade never gets half of its scripts from after it.
    """

    manifest_strict = False
    support_js_module_import_aggregation = True

    def url(self, name: str, force: bool = False) -> str:
        if settings.WHITENOISE_USE_FINDERS or not self.hashed_files:
            return StaticFilesStorage.url(self, name)
        return super().url(name, force)


IMPORTED = re.compile(r'^(?:import|export)\b[^"]*"(\.[^"]+)";$', re.MULTILINE)


@lru_cache
def modules_beneath(name: str) -> tuple[str, ...]:
    """The modules that module `name` loads, and those that they load, the nearest first.

    A browser learns of them one after another, each step a way there and back; a page that names them all gets them at
    once, and listens to its keys sooner.
    """
    reached: dict[str, None] = {}
    todo = [name]
    while todo:
        here = todo.pop(0)
        path = finders.find(here)
        assert path is not None, f"{here} is a file of the product"
        named = IMPORTED.findall(Path(path).read_text())
        nearer = [posixpath.normpath(posixpath.join(posixpath.dirname(here), one)) for one in named]
        todo += [one for one in nearer if one not in reached and one != name]
        reached |= dict.fromkeys(nearer)
    reached.pop(name, None)
    return tuple(reached)
