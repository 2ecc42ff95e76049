"""Languages without capitals, and what holds for all that have no table of their own."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, words

ARABIC = StopTable(
    before=words("أ.د د أ م ص ج ت ط س ق ع ر ش ب ك ف ن د.م ا.د أ.م أ.م.د إ.ب ص.ب ق.م ق.م.م U.S Dr Mr Mrs No"),
    closing=words("م كم كلم كغ إلخ الخ هـ ب.م م.م ش.م.م ش.م.ع ذ.م.م U.N"),
    speech=words(
        "قال قالت قالوا سأل سألت تساءل تساءلت أضاف أضافت صاح صاحت أجاب أجابت هتف هتفت يقول تقول صرخ صرخت رد ردت علق"
        " علقت كتب كتبت صرح صرحت أعلن أعلنت أكد أكدت يسأل تسأل"
    ),
)

CHINESE = StopTable(
    before=words("Mr Mrs Ms Dr Prof St No vs U.S Inc Co Ltd Corp"),
    speech=words(
        "欢呼 高呼 呼喊 惊叫 哭喊 大叫 嚷 笑 叹 提问 发问"
        " 说 问 道 喊 称 表示 答 叫 写 强调 指出 补充 追问 反问 感叹 高喊 大喊 惊呼"
    ),
)

GENERAL = StopTable(
    before=words(
        "dr Dr Prof prof Mr Mrs Ms St Sr Sra Sig sig Dott dott Dott.ssa dott.ssa avv on Ing ing mgr Mgr Mag Hr Fr"
        " Msgr ks gen Gen Col Lt Capt Sen Gov Rev vs cf ca e.g i.e z.B d.h т.е т.к т.н м.Київ вул ул проф акад ім им"
        " см див tzv např tj mj o.s dhr mw bijv enz.v nl bl.a t.ex f.eks"
    ),
    hesitant=words(
        "No no Nr nr p pp s S str čl art Art Fig fig vol tel Tel № с стр ст рис мал п д Jan Feb Mar Apr Jun Jul Aug"
        " Sep Oct Nov Dec"
    ),
    closing=words(
        "etc Inc Ltd Co Corp Jr U.S U.S.A U.K U.N mil mln mld тис грн руб млн млрд atd apod osv enz m.m т.д т.п ін др"
    ),
    dating=words("г р гг рр a.m p.m"),
    openers=words("В У Во З On At In"),
    shouting=words("Yahoo"),
)
