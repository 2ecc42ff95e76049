"""Two numbers exchanged: 43 men and 18 women in the source, 18 men and 43 women in the translation.

Order says nothing between languages, so it is told by the nouns: those that news counts most, in nine languages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from newsroom.language.facts import Fact
from newsroom.language.facts.fact import Number

_LANGUAGES = ("be", "ru", "en", "de", "fr", "es", "pl", "zh-hans", "ar")
# Beginnings of nouns, one line a noun, one column a language; “–” where its word counts too many other things.
_NOUNS = """
мужчын      ; мужчин      ; men            ; männer            ; hommes        ; hombres        ; mężczyzn         ; 男性|男子|男   ; رجل|رجال|ذكور
жанчын      ; женщин      ; women          ; frauen            ; femmes        ; mujeres        ; kobiet           ; 女性|女子|女   ; امرأة|نساء|سيدات
дзяцей|дзіцей|дзеці ; детей|дети|ребён|ребен ; children|child ; kinder ; enfants ; niños|menores ; dzieci ; 儿童|孩子 ; طفل|أطفال
дарослых    ; взрослых    ; adults         ; erwachsene        ; adultes       ; adultos        ; dorosłych        ; 成年人|成人    ; بالغ
студэнт|вучн|школьнік ; студент|ученик|школьник|учащ ; students|pupils ; schüler|studierende|studenten ; élèves|étudiants|lycéens ; alumnos|estudiantes ; uczniów|studentów ; 学生 ; طالب|تلميذ|طلاب|تلاميذ
настаўнік|выкладчык ; учител|преподавател|педагог ; teachers ; lehrer ; enseignants|professeurs ; profesores|docentes|maestros ; nauczyciel ; 教师|老师 ; معلم|مدرس|أساتذة
вайскоўц|салдат|ваеннаслужач ; военнослужащ|солдат|бойц ; soldiers|troops ; soldaten ; soldats|militaires ; soldados|militares ; żołnierz ; 士兵|军人 ; جندي|جنود|عسكري
цывільн|мірных ; мирных|гражданских ; civilians ; zivilisten ; civils ; civiles ; cywil ; 平民 ; مدني
паліцэйск|міліцыянер ; полицейск ; police|officers ; polizist|polizeibeamt ; policiers|agents ; policías|agentes ; policjant|funkcjonariusz ; 警察|警员|民警 ; شرطي|شرطة
пажарн|ратавальнік ; пожарн|спасател ; firefighters|rescuers ; feuerwehr|einsatzkräfte|rettungskräfte ; pompiers|secouristes ; bomberos|rescatistas|socorristas ; strażak|ratownik ; 消防|救援人员 ; إطفائي|رجل إطفاء|منقذ
каманд      ; команд      ; teams          ; teams|mannschaften ; équipes      ; equipos        ; drużyn|zespoł     ; 支?队伍|支球?队|队 ; فريق|فرق
краін       ; стран       ; countries|nations ; ländern|länder|staaten ; pays|états ; países|estados ; kraj|państw ; 个?国家|国      ; دولة|دول|بلد
гарад|горад ; город       ; cities         ; städte            ; villes        ; ciudades       ; miast            ; 城市           ; مدينة|مدن
вёс|вёсак|вёск ; деревень|деревн|сёл|сел ; villages ; dörfer ; villages ; pueblos|aldeas ; wsi|wiosk ; 村庄|村 ; قرية|قرى
рэгіён|абласц ; регион|област ; regions|provinces ; regionen|provinzen ; régions|provinces ; regiones|provincias ; region|województw|prowincj ; 地区|省份|省 ; منطقة|مناطق|محافظة|ولاية
пераможн|перамог ; побед     ; wins|victories ; siege|siegen      ; victoires     ; victorias      ; zwycięstw        ; 胜            ; فوز|انتصار
нічы        ; ничь        ; draws          ; unentschieden|remis ; nuls         ; empates        ; remis            ; 平            ; تعادل
параж       ; поражени    ; defeats|losses ; niederlage        ; défaites      ; derrotas       ; porażk           ; 负            ; هزيمة|هزائم|خسارة
за(?!\\w)   ; за(?!\\w)   ; in favou?r|for\\b|yes ; dafür|ja-stimmen|fürstimmen ; pour\\b|favorables ; a favor ; za\\b|głosów za ; 赞成|支持 ; مؤيد|لصالح
супраць     ; против      ; against|no\\b  ; dagegen|gegenstimmen|nein-stimmen ; contre ; en contra      ; przeciw          ; 反对           ; ضد|معارض|رفض
кватэр      ; квартир     ; flats|apartments|homes ; wohnungen ; logements|appartements ; viviendas|apartamentos|pisos ; mieszka ; 套?住房|公寓 ; شقة|شقق|وحدة سكنية
дамоў|дамы|дом ; домов|дома ; houses       ; häuser            ; maisons       ; casas          ; domów|domy       ; 栋?房屋|房子    ; منزل|منازل|بيت
школ        ; школ        ; schools        ; schulen           ; écoles        ; escuelas|colegios ; szkół|szkoły  ; 学校           ; مدرسة|مدارس
бальніц     ; больниц     ; hospitals      ; krankenhäuser|kliniken ; hôpitaux ; hospitales     ; szpital          ; 医院           ; مستشفى|مستشفيات
аўтамабіл|машын ; автомобил|машин ; cars|vehicles ; autos|fahrzeuge|wagen ; voitures|véhicules ; coches|vehículos|autos ; samochod|pojazd|aut ; 汽车|车辆|辆 ; سيارة|سيارات|مركبة
аўтобус     ; автобус     ; buses          ; busse             ; bus|autocars|autobus ; autobuses|buses ; autobus    ; 公交车|客车     ; حافلة|حافلات
самалёт     ; самолёт|самолет ; planes|aircraft ; flugzeuge    ; avions        ; aviones        ; samolot          ; 架?飞机        ; طائرة|طائرات
суднаў|судоў|карабл ; судов|судна|корабл ; ships|vessels|boats ; schiffe|boote ; navires|bateaux ; barcos|buques ; statk|okręt|łodzi ; 艘|船只 ; سفينة|سفن|زورق
верталёт    ; вертолёт|вертолет ; helicopters ; hubschrauber   ; hélicoptères  ; helicópteros   ; śmigłow|helikopter ; 架?直升机     ; مروحية|مروحيات|هليكوبتر
беспілотн|дрон ; беспилотн|дрон ; drones   ; drohnen           ; drones        ; drones         ; dron             ; 无人机          ; مسيرة|مسيّرة|مسيرات|طائرة مسيرة
ракет       ; ракет       ; missiles|rockets ; raketen|marschflugkörper ; missiles|roquettes ; misiles|cohetes ; rakiet|pocisk ; 导弹|火箭弹 ; صاروخ|صواريخ
пасажыр     ; пассажир    ; passengers     ; passagiere|fahrgäste|insassen ; passagers ; pasajeros ; pasażer          ; 乘客           ; راكب|ركاب
член[аоуы]?\\w* экіпаж ; член\\w* экипаж ; crew ; besatzungsmitglieder|crewmitglieder ; membres d[’']équipage ; tripulantes ; członk\\w+ załogi ; 机组人员|船员|机组 ; أفراد الطاقم|طاقم
пацыент|хвор ; пациент|больн ; patients    ; patienten         ; patients      ; pacientes      ; pacjent          ; 患者|病人       ; مريض|مرضى
урач|медык|дактар ; врач|медик|доктор ; doctors|physicians ; ärzte ; médecins ; médicos ; lekarz ; 医生 ; طبيب|أطباء
кампані|прадпрыемств ; компани|предприяти ; companies|firms ; unternehmen|firmen|betriebe ; entreprises|sociétés ; empresas|compañías ; firm|przedsiębiorstw|spółek ; 企业|公司 ; شركة|شركات
фільм       ; фильм|картин ; films|movies  ; filme             ; films         ; películas|filmes ; film           ; 部?影片|部?电影 ; فيلم|أفلام
залат       ; золот       ; golds?\\b      ; gold              ; d[’']or|en or ; oros?\\b|de oro ; złot(?:ych|e|y)\\b ; 金牌|枚金|金 ; ذهب
сярэбр|срэбр ; серебр     ; silvers?\\b    ; silber            ; d[’']argent|en argent ; platas?\\b|de plata ; srebr ; 银牌|枚银|银 ; فض
бронз       ; бронз       ; bronzes?\\b    ; bronze            ; de bronze|en bronze ; bronces?\\b|de bronce ; brąz ; 铜牌|枚铜|铜 ; برونز
"""
# So far in front of its noun may a number stand (`43 schwer verletzte Männer`), and so far behind (`男性43人`).
_AHEAD, _BEHIND = 22, 2
_MOST = 60


def exchanged(
    source: tuple[str, str, Sequence[Fact]], target: tuple[str, str, Sequence[Fact]]
) -> Iterator[tuple[Fact, Fact]]:
    """A number of the source and the one that stands in its place, where two nouns have each other's.

    Each side is a text, its language and its facts in order.
    """
    ours, theirs = _counted(*source), _counted(*target)
    both = [noun for noun in ours if noun in theirs]
    for at, noun in enumerate(both):
        for other in both[at + 1 :]:
            one, two = ours[noun].value, ours[other].value
            if one != two and (one, two) == (theirs[other].value, theirs[noun].value):
                yield ours[noun], theirs[noun]
                return


def is_left_out(fact: Fact, text: str, language: str, target: str, target_language: str) -> bool:
    """Whether a number of the source counts a noun (two children) which the translation does not have in any form."""
    if not {language, target_language} <= set(_LANGUAGES):
        return False
    noun = _pattern(language).search(text, fact.end, fact.end + _AHEAD * 2)
    if noun is None or noun.start() - fact.end > _BEHIND:
        return False
    return all(found.lastgroup != noun.lastgroup for found in _pattern(target_language).finditer(target))


def _counted(text: str, language: str, facts: Sequence[Fact]) -> dict[int, Fact]:
    """By noun, the number that counts it; nouns that stand twice with a number are left out."""
    if language not in _LANGUAGES:
        return {}
    counts = [fact for fact in facts if _is_count(fact)]
    if not 2 <= len(counts) <= _MOST:
        return {}
    found: dict[int, Fact] = {}
    twice: set[int] = set()
    ends = [fact.end for fact in counts]
    for match in _pattern(language).finditer(text):
        noun = int(str(match.lastgroup)[1:])
        fact = _counting(match.start(), match.end(), text, language, counts, ends)
        if fact is None:
            continue
        if noun in found and found[noun] is not fact:
            twice.add(noun)
        found[noun] = fact
    return {noun: fact for noun, fact in found.items() if noun not in twice}


def _counting(
    start: int, end: int, text: str, language: str, counts: Sequence[Fact], ends: Sequence[int]
) -> Fact | None:
    """The number right before a noun, with no other mark or number between; in Chinese also the one right behind."""
    behind = bisect_left(ends, start + 1)
    if behind and start - ends[behind - 1] <= _AHEAD:
        between = text[ends[behind - 1] : start]
        if not _PAUSE.search(between):
            return counts[behind - 1]
    following = counts[behind] if behind < len(counts) else None
    if language.startswith("zh") and following is not None and 0 <= following.start - end <= _BEHIND:
        return following
    return None


_PAUSE = re.compile(r"[,.;:!?()—–«»„“”、，。；：（）،؛]|\s(?:and|und|et|y|i|и|і|و)\s")


def _is_count(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Number) and not value.unit and not fact.soft and value.amount == int(value.amount)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every noun of a language, as groups that are named by its line."""
    column = _LANGUAGES.index(language)
    stems = [line.split(";")[column].strip() for line in _NOUNS.strip().splitlines()]
    whole = language.startswith("zh")
    groups = (
        f"(?P<n{at}>{stem})" if whole else rf"(?P<n{at}>(?<!\w)(?:{_ARTICLES.get(language, '')}(?:{stem}))\w*)"
        for at, stem in enumerate(stems)
        if stem != "–"
    )
    return re.compile("|".join(groups), re.IGNORECASE)


_ARTICLES = {"ar": "[وفبلك]?(?:ال)?"}
