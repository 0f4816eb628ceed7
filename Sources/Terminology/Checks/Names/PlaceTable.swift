/// Countries and cities of the news with the beginnings of their names in three languages.
///
/// A line a country: Russian, English and Kazakh beginnings, then its cities, the capital first. A
/// city is written `ru/en/kk`, with `|` between several names of one language. A name with `=` is a
/// whole word, one with `!` an abbreviation in capitals; one that is a word of daily life too is left out.
enum PlaceTable {
  static let lines = """
    казахстан;kazakh;қазақстан;астан|нур-султан/astana|nur-sultan/астана|нұр-сұлтан алматы=|алма-ат/almaty|alma-ata/алматы шымкент/shymkent/шымкент караганд/karagand|qaragand/қарағанды актобе=|актюбинск/aktobe|aqtobe/ақтөбе атырау/atyrau/атырау актау=/aktau|aqtau/ақтау павлодар/pavlodar/павлодар костана|кустана/kostanay|kostanai|qostanay/қостанай кызылорд/kyzylorda|qyzylorda/қызылорда тараз/taraz/тараз талдыкорган/taldykorgan|taldyqorgan/талдықорған петропавловск/petropavl/петропавл кокшетау/kokshetau/көкшетау экибастуз/ekibastuz/екібастұз жезказган/zhezkazgan/жезқазған балхаш/balkhash|balqash/балқаш
    росси|рф!;russia|russian;ресей|рф!;москв|москов/moscow/мәскеу петербург|ленинград/petersburg|leningrad/петербург казан/kazan/қазан= сочи=/sochi/сочи владивосток/vladivostok/владивосток новосибирск/novosibirsk/новосибир омск/omsk/омбы|омск екатеринбург/yekaterinburg|ekaterinburg/екатеринбург оренбург/orenburg/орынбор астрахан/astrakhan/астрахан
    узбекистан|узбек;uzbek;өзбекстан|өзбек;ташкент/tashkent/ташкент самарканд/samarkand/самарқан бухар/bukhara/бұхара
    киргиз|кыргыз;kyrgyz;қырғыз;бишкек/bishkek/бішкек ош=|оше=/osh=/ош=
    таджик;tajik;тәжік;душанбе/dushanbe/душанбе
    туркмен;turkmen;түрікмен;ашхабад/ashgabat|ashkhabad/ашхабад|ашғабат
    азербайдж;azerbaijan|azeri;әзербайжан|әзірбайжан;баку=/baku/баку
    армени|армян;armenia;армени|армян;ереван/yerevan/ереван
    грузия|грузии|грузию|грузией|грузин;georgia;грузи;тбилиси/tbilisi/тбилиси
    белорус|беларус;belarus|belorus;белорус|беларус;минск/minsk/минск
    украин;ukrain;украин;киев/kyiv|kiev/киев одесс/odesa|odessa/одесса
    молдав|молдов;moldov;молдов;кишин/chisinau/кишин
    китай|китае|китаю|китая|кнр!;china|chinese|prc!;қытай|қхр!;пекин/beijing|peking/бейжің|пекин шанха/shanghai/шанхай сиан=|сиане=|сиань/xi'an|xian/сиань урумч/urumqi/үрімші гонконг/hong/гонконг
    япон;japan;жапон;токи/tokyo/токио осак/osaka/осака
    коре;korea;коре;сеул/seoul/сеул пхеньян/pyongyang/пхеньян
    монгол;mongol;моңғол;улан-батор/ulaanbaatar|ulan/ұлан
    индия|индии|индию|индией|индийск|индийц;india;үнді;дели=/delhi/дели мумба/mumbai/мумбаи
    пакистан;pakistan;пәкістан;исламабад/islamabad/исламабад карачи=/karachi/карачи
    афган;afghan;ауған;кабул/kabul/кабул
    иран=|ирана=|ирану=|иране=|ираном=|иранск;iran;иран;тегеран/tehran/тегеран
    ирак=|ирака=|ираку=|ираке=|ираком=|иракск;iraq;ирак;багдад/baghdad/бағдад
    турци|турецк|турки|турок|туркам;türki|turkey|turkish|turkiye|turk=|turks=;түркия|түрік=|түріктер;анкар/ankara/анкара стамбул/istanbul/стамбұл|стамбул|ыстанбұл антал/antalya/анталия|анталья
    израил;israel;израил;иерусалим/jerusalem/иерусалим тель-авив/aviv/авив
    палестин;palestin;палестин;рамалл/ramallah/рамалла
    сири;syria;сирия;дамаск/damascus/дамаск
    ливан;leban;ливан;бейрут/beirut/бейрут
    иордани;jordan;иордани;амман=|аммане=/amman/амман
    саудовск;saudi;сауд=|сауди;эр-рияд|рияд/riyadh/эр-рияд|рияд
    оаэ!|эмират;uae!|emirat;баә!|әмірлік;абу-даби/dhabi/абу-даби дубай|дубае|дубая/dubai/дубай
    катар;qatar;катар;дох=|доха=|дохе=|доху=|дохи=/doha/доха
    кувейт;kuwait;кувейт;
    бахрейн;bahrain;бахрейн;манам/manama/манама
    египет|египт;egypt;мысыр|египет;каир/cairo/каир
    алжир;algeri;алжир;
    марокк;morocc;марокко;рабат/rabat/рабат
    тунис;tunis;тунис;
    эфиоп;ethiop;эфиоп;аддис/addis/аддис
    кени;kenya;кени;найроби/nairobi/найроби
    нигери;nigeria;нигерия;абудж/abuja/абуджа
    вьетнам;vietnam;вьетнам;хано/hanoi/ханой
    таиланд|тайск;thai;таиланд|тай=;бангкок/bangkok/бангкок
    индонез;indones;индонез;джакарт/jakarta/джакарта
    малайз;malays;малайз;куала/kuala/куала
    сингапур;singapore;сингапур;
    филиппин;philippin|filipin;филиппин;манил/manila/манила
    австрали;australia;австрали;канберр/canberra/канберра сидне/sydney/сидней
    сша!|америк;america|us!|usa!|states;ақш!|америка;вашингтон/washington/вашингтон нью-йорк/york/нью-йорк чикаг/chicago/чикаго
    канад;canad;канад;оттав/ottawa/оттава
    мексик;mexic;мексик;мехико=/mexico/мехико
    бразил;brazil;бразил;бразилиа/brasilia|brasília/бразилиа
    аргентин;argentin;аргентин;буэнос/buenos/буэнос
    куба=|кубе=|кубу=|кубы=|кубой=|кубинск;cuba;куба=|кубалық;гаван/havana/гавана
    британ|англи;brit|uk!|england|english;британ|ағылшын|англия;лондон/london/лондон
    франци|француз;france|french;франц;париж/paris/париж страсбург/strasbourg/страсбург лион=|лионе=/lyon/лион
    герман|немец|немц|фрг!;german;герман|неміс;берлин/berlin/берлин мюнхен/munich/мюнхен бонн=|бонне=/bonn/бонн гамбург/hamburg/гамбург
    итали|итальян;ital;итали;рим=|рима=|риме=|риму=|римом=/rome/рим= милан/milan/милан
    ватикан;vatican;ватикан;
    испан;spain|spanish|spaniard;испан;мадрид/madrid/мадрид барселон/barcelona/барселона
    португал;portug;португал;лиссабон/lisbon/лиссабон
    швейцар;swiss|switzerland;швейцар;берн=|берне=/bern=|berne=/берн= женев/geneva/женева давос/davos/давос цюрих/zurich/цюрих
    австри;austria;австрия|аустрия;вена=|вене=|вену=|вены=|веной=|венск/vienna|viennese/вена
    бельги;belgi;бельги;брюссел/brussels/брюссель
    нидерланд|голланд;netherlands|dutch|holland;нидерланд|голланд;гааг/hague/гаага амстердам/amsterdam/амстердам
    польш|польск|поляк;poland|polish=|poles=;польша|поляк;варшав/warsaw/варшава краков/krakow|cracow/краков
    чехи|чешск;czech;чехия|чех=;праг|пражск/prague/прага
    словак|словацк;slovak;словак;братислав/bratislava/братислава
    словени|словенск;sloven;словен;люблян/ljubljana/любляна
    венгр|венгерск;hungar;венгр|мажар;будапешт/budapest/будапешт
    румын;romania;румын;бухарест/bucharest/бухарест
    болгар;bulgar;болгар;софи=|софия=|софии=|софию=/sofia/софия
    серби|сербск;serbia;серб;белград/belgrade/белград
    хорват;croat;хорват;загреб/zagreb/загреб
    греци|греческ;greece|greek;грек;афины=|афин=|афинах=|афинам=/athens/афины|афина
    финлянд|финск|финн;finland|finnish|finns=;финлянд|фин=;хельсинк/helsinki/хельсинки
    швеци|швед;sweden|swedish|swedes=;швед|швеция;стокгольм/stockholm/стокгольм
    норвег|норвеж;norw;норвег;осло=/oslo/осло
    дани=|дания=|дании=|данию=|датск|датчан;denmark|danish|danes=;дания|дат=;копенгаген/copenhagen/копенгаген
    исланд;iceland;исланд;рейкьявик/reykjavik/рейкьявик
    ирланд;ireland|irish;ирланд;дублин/dublin/дублин
    литв|литовск;lithuan;литва;вильнюс/vilnius/вильнюс
    латви|латыш|латвийск;latvia;латви;риг=|рига=|риге=|ригу=|риги=|рижск/riga/рига
    эстон;estonia;эстон;таллин/tallinn/таллин
    """
}
