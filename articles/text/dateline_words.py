"""The words that datelines are made of: months, weekdays, agencies, and what is no place.

Months and weekdays are CLDR's (through Babel), in the product's languages and some that stories arrive in; the Arabic
ones in the three sets that agencies use (Egypt and the Gulf, the Levant and Iraq, the Maghreb).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel import Locale

from newsroom.language.agencies import agency_names
from newsroom.languages import LANGUAGES

_ARRIVING = ("nl", "da", "nb", "sv", "it", "pt", "uk")
_MORE_LOCALES = {"ar": ("ar_IQ", "ar_MA", "ar_DZ", "ar_MR"), "de": ("de_AT",)}
_FORMS = (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"), ("stand-alone", "abbreviated"))
# What stands bare, and is no other word: `ТАСС, 25 ноября. `, `Berlin dpa – `.
BARE_AGENCIES = frozenset(
    {"afp", "ansa", "belta", "dpa", "efe", "interfax", "pap", "reuters", "tass", "xinhua"}
    | {"белта", "интерфакс", "рейтер", "синьхуа", "тасс"}
)
_SHORTEST_ABBREVIATION = 3
_WORD_END = re.compile(r"[\s./\-–]+")


def folded(word: str) -> str:
    """Case, accents and stops taken off: `Févr.` and `FEVR` are one."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char) and char not in ".ـ")


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in text.split())


# As the first word of a dateline's agency, folded. Only here does a lone `(name)` after a place need no other evidence.
_AGENCIES = _words("""
    aa aap adnkronos afp afx agencies agenturen agerpres akipress anadolu andina angop ani anp ansa antara
    ap apa aps armenpress askanews ats azertac bbc belga belta bernama bns bta canadian cna ctk cp cte dpa
    efe elta epd eph europapress fena haber hina ians ina interfax irna isna itar jiji kazinform keystone
    kna kuna kyodo lapresse lusa map mena mti mtva nan nna notimex novosti ntb oananews pa pap petra pti qna
    reuters ria ritzau rusnews sana sapa sda sid sipa sita spa sputnik stt svt tanjug tap tasr tass telam
    trend tt ukrinform unian upi vna wafa wam xinhua yna yonhap белта бта интерфакс казинформ прайм риа тасс
    трэнд укринформ фан спутник рбк بيلتا وام واس قنا كونا بترا سانا وكالات رويترز تاس شينخوا بنا وفا واع
    وات ومع معا الاناضول اف سبا أفب
    казтаг уза кабар kabar белапан belapan агн мтрк бтрк sta mia agi lusa afp-services prensalatina telam dpa-afx
    prnewswire globenewswire businesswire newswire kyodonews pressassociation ukrainform цензор ана єна
    中新网 中通社 中央社 人民网 央视网 央广网
""") | {"".join(folded(name).split()) for name in agency_names()}
# In brackets after a person's name these are parties, not agencies.
NO_AGENCIES = _words(
    """
    cdu csu spd fdp afd bsw övp övp fpö spö svp glp sp mitte linke grüne ps lr rn lfi psoe pp vox po pis ko psl
    protokoll auszug auszüge archiv archivbild foto fotos photo photos video bild bilder update aktualisiert ergänzt
    dvd cd champions-league bundesliga premier-league
    фото видео архив дополнено обновлено capital hauptstadt столица сталіца stolica capitale
    """
)
_OF_SPORT = _words("league liga ligue liga cup pokal coupe copa puchar лига кубок ліга")
# All in capitals before a dash these open a sentence or name a kind of text; none is a place.
LABELS = _words("""
    achtung advisory agenda analyse analysis analiza análisis archiv aufmacher ausblick background
    behauptung bewertung bericht berichtigung bilder breaking bulletin chronologie chronology commentary
    correction corrected correctif correccion dossier dringend eil eilmeldung enquête entrevista essay
    exclusive exklusiv explainer factbox facts faktencheck fakten fazit feature flash focus fokus foto fotos
    frage gewinner gastbeitrag graphic grafik hinweis hintergrund infobox infografik interview kommentar
    kommentare korrektur kurzmeldung lead leute liveblog live meinung meldung nachruf nato newsalert note
    notebook notiz obituary opec opinion orf overview porträt portrait porträt preview profile programm
    question quiz quote recap rectificatif refile reportage reportaje review roundup schlusslicht service
    sondermeldung sperrfrist sport stichwort summary themen timeline tipps umfrage unesco unhcr unicef
    unicredit update updates urgent urgente verlierer vermischtes video vorschau wahl warnung watch wetter
    wirtschaft zitat zusammenfassung nasa fifa uefa interpol europol brics asean opek covid аналитика анонс
    брикс внимание видео важно впервые дополнено досье евро интервью инфографика исправление комментарий
    молния мнение мчс нато обзор обновлено оон опек оперативно репортаж справка срочно сша тема фото
    теннис футбол хоккей биатлон баскетбол погода спорт культура экономика политика общество тэніс хакей
    надвор’е tennis fußball fussball eishockey handball basketball football hockey cycling biathlon weather pogoda
    piłka tenis fútbol baloncesto météo politik politique política polityka kultur culture cultura kultura
    уточнение pilne korekta komentarz opinia wideo zdjęcia rozmowa sondaż wywiad
""")
# No place name starts with these, and text often does.
OPENERS = _words("""
    ab am an anfang auf aus bei beim bis das der die ein eine eines ende heute gestern im in mitte morgen
    nach nur seit um und vom von vor wie zum zur es er sie wir ich at a an by for from since this that these
    until when on into our he she we it they au aux ce cette depuis dans dès en et il elle par pour sur un
    une con desde ese este esta hasta por según su una od do dla oraz przez przy się we z za ze jak dnia po
    w ten ta to в во до из к как на над но о об от по под при с со за что это этот эта эти он она они мы я у
    ў з як па гэта ад пра і на قال قالت أعلن أعلنت وصل وصلت أكد أكدت صرح بدأ بدأت شهد شهدت عقد كان كانت منذ
    هذا هذه إن أن بعد قبل خلال وقال وأعلن وفي وأكد كما حيث
    auch doch erst schon sogar selbst noch dort hier aber und oder wenn weil dass denn so jetzt dann foto bild liebe
    herr frau aus mein meine sein seine ihr ihre unser alle viele einige lesen quelle die and or but also only even
    here there then now if while because as photo source read dear my his her their our mr mrs et ou mais aussi ici
    si car mon ma mes son sa ses leur leurs tous photo y o pero también aquí ahora si porque mi su sus foto i a ale
    lecz też tutaj teraz jeśli bo mój jego jej ich zdjęcie czytaj фото видео источник также читайте и а но или же ещё
    здесь там сейчас если потому мой его её их все таксама чытайце але тут цяпер калі бо мой яго яе іх усе крыніца
""")
# Small words inside names of places.
PARTICLES = _words("""
    de da do es dos das del della dei di du des d la le les el los las al an am der den dem die im ob bei sur
    sous lès en aux upon on of na nad pod koło av aan op ter på på by von na на над под аль эль
""")
# What kind of place follows or goes before: `агрогородок Лясковичи`, `Брестский район`.
KINDS = _words("""
    о-в о-ва остров острова востраў астравы
    г. гор. город д. дер. деревня аг. аг агрогородок п. пос. поселок посёлок с. с село район района р-н область обл. гп
    хутор станция горад вёска пасёлак аграгарадок раён вобласць вобл. gm. gmina powiat woj. wieś miasto region área
    kreis landkreis bezirk province provincia county district ville
""")
# Names of places of two words start with these.
PLACE_STARTS = _words("""
    bad sankt st st. san santa santo são saint sainte new neu north south east west nord süd ost nova novo nueva nuevo
    nouvelle nowy nowa stary great greater lower upper ober unter groß klein port fort mount lake los las la le el rio
    río cape kap cap villa ville ciudad puerto monte grand grande kuala ust нижний верхний великий великие новый новая
    старый старая большой малый усть набережные вялікі вялікая новы новая стары старая малы верхні ніжні hong addis abu
    tel ras beit dar den united
""")
JOINERS = _words("and und et y e i и і en og och و")


