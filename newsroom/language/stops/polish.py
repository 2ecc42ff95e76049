"""Polish: ordinals with a stop, before small letters almost always."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, endings, words

POLISH = StopTable(
    before=words(
        "med n.med lek wet dent bryg p.o ś.p r.pr pocz poł gł prok wiceprzew ówcz obyw pseud ewang prawosł przekł"
        " wyb właśc techn burm starsz sierż.szt st.asp st.post post mł.asp hm phm dh kmdr.por gen.bryg gen.dyw"
        " gen.broni ppłk.rez płk.rez jedn dr dra drem dr.hab hab prof mgr inż mec red adw sędz ks bp abp kard ojc św"
        " śp p płk ppłk mjr kpt por ppor sierż st.sierż mł asp kom nadkom podkom insp podinsp plut kpr szer adm kmdr"
        " ul al pl płn płd wsch zach m.in np tj tzn tzw tz zw zwł wg wzgl ew ewent woj pow gm dz pt ur zm zob cyt"
        " ang niem fr ros łac hiszp wł pol ukr biał czes bałt słow węg chiń jap łot szw duń norw jw ww wym w/w zast"
        " z-ca wiceprez prez min wicemin przew dyr kier nacz spraw przyp oprac tłum wyd fot ilustr red.nacz e-mail"
        " pok lok dot ds ws nt pw reż wyst sp ps rtm hr jud chor sekr"
    ),
    hesitant=words(
        "kat spec rez sen pos rad tow rzecz sty stycz lut mar kwi kwiet maj cze czerw lip sie sierp wrz wrześ paź"
        " październ lis listop gru grud star sek śr gen im ok os s str ss nr Nr art Art ust Ust pkt Pkt par poz Poz"
        " rys Rys tab Tab rozdz T vol zał lit ryc il kl ark sygn tel godz Dz.U"
    ),
    closing=words(
        "k.k k.p.k k.c k.p.c k.p.a k.p k.r.o sp.k Wlkp Maz Śl Tryb Pom Kuj Podl Warm Opol kw wł pkt itd itp etc"
        " i.in in proc tys mln mld bln zł gr godz min sek kg km cm mm m ha dag szt egz r.b r.ub br bm ub rb bież cd"
        " cdn S.A SA sp.z.o.o z.o.o o.o Sp.z.o.o s.c s.j Inc Ltd Co Corp jr sr U.S U.S.A UE włącz pocz"
    ),
    dating=words("r w ww n.e p.n.e"),
    openers=words("W We Od Do Po Na Przed Około Wiosną Latem Jesienią Zimą Już Dopiero Jeszcze I A Z Pod"),
    verb_endings=endings("ł ła ło li ły się uje ują"),
    starters=words(
        "On Ona Ono Oni One Ja My Wy Ty Jego Jej Ich Mu Im Mnie Nam Wam To Ten Ta Te Ci Tego Tej Tym Tamten Tam Tu"
        " Tutaj Wtedy Potem Następnie Teraz Dziś Dzisiaj Wczoraj Jutro Później Wcześniej Jednak Jednakże Ale Lecz A"
        " I Oraz Lub Albo Zaś Też Także Również Ponadto Poza Oprócz Przy Dla Ze Z Za Nad Pod Przed Między Przez Bez"
        " O U Od Do Po W We Na Ku Według Podczas Jeśli Jeżeli Gdy Kiedy Gdyby Choć Chociaż Żeby Aby Że Co Jak Gdzie"
        " Dokąd Skąd Dlaczego Czemu Kto Kogo Komu Czy Jaki Jaka Jakie Ile Który Która Które Dlatego Więc Zatem Tak"
        " Taki Taka Takie Wszyscy Wszystko Wszystkie Każdy Każda Nikt Nic Nigdy Niektórzy Niektóre Wielu Wiele Kilka"
        " Kilku Większość Dużo Mało Jeden Jedna Jedno Dwa Dwie Dwaj Trzy Cztery Pięć Oba Obie Inni Inne Sam Sama"
        " Swój Nasz Nasza Nasze Wasz Nie Ni Już Jeszcze Tylko Nawet Właśnie Oto Może Pewnie Prawdopodobnie"
        " Oczywiście Wreszcie Przypomnijmy Najpierw Jednocześnie Wkrótce Był Była Było Byli Były Jest Są Będzie Będą"
        " Został Została Zob Zdaniem Obecnie Tymczasem Niestety Ostatecznie"
    ),
    counting=words("tys mln mld bln proc"),
    counted=endings("ów anek inek ian czyków"),
    ordinals=True,
    before_ordinals=words("lat latach lata latami Lata"),
    ordinal_nouns=endings(
        "Korpus Pułk Dywizj Brygad Armi Batalion Festiwal Kongres Lig Międzynarodow Mistrzostw Zjazd Ogólnopolsk"
        " Światow Dni Maraton Konkurs Kompani Flot Skrzydł Baz Eskadr Sesj Igrzysk Targ Kolejk Finał"
    ),
)
