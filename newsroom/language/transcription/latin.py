"""German, Polish, Spanish, French and English names in Russian: practical transcription.

After R. S. Giljarevskij and B. A. Starostin, Иностранные имена и названия в русском тексте (3rd edition, 1985), and
D. I. Ermolovich, Имена собственные (2001): by sound as far as spelling tells it. English spelling tells least: what
comes of it is the roughest of all proposals.
"""

from __future__ import annotations

from newsroom.language.transcription.rules import Scheme, Table, plain

_E: Table = {"e": {"start": "э", "after a vowel": "э", "": "е"}}
_L: Table = {
    "l": {"end": "ль", "before a consonant": "ль", "": "л"},
    "ll": {"end": "лль", "before a consonant": "лль", "": "лл"},
}

GERMAN = Scheme(
    "practical",
    plain("a=а b=б c=к d=д f=ф g=г i=и k=к m=м n=н o=о p=п r=р t=т u=у v=ф w=в x=кс y=и z=ц ß=с")
    | plain(
        "sch=ш tsch=ч ch=х chs=кс ck=к tz=ц th=т ph=ф qu=кв dt=дт ei=ай ey=ай ai=ай ay=ай eu=ой äu=ой "
        "ie=и aa=а oo=о ee=е ja=я jo=йо ju=ю jü=ю jä=е stein=штайн stadt=штадт oi=ой eie=айе eye=айе "
        "aye=айе aie=айе"
    )
    | _E
    | _L
    | {
        "ä": {"start": "э", "": "е"},
        "ae": {"start": "э", "": "е"},
        "ö": {"start": "э", "": "ё"},
        "oe": {"start": "э", "": "ё"},
        "ü": {"start": "и", "": "ю"},
        "ue": {"start": "и", "after a consonant": "ю"},
        "j": {"": "й"},
        "je": {"start": "йе", "": "е"},
        "mann": {"end": "ман"},
        "h": {"start": "х", "end": "", "before a consonant": "", "": "х"},
        "s": {"before a vowel": "з", "": "с"},
        "ss": {"": "сс"},
        "st": {"start": "шт", "": "ст"},
        "sp": {"start": "шп", "": "сп"},
        "zz": {"": "цц"},
    },
)

_SOFT_VOWELS = {"a": "я", "e": "е", "o": "ё", "u": "ю", "ó": "ю", "ą": "ён", "ę": "ен"}
POLISH = Scheme(
    "practical",
    plain(
        "a=а b=б c=ц d=д f=ф g=г h=х i=и k=к ł=л m=м n=н o=о ó=у p=п r=р s=с t=т u=у w=в z=з ś=сь ź=зь "
        "ć=ць ń=нь ż=ж v=в x=кс"
    )
    | plain("sz=ш cz=ч szcz=щ ch=х dz=дз dź=дзь dż=дж ii=ий")
    | _E
    | {
        "rz": {"after a voiceless": "ш", "": "ж"},
        "y": {"after a hissing": "и", "": "ы"},
        "l": {"end": "ль", "before a consonant": "ль", "": "л"},
        "ll": {"": "лл"},
        "ą": {"before a lip": "ом", "": "он"},
        "ę": {"start": "эн", "before a lip": "ем", "": "ен"},
        "j": {"": "й"},
        "ski": {"end of a longer word": "ский"},
        "cki": {"end of a longer word": "цкий"},
        "dzki": {"end of a longer word": "дзкий"},
        "ska": {"end of a longer word": "ская"},
        "cka": {"end of a longer word": "цкая"},
        "ny": {"end of a longer word": "ный"},
        "owy": {"end of a longer word": "овый"},
        "ość": {"end": "ость"},
    }
    | {f"i{vowel}": {"start": f"и{soft}", "": soft} for vowel, soft in _SOFT_VOWELS.items()}
    | {
        f"j{vowel}": {"after a consonant": f"ь{soft}", "": soft}
        for vowel, soft in (_SOFT_VOWELS | {"o": "йо", "ą": "йон"}).items()
    }
    | {f"l{vowel}": {"": f"л{soft}"} for vowel, soft in {"a": "я", "o": "ё", "u": "ю", "ó": "ю"}.items()},
)

SPANISH = Scheme(
    "practical",
    plain("a=а b=б d=д f=ф i=и j=х k=к m=м n=н ñ=нь o=о p=п r=р s=с t=т u=у v=в w=в x=кс z=с")
    | plain("á=а í=и ó=о ú=у ü=у")
    | plain(
        "ch=ч rr=рр qu=к ai=ай au=ау oi=ой ña=нья ñe=нье ño=ньо ñu=нью lla=лья lle=лье llo=льо llu=лью "
        "lli=льи gue=ге gué=ге gui=ги guí=ги que=ке qui=ки"
    )
    | plain("ya=я ye=е yo=йо yu=ю ió=ьо ío=ио")
    | _E
    | {
        "é": {"start": "э", "after a vowel": "э", "": "е"},
        "l": {"end": "ль", "before a consonant": "ль", "": "л"},
        "ll": {"end": "ль", "before a consonant": "ль"},
        "ie": {"after a consonant": "ье", "": "е"},
        "ué": {"": "уэ"},
        "ei": {"start": "эй", "": "ей"},
        "ey": {"start": "эй", "": "ей"},
        "ay": {"": "ай"},
        "oy": {"": "ой"},
        "c": {"before front": "с", "": "к"},
        "cc": {"before front": "кс", "": "кк"},
        "g": {"before front": "х", "": "г"},
        "gu": {"before front": "г", "": "гу"},
        "h": {"": ""},
        "y": {"after a vowel": "й", "": "и"},
    },
)

