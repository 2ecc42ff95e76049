"""First names by which a text tells a person from a place or an office: the commonest of many countries, folded.

Only for telling that somebody is named, never for how a name is written; a name that is not here is no fault.
"""

from __future__ import annotations

# Names that are common nouns, places or months as well (Mark, Grace, Florence, April) are left out on purpose.
_NAMES = """\
aaron abdallah abdel abdelaziz abdelkader abderrahmane abdou abdoul abdul abdulaziz abdullah abdulrahman adam adama
adele adelia adeliya adrian adriana adrien agata agus ahmad ahmed aidan aidar aigul ainhoa aisha akira alain
alan albert alberto alejandra alejandro aleksander aleksandr aleksandra aleksei aleksej alena ales alesia alessandra
alessandro alessia alex alexander alexandra alexandre alexei alexej alexey alexis alfie alfonso alfred alfredo ali
aliaksandr alice alicia alina alisa alison aliya alla allan almazbek amadou amanda amelie amina aminata amir amit amy
ana ananya anastasia anatol anatoli anatoliy anatoly anders andre andrea andreas andrei andrej andres andrew andrey
andrii andriy andrzej angela angelika angelo angus anil anita anja anke ann anna anne anneliese annette annika anthony
antoine anton antonia antonin antonio antony antti anwar aoife archie arina arkadi arnaud arne arnold artem arthur
artur arturo arvind aryna ashley askar astrid aurelie awa axel ayman aymen ayse bakary bakhyt bandar baptiste barbara
barbora bartlomiej bartosz bashar bassel beata beate beatrice beatrix beatriz ben benjamin benoit bernard bernardo
bernd bernhard bertrand bettina bidzina bilal bill birgit birgitte bjorn blanca bob bogdan boguslaw bolat boris bozena
brahim brandon brenda brian bridget brigitte brittany bronislaw bruce bruno budi burak caetano caitlin camila camille
camilo capucine carla carlo carlos carlota carmen carole carolina caroline caspar casper catarina catherine cecile
cecilia celia celine chantal charles charlie charlotte chiara chinedu chloe christa christian christiane christina
christine christof christoph christophe christopher claire clara claude claudia claudio clemence clemens clement cody
colette colin connor corentin corinne cornelia courtney craig cristian cristina cristobal cyril czeslaw dagmar daichi
daisuke damian damien dan daniel daniela danielle daniil daniyar danuta daria dariusz darja darren darya david dawid
deborah declan deepak delcy delphine denis dennis derek dewi didier diego dieter dimitri dina dinara diosdado dmitri
dmitrij dmitriy dmitry dmytro dominik dominique donald donna dorota dorothea douglas dragan dragana droupadi duncan
dusan eamonn ebrahim ed edgar eduard eduardo edward edwin edwina ekaterina elena eleonora elias elif elisa elisabeth
elise elizabeth ella ellen elliot elodie elsa elvira elzbieta emil emilia emilie emilio emily emine emma emmanuel
emomali emre enrique enzo eric erich erik erika ernesto ernst esteban estelle esther ethan eugen eugene eugenia eva
eve evelyn evgenia evgeniy evgeny evo ewa fabian fabien fabio fabiola fabrice fahd faisal fanta farid farrukh fatima
fatma fatou fawaz fawwaz federico felipe felix ferdinand fergus fernanda fernando filip filippo fiona flavia florian
francesca francesco francis francisco franciszek franck francois francoise franz freddie frederic frederik freja
friedrich fritz fumio gabriel gabriela gabrielle gareth gavin gemma gennadi gennady geoffrey georg george georges
georgina gerald gerard gerd gerhard gertrud ghassan giacomo gianni gilbert gilles giorgia giorgio giovanni giulia
giuseppe gleb glenn gonzalo goran gordon graham grazyna gregoire gregor gregory greta grigori grigory grzegorz guido
guillaume guillermo gulnara gunter gunther gurbanguly gustaf gustav gustavo guy hailey haitham hakan halina hamid
hanan hannah hannes hans harald harriet harry haruki haruto hassan hector heike heiko heinrich heinz helen helena
helene helga helmut hendrik henri henrik henry henryk herbert hermann hernan hicham hilary hillary hiroshi hisham
holger horst hubert huda hugo humberto huseyin hussein ian ibrahim idrissa iga ignacio igor ihar iker ildar ilham ilia
ilona ilya imad imani imogen ines ingrid ingvild inna irakli irena irene irina irma iryna isaac isabel isabella
isabelle isaias iskander ismail issam itziar ivan ivana iwona izabela jacek jacinda jack jackie jacob jacqueline
jacques jadwiga jagoda jaime jair jake jakob jakub jamal james jamie jan jana jane janet janice janina janine janusz
jared jaroslav jaroslaw jarrod jasmin jason javier jean jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremy
jerome jerzy jesper jessica jesus jill jillian jim jimmy joachim joan joanna joanne joao joaquim jochen jodie joe joel
joerg johan johann johanna johannes john jolanta jonas jonathan jordan jordi jorg jorge jose josef josefa joseph josh
joshua jozef juan juana judi judith judy juha julia julian julie julien julio juraj jurgen justin justyna jutta kais
kaja kamal kamala kamil kamila kanstantsin karel karen karim karin karina karl karolina kassym-jomart kassym-zhomart
katarina katarzyna kate katharina katherine kathleen kathrin katie katja katrin kavita kayla kazimierz kazuki kazuo
keely keiko keir keith kelly kemal ken kendra kenji kenneth kenta kerry kerstin kevin khadija khaled khalid kinga
kirill kirsten kirsty kiryl kjell klaus kofi konrad konstantin kristalina kristen kristi krystyna krzysztof ksenia
kseniya kurt kwame kyle kyriakos larisa larry lars laura laure lauren laurence laurent laurie layla lea leah leandro
lech leila lena leo leon leonard leonardo leonid leonie leszek liam lidia lilian liliana linda lindsey lionel lisa
lorenzo lorraine louis louise luc luca lucas lucia luciano lucie lucien lucija lucjan lucy ludovic ludovica ludwig
luigi luis luisa luka lukas lukasz lula lyudmila macarena maciej mackenzie maelle magdalena mahinda mahmoud maik
maisie majid makoto malcolm malgorzata malik mamadou manfred manoj manon manuel manuela marc marcel marcelo marcin
marco marcos marcus marek margaret margarita margot maria mariam mariana marianne marie mariela marija marilyn marina
mario marion mariusz marjorie marko markus marta martha martin martina martine marwa marwan maryia maryna masato
masoud massimo mateja mateo mateusz mathias mathieu mathilde mathis matt matteo matthew matthias matthieu matvey
mauricio maxim maxime maximilian megan mehdi mehmet melanie melissa mercedes mette michael michail michal michel
michele michelle michiko midori mieczyslaw miguel mihail mikael mikalai mike mikel mikhail mikheil mikkel mikolaj
milan milena milica millie milos miriam miroslaw mohamed mohammad mohammed moira molly monica monika morgane moritz
mounia mounir mounira moussa moustapha muhammad muhammadu mukesh murad murat mustafa mustapha mykola nabil nadia
nadine naftali naoki naoko naomi narendra nasser nastassia natalia natalie natallia natasha nathalie nathan nawaz
nayib neil nelly nerea ngozi nguyen niall nicanor nicholas nick nicola nicolas nicole nidal niels nigel nigella nikita
niko nikol nikola nikolai nikolaj nikolaos nikolay nils nina noah noel norbert noriko noura nuria nurlan nursultan
octavio oksana oleg oleh oleksandr oleksiy olga oliver olivia olivier olivio ollanta omar omer osama oscar oskar otis
otto ousmane owen oyvind pablo paige palina pamela paola paolo pascal patrice patricia patricio patrick patrik
patrycja patty paul paula paulina pauline paulo pavel pawel pedro penelope petar pete peter petr petra petteri philip
philipp philippa philippe phoebe pierre pilar piotr polina pooja priya quentin rachel rachid rafael rafaela rafal
raffaele ragnhild rahul rainer rajesh ralf ralph ramesh ramiro ramon rania raphael raquel rashid rasmus raul raymond
rebecca recep reem regina reinhard remi renata renate rene reza ricardo riccardo richard rishi rita rob robert roberta
roberto robin roderick rodolfo rodrigo roger roland rolf romain roman romana ronald ronaldo rory rosa rosario rosie
rostislav roxana ruben rudolf ruslan russell rustam ruth ryan ryder ryota ryszard sabine sabrina sadyr said saleh
salem sally salma salome sam samantha samir samira samuel sanae sandra sandrine sanjay santiago sara sarah saskia
satoshi sean sebastian sebastien sekou serdar serge sergei sergej sergey sergio serhii serhiy shahbaz shane sharon
shavkat shehbaz sheila sheldon sherrod shigeru shinzo siarhei siarhiej sigrid sigurd silke silvia simeon simon simone
sinead siobhan siti slawomir slobodan sofia sofiane solange somchai sonia sooronbay sophia sophie soren souad
souleymane stacey stanislav stanislaw stanislawa stefan stefania stefanie steffen stephan stephane stephanie stephen
steve steven stewart stjepan stuart sunil suresh susan susana susanne suzanne sven svetlana sviatlana svyatoslav
sylvain sylvia sylvie szymon tadej tadeusz takeshi taku takumi tamara tania tanja tarek tariq taro tatiana tatjana
tatsiana tatyana tayyip tedros temirlan terence teresa tess theo theodore theresa thiago thierry thomas tiago tim
timofey timothy timur tina tobias todd tom tomas tomasso tomasz tommaso tommy tony torsten tracy trevor tristan troy udo
uhuru uladzimir ulf ulrich ulrike unai ursula uta uwe vadim valdis valentin valentina valeria valerie valery
valiantsina vanessa vasili vasiliy vasily vera veronica veronika veronique vicente victor victoria vijay viktar viktor
viktoria viktoryia vincent vincenzo vinicius viola violeta virginia virginie vital vitali vitalii vitaly vlad vladimir
vladislav volha volker volodymyr vuk wael walid walter waltraud wanda wendy werner wieslaw wilhelm william wilma
wincenty wioletta witold wladimir wladyslaw wojciech wolfgang xavier xiomara yahya yair yamandu yana yann yannick
yaroslav yaroslava yasmin yasser yauhen yerlan yesenia yevgenia yevgeny yoav yoko yolanda yoshihide yoshihiro youssef
yoweri yui yuko yulia yuliya yumi yuri yuriy yury yusuf yvan yves yvonne zach zachary zainab zakir zarina zbigniew
zdravko zdzislaw zeinab zenon zhanna zhomart ziad zlatan zoe zofia zoran zuzanna zygmunt"""
FIRST_NAMES = frozenset(_NAMES.split())
# Chinese writes Japanese names by their characters, which sound otherwise there.
JAPANESE = frozenset(
    """kenji hiroshi takeshi akira haruto yui naoko keiko satoshi shinzo fumio shigeru taro kazuo makoto masato yoko
    kenta daichi yuko yumi yoshihiro yoshihide sanae taku naoki ryota takumi daisuke kazuki haruki midori michiko
    noriko""".split()  # noqa: SIM905 – as the list above
)
