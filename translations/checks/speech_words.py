"""Beginnings of verbs that bring in somebody's words: data of the check of quotations."""

from __future__ import annotations

import re

_STEMS = {
    "be": "сказа|кажа|заяві|адзначы|падкрэслі|паведамі|дадаў|дадала|адказа|растлумачы|лічыць|упэўнен|прызна|нагада|гаворы|расказа|пракаменціра|перакана",
    "ru": "сказа|говор|заяви|отмети|подчеркну|сообщи|добави|ответи|объясни|поясни|считает|уверен|призна|напомни|рассказа|цитиру|прокомментир|убежд|пообеща|написа|призва",
    "en": "sa(?:id|ys|ying)|told|tells|stat(?:ed|es|ing)|declar|stress|emphasi|add(?:ed|s|ing)|repl|explain|not(?:ed|es|ing)|warn|promis|admit|recall|announc|insist|argu|ask|wrote|writes|quot|accord|remark|describ|call",
    "de": "sagt|sag|erklär|beton|teil|füg|antwort|erläuter|mein|räum|erinner|versprach|versich|warn|berichtet|schrieb|schreib|so |hieß|heißt|nannte|lobt|zitier|kündig|unterstrich|forder",
    "fr": "dit|dire|déclar|affirm|soulign|ajout|répond|expliqu|estim|précis|rappel|promis|indiqu|not[éae]|assur|recon|selon|lanc|prév|annonc|insist|cit|confi|écri|a-t-|appel",
    "es": "dijo|dice|declar|afirm|subray|añad|agreg|respond|explic|señal|precis|record|promet|indic|asegur|reconoc|según|anunci|insist|advirt|manifest|destac|coment|apunt|escrib|cit|matiz",
    "pl": "powiedzia|mówi|oświadczy|podkreśli|doda|odpowiedzia|wyjaśni|zaznaczy|przyzna|przypomnia|zapewni|ocenia|ocenił|stwierdzi|tłumaczy|zapowiedzia|ostrzeg|poinformowa|apel|napisa|wskaza|zauważy|zwróci",
    "zh-hans": "说|称|表示|指出|强调|补充|回答|解释|认为|承认|宣布|写道|告诉|坦言|透露|介绍|警告|道",
    "ar": "قال|قول|صرح|أكد|أضاف|أوضح|أشار|شدد|ذكر|أعلن|ردّ|رد|اعتبر|لفت|بين|كتب|تابع|حذر|وعد|نقل|أعرب",
}
SPEECH = {
    language: re.compile(
        stems if language == "zh-hans" else rf"(?<!\w)[وف]?(?:{stems})" if language == "ar" else rf"(?<!\w)(?:{stems})",
        re.IGNORECASE,
    )
    for language, stems in _STEMS.items()
}
