"""First names by which a text tells a person from a place or an office: the commonest of many countries, folded.

Only for telling that somebody is named, never for how a name is written; a name that is not here is no fault.
"""

from __future__ import annotations

# Names that are common nouns, places or months as well (Mark, Grace, Florence, April) are left out on purpose.
_NAMES = """\
aaron abdallah abdel abdou abdoul abdul abdullah adam adama adele adrian adriana adrien ahmad ahmed aidan aisha
alain alan albert alberto alejandra alejandro aleksander aleksandr aleksandra aleksei aleksej alena ales alesia
alessandro alessia alex alexander alexandra alexandre alexei alexej alexey alexis alfonso alfred alfredo ali alice
alicia alina alison alla allan amadou amelie amina amir amy ana anastasia anatol anatoli anatoly anders andre andrea
andreas andrei andrej andres andrew andrey andrii andriy andrzej angela angelika angelo anita anja anke ann anna
anne anneliese annette annika anthony antoine anton antonia antonio antony antti aoife arkadi arnaud arne arnold
artem arthur artur arturo astrid aurelie axel aymen bakary barbara barbora bartlomiej bartosz bashar bassel beata
beate beatrice beatriz ben benjamin benoit bernard bernd bernhard bertrand bettina bilal bill birgit bjorn blanca
bob bogdan boguslaw boris brahim brandon brenda brian bridget brigitte bruno camila camille camilo carla carlo
carlos carmen carole carolina caroline catarina catherine cecile cecilia celia celine chantal charles charlotte
chiara chloe christa christian christiane christina christine christof christoph christophe christopher claire clara
claude claudia claudio clemens clement colette colin corinne cornelia craig cristian cristina cristobal cyril
czeslaw dagmar damian damien dan daniel daniela danielle daniil danuta daria dariusz darja darya david dawid deborah
delphine denis dennis derek didier diego dieter dimitri dmitri dmitrij dmitriy dmitry dominik dominique donald
dorota dorothea douglas dragan duncan dusan edgar eduard eduardo edward edwin ekaterina elena eleonora elias elisa
elisabeth elise elizabeth ella ellen elodie elvira elzbieta emil emilia emilie emilio emily emma emmanuel enrique
enzo eric erich erik erika ernesto ernst esteban estelle esther ethan eugen eugene eugenia eva eve evelyn ewa fabian
fabien fabio fabrice farid fatima fatou federico felipe felix ferdinand fernanda fernando filip filippo fiona flavia
florian francesca francesco francis francisco franciszek franck francois francoise franz frederic frederik friedrich
fritz gabriel gabriela gabrielle gareth gavin gennadi geoffrey georg george georges gerald gerard gerd gerhard
gertrud giacomo gianni gilbert gilles giorgio giovanni giulia giuseppe gleb glenn gonzalo goran gordon graham
grazyna gregoire gregor gregory greta grigori grzegorz guido guillaume guillermo gunter gunther gustav gustavo guy
hamid hannah hannes hans harald harry hassan hector heike heiko heinrich heinz helen helena helene helga helmut
hendrik henri henrik henry henryk herbert hermann hernan holger horst hubert hugo humberto hussein ian ibrahim
idrissa ignacio igor ihar ilona ilya ines ingrid inna irena irene irina irma isabel isabella isabelle iskander
ismail ivan iwona izabela jacek jack jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane
janet janina janusz jaroslav jaroslaw jasmin jason javier jean jeanne jeffrey jennifer jenny jens jeremy jerome
jerzy jesper jessica jesus jim jimmy joachim joan joanna joao jochen joe joel joerg johan johann johanna johannes
john jolanta jonas jonathan jordi jorg jorge jose josef josefa joseph josh joshua jozef juan juana judith juha julia
julian julie julien julio juraj jurgen justin justyna jutta kamil kanstantsin karel karen karim karin karina karl
karolina katarina katarzyna kate katharina katherine kathleen kathrin katja katrin kazimierz keith kelly ken kenneth
kerstin kevin khaled khalid kirill kirsten kiryl klaus konrad konstantin krystyna krzysztof kurt kyle larisa larry
lars laura laure laurence laurent laurie lea leah leandro lech leila lena leo leon leonard leonardo leonid leonie
leszek liam lidia lilian liliana linda lionel lisa lorenzo louis louise luc luca lucas lucia luciano lucie lucien
ludovic ludwig luigi luis luisa lukas lukasz lyudmila macarena maciej magdalena mahmoud maik malgorzata malik
mamadou manfred manon manuel manuela marc marcel marcelo marcin marco marcos marcus marek margaret margarita margot
maria mariam mariana marianne marie mariela marija marina mario marion mariusz marjorie markus marta martha martin
martina martine marwan maryia maryna massimo mateo mateusz mathias mathieu mathilde mathis matt matteo matthew
matthias matthieu mauricio maxim maxime maximilian megan mehdi mehmet melanie melissa mercedes michael michail
michal michel michele michelle mieczyslaw miguel mihail mikael mike mikhail mikolaj milan milena milos miriam
miroslaw mohamed mohammad mohammed moira monica monika morgane moritz mounir muhammad murad murat mustafa nadia
nadine naomi natalia natalie natallia natasha nathalie nathan nawaz neil nelly niall nicholas nick nicola nicolas
nicole nidal niels nigel nikita niko nikola nikolai nikolaj nikolaos nikolay nils nina noah noel norbert nuria
octavio oksana oleg oleh oleksandr olga oliver olivia olivier olivio omar oscar oskar otto owen pablo paola paolo
pascal patrice patricia patricio patrick patrik patrycja patty paul paula paulina pauline paulo pavel pawel pedro
petar pete peter petr petra philip philipp philippe pierre pilar piotr rachel rafael rafaela rafal raffaele rainer
ralf ralph ramiro ramon raphael raquel rashid raul raymond rebecca regina reinhard remi renata renate rene reza
ricardo riccardo richard rita rob robert roberto robin rodolfo rodrigo roger roland rolf romain roman romana ronald
rosa rosario roxana rudolf ruslan russell ryan ryszard sabine sabrina said salma sam samir samira samuel sandra
sandrine santiago sara sarah saskia sean sebastian sebastien serge sergei sergej sergey sergio serhii serhiy shahbaz
sharon shehbaz sheila siarhei sigrid silke silvia simon simone slawomir slobodan sofia sofiane solange sonia sophie
stanislav stanislaw stefan stefania stefanie steffen stephan stephane stephanie stephen steve steven stewart stuart
susan susana susanne suzanne sven svetlana sviatlana sylvain sylvia sylvie szymon tadeusz tamara tania tanja tatiana
tatjana tatsiana tatyana terence teresa theo theresa thierry thomas tiago tim timothy tina tobias todd tomas tomasz
tommaso tommy tony torsten tristan udo ulrich ulrike ursula uta uwe vadim valentin valentina valeria valerie valery
valiantsina vanessa vasili vera veronica veronika veronique vicente victor victoria viktar viktor viktoria vincent
vincenzo viola violeta virginia virginie vitali vitalii vitaly vlad vladimir vladislav volha volker volodymyr vuk
walter waltraud wanda werner wieslaw wilhelm william wincenty wioletta witold wladimir wladyslaw wojciech wolfgang
xavier yahya yann yannick yasmin yauhen yevgeny yolanda youssef yulia yuliya yuri yuriy yury yusuf yvan yves yvonne
zbigniew zdzislaw zlatan zofia zoran zuzanna zygmunt"""
FIRST_NAMES = frozenset(_NAMES.split())
