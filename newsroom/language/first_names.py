"""First names by which a text tells a person from a place or an office: the commonest of many countries, folded.

Only for telling that somebody is named, never for how a name is written; a name that is not here is no fault.
"""

from __future__ import annotations

# Names that are common nouns, places or months as well (Mark, Grace, Florence, April) are left out on purpose.
_NAMES = """\
aaron abdallah abdel abdelaziz abdelkader abderrahmane abdou abdoul abdul abdulaziz abdullah abdulrahman abigail adam
adama adele adelia adeliya adolfo adrian adriana adrien agata agnieszka agus ahmad ahmed aidan aidar aigul ainhoa aisha
akira alain alaksandr alan alastair alban albert alberto aleh alejandra alejandro aleksander aleksandr aleksandra
aleksei aleksej alena ales alesia alessandra alessandro alessia alex alexander alexandra alexandre alexei alexej alexey
alexis alfie alfonso alfred alfredo ali aliaksandr alice alicia alina alisa alison alistair aliya alla allan almazbek
alvaro amadou amanda amelie amina aminata amir amit amy ana anais ananya anastasia anatol anatoli anatoliy anatoly
anders andre andrea andreas andree andrei andrej andres andrew andrey andrii andris andriy andrus andrzej angela
angelika angelo angus anil anita anja anke ann anna anne anneliese annette annick annika antanas anthony antoine anton
antonia antonin antonio antony antti anwar aoife archie arina arkadi armelle arnaud arne arnold artem arthur artur
arturo arvind aryna asaad asad ashley askar astrid audrey aurelie aurelien aurore awa axel ayman aymen aymeric ayoub
ayse bakary bakhyt baltasar bandar baptiste barbara barbora barry bartlomiej bartolome bartosz bashar bassel bastien
beata beate beatrice beatrix beatriz ben benedicte benjamin benoit bernard bernardo bernd bernhard bertrand bettina
bidzina bilal bill birgit birgitte bjorn blanca bob bogdan boguslaw bolat boris bozena bradley brahim brandon brenda
brian brice bridget brigitte brittany bronislaw bruce bruno budi burak caetano caitlin camila camille camilo capucine
carla carlo carlos carlota carmen carole carolina caroline caspar casper catalina catarina catherine cecile cecilia
cedric celia celine cesar chantal charles charlie charlotte cheryl chiara chinedu chloe chris christa christelle
christian christiane christina christine christof christoph christophe christopher claire clara claude claudia claudio
clemence clemens clement clive cody colette colin connor consuelo corentin corinne cornelia courtney craig cristian
cristina cristobal cyprien cyril cyrille czeslaw dagmar daichi daisuke dalia damian damien dan daniel daniela danielle
daniil daniyar danuta daria dariusz darja darren darya david dawid deborah declan deepak delcy delphine denis denise
dennis derek desmond dewi didier diego dieter dimitri dina dinara diosdado dmitri dmitrij dmitriy dmitry dmytro dolores
dominic dominik dominique donald donna dorian dorota dorothea dorothy douglas dragan dragana droupadi duncan dusan
dzmitry eamonn ebrahim ed edgar edgars edmund edouard eduard eduardo edward edwin edwina egle ekaterina elaine eleanor
elena eleonora elias elif elisa elisabeth elise elizabeth ella ellen elliot elodie elsa elvira elzbieta emeline emil
emilia emilie emilio emily emine emma emmanuel emomali emre enrique enzo eric erich erik erika ernesto ernst esteban
estelle esther ethan eugen eugene eugenia eva evan eve evelyn evgenia evgeniy evgeny evo ewa ezequiel fabian fabien
fabienne fabio fabiola fabrice fahd faisal fanny fanta farid farrukh fatima fatma fatou fawaz fawwaz federico felipe
felix ferdinand fergus fernanda fernando filip filippo fiona flavia florent florian francesca francesco francis
francisco franciszek franck francois francoise frank franz fraser freddie frederic frederik frederique freja friedrich
fritz fumio gabriel gabriela gabrielle gaetan gareth gaspard gavin gemma genevieve gennadi gennady geoffrey georg
george georges georgina gerald geraldine gerard gerardo gerd gerhard gertrud ghassan giacomo gianni gilbert gilles
gillian giorgia giorgio giovanni gitanas giulia giuseppe gleb glenn gonzalo goran gordon graeme graham grazyna greg
gregoire gregor gregory greta grigori grigory grzegorz guido guillaume guillermo gulnara gunter gunther gurbanguly
gustaf gustav gustavo guy gwenaelle haakon haidar hailey haitham hakan halina hamad hamid hamza hanan hanna hannah
hannes hans harald harold harriet harry haruki haruto hassan heather hector heike heiko heinrich heinz helen helena
helene helga helir helmut henadz hendrik henri henrik henry henryk herbert hermann hernan hicham hilary hillary hiroshi
hisham holger holly horst howard hubert huda hugh hugo hugues humberto huseyin hussain hussein ian ibrahim idrissa iga
ignacio ignacy igor ihar iker ildar ilham ilia ilona ilya imad imani imogen ines ingrid ingrida ingvild inna irakli
irena irene irina irma iryna isaac isabel isabella isabelle isaias isidro iskander ismail issam itziar ivan ivana iwona
izabela jaan jabir jacek jacinda jacinta jack jackie jacob jacqueline jacques jadwiga jagoda jaime jair jake jakob jakub
jamal james jamie jan jana jane janet janice janina janine janis janusz jared jaroslav jaroslaw jarrod jasmin jason
javier jean jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremy jerome jerzy jesper jessica jesus jill jillian
jim
jimena jimmy joachim joan joanna joanne joao joaquim joaquin jochen jodie joe joel joerg johan johann johanna johannes
john jolanta jonas jonathan jordan jordi jorg jorge jose josef josefa joseph josephine josh joshua joyce jozef juan
juana judi judith judy juergen juha julia julian julie julien juliette julio juraj jurga jurgen jussi justin justyna
jutta kais kaja kamal kamala kamil kamila kanstantsin karel karen karim karin karina karl karolina kassym-jomart
kassym-zhomart katarina katarzyna kate katharina katherine kathleen kathrin katie katja katrin kavita kayla kazimierz
kazuki kazuo keely keiko keir keith kelly kemal ken kendra kenji kenneth kenta kerry kerstin kestutis kevin khadija
khaled khalid kieran kinga kirill kirsten kirsty kiryl kjell klaus knud kofi konrad konstantin kristalina kristen
kristi krystian krystyna krzysztof ksenia kseniya kurt kwame kyle kyriakos larisa larry lars latifa laura laure lauren
laurence laurent lauri laurie layla lea leah leandro lech leila lena leo leon leonard leonardo leonid leonie leszek
leticia liam lidia lilian liliana linda lindsey lionel lisa loic lorena lorenzo lorraine lothar louis louise luc luca
lucas lucia luciano lucie lucien lucija lucjan lucy lucyna ludovic ludovica ludwig luigi luis luisa luka lukas lukasz
luke lula lurdes lutz lynn lyudmila macarena maciej mackenzie maelle magali magdalena mahinda mahmoud maik maisie maite
majid makoto malcolm malgorzata malik mamadou manfred manoj manon manuel manuela marc marcel marcelo marcin marco
marcos marcus mareike marek maren margaret margarete margarita margot marguerite maria mariam mariana marianne mariano
marie mariela marija marilyn marina mario marion marius mariusz marjorie marko markus marlene marta martha martin
martina martine marwa marwan maryam maryia maryna marzena masato masoud massimo mateja mateo mateusz mathias mathieu
mathilde mathis matias matt matteo matthew matthias matthieu matti matvey maureen maurice mauricio max maxim maxime
maximilian megan mehdi mehmet melanie melissa mercedes mette michael michaela michail michal michel michele michelle
michiko mickael midori mieczyslaw miguel mihail mika mikael mikalai mike mikel mikhail mikheil mikkel mikolaj milan
milena milica millie milos milosz miranda miriam mirko miroslaw mohamed mohammad mohammed moira molly monica monika
monique morgane moritz mounia mounir mounira moussa moustapha muhammad muhammadu mukesh murad murat muriel mustafa
mustapha mykola nabil nadia nadine nadja naftali najib naoki naoko naomi narendra nasser nastassia natalia natalie
natallia natascha natasha nathalie nathan nawaz nayib neil nelly nerea ngozi nguyen niall nicanor nicholas nick nicola
nicolas nicole nidal niels nigel nigella nikita niko nikol nikola nikolai nikolaj nikolaos nikolay nils nina noah noel
noelia noemie nolwenn norbert noriko nour noura nuria nurlan nursultan octavio oksana olaf oleg oleh oleksandr oleksiy
olga oliver olivia olivier olivio ollanta omar omer osama oscar oskar osman othman otis otto ousmane owen oyvind pablo
paige palina pamela paola paolo pascal patrice patricia patricio patrick patrik patrycja patryk patty paul paula
paulina pauline paulo pavel pawel pedro penelope petar pete peter petr petra petteri phil philip philipp philippa
philippe phoebe pia pierre pierrick pilar piotr polina pooja priya przemyslaw quentin rachel rachid radek radoslaw
rafael rafaela rafal raffaele ragnhild rahul rainer rajesh ralf ralph ramesh ramiro ramon rania raphael raquel rashid
rasmus raul raymond rebeca rebecca recep reem regina regis reiner reinhard remi renata renate rene reza ricardo
riccardo richard rishi rita rob robert roberta roberto robin roderick rodolfo rodrigo roger roland rolf romain roman
romana ron ronald ronaldo rory rosa rosario rosie rostislav roxana ruben rudolf ruslan russell rustam ruth ryan ryder
ryota ryszard sabine sabrina sadyr said saleh salem sally salma salome sam samantha samir samira samuel sanae sandra
sandrine sanjay sanna santiago sara sarah saskia satoshi sauli saulius scott sean sebastian sebastien sekou serdar
serge sergei sergej sergey sergio serhii serhiy severine shahbaz shane sharon shavkat shehbaz sheila sheldon sherrod
shigeru shinzo siarhei siarhiej sigrid sigurd silke silvia simeon simon simone sinead siobhan siti slawomir slobodan
sofia sofiane solange solene somchai sonia sonja sooronbay sophia sophie soren souad souleymane stacey stan stanislav
stanislaw stanislawa stefan stefania stefanie steffen stephan stephane stephanie stephen steve steven stewart stjepan
stuart sunil suresh susan susana susanne suzanne sven svenja svetlana sviatlana svyatoslav swen sybille sylvain sylvia
sylvie sylwia szymon tadej tadeusz takeshi taku takumi tamara tania tanja tarek tariq taro tatiana tatjana tatsiana
tatyana tayyip ted tedros temirlan terence teresa tess theo theodore theresa thiago thierry thilo thomas thorsten tiago
tilo tim timo timofey timothy timur tina tobias todd tom tomas tomasso tomasz tommaso tommy tony toomas torsten tracy
trevor tristan troy tuomas udo uhuru uladzimir ulf ulrich ulrike unai urmas ursula urszula uta ute uwe vadim valdis
valentin valentina valeria valerie valery valiantsina vanessa vasil vasili vasiliy vasily vera verena veronica veronika
veronique vicente victor victoria vijay viktar viktor viktoria viktoryia vincent vincenzo vinicius viola violeta
virginia virginie vital vitali vitalii vitaly vlad vladimir vladislav volha volker volodymyr vuk vytautas wael waldemar
waleed walid walter waltraud wanda wayne wendy werner weronika wiebke wieslaw wiktor wilhelm william wilma wincenty
winfried wioletta witold wladimir wladyslaw wojciech wolfgang wolfram xavier ximena xiomara yahya yair yamandu yana
yann yannick yaroslav yaroslava yasmin yasser yauhen yerlan yesenia yevgenia yevgeny yoav yoko yolanda yoshihide
yoshihiro yousef youssef yoweri yui yuko yulia yuliya yumi yuri yuriy yury yusuf yvan yves yvonne zach zachary zahra
zaid zainab zakir zarina zbigniew zdravko zdzislaw zeinab zenon zhanna zhomart ziad zineb zlatan zoe zofia zoran
zuzanna zygmunt"""
FIRST_NAMES = frozenset(_NAMES.split())
# Chinese writes Japanese names by their characters, which sound otherwise there.
JAPANESE = frozenset(
    """kenji hiroshi takeshi akira haruto yui naoko keiko satoshi shinzo fumio shigeru taro kazuo makoto masato yoko
    kenta daichi yuko yumi yoshihiro yoshihide sanae taku naoki ryota takumi daisuke kazuki haruki midori michiko
    noriko""".split()  # noqa: SIM905 – as the list above
)
