"""Words that planted faults put for one another, for each language."""

from __future__ import annotations

MONTHS = {
    "be": [
        "студзеня",
        "лютага",
        "сакавіка",
        "красавіка",
        "мая",
        "чэрвеня",
        "ліпеня",
        "жніўня",
        "верасня",
        "кастрычніка",
        "лістапада",
        "снежня",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "pl": [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ],
    "zh-hans": [f"{month}月" for month in range(1, 13)],
    "ar": [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
}
WEEKDAYS = {
    "be": ["панядзелак", "аўторак", "сераду", "чацвер", "пятніцу", "суботу", "нядзелю"],
    "ru": ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    "pl": ["poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"],
    "zh-hans": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
}
PERCENT = {
    "be": "працэнт",
    "ru": "процент",
    "en": "percent",
    "de": "Prozent",
    "fr": "pour cent",
    "es": "por ciento",
    "pl": "proc",
    "zh-hans": "％",
    "ar": "في المئة|في المائة|بالمئة",
}
MARKS = {
    "be": ("«", "»"),
    "ru": ("«", "»"),
    "en": ("“", "”"),
    "de": ("„", "“"),
    "fr": ("«\u00a0", "\u00a0»"),
    "es": ("«", "»"),
    "pl": ("„", "”"),
    "zh-hans": ("“", "”"),
    "ar": ("«", "»"),
}
_TURN = {
    "be": "тры чатыры|сем восем|дзесяць дванаццаць|пяць шэсць|дзвюх трох",
    "ru": "три четыре|семи восьми|десять двенадцать|пять шесть|двух трёх|пяти шести",
    "en": "three four|seven eight|ten twelve|five six|two three",
    "de": "drei vier|sieben acht|zehn zwölf|fünf sechs|vier sechs|zwei drei",
    "fr": "trois quatre|sept huit|dix douze|cinq six|deux trois",
    "es": "tres cuatro|siete ocho|diez doce|cinco seis|dos tres",
    "pl": "trzy cztery|siedem osiem|dziesięć dwanaście|pięć sześć|dwóch trzech",
    "zh-hans": "三人 四人|七年 八年|十天 十二天|五份 六份|两分 三分",
    "ar": "ثلاثة أربعة|سبع ثماني|عشرة اثني عشر|خمس ست|أربع خمس",
}
SPELLED = {
    language: {one: other for turn in turns.split("|") for one, other in [turn.split(" ", 1)]}
    for language, turns in _TURN.items()
}
_SCALE = {
    "be": "млн млрд|млрд млн|тыс. млн|мільёна мільярда",
    "ru": "млн млрд|млрд млн|миллиона миллиарда|миллионов миллиардов",
    "en": "million billion|billion million",
    "de": "Millionen Milliarden|Milliarden Millionen|Million Milliarde",
    "fr": "millions milliards|milliards millions|million milliard",
    "es": "millones billones",
    "pl": "mln mld|mld mln",
    "zh-hans": "亿 万|万 亿",
    "ar": "مليون مليار|مليار مليون|مليارات ملايين",
}
SCALES = {
    language: {one: other for turn in turns.split("|") for one, other in [turn.split(" ", 1)]}
    for language, turns in _SCALE.items()
}
_CURRENCY = {
    "be": "еўра долараў|долараў еўра|рублёў долараў|злотых еўра",
    "ru": "евро долларов|долларов евро|рублей долларов|злотых евро",
    "en": "€ £|$ €|rubles dollars|zlotys euros",
    "de": "Euro Dollar|Dollar Euro|Rubel Dollar|Zloty Euro",
    "fr": "euros dollars|dollars euros|roubles dollars|zlotys euros",
    "es": "euros dólares|dólares euros|eslotis euros",
    "pl": "euro dolarów|dolarów euro|złotych euro",
    "zh-hans": "欧元 美元|美元 欧元|兹罗提 欧元",
    "ar": "يورو دولار|دولار يورو|زلوتي يورو|دولارا يورو",
}
CURRENCIES = {
    language: {one: other for turn in turns.split("|") for one, other in [turn.split(" ", 1)]}
    for language, turns in _CURRENCY.items()
}
NOT = {
    "be": r"\bне |\bніхто |\bнікога ",
    "ru": r"\bне |\bникто |\bнет\b",
    "en": r"\bnot |\bno |n’t\b|\bnever ",
    "de": r"\bnicht |\bkeine[nmrs]? |\bkein ",
    "fr": r"\bne |\bn’(?=\w+ pas)|\bn’(?=a )",
    "es": r"\b[Nn]o ",
    "pl": r"\b[Nn]ie ",
    "zh-hans": r"没有|不会|不|无(?=人)",
    "ar": r"\bلم |\bلن |\bلا |\bليس ",
}
# Where these stand, a language denies twice, and one word taken away leaves the other.
TWICE = r"\b(?:ни|ні|ani|ningun|ningún|aucun|personne|nadie|nikt|никто|ніхто|никог|нікога|ніводн|ничего|niczego|нічога|nada|pas)"

# A surname that nobody in the stories has, and where one stands: behind a first name of the stories.
SURNAMES = {
    "be": "Балбатун",
    "ru": "Болботун",
    "en": "Bolbotun",
    "de": "Bolbotun",
    "fr": "Bolbotoun",
    "es": "Bolbotún",
    "pl": "Bołbotun",
}
_FIRST = {
    "be": "Пётр|Алена|Марына|Катрын|Марты|Ілья|Сяргей|Ганна|Лусія|Джоан|Олаф|Поль|Ігар|Ірына|Халед|Амар|Енс",
    "ru": "Пётр|Елена|Марина|Катрин|Марты|Илья|Сергей|Анна|Лусия|Джоан|Олаф|Поль|Игорь|Ирина|Халед|Омар|Йенс",
    "en": "Pyotr|Elena|Maryna|Katrin|Marta|Ilya|Sergei|Hanna|Lucía|Joan|Olaf|Paul|Igor|Irina|Khaled|Omar|Jens",
    "de": "Pjotr|Jelena|Maryna|Katrin|Marta|Ilja|Sergej|Hanna|Lucía|Joan|Olaf|Paul|Igor|Iryna|Khaled|Omar|Jens",
    "fr": "Piotr|Elena|Maryna|Katrin|Marta|Ilia|Sergueï|Hanna|Lucía|Joan|Olaf|Paul|Igor|Irina|Khaled|Omar|Jens",
    "es": "Piotr|Elena|Maryna|Katrin|Marta|Iliá|Serguéi|Hanna|Lucía|Joan|Olaf|Paul|Ígor|Irina|Jaled|Omar|Jens",
    "pl": "Piotr|Jelena|Maryna|Katrin|Marty|Ilja|Siergiej|Hanna|Lucía|Joan|Olaf|Paul|Ihar|Iryna|Chalid|Omar|Jens",
}
PERSONS = {language: rf"\b(?:{names}) (?P<surname>[^\W\d_]+)" for language, names in _FIRST.items()}
