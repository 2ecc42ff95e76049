"""Cities that datelines name and CLDR, which names a city for each time zone, leaves out: its capitals and the like.

One line a place: be ru en de fr es pl zh ar; further forms, old or of other agencies, behind a semicolon. The names are
those of each language's atlases and agencies (Duden; Larousse; Fundéu; the Polish commission KSNG; 世界地名翻译大辞典).
"""

from __future__ import annotations

COLUMNS = ("be", "ru", "en", "de", "fr", "es", "pl", "zh-hans", "ar")

# Belarus and its neighbours.
NEAR = """\
Брэст;Брэсце | Брест | Brest | Brest | Brest | Brest | Brześć | 布列斯特 | بريست
Гомель | Гомель | Gomel;Homel;Homyel | Gomel;Homel | Gomel;Homiel | Gómel | Homel | 戈梅利 | غوميل
Гродна | Гродно | Grodno;Hrodna | Grodno;Hrodna | Grodno;Hrodna | Grodno | Grodno | 格罗德诺 | غرودنو
Віцебск | Витебск | Vitebsk;Vitsebsk | Witebsk | Vitebsk | Vítebsk | Witebsk | 维捷布斯克 | فيتيبسك
Магілёў | Могилёв | Mogilev;Mahilyow | Mogiljow | Moguilev | Mogiliov | Mohylew | 莫吉廖夫 | موغيليف
Бабруйск | Бобруйск | Bobruisk;Babruysk | Babrujsk;Bobruisk | Babrouïsk | Bobruisk | Bobrujsk | 博布鲁伊斯克 | بابرويسك
Баранавічы | Барановичи | Baranovichi | Baranawitschy;Baranowitschi | Baranavitchy | Baránavichi | Baranowicze | 巴拉诺维奇 | بارانوفيتشي
Барысаў | Борисов | Borisov;Barysaw | Baryssau;Borissow | Borissov | Borísov | Borysów | 鲍里索夫 | باريساو
Пінск | Пинск | Pinsk | Pinsk | Pinsk | Pinsk | Pińsk | 平斯克 | بينسك
Полацк | Полоцк | Polotsk | Polazk | Polotsk | Pólatsk | Połock | 波洛茨克 | بولوتسك
Астравец | Островец | Ostrovets | Astrawez | Astravets | Ostrovets | Ostrowiec | 奥斯特罗韦茨 | أوستروفيتس
Салігорск | Солигорск | Soligorsk | Salihorsk;Soligorsk | Salihorsk | Soligorsk | Soligorsk | 索利戈尔斯克 | سوليغورسك
Санкт-Пецярбург | Санкт-Петербург;Петербург | St. Petersburg;Saint Petersburg | Sankt Petersburg;St. Petersburg | Saint-Pétersbourg | San Petersburgo | Petersburg;Sankt Petersburg | 圣彼得堡 | سان بطرسبرغ;سانت بطرسبرغ
Сочы | Сочи | Sochi | Sotschi | Sotchi | Sochi | Soczi | 索契 | سوتشي
Казань | Казань | Kazan | Kasan | Kazan | Kazán | Kazań | 喀山 | قازان
Ніжні Ноўгарад | Нижний Новгород | Nizhny Novgorod | Nischni Nowgorod | Nijni Novgorod | Nizhni Nóvgorod | Niżny Nowogród | 下诺夫哥罗德 | نيجني نوفغورود
Растоў-на-Доне | Ростов-на-Дону | Rostov-on-Don | Rostow am Don | Rostov-sur-le-Don | Rostov del Don | Rostów nad Donem | 顿河畔罗斯托夫 | روستوف على الدون
Смаленск | Смоленск | Smolensk | Smolensk | Smolensk | Smolensk | Smoleńsk | 斯摩棱斯克 | سمولينسك
Уфа | Уфа | Ufa | Ufa | Oufa | Ufá | Ufa | 乌法 | أوفا
Бранск | Брянск | Bryansk | Brjansk | Briansk | Briansk | Briańsk | 布良斯克 | بريانسك
Курск | Курск | Kursk | Kursk | Koursk | Kursk | Kursk | 库尔斯克 | كورسك
Белгарад | Белгород | Belgorod | Belgorod | Belgorod | Bélgorod | Biełgorod | 别尔哥罗德 | بيلغورود
Пскоў | Псков | Pskov | Pskow | Pskov | Pskov | Psków | 普斯科夫 | بسكوف
Мурманск | Мурманск | Murmansk | Murmansk | Mourmansk | Múrmansk | Murmańsk | 摩尔曼斯克 | مورمانسك
Львоў | Львов | Lviv;Lvov | Lwiw;Lemberg | Lviv | Leópolis | Lwów | 利沃夫 | لفيف
Адэса | Одесса | Odesa;Odessa | Odessa;Odesa | Odessa | Odesa;Odessa | Odessa | 敖德萨 | أوديسا
Харкаў | Харьков | Kharkiv;Kharkov | Charkiw;Charkow | Kharkiv | Járkov;Járkiv | Charków | 哈尔科夫 | خاركيف
Данецк | Донецк | Donetsk | Donezk | Donetsk | Donetsk | Donieck | 顿涅茨克 | دونيتسك
Луганск | Луганск | Luhansk;Lugansk | Luhansk;Lugansk | Louhansk | Lugansk | Ługańsk | 卢甘斯克 | لوغانسك
Запарожжа | Запорожье | Zaporizhzhia;Zaporozhye | Saporischschja | Zaporijjia | Zaporiyia | Zaporoże | 扎波罗热 | زابوريجيا
Херсон | Херсон | Kherson | Cherson | Kherson | Jersón | Chersoń | 赫尔松 | خيرسون
Беласток | Белосток | Bialystok | Białystok | Białystok | Białystok | Białystok;Białymstoku;Białegostoku | 比亚韦斯托克 | بياويستوك
Кракаў | Краков | Krakow;Cracow | Krakau | Cracovie | Cracovia | Kraków | 克拉科夫 | كراكوف
Гданьск | Гданьск | Gdansk | Danzig;Gdańsk | Gdańsk | Gdansk | Gdańsk | 格但斯克 | غدانسك
Познань | Познань | Poznan | Posen;Poznań | Poznań | Poznan | Poznań | 波兹南 | بوزنان
Уроцлаў | Вроцлав | Wroclaw | Breslau;Wrocław | Wrocław | Breslavia | Wrocław | 弗罗茨瓦夫 | فروتسواف
Люблін | Люблин | Lublin | Lublin | Lublin | Lublin | Lublin | 卢布林 | لوبلين
Лодзь | Лодзь | Lodz | Łódź;Lodsch | Łódź | Lodz | Łódź | 罗兹 | لودز
Шчэцін | Щецин | Szczecin | Stettin;Szczecin | Szczecin | Szczecin;Estetino | Szczecin | 什切青 | شتشيتسين
Катавіцы | Катовице | Katowice | Kattowitz;Katowice | Katowice | Katowice | Katowice | 卡托维兹 | كاتوفيتسه
Каўнас | Каунас | Kaunas | Kaunas | Kaunas | Kaunas | Kowno | 考纳斯 | كاوناس
Клайпеда | Клайпеда | Klaipeda | Klaipėda;Memel | Klaipėda | Klaipeda | Kłajpeda | 克莱佩达 | كلايبيدا
Даўгаўпілс | Даугавпилс | Daugavpils | Daugavpils | Daugavpils | Daugavpils | Dyneburg | 陶格夫匹尔斯 | داوغافبيلس
Нарва | Нарва | Narva | Narva;Narwa | Narva | Narva | Narwa | 纳尔瓦 | نارفا
Ціраспаль | Тирасполь | Tiraspol | Tiraspol | Tiraspol | Tiráspol | Tyraspol | 蒂拉斯波尔 | تيراسبول
"""

