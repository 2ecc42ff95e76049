"""First paragraphs that look like datelines and are none: a text is never cut where it has none."""

from __future__ import annotations

from itertools import product

import pytest

from articles.text.datelines import parse
from newsroom.languages import LANGUAGES

PROSE = """\
Minsk, die Hauptstadt von Belarus, liegt an der Swislatsch.
Berlin, Hauptstadt der Bundesrepublik, feiert.
Berlin (dpa) berichtete, dass der Flughafen schließt.
Paris (28) gewann das Turnier in Minsk.
Paris (28) – Die Läuferin siegte.
Paris Hilton (44) – die Erbin – kam zu spät.
Müller (SPD) – Der Minister sagte ab.
Bayern (12) - Der Meister hat gewonnen.
Berlin – Hauptstadt der Republik – wächst weiter.
Berlin - Minsk ist eine beliebte Strecke.
Minsk – Das ist die Stadt, in der alles begann.
Minsk, 25. November, das war der Tag der Entscheidung.
Minsk, am 25. November 2025. Der Tag begann ruhig.
Minsk und Warschau (dpa hat berichtet) einigten sich.
Berlin (AP) – das Kürzel steht hier für Alphabet.
Am 25. November (Dienstag) kommt der Präsident.
25. November 2025 war ein kalter Tag.
Der 25. November – ein Feiertag.
Im Mai (BelTA meldete es) stieg die Zahl.
BelTA – die Agentur meldet das.
BelTA (Belarus) ist eine Nachrichtenagentur.
Reuters - so berichtet die Agentur - irrt.
Reuters (London) hat berichtet.
Die dpa (Hamburg) meldet das.
Alexander Lukaschenko (BelTA-Archiv) – das Foto zeigt ihn.
„Minsk, 25. November (BelTA)“ – so beginnt jede Meldung.
"BERLIN (dpa) - Die Meldung" war falsch.
Liebe Leser, Berlin (dpa) - das ist ein Kürzel.
Deutschland – Frankreich 3:2 (1:0)
FC Bayern München (dritter Platz) – Das Spiel endete.
Union Berlin (3.) - Das Team gewann.
Real Madrid, 25. November (Champions League) – Der Sieg.
Los Angeles Lakers (NBA) - The team won.
Washington, who led the army (AP called him a hero), died.
Washington, D.C., is the capital.
Washington said on Nov 25 (Reuters reported) that it would act.
Paris, 28, won the race.
London Bridge (AP) reported on Monday.
Apple (AAPL) - The company rose.
Jordan (NBA) – The player retired.
Georgia, 28 – the singer – was born in Tbilisi.
Israel (AP) said on Monday it would.
In London, 25 November (the day of the vote) – it rained.
New York, November 25, 2025, was cold.
New York, November 2025. The city sleeps.
On November 25 (Reuters) - The day began.
Nov 25 – Dec 3: The schedule of the fair.
Nov. 25, 2025 - Today was quiet.
By John Smith (Reuters) - The man spoke.
May (CON) – The prime minister resigned.
London – New York flights resume.
LONDON BRIDGE IS DOWN - THE STORY
WORLD CUP 2026 - Who will win?
BREAKING NEWS - Fire in Minsk.
UK - The kingdom is united.
EU – The union agreed.
MINSK AGREEMENTS - What they said and why they failed.
LIVE UPDATES - The talks go on.
COVID-19 – The number rose.
NOT FOR PUBLICATION - Contacts below.
OPINION (AP) — no, this is a view of the author.
Q&A - What happens next?
TOP STORIES - November 25
END OF STORY - Thanks.
Минск, 25 ноября, был солнечным.
Минск — столица Беларуси.
Минск, столица Беларуси, готовится.
Минск и Варшава (БЕЛТА сообщала) договорились.
Минск (Беларусь) примет форум.
Париж (28) — Спортсменка победила.
Москва – Пекин: новый маршрут.
Президент, 25 ноября (вторник), прибыл.
25 ноября, во вторник, Минск /столица/ празднует.
25 ноября (БЕЛТА) сообщила о визите.
25 ноября в Минске прошёл форум.
25 ноября — День матери.
25 ноября, Минск. Вчера всё изменилось.
БЕЛТА сообщает: визит начался.
БЕЛТА — крупнейшее агентство страны.
/Фото БЕЛТА/. Президент прибыл.
ТАСС, который сообщил об этом, ошибся.
ООН — Организация объединила мир.
БРЕСТ — Город над Бугом.
Иванов (КПРФ) — Депутат выступил.
Александр Лукашенко, 25 ноября. Архив.
Читайте также: МИНСК, 25 ноября. /БЕЛТА/.
ФК «Минск» (Беларусь) – Матч завершён.
Фото: БЕЛТА. Президент прибыл.
Мінск, 25 лістапада, быў сонечны.
Мінск — сталіца Беларусі.
25 лістапада ў Мінску прайшоў форум.
БелТА паведамляе: візіт пачаўся.
Paris, la capitale, accueille le sommet.
Paris (XVIe) – Le quartier change.
Paris, 25 novembre, il pleut.
Macron (LREM) – Le président parle.
Paris - Roubaix : la course est lancée.
Le 25 novembre (mardi) – La journée commence.
Lyon (L1) - Le club gagne.
Marseille, 25 ans, étudiante – Elle raconte.
Madrid, 25 años, estudiante.
Madrid (5-2) – El equipo ganó.
Madrid, la capital, espera.
El 25 de noviembre (martes) – El día empezó.
Valencia, 25 de noviembre, llueve.
Sánchez (PSOE) – El presidente habló.
Barcelona - Madrid, el clásico.
Warszawa, stolica Polski, czeka.
Warszawa (17 st.) – Będzie ciepło.
Tusk (PO) – Premier przemówił.
25 listopada (wtorek) – Dzień zaczął się źle.
Legia Warszawa (2.) – Mecz wygrany.
Polska – Niemcy 2:1 (1:0)
27 czerwca, Warszawa /stolica/. Dzień był długi.
明斯克是白俄罗斯的首都。
11月25日，明斯克举行论坛。
新华社报道，总统今天抵达。
新华社记者11月25日在明斯克说。
11月25日电影节在明斯克开幕。
中国移动11月25日电话会议举行。
明斯克11月25日电力供应恢复。
新华社北京11月25日电话采访了他。
新华社11月25日电视台开播。
北京11月25日电商务部说桥梁将关闭。
新华社充电宝业务开始。
中国社会电气化发展迅速。
北京（12）：比赛开始。
مينسك، عاصمة بيلاروس، تستعد.
مينسك (28) – فازت اللاعبة.
في 25 نوفمبر (الثلاثاء) – بدأ اليوم.
القاهرة - المدينة التي لا تنام.
وصل الرئيس إلى مينسك في 25 نوفمبر (بيلتا) – كما قيل.
قالت وكالة (رويترز) – إن الرئيس وصل.
أعلنت بكين (شينخوا) أن الرئيس وصل.
محمد (25 عاما) - اللاعب فاز.
1. Der Präsident (BelTA) – Bild.
10:30 Uhr – Der Präsident kommt.
3 - Das Ergebnis.
A – B
(c) dpa - Alle Rechte vorbehalten.
(dpa) hat das gemeldet.
(BelTA-Foto) – Der Präsident.
(1) - Erstens.
(Reuters) said so.
/BelTA/ hat berichtet.
(Berlin) - Die Hauptstadt.
(ANSA) ROME is the source of it.
[AP] is a sign.
Herr Minsk (AP) ist da.
Anna Meier, Berlin – Sie schreibt.
Meier, 25. November – so steht es im Kalender.
Montag, 25. November: Der Tag.
Montag (dpa) - Der Tag.
November (dpa) - Der Monat.
Auch Berlin (dpa) - Hafen ruht.
Aus Minsk (BelTA) – Die Nachricht.
Die Stadt Minsk (BelTA) – Der Rat tagt.
Der Hafen, 25. November (BelTA) – Ruhe.
Foto: MINSK, 25. November (BelTA) – Der Hafen.
Minsk, 25. November (Protokoll)
Mein Name ist Minsk (BelTA) – Na und?
Hertha BSC – 1. FC Köln
Minsk-2 – Das Abkommen hielt nicht.
MINSK-2 - The deal failed.
G7 – Die Gruppe tagt.
WASHINGTON POST - The newspaper reported it.
NEW YORK TIMES — The paper said.
LONDON STOCK EXCHANGE - The market fell.
MINSK ARENA - The hall is full.
BMW – Der Konzern wächst.
SIEMENS - Der Konzern wächst.
LUKOIL - The company said.
GAZPROM - Der Konzern liefert.
АЭРОФЛОТ – Компания сообщила.
БЕЛАЗ — Завод увеличил выпуск.
МАЗ – Завод вырос.
РОССИЯ — Страна контрастов.
BERLIN – The capital of Germany is a city.
PARIS SAINT-GERMAIN - Le club gagne.
REAL MADRID - El club gana.
KATASTROPHE - Der Deich brach.
TENNIS - Das Turnier beginnt.
FUSSBALL – Der Meister siegt.
ФУТБОЛ — Сборная выиграла.
ПОГОДА – Завтра дождь.
СПОРТ — Итоги дня.
Paris Match – Das Magazin erscheint donnerstags.
Berlin Trend – Die neue Mode kommt aus Mitte.
Madrid Petra – La reina del baile.
Minsk/Mahiljou – Eine Strecke mit Geschichte.
Berlin dpa-Büro – Die Redaktion zieht um.
Reuters Berlin – Das Büro schließt.
SPRINGFIELD, die Stadt — Eine Serie.
BERLIN, Deutschland: Die Stadt wächst.
London, Paris, New York – überall dasselbe Bild.
Washington/Moskau: Die Gespräche gehen weiter.
Genf - Die Gespräche gehen weiter, sagte ein Diplomat.
Rom, 25 Grad, Sonne – So sieht der Frühling aus.
Wien, 25. Bezirk (Nord) – Der Plan steht.
Kiew (Ukraine) – Die Stadt erwacht.
Kyiv (Ukraine) - The city wakes up.
Peking (China) – Der Platz ist leer.
Minsk, Belarus – The city wakes up.
Tokyo (3rd) - The runner fell.
Mr Lavrov (Moscow) - The minister left.
Moscow, 25 km away, burned.
Москва (Россия) – Город проснулся.
Москва – Париж – Лондон. Маршрут готов.
Лондон, 25 градусов, солнце – Так выглядит весна.
Брест (2 место) – Команда выиграла.
Сергей Лавров, 25 ноября /архив/. Фото.
Варшава /Польша/. Столица готовится к зиме.
Вільня (Літва) – Горад прачнуўся.
Varsovie (Pologne) – La ville se réveille.
Varsovia (Polonia) – La ciudad despierta.
Wilno (Litwa) – Miasto się budzi.
الرياض (السعودية) – استيقظت المدينة.
华沙（波兰）——城市醒来。
法新社说，巴黎25日电力中断。
POLITIK - Die Lage.
Olga Meier, 25. November – Sie erinnert sich genau.
Borussia Dortmund, 25. November – Der Trainer geht.
Ada Lind, 25 November – She remembers it well.
Ольга Иванова, 25 ноября – Она всё помнит.
ТЕННИС, 25 ноября. Сборная победила.
FUSSBALL, 25. November – Die Tabelle.
ПОГОДА, 25 ноября. Дождь и ветер.
UPDATE, Nov 25 - The talks go on.
WETTER – Morgen Regen.
"""

