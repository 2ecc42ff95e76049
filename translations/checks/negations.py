"""Words of negation in nine languages: data.

`NEGATIONS` deny plainly; idioms that deny nothing (`not only`, `не только`, `不仅`) and limits (`no longer than`, `不超过`)
are left out by what follows. `EVEN` goes on with a denial before it: `not even`.
`SOFT` are words by which a translator says the same without these (`failed to`, `без`, `un-`, `odradzać`).
`TURNED` are words with which a sentence may deny nothing and say the same: `not until May` is `erst im Mai`.
"""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


# `longer than`, behind “not” or “no”.
_THAN = r"(?:less|more|fewer|later|earlier|longer|higher|lower|older|younger|further|farther|larger|greater|bigger|smaller) than\b"

NEGATIONS: dict[str, re.Pattern[str]] = {
    "be": _words(
        r"не(?! (?:толькі|менш|больш|раней|пазней|менее|раз|радзей|справі\w+|даўжэй|вышэй|ніжэй|далей|часцей|старэйш\w+|маладзейш\w+|перавы[сш]\w+)\b)|няма|ніхто|нічога|ніколі|нельга|ніводн\w+|ніяк\w+"
    ),
    "ru": _words(
        r"не(?! (?:только|менее|более|меньше|больше|раньше|позднее|позже|раз|реже|справи\w+|дольше|выше|ниже|дальше|ближе|чаще|старше|младше|свыше|превы[сш]\w+)\b)|нет|никто|ничего|никогда|нельзя|никак\w+|ни один\w*"
    ),
    "en": _words(
        rf"not(?! (?:only|less|more|later|earlier|least)\b| (?:\w+ ){{0,2}}{_THAN}| exceed)|no(?! (?:matter|doubt|sooner|{_THAN}))"
        rf"|nobody|nothing(?! (?:else|but))|never|none|nor|cannot|\w+n['’]t(?! (?:\w+ ){{0,3}}{_THAN}| exceed)"
    ),
    "de": _words(
        r"nicht(?! (?:nur|weniger|mehr,? als|später|früher|zuletzt)\b"
        r"| (?:länger|höher|älter|jünger|weiter|öfter|kürzer|niedriger|größer|kleiner|mehr)(?: \w+)?,? als\b)|kein|keine|keinen|keinem|keiner|keines|keinerlei|niemand\w*|nie|niemals|nichts"
    ),
    "fr": re.compile(
        r"(?<!\w)(?:(?:ne\s|n[’'](?=\w))(?!(?:dépass|excéd)\w+|(?:\w+[’' ]){1,4}(?:qu[e’]|pas (?:plus|moins) (?:d[e’]|\w+ que)))|(?:(?<!\bun )(?<!\ble )(?<!\bce )(?<!\bles )(?<!\bdes )(?<!premier )(?<!grand )(?<!nouveau )pas(?! (?:en avant|en arrière|seulement|moins|plus (?:de|qu[e’']|tard)))|aucune?|jamais|rien|personne n[e’'])(?!\w))",
        re.IGNORECASE,
    ),
    "es": _words(
        r"no(?! (?:solo|sólo|solamente|obstante|(?:\w+ ){0,2}(?:menos|más) de|(?:super|exced|rebas)\w+|(?:menos|más|antes|después) (?:de|que)|(?:inferior|superior|anterior|posterior)(?:es)? a))|nunca|jamás|nadie|ningún|ninguna?|nada"
    ),
    "pl": _words(
        r"nie(?! (?:tylko|mniej|więcej|później|wcześniej|przekr(?:acz|ocz)\w+)\b"
        r"| (?:dłużej|krócej|dalej|bliżej|częściej|rzadziej|wyżej|niżej|(?:wyż|niż|więk|mniej|star|młod|dłuż|krót)sz\w+) niż)"
        r"|nikt|nic|nigdy|żaden|żadna|żadne\w*|brak"
    ),
    "zh-hans": re.compile(
        r"不(?![仅但只同少断久过论管少足及变错满多超]|得不|愿透露|[高低大小长短晚迟早]于|到[\d一二两三四五六七八九十百千万半几])|没有|并非|未(?![来知])|从未|无(?=[人法需须权])|没(?=[能人想])|绝非"
    ),
    # لا … إلا: only.
    "ar": _words(
        r"(?!و?ل(?:م|ن|ا) (?:\w+ ){1,6}إلا(?!\w))(?:و?(?:لم|لن)(?! [يت]تجاوز| (?:\w+ ){1,3}(?:أكثر|أقل) من)|و?لا(?! (?:(?:\w+ ){1,3}(?:أكثر|أقل) من|سكالا|ليغا|بلاتا|باز|روشيل|كورونيا|سيما|[يت]زال|[يت]قل|[يت]زيد|[يت]تجاوز|[يت]تعدى|[يت]قتصر))|و?أ(?:لا|لّا)(?= [يتن])|لئلا|غير|دون(?! (?:سن|رد|مقابل|\d))|بدون|عدم|[وف]?(?:ليس(?:ت|ا|وا)?|لس(?:ت|نا|تم|ن)))"
    ),
}
EVEN: dict[str, re.Pattern[str]] = {
    "en": _words("not even"),
    "de": _words("nicht (?:ein)?mal"),
    "fr": _words("(?:pas|ni) même|même pas"),
    "ru": _words("даже не"),
    "be": _words("нават не"),
    "pl": _words("nawet nie"),
}
# `plus vite que nous ne l’avions prévu` denies nothing, unless a `pas` follows.
EXPLETIVE = re.compile(
    r"(?<!\w)(?:plus|moins|mieux|avant|autrement|meilleure?s?|pires?)(?!\w)[^.,;:!?]{0,40}(?<!\w)qu[e’'][^.,;:!?]{0,20}\Z",
    re.IGNORECASE,
)
# `ne dépassait pas 250`: a limit.
LIMITS = re.compile(r"(?<!\w)n(?:e |[’'])(?:dépass|excéd)\w+ \Z", re.IGNORECASE)
DENIES_ON = re.compile(r"[^.,;:!?]{0,40}(?<!\w)(?:pas|jamais|rien|aucune?|personne|guère)(?!\w)", re.IGNORECASE)
SOFT: dict[str, re.Pattern[str]] = {
    "be": _words(
        r"без|бяз\w+|бясплатн\w+|адмо\w*|адмаў\w*|забар\w*|абверг\w*|адхіл\w*|адсут\w*|унік\w*|пазб\w*|ледзь|акрамя"
        r"|перастал\w*|спыні\w*|адгавор\w*|устрым\w*"
        r"|не(?!дзел|мец|поўн|чакан|катор|калькі|даўн|ба|бе|бяспе|вялік|пасрэдн|залеж|абход|рухом)\w{3,}|ня(?!мец|дзел|даў|поўн)\w{4,}"
    ),
    "ru": _words(
        r"без|бес\w+|отказ\w*|отриц\w*|опроверг\w*|отверг\w*|отклон\w*|запре[тщ]\w*|лиш[её]н\w*|отсутств\w*|избе[гж]\w*|едва|кроме"
        r"|прекра[тщ]\w*|отговар\w*|воздерж\w*"
        r"|перестал\w*|не(?!дел|мец|полн|ожидан|котор|скольк|давн|ф[тр]|бо|бе|много|больш|посредств|зависим|обходим|медл|редк|движ)\w{3,}"
    ),
    "en": _words(
        r"without|fail\w*|refus\w*|den(?:y|ied|ies|ying|ials?)|reject\w*|lack\w*|absen\w+|bans?|banned|prohibit\w*|avoid\w*|declin\w*|hardly|barely|neither|unless"
        r"|un(?:able|clear|known|likely|changed|harmed|hurt|injured|expected|certain|success\w+|available|willing|aware|paid|used|answered|necessary|founded)|impossible|invalid|illegal\w*"
        r"|stop(?:s|ped|ping)?|ceas\w+|dissuad\w+|discourag\w+|(?:advis|warn)\w* against"
        r"|disagree\w*|missing|missed|prevent\w*|spared?|\w+less|non-\w+|nowhere|free|yet to|other than"
    ),
    "de": _words(
        r"ohne|lehn\w+|abgelehnt|ablehn\w*|zurück(?:gewiesen|weis\w*)?|\w*weiger\w*|verbiet\w*|verbot\w*|untersag\w*|dementier\w*|bestreit\w*|bestritt\w*|fehl\w*|mangel\w*|vermeid\w*"
        r"|abraten|abgeraten|(?:rate|rät|raten|riet)(?: \w+){0,4} ab|aufgehört|aufhör\w*|hört\w* \w* ?auf"
        r"|vermied\w*|verzicht\w*|weder|kaum|scheiter\w*|gescheitert|un(?:klar|bekannt|möglich|verändert|verletzt|wahrscheinlich|gewiss|zufrieden|fähig|gültig|erwartet|zulässig"
        r"|begründet|nötig)\w*|\w+(?:los|frei)(?:e[nmrs]?)?|entf[aiä]\w+"
    ),
    "fr": _words(
        r"sans|ni|refus\w*|rejet\w*|dément\w*|interdi\w*|évit\w*|manqu\w*|absen\w*|sauf|renonc\w*|empêch\w*|échou\w*|non|inconnu\w*|inchangé\w*|indemnes?"
        r"|cess\w+|arrêt(?:er|é|ons|ez|ait)|déconseill\w*|dissuad\w*"
        r"|incapables?|incertain\w*|inutiles?|impossibles?|improbables?|illéga\w*|gratuit\w*|dépourvu\w*|loin"
    ),
    "es": _words(
        r"sin|neg(?!oci)\w+|niega\w*|rechaz\w*|desm[ie]\w+|prohib\w*|evit\w*|falt\w*|carec\w*|ausen\w*|salvo|excepto|imp[ie]d\w*|fracas\w*|renunci\w*|tampoco|desconoc\w*"
        r"|desaconsej\w*|disuad\w*|ces(?:a|ó|aron|ado|ar)"
        r"|imposib\w*|improbab\w*|ileg\w*|gratuit\w*|iles\w+|dej\w+ de"
    ),
    "pl": _words(
        r"bez\w*|odm[óa]w\w*|odrzuc\w*|zaprzecz\w*|zabron\w*|zakaz\w*|unik\w*|oprócz|przesta\w*|zdementow\w*|ledwie|pozbaw\w*|darm\w+|woln\w+ od"
        r"|odradz\w*|brak\w*|zaprzesta\w*|z?rezygn\w*|wstrzym\w*|powstrzym\w*"
        r"|nie(?!dziel|miec|spodzian|spełna|któr|daw|mal|bo|bi|co|wiel|mniej)\w+"
    ),
    "zh-hans": re.compile("[未无否拒免禁勿缺没]|非(?![常洲])|停止|劝阻|取消|难以|避"),
    "ar": re.compile(
        r"(?<!\w)[وفب]?(?:دون|بدون|بلا|رفض\w*|[يت]?نف[ىيت]\w*|[يت]?منع\w*|حظر\w*|تجنب\w*|خالي\w*|انعدام|سوى|إلا|كلا|فشل\w*|تعذر\w*|مجان\w+|توقف\w*|كف(?:ّ|وا|ت)?)(?!\w)"
    ),
}
TURNED: dict[str, re.Pattern[str]] = {
    "be": _words(
        r"заўсёды|заўжды|цяжк\w*|складан\w*|маўч\w*|здзі[вў]\w*|нечакан\w*|прац?ягв\w*|далёка|перш за ўсё"
        r"|толькі|яшчэ|па-ранейшаму|супраць|супроць|сумн\w*|інакш\w*|інш\w+|замест|скон\w*|страц\w*|занадта|мала|рэдка|рана"
        r"|выключ\w*|па-за|кін\w*|ілж\w*|хлус\w*|памыл\w*"
    ),
    "ru": _words(
        r"всегда|тяжел\w*|тяжёл\w*|трудн\w*|сложн\w*|молч\w*|удив\w*|неожидан\w*|продолж\w*|далеко|прежде всего"
        r"|только|лишь|ещё|еще|по-прежнему|против\w*|сомн\w*|ложь|лож\w+|иначе|ино[йе]|друг\w+|вместо|конч\w*|законч\w*|потер\w*"
        r"|слишком|мало|редко|рано|исключ\w*|вне|останов\w*|брос\w*|ошиб\w*|оста[ёеюлн]\w*"
    ),
    "en": _words(
        r"always|hard|difficult\w*|tough|silen\w+|surpris\w*|go(?:es|ing)? on|continu\w*|far|long|comes? first|yet|rather"
        r"|only|just|still|against|oppos\w+|doubt\w*|until|rather than|instead|too|few|little|rarely|seldom|wrong|false\w*|lies?"
        r"|lost|los[eit]\w*|over|end(?:s|ed)?|g[ai]ve up|abandon\w*|out of|rul\w+ out|keeps?|kept|stay\w*|remain\w*|same"
        r"|different\w*|otherwise|far from|except|cancel\w*|halt\w*|suspend\w*|innocent|dis\w+|mis\w+|in\w+(?:ble|ent)"
    ),
    "de": _words(
        r"immer|schwer\w*|schwierig\w*|hart\w*|schweig\w*|überrasch\w*|geht (?:\w+ )?vor|lange?|weit|un(?!d|s|ter|ten|i|g)\w{4,}"
        r"|erst|nur|lediglich|bloß|noch|weiter\w*|gegen|stopp\w*|einstell\w*|eingestellt|beend\w*|\w*zweif\w*|falsch\w*|anders"
        r"|andere\w*|statt|anstatt|außer|ausgeschlossen|schließ\w*|verlor\w*|verlier\w*|genug|bleib\w*|blieb\w*|vorbei|sonst"
        r"|wenig\w*|selten|aufgegeben|aufgeben|miss\w+|warn\w*|abgesagt|gleich\w*|unschuld\w*|zu (?:früh|spät|viel|wenig)"
    ),
    "fr": re.compile(
        r"(?<!\w)(?:difficile\w*|dur\w*|silence|tai[rs]\w*|surpr\w*|continu\w*|loin|avant tout|d’abord|"
        r"seulement|uniquement|encore|toujours|contre|dout\w+|faux|fausse\w*|autre\w*|plutôt|au lieu|fini\w*|termin\w+"
        r"|perd\w+|abandonn\w+|trop|rest\w+|rarement|peu|moins|exclu\w*|hors|innocent\w*|in\w+ble|im\w+ble|mensong\w*)(?!\w)",
        re.IGNORECASE,
    ),
    "es": _words(
        r"siempre|difícil\w*|dur[oa]s?|silencio|call\w+|sorpr\w*|contin[uú]\w*|lejos|ante todo|primero"
        r"|solo|sólo|solamente|únicamente|todavía|aún|sig[ua]\w*|seguir\w*|contra|dud[ao]\w*|fals\w+|otr[oa]s?|en lugar|en vez|igual"
        r"|termin\w*|perd\w*|abandon\w*|demasiad\w*|apenas|poc[oa]s?|menos|descart\w*|fuera|hasta|inocent\w*|in\w+ble|mentira"
    ),
    "pl": _words(
        r"zawsze|trudn\w*|ciężk\w*|milcz\w*|zaskoc\w*|zaskak\w*|dalej|daleko|przede wszystkim|trwa\w*"
        r"|tylko|dopiero|jeszcze|wciąż|nadal|przeciw\w*|wątp\w*|fałsz\w*|kłam\w*|inacz\w*|inn\w+|zamiast|koniec|skończ\w*|strac\w*"
        r"|zbyt|za (?:późno|wcześnie|mało)|mało|rzadko|wyklucz\w*|poza|ani|pozosta\w*"
    ),
    "zh-hans": re.compile(
        "停|止|总是|永远|难|沉默|意外|继续|首先|远|反对|才|[只仅仍还错假另太少难]|怀疑|结束|失去|排除|以外|放弃|不"
    ),
    "ar": re.compile(
        r"(?<!\w)[وفب]?(?:فقط|دائما|صمت\w*|مفاج\w*|استمر\w*|بعيد\w*|أولا|ما|ما ?زال\w*|ضد|شك\w*|خطأ|كاذب\w*|كذب\w*|آخر|أخرى|بدلا?|انته\w*|فقد\w*|قليل\w*|نادر\w*"
        r"|[يت]?ستبعد\w*|خارج|تخل\w+|امتن\w*|مستحيل\w*|صعب\w*|حذر\w*|بريء\w*|قبل فوات)(?!\w)"
    ),
}
# `noch nicht`, `not yet`: the denial goes, and these go with it.
BESIDE_DENIALS = frozenset(["noch", "yet", "still", "encore", "todavía", "aún", "jeszcze", "ещё", "еще", "яшчэ", "还"])
