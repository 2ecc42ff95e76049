"""English."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, words

ENGLISH = StopTable(
    before=words(
        "Rte Mr Mrs Ms Messrs Mmes Dr Drs Prof Profs Rev Revd Fr Msgr Sen Sens Rep Reps Gov Govs Pres Gen Lt Lt.Gen"
        " Lt.Col Col Maj Maj.Gen Brig Brig.Gen Capt Cpl Pvt Pfc Sgt Adm Cmdr Cdr Comdr Hon Amb Supt Insp Det Const"
        " Atty Asst Assoc Treas Mt Mts Ft Pt Ste vs v e.g i.e cf viz approx circa ca esp incl excl Ald Cllr Dist"
        " Gens Spc Ofc Dep Def Jos Wm Chas Geo Thos Jas Rt.Hon"
    ),
    hesitant=words("St J.D B.A M.A M.P R.N"),
    closing=words(
        "Bldg Apt Fl Rm Mfg Intl Int'l Natl Cmte Ct Cir Amend Stat Supp Ter Terr Twp Cty Jct Expy Fwy Ctr Hosp"
        " Pres.-elect No Nos p pp Fig Figs fig figs vol vols Vol Vols ch chs chap Ch Chap sec Sec secs Art Arts para"
        " paras cl Cl Ex ex Eq eq App Tab N° Nº n° n.d Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ref Pl Bk Pt"
        " Op op Inc Corp Ltd Co Cos co Bros LLC L.L.C L.P LP Plc plc S.A N.V A.G Jr Sr Esq Ph.D PhD M.D D.D.S B.Sc"
        " M.Sc MBA Q.C K.C etc al ibid U.S U.S.A U.K U.N E.U D.C U.A.E U.S.S.R N.Y N.J L.A N.C S.C N.D S.D N.M R.I"
        " W.Va B.C P.R Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb"
        " Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Man Ave ave Blvd Rd Ln Sq Hwy Pkwy dept Dept Univ"
        " Inst Assn assn Ass est Est ft lb lbs oz yd mi min mins hr hrs cu sq mph mil bn tn a.k.a f.k.a Tue Tues Wed"
        " Thu Thurs Fri"
    ),
    dating=words("a.m p.m A.M P.M B.C.E C.E A.D b.c a.d"),
    openers=words("At By On In From Before After Since Until Around About Shortly Just"),
    starters=words(
        "The A An This That These Those It Its He She They We You I His Her Their Our My Your Who What When Where"
        " Why How Which Whose There Here Then Thus Now Today Yesterday Tomorrow Tonight Later Earlier Soon Still Yet"
        " Even Also But And Or Nor So For If Although Though While Because Since As At In On By With Without From To"
        " Of About After Before During Until Under Over Between Among Against Through Into Within Despite Like"
        " Unlike Not No Nobody None Nothing Everyone Everybody Someone Somebody Anyone Each Every All Both Some Any"
        " Many Most Much More Few Several Other Others Another Such One Two Three Four Five Six Seven Eight Nine Ten"
        " Dozens Hundreds Thousands Millions Did Do Does Is Are Was Were Has Have Had Will Would Can Could Should"
        " May Might Must Let Once Only Just However Meanwhile Moreover Nevertheless Nonetheless Therefore Instead"
        " Otherwise Besides Perhaps Maybe Indeed Again Never Always Often Sometimes Asked Last Next Talks Officials"
        " Police Authorities Shares Analysts Critics Experts According Please See Visit Neither Either Whether"
        " Whatever Whoever Somehow Overall Additionally Previously Recently Currently Finally Eventually Afterward"
        " Afterwards Apparently Eleven Twelve Twenty Thirty Fifty Nearly Almost Roughly"
    ),
    always_capital=words("I"),
    names_follow=True,
    goes_on=words(
        "Government President Vice Senate Senator Congress Congressman House Army Navy Air Marine Marines Coast"
        " Department Dept State States Secretary Treasury Treasuries Supreme District Court Attorney Ambassador"
        " Embassy Consulate Central Federal Fed Capitol Open Geological Food Representative Defense Defence Justice"
        " Steel Bank Trade Commerce Commodity Census Customs Immigration Border Environmental Energy National"
        " Special Security General High Human Children Charter Development Relief Prime Foreign Home Parliament"
        " Labour Conservative Chancellor Minister Republican Republicans Democrat Democrats Republic Constitution"
        " Dollar Olympic Soccer Postal Forest Fish Secret Circuit Magistrate Commission Council Resolution Refugee"
        " Envoy Mission Soldiers Chief Chairman Chairwoman CEO CFO EST EDT ET CST CT PST PT GMT BST CET UTC Eastern"
        " Pacific Mountain Moscow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March"
        " April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov"
        " Dec Day Boulevard"
    ),
    speech=words(
        "said says asked asks added adds replied replies shouted shouts cried cries told tells wrote writes"
        " answered answers wondered demanded exclaimed yelled screamed joked quipped tweeted posted insisted"
        " recalled continued warned argued explained responded"
    ),
    shouting=words("Yahoo Jeopardy Joomla Oliver Guess Wham E Panic Airplane Mia Moulin"),
)
