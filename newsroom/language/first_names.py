"""First names by which a text tells a person from a place or an office: the commonest of many countries, folded.

Only for telling that somebody is named, never for how a name is written; a name that is not here is no fault.
"""

from __future__ import annotations

# Names that are common nouns, places or months as well (Mark, Grace, Florence, April) are left out on purpose.
FIRST_NAMES = frozenset(
    """
aaron aidan abdallah abdel abdou abdoul abdul abdullah adam adama adele adrian adriana adrien ahmad ahmed aisha alain alan
albert alberto aleksander aleksandr aleksandra aleksei aleksej alejandra alejandro alena ales alesia alessandro
alessia alex alexander alexandra alexandre alexei alexej alexey alexis alfonso alfred alfredo ali alison alice alicia alina
alla allan amadou amelie amina amir amy ana anastasia anatol anatoli anatoly anders andre andrea andreas andrei andrej
andres andrew andrey andrii andriy andrzej angela angelika angelo anita anja anke ann anna anne anneliese annette
annika anthony antoine anton antonia antonio antony antti aoife arkadi arnaud arne arnold artem arthur artur arturo
astrid aurelie axel aymen bakary barbara barbora bartlomiej bartosz bashar beata beate beatrice beatriz ben benjamin bill bob
benoit bernard bernd bernhard bertrand bettina bilal birgit bjorn blanca bogdan boguslaw boris brahim brandon brenda brian
bridget brigitte bruno camila camilo camille carla carlo carlos carmen carole caroline carolina catarina catherine cecile cecilia
celia celine chantal charles charlotte chiara chloe christa christian christiane christina christine christof christoph
christophe christopher claire clara claude claudia claudio clement clemens colette colin corinne cornelia craig cristian
cristina cristobal cyril czeslaw dagmar damian damien daniel daniela danielle dan daniil danuta daria dariusz darja darya
david dawid deborah delphine denis dennis derek didier diego dieter dimitri dmitri dmitrij dmitriy dmitry dominik
dominique donald dorota dorothea douglas dragan dusan duncan edgar eduard eduardo edward edwin ekaterina elena eleonora
elias elisa elisabeth elise elizabeth ella ellen elodie elvira elzbieta emil emilia emilie emilio emily emma emmanuel
enrique enzo eric erich erik erika ernesto ernst esteban estelle esther ethan eugen eugene eugenia eva eve evelyn
ewa fabian fabien fabio fabrice farid fatima fatou federico felix felipe ferdinand fernanda fernando fiona filip filippo
flavia florian francesca francesco francis francisco franciszek franck francois francoise franz frederic frederik
friedrich fritz gabriel gabriela gabrielle gareth gavin gennadi geoffrey georg george georges gerald gerard gerd
gerhard gertrud giacomo gianni gilbert gilles giorgio giovanni giulia giuseppe gleb glenn gonzalo goran gordon graham grazyna
gregoire gregor gregory greta grigori grzegorz guido guillaume guillermo gunter gunther gustav gustavo guy hamid
hannah hannes hans harald harry hassan hector heike heiko heinrich heinz helen helena helene helga helmut hendrik
henri henrik henry henryk herbert hermann hernan holger horst hubert hugo hussein humberto ian ibrahim idrissa ignacio igor
ihar ilona ilya ines ingrid inna irena irene irina irma isabel isabella isabelle iskander ismail ivan iwona izabela
jacek jack jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janina janusz jaroslaw
jaroslav jasmin jason javier jean jeanne jeffrey jennifer jens jeremy jerome jerzy jesper jessica jesus jim joachim joan
joanna joao jochen joel joerg johan johann johanna johannes john jolanta jonas jonathan jorg jorge jordi jose josef josefa joe josh jimmy jenny
joseph joseph joshua jozef juan juana juha julia julian julie judith julien julio juraj jurgen justin justyna jutta kamil
kanstantsin karel karen karim karin karina karl karolina katarina katarzyna kate katharina katherine kathrin kathleen
katja katrin kazimierz keith kelly ken kenneth kerstin kevin khaled khalid kirill kiryl kirsten klaus konrad konstantin
krystyna krzysztof kurt kyle larisa larry lars laura laure laurence laurent laurie lea lech leah leila lena leo leon leandro
leonard leonardo leonid leonie leszek lidia liliana lilian linda lionel liam lisa lorenzo louis louise luc luca lucas lucia
lucie lucien luciano ludovic ludwig luigi luis luisa lukas lukasz lyudmila macarena maciej magdalena mahmoud maik
malgorzata malik mamadou manfred manon manuel manuela marcel marcelo marcin marco marcos marcus marek margaret margarita
margot maria mariam mariana marianne marie mariela marija marina mario marion mariusz marjorie markus marta martha
martin martina martine marwan maryia maryna massimo mateusz mateo mathias mathieu mathilde mathis matteo matthew
matt matthias matthieu mauricio maxim maxime maximilian megan mehdi mehmet melanie melissa mercedes michael michail michal mike
michel michele michelle mieczyslaw miguel mihail mikael mikhail mikolaj milan milena milos miriam miroslaw mohamed
mohammad mohammed moira monica monika morgane moritz mounir muhammad murad murat mustafa nadia nadine naomi natalia
natalie natallia natasha nathalie nathan neil nelly niall nicholas nicola nicolas nicole nick niels nigel nikita nikolai
nikolaj nikolaos nikolay nils nina nikola niko noah noel norbert nuria octavio oksana oleg oleh oleksandr olga oliver olivia
olivier olivio omar oscar oskar otto owen pablo paola paolo pascal patricia patrice patricio patrick patrik patrycja patty
paul paula paulina pauline paulo pavel pawel pedro peter petr pete petar petra philip philipp philippe pierre pilar piotr rachel
rafael rafaela rafal raffaele rainer ralf ralph ramiro ramon raphael raquel rashid raul raymond rebecca regina reinhard remi
renata renate rene reza ricardo riccardo richard rita rob robert roberto robin rodolfo rodrigo roger roland rolf roman
romain romana ronald rosa rosario roxana rudolf ruslan russell ryan ryszard sabine sabrina said salma sam samir samira
samuel sandra sandrine santiago sara sarah saskia sean sebastian sebastien serge sergei sergej sergey sergio serhii
serhiy sharon sheila sigrid silke silvia simon simone siarhei slawomir sofia sofiane slobodan solange sonia sophie stanislaw
stanislav stefan stefania stefanie steffen stephan stephane stephanie stephen steve steven stewart stuart susan susana susanne
suzanne svetlana sven sviatlana sylvain sylvia sylvie szymon tadeusz tamara tania tanja tatiana tatjana tatsiana
tatyana terence teresa theo theresa thierry thomas tiago tim tommy tony timothy tina tobias todd tomas tomasz tommaso torsten
tristan udo ulrich ulrike ursula uta uwe vadim valentin valentina valerie valeria valery valiantsina vanessa vasili
vera veronica veronika veronique vicente victor victoria viktor viktoria viktar vincent vincenzo vlad vuk viola violeta
virginia virginie vitali vitaly vitalii vladimir vladislav volha volker volodymyr walter waltraud wanda werner wieslaw
wilhelm william wincenty wioletta witold wladyslaw wladimir wojciech wolfgang xavier yahya yann yannick yasmin
yauhen yevgeny yolanda youssef yulia yuliya yuri yuriy yury yusuf yves yvonne zbigniew zdzislaw zofia zoran zlatan zuzanna
zygmunt
""".split()
)
