/// State, law, diplomacy, the economy: what news is made of.
/// Russian, English and Kazakh, as ``SeedLexicon`` reads them.
let seedWordsOfState = """
  договорённость договоренность;arrangement agreement;уағдаластық
  меморандум;memorandum;меморандум
  протокол;protocol minutes;хаттама
  конвенция;convention;конвенция
  декларация;declaration;декларация
  заявление;statement;мәлімдеме
  заявить;say said state stated declare;мәлімдеу
  сообщить сообщать;report reported inform informed announce;хабарлау
  сообщение;message report;хабарлама
  отметить отмечать;note noted point;атау
  подчеркнуть подчеркивать;emphasize stress underline highlight;айту
  сказать говорить;say said tell speak;айту деу деді
  добавить;add added;қосу
  рассказать;tell told;айту әңгімелеу
  объявить;announce announced declare;жариялау
  объяснить;explain explained;түсіндіру
  призвать призывать;call urge;шақыру
  просить запросить;ask request;сұрау
  предложить предложение;propose proposal offer suggest;ұсыну ұсыныс
  обсудить обсуждение;discuss discussed discussion;талқылау
  рассмотреть рассмотрение;consider consideration review;қарау
  решить решение;decide decision solution resolve;шешу шешім
  вопрос;question issue matter;мәселе сұрақ
  проблема;problem issue;мәселе проблема
  задача;task objective;міндет
  цель;goal aim purpose target;мақсат
  план;plan;жоспар
  программа;program programme;бағдарлама
  стратегия;strategy;стратегия
  политика;policy politics;саясат
  политический;political;саяси
  политик;politician;саясаткер
  экономический;economic;экономикалық
  социальный;social;әлеуметтік
  международный;international;халықаралық
  национальный;national;ұлттық
  государственный;state public government;мемлекеттік
  региональный;regional;өңірлік аймақтық
  регион;region;өңір аймақ
  местный;local;жергілікті
  общественный;public social;қоғамдық
  общество;society company;қоғам
  военный;military;әскери
  армия;army;армия әскер
  солдат военнослужащий;soldier serviceman troops;сарбаз әскер
  оборона;defense defence;қорғаныс
  оружие вооружение;weapon arms;қару
  ядерный;nuclear;ядролық
  ракета;missile rocket;зымыран
  удар;strike blow hit;соққы
  атака нападение;attack assault;шабуыл
  конфликт;conflict;қақтығыс жанжал
  кризис;crisis;дағдарыс
  санкция;sanction;санкция
  терроризм;terrorism;терроризм лаңкестік
  террорист;terrorist;террорист лаңкес
  беженец;refugee;босқын
  мигрант миграция;migrant migration;мигрант көші-қон
  граница;border boundary;шекара
  территория;territory area;аумақ
  независимость;independence;тәуелсіздік
  независимый;independent;тәуелсіз
  суверенитет;sovereignty;егемендік
  свобода;freedom liberty;бостандық еркіндік
  право;right law;құқық
  права;rights;құқық
  законодательство;legislation;заңнама
  законопроект;bill;заң
  конституция;constitution;конституция
  указ;decree;жарлық
  постановление;resolution ruling;қаулы
  резолюция;resolution;қарар
  депутат;deputy lawmaker MP;депутат
  сенат;senate;сенат
  сенатор;senator;сенатор
  мажилис;Mazhilis;мәжіліс
  конгресс;congress;конгресс
  председатель;chairman chair chairperson;төраға
  заместитель;deputy vice;орынбасар
  вице;vice;вице
  премьер;prime premier;премьер
  секретарь;secretary;хатшы
  директор;director;директор
  руководитель;head leader manager;басшы жетекші
  руководство;leadership management;басшылық
  лидер;leader;көшбасшы лидер
  аким акимат;akim akimat;әкім әкімдік
  губернатор;governor;губернатор
  мэр;mayor;мэр
  посланник;envoy;елші
  консул консульство;consul consulate;консул консулдық
  консульский;consular;консулдық
  дипломат;diplomat;дипломат
  дипломатический дипломатия;diplomatic diplomacy;дипломатиялық дипломатия
  делегация;delegation;делегация
  визит;visit;сапар
  поездка;trip journey;сапар
  официальный;official;ресми
  рабочий;working worker;жұмыс
  саммит;summit;саммит
  форум;forum;форум
  конференция;conference;конференция
  заседание;meeting session;отырыс
  совещание;meeting;кеңес
  сессия;session;сессия
  совет;council board advice;кеңес
  комитет;committee;комитет
  комиссия;commission;комиссия
  ассамблея;assembly;ассамблея
  организация;organization organisation;ұйым
  объединенный объединить;united unite;біріккен біріктіру
  нация;nation;ұлт
  союз;union alliance;одақ
  содружество;commonwealth;достастық
  ассоциация;association;қауымдастық
  федерация;federation;федерация
  федеральный;federal;федералды
  департамент;department;департамент
  ведомство;agency department office;ведомство
  агентство;agency;агенттік
  управление;management administration office;басқарма басқару
  администрация;administration;әкімшілік
  служба;service;қызмет
  центр;center centre;орталық
  центральный;central;орталық
  институт;institute institution;институт
  университет;university;университет
  академия;academy;академия
  учреждение;institution;мекеме
  предприятие;enterprise company business;кәсіпорын
  компания;company firm;компания
  корпорация;corporation;корпорация
  фирма;firm company;фирма
  бизнес;business;бизнес
  предприниматель;entrepreneur businessman;кәсіпкер
  инвестиция;investment;инвестиция
  инвестор;investor;инвестор
  рынок;market;нарық
  финансовый финансы;financial finance;қаржы қаржылық
  банк;bank;банк
  бюджет;budget;бюджет
  налог;tax;салық
  доход;income revenue;табыс кіріс
  расход;expense spending cost;шығын шығыс
  цена;price;баға
  стоимость;cost value;құн баға
  деньги;money;ақша
  доллар;dollar;доллар
  тенге;tenge;теңге
  рубль;ruble rouble;рубль
  кредит;loan credit;несие
  долг;debt duty;қарыз борыш
  экспорт;export;экспорт
  импорт;import;импорт
  товар;goods product;тауар
  товарооборот;trade turnover;айналым
  продукция продукт;product products;өнім
  производство;production manufacturing;өндіріс
  промышленность;industry;өнеркәсіп
  промышленный;industrial;өнеркәсіптік
  отрасль;industry sector;сала
  сектор;sector;сектор
  сфера;sphere field area;сала
  область;region oblast area field;облыс
  район;district area;аудан
  село;village;ауыл
  деревня;village;ауыл
  сельский;rural agricultural;ауыл
  аул;village;ауыл
  хозяйство;economy farm;шаруашылық
  аграрный;agrarian;аграрлық
  нефть;oil;мұнай
  нефтяной;oil;мұнай
  газ;gas;газ
  уголь;coal;көмір
  энергия энергетика;energy power;энергия энергетика
  энергетический;energy;энергетикалық
  транспорт;transport;көлік
  транспортный;transport;көлік
  логистика;logistics;логистика
  железный;iron rail;темір
  дорога;road;жол
  путь;way path route;жол
  маршрут;route;бағыт
  коридор;corridor;дәліз
  самолет самолёт;plane aircraft;ұшақ
  аэропорт;airport;әуежай
  рейс;flight;рейс
  корабль судно;ship vessel;кеме
  порт;port;порт
  строительство;construction;құрылыс
  построить строить;build built;салу
  инфраструктура;infrastructure;инфрақұрылым
  технология;technology;технология
  цифровой;digital;цифрлық
  инновация;innovation;инновация
  наука;science;ғылым
  научный;scientific;ғылыми
  ученый учёный;scientist scholar;ғалым
  исследование;research study;зерттеу
  образование;education;білім
  культура;culture;мәдениет
  культурный;cultural;мәдени
  история;history story;тарих
  исторический;historical historic;тарихи
  здравоохранение;healthcare health;денсаулық
  медицинский;medical;медициналық
  окружающий;surrounding environment;қоршаған
  климат;climate;климат
  изменение;change;өзгеріс
  реформа;reform;реформа
  рост;growth rise increase;өсу өсім
  увеличить увеличение;increase grow;арттыру ұлғайту
  снизить снижение;reduce decrease decline;төмендету азайту
  сократить сокращение;reduce cut reduction;қысқарту
  повысить повышение;raise increase improve;арттыру көтеру
  улучшить улучшение;improve improvement;жақсарту
  развивать;develop;дамыту
  укрепить укрепление;strengthen strengthening;нығайту
  расширить расширение;expand expansion;кеңейту
  создать создание;create creation establish;құру
  обеспечить обеспечение;ensure provide;қамтамасыз
  поддержка;support;қолдау
  поддержать поддерживать;support supported;қолдау
  помощь;help aid assistance;көмек
  помочь помогать;help assist;көмектесу
  участие;participation;қатысу
  участник;participant;қатысушы
  участвовать;participate take;қатысу
  сторона;side party;тарап жақ
  партия;party;партия
  партнер партнёр;partner;серіктес әріптес
  партнерство партнёрство;partnership;серіктестік әріптестік
  взаимный;mutual;өзара
  двусторонний;bilateral;екіжақты
  многосторонний;multilateral;көпжақты
  совместный;joint;бірлескен
  общий;common general total;ортақ жалпы
  интерес;interest;мүдде қызығушылық
  взаимодействие;interaction cooperation;ықпалдастық
  связь;connection relation communication;байланыс
  подписать подписание;sign signed signing;қол
  документ;document;құжат
  принять принимать;adopt accept take;қабылдау
  провести проводить;hold held conduct;өткізу
  состояться;took held;өту
  пройти проходить;pass take held;өту
  начать начало;begin start beginning;бастау
  закончить завершить завершение;finish complete end;аяқтау
  продолжить продолжать;continue;жалғастыру
  остановить прекратить;stop;тоқтату
  выборы;election elections;сайлау
  голосование голос;vote voting voice;дауыс
  избиратель;voter;сайлаушы
  кандидат;candidate;кандидат
  оппозиция;opposition;оппозиция
  власть;authority power authorities;билік
  король;king;король
  принц;prince;ханзада
  империя;empire;империя
  демократия;democracy;демократия
  демократический;democratic;демократиялық
  народ;people nation;халық
  население;population;халық
  народный;people's national;халық халықтық
  гражданин;citizen;азамат
  гражданский;civil civilian;азаматтық
  житель;resident inhabitant;тұрғын
  преступление;crime;қылмыс
  преступник;criminal;қылмыскер
  расследование;investigation;тергеу
  следствие;investigation;тергеу
  прокурор прокуратура;prosecutor;прокурор прокуратура
  судья;judge;судья
  адвокат;lawyer attorney;адвокат
  юрист;lawyer;заңгер
  обвинение обвинить;charge accusation accused accuse;айыптау
  тюрьма;prison jail;түрме
  арестовать арест;arrest arrested;тұтқындау қамау
  убить;kill killed;өлтіру
  погибнуть;die died killed;қаза
  смерть;death;өлім
  ранить раненый;injured wounded;жаралы
  жертва;victim;құрбан
  коррупция;corruption;жемқорлық
  контроль;control;бақылау
  проверка;check inspection;тексеру
  ответственность;responsibility;жауапкершілік
  ответственный;responsible;жауапты
  мера;measure;шара
  действие;action;әрекет іс-қимыл
  мероприятие;event measure;іс-шара
  событие;event;оқиға
  ситуация;situation;жағдай
  положение;position situation provision;жағдай ереже
  условие;condition;шарт жағдай
  процесс;process;процесс үдеріс
  результат;result outcome;нәтиже
  опыт;experience;тәжірибе
  возможность;opportunity possibility;мүмкіндік
  роль;role;рөл
  значение;significance meaning value;маңыз
  важный;important;маңызды
  основной главный;main key major basic;негізгі басты
  особый;special particular;ерекше
  стратегический;strategic;стратегиялық
  глобальный;global;жаһандық
  мировой всемирный;world global;әлемдік дүниежүзілік
  европейский;European;еуропалық
  американский;American;америкалық
  российский;Russian;ресейлік
  русский;Russian;орыс
  казахстанский;Kazakh Kazakhstani;қазақстандық
  казахский казах;Kazakh;қазақ
  китайский;Chinese;қытай қытайлық
  британский;British;британдық
  английский;English;ағылшын
  немецкий;German;неміс
  французский;French;француз
  турецкий;Turkish;түрік
  японский;Japanese;жапон
  украинский;Ukrainian;украин украиналық
  индийский;Indian;үнді
  Великобритания Британия;UK Britain;Ұлыбритания Британия
  Англия;England;Англия
  Москва;Moscow;Мәскеу
  Корея;Korea;Корея
  Саудовская;Saudi;Сауд
  Южный юг;south southern;оңтүстік
  север северный;north northern;солтүстік
  юг южный;south southern;оңтүстік
  восток восточный;east eastern;шығыс
  запад западный;west western;батыс
  """
