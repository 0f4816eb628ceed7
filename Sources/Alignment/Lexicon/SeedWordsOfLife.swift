/// Function words, and the words of everyday life, sport and culture.
/// Russian, English and Kazakh, as ``SeedLexicon`` reads them.
let seedWordsOfLife = """
  и;and;және мен
  или;or;немесе
  но однако;but however;бірақ алайда
  если;if;егер
  что который;that which what;
  когда;when;қашан кезде
  где;where;қайда
  как;how as like;қалай
  почему;why;неге
  потому;because;өйткені
  поэтому;therefore so;сондықтан
  чтобы;to;үшін
  также тоже;also too;сондай-ақ сонымен
  только;only just;тек ғана
  уже;already;
  еще ещё;still yet more another;тағы әлі
  сейчас теперь;now currently;қазір енді
  сегодня;today;бүгін
  вчера;yesterday;кеше
  завтра;tomorrow;ертең
  потом затем;then later;содан кейін
  после;after;кейін соң
  до перед;before until;дейін
  во время;during time;кезінде уақыт
  между;between;арасында
  без;without;
  против;against;қарсы
  через;through via;арқылы
  для;for;үшін
  с;with;
  из от;from;
  о об;about of;туралы
  в на;in on at;
  по;by according;бойынша
  под;under;
  над;over above;
  около;about near;шамамен
  более больше;more;астам көп көбірек
  менее меньше;less;аз
  очень;very;өте
  много многие;many much;көп көптеген
  несколько;several few some;бірнеше
  некоторый;some;кейбір
  каждый;every each;әр әрбір
  весь все всё;all whole everything;барлық бүкіл бәрі
  другой;other another different;басқа
  самый;most;ең
  такой;such;мұндай осындай
  этот это;this these;бұл осы
  тот;that those;сол ол
  я;I;мен
  мы;we;біз
  вы;you;сіз
  ты;you;сен
  он;he;ол
  она;she;ол
  они;they;олар
  его;his him its;оның
  ее её;her its;оның
  их;their them;олардың
  наш;our;біздің
  мой;my;менің
  ваш;your;сіздің
  свой;own his her their;өз
  себя;himself themselves itself;өз
  меня мне;me;маған мені
  нас нам;us;бізге бізді
  кто;who;кім
  быть был;was were be been;болу болды
  есть;is are;бар
  нет не;not no;жоқ емес
  может мочь;can may could;мүмкін
  должен;must should;керек тиіс
  нужно необходимо;need necessary;қажет керек
  хотеть;want;қалау
  знать;know;білу
  думать считать;think believe consider;ойлау
  видеть увидеть;see saw seen;көру
  смотреть;look watch;қарау
  слышать;hear;есту
  делать сделать;do make did made;жасау істеу
  работать;work;жұмыс
  работа;work job;жұмыс
  жить;live;өмір тұру
  жизнь;life;өмір
  прийти приехать прибыть;come came arrive;келу
  идти пойти;go went;бару
  уйти уехать;leave left;кету
  вернуться;return returned;оралу қайту
  дать;give gave;беру
  взять;take took;алу
  получить;receive get got;алу
  найти;find found;табу
  искать;search look;іздеу
  потерять;lose lost;жоғалту
  показать;show showed;көрсету
  стать;become became;болу айналу
  остаться оставаться;remain stay;қалу
  открыть открытие;open opening;ашу ашылу
  закрыть;close closed;жабу
  купить покупка;buy bought purchase;сатып
  продать продажа;sell sold sale;сату
  платить заплатить;pay paid;төлеу
  победить победа;win won victory;жеңу жеңіс
  проиграть поражение;lose lost defeat;жеңілу
  играть;play;ойнау
  игра;game play;ойын
  игрок;player;ойыншы
  команда;team;команда
  матч;match game;матч ойын
  гол;goal;гол
  футбол;football soccer;футбол
  спорт;sport sports;спорт
  спортсмен;athlete;спортшы
  тренер;coach;жаттықтырушы бапкер
  чемпион чемпионат;champion championship;чемпион чемпионат
  турнир;tournament;турнир
  кубок;cup;кубок
  сезон;season;маусым
  очко;point;ұпай
  клуб;club;клуб
  фанат болельщик;fan;жанкүйер
  стадион;stadium;стадион
  олимпийский;Olympic;олимпиада олимпиадалық
  фильм;film movie;фильм
  кино;cinema film;кино
  актер актёр;actor;актер
  музыка;music;музыка
  песня;song;ән
  певец;singer;әнші
  концерт;concert;концерт
  театр;theater theatre;театр
  книга;book;кітап
  автор;author;автор
  писатель;writer;жазушы
  газета;newspaper;газет
  журнал;magazine;журнал
  журналист;journalist reporter;журналист
  телевидение телеканал;television TV channel;телевизия телеарна
  новость;news;жаңалық
  интервью;interview;сұхбат
  интернет;internet online;интернет
  сайт;website site;сайт
  сеть;network;желі
  социальная;social;әлеуметтік
  телефон;phone telephone;телефон
  компьютер;computer;компьютер
  видео;video;видео бейне
  фото фотография;photo photograph picture;фото сурет
  школа;school;мектеп
  учитель;teacher;мұғалім
  ученик;pupil student;оқушы
  студент;student;студент
  учеба обучение;study learning training;оқу оқыту
  урок;lesson;сабақ
  экзамен;exam;емтихан
  больница;hospital;аурухана
  врач доктор;doctor physician;дәрігер
  пациент;patient;пациент науқас
  болезнь заболевание;disease illness;ауру
  здоровье;health;денсаулық
  лечение;treatment;емдеу
  лекарство;medicine drug;дәрі
  вирус;virus;вирус
  вакцина;vaccine;вакцина
  рак;cancer;рак
  кровь;blood;қан
  сердце;heart;жүрек
  голова;head;бас
  рука;hand arm;қол
  нога;leg foot;аяқ
  глаз;eye;көз
  лицо;face person;бет тұлға
  тело;body;дене
  семья;family;отбасы
  дом;house home;үй
  квартира;apartment flat;пәтер
  комната;room;бөлме
  дверь;door;есік
  окно;window;терезе
  мать мама;mother mom;ана
  отец;father;әке
  родитель;parent;ата-ана
  ребенок ребёнок дети;child children kid;бала балалар
  сын;son;ұл
  дочь;daughter;қыз
  брат;brother;аға іні
  сестра;sister;әпке қарындас
  муж;husband;күйеу
  жена;wife;әйел
  мужчина;man men;ер
  женщины;women;әйелдер
  девушка девочка;girl;қыз
  мальчик;boy;ұл бала
  молодой;young;жас
  молодежь молодёжь;youth;жастар
  старый;old;ескі қарт
  новый;new;жаңа
  большой;big large great;үлкен
  маленький небольшой;small little;кішкентай шағын
  высокий;high tall;жоғары биік
  низкий;low;төмен
  хороший хорошо;good well;жақсы
  плохой плохо;bad;жаман нашар
  лучший лучше;best better;үздік жақсы
  сильный;strong;күшті
  слабый;weak;әлсіз
  быстрый быстро;fast quick quickly;жылдам тез
  долгий длинный;long;ұзақ ұзын
  короткий;short;қысқа
  легкий;easy light;жеңіл
  трудный сложный тяжелый;difficult hard complex heavy;қиын күрделі ауыр
  простой;simple;қарапайым
  полный;full complete;толық
  пустой;empty;бос
  открытый;open;ашық
  чистый;clean pure;таза
  белый;white;ақ
  черный чёрный;black;қара
  красный;red;қызыл
  синий голубой;blue;көк
  зеленый зелёный;green;жасыл
  золотой золото;gold golden;алтын
  серебряный серебро;silver;күміс
  день;day;күн
  ночь;night;түн
  утро;morning;таң
  вечер;evening;кеш
  час;hour;сағат
  минута;minute;минут
  секунда;second;секунд
  время;time;уақыт
  век;century;ғасыр
  дата;date;күн
  будущее будущий;future;болашақ келешек
  прошлый прошлое;past last previous;өткен
  последний;last latest;соңғы
  следующий;next following;келесі
  первый;first;алғашқы бірінші
  четвертый четвёртый;fourth;төртінші
  пятый;fifth;бесінші
  половина;half;жарты
  часть;part;бөлік
  треть;third;үштен
  число количество;number amount;сан
  группа;group;топ
  член;member;мүше
  уровень;level;деңгей
  место;place spot;орын
  мест;seat place;орын
  мир;world;дүние
  земля;land earth ground;жер
  вода;water;су
  море;sea;теңіз
  океан;ocean;мұхит
  река;river;өзен
  озеро;lake;көл
  гора;mountain;тау
  лес;forest wood;орман
  дерево;tree;ағаш
  остров;island;арал
  воздух;air;ауа
  огонь пожар;fire;өрт от
  ветер;wind;жел
  снег;snow;қар
  дождь;rain;жаңбыр
  солнце;sun;күн
  погода;weather;ауа
  температура;temperature;температура
  ураган;hurricane;дауыл
  животное;animal;жануар
  собака;dog;ит
  лошадь конь;horse;жылқы
  птица;bird;құс
  рыба;fish;балық
  еда пища;food;тамақ
  хлеб;bread;нан
  мясо;meat;ет
  ресторан;restaurant;мейрамхана
  отель гостиница;hotel;қонақүй
  магазин;shop store;дүкен
  машина автомобиль;car vehicle;көлік автомобиль
  автобус;bus;автобус
  поезд;train;пойыз
  водитель;driver;жүргізуші
  пассажир;passenger;жолаушы
  авария;accident crash;апат
  улица;street;көше
  площадь;square area;алаң
  здание;building;ғимарат
  мост;bridge;көпір
  парк;park;саябақ
  музей;museum;мұражай
  церковь;church;шіркеу
  мечеть;mosque;мешіт
  религия;religion;дін
  бог;god;құдай
  друг;friend;дос
  дружба;friendship;достық
  враг;enemy;жау
  любовь любить;love;махаббат сүю
  страх бояться;fear afraid;қорқу
  надежда надеяться;hope;үміт
  мечта;dream;арман
  слово;word;сөз
  язык;language tongue;тіл
  имя;name;есім
  название;name title;атау
  речь;speech;сөз
  письмо;letter;хат
  ответ ответить;answer reply respond;жауап
  вопрос;question;сұрақ
  причина;reason cause;себеп
  пример;example;мысал
  факт;fact;факт
  правда;truth;шындық
  идея;idea;идея
  мнение;opinion view;пікір
  слухи;rumor;қауесет
  имеет иметь;have has had;
  использовать использование;use using;пайдалану қолдану
  позволить;allow let;мүмкіндік
  пытаться попытка;try attempt;әрекет
  ждать ожидать;wait expect;күту
  требовать требование;demand require;талап
  согласно;according;сәйкес
  согласиться;agree agreed;келісу
  обещать;promise;уәде
  предупредить;warn warning;ескерту
  защита защитить;protection protect defend;қорғау
  борьба бороться;fight struggle;күрес
  ущерб;damage;зиян залал
  потеря;loss;шығын
  опасность опасный;danger dangerous;қауіп қауіпті
  угроза;threat;қатер қауіп
  риск;risk;тәуекел
  спасение спасти;rescue save;құтқару
  полицейский;police officer policeman;полицей
  офицер;officer;офицер
  чиновник;official;шенеунік
  представитель;representative spokesman;өкіл
  эксперт;expert;сарапшы
  специалист;specialist expert;маман
  аналитик;analyst;талдаушы
  сотрудник;employee officer staff;қызметкер
  работник;worker employee;қызметкер жұмысшы
  рабочие;workers;жұмысшылар
  коллега;colleague;әріптес
  клиент;client customer;клиент тұтынушы
  потребитель;consumer;тұтынушы
  владелец;owner;ие
  хозяин;host owner;ие
  гость;guest;қонақ
  турист туризм;tourist tourism;турист туризм
  герой;hero;батыр кейіпкер
  звезда;star;жұлдыз
  свадьба;wedding;той
  праздник;holiday festival;мереке
  память;memory;жад
  награда премия;award prize;сыйлық марапат
  медаль;medal;медаль
  орден;order;орден
  порядок;order;тәртіп
  правило;rule;ереже
  система;system;жүйе
  качество;quality;сапа
  модель;model;модель үлгі
  форма;form shape uniform;форма нысан
  вид;kind type view;түр
  сила;force power strength;күш
  средство;means fund tool;құрал қаражат
  фонд;fund foundation;қор
  счет счёт;account score;шот есеп
  сделка;deal transaction;мәміле
  контракт;contract;келісімшарт
  услуга;service;қызмет
  список;list;тізім
  карта;card map;карта
  данные;data;деректер
  информация;information;ақпарат
  отчет доклад;report;есеп баяндама
  журналисты;journalists reporters;журналистер
  год;years annual;жылдық
  ежегодный;annual;жыл
  ранее;earlier previously;бұрын
  недавно;recently;жақында
  скоро;soon;жақында
  всегда;always;әрқашан
  никогда;never;ешқашан
  часто;often;жиі
  иногда;sometimes;кейде
  снова опять;again;қайта
  вместе;together;бірге
  почти;almost nearly;дерлік
  здесь;here;мұнда осында
  там;there;онда
  далее;further;әрі
  например;example instance;мысалы
  однажды;once;бірде
  двадцать;twenty;жиырма
  тридцать;thirty;отыз
  сорок;forty;қырық
  пятьдесят;fifty;елу
  дважды;twice;екі
  раз;time times;рет
  десяток;dozens tens;ондаған
  сотня;hundreds;жүздеген
  тысячи;thousands;мыңдаған
  триллион;trillion;триллион
  """
