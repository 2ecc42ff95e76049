"""Words of negation in nine languages: data.

`NEGATIONS` deny plainly; idioms that deny nothing (`not only`, `не только`, `不仅`) are left out by what follows.
`SOFT` are words and parts of words by which a translator says the same without these (`failed to`, `без`, `un-`).
"""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


def _parts(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


NEGATIONS: dict[str, re.Pattern[str]] = {
    "be": _words(r"не(?! (?:толькі|менш|больш|раней|пазней|менее))|няма|ніхто|нічога|ніколі|нельга|ніводн\w+|ніяк\w+"),
    "ru": _words(
        r"не(?! (?:только|менее|более|раньше|позднее|позже))|нет|никто|ничего|никогда|нельзя|никак\w+|ни один\w*"
    ),
    "en": _words(
        r"not(?! (?:only|less|more|later|earlier|least))|no(?! (?:less|more|fewer|later|earlier|doubt|longer than))|nobody|nothing|never|none|nor|cannot|\w+n['’]t"
    ),
    "de": _words(
        r"nicht(?! (?:nur|weniger|mehr als|später|früher|zuletzt))|kein|keine|keinen|keinem|keiner|keines|niemand\w*|nie|niemals|nichts"
    ),
    "fr": _words(
        r"ne (?=(?:\w+[’' ]){1,4}?(?:pas|jamais|rien|aucun|aucune|personne|plus)\b)|n[’'](?=\w+ (?:\w+ ){0,3}?(?:pas|jamais|rien|aucun|aucune|personne|plus)\b)|aucune?|personne ne"
    ),
    "es": _words(
        r"no(?! (?:solo|sólo|solamente|menos|más|obstante|antes|después))|nunca|jamás|nadie|ningún|ninguna?|nada"
    ),
    "pl": _words(r"nie(?! (?:tylko|mniej|więcej|później|wcześniej))|nikt|nic|nigdy|żaden|żadna|żadne\w*|brak"),
    "zh-hans": re.compile(
        "不(?![仅但只同少断久过论管少足及]|得不)|没有|并非|未(?![来知])|从未|无(?=[人法需须权])|没(?=[能人想])|绝非"
    ),
    "ar": _words(r"لم|لن|لا(?! (?:سيما|يزال|تزال|يقل|تقل))|ليس|ليست|ليسوا|غير|دون|بدون|عدم|ولم|ولن|ولا|وليس"),
}
SOFT: dict[str, re.Pattern[str]] = {
    "be": _parts(
        r"не|ні|ня|без|бяз|адмо|адмаў|страц|пазбаў|забар|апраў|абверг|выключ|спын|адсут|стрым|унік|пакуль|замест|ледзь|акрамя"
    ),
    "ru": _parts(
        r"не|ни|без|бес|отказ|отриц|опроверг|запре|лиш|отсутств|исключ|избе|прекра|отклон|воздерж|пока|вместо|едва|кроме|перестал|от\w+ся|нет"
    ),
    "en": re.compile(
        r"(?<!\w)(?:un|in|im|ir|il|dis|non|fail|refus|den[iy]|reject|without|lack|absen|ban|prohib|avoid|stop|ceas|declin|rul|exclud|free|hardly|barely|neither|unless|instead|except|miss|withh|still|yet|only|prevent|rather|few|little|too|end)|(?<=\w)less(?!\w)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?<!\w)(?:un|nich|kein|ohne|ablehn|abgel|lehn|weiger|verweiger|verbiet|verbot|untersag|dement|bestreit|bestritt|fehl|mangel|vermeid|vermied|ausgeschl|schlie|verzicht|weder|statt|kaum|außer|scheiter|blieb|noch|erst|nur|entfal|aus|wi[de]|bestr)|(?<=\w)(?:los|frei)(?:e[nmrs]?)?(?!\w)",
        re.IGNORECASE,
    ),
    "fr": _parts(
        r"ne|n[’']|pas|non|sans|aucun|refus|rejet|démen|nie|interdi|évit|manqu|absen|exclu|ni|in|im|ir|dé|hors|sauf|au lieu|cess|renonc|plus|empêch|échou|encore|seul|jamais|rien|trop|peu|san"
    ),
    "es": _parts(
        r"no|sin|ni|nunc|nad|neg|neg\w+|niega|rechaz|desmin|prohib|evit|falt|carec|ausen|exclu|descart|in|im|des|dej|salvo|excepto|en lugar|imped|fracas|aún|todavía|solo|sólo|renunci|tampoco|poco|demasiado"
    ),
    "pl": _parts(
        r"nie|ni|bez|odm[óo]w|odrzuc|zaprzecz|zabron|zakaz|brak|unik|wyklucz|zamiast|oprócz|poza|przesta|wstrzym|zdementow|ledwie|dopiero|jeszcze|tylko|pozbaw|żad"
    ),
    "zh-hans": re.compile("[不没未无非否拒免禁勿缺失莫别]|停止|取消|除|仅|尚|难|避"),
    "ar": re.compile(
        r"(?<!\w)[وف]?(?:ل[منا](?!\w)|ليس|غير|دون|بدون|بلا|عدم|رفض|نف[ىيت]|ينفي|تنفي|منع|حظر|امتن|استبعد|تجنب|خال|انعدام|سوى|إلا|ما|بعد|فقط|توقف|كلا|أبد|فشل|يتعذر|تعذر)"
    ),
}
