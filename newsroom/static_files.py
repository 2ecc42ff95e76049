"""Static files under names that carry their digest, so that browsers may keep them for ever."""

from __future__ import annotations

from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class DeskStaticFiles(CompressedManifestStaticFilesStorage):
    """Digested names where `collectstatic` has run; plain names from the finders where it has not (demo, tests)."""

    manifest_strict = False

    def url(self, name: str, force: bool = False) -> str:
        if settings.WHITENOISE_USE_FINDERS or not self.hashed_files:
            return StaticFilesStorage.url(self, name)
        return super().url(name, force)
