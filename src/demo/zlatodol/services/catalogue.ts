/** An administrative service: its number in the state register, and what a person must know before asking for it. */
export interface Service {
  readonly number: number;
  readonly name: string;
  readonly group:
    'Гражданско състояние' | 'Устройство на територията' | 'Данъци и такси' | 'Търговия и туризъм' | 'Други';
  readonly about: string;
  readonly documents: string;
  readonly fee: string;
  readonly term: string;
  readonly online: boolean;
}

const civil = 'Гражданско състояние';
const building = 'Устройство на територията';
const taxes = 'Данъци и такси';
const trade = 'Търговия и туризъм';

/** Online ones can be started on this portal, the others only through secure e-delivery or at the desk. */
export const CATALOGUE: readonly Service[] = [
  {
    number: 2045,
    group: civil,
    name: 'Удостоверение за наследници',
    about: 'Издава се на законен наследник на починало лице.',
    documents: 'акт за смърт, лична карта',
    fee: '3,00 евро',
    term: '3 дни',
    online: true,
  },
  {
    number: 2057,
    group: civil,
    name: 'Дубликат на удостоверение за раждане',
    about: 'Издава се на лицето, родител или пълномощник.',
    documents: 'лична карта',
    fee: '2,50 евро',
    term: '1 ден',
    online: true,
  },
  {
    number: 2060,
    group: civil,
    name: 'Удостоверение за семейно положение',
    about: 'Показва семейното положение към деня на издаване.',
    documents: 'лична карта',
    fee: '2,00 евро',
    term: '1 ден',
    online: true,
  },
  {
    number: 2075,
    group: civil,
    name: 'Удостоверение за постоянен адрес',
    about: 'Издава се на лицето или негов пълномощник.',
    documents: 'лична карта',
    fee: '2,00 евро',
    term: 'веднага',
    online: true,
  },
  {
    number: 2079,
    group: civil,
    name: 'Адресна регистрация по настоящ адрес',
    about: 'Заявява се до 30 дни от преместването.',
    documents: 'документ за собственост или съгласие',
    fee: 'безплатно',
    term: 'веднага',
    online: false,
  },
  {
    number: 2100,
    group: building,
    name: 'Скица за недвижим имот',
    about: 'Скица по действащия устройствен план.',
    documents: 'документ за собственост',
    fee: '9,00 евро',
    term: '7 дни',
    online: true,
  },
  {
    number: 2103,
    group: building,
    name: 'Виза за проектиране',
    about: 'Копие от плана с допустимите линии на застрояване.',
    documents: 'скица, документ за собственост',
    fee: '15,00 евро',
    term: '14 дни',
    online: false,
  },
  {
    number: 2112,
    group: building,
    name: 'Разрешение за строеж',
    about: 'Издава се от главния архитект при одобрен проект.',
    documents: 'одобрен инвестиционен проект',
    fee: '40,00 евро',
    term: '7 дни',
    online: false,
  },
  {
    number: 2115,
    group: building,
    name: 'Въвеждане в експлоатация на строеж',
    about: 'Удостоверение за строежи от четвърта и пета категория.',
    documents: 'доклад на надзора',
    fee: '30,00 евро',
    term: '16 дни',
    online: false,
  },
  {
    number: 2117,
    group: 'Други',
    name: 'Прием на дете в детска градина',
    about: 'Заявление за класиране по Наредба № 10.',
    documents: 'удостоверение за раждане',
    fee: 'безплатно',
    term: 'до 15 юни',
    online: true,
  },
  {
    number: 2046,
    group: trade,
    name: 'Категоризиране на място за настаняване',
    about: 'Определя категория „една звезда“ до „три звезди“.',
    documents: 'формуляр за обекта, документ за собственост',
    fee: '60,00 евро',
    term: '60 дни',
    online: true,
  },
  {
    number: 2080,
    group: trade,
    name: 'Разрешение за търговия на открито',
    about: 'Ползване на място върху общински терен.',
    documents: 'схема на мястото',
    fee: '8,00 евро',
    term: '7 дни',
    online: true,
  },
  {
    number: 2088,
    group: trade,
    name: 'Работно време на търговски обект',
    about: 'Заявява се при откриване или промяна.',
    documents: 'удостоверение за обекта',
    fee: '12,00 евро',
    term: '5 дни',
    online: true,
  },
  {
    number: 2130,
    group: taxes,
    name: 'Удостоверение за данъчна оценка',
    about: 'Данъчна оценка на недвижим имот.',
    documents: 'скица при промяна',
    fee: '4,00 евро',
    term: '14 дни',
    online: true,
  },
  {
    number: 2131,
    group: taxes,
    name: 'Удостоверение за липса на задължения',
    about: 'Показва, че няма неплатени данъци и такси.',
    documents: 'лична карта',
    fee: '3,00 евро',
    term: '5 дни',
    online: true,
  },
  {
    number: 2139,
    group: taxes,
    name: 'Деклариране на превозно средство',
    about: 'Подава се до два месеца от придобиването.',
    documents: 'свидетелство за регистрация',
    fee: 'безплатно',
    term: 'веднага',
    online: true,
  },
];
