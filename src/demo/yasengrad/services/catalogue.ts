interface Service {
  readonly number: number;
  readonly name: string;
  readonly fee: string;
  readonly term: string;
}

/** Services by their number in the national register; all can be applied for online. */
export const CATALOGUE: readonly Service[] = [
  { number: 2045, name: 'Удостоверение за наследници', fee: '2,50 евро', term: '2 дни' },
  { number: 2060, name: 'Удостоверение за семейно положение', fee: '2,00 евро', term: 'веднага' },
  { number: 2075, name: 'Удостоверение за постоянен адрес', fee: '2,00 евро', term: 'веднага' },
  { number: 2079, name: 'Адресна регистрация', fee: 'безплатно', term: 'веднага' },
  { number: 2100, name: 'Скица за недвижим имот', fee: '8,00 евро', term: '5 дни' },
  { number: 2112, name: 'Разрешение за строеж', fee: '36,00 евро', term: '7 дни' },
  { number: 2117, name: 'Прием в детска градина', fee: 'безплатно', term: 'до 1 юни' },
  { number: 2130, name: 'Удостоверение за данъчна оценка', fee: '3,50 евро', term: '7 дни' },
  { number: 2131, name: 'Удостоверение за липса на задължения', fee: '2,50 евро', term: '3 дни' },
];
