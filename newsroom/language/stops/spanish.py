"""Spanish."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, words

SPANISH = StopTable(
    before=words(
        "Const Univ Ayto Vpdte Pdte Comis Insp Fisc Mag Sgda Sgdo Hnos Vda Nal Alc Conc Dip Emb Excmos Ilmos Rvda"
        " Cntra Vlte Brig Sgt Cbo Sold Sr Sres Sra Sras Srta Srtas Dr Dra Dres Dras D Dª Dña Lic Licda Ing Arq Abg"
        " Prof Profa Gral Cnel Col Capt Tte Sgto Cmdte Cdte Alm Mons Fr Rvdo Sto Sta Hno Hna Pbro Excmo Excma Ilmo"
        " Ilma Mtro Mtra Ud Uds Vd Vds S.M SS.MM S.A.R S.S p.ej por.ej ej Ej v.gr p.e cf Cf vid vs i.e e.g N.B P.D"
        " Av Avda Avd Cra Cl Pza Pl Plza Pje Ctra Mt Ext Admón admón aprox atte dpto Dpto depto Depto dir Dir Tel"
        " Tfno ref Ref presid vicepresid secr gob Gob prov Prov apdo Apdo trad intr"
    ),
    hesitant=words(
        "izq dcha máx mín tel fax tfno pdte art arts Art Arts pág págs Pág Págs p pp párr párrs párrf cap caps Cap"
        " vol vols Vol núm núms Núm N n nº n° n.º N.º fig figs Fig inc lám tít Tít secc apart doc t T ed Ed ene feb"
        " mar abr may jun jul ago sep sept set oct nov dic Ene Feb Mar Abr Jun Jul Ago Sep Oct Nov Dic Lun Mié Jue"
        " Vie Km"
    ),
    closing=words(
        "B.O.E BOE U.E ONU O.N.U Suc Esc etc No Nos EE.UU EEUU E.U E.E.U.U U.S U.S.A JJ.OO RR.HH FF.AA CC.OO FF.CC"
        " DD.HH RR.EE AA.PP S.A S.L S.R.L S.A.U S.A.B C.V Cía Ltda Inc Corp Ltd Co ptas pta cts min seg h hs Hs hrs"
        " km kg cm mm dna doc mill hab ss sig sigs ibíd ibid op.cit loc.cit D.F D.C Jr q.e.p.d q.d.e.p"
    ),
    dating=words("a.C d.C a.de.C d.de.C a.m p.m a.J.C d.J.C"),
    openers=words("En A Hacia Desde Hasta Antes Después Al El"),
    starters=words(
        "El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto Esos Esas Aquel Aquella Él Ella"
        " Ellos Ellas Yo Tú Usted Nosotros Se Su Sus Mi Mis Nuestro Nuestra Le Les Me Nos Te Que Qué Quien Quién"
        " Cuando Cuándo Donde Dónde Como Cómo Cuánto Cuál Por Para Pero Y E O U Ni Si Sí No Sin Con De Del Al A En"
        " Entre Desde Hasta Hacia Según Sobre Tras Ante Bajo Contra Durante Mediante Después Luego Antes Ahora Hoy"
        " Ayer Mañana Entonces Así También Tampoco Además Aunque Mientras Porque Pues Sino Ya Aún Todavía Siempre"
        " Nunca Jamás Nadie Nada Algo Alguien Algunos Algunas Muchos Muchas Varios Varias Todo Toda Todos Todas Cada"
        " Otro Otra Otros Otras Dos Tres Cuatro Cinco Más Menos Muy Tan Tanto Casi Solo Sólo Es Son Fue Fueron Era"
        " Eran Está Están Ha Han Hay Había Será Serán Hubo Puede Debe Allí Aquí Allá Quizás Quizá Tal Gracias"
        " Finalmente Asimismo Incluso Actualmente Posteriormente Anteriormente Envíe"
    ),
    shouting=words("Yahoo Joomla"),
)
