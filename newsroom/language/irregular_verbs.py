"""Verbs whose forms no rule of endings brings together, parted by `|`: the infinitive first, then its other stems.

In German the stems stand without endings, prefixes and the participle's ge-; elsewhere any form of each stem will do.
"""

from __future__ import annotations

BY_LANGUAGE = {
    "de": """
backen back buk | befehlen befehl befiehl befahl befohl | beginnen beginn begann begonn | beißen beiß biss |
biegen bieg bog | bieten biet bot | binden bind band bund | bitten bitt bat bet | blasen blas blies |
bleiben bleib blieb | braten brat briet | brechen brech brich brach broch | brennen brenn brannt |
bringen bring bracht | denken denk dacht | dringen dring drang drung | dürfen darf dürf durft |
empfehlen empfehl empfiehl empfahl empfohl | erlöschen erlösch erlisch erlosch | essen ess iss aß gess |
fahren fahr fuhr | fallen fall fiel | fangen fang fing | finden find fand fund | fliegen flieg flog |
fliehen flieh floh | fließen fließ floss | fressen fress friss fraß | frieren frier fror | geben geb gib gab |
gehen geh ging gang | gelingen geling gelang gelung | gelten gelt gilt galt golt | genießen genieß genoss |
geschehen gescheh geschieh geschah | gewinnen gewinn gewann gewonn | gießen gieß goss | gleichen gleich glich |
graben grab grub | greifen greif griff | halten halt hielt | hängen häng hing hang | heben heb hob |
heißen heiß hieß | helfen helf hilf half holf | kennen kenn kannt | klingen kling klang klung | kommen komm kam |
können kann könn konnt | kriechen kriech kroch | laden lad lud | lassen lass ließ | laufen lauf lief |
leiden leid litt | leihen leih lieh | lesen les lies las | liegen lieg lag leg | lügen lüg log | meiden meid mied |
messen mess miss maß | mögen mag mög mocht | müssen muss müss musst | nehmen nehm nimm nahm nomm | nennen nenn nannt |
pfeifen pfeif pfiff | raten rat riet | reißen reiß riss | reiten reit ritt | rennen rennt rannt | riechen riech roch |
rufen ruf rief | schaffen schaff schuf | scheiden scheid schied | scheinen schein schien | schieben schieb schob |
schießen schieß schoss | schlafen schlaf schlief | schlagen schlag schlug | schließen schließ schloss |
schmeißen schmeiß schmiss | schmelzen schmelz schmilz schmolz | schneiden schneid schnitt |
schreiben schreib schrieb | schreien schrei schrie | schreiten schreit schritt | schweigen schweig schwieg |
schwimmen schwimm schwamm schwomm | schwören schwör schwor | sehen seh sieh sah | senden send sandt |
singen sing sang sung | sinken sink sank sunk | sitzen sitz saß sess | sprechen sprech sprich sprach sproch |
springen spring sprang sprung | stechen stech stich stach | stehen steh stand | stehlen stehl stiehl stahl stohl |
steigen steig stieg | sterben sterb stirb starb storb | stoßen stoß stieß | streichen streich strich |
streiten streit stritt | tragen trag trug | treffen treff triff traf troff | treiben treib trieb |
treten tret tritt trat | trinken trink trank trunk | tun tu tat tan | verderben verderb verdirb verdarb |
vergessen vergess vergiss vergaß | verlieren verlier verlor | wachsen wachs wuchs | waschen wasch wusch |
weichen weich wich | weisen weis wies | wenden wend wandt | werben werb wirb warb worb | werfen werf wirf warf worf |
wiegen wieg wog | wissen weiß wiss wusst | ziehen zieh zog | zwingen zwing zwang zwung
""",
    "en": """
bear bore borne | beat beaten | become became | begin began begun | bend bent | bet bets | bind bound |
bite bit bitten | bleed bled | blow blew blown | break broke broken | breed bred | bring brought | build built |
burn burnt | buy bought | catch caught | choose chose chosen | come came | creep crept | deal dealt | dig dug |
do did done does | draw drew drawn | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen |
feed fed | feel felt | fight fought | find found | flee fled | fly flew flown | forbid forbade forbidden |
forget forgot forgotten | forgive forgave forgiven | freeze froze frozen | get got gotten | give gave given |
go went gone goes | grow grew grown | hang hung | hear heard | hide hid hidden | hold held | keep kept |
know knew known | lay laid | lead led | leap leapt | learn learnt | leave left | lend lent | light lit | lose lost |
make made | mean meant | meet met | overcome overcame | overthrow overthrew overthrown | pay paid | rebuild rebuilt |
ride rode ridden | ring rang rung | rise rose risen | run ran | say said | see saw seen | seek sought | sell sold |
send sent | shake shook shaken | shine shone | shoot shot | show shown | shrink shrank shrunk | sing sang sung |
sink sank sunk | sit sat | sleep slept | slide slid | speak spoke spoken | spend spent | spin spun |
spring sprang sprung | stand stood | steal stole stolen | stick stuck | strike struck stricken |
strive strove striven | swear swore sworn | sweep swept | swim swam swum | swing swung | take took taken |
teach taught | tear tore torn | tell told | think thought | throw threw thrown | undergo underwent undergone |
understand understood | undertake undertook undertaken | wake woke woken | wear wore worn | weep wept | win won |
wind wound | withdraw withdrew withdrawn | withhold withheld | withstand withstood | write wrote written
""",
    "fr": """
boire boit bu buvait | conclure conclut conclu | connaître connaît connu connaissait | courir court couru courra |
croire croit cru croyait | devoir doit dû doivent devra devait | dire dit disait disent |
écrire écrit écrivait écrivent | faire fait font faisait fera fit | lire lit lu lisait | mettre met mis mettait mit |
admettre admet admis | permettre permet permis | promettre promet promis | remettre remet remis |
soumettre soumet soumis | transmettre transmet transmis | mourir meurt mort mourut | naître naît né naquit |
obtenir obtient obtenu obtint | offrir offre offert | ouvrir ouvre ouvert | couvrir couvre couvert |
découvrir découvre découvert | paraître paraît paru | plaire plaît plu | pouvoir peut pu peuvent pourra pouvait |
prendre pris prend prennent prenait prit | apprendre appris apprend apprennent apprenait |
comprendre compris comprend comprennent | reprendre repris reprend reprennent | surprendre surpris surprend |
recevoir reçoit reçu reçoivent recevait | résoudre résout résolu | savoir sait su saura savait |
suivre suit suivi suivait | poursuivre poursuit poursuivi | tenir tient tenu tint tiendra |
maintenir maintient maintenu | soutenir soutient soutenu | retenir retient retenu | venir vient venu vint viendra |
devenir devient devenu devint | revenir revient revenu | intervenir intervient intervenu | vivre vit vécu vivait |
voir voit vu verra voyait | prévoir prévoit prévu prévoyait | vouloir veut voulu voudra voulait |
vaincre vainc vaincu | acquérir acquiert acquis | interdire interdit interdisait | détruire détruit détruisait |
construire construit construisait | conduire conduit conduisait | produire produit produisait |
réduire réduit réduisait | introduire introduit introduisait | attendre attend attendu attendait |
entendre entend entendu entendait | rendre rend rendu rendait | vendre vend vendu vendait |
défendre défend défendu défendait | répondre répond répondu répondait | perdre perd perdu perdait |
suspendre suspend suspendu suspendait | étendre étend étendu | descendre descend descendu | battre bat battu battait |
partir part parti partait | sortir sort sorti sortait | servir sert servi servait | sentir sent senti |
élire élit élu élisait
""",
    "es": """
abrir abierto | andar anduvo | caber cupo | caer cayó | conducir conduce condujo conduzca | cubrir cubierto |
dar dio | decir dice dijo dicho dirá | descubrir descubierto | dormir duerme durmió | escribir escrito |
estar estuvo | hacer hizo hecho hará hacía hace | leer leyó | morir muere murió muerto | medir mide midió |
oír oyó oye | pedir pide pidió | impedir impide impidió | despedir despide despidió | poder puede pudo podrá |
poner puso puesto pondrá | imponer impuso impuesto | proponer propuso propuesto | oponer opuso opuesto |
exponer expuso expuesto | producir produjo produce produzca | reducir redujo reduce | introducir introdujo introduce |
querer quiere quiso querrá | repetir repite repitió | romper roto | saber supo sabrá | seguir sigue siguió |
conseguir consigue consiguió | perseguir persigue persiguió | elegir elige eligió | corregir corrige corrigió |
sentir siente sintió | servir sirve sirvió | tener tiene tuvo tendrá | mantener mantiene mantuvo |
obtener obtiene obtuvo | detener detiene detuvo | contener contiene contuvo | traer trajo | venir viene vino vendrá |
intervenir interviene intervino | ver visto vio | volver vuelve vuelto volvió | devolver devuelto devuelve |
resolver resuelve resuelto | envolver envuelto | huir huyó huye | morder muerde | herir hiere hirió |
invertir invierte invirtió | advertir advierte advirtió | convertir convierte convirtió
""",
    "pl": """
dać dał daje dali | iść idzie szedł szła szli | przyjść przyjdzie przyszedł przyszła przyszli |
wyjść wyjdzie wyszedł wyszła wyszli | wejść wejdzie wszedł weszła weszli | jechać jedzie jechał |
pojechać pojedzie pojechał | mieć ma miał mają | móc może mógł mogła mogli mogą | pisać pisze pisał |
napisać napisze napisał napisano | podpisać podpisze podpisał podpisano |
otworzyć otwarto otwarty otworzył otworzy otwiera | wziąć weźmie wziął wzięli |
przyjąć przyjmie przyjął przyjęto przyjęli | zająć zajmie zajął zajęto | zacząć zacznie zaczął zaczęto zaczęli |
rozpocząć rozpocznie rozpoczął rozpoczęto rozpoczęli | powiedzieć powiedział powie powiedzą | widzieć widział widzi |
znaleźć znajdzie znalazł znaleziono | wybrać wybierze wybrał wybrano | zebrać zbierze zebrał zebrano |
wysłać wyśle wysłał wysłano | umrzeć umrze zmarł umarł | ponieść poniesie poniósł ponieśli |
wnieść wniesie wniósł wnieśli | przynieść przyniesie przyniósł przynieśli | wzrosnąć wzrośnie wzrósł wzrosła wzrosło |
spaść spadnie spadł spadła
""",
    "ru": """
идти идет шел шла шли | пойти пойдет пошел пошла пошли | прийти придет пришел пришла пришли |
выйти выйдет вышел вышла вышли | войти войдет вошел вошла вошли | пройти пройдет прошел прошла прошли |
найти найдет нашел нашла нашли найден | ехать едет ехал | дать даст дал дали дадут дан |
передать передаст передал передан передадут | взять возьмет взял взяли взят | принять примет принял приняли принят |
занять займет занял заняли занят | начать начнет начал начали начат | понять поймет понял поняли |
мочь может мог могла могли | помочь поможет помог помогла | писать пишет писал | написать напишет написал написан |
подписать подпишет подписал подписан | сказать скажет сказал сказали | показать покажет показал показан |
видеть видит вижу видел | хотеть хочет хотел | умереть умрет умер умерла умерли | вести ведет вел вела вели |
провести проведет провел провела провели проведен | ввести введет ввел ввела ввели введен |
привести приведет привел привела | нести несет нес несла | расти растет рос росла |
вырасти вырастет вырос выросла выросли | строить строит строил строят | избрать изберет избрал избран |
собрать соберет собрал собран | послать пошлет послал | жить живет жил | лечь ляжет лег легла | сесть сядет сел |
есть ел едят | пить пьет пил | убить убьет убил убит
""",
    "be": """
ісці ідзе ішоў ішла ішлі | пайсці пойдзе пайшоў пайшла пайшлі | прыйсці прыйдзе прыйшоў прыйшла прыйшлі |
выйсці выйдзе выйшаў выйшла выйшлі | знайсці знойдзе знайшоў знайшла знойдзены | даць дасць даў далі дадзены |
перадаць перадасць перадаў перадалі | узяць возьме ўзяў узялі | прыняць прыме прыняў прынялі прыняты |
пачаць пачне пачаў пачалі | магчы можа мог магла маглі | пісаць піша пісаў | напісаць напіша напісаў напісаны |
падпісаць падпіша падпісаў падпісаны | сказаць скажа сказаў сказалі | паказаць пакажа паказаў паказаны |
правесці правядзе правёў правяла правялі праведзены | увесці ўвядзе ўвёў увялі ўведзены |
памерці памрэ памёр памерла памерлі | расці расце рос расла | вырасці вырасце вырас вырасла выраслі |
абраць абярэ абраў абраны | забіць заб'е забіў забіты
""",
}
