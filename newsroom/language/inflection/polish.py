"""The case endings of Polish nouns, surnames and adjectives, with the changes of the consonant before them.

After »Słownik gramatyczny języka polskiego«: k–c, g–dz, ch–sz, r–rz, ł–l, t–ci, d–dzi, st–ści before -e, ó–o and ą–ę
in closed syllables, a movable e.
"""

from __future__ import annotations

import re

from newsroom.language.inflection.endings import table

NOUNS = table(
    """
    [bfmnpswvz]|  a u owi em ie
    [cjlżx]|  a u owi em
    |cz  cza czu czowi czem
    |sz  sza szu szowi szem
    |rz  rza rzu rzowi rzem
    |dz  dza dzu dzowi dzem
    |ż  ża żu żowi żem
    |h  ha hu howi hem
    |ch  cha chu chowi chem
    [kg]|  a u owi iem
    |ł  ła łu łowi łem le
    |r  ra ru rowi rem rze
    |t  ta tu towi tem cie
    |d  da du dowi dem dzie
    |st  sta stu stowi stem ście
    |zd  zda zdu zdowi zdem ździe
    |q  qa qu qiem
    |ek  ka ku kowi kiem eka eku ekowi ekiem
    |iek  ka ku kowi kiem ieka ieku iekowi iekiem
    |ec  ca cu cowi cem eca ecem ecu ecowi
    |niec  ńca ńcu ńcowi ńcem
    |iec  ca cu cowi cem iecem ieca iecu iecowi
    |eł  ła łu łowi łem le eła ele
    |ier  ra ru rowi rem rze iera ieru ierowi ierze ierem
    |er  ra ru rowi rem rze era eru erowi erem erze
    |ów  owa owu owowi owem owie
    |óg  ogu oga ogiem
    |ód  odu oda odem odzie
    |ąb  ęba ębu ębem ębie
    |ąg  ęga ęgu ęgiem
    |ń  nia niu niowi niem ni nią
    |ień  nia niu niowi niem ienia ieniu ieniowi ieniem
    |ś  sia siu siowi siem si sią
    |ź  zia ziu ziem zi zią
    |ć  cia ciu ciem ci cią
    |dź  dzia dziu dziem dzi dzią
    |ódź  odzi odzią
    |ość  ości ością
    |ej  ei eją eja eju ejem ejowi
    |ol  oli olą ola olu olem olowi
    |el  la lu lem lowi ela elu elem elowi eli elą
    [jclnmr]|y  y'ego y'emu ego emu ym
    |y  y'ego y'emu yego yemu ego emu ym m
    |ie  iego iemu im
    [bfmnpswvz]|a  y ie ę ą o
    [cjlżx]|a  i y ę ą o
    |cza  czy czę czą czo
    |sza  szy szę szą szo
    |rza  rzy rzę rzą rzo
    |dza  dzy dzę dzą dzo
    |ka  ki ce kę ką ko
    |ga  gi dze gę gą go
    |cha  chy sze chę chą cho
    |ha  hy że hę hą ho
    |ła  ły le łę łą ło
    |ra  ry rze rę rą ro
    |ta  ty cie tę tą to
    |da  dy dzie dę dą do
    |sta  sty ście stę stą
    |zda  zdy ździe zdę zdą
    |ia  i ii ię ią io
    |ja  i ji ję ją jo
    |ea  ei eę eą
    |o  a u em owi ie
    |ko  ka ku kiem ki ce kę ką kowi
    |go  ga gu giem gi dze gę gą
    |no  na nu nem nie
    |ło  ła łu łem le
    |ro  ra ru rem rze
    |to  ta tu tem cie
    |sto  sta stu stem ście
    |wo  wa wu wem wie
    |e  a u em
    |ę  ecia ęcia ecie ęcie
    """
)
# Beside the others: soft stems that do not look so, feminine nouns that end in a consonant, vowels that change.
MORE = table(
    """
    [wmpb]|  ia iu iem iowi i ią
    [jlż]|  y i ą
    |cz  czy czą
    |sz  szy szą
    |rz  rzy rzą
    c|  y ą
    |sła  śle
    |sło  śle
    |sno  śnie
    |sna  śnie
    |zna  źnie
    |zło  źle
    |iat  iecie
    |iato  iecie
    |iasto  ieście
    |iara  ierze
    |as  esie
    |o  y i ą ę
    |ść  ścia ściu ściem ści ścią
    |eń  nia niu niem
    |ie  ia iu iem
    """
)
PLURAL_NAMES = table(
    """
    |y  0 ów om ami ach
    |i  0 ów om ami ach
    |e  0 y i ów om ami ach
    |ice  ic icom icami icach
    |ce  c ec com cami cach
    |ki  k ek ków kom kami kach
    |cy  ców iec com cami cach czech
    |emcy  emiec emczech emcom emcami
    |chy  ch chów chom chami chach szech
    |gry  gier gróm grom grami grzech
    |any  anów anom anami anach
    |nie  ń ni niom niami niach
    """
)
ADJECTIVES = table(
    """
    |y  ego emu ym ych ymi a ej ą e
    |i  iego iemu im ich imi a ej ą ie
    [kg]|i  iego iemu im ich imi a iej ą ie
    |ni  niego niemu nim nich nimi nia niej nią nie
    |a  ej ą e ych ym ymi
    [kg]|a  iej ą ie ich im imi
    |e  ego emu ym ych ymi
    |ie  iego iemu im ich imi
    |wy  wego wemu wym wych wymi wi wa wej wą we
    |owa  owej ową owa
    |rzy  rzych rzym rzymi
    """
)
PLURALS = table(
    """
    |er  rowie rów rom rami rach rzy ery erów erom erami erach erzy
    |eł  łowie łów łom łami łach ły
    |eń  nie ni niom niami niach
    [bfmnpswvzłrtd]|  y owie ów om ami ach
    [cjlż]|  e y i ów om ami ach
    |cz  cze czy czom czami czach
    |sz  sze szy szom szami szach
    |rz  rze rzy rzom rzami rzach
    |ch  chy chów chom chami chach
    [kg]|  i ów om ami ach
    |k  cy
    |t  ci
    |d  dzi
    |r  rzy
    |nt  nci ntów ntom ntami ntach nty
    |st  ści
    |ek  ki ków kom kami kach kowie
    |ec  cy ców com cami cach ce
    |ów  owy owów owom owami owach
    |ąd  ądy ądów ądom ądami ądach ędy ędów
    |anin  anie an anom anami anach
    |ń  nie ni niom niami niach
    |ć  ci ciom ciami ciach
    |ść  ści ściom ściami ściach
    [bfmnpswvzłrtd]|a  y 0 om ami ach
    [cjl]|a  e 0 om ami ach
    |ka  ki k ek kom kami kach
    |ga  gi g gom gami gach
    |cha  chy ch chom chami chach
    |ia  ie i ii ń iom iami iach
    |ja  je ji j jom jami jach
    |o  a 0 om ami ach
    |wo  wa w wom wami wach
    |stwo  stwa stw stwom stwami stwach
    |e  a y 0 om ami ach
    |nie  nia ń niom niami niach niu niem
    """
)
IRREGULAR = {
    "białystok": "białegostoku białemustokowi białymstokiem białymstoku",
    "krasnystaw": "krasnegostawu krasnymstawie krasnymstawem",
    "pieniądze": "pieniędzy pieniądzom pieniędzmi pieniądzach",
    "rok": "lata lat latom latami latach",
    "dzień": "dnia dniu dniem dni dniom dniami dniach",
    "człowiek": "ludzie ludzi ludziom ludźmi ludziach",
    "niemcy": "niemiec niemczech niemcom niemcami",
    "włochy": "włoch włoszech włochom włochami",
    "węgry": "węgier węgrzech węgrom węgrami",
    "chiny": "chin chinom chinami chinach",
    "lew": "lwa lwu lwowi lwem lwie",
    "lwów": "lwowa lwowu lwowowi lwowem lwowie",
    "sejm": "sejmie sejmu sejmowi sejmem",
    "księstwo": "księstwa księstwu księstwem księstwie",
    "brat": "brata bratu bratem bracie bracia braci braciom braćmi braciach",
    "dziecko": "dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach",
}
_BEFORE_VOWEL = re.compile(r"[oę](?=[^aeiouyąęó]+[aoey]\Z)")
_CLOSING = {"o": "ó", "ę": "ą"}
_TWO = re.compile(r"([^aeiouyąęóśźćń])(?:i?)([^aeiouyąęó])[aoy]\Z")


def genitives(word: str) -> set[str]:
    """The plural's genitive without an ending: umowa – umów, święto – świąt, wojna – wojen, okno – okien."""
    found = set()
    if _BEFORE_VOWEL.search(word):
        found.add(_BEFORE_VOWEL.sub(lambda vowel: _CLOSING[vowel[0]], word)[:-1])
    if _TWO.search(word):
        found |= {_TWO.sub(r"\1e\2", word), _TWO.sub(r"\1ie\2", word)}
    return found


_CLOSED = re.compile(r"[óą](?=[^aeiouyąęó]+\Z)")
_OPENED = {"ó": "o", "ą": "ę"}


def opened(word: str) -> str:
    """A word as it is before an ending that opens its last syllable: `nawóz` as `nawoz`; any other as it is."""
    return _CLOSED.sub(lambda found: _OPENED[found[0]], word)
