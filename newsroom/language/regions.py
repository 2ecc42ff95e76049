"""The states of the USA and Canada's provinces, which datelines write behind a city: `ST. PETERSBURG, Fla.`

They tell a city from the better known one of its name: St. Petersburg in Florida is no Санкт-Петербург. One line a
region: its English name, the agencies' short forms behind semicolons, then its names by language where they differ.
The names are those of each language's atlases and agencies.
"""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.folding import fold
from newsroom.language.places import city_of

_REGIONS = """\
Alabama;Ala. | be Алабама | ru Алабама | zh-hans 亚拉巴马州 | ar ألاباما
Alaska | be Аляска | ru Аляска | zh-hans 阿拉斯加州 | ar ألاسكا
Arizona;Ariz. | be Арызона | ru Аризона | zh-hans 亚利桑那州 | ar أريزونا
Arkansas;Ark. | be Арканзас | ru Арканзас | zh-hans 阿肯色州 | ar أركنساس
California;Calif. | be Каліфорнія | ru Калифорния | de Kalifornien | fr Californie | pl Kalifornia | zh-hans 加利福尼亚州 | ar كاليفورنيا
Colorado;Colo. | be Каларада | ru Колорадо | pl Kolorado | zh-hans 科罗拉多州 | ar كولورادو
Connecticut;Conn. | be Канэктыкут | ru Коннектикут | zh-hans 康涅狄格州 | ar كونيتيكت
Delaware;Del. | be Дэлавэр | ru Делавэр | zh-hans 特拉华州 | ar ديلاوير
Florida;Fla. | be Фларыда | ru Флорида | fr Floride | pl Floryda | zh-hans 佛罗里达州 | ar فلوريدا
Georgia;Ga. | be Джорджыя | ru Джорджия | fr Géorgie | zh-hans 佐治亚州 | ar جورجيا
Hawaii | be Гаваі | ru Гавайи | fr Hawaï | es Hawái | pl Hawaje | zh-hans 夏威夷州 | ar هاواي
Idaho | be Айдаха | ru Айдахо | zh-hans 爱达荷州 | ar أيداهو
Illinois;Ill. | be Ілінойс | ru Иллинойс | zh-hans 伊利诺伊州 | ar إلينوي
Indiana;Ind. | be Індыяна | ru Индиана | zh-hans 印第安纳州 | ar إنديانا
Iowa | be Аёва | ru Айова | zh-hans 艾奥瓦州 | ar أيوا
Kansas;Kan. | be Канзас | ru Канзас | zh-hans 堪萨斯州 | ar كنساس
Kentucky;Ky. | be Кентукі | ru Кентукки | zh-hans 肯塔基州 | ar كنتاكي
Louisiana;La. | be Луізіяна | ru Луизиана | fr Louisiane | es Luisiana | pl Luizjana | zh-hans 路易斯安那州 | ar لويزيانا
Maine | be Мэн | ru Мэн | zh-hans 缅因州 | ar مين
Maryland;Md. | be Мэрыленд | ru Мэриленд | zh-hans 马里兰州 | ar ماريلاند
Massachusetts;Mass. | be Масачусетс | ru Массачусетс | zh-hans 马萨诸塞州 | ar ماساتشوستس
Michigan;Mich. | be Мічыган | ru Мичиган | es Míchigan | zh-hans 密歇根州 | ar ميشيغان
Minnesota;Minn. | be Мінесота | ru Миннесота | zh-hans 明尼苏达州 | ar مينيسوتا
Mississippi;Miss. | be Місісіпі | ru Миссисипи | es Misisipi | pl Missisipi | zh-hans 密西西比州 | ar ميسيسيبي
Missouri;Mo. | be Місуры | ru Миссури | es Misuri | zh-hans 密苏里州 | ar ميزوري
Montana;Mont. | be Мантана | ru Монтана | zh-hans 蒙大拿州 | ar مونتانا
Nebraska;Neb. | be Небраска | ru Небраска | zh-hans 内布拉斯加州 | ar نبراسكا
Nevada;Nev. | be Невада | ru Невада | pl Newada | zh-hans 内华达州 | ar نيفادا
New Hampshire;N.H. | be Нью-Гэмпшыр | ru Нью-Гэмпшир | es Nuevo Hampshire | zh-hans 新罕布什尔州 | ar نيوهامبشير
New Jersey;N.J. | be Нью-Джэрсі | ru Нью-Джерси | es Nueva Jersey | zh-hans 新泽西州 | ar نيوجيرسي
New Mexico;N.M. | be Нью-Мексіка | ru Нью-Мексико | fr Nouveau-Mexique | es Nuevo México | pl Nowy Meksyk | zh-hans 新墨西哥州 | ar نيو مكسيكو
New York;N.Y. | be Нью-Ёрк | ru Нью-Йорк | es Nueva York | pl Nowy Jork | zh-hans 纽约州 | ar نيويورك
North Carolina;N.C. | be Паўночная Караліна | ru Северная Каролина | fr Caroline du Nord | es Carolina del Norte | pl Karolina Północna | zh-hans 北卡罗来纳州 | ar كارولاينا الشمالية
North Dakota;N.D. | be Паўночная Дакота | ru Северная Дакота | fr Dakota du Nord | es Dakota del Norte | pl Dakota Północna | zh-hans 北达科他州 | ar داكوتا الشمالية
Ohio | be Агаё | ru Огайо | zh-hans 俄亥俄州 | ar أوهايو
Oklahoma;Okla. | be Аклахома | ru Оклахома | zh-hans 俄克拉何马州 | ar أوكلاهوما
Oregon;Ore. | be Арэгон | ru Орегон | es Oregón | zh-hans 俄勒冈州 | ar أوريغون
Pennsylvania;Pa. | be Пенсільванія | ru Пенсильвания | fr Pennsylvanie | es Pensilvania | pl Pensylwania | zh-hans 宾夕法尼亚州 | ar بنسلفانيا
Rhode Island;R.I. | be Род-Айленд | ru Род-Айленд | zh-hans 罗得岛州 | ar رود آيلاند
South Carolina;S.C. | be Паўднёвая Караліна | ru Южная Каролина | fr Caroline du Sud | es Carolina del Sur | pl Karolina Południowa | zh-hans 南卡罗来纳州 | ar كارولاينا الجنوبية
South Dakota;S.D. | be Паўднёвая Дакота | ru Южная Дакота | fr Dakota du Sud | es Dakota del Sur | pl Dakota Południowa | zh-hans 南达科他州 | ar داكوتا الجنوبية
Tennessee;Tenn. | be Тэнэсі | ru Теннесси | zh-hans 田纳西州 | ar تينيسي
Texas;Tex. | be Тэхас | ru Техас | pl Teksas | zh-hans 得克萨斯州 | ar تكساس
Utah | be Юта | ru Юта | zh-hans 犹他州 | ar يوتا
Vermont;Vt. | be Вермонт | ru Вермонт | zh-hans 佛蒙特州 | ar فيرمونت
Virginia;Va. | be Віргінія | ru Виргиния;Вирджиния | fr Virginie | pl Wirginia | zh-hans 弗吉尼亚州 | ar فرجينيا
Washington;Wash. | be Вашынгтон | ru Вашингтон | pl Waszyngton | zh-hans 华盛顿州 | ar واشنطن
West Virginia;W.Va. | be Заходняя Віргінія | ru Западная Виргиния | fr Virginie-Occidentale | es Virginia Occidental | pl Wirginia Zachodnia | zh-hans 西弗吉尼亚州 | ar فرجينيا الغربية
Wisconsin;Wis. | be Вісконсін | ru Висконсин | zh-hans 威斯康星州 | ar ويسكونسن
Wyoming;Wyo. | be Ваёмінг | ru Вайоминг | zh-hans 怀俄明州 | ar وايومنغ
Alberta;Alta. | be Альберта | ru Альберта | zh-hans 阿尔伯塔省 | ar ألبرتا
British Columbia;B.C. | be Брытанская Калумбія | ru Британская Колумбия | fr Colombie-Britannique | es Columbia Británica | pl Kolumbia Brytyjska | zh-hans 不列颠哥伦比亚省 | ar كولومبيا البريطانية
Manitoba;Man. | be Манітоба | ru Манитоба | zh-hans 曼尼托巴省 | ar مانيتوبا
New Brunswick;N.B. | be Нью-Брансуік | ru Нью-Брансуик | fr Nouveau-Brunswick | es Nuevo Brunswick | pl Nowy Brunszwik | zh-hans 新不伦瑞克省 | ar نيو برونزويك
Newfoundland;N.L. | be Ньюфаўндленд | ru Ньюфаундленд | de Neufundland | fr Terre-Neuve | es Terranova | pl Nowa Fundlandia | zh-hans 纽芬兰省 | ar نيوفاوندلاند
Nova Scotia;N.S. | be Новая Шатландыя | ru Новая Шотландия | fr Nouvelle-Écosse | es Nueva Escocia | pl Nowa Szkocja | zh-hans 新斯科舍省 | ar نوفا سكوشا
Ontario;Ont. | be Антарыо | ru Онтарио | zh-hans 安大略省 | ar أونتاريو
Quebec;Que. | be Квебек | ru Квебек | fr Québec | zh-hans 魁北克省 | ar كيبيك
Saskatchewan;Sask. | be Саскачэван | ru Саскачеван | zh-hans 萨斯喀彻温省 | ar ساسكاتشوان
"""
# The cities of common knowledge that lie there, by their signs (`city_of`).
_HERE = {
    *("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver", "America/Detroit"),
    *("America/Phoenix", "America/Anchorage", "America/Boise", "America/Indianapolis", "America/Juneau"),
    *("America/Louisville", "America/Menominee", "America/Nome", "America/Sitka", "Pacific/Honolulu"),
    *("America/Edmonton", "America/Halifax", "America/Montreal", "America/Regina", "America/Toronto"),
    *("America/Vancouver", "America/Winnipeg", "America/St_Johns", "Ottawa", "Montreal"),
    *("Washington", "Boston", "Miami", "Houston", "Philadelphia", "Atlanta", "San Francisco"),
}
_APART = re.compile(r"[\W_]+")


def region_in(name: str, to: str) -> str | None:
    """The name of a state or province in a language, also for its short form (`Fla.`); None for what is none."""
    forms = _by_name().get(_key(name))
    return forms.get(to, forms[""]) if forms else None


def is_here(city: str, language: str) -> bool:
    """Whether the city that is known by this name lies in one of these regions."""
    return city_of(city, language) in _HERE


def is_elsewhere(city: str, language: str) -> bool:
    """Whether it is known, and lies in none of them."""
    found = city_of(city, language)
    return found is not None and found not in _HERE


def _key(name: str) -> str:
    return _APART.sub("", fold(name))


@cache
def _by_name() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in _REGIONS.splitlines():
        own, *others = line.split(" | ")
        cells = [cell.partition(" ")[::2] for cell in others]
        forms = {"": own.split(";")[0]} | {language: names.split(";")[0] for language, names in cells}
        for name in (*own.split(";"), *(each for _language, names in cells for each in names.split(";"))):
            found.setdefault(_key(name), forms)
    return found
