"""Beginnings of verbs that bring in somebody's words: data of the check of quotations."""

from __future__ import annotations

import re

_STEMS = {
    "be": "сказа|кажа|заяві|адзначы|падкрэслі|паведамі|дадаў|дадала|адказа|растлумачы|лічыць|упэўнен|прызна|нагада|гаворы|расказа|пракаменціра|перакана|прадказ|абяца|паабяца|запэўн|прагназ|пацверд|працяг|заўваж|распавя|удакладн|назва|выказ|спыта",
    "ru": "сказа|говор|заяви|отмети|подчеркну|сообщи|добави|ответи|объясни|поясни|считает|уверен|призна|напомни|рассказа|цитиру|прокомментир|убежд|предсказ|предрек|заверил|обеща|прогноз|предупре|пообеща|написа|призва|подтверд|продолж|замет|указа|считают|спроси|назва|выраз|уточн",
    "en": "sa(?:id|ys|ying)|told|tells|stat(?:ed|es|ing)|declar|stress|emphasi|add(?:ed|s|ing)|repl|explain|not(?:ed|es|ing)|warn|promis|admit|recall|announc|insist|argu|ask|wrote|writes|quot|accord|remark|describ|call|confirm|continu|observ|comment|acknowledg|conclud|vow|pledg|predict|conced|assur|reveal|joke|claim",
    "de": "sagt|sag|erklär|beton|teil|füg|antwort|erläuter|mein|räum|erinner|versprach|versich|warn|berichtet|schrieb|schreib|so |hieß|heißt|nannte|lobt|zitier|kündig|unterstrich|forder|erzähl|schilder|zeigte sich|lobte|ergänz|begründ|bekräftig|beteuer|bestätig|vorausgesagt|prophezei|mahnt|sieht|hofft|freut|jubelt|klagt",
    "fr": "dit|dire|déclar|affirm|soulign|ajout|répond|expliqu|estim|précis|rappel|promis|indiqu|not[éae]|assur|recon|selon|lanc|prév(?!u)|annonc|insist|cit|confi|écri|a-t-|appel|racont|confirm|poursui|remarqu|conclu|interrog|prédi|mis en garde|plaisant|espér|regrett|expliqu|salu",
    "es": "dijo|dice|declar|afirm|subray|añad|agreg|respond|explic|señal|precis|record|promet|indic|asegur|reconoc|según|anunci|insist|advirt|manifest|destac|coment|apunt|escrib|cit|matiz|cont[óa]|confirm|prosig|observ|conclu|pregunt|pronostic|predi|alert|lament|celebr|vatic|promet|reiter",
    "pl": "powiedzia|mówi|oświadczy|podkreśli|doda|odpowiedzia|wyjaśni|zaznaczy|przyzna|przypomnia|zapewni|ocenia|ocenił|stwierdzi|tłumaczy|zapowiedzia|ostrzeg|poinformowa|apel|napisa|wskaza|zauważy|zwróci|opowiada|potwierdz|kontynu|uzna|zapyta|relacjon|przewidywa|obieca|zapewn|ostrzega|ubolewa|przekon",
    "zh-hans": "说|称|表示|指出|强调|补充|回答|解释|认为|承认|宣布|写道|告诉|坦言|透露|介绍|警告|道|讲|呼吁|重申|证实|问|预言|承诺|保证|感叹|回忆|预测|提醒",
    "ar": "قال|قول|صرح|أكد|أضاف|أوضح|أشار|شدد|ذكر|أعلن|ردّ|رد|اعتبر|لفت|بين|كتب|تابع|حذر|وعد|نقل|أعرب|روى|تابع|ختم|علق|طالب|سأل|توقع|تعهد|أقر|كشف|عبر|وصف",
}
SPEECH = {
    language: re.compile(
        stems if language == "zh-hans" else rf"(?<!\w)[وف]?(?:{stems})" if language == "ar" else rf"(?<!\w)(?:{stems})",
        re.IGNORECASE,
    )
    for language, stems in _STEMS.items()
}

# What brings in reported speech: a conjunction behind such a verb, “according to”, a verb with a clause behind it, and
# in German the subjunctive.
_REPORTING = {
    "be": r", (?:што|каб) |(?<!\w)(?:паводле (?:яго |яе |іх )?(?:слоў|звестак)|па словах|на думку)",
    "ru": r", (?:что|чтобы) |(?<!\w)по (?:его |её |ее |их )?(?:словам|мнению|признанию|утверждению)",
    "en": r"(?<![,“”\"] )(?<!\w)(?:said|says|told|added|stressed|noted|explained|insisted|argued|admitted|warned|recalled)"
    r"(?: that\b|(?! (?:on|at|in|after|before|during|to|as|when|while|of|by|for|with|from)\b)(?=(?: [\w’'-]+){4}))|(?<!\w)(?:called|described)"
    r"|(?<!\w)(?:said|says) (?:they|he|she|it|there|we|his|her|their) "
    r"|(?<!\w)according to|(?<!\w)in (?:his|her|their) words",
    "de": r", dass |(?<!\w)(?:laut|zufolge|nach (?:den )?(?:Angaben|Worten)|sei|seien|habe|werde|nannte|bezeichnete|könne|müsse|solle|sollten|wolle|dürfe|gebe|hätten?|wären?|würden?|rät|riet)(?!\w)|(?<!\w)das (?:sagte|erklärte|kündigte|teilte|gab|bestätigte) ",
    "fr": r"(?<!\w)qu(?:e |’)|(?<!\w)(?:selon|d’après) ",
    "es": r"(?<!\w)que |(?<!\w)(?:según|de acuerdo con) ",
    "pl": r", (?:że|iż|by|żeby) |(?<!\w)(?:według|zdaniem) ",
    "zh-hans": r"(?:表示|称|指出|强调|说|透露|认为)，",
    "ar": r"(?<!\w)[وف]?ب?(?:إن|أن|إنّ|أنّ)(?:ه|ها|هم|نا|هما)?(?!\w)|(?<!\w)(?:وفق|بحسب|حسب)",
}
REPORTING = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _REPORTING.items()}
