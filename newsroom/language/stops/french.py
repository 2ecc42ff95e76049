"""French."""

from __future__ import annotations

from newsroom.language.stops.table import StopTable, words

FRENCH = StopTable(
    before=words(
        "M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mgr St Ste Sts Stes R.P S.E S.M S.A.R LL.AA.II.RR Gal Gén"
        " Col Cdt Cap Lt Adj Sgt Amb Vve bd Bd boul Av p.ex par.ex c.-à-d càd c-à-d cf Cf env approx ex Ex i.e e.g"
        " dits N.B nb vs ci-ap Réf tél Tél fax adr dép dir prés vice-prés secr min Ch Chr Ph Th Fr Jh anc apr trad"
        " coll introd préf dpt resp suppl circ fém masc sing plur adj adv subst"
    ),
    hesitant=words(
        "trim sem rédac univ int ext obs lun mar mer jeu ven sam dim p pp P pag art Art al Al chap Chap fig Fig vol"
        " Vol n N n° N° nº num éd t T liv sect par parag § ch tab pl Pl janv févr fév avr juil août sept oct nov déc"
        " jr lit let annexe réf"
    ),
    closing=words(
        "J.O P.-D.G PDG etc No Cie Sté S.A S.A.S S.A.R.L SARL Inc Ltd Corp Co hab h hrs min sec km kg m Mds Md mio"
        " mrd M€ ibid id op.cit loc.cit sq sqq suiv s ss max bis env U.S U.S.A E.U U.E O.N.U Jr Sr"
    ),
    dating=words("av.J.-C apr.J.-C ap.J.-C a.m p.m"),
    openers=words("En Au Aux Vers Dès Depuis À A Avant Après Le"),
    starters=words(
        "Le La Les Un Une Des Du De L' D' C' J' S' N' M' Qu' T' Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette"
        " Ces Cela Ça Celui Celle Ceux Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Vos Qui Que Quoi Quand Où"
        " Comment Pourquoi Combien Quel Quelle Quels Quelles Mais Et Ou Donc Or Car Ni Si Puis Ensuite Enfin Alors"
        " Ainsi Aussi Cependant Pourtant Toutefois Néanmoins Depuis Dès Après Avant Pendant Durant Lors Lorsque"
        " Comme Dans En Au Aux À Par Pour Sur Sous Sans Avec Chez Contre Entre Vers Selon Malgré Parmi Hier Demain"
        " Aujourd'hui Maintenant Ici Là Tout Toute Tous Toutes Plusieurs Certains Certaines Quelques Aucun Aucune"
        " Personne Rien Chaque Autre Autres D'autres Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Oui Non Même"
        " Encore Déjà Toujours Jamais Parfois Souvent Peut-être Voici Voilà Bien Très Trop Plus Moins Près Outre"
        " Quant Grâce Afin Parce Puisque Bref Finalement Désormais Auparavant Actuellement Est-ce C'est Voir"
    ),
    shouting=words("Yahoo Joomla"),
)
