"""A direction turned round: where the source says that something rose, the translation that it fell; north and south.

Found only where one of two opposites is all that the source says, and the other one all that the translation says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair

CODES = ("opposite_said",)

# Beginnings and whole words; small letters alone, since capitals make names of them (South Korea, Северная Осетия).
_NORTH_SOUTH = {
    "be": ("паўночн|паўночна-|поўнач", "паўднёв|паўднёва-|поўд(?:зень|ня|ні|нем)"),
    "ru": ("северн|северо-|север(?:а|е|у|ом)?(?!\\w)", "южн|юго-|юг(?:а|е|у|ом)?(?!\\w)"),
    "en": ("north(?!\\w*-?south)", "south"),
    "de": (
        "Nord(?:en|ens|osten|westen|teil|küste|hälfte|rand)(?!\\w)|nördlich|nordöstlich|nordwestlich",
        "Süd(?:en|ens|osten|westen|teil|küste|hälfte|rand)(?!\\w)|südlich|südöstlich|südwestlich",
    ),
    "fr": ("nord|septentrional", "sud(?!\\w)|méridional"),
    "es": ("nor(?:te|este|oeste|teñ|teñ)|septentrional", "sur(?:este|oeste|eñ)?(?!\\w)|sud(?:este|oeste)|meridional"),
    "pl": (
        "północn(?!o?kore|oafryk|oamery)|północno-|(?<=na )północ(?:y)?(?!\\w)",
        "południow(?!o?kore|oafryk|oamery)|południowo-|(?<=na )południ[eu](?!\\w)",
    ),
    "zh-hans": (
        "北(?:部|侧|面|端|麓|岸)|以北|向北|偏北|(?:东|西)北(?:部|方向)",
        "南(?:部|侧|面|端|麓|岸)|以南|向南|偏南|(?:东|西)南(?:部|方向)",
    ),
    "ar": ("شمالي?(?:ة|ا|اً)?(?!\\w)", "جنوبي?(?:ة|ا|اً)?(?!\\w)(?! أفريقيا| السودان| إفريقيا)"),
}
_EAST_WEST = {
    "be": ("усходн|усходня-|(?<=на )ўсход|усход(?:зе|у)", "заходн|заходня-|(?<=на )захад(?:зе)?(?!\\w)"),
    "ru": ("восточн|восток", "западн|северо-запад|юго-запад|(?<!-)запад(?:а|е|у|ом)?(?!\\w)"),
    "en": ("east(?:ern|wards?|erly)?(?!\\w)", "west(?:ern|wards?|erly)?(?!\\w)"),
    "de": ("Osten(?!\\w)|östlich", "Westen(?!\\w)|westlich"),
    "fr": ("(?<=l['’])est(?!\\w)|(?<=nord-)est|(?<=sud-)est|oriental", "ouest|occidental"),
    "es": ("(?<=al )este|(?<=del )este|(?<=el )este|oriental|noreste|sureste|sudeste", "oeste|occidental"),
    "pl": ("wschodni|wschodnio-|(?<=na )wsch(?:ód|odzie)", "zachodni|zachodnio-|(?<=na )zach(?:ód|odzie)"),
    "zh-hans": ("东(?:部|侧|端|岸)|以东|向东|偏东", "西(?:部|侧|端|岸)|以西|向西|偏西"),
    "ar": ("شرقي?(?:ة|ا|اً)?(?!\\w)(?! الأوسط)", "غربي?(?:ة|ا|اً)?(?!\\w)"),
}
_ROSE_FELL = {
    "be": (
        "вырас|павяліч|падвыш|узрас|узрос|ўзрас|ўзрос|павыс|павыш|падня|рост(?:у|ам|е)?(?!\\w)|прырост|падаражэ|"
        "больш(?! за| чым| як)(?!\\w)",
        "зніз|зніж|скараці|скарач|упа[лў]|ўпа[лў]|паменш|падзенн|патанне|менш(?! за| чым| як)(?!\\w)",
    ),
    "ru": (
        "вырос|выраст|возрос|возраст(?:ёт|ет|ут|ани)|увелич|повыс|повыш|поднял|рост(?:а|у|ом|е)?(?!\\w)|прирост|"
        "подорожал|больше(?! чем)(?!\\w)",
        "сниз|сниж|сократ|сокращ|упал|уменьш|паден|подешевел|пониз|пониж|меньше(?! чем)(?!\\w)",
    ),
    "en": (
        "rose|risen|rises|rising|grew|grown|grows|growing|growth|climb|increas|jump|surge[ds]?(?!\\w)|surging|soar|gained|gains|"
        "raise|raising|hike|higher|up (?:by )?\\$?\\d",
        "fell|fallen|falls|falling|drop|declin|decreas|shrank|shrunk|slip|slid|sank|plung|tumbl|cut(?!ting)|lower|reduc|"
        "fewer(?! than)|less(?! than)(?!\\w)|down (?:by )?\\$?\\d",
    ),
    "de": (
        "stieg|gestiegen|steig|wuchs|gewachsen|wächst|wachs(?:en|tum)|zugelegt|zulegte|zunahm|zugenommen|zunahme|anstieg|"
        "plus(?!\\w)|zuwachs|erhöh|angehoben|kletter|mehr(?! als)(?!\\w)|höher",
        "sank|gesunken|sink|fiel|gefallen|fällt|fallen|rückgang|zurückgegangen|zurückging|abnahm|abgenommen|minus(?!\\w)|"
        "gesenkt|senk|verringer|reduzier|schrumpf|geschrumpft|weniger(?! als)|niedriger|geringer(?! als)|gekürzt",
    ),
    "fr": (
        "hausse|augment|progress|grimp|bondi|croissance|accru|accroi|accroî|relev(?:é|ée|er|ant)(?!\\w)(?! à)|"
        "plus élevé",
        "baiss|recul|chut|diminu|rédui|réduct|abaiss|repli|inférieur",
    ),
    "es": (
        "subi[óe]|sube|subía|subid|subir|aument|crec|increment|alza|elev[óa]|repunt",
        "baj[óa](?!\\w)|baja|bajad|cay[óe]|caí|cae(?!\\w)|caída|descen|disminu|reduj|reduc|retroce|recort|inferior",
    ),
    "pl": (
        "wzr[oó]s|rosn|rośnie|urosł|urós|zwięks|podni[óo]s|podwyż|podrożał|wyższ",
        "spad(?!ni)|zmniejsz|zmala|obniż|potania|niższ|skurczył",
    ),
    "zh-hans": (
        "增长|上涨|上升|增加|提高|上调|扩大|攀升|增至|升至|加剧",
        "下降|下跌|减少|下滑|降低|下调|缩小|降至|跌|回落|缩减|减至",
    ),
    "ar": (
        "ارتفع|يرتفع|ارتفاع|زاد|زيادة|نمو|نما(?!\\w)|صعد|رفع|أكبر",
        "انخف|تراجع|هبط|هبوط|خفض|نقص|تقلص|انكمش|أقل(?! من)|أصغر",
    ),
}
_BEFORE = {"ar": r"(?<!\w)[وفبل]?(?:ال|لل)?", "zh-hans": ""}


def _compiled(table: Mapping[str, tuple[str, str]], *, is_cased: bool) -> dict[str, tuple[re.Pattern[str], ...]]:
    def pattern(language: str, stems: str) -> re.Pattern[str]:
        before = _BEFORE.get(language, r"(?<!\w)")
        return re.compile(f"{before}(?:{stems})", 0 if is_cased else re.IGNORECASE)

    return {language: tuple(pattern(language, stems) for stems in both) for language, both in table.items()}


_AXES = (
    _compiled(_NORTH_SOUTH, is_cased=True),
    _compiled(_EAST_WEST, is_cased=True),
    _compiled(_ROSE_FELL, is_cased=False),
)


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`opposite_said`: the first words of the source and of the translation that are opposites, once an axis."""
    if not pair.is_translation:
        return
    for axis in _AXES:
        if pair.source.language not in axis or pair.target.language not in axis:
            continue
        ours, theirs = _said(pair.source, axis), _said(pair.target, axis)
        for this, that in ((0, 1), (1, 0)):
            if (here := ours[this]) and (there := theirs[that]) and not ours[that] and not theirs[this]:
                yield _finding(pair, here, there)


def _said(paragraph: Paragraph, axis: Mapping[str, tuple[re.Pattern[str], ...]]) -> list[re.Match[str] | None]:
    return [pattern.search(paragraph.text) for pattern in axis[paragraph.language]]


def _finding(pair: ParagraphPair, here: re.Match[str], there: re.Match[str]) -> Finding:
    ours, theirs = _word(pair.source, here), _word(pair.target, there)
    facts = {"source": pair.source.text[ours.start : ours.end], "target": pair.target.text[theirs.start : theirs.end]}
    return Finding("opposite_said", Severity.WARNING, facts, source=(ours,), target=(theirs,))


def _word(paragraph: Paragraph, found: re.Match[str]) -> Span:
    """The whole word."""
    if paragraph.language == "zh-hans":
        return Span(*found.span())
    end = re.compile(r"[\w-]*").match(paragraph.text, found.end())
    return Span(found.start(), end.end() if end else found.end())
