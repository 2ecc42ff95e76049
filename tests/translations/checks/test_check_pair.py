"""What the checks say of a target beside its source, and what they leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.languages import LANGUAGES
from tests.growth import grows_with_its_size
from translations.checks.finding import Finding, Severity
from translations.checks.pair import CODES, check_pair, checks_off
from translations.finding_wording import CHECK_NAMES, FINDINGS, finding_sentence


def said(target: str, language: str, source: str = "", source_language: str = "") -> list[Finding]:
    """Findings but for hints; without a source the target stands beside itself."""
    found = check_pair(source or target, target, source_language or language, language)
    return [one for one in found if one.severity is not Severity.HINT]


def codes(target: str, language: str, source: str = "", source_language: str = "") -> list[str]:
    return [one.check for one in said(target, language, source, source_language)]


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("de", "Er sagte: “Wir kommen.”", "Er sagte: „Wir kommen.“"),
        ("de", 'Er sagte: "Wir kommen."', "Er sagte: „Wir kommen.“"),
        ("de", "Das „Haus” steht.", "Das „Haus“ steht."),
        ("pl", "To „dom“ stoi.", "To „dom” stoi."),
        ("ru", 'Газета "Звезда" пишет.', "Газета «Звезда» пишет."),
        ("be", "Газета „Звязда“ піша.", "Газета «Звязда» піша."),
        ("fr", "Il a dit «\u00a0oui » hier.", "Il a dit «\u00a0oui\u00a0» hier."),
        ("fr", "Il a dit “oui” hier.", "Il a dit «\u00a0oui\u00a0» hier."),
        ("es", 'Dijo "sí" ayer.', "Dijo «sí» ayer."),
        ("en", "He said „yes“ today.", "He said “yes” today."),
        ("zh-hans", '他说："我们去。"', "他说：“我们去。”"),
        ("ar", 'قال "نعم" أمس.', "قال «نعم» أمس."),
    ],
)
def test_wrong_marks_are_mended(language: str, wrong: str, right: str) -> None:
    (finding,) = said(wrong, language)
    assert finding.check == "quotation_marks"
    assert finding.repair is not None
    assert finding.repair.of(wrong) == right
    assert said(right, language) == []


def test_two_articles_outside_a_clause_of_their_own_are_a_hint() -> None:
    """Only an attribute parts them: `den den Sieg sichernden Treffer`."""
    target = "Minsk hat damit den den sechsten Sieg gefeiert."
    (found,) = check_pair("Мінск святкуе шостую перамогу.", target, "be", "de")
    assert (found.check, found.severity) == ("doubled_word", "hint")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das sind die, die die Stadt kennt: ‚so‘ heißt es."),
        ("de", "Es war der Mann, den den ganzen Tag niemand sah."),
        ("de", "Das Haus, in dem dem Gericht Unterlagen fehlten, brannte."),
        ("fr", "Nous nous voyons à 10:30\u202f; vous vous trompez\u00a0!"),
        ("en", 'He said that that was all he had had, at the workers’ club, 15" wide.'),
        ("ru", "Танк Т-72B, IT-компания и Wi-Fi-сеть, очень-очень быстро; «ОАО «Альфа» рядом."),
        ("ru", "Баден-Баден, «Первый „второй“ третий» и Нью-Йорк."),
        ("zh-hans", "我们看看为了了解目的的《红楼梦》，现在在家。"),
        ("es", "Nos nos dijeron: “ven” y «va»."),
        ("pl", "Widzę ich ich oczami: „tak «nie» tak”."),
        ("ar", "رأى «البيت» جداً جداً (هنا)."),
        ("de", "Erstens a) das eine, b) das andere (siehe 1) und 2))."),
    ],
)
def test_what_is_right_is_left_alone(language: str, text: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "check"),
    [
        ("de", "Die Regierung hat hat beschlossen.", "doubled_word"),
        ("zh-hans", "中国政府政府宣布新计划。", "doubled_word"),
        ("be", "Пракуратура лічыць, што што ён вінаваты.", "doubled_word"),
        ("zh-hans", "新的的计划。", "doubled_word"),
        ("zh-hans", "巡演将将于10月举行。", "doubled_word"),
        ("ru", "Новaя школа открыта.", "look_alike"),
        ("ru", "Отец c сыном.", "look_alike"),
        ("en", "The sсhool is open.", "look_alike"),
        ("en", "The school\u200b is open.", "control_character"),
        ("en", "The school  is open.", "double_space"),
        ("en", "The school , is open.", "space_before_mark"),
        ("fr", "L’école est ouverte!", "space_missing"),
        ("de", "Die Schule ist offen,sagte sie.", "space_missing_after"),
        ("fr", "L’école est ouverte;elle le reste.", "space_missing_after"),
        ("ru", "Школа открыта.Она большая.", "space_missing_after"),
        ("ar", "المدرسة مفتوحة،والباب مفتوح.", "space_missing_after"),
    ],
)
def test_slips_are_named_with_a_repair_where_there_is_one(language: str, text: str, check: str) -> None:
    (finding,) = said(text, language)
    assert finding.check == check
    if finding.repair is not None:
        assert said(finding.repair.of(text), language) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das meldet Mail.Ru.", "Mail.Ru reports this."),
        ("Das steht bei Yahoo!Finance.", "Yahoo!Finance has it."),
        ("Das steht auf www.Seite.Beispiel", "It is on www.Page.Example and page,more@mail.example"),
        ("Sie schreiben Node.js, z.B. heute.", "They write Node.js, e.g. today, in the U.S.-led talks, at 3.30 p.m."),
    ],
)
def test_names_and_addresses_have_marks_in_them(source: str, target: str) -> None:
    assert "space_missing_after" not in codes(target, "en", source, "de")


def test_brackets_are_closed_unless_the_source_leaves_one_open() -> None:
    assert codes("The school (new is open.", "en", "Школа (новая) открыта.", "ru") == ["unbalanced_bracket"]
    assert codes("The school (new is open.", "en", "Школа (новая открыта.", "ru") == []


def test_a_quotation_over_paragraphs_opens_each_and_closes_once() -> None:
    assert codes("“We have waited for years.", "en", "«Мы ждали много лет.", "ru") == []
    assert codes("“We have waited for years and now we go.", "en", "Мы ждали много лет и теперь мы едем.", "ru") == []
    assert codes("He said: “We go.", "en", "Он сказал: «Мы едем».", "ru") == ["unbalanced_quote"]


@pytest.mark.parametrize(
    ("source", "target", "loud"),
    [
        ("«No vamos a dimitir», afirmó la alcaldesa.", "„Wir werden zurücktreten“, sagte die Bürgermeisterin.", True),
        ("«No vamos a dimitir», afirmó la alcaldesa.", "„Wir lehnen einen Rücktritt ab“, sagte sie.", False),
        ("«No vamos a dimitir», afirmó la alcaldesa.", "„Wir werden nicht zurücktreten“, sagte sie.", False),
        ("La alcaldesa niega todo. «No he cobrado nada.»", "Sie bestreitet alles. „Ich habe Geld genommen.“", True),
        ("«Solo yo no lo sabía», dijo ella.", "„Nur ich wusste es schon länger“, sagte sie.", True),
        ("«No salgan de casa», pidió el alcalde.", "„Wir raten davon ab, das Haus zu verlassen“, bat er.", False),
        ("«No creía en ello», reconoció.", "„Ich hatte aufgehört, daran zu glauben“, gab er zu.", False),
        ("«Todavía no ha terminado», dijo ella.", "„Es geht noch weiter“, sagte sie.", False),
        ("La alcaldesa no va a dimitir.", "Die Bürgermeisterin tritt zurück.", False),
    ],
)
def test_a_denial_in_somebodys_words_is_asked_for_aloud(source: str, target: str, *, loud: bool) -> None:
    assert ("negation_dropped" in codes(target, "de", source, "es")) is loud


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "pl fr",
            "„Rośnie szybciej, niż przewidywaliśmy” – powiedział dyrektor.",
            "« Elle croît plus vite que nous ne l’avions prévu », a dit le directeur.",
        ),
        ("es ar", "Debutará en la Scala. “Es un sueño”, dijo.", "تغني في «لا سكالا». وقالت: «إنه حلم»."),
    ],
)
def test_a_word_that_looks_like_a_denial_is_none(languages: str, source: str, target: str) -> None:
    one, other = languages.split()
    assert "negation_added" not in codes(target, other, source, one)


def test_few_words_quoted_in_passing_may_be_told_in_others() -> None:
    (told,) = check_pair(
        "El chofer conducía “a exceso de velocidad”, según el coronel.",
        "Паводле палкоўніка, кіроўца перавысіў хуткасць.",
        "es",
        "be",
    )
    assert (told.check, told.severity) == ("quote_lost", Severity.HINT)


def test_languages_of_one_script_share_the_name_of_a_festival() -> None:
    source = "Le festival de jazz de Saint-Aubin a battu son record lundi."
    assert codes("El festival de jazz de Saint-Aubin batió su récord el lunes.", "es", source, "fr") == []
    left = (
        "El festival de jazz de Aubin batió su récord el lunes y así lo dijeron: le plus beau festival depuis dix ans."
    )
    beaten = "Le festival a battu son record lundi, ont-ils dit: le plus beau festival depuis dix ans."
    assert codes(left, "es", beaten, "fr") == ["untranslated_part"]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "ru be",
            "Вадим Синявский сообщил, что вода спала. «Под водой остаются 212 подворий», — сказал он.",
            "Вада спала, паведаміў Вадзім Сіняўскі. Паводле яго слоў, пад вадой застаюцца 212 падвор’яў.",
        ),
        (
            "en de",
            "“Our rents have doubled in a decade,” said Margaret Holloway.",
            "Die Mieten hätten sich binnen zehn Jahren verdoppelt, sagte Margaret Holloway.",
        ),
    ],
)
def test_a_quotation_told_as_reported_speech_is_no_alarm(languages: str, source: str, target: str) -> None:
    one, other = languages.split()
    assert codes(target, other, source, one) == []


def test_words_of_somebody_are_not_lost_or_made() -> None:
    broken = "«Мы готовы, — сказал он, — и завтра начнём работу»."
    assert codes("“We are ready,” he said, “and tomorrow we begin to work.”", "en", broken, "ru") == []
    (told,) = check_pair(broken, "He said they were ready and would begin to work tomorrow.", "ru", "en")
    assert (told.check, told.severity) == ("quote_lost", Severity.HINT), "reported speech is nobody's own words"
    assert codes("We are ready, he said, and tomorrow we begin to work.", "en", broken, "ru") == ["quote_lost"]
    reported = "Министр сказал, что страна готова и завтра начнёт работу."
    assert codes("“The country is ready and begins tomorrow,” the minister said.", "en", reported, "ru") == [
        "quote_made"
    ]
    dashed = "Мастерские становятся дороже, — объяснил глава правления."
    (lost,) = said(dashed, "ru", "“The workshops are getting dearer,” the chief executive explained.", "en")
    assert (lost.check, lost.severity) == ("quote_lost", Severity.ERROR)
    assert codes("Belaruskali sold its potash.", "en", "«Беларуськалий» продал калий.", "ru") == []


@pytest.mark.parametrize(
    ("source", "target"), [("ru", "en"), ("be", "ru"), ("en", "de"), ("zh-hans", "pl"), ("ar", "fr")]
)
def test_what_was_left_in_the_language_of_the_source(source: str, target: str) -> None:
    text = {
        "ru": "Министр сообщил журналистам, что новая школа откроется в следующем месяце.",
        "be": "Міністр паведаміў журналістам, што новая школа адчыніцца ў наступным месяцы.",
        "en": "The minister told reporters that the new school would open next month.",
        "zh-hans": "部长告诉记者，新学校将于下个月开学，学生人数将增加。",
        "ar": "أبلغ الوزير الصحفيين أن المدرسة الجديدة ستفتح في الشهر المقبل.",
    }[source]
    assert [one.check for one in check_pair(text, text, source, target)] == ["untranslated"]
    assert [one.check for one in check_pair(text, " – ", source, target)] == ["empty"]


@pytest.mark.parametrize(
    ("language", "left"), [("ru", "Возбуждено уголовное дело."), ("ar", "بدأ التحقيق أمس."), ("zh-hans", "男子被捕。")]
)
def test_a_short_sentence_of_the_source_is_seen_whole(language: str, left: str) -> None:
    found = said(f"Police have arrested a fraudster who posed as a clerk. {left}", "en", left, language)
    assert [one.check for one in found if one.check.startswith("untranslated")] == ["untranslated_part"]


def test_a_draw_may_be_told_in_words() -> None:
    source = "El Oviedo empató el sábado a un gol en el campo del Cádiz."
    target = "«Овьедо» в субботу сыграл вничью на поле «Кадиса» — 1:1."
    (added,) = check_pair(source, target, "es", "ru")
    assert (added.check, added.severity) == ("number_added", Severity.HINT)


def test_a_language_without_tables_gets_nothing_that_cannot_be_proved() -> None:
    off = checks_off("de", "it")
    assert {"quotation_marks", "doubled_word", "number_changed", "quote_lost"} <= off
    assert not off & {"empty", "unbalanced_bracket", "double_space", "control_character"}
    assert check_pair("Er sagte: „3 Tage“.", 'Ha detto: "4 giorni".', "de", "it") == []


def test_a_headline_longer_than_the_desk_lets_it_be() -> None:
    (finding,) = check_pair("Kurz", "Заголовок", "de", "ru", role="headline", limit=5)
    assert (finding.check, finding.facts["more"]) == ("too_long", "4")


def test_a_place_behind_its_country_is_no_word_twice() -> None:
    found = check_pair("Посевы в Ростовской области погибли.", "俄罗斯罗斯托夫州作物绝收。", "ru", "zh-hans")
    assert "doubled_word" not in {finding.check for finding in found}


def test_every_check_has_its_sentence_and_its_name() -> None:
    assert set(CODES) <= set(FINDINGS)
    assert set(CODES) <= set(CHECK_NAMES)


TEXTS = st.text(
    st.characters() | st.sampled_from("«»„“”‚‘’\"'()[]《》 \u00a0,.;:!?—–-0123456789%€aаб和的ل"), max_size=120
)
CODES_OF_LANGUAGES = st.sampled_from([*LANGUAGES, "it", "uk"])


@settings(max_examples=50, deadline=None)
@given(source=TEXTS, target=TEXTS, one=CODES_OF_LANGUAGES, other=CODES_OF_LANGUAGES)
def test_nothing_breaks_and_every_finding_can_be_said(source: str, target: str, one: str, other: str) -> None:
    for finding in check_pair(source, target, one, other):
        assert finding_sentence(finding)
        for span in finding.target:
            assert 0 <= span.start <= span.end <= len(target)
        for span in finding.source:
            assert 0 <= span.start <= span.end <= len(source)
        if finding.repair is not None:
            assert finding.repair.of(target) != target


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "и ",
        "「",
        "„",
        "“a ",
        "(",
        "a a ",
        "1 ",
        "1,",
        "! ",
        "的",
        "не ",
        "ne ",
        " ",
        "\u200b",
        "’",
        "🙂",
        "aа",
        "— ",
        "über uns über uns ja ",
        "أكثر من من ",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "zh-hans"])
def test_time_grows_with_the_text_alone(piece: str, language: str) -> None:
    def work(size: int) -> None:
        text = piece * (size // len(piece))
        check_pair(text, text, "ru", language)

    assert grows_with_its_size(work, 4_000)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("On 3 May it came. ", "Am 4. Juni kam es. "),
        ("Yesterday it came. ", "Heute kam es. "),
        ("43 men, ", "17 Tage, "),
    ],
)
def test_so_it_does_where_every_figure_is_another(source: str, target: str) -> None:
    assert grows_with_its_size(lambda count: check_pair(source * count, target * count, "en", "de"), 150)


@pytest.mark.parametrize("mark", ['"', "'"])
def test_english_typed_with_straight_marks_throughout_is_hinted_at(mark: str) -> None:
    text = f"He said {mark}yes, we will come{mark} on Monday."
    (finding,) = check_pair(text, text, "en", "en")
    assert (finding.check, finding.severity) == ("quotation_marks", Severity.HINT)
    assert finding.repair is not None
    assert finding.repair.of(text) == "He said “yes, we will come” on Monday."


def test_straight_marks_beside_others_are_a_warning() -> None:
    (finding,) = said('He said “yes, we will come” and "no, we will not" on Monday.', "en")
    assert (finding.check, finding.severity) == ("quotation_marks", Severity.WARNING)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en ru", "“My coach wouldn’t let me,” he said.", "«Тренер не разрешил», — сказал он."),
        (
            "ar ru",
            "قال إن بلاده لن تقبل «أي مساس بحصتها».",
            "Он сказал, что страна не допустит «никакого посягательства».",
        ),
        ("zh-hans en", "大熊猫“香香”健康状况良好。", "Giant panda Xiang Xiang is in good health."),
        ("en fr", "He read while walking.", "Il lisait tout en en parlant."),
    ],
)
def test_what_is_said_in_another_way_raises_nothing_loud(languages: str, source: str, target: str) -> None:
    one, other = languages.split()
    assert [found for found in check_pair(source, target, one, other) if found.severity is not Severity.HINT] == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "check"),
    [
        ("de fr", "Sie stieg um acht Prozent auf 3.460.", "Elle est montée à 3.460.", "percent_missing"),
        ("ru fr", "Он установил рекорд мира.", "Il a établi un record en en six jours.", "doubled_word"),
        (
            "de en",
            "Es gilt ab Mai. Die Kosten sind noch unklar.",
            "It applies from May. Die Kosten sind noch unklar.",
            "untranslated_part",
        ),
        (
            "ru be",
            "Матч прошёл в Минске. Было очень много зрителей.",
            "Матч прайшоў у Мінску. Было очень много зрителей.",
            "untranslated_part",
        ),
    ],
)
def test_what_was_dropped_or_left_is_loud(languages: str, source: str, target: str, check: str) -> None:
    one, other = languages.split()
    loud = [found.check for found in check_pair(source, target, one, other) if found.severity is not Severity.HINT]
    assert check in loud