def month_number(word: str, language: str | None) -> int | None:
    """1–12 for a month's name in any of the languages, written out or cut short; the language named goes first."""
    key = folded(word)
    if language in LANGUAGES and key in (own := _months(language)):
        return own[key]
    return _all_months().get(key)


def is_weekday(word: str, *, short: bool = False) -> bool:
    """Whether this names a day of the week; with `short` also `Mon` or `пн`."""
    return folded(word) in _weekdays(short)


def is_known_agency(name: str) -> bool:
    """Whether a name, or the first of several (`dpa/lby`, `AFP/Nordpress`), is an agency's of common knowledge."""
    words = [folded(word) for word in _WORD_END.split(name) if word]
    if not words or any(word in NO_AGENCIES for word in words[1:]):
        return False
    return words[0] in _AGENCIES or "".join(words) in _AGENCIES


def is_whole_agency(name: str) -> bool:
    """Whether this is the name of one agency and no more: `РИА Новости`, not `ТАСС Иван Иванов`."""
    return "".join(folded(word) for word in _WORD_END.split(name)) in _AGENCIES


def is_no_agency(name: str) -> bool:
    """Whether words in brackets say something else than who reports: a party, a cup, an archive."""
    words = [folded(word) for word in name.split()]
    return folded(name) in NO_AGENCIES or any(word in _OF_SPORT or word in NO_AGENCIES for word in words)


@cache
def _months(language: str) -> dict[str, int]:
    names = dict(_month_names(language))
    cut: dict[str, set[int]] = {}
    for name, number in names.items():
        for length in range(_SHORTEST_ABBREVIATION, len(name)):
            cut.setdefault(name[:length], set()).add(number)
    short = {start: numbers.pop() for start, numbers in cut.items() if len(numbers) == 1 and " " not in start}
    return {**short, **names}


def _month_names(language: str) -> Iterator[tuple[str, int]]:
    locale = LANGUAGES[language].locale if language in LANGUAGES else language
    for tag in (*_MORE_LOCALES.get(language, ()), locale):
        months = Locale.parse(tag).months
        for form, width in _FORMS:
            for number, name in months[form][width].items():
                if not name[0].isdigit():
                    yield folded(name), number


@cache
def _all_months() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (*_ARRIVING, *LANGUAGES):
        found.update(_months(language))
    return found


@cache
def _weekdays(short: bool) -> frozenset[str]:
    found = set()
    for language in (*_ARRIVING, *LANGUAGES):
        days = Locale.parse(LANGUAGES[language].locale if language in LANGUAGES else language).days
        for form, width in _FORMS if short else _FORMS[:2]:
            found |= {folded(name) for name in days[form][width].values()}
    return frozenset(found)
