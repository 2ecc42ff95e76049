"""First names by which a text tells a person from a place or an office: the commonest of many countries, folded.

Only for telling that somebody is named, never for how a name is written; a name that is not here is no fault.
"""

from __future__ import annotations

# Names that are common nouns, places or months as well (Mark, Grace, Florence, April) are left out on purpose.
_NAMES = """\
aaron abdallah abdel abdelaziz abdelkader abderrahmane abdou abdoul abdul abdulaziz abdullah abdulrahman adam adama
adele adrian adriana adrien agata agus ahmad ahmed aidan aigul ainhoa aisha akira alain alan albert alberto alejandra
alejandro aleksander aleksandr aleksandra aleksei aleksej alena ales alesia alessandra alessandro alessia alex
alexander alexandra alexandre alexei alexej alexey alexis alfonso alfred alfredo ali aliaksandr alice alicia alina
alison aliya alla allan amadou amelie amina aminata amir amit amy ana ananya anastasia anatol anatoli anatoly anders
andre andrea andreas andrei andrej andres andrew andrey andrii andriy andrzej angela angelika angelo angus anil anita
anja anke ann anna anne anneliese annette annika anthony antoine anton antonia antonin antonio antony antti
anwar aoife arkadi arnaud arne arnold artem arthur artur arturo arvind askar astrid aurelie awa axel ayman aymen ayse
bakary bakhyt bandar baptiste barbara barbora bartlomiej bartosz bashar bassel beata beate beatrice beatrix beatriz
ben benjamin benoit bernard bernd bernhard bertrand bettina bilal bill birgit birgitte bjorn blanca bob bogdan
boguslaw bolat boris bozena brahim brandon brenda brian bridget brigitte bronislaw bruno budi burak caetano camila
camille camilo capucine carla carlo carlos carmen carole carolina caroline catarina catherine cecile cecilia celia
celine chantal charles charlie charlotte chiara chinedu chloe christa christian christiane christina christine
christof christoph christophe christopher claire clara claude claudia claudio clemence clemens clement colette colin
corentin corinne cornelia craig cristian cristina cristobal cyril czeslaw dagmar daichi daisuke damian damien dan
daniel daniela danielle daniil danuta daria dariusz darja darya david dawid deborah deepak delphine denis dennis derek
dewi didier diego dieter dimitri dinara dmitri dmitrij dmitriy dmitry dominik dominique donald dorota dorothea douglas
dragan dragana duncan dusan edgar eduard eduardo edward edwin ekaterina elena eleonora elias elif elisa elisabeth
elise elizabeth ella ellen elodie elvira elzbieta emil emilia emilie emilio emily emine emma emmanuel emre enrique
enzo eric erich erik erika ernesto ernst esteban estelle esther ethan eugen eugene eugenia eva eve evelyn ewa fabian
fabien fabio fabiola fabrice fahd faisal fanta farid farrukh fatima fatma fatou fawaz fawwaz federico felipe felix
ferdinand fergus fernanda fernando filip filippo fiona flavia florian francesca francesco francis francisco franciszek
franck francois francoise franz frederic frederik freja friedrich fritz fumio gabriel gabriela gabrielle gareth gavin
gennadi geoffrey georg george georges georgina gerald gerard gerd gerhard gertrud ghassan giacomo gianni gilbert
gilles giorgia giorgio giovanni giulia giuseppe gleb glenn gonzalo goran gordon graham grazyna gregoire gregor gregory
greta grigori grzegorz guido guillaume guillermo gunter gunther gustav gustavo guy haitham hakan halina hamid hanan
hannah hannes hans harald harriet harry haruki haruto hassan hector heike heiko heinrich heinz helen helena helene
helga helmut hendrik henri henrik henry henryk herbert hermann hernan hicham hiroshi hisham holger horst hubert huda
hugo humberto huseyin hussein ian ibrahim idrissa ignacio igor ihar iker ilona ilya imad imogen ines ingrid ingvild
inna irena irene irina irma isabel isabella isabelle iskander ismail issam itziar ivan ivana iwona izabela jacek jack
jackie jacob jacqueline jacques jadwiga jagoda jaime jakob jakub jamal james jamie jan jana jane janet janina janusz
jaroslav jaroslaw jasmin jason javier jean jeanne jeffrey jelena jennifer jenny jens jeremy jerome jerzy jesper
jessica jesus jim jimmy joachim joan joanna joao joaquim jochen joe joel joerg johan johann johanna johannes john
jolanta jonas jonathan jordan jordi jorg jorge jose josef josefa joseph josh joshua jozef juan juana judith
juha julia julian
julie julien julio juraj jurgen justin justyna jutta kamal kamil kanstantsin karel karen karim karin karina karl
karolina katarina katarzyna kate katharina katherine kathleen kathrin katja katrin kavita kazimierz kazuki kazuo keiko
keith kelly kemal ken kenji kenneth kenta kerstin kevin khadija khaled khalid kinga kirill kirsten kiryl kjell klaus
kofi konrad konstantin krystyna krzysztof kurt kwame kyle larisa larry lars laura laure laurence laurent laurie layla
lea leah leandro lech leila lena leo leon leonard leonardo leonid leonie leszek liam lidia lilian liliana linda lionel
lisa lorenzo louis louise luc luca lucas lucia luciano lucie lucien lucija lucjan lucy ludovic ludovica ludwig luigi
luis luisa luka lukas lukasz lyudmila macarena maciej maelle magdalena mahmoud maik majid makoto malcolm malgorzata
malik mamadou manfred manoj manon manuel manuela marc marcel marcelo marcin marco marcos marcus marek margaret
margarita margot maria mariam mariana marianne marie mariela marija marina mario marion mariusz marjorie marko markus
marta martha martin martina martine marwa marwan maryia maryna masato massimo mateja mateo mateusz mathias mathieu
mathilde mathis matt matteo matthew matthias matthieu mauricio maxim maxime maximilian megan mehdi mehmet melanie
melissa mercedes michael michail michal michel michele michelle michiko midori mieczyslaw miguel mihail mikael mikalai
mike mikel mikhail mikkel mikolaj milan milena milica milos miriam miroslaw mohamed mohammad mohammed moira monica
monika morgane moritz mounia mounir mounira moussa moustapha muhammad mukesh murad murat mustafa mustapha nabil nadia
nadine naoki naoko naomi narendra nasser nastassia natalia natalie natallia natasha nathalie nathan nawaz neil nelly
nerea ngozi nguyen niall nicholas nick nicola nicolas nicole nidal niels nigel nigella nikita niko nikola nikolai
nikolaj nikolaos nikolay nils nina noah noel norbert noriko noura nuria nursultan octavio oksana oleg oleh oleksandr
olga oliver olivia olivier olivio omar omer osama oscar oskar otto ousmane owen oyvind pablo palina paola paolo pascal
patrice patricia patricio patrick patrik patrycja patty paul paula paulina pauline paulo pavel pawel pedro petar pete
peter petr petra philip philipp philippe pierre pilar piotr pooja priya quentin rachel rachid rafael rafaela rafal
raffaele ragnhild rahul rainer rajesh ralf ralph ramesh ramiro ramon rania raphael raquel rashid rasmus raul raymond
rebecca recep reem regina reinhard remi renata renate rene reza ricardo riccardo richard rita rob robert roberto robin
rodolfo rodrigo roger roland rolf romain roman romana ronald rosa rosario rosie roxana rudolf ruslan russell rustam
ryan ryota ryszard sabine sabrina said saleh salem salma sam samir samira samuel sanae sandra sandrine sanjay santiago
sara sarah saskia satoshi sean sebastian sebastien sekou serge sergei sergej sergey sergio serhii serhiy shahbaz
sharon shavkat shehbaz sheila shigeru shinzo siarhei siarhiej sigrid sigurd silke silvia simon simone sinead siobhan
siti slawomir slobodan sofia sofiane solange somchai sonia sophia sophie soren souad souleymane stanislav stanislaw
stanislawa stefan stefania stefanie steffen stephan stephane stephanie stephen steve steven stewart stjepan stuart
sunil suresh susan susana susanne suzanne sven svetlana sviatlana sylvain sylvia sylvie szymon tadeusz takeshi taku
takumi tamara tania tanja tarek tariq taro tatiana tatjana tatsiana tatyana tayyip terence teresa theo theresa thiago
thierry thomas tiago tim timothy timur tina tobias todd tomas tomasso tomasz tommaso tommy tony torsten tristan udo
uladzimir ulrich ulrike unai ursula uta uwe vadim valentin valentina valeria valerie valery valiantsina vanessa vasili
vera veronica veronika veronique vicente victor victoria vijay viktar viktor viktoria viktoryia vincent vincenzo
vinicius viola violeta virginia virginie vital vitali vitalii vitaly vlad vladimir vladislav volha volker volodymyr
vuk wael walid walter waltraud wanda werner wieslaw wilhelm william wincenty wioletta witold wladimir wladyslaw
wojciech wolfgang xavier xiomara yahya yann yannick yasmin yasser yauhen yerlan yesenia yevgeny yoko yolanda yoshihide
yoshihiro youssef yui yuko yulia yuliya yumi yuri yuriy yury yusuf yvan yves yvonne zainab zbigniew zdravko zdzislaw
zeinab zenon zhanna ziad zlatan zofia zoran zuzanna zygmunt"""
FIRST_NAMES = frozenset(_NAMES.split())
# Chinese writes Japanese names by their characters, which sound otherwise there.
JAPANESE = frozenset(
    """kenji hiroshi takeshi akira haruto yui naoko keiko satoshi shinzo fumio shigeru taro kazuo makoto masato yoko
    kenta daichi yuko yumi yoshihiro yoshihide sanae taku naoki ryota takumi daisuke kazuki haruki midori michiko
    noriko""".split()  # noqa: SIM905 – as the list above
)