# The rest of Europe.
EUROPE = """\
Берн | Берн | Bern;Berne | Bern | Berne | Berna | Berno | 伯尔尼 | برن
Жэнева | Женева | Geneva | Genf | Genève | Ginebra | Genewa | 日内瓦 | جنيف
Давос | Давос | Davos | Davos | Davos | Davos | Davos | 达沃斯 | دافوس
Базель | Базель | Basel | Basel | Bâle | Basilea | Bazylea | 巴塞尔 | بازل
Лазана | Лозанна | Lausanne | Lausanne | Lausanne | Lausana | Lozanna | 洛桑 | لوزان
Гаага | Гаага | The Hague | Den Haag | La Haye | La Haya | Haga | 海牙 | لاهاي
Ротэрдам | Роттердам | Rotterdam | Rotterdam | Rotterdam | Róterdam | Rotterdam | 鹿特丹 | روتردام
Страсбург | Страсбург | Strasbourg | Straßburg | Strasbourg | Estrasburgo | Strasburg | 斯特拉斯堡 | ستراسبورغ
Марсель | Марсель | Marseille | Marseille | Marseille | Marsella | Marsylia | 马赛 | مرسيليا
Ліён | Лион | Lyon | Lyon | Lyon | Lyon | Lyon | 里昂 | ليون
Ніца | Ницца | Nice | Nizza | Nice | Niza | Nicea | 尼斯 | نيس
Каны | Канны | Cannes | Cannes | Cannes | Cannes | Cannes | 戛纳 | كان
Мюнхен | Мюнхен | Munich | München | Munich | Múnich | Monachium | 慕尼黑 | ميونخ;ميونيخ
Франкфурт | Франкфурт;Франкфурт-на-Майне | Frankfurt | Frankfurt;Frankfurt am Main;Frankfurt/Main | Francfort | Fráncfort | Frankfurt | 法兰克福 | فرانكفورت
Гамбург | Гамбург | Hamburg | Hamburg | Hambourg | Hamburgo | Hamburg | 汉堡 | هامبورغ
Кёльн | Кёльн | Cologne | Köln | Cologne | Colonia | Kolonia | 科隆 | كولونيا
Бон | Бонн | Bonn | Bonn | Bonn | Bonn | Bonn | 波恩 | بون
Дзюсельдорф | Дюссельдорф | Düsseldorf | Düsseldorf | Düsseldorf | Düsseldorf | Düsseldorf | 杜塞尔多夫 | دوسلدورف
Штутгарт | Штутгарт | Stuttgart | Stuttgart | Stuttgart | Stuttgart | Stuttgart | 斯图加特 | شتوتغارت
Лейпцыг | Лейпциг | Leipzig | Leipzig | Leipzig | Leipzig | Lipsk | 莱比锡 | لايبزيغ
Дрэздэн | Дрезден | Dresden | Dresden | Dresde | Dresde | Drezno | 德累斯顿 | دريسدن
Гановер | Ганновер | Hanover | Hannover | Hanovre | Hannover | Hanower | 汉诺威 | هانوفر
Брэмен | Бремен | Bremen | Bremen | Brême | Bremen | Brema | 不来梅 | بريمن
Нюрнберг | Нюрнберг | Nuremberg | Nürnberg | Nuremberg | Núremberg | Norymberga | 纽伦堡 | نورمبرغ
Зальцбург | Зальцбург | Salzburg | Salzburg | Salzbourg | Salzburgo | Salzburg | 萨尔茨堡 | سالزبورغ
Інсбрук | Инсбрук | Innsbruck | Innsbruck | Innsbruck | Innsbruck | Innsbruck | 因斯布鲁克 | إنسبروك
Грац | Грац | Graz | Graz | Graz | Graz | Graz | 格拉茨 | غراتس
Барселона | Барселона | Barcelona | Barcelona | Barcelone | Barcelona | Barcelona | 巴塞罗那 | برشلونة
Валенсія | Валенсия | Valencia | Valencia | Valence | Valencia | Walencja | 巴伦西亚 | فالنسيا
Севілья | Севилья | Seville | Sevilla | Séville | Sevilla | Sewilla | 塞维利亚 | إشبيلية
Мілан | Милан | Milan | Mailand | Milan | Milán | Mediolan | 米兰 | ميلانو
Турын | Турин | Turin | Turin | Turin | Turín | Turyn | 都灵 | تورينو
Неапаль | Неаполь | Naples | Neapel | Naples | Nápoles | Neapol | 那不勒斯 | نابولي
Венецыя | Венеция | Venice | Venedig | Venise | Venecia | Wenecja | 威尼斯 | البندقية
Фларэнцыя | Флоренция | Florence | Florenz | Florence | Florencia | Florencja | 佛罗伦萨 | فلورنسا
Балоння | Болонья | Bologna | Bologna | Bologne | Bolonia | Bolonia | 博洛尼亚 | بولونيا
Антверпен | Антверпен | Antwerp | Antwerpen | Anvers | Amberes | Antwerpia | 安特卫普 | أنتويرب
Манчэстэр | Манчестер | Manchester | Manchester | Manchester | Mánchester | Manchester | 曼彻斯特 | مانشستر
Ліверпуль | Ливерпуль | Liverpool | Liverpool | Liverpool | Liverpool | Liverpool | 利物浦 | ليفربول
Эдынбург | Эдинбург | Edinburgh | Edinburgh | Édimbourg | Edimburgo | Edynburg | 爱丁堡 | إدنبرة
Глазга | Глазго | Glasgow | Glasgow | Glasgow | Glasgow | Glasgow | 格拉斯哥 | غلاسكو
Белфаст | Белфаст | Belfast | Belfast | Belfast | Belfast | Belfast | 贝尔法斯特 | بلفاست
Кардыф | Кардифф | Cardiff | Cardiff | Cardiff | Cardiff | Cardiff | 加的夫 | كارديف
Порту | Порту | Porto | Porto | Porto | Oporto | Porto | 波尔图 | بورتو
Салонікі | Салоники | Thessaloniki | Thessaloniki | Thessalonique | Salónica | Saloniki | 塞萨洛尼基 | سالونيك
Прышціна | Приштина | Pristina | Pristina;Prishtina | Pristina | Pristina | Prisztina | 普里什蒂纳 | بريشتينا
Валета | Валлетта | Valletta | Valletta | La Valette | La Valeta | Valletta | 瓦莱塔 | فاليتا
Гётэборг | Гётеборг | Gothenburg | Göteborg | Göteborg | Gotemburgo | Göteborg | 哥德堡 | غوتنبرغ
Берген | Берген | Bergen | Bergen | Bergen | Bergen | Bergen | 卑尔根 | بيرغن
Брно | Брно | Brno | Brünn | Brno | Brno | Brno | 布尔诺 | برنو
Кошыцэ | Кошице | Kosice | Kaschau;Košice | Košice | Košice | Koszyce | 科希策 | كوشيتسه
"""

