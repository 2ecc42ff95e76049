"""Words of negation in nine languages: data.

`NEGATIONS` deny plainly; idioms that deny nothing (`not only`, `не только`, `不仅`) are left out by what follows.
`SOFT` are words by which a translator says the same without these (`failed to`, `без`, `un-`).
"""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


NEGATIONS: dict[str, re.Pattern[str]] = {
    "be": _words(
        r"не(?! (?:толькі|менш|больш|раней|пазней|менее|раз|радзей|справі\w+))|няма|ніхто|нічога|ніколі|нельга|ніводн\w+|ніяк\w+"
    ),
    "ru": _words(
        r"не(?! (?:только|менее|более|раньше|позднее|позже|раз|реже|справи\w+))|нет|никто|ничего|никогда|нельзя|никак\w+|ни один\w*"
    ),
    "en": _words(
        r"not(?! (?:only|less|more|later|earlier|least))|no(?! (?:matter|(?:less|more|fewer|later|earlier) than|doubt|sooner))|nobody|nothing(?! (?:else|but))|never|none|nor|cannot|\w+n['’]t"
    ),
    "de": _words(
        r"nicht(?! (?:nur|weniger|mehr als|später|früher|zuletzt))|kein|keine|keinen|keinem|keiner|keines|niemand\w*|nie|niemals|nichts"
    ),
    "fr": re.compile(
        r"(?<!\w)(?:(?:ne\s|n[’'](?=\w))(?!(?:\w+[’' ]){1,4}qu[e’])|(?:pas(?! (?:seulement|moins))|aucune?|jamais|rien|personne n[e’'])(?!\w))",
        re.IGNORECASE,
    ),
    "es": _words(
        r"no(?! (?:solo|sólo|solamente|obstante|(?:menos|más|antes|después) (?:de|que)))|nunca|jamás|nadie|ningún|ninguna?|nada"
    ),
    "pl": _words(r"nie(?! (?:tylko|mniej|więcej|później|wcześniej))|nikt|nic|nigdy|żaden|żadna|żadne\w*|brak"),
    "zh-hans": re.compile(
        "不(?![仅但只同少断久过论管少足及变错满多]|得不|愿透露)|没有|并非|未(?![来知])|从未|无(?=[人法需须权])|没(?=[能人想])|绝非"
    ),
    "ar": _words(
        r"لم|لن(?! [يت]تجاوز)|و?لا(?! (?:سيما|[يت]زال|[يت]قل|[يت]تجاوز|[يت]قتصر))|ليس|ليست|ليسوا|غير|دون(?! (?:سن|رد|مقابل|\d))|بدون|عدم|ولم|ولن|وليس"
    ),
}
SOFT: dict[str, re.Pattern[str]] = {
    "be": _words(
        r"без|бяз\w+|бясплатн\w+|адмо\w*|адмаў\w*|забар\w*|абверг\w*|адхіл\w*|адсут\w*|унік\w*|пазб\w*|ледзь|акрамя"
        r"|не(?!дзел|мец|поўн|чакан|катор|калькі|даўн|ба|бе|вялік|пасрэдн|залеж|абход|рухом)\w{3,}|ня(?!мец|дзел|даў|поўн)\w{4,}"
    ),
    "ru": _words(
        r"без|бес\w+|отказ\w*|отриц\w*|опроверг\w*|отверг\w*|отклон\w*|запре[тщ]\w*|лиш[её]н\w*|отсутств\w*|избе[гж]\w*|едва|кроме"
        r"|перестал\w*|не(?!дел|мец|полн|ожидан|котор|скольк|давн|ф[тр]|бо|бе|много|больш|посредств|зависим|обходим|медл|редк|движ)\w{3,}"
    ),
    "en": _words(
        r"without|fail\w*|refus\w*|den(?:y|ied|ies|ying|ials?)|reject\w*|lack\w*|absen\w+|bans?|banned|prohibit\w*|avoid\w*|declin\w*|hardly|barely|neither|unless"
        r"|un(?:able|clear|known|likely|changed|harmed|hurt|injured|expected|certain|success\w+|available|willing|aware|paid|used|answered|necessary|founded)|impossible|invalid|illegal\w*"
        r"|disagree\w*|missing|missed|prevent\w*|spared?|\w+less|non-\w+|nowhere|free|yet to|other than"
    ),
    "de": _words(
        r"ohne|lehn\w+|abgelehnt|ablehn\w*|zurück(?:gewiesen|weis\w*)?|\w*weiger\w*|verbiet\w*|verbot\w*|untersag\w*|dementier\w*|bestreit\w*|bestritt\w*|fehl\w*|mangel\w*|vermeid\w*"
        r"|vermied\w*|verzicht\w*|weder|kaum|scheiter\w*|gescheitert|un(?:klar|bekannt|möglich|verändert|verletzt|wahrscheinlich|gewiss|zufrieden|fähig|gültig|erwartet|zulässig"
        r"|begründet|nötig)\w*|\w+(?:los|frei)(?:e[nmrs]?)?|entf[aiä]\w+"
    ),
    "fr": _words(
        r"sans|refus\w*|rejet\w*|dément\w*|interdi\w*|évit\w*|manqu\w*|absen\w*|sauf|renonc\w*|empêch\w*|échou\w*|non|inconnu\w*|inchangé\w*|indemnes?"
        r"|incapables?|incertain\w*|inutiles?|impossibles?|improbables?|illéga\w*|gratuit\w*|dépourvu\w*|loin"
    ),
    "es": _words(
        r"sin|neg(?!oci)\w+|niega\w*|rechaz\w*|desm[ie]\w+|prohib\w*|evit\w*|falt\w*|carec\w*|ausen\w*|salvo|excepto|imp[ie]d\w*|fracas\w*|renunci\w*|tampoco|desconoc\w*"
        r"|imposib\w*|improbab\w*|ileg\w*|gratuit\w*|iles\w+|dej\w+ de"
    ),
    "pl": _words(
        r"bez\w*|odm[óa]w\w*|odrzuc\w*|zaprzecz\w*|zabron\w*|zakaz\w*|unik\w*|oprócz|przesta\w*|zdementow\w*|ledwie|pozbaw\w*|darm\w+|woln\w+ od"
        r"|nie(?!dziel|miec|spodzian|spełna|któr|daw|mal|bo|bi|co|wiel|mniej)\w+"
    ),
    "zh-hans": re.compile("[未无否拒免禁勿缺没]|非(?![常洲])|停止|取消|难以|避"),
    "ar": re.compile(
        r"(?<!\w)[وفب]?(?:دون|بدون|بلا|رفض\w*|[يت]?نف[ىيت]\w*|[يت]?منع\w*|حظر\w*|تجنب\w*|خالي\w*|انعدام|سوى|إلا|كلا|فشل\w*|تعذر\w*|مجان\w+)(?!\w)"
    ),
}
