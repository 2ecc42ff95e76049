"""Words that make up names of offices, parties, prizes and papers: translated, not carried over, so none is asked for.

By their stems, so that a case does not matter: `Фонду`, `Unii`.
"""

from __future__ import annotations

from functools import cache

from newsroom.language.folding import fold
from newsroom.language.stems import stem

_WORDS = {
    "en": """
        statistics trade commerce education science sciences marine nature king queen prince princess pope palace
        motor motors industry health tourism revenue customs guard coast weather bureau survey air force forces navy
        army white house black red green blue super gold golden world grand slam prix open premier liga serie masters
        tour palme oscar award awards prize medal order labour labor conservative conservatives liberal liberals green
        greens republican republicans democrat democrats democratic people popular workers union left right new old
        great saint good samaritan earth moon mars sun space station bay gulf peninsula ocean desert valley hill hills
        river lake mount mountain park garden gardens bridge tower square gate port harbour harbor canal road highway
        street society association fund foundation institution institute college faculty library academy archive
        archives orchestra opera ballet choir gallery exhibition studios studio press news times post guardian daily
        journal today radio television herald tribune review observer research development cooperation culture
        heritage security nuclear atomic energy power electric rail railways airlines airways shipping steel mining
        oil gas food drug administration authority authorities inspectorate prosecutor prosecutors attorney justice
        court criminal civil constitution convention charter treaty protocol accord agreement act bill law code house
        lords commons speaker cabinet crown minister ministers secretary ambassador chancellor chairman chief
        commander captain professor doctor father sister brother mother god bible church cathedral mosque temple army
        general colonel major sergeant inspector
    """,
    "fr": """
        premier premiere nous ligue sante musee unite etat agence cour cite prix coupe championnat equipe parti front
        mouvement rassemblement alliance confederation federation syndicat banque caisse fonds institut ecole academie
        college faculte bibliotheque opera theatre orchestre festival salon foire journal monde figaro croix haut
        haute grand grande petit petite nouveau nouvelle vieux saint sainte mer mont lac fleuve riviere ile iles cote
        golfe baie vallee montagne plaine foret parc jardin pont tour place porte port canal route rue avenue
        boulevard terre lune soleil espace justice interieur economie finances transports travail education recherche
        sports sport tourisme commerce industrie energie environnement transition equipement logement ville interets
        defense armee armees marine air gendarmerie police douane palais elysee matignon chambre bureau centre service
        direction office observatoire autorite haute conseil comite commission tribunal parquet procureur prefecture
        region departement commune mairie maire president presidente ministre general colonel docteur professeur pape
        roi reine prince princesse dieu eglise
    """,
    "es": """
        fiscalia guardia civil banco central comercio censos ciencias turismo salud agricultura frutas premio copa
        campeonato seleccion equipo partido frente movimiento alianza confederacion federacion sindicato caja fondo
        escuela academia colegio facultad biblioteca opera teatro orquesta festival salon feria diario pais mundo cruz
        alto alta gran grande nuevo nueva viejo vieja san santa santo mar monte lago rio isla islas costa golfo bahia
        valle montana sierra llano bosque parque jardin puente torre plaza puerta puerto canal ruta calle avenida
        tierra luna sol espacio justicia interior hacienda transportes trabajo educacion investigacion deportes
        industria energia ejercito armada aire palacio moncloa camara oficina centro servicio direccion autoridad
        consejo comite comision tribunal audiencia corte suprema juzgado procuraduria contraloria defensoria ministra
        ministro presidenta presidente general coronel doctor profesor papa rey reina principe princesa dios iglesia
        europa salvamento maritimo mediterraneo estadio celeste centenario vivienda provincial nacional unidos
        desarrollo derechos
    """,
    "pl": """
        sejm sejmu senat rada rady unia unii fundusz instytut akademia uniwersytet uniwersytetu politechnika szkoła
        liceum biblioteka opera teatr filharmonia festiwal nagroda puchar mistrzostwa liga ekstraklasa partia front
        ruch koalicja prawo sprawiedliwość konfederacja lewica platforma federacja związek bank kasa ziemia księżyc
        słońce kosmos morze góra góry jezioro rzeka wyspa wyspy wybrzeże zatoka dolina las park ogród most wieża plac
        brama port kanał ulica aleja pałac zamek izba urząd ministerstwo minister agencja biuro centrum służba
        inspekcja inspektorat straż policja wojsko armia sąd trybunał prokuratura prokurator nauka nauki naukowych
        statystyczny główny prezydent premier marszałek król królowa książę papież bóg kościół europa polak polka
        polacy europejski lwy złoty złota nowy nowa stary stara wielki wielka święty święta
    """,
    "ru": """
        дума думы фонд институт академия университет школа лицей библиотека опера театр филармония фестиваль премия
        кубок чемпионат лига партия фронт движение коалиция федерация союз банк земля луна солнце космос море гора
        горы озеро река остров побережье залив долина лес парк сад мост башня площадь ворота порт канал улица проспект
        дворец палата комитет министерство агентство бюро центр служба инспекция полиция армия суд трибунал
        прокуратура наука президент премьер король королева принц папа бог церковь европа новый старый великий святой
        героя орден медаль подмосковье приморье заполярье поволжье россиянин белстат мосбиржа конституция отечество
        родина победа звезда известия правда коммерсант ведомости советник другой мы это вы они
    """,
    "be": """
        дума фонд інстытут акадэмія універсітэт школа ліцэй бібліятэка опера тэатр філармонія фестываль прэмія кубак
        чэмпіянат ліга партыя фронт рух кааліцыя федэрацыя саюз банк зямля месяц сонца космас мора гара горы возера
        рака востраў залів даліна лес парк сад мост вежа плошча брама порт канал вуліца праспект палац замак палата
        камітэт міністэрства агенцтва бюро цэнтр служба інспекцыя міліцыя армія суд пракуратура навука прэзідэнт
        прэмʼер кароль прынц папа бог царква еўропа новы стары вялікі святы герой ордэн медаль айчына радзіма перамога
        зорка звязда белстат дзяржкантроль дзяржпагранкамітэт другой мы гэта вы яны цішыня
    """,
}


@cache
def _stems(language: str) -> frozenset[str]:
    words = _WORDS.get(language, "").split()
    return frozenset(form for word in words for form in (fold(word), stem(fold(word), language)))


def is_of_offices(word: str, language: str) -> bool:
    """Whether a word with a capital is more often a part of an office's, a party's or a title's name than a name."""
    plain = fold(word)
    return plain in _stems(language) or stem(plain, language) in _stems(language)