# The other continents.
FAR = """\
Пекін | Пекин | Beijing;Peking | Peking | Pékin | Pekín | Pekin | 北京 | بكين;بيجين
Гуанчжоу | Гуанчжоу | Guangzhou;Canton | Guangzhou;Kanton | Canton | Cantón | Kanton | 广州 | قوانغتشو
Шэньчжэнь | Шэньчжэнь | Shenzhen | Shenzhen | Shenzhen | Shenzhen | Shenzhen | 深圳 | شنتشن
Ухань | Ухань | Wuhan | Wuhan | Wuhan | Wuhan | Wuhan | 武汉 | ووهان
Харбін | Харбин | Harbin | Harbin | Harbin | Harbin | Harbin | 哈尔滨 | هاربين
Лхаса | Лхаса | Lhasa | Lhasa | Lhassa | Lhasa | Lhasa | 拉萨 | لاسا
Осака | Осака | Osaka | Osaka | Osaka | Osaka | Osaka | 大阪 | أوساكا
Хірасіма | Хиросима | Hiroshima | Hiroshima | Hiroshima | Hiroshima | Hiroszima | 广岛 | هيروشيما
Пусан | Пусан | Busan | Busan | Busan | Busan | Pusan | 釜山 | بوسان
Ханой | Ханой | Hanoi | Hanoi | Hanoï | Hanói | Hanoi | 河内 | هانوي
Нью-Дэлі | Нью-Дели | New Delhi | Neu-Delhi | New Delhi | Nueva Delhi | Nowe Delhi | 新德里 | نيودلهي
Дэлі | Дели | Delhi | Delhi | Delhi | Delhi | Delhi | 德里 | دلهي
Мумбаі | Мумбаи | Mumbai;Bombay | Mumbai | Bombay | Bombay | Mumbaj | 孟买 | مومباي
Ісламабад | Исламабад | Islamabad | Islamabad | Islamabad | Islamabad | Islamabad | 伊斯兰堡 | إسلام آباد
Лахор | Лахор | Lahore | Lahore | Lahore | Lahore | Lahore | 拉合尔 | لاهور
Астана | Астана | Astana | Astana | Astana | Astaná | Astana | 阿斯塔纳 | أستانا
Анкара | Анкара | Ankara | Ankara | Ankara | Ankara | Ankara | 安卡拉 | أنقرة
Анталья | Анталья | Antalya | Antalya | Antalya | Antalya | Antalya | 安塔利亚 | أنطاليا
Тэль-Авіў | Тель-Авив | Tel Aviv | Tel Aviv | Tel Aviv | Tel Aviv | Tel Awiw | 特拉维夫 | تل أبيب
Рамала | Рамалла | Ramallah | Ramallah | Ramallah | Ramala | Ramallah | 拉姆安拉 | رام الله
Алепа | Алеппо | Aleppo | Aleppo | Alep | Alepo | Aleppo | 阿勒颇 | حلب
Абу-Дабі | Абу-Даби | Abu Dhabi | Abu Dhabi | Abou Dhabi | Abu Dabi | Abu Zabi | 阿布扎比 | أبوظبي;أبو ظبي
Доха | Доха | Doha | Doha | Doha | Doha | Doha | 多哈 | الدوحة
Манама | Манама | Manama | Manama | Manama | Manama | Manama | 麦纳麦 | المنامة
Эль-Кувейт | Эль-Кувейт | Kuwait City | Kuwait-Stadt | Koweït City | Ciudad de Kuwait | Kuwejt | 科威特城 | مدينة الكويت
Мекка | Мекка | Mecca | Mekka | La Mecque | La Meca | Mekka | 麦加 | مكة المكرمة;مكة
Джыда | Джидда | Jeddah | Dschidda | Djeddah | Yeda | Dżudda | 吉达 | جدة
Сана | Сана | Sanaa | Sanaa | Sanaa | Saná | Sana | 萨那 | صنعاء
Басра | Басра | Basra | Basra | Bassorah | Basora | Basra | 巴士拉 | البصرة
Эрбіль | Эрбиль | Erbil | Erbil | Erbil | Erbil | Irbil | 埃尔比勒 | أربيل
Рабат | Рабат | Rabat | Rabat | Rabat | Rabat | Rabat | 拉巴特 | الرباط
Александрыя | Александрия | Alexandria | Alexandria | Alexandrie | Alejandría | Aleksandria | 亚历山大 | الإسكندرية
Шарм-эль-Шэйх | Шарм-эш-Шейх | Sharm el-Sheikh | Scharm el-Scheich | Charm el-Cheikh | Sharm el Sheij | Szarm el-Szejk | 沙姆沙伊赫 | شرم الشيخ
Бенгазі | Бенгази | Benghazi | Bengasi | Benghazi | Bengasi | Bengazi | 班加西 | بنغازي
Абуджа | Абуджа | Abuja | Abuja | Abuja | Abuya | Abudża | 阿布贾 | أبوجا
Прэторыя | Претория | Pretoria | Pretoria | Pretoria | Pretoria | Pretoria | 比勒陀利亚 | بريتوريا
Кейптаўн | Кейптаун | Cape Town | Kapstadt | Le Cap | Ciudad del Cabo | Kapsztad | 开普敦 | كيب تاون
Вашынгтон | Вашингтон | Washington;Washington DC;Washington, D.C. | Washington | Washington | Washington | Waszyngton | 华盛顿 | واشنطن
Атава | Оттава | Ottawa | Ottawa | Ottawa | Ottawa | Ottawa | 渥太华 | أوتاوا
Манрэаль | Монреаль | Montreal | Montreal | Montréal | Montreal | Montreal | 蒙特利尔 | مونتريال
Бостан | Бостон | Boston | Boston | Boston | Boston | Boston | 波士顿 | بوسطن
Маямі | Майами | Miami | Miami | Miami | Miami | Miami | 迈阿密 | ميامي
Сан-Францыска | Сан-Франциско | San Francisco | San Francisco | San Francisco | San Francisco | San Francisco | 旧金山 | سان فرانسيسكو
Х’юстан | Хьюстон | Houston | Houston | Houston | Houston | Houston | 休斯敦 | هيوستن
Філадэльфія | Филадельфия | Philadelphia | Philadelphia | Philadelphie | Filadelfia | Filadelfia | 费城 | فيلادلفيا
Атланта | Атланта | Atlanta | Atlanta | Atlanta | Atlanta | Atlanta | 亚特兰大 | أتلانتا
Бразіліа | Бразилиа | Brasilia | Brasília | Brasilia | Brasilia | Brasília | 巴西利亚 | برازيليا
Рыа-дэ-Жанейра | Рио-де-Жанейро | Rio de Janeiro | Rio de Janeiro | Rio de Janeiro | Río de Janeiro | Rio de Janeiro | 里约热内卢 | ريو دي جانيرو
Кіта | Кито | Quito | Quito | Quito | Quito | Quito | 基多 | كيتو
Канбера | Канберра | Canberra | Canberra | Canberra | Canberra | Canberra | 堪培拉 | كانبرا
Велінгтон | Веллингтон | Wellington | Wellington | Wellington | Wellington | Wellington | 惠灵顿 | ويلينغتون
"""