FRENCH = Scheme(
    "practical",
    plain("a=а b=б d=д f=ф i=и j=ж k=к l=л m=м n=н o=о p=п q=к r=р t=т u=ю v=в w=в x=кс y=и z=з")
    | plain("à=а â=а é=е è=е ê=е ë=е î=и ï=и ô=о û=ю ù=ю ç=с œ=ё")
    | plain(
        "eau=о eaux=о au=о ou=у oû=у oi=уа oî=уа ch=ш gn=нь ph=ф th=т qu=к cqu=к ss=сс ll=лл œu=ё oeu=ё "
        "jean=жан que=к gue=г rr=рр emm=эмм"
    )
    | _E
    | {
        "é": {"start": "э", "after a vowel": "э", "": "е"},
        "e": {"start": "э", "end": "", "after a vowel": "э", "": "е"},
        "rre": {"end": "р"},
        "us": {"end of a longer word": "юс", "between vowels": "юз", "": "юс"},
        "ex": {"end of a longer word": "екс", "": "екс"},
        "es": {"end of a longer word": "", "": "ес"},
        "ai": {"start": "э", "": "е"},
        "ei": {"start": "э", "": "е"},
        "ay": {"before a vowel": "ай", "": "е"},
        "eu": {"start": "э", "": "ё"},
        "an": {"": "ан"},
        "en": {"end": "ен", "start": "ан", "before a consonant": "ан", "": "ен"},
        "em": {"before a lip": "ам", "": "ем"},
        "in": {"end": "ен", "before a consonant": "ен", "": "ин"},
        "ain": {"end": "ен", "before a consonant": "ен", "": "ен"},
        "ein": {"end": "ен", "before a consonant": "ен", "": "ен"},
        "ien": {"end": "ьен", "": "ьен"},
        "un": {"end": "ен", "before a consonant": "ен", "": "юн"},
        "ie": {"end": "и", "after a consonant": "ье", "": "е"},
        "ier": {"end": "ье"},
        "er": {"end of a longer word": "е", "": "ер"},
        "et": {"end of a longer word": "е", "": "ет"},
        "ez": {"end of a longer word": "е", "": "ез"},
        "el": {"end": "ель", "": "ел"},
        "l": {"end": "ль", "before a consonant": "ль", "": "л"},
        "ille": {"end": "ий", "": "ийе"},
        "eil": {"end": "ей", "": "ейл"},
        "c": {"before front": "с", "": "к"},
        "g": {"before front": "ж", "": "г"},
        "ge": {"before a vowel": "ж"},
        "gu": {"before front": "г", "": "гю"},
        "h": {"": ""},
        "s": {"end of a longer word": "", "between vowels": "з", "": "с"},
        "x": {"end of a longer word": "", "": "кс"},
        "t": {"end of a longer word": "", "": "т"},
        "d": {"end of a longer word": "", "": "д"},
        "ui": {"": "юи"},
        "ua": {"": "юа"},
        "ue": {"end": "ю", "": "юэ"},
    },
)

ENGLISH = Scheme(
    "practical",
    plain("a=а b=б c=к d=д f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=а v=в w=у x=кс y=и z=з")
    | plain("sh=ш ch=ч sch=ш th=т ph=ф ck=к ee=и oo=у ea=и ay=ей ai=ей ow=оу ou=ау ew=ью qu=кв igh=ай john=джон oa=оу")
    | plain("ll=лл ss=сс tch=ч dge=дж ough=о augh=о au=о aw=о oy=ой oi=ой son=сон field=филд ford=форд ight=айт ey=и")
    | _E
    | {
        "e": {"start": "э", "end of a longer word": "", "": "е"},
        "ie": {"end": "и", "": "и"},
        "own": {"end": "аун", "": "аун"},
        "c": {"before front": "с", "": "к"},
        "kn": {"start": "н", "": "кн"},
        "wr": {"start": "р", "": "ур"},
        "wh": {"start": "у", "": "у"},
        "w": {"end": "у", "": "у"},
        "h": {"start": "х", "before a consonant": "", "end": "", "": "х"},
        "ya": {"": "я"},
        "yo": {"": "йо"},
        "yu": {"": "ю"},
        "y": {"start": "й", "after a vowel": "й", "": "и"},
        "u": {"start": "у", "end": "у", "before a vowel": "у", "": "а"},
        "ur": {"": "ер"},
        "ir": {"": "ир"},
        "gu": {"before front": "г", "": "га"},
        "mac": {"start": "мак"},
        "mc": {"start": "мак"},
    },
)
SCHEMES = {"de": GERMAN, "en": ENGLISH, "es": SPANISH, "fr": FRENCH, "pl": POLISH}