PLACES = {
    "de": ["Minsk", "Berlin", "Frankfurt/Main", "New York", "Paris", "Washington", "Madrid"],
    "en": ["Minsk", "London", "New York", "Paris", "Washington", "Georgia", "Jordan"],
    "fr": ["Paris", "Minsk", "La Haye", "New York", "Lyon"],
    "es": ["Madrid", "Minsk", "La Habana", "Nueva York", "Valencia"],
    "pl": ["Warszawa", "Mińsk", "Nowy Jork", "Paryż", "Gdańsk"],
    "ru": ["Минск", "Москва", "Санкт-Петербург", "Нью-Йорк", "Париж"],
    "be": ["Мінск", "Масква", "Брэст", "Варшава"],
    "zh-hans": ["明斯克", "北京", "纽约", "华沙"],
    "ar": ["مينسك", "القاهرة", "نيويورك", "وارسو"],
}
SENTENCES = {
    "de": [
        "{}, die Stadt am Fluss, feiert am 25. November ihr Fest.",
        "{} (dpa-Schreibweise: gleich) wächst weiter.",
        "{} (28) – die Läuferin – hat gewonnen.",
        "{} (CDU) sagte am 25. November ab.",
        "{} – so heißt das Schiff, das gestern auslief.",
        "{}, 25. November: Ein Tag, der alles änderte.",
        "{} am 25. November 2025 (Dienstag): Regen.",
        "„{}“ (Deutschland/Polen) – Der Film läuft an.",
        "{} gegen Minsk (3:1) – Ein klarer Sieg.",
        "{} ist laut dpa (Dienstag) – wie gemeldet – ruhig.",
        "{}. Das Wort sagt alles.",
        "Wer {} kennt (und wer nicht?), staunt – Eine Reportage.",
        "{}-Gipfel (EU) – Die Staaten einigten sich.",
        "{}, 28 Jahre, Lehrerin – Sie will bleiben.",
    ],
    "en": [
        "{}, the city on the river, celebrates on Nov 25.",
        "{} (AP reported) is growing.",
        "{} (28) - the runner - won.",
        "{} (R-Texas) said on Nov 25 (Tuesday) it was over.",
        "{} - that is the name of the ship.",
        "{}, November 25, 2025: a day that changed everything.",
        "{} on November 25 (Reuters Photo) - A picture.",
        "{}. The word says it all.",
        "{} Inc (NYSE) - Shares rose.",
        "{} United (2nd) - The team won again.",
        "“{}” (AP) is what it was called.",
        "{} and Minsk (both in Europe) - A comparison.",
        "Nov 25 - {}: the day began.",
    ],
    "fr": [
        "{}, la ville au bord du fleuve, fête le 25 novembre.",
        "{} (l'AFP l'a annoncé) grandit.",
        "{} (28) - la coureuse - a gagné.",
        "{} : le 25 novembre, tout a changé.",
        "{} - c'est le nom du navire.",
        "Le 25 novembre, {} (France) accueille le sommet.",
        "{} (L1) - Le club gagne.",
    ],
    "es": [
        "{}, la ciudad del río, celebra el 25 de noviembre.",
        "{} (según EFE) crece.",
        "{} (28) - la corredora - ganó.",
        "{}: el 25 de noviembre cambió todo.",
        "{} - así se llama el barco.",
        "El 25 de noviembre, {} (España) acoge la cumbre.",
        "{} (2-1) - El equipo ganó.",
    ],
    "pl": [
        "{}, miasto nad rzeką, świętuje 25 listopada.",
        "{} (jak podała PAP) rośnie.",
        "{} (28) – biegaczka – wygrała.",
        "{}: 25 listopada zmieniło wszystko.",
        "{} – tak nazywa się statek.",
        "25 listopada {} (Polska) gości szczyt.",
        "{} (2.) – Drużyna wygrała.",
    ],
    "ru": [
        "{}, город на реке, празднует 25 ноября.",
        "{} (по данным БЕЛТА) растёт.",
        "{} (28) – бегунья – победила.",
        "{}: 25 ноября изменило всё.",
        "{} — так называется корабль.",
        "25 ноября {} /столица/ принимает саммит.",
        "25 ноября, {}. День был солнечным.",
        "«{}» (Беларусь) – Матч завершён.",
        "{}, 25 ноября, вторник.",
    ],
    "be": [
        "{}, горад на рацэ, святкуе 25 лістапада.",
        "{} (паводле БЕЛТА) расце.",
        "{} (28) – бягуння – перамагла.",
        "{} — так называецца карабель.",
        "25 лістапада {} /сталіца/ прымае саміт.",
        "25 лістапада, {}. Дзень быў сонечны.",
    ],
    "zh-hans": [
        "{}是一座城市。",
        "{}11月25日举行论坛。",
        "11月25日，{}举行论坛。",
        "新华社记者在{}报道。",
        "新华社11月25日报道，{}天气晴朗。",
        "{}11月25日电影节开幕。",
        "{}（28）：比赛开始。",
    ],
    "ar": [
        "{}، مدينة على النهر، تحتفل في 25 نوفمبر.",
        "{} (كما ذكرت رويترز) تنمو.",
        "{} (28) - فازت اللاعبة.",
        "{} - المدينة التي لا تنام.",
        "في 25 نوفمبر، {} (بيلاروس) تستضيف القمة.",
        "قالت وكالة رويترز في {} 25 نوفمبر إن الرئيس وصل.",
    ],
}
GENERATED = [
    (language, sentence.format(form(place)))
    for language in PLACES
    for place, sentence in product(PLACES[language], SENTENCES[language])
    for form in (str, str.upper)
]


@pytest.mark.parametrize("text", PROSE.splitlines())
def test_prose_keeps_its_beginning(text: str) -> None:
    for language in (None, *LANGUAGES):
        assert parse(text, language) is None


@pytest.mark.parametrize("language", SENTENCES)
def test_no_sentence_that_begins_with_a_place_is_cut(language: str) -> None:
    cut = {text: found[0] for code, text in GENERATED if code == language and (found := parse(text, language))}
    assert not cut
