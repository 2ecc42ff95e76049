"""Names of units that stand behind numbers in news and not among CLDR's: data.

A name is one word, in the forms that its stem does not reach; between languages a unit counts only where both know it.
"""

from __future__ import annotations

# Behind numbers in news alone, and not among CLDR's names. (CLDR's kilometres an hour are read as kilometres.)
_BY_LANGUAGE: dict[str, dict[str, str]] = {
    "en": {
        "centuries": "duration-century",
        "mph": "length-mile",
        "kph": "length-kilometer",
        "mwh": "energy-megawatt-hour",
        "kilos": "mass-kilogram",
        "m": "length-meter",
    },
    "zh-hans": {
        "斤": "mass-jin",
        "吨": "mass-tonne",
        "公斤": "mass-kilogram",
        "千克": "mass-kilogram",
        "克": "mass-gram",
        "米": "length-meter",
        "厘米": "length-centimeter",
        "毫米": "length-millimeter",
        "千米": "length-kilometer",
        "亩": "area-mu",
        "公里": "length-kilometer",
        "小时": "duration-hour",
        "分钟": "duration-minute",
        "天": "duration-day",
        "个月": "duration-month",
        "秒": "duration-second",
        "百升": "volume-hectoliter",
        "千瓦": "power-kilowatt",
        "千瓦时": "energy-kilowatt-hour",
        "兆瓦": "power-megawatt",
        "吉瓦": "power-gigawatt",
        "周年": "duration-year",
        "世纪": "duration-century",
    },
    **{
        language: dict.fromkeys(("kilo", "kilos"), "mass-kilogram")
        | dict.fromkeys(centuries, "duration-century")
        | {"m": "length-meter"}
        for language, centuries in (
            ("de", ("jahrhunderte", "jahrhunderten")),
            ("es", ("siglos",)),
            ("fr", ("siècles",)),
            ("pl", ("wieki", "wieków", "stulecia", "stuleci")),
        )
    },
    "ar": {
        **dict.fromkeys(("عام", "عاما", "عامًا", "أعوام"), "duration-year"),
        **dict.fromkeys(("ميغاواط", "ميغاوات", "ميجاواط", "ميجاوات"), "power-megawatt"),
        **dict.fromkeys(("غيغاواط", "غيغاوات", "جيجاواط"), "power-gigawatt"),
        "قرون": "duration-century",
        "قرنا": "duration-century",
    },
    "ru": {
        "м": "length-meter",
        "кило": "mass-kilogram",
        **dict.fromkeys(("века", "веков", "столетия", "столетий"), "duration-century"),
        "т": "mass-tonne",
        **dict.fromkeys(("ц", "центнер", "центнера", "центнеров"), "mass-quintal"),
    },
    "be": {
        "м": "length-meter",
        "кіло": "mass-kilogram",
        **dict.fromkeys(("вякі", "вякоў", "стагоддзі", "стагоддзяў"), "duration-century"),
        "т": "mass-tonne",
        **dict.fromkeys(("ц", "цэнтнер", "цэнтнера", "цэнтнераў"), "mass-quintal"),
    },
}
# One line a unit; languages in this order, their names between semicolons, “–” where CLDR has them all.
_LANGUAGES = ("be", "ru", "en", "de", "fr", "es", "pl", "zh-hans", "ar")
_LINES = """
length-millimeter = мм ; мм ; mm ; mm ; mm ; mm ; mm ; 毫米 ; ملم مم ملليمتر ملليمترا ملليمترات مليمترات ميليمتر ميليمترا ميليمترات
length-centimeter = см ; см ; cm ; cm ; cm ; cm ; cm ; 厘米 公分 ; سم سنتيمترات سنتمتر سنتمترا سنتمترات سنتم
length-decimeter = дм дэцыметраў ; дм дециметров ; – ; dezimeter ; décimètres ; decímetros ; decymetrów ; 分米 ; –
length-kilometer = – ; – ; – ; stundenkilometer stundenkilometern ; – ; – ; – ; 千米 公里 ; كلم
length-foot = футаў ; футов ; – ; – ; – ; – ; stóp ; 英尺 ; قدما
length-mile = – ; – ; – ; – ; – ; – ; – ; 英里 ; –
length-inch = – ; – ; – ; – ; – ; – ; – ; 英寸 ; –
length-nautical-mile = – ; – ; – ; – ; – ; – ; – ; 海里 ; –
mass-milligram = мг міліграм міліграма міліграмаў міліграмы ; мг миллиграмм миллиграмма миллиграммов ; mg milligram milligrams milligrammes ; mg milligramm ; mg milligramme milligrammes ; mg miligramo miligramos ; mg miligram miligrama miligramów miligramy ; 毫克 ; ملغ ملليغرام ملليغراما ملليغرامات مليغرام مليغراما مليغرامات ميليغرام ميليغراما
mass-kilogram = – ; – ; – ; – ; – ; – ; – ; – ; كغ كغم كيلوغرامات كيلوجراما كيلوجرام
mass-gram = – ; – ; – ; – ; – ; – ; – ; – ; غ غم غرامات جرام جراما جرامات
volume-milliliter = мл мілілітр мілілітра мілілітраў мілілітры ; мл миллилитр миллилитра миллилитров ; ml milliliter milliliters millilitre millilitres ; ml milliliter millilitern ; ml millilitre millilitres ; ml mililitro mililitros ; ml mililitr mililitra mililitrów mililitry ; 毫升 ; مل مليلتر مليلترا ملليلتر ملليلترا
volume-liter = – ; – ; – ; – ; – ; – ; – ; 升 ; لترات
area-hectare = – ; – ; – ; – ; – ; – ; – ; 公顷 ; هكتارات
area-square-kilometer = – ; – ; – ; – ; – ; – ; – ; 平方公里 平方千米 ; –
area-square-meter = – ; – ; – ; – ; – ; – ; – ; 平方米 ; –
power-kilowatt = квт кілават ; квт киловатт киловатта киловаттов ; kw kilowatt kilowatts ; kw kilowatt ; kw kilowatt kilowatts ; kw kilovatio kilovatios ; kw kilowat kilowata kilowatów kilowaty ; – ; كيلوواط كيلووات
power-gigawatt = гвт гігават ; гвт гигаватт гигаватта гигаваттов ; gw gigawatt gigawatts ; gw gigawatt ; gw gigawatt gigawatts ; gw gigavatio gigavatios ; gw gigawat gigawata gigawatów gigawaty ; – ; جيغاواط جيجاوات
energy-kilowatt-hour = – ; – ; – ; kilowattstunde ; kilowattheure kilowattheures kwh ; – ; – ; – ; –
energy-megawatt-hour = – ; – ; mwh ; mwh megawattstunde megawattstunden ; mwh mégawattheure mégawattheures ; mwh ; mwh megawatogodzina megawatogodzin megawatogodziny ; – ; –
energy-gigawatt-hour = – ; – ; gwh ; gwh gigawattstunde gigawattstunden ; gwh gigawattheure gigawattheures ; gwh ; gwh gigawatogodzina gigawatogodzin gigawatogodziny ; – ; –
energy-terawatt-hour = – ; – ; twh ; twh terawattstunde terawattstunden ; twh térawattheure térawattheures ; twh ; twh terawatogodzina terawatogodzin terawatogodziny ; – ; –
duration-day = дзён дня сутак суткі ; суток сутки ; – ; – ; – ; – ; doby dób ; – ; –
duration-week = – ; – ; – ; – ; – ; – ; – ; 个星期 星期 周 ; –
volume-barrel = барэль барэлі барэля барэляў бочак ; баррель барреля баррели баррелей ; barrel barrels ; barrel barrels fass ; baril barils ; barril barriles ; baryłka baryłki baryłek ; 桶 ; برميل برميلا براميل
ratio-basis-point = – ; – ; bp bps ; basispunkt basispunkte basispunkten bp ; pb pdb ; pb ; pb ; 个基点 基点 ; –
mass-zentner = – ; – ; – ; zentner zentnern ; – ; – ; cetnar cetnary cetnarów ; – ; –
mass-quintal = – ; – ; quintal quintals centner centners ; doppelzentner doppelzentnern dezitonne dezitonnen dt ; quintal quintaux ; quintal quintales ; kwintal kwintale kwintali dt ; 公担 ; قنطار قنطارا قناطير
"""


