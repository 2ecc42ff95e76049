"""A flash as an agency sends it, and what each language makes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.utils import timezone

from articles.models import Article
from tests import make
from translations.actions.intake import take

ITEM = {
    "uri": "urn:flash",
    "urgency": 1,
    "language": "de",
    "slugline": "SORLE-DAMM",
    "headline": "Damm an der Sorle gebrochen",
    "body_text": "Der Damm an der Sorle ist gebrochen, sagte der Wasserverband.",
}
SAID: Mapping[str, tuple[str, str]] = {
    "en": ("Dam on the Sorle breaks", "The dam on the Sorle has broken, the water board said."),
    "ru": ("Прорвана дамба на Зорле", "Дамба на Зорле прорвана, сообщил водный союз."),
    "ar": ("انهيار سد على نهر زورله", "انهار السد على نهر زورله، بحسب ما قالت هيئة المياه."),
    "fr": ("La digue de la Sorle a cédé", "La digue de la Sorle a cédé, a déclaré le syndicat des eaux."),
}


def arrive(**changed: object) -> Article:
    item = json.dumps(ITEM | changed).encode()
    (taken,) = take(item, file="flash.json", at=timezone.now(), provider=make.provider())
    assert taken.arrival.article is not None
    return make.fresh(taken.arrival.article)
