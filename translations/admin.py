"""What editors see and do in Django's admin, as far as it reads more than one app: stories, arrivals, editions."""

from __future__ import annotations

from django.contrib import admin

from articles.models import Arrival, Article, Edition
from newsroom.models import Concept, Language
from translations.desk.article_admin import ArticleAdmin
from translations.desk.language_admin import DeskLanguageAdmin
from translations.desk.memory_admin import MemoryAdmin
from translations.desk.objections import ObjectionAdmin
from translations.desk.records import ArrivalAdmin, EditionAdmin
from translations.desk.register_admin import RegisterAdmin
from translations.models import MemoryEntry, Objection

admin.site.register(Article, ArticleAdmin)
admin.site.register(Arrival, ArrivalAdmin)
admin.site.register(Edition, EditionAdmin)
admin.site.register(Concept, RegisterAdmin)
admin.site.register(Language, DeskLanguageAdmin)
admin.site.register(MemoryEntry, MemoryAdmin)
admin.site.register(Objection, ObjectionAdmin)