def _more() -> dict[str, dict[str, str]]:
    found = {language: dict(_BY_LANGUAGE.get(language, {})) for language in _LANGUAGES}
    for line in _LINES.strip().splitlines():
        unit, cells = line.split(" = ")
        for language, names in zip(_LANGUAGES, cells.split(" ; "), strict=True):
            found[language] |= dict.fromkeys(names.replace("–", "").split(), unit)
    return found


MORE = _more()
# Two words: `basis points`, `points de base`, by the beginnings of both.
PAIRS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "be": (
        ("базавы", "пункт", "ratio-basis-point"),
        ("базісны", "пункт", "ratio-basis-point"),
        ("марск", "міл", "length-nautical-mile"),
    ),
    "ru": (
        ("базисн", "пункт", "ratio-basis-point"),
        ("базов", "пункт", "ratio-basis-point"),
        ("морск", "мил", "length-nautical-mile"),
    ),
    "en": (("basis", "point", "ratio-basis-point"), ("nautical", "mile", "length-nautical-mile")),
    "fr": (
        ("points", "base", "ratio-basis-point"),
        ("milles", "nautique", "length-nautical-mile"),
        ("milles", "marin", "length-nautical-mile"),
    ),
    "es": (
        ("puntos", "básico", "ratio-basis-point"),
        ("puntos", "base", "ratio-basis-point"),
        ("millas", "náutica", "length-nautical-mile"),
        ("millas", "marina", "length-nautical-mile"),
    ),
    "pl": (("punkt", "bazow", "ratio-basis-point"), ("mil", "morsk", "length-nautical-mile")),
    "ar": (
        ("نقطة", "أساس", "ratio-basis-point"),
        ("نقاط", "أساس", "ratio-basis-point"),
        ("ميل", "بحري", "length-nautical-mile"),
        ("أميال", "بحري", "length-nautical-mile"),
    ),
}
# The same, of two letters that may have their stops: `б. п.`, `p.b.`, `pkt baz.`
SHORT_PAIRS = dict.fromkeys(
    (("б", "п"), ("p", "b"), ("pkt", "baz"), ("баз", "пунктов"), ("баз", "п")), "ratio-basis-point"
)
# Chinese for degrees of heat, which its text has to be cut at.
HEAT = ("摄氏度", "华氏度")
