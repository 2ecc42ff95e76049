"""A text tells its language, and says so when it is too short to."""

from __future__ import annotations

import pytest

from newsroom.language.detection import detect

TEXTS = {
    "be": "Урад Аренфельда ў панядзелак абмеркаваў новы бюджэт, паведаміла агенцтва.",
    "ru": "Правительство Аренфельда в понедельник обсудило новый бюджет, сообщило агентство.",
    "uk": "Уряд Аренфельда в понеділок обговорив новий бюджет, повідомило агентство.",
    "sr": "Влада Аренфелда је у понедељак разматрала нови буџет, саопштила је агенција.",
    "en": "The government of Ahrenfeld discussed the new budget on Monday, the agency said.",
    "de": "Die Regierung von Ahrenfeld hat am Montag über den neuen Haushalt beraten.",
    "fr": "Le gouvernement d’Ahrenfeld a examiné lundi le nouveau budget, selon l’agence.",
    "es": "El gobierno de Ahrenfeld debatió el lunes el nuevo presupuesto, informó la agencia.",
    "pl": "Rząd Ahrenfeld omówił w poniedziałek nowy budżet, poinformowała agencja.",
    "nl": "De regering van Ahrenfeld heeft maandag de nieuwe begroting besproken.",
    "zh-hans": "海安市政府周一讨论了新的预算。",
    "ar": "ناقشت حكومة هايان يوم الاثنين الميزانية الجديدة، حسبما ذكرت الوكالة.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_news_in_each_language_is_told_apart(code: str) -> None:
    found = detect(TEXTS[code])
    assert found is not None
    assert found[0] == code
    assert 0.5 < found[1] <= 1.0


def test_belarusian_with_a_russian_name_in_it_stays_belarusian() -> None:
    text = TEXTS["be"] + " Пра гэта напісала газета «Известия», якая спасылаецца на ўласныя крыніцы ў горадзе."
    assert (detect(text) or ("",))[0] == "be"


@pytest.mark.parametrize("text", ["", "Ahrenfeld", "12 345 678 901 234 567 890", "海安", "* * * — — — !!!"])
def test_too_little_text_gets_no_guess(text: str) -> None:
    assert detect(text) is None


def test_only_the_languages_asked_for_are_answered() -> None:
    found = detect(TEXTS["uk"], among=["ru", "de"])
    assert found is not None
    assert found[0] == "ru"
    assert detect(TEXTS["be"], among=["ru", "uk"]) != ("be", 1.0)
    assert detect(TEXTS["de"], among=[]) is None
