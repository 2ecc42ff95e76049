"""“Check against delivery”: how agencies and press offices say that a text is a speech which was not held yet.

Each language has its formula, and a few that say the same. They are compared folded (`newsroom.language.folding`): in
any case, with or without accents.
"""

from __future__ import annotations

import re

from newsroom.language.folding import fold

FORMULAS = {
    "en": (
        r"(?:please )?(?:to be )?check(?:ed)? against (?:actual )?delivery",
        r"(?:remarks |speech |text )?as prepared for delivery",
        r"only the (?:speech|text) as delivered (?:is valid|is authoritative|counts)",
    ),
    "de": (
        r"es gilt (?:nur |ausschliesslich |allein )?das gesprochene wort",
        r"(?:nur |allein )?das gesprochene wort gilt",
    ),
    "fr": (
        r"seule? (?:le |la )?(?:texte |discours |version |parole )?prononcee? (?:fait foi|fera foi)",
        r"le (?:texte |discours )?prononce (?:fait|fera) (?:seul )?foi",
        r"a verifier (?:au|avec le|contre le) prononce",
    ),
    "es": (
        r"cotej(?:ar|ese) con (?:el discurso|el texto|lo) (?:efectivamente )?pronunciado",
        r"solo (?:es|sera) valid[oa] (?:el discurso|el texto|la version) (?:efectivamente )?pronunciad[oa]",
        r"verificar (?:con|contra) (?:el discurso|el texto|lo) pronunciado",
    ),
    "pl": (
        r"obowiazuje (?:tylko |wylacznie )?(?:tekst|wersja|slowo) (?:wygloszon[yae]|mowione)",
        r"(?:porownac|sprawdzic) z (?:tekstem|wersja) wygloszon(?:ym|a)",
    ),
    "ru": (
        r"(?:просьба )?свер(?:ять|яйте|ить|ьте) с произнесенн(?:ым|ой) (?:текстом|выступлением|речью|вариантом)",
        r"(?:просьба )?провер(?:ять|яйте|ить|ьте) по произнесенному(?: тексту)?",
        r"действителен только произнесенный текст",
    ),
    "be": (
        r"звяра(?:ць|йце) з прамоулен(?:ым|ай) (?:тэкстам|выступам|прамовай|варыянтам)",
        r"правяра(?:ць|йце) па прамоуленаму(?: тэксту)?",
        r"(?:сапраудным|правильным) лічыцца прамоулены тэкст",
    ),
    "zh-hans": (r"(?:本文|全文|请|均)?(?:请)?以(?:现场|实际|最终|正式)?(?:讲话|发言|演讲|致辞)(?:内容|稿|时)?为准",),
    "ar": (
        r"العبره (?:ب?النص الملقي|بالنص كما القي|بما يلقي|بالكلمه الملقاه|بالخطاب الملقي)",
        r"(?:يرجي )?مراجعه النص (?:عند|مع) (?:الالقاء|النص الملقي)",
        r"(?:يعتد|المعتمد) (?:فقط )?(?:ب|هو )?النص الملقي",
    ),
}
_LONGEST_NOTE = 2000
_LONGEST_LINE = 120
_SAYS_SO = re.compile(
    "|".join(
        # Chinese writes no spaces: there a formula may stand in the middle of a sentence.
        f"(?:{formula})" if language == "zh-hans" else rf"(?<!\w)(?:{formula})(?!\w)"
        for language, formulas in FORMULAS.items()
        for formula in formulas
    )
)


def says_so(note: str) -> bool:
    """Whether a note to editors says so, in any of the languages."""
    return _SAYS_SO.search(fold(note[:_LONGEST_NOTE])) is not None


def is_line(text: str) -> bool:
    """Whether a paragraph says so and nothing else: signs may stand around it, no words."""
    if len(text) > _LONGEST_LINE:
        return False
    rest, found = _SAYS_SO.subn("", fold(text))
    return bool(found) and not any(character.isalnum() for character in rest)
