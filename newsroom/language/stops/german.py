"""German: ordinals with a stop, and nouns in capitals, so that only what begins sentences tells where one begins."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, endings, words

GERMAN = StopTable(
    before=words(
        "Kennz Vorn Nachn Geb.-Nr Aktenz Bez Krs Lkr Reg.-Bez Gde Ortst Staatsmin Stellv Prok Rechtsanw verf resp"
        " erg ggfs Tgl mtl jährl tägl wöchentl telef schriftl mdl pers priv a.d ü.d.M i.T o.k gebr Abgeordn Wachtm"
        " Oberltn Sgt Capt Gov Rep Sen i.S i.d v.H nördl südl westl östl zul zugel voraus-s vorauss durchschn Fa Dr"
        " Prof em Hr Hrn Fr Frl Dipl Ing Dipl.-Ing Dipl.-Kfm Mag Mgr hc h.c Univ.-Prof med jur phil rer.nat rer.pol"
        " rer habil Doz Priv.-Doz Stud.-Dir Reg.-Rat Min.-Dir Gen Maj Obst Oberstlt Hptm Lt Ltn Kard Msgr Sr Mr Mrs"
        " Ms St Skt Hl hl z.B z.Hd z.T z.Zt z.Z d.h d.i i.e u.U u.zw o.g o.a s.o s.u i.A i.V i.d.R i.S.v i.S.d i.H.v"
        " i.Allg i.e.S i.w.S m.E m.W m.a.W u.d.T v.a v.l v.r sog bzw bspw beisp vgl ca evtl ggf gegr geb gest verh"
        " gesch verst zzgl abzgl inkl exkl einschl ausschl insb insbes bes allg eigtl ehem urspr jew höchst zirka"
        " bezgl betr gem lt ggü gen ugs vs ders zw versch ehrenamtl staatl städt kath ev evang röm griech lat franz"
        " frz engl dt deutschspr russ poln österr schweiz amer amerik jüd islam christl techn wiss wirtsch öffentl"
        " landw chem phys Hrsg hrsg Übers übers Verf Bearb bearb erw überarb Aufl Bde Jg Jh Jhd Jhs Tel Tel.-Nr"
        " Postf Inh Gebr Chr Joh Wilh Friedr Heinr Ges Nds Württ Hess Schl.-Holst Hbf Bf Bhf Ltg Abt Kl Sekr Präs"
        " Vors stv stellv Vizepräs Abg Abgg Art.-Nr lfd röm.-kath griech.-orth dpa-Korr Korr"
    ),
    hesitant=words(
        "S Nr Nrn Art Abs Abschn Ziff Ziffer Kap Rn Rdnr Rz Tab Abb Fig Anm Anl Bsp Teilbd Bl Sp Lit lit Buchst"
        " Paragr Rel Hs Bd Jan Jän Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Az Tz Pos Ausg"
    ),
    closing=words(
        "i.Br u.s.w d.M d.Mts o.g v.H mwN m.w.N bzw usw Str max mind min etc usf ff f Mio Mrd Bio Tsd Mill Std Stdn"
        " Min Sek St Stk Pf Ct Kcs EUR u.a u.ä u.Ä u.a.m u.v.m u.v.a o.ä o.Ä s.a a.D i.R a.M a.d.O v.Chr n.Chr v.u.Z"
        " u.Z n.u.Z o.J o.O p.a p.Chr Co Inc Ltd Corp e.V i.L i.G GmbH Jr jr sen jun d.J d.Ä d.Gr d.Red d.Verf dgl"
        " desgl u.dgl m.b.H b.H Jh Jhs Jhdt a.a.O ebd ib ibd gez U.S U.S.A Washington.D.C D.C bzgl Uhrz km qkm qm"
        " Nordrh.-Westf vorm nachm Wdh Forts"
    ),
    dating=words("v.Chr n.Chr"),
    openers=words("Im In Um Ab Seit Bis Nach Vor Anno Gegen"),
    starters=words(
        "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Kein Keine Keiner Er Sie Es Wir Ihr Ich Du Man"
        " Wer Was Wann Wo Wie Warum Wieso Weshalb Weil Wenn Als Ob Dass Da Dort Dorthin Dabei Dadurch Dafür Dagegen"
        " Daher Damals Damit Danach Daneben Dann Daran Darauf Daraus Darin Darüber Darum Darunter Davon Davor Dazu"
        " Dennoch Deshalb Deswegen Trotzdem Doch Aber Und Oder Denn Sondern Jedoch Allerdings Auch Außerdem Zudem"
        " Ferner Weiter Weiterhin Ebenso Ebenfalls Hier Hierbei Hierzu Heute Gestern Morgen Übermorgen Vorgestern"
        " Jetzt Nun Bald Später Früher Zuerst Zuletzt Zunächst Zuvor Zugleich Zwar Schließlich Schon Erst Bereits"
        " Noch Nur Sogar Selbst Immer Nie Niemand Jemand Jeder Jede Jedes Jeden Alle Alles Allein Viele Vieles"
        " Wenige Einige Mehrere Manche Andere Anderen Beide Dieser Diese Dieses Diesen Diesem Jener Jene Jenes"
        " Solche Mein Meine Dein Deine Sein Seine Seinen Seinem Seiner Ihre Ihren Ihrem Ihrer Unser Unsere Euer Eure"
        " Ihm Ihnen Ihn Mir Mich Uns Dir Dich In Im An Am Auf Aus Bei Beim Bis Durch Für Gegen Hinter Mit Nach Neben"
        " Ohne Seit Seitdem Über Um Unter Von Vom Vor Während Wegen Zu Zum Zur Zwischen Ab Laut Gemäß Trotz Statt"
        " Anstatt Innerhalb Außerhalb Insgesamt Etwa Rund Fast Knapp Gut Mehr Weniger Nicht Nichts Ja Nein So Somit"
        " Sonst Vielleicht Wahrscheinlich Offenbar Vermutlich Möglicherweise Bisher Derzeit Inzwischen Mittlerweile"
        " Unterdessen Indes Hingegen Nachdem Bevor Obwohl Sobald Solange Sowohl Weder Entweder Ist Sind War Waren"
        " Hat Haben Hatte Hatten Wird Werden Wurde Wurden Kann Können Konnte Muss Müssen Soll Sollen Will Wollen"
        " Hätte Wäre Würde Dürfen Darf Anschließend Abschließend Nachmittags Abends Morgens Mittags Nachts"
        " Einerseits Andererseits Zusätzlich Künftig Ursprünglich Tatsächlich Natürlich Leider Erstmals Damaligen"
        " Wieder Dazwischen Demnach Demzufolge Infolge Infolgedessen Folglich Also Überdies Übrigens Woher Wohin"
        " Welche Welcher Welches Wessen Wem Wen"
    ),
    ordinals=True,
    before_ordinals=words(
        "am im vom zum zur beim ans ins der die das den dem des dieser diese dieses diesen diesem jeder jede jedes"
        " jeden jedem ein eine einen einem einer eines mein meine meinen meinem sein seine seinen seinem seiner ihr"
        " ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer eure kein keine welcher welche sowie und"
        " oder bis Am Im Vom Zum Zur Beim Der Die Das Den Dem Des Ein Eine Sein Seine Ihr Ihre Unser Unsere Dieser"
        " Diese Jeder Jede"
    ),
    between_ordinals=words("und oder bis sowie – /"),
    ordinal_nouns=endings(
        "Jahrhundert Jh Jahrestag Jahrgang Jubiläum Geburtstag Todestag Hochzeitstag Weltkrieg Bundesliga Liga"
        " Spieltag Runde Platz Rang Stelle Etappe Minute Halbzeit Auflage Ausgabe Kapitel Klasse Stock Etage"
        " Bezirk Stadtbezirk Division Armee Brigade Bataillon Kompanie Regiment Korps Legislaturperiode Amtszeit"
        " Sinfonie Symphonie Quartal Halbjahr Semester Lebensjahr Sitzung Parteitag Kongress Senat Strafsenat"
        " Zivilsenat Kammer Strafkammer Internationale Advent Staffel Olympische Jänner Feber"
    ),
    capital_nouns=True,
    shouting=words("Yahoo Joomla"),
)
