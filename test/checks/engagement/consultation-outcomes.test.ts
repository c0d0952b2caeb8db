import consultationOutcomes from '../../../checks/engagement/consultation-outcomes.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const page = (title: string, main: string) => portalOf({ '': home, x: [title, main] });
const report = 'Справка за отразяване на становищата';
const drafts = (when: string, modified: string | null = null) =>
  portalOf(
    { '': home, x: ['Проекти на наредби', `<h2>Наредба за таксите</h2><p>${when}</p>${link('f/s.pdf', report)}`] },
    { 'f/s.pdf': { modified } },
  );

describeCheck(consultationOutcomes, {
  published: {
    'what came in, and that it was taken': page(
      'Отзиви по Наредбата за преместваемите обекти',
      '<p>Публикувано на 18.03.2026 г. Постъпи едно предложение от фирма. Приема се, защото улеснява търговците.</p>',
    ),
    'opinions did not come in': page(
      'Проекти на наредби',
      '<h3>Наредба № 4</h3><p>Срок 12.02.2026. До изтичане на срока мнения не постъпиха.</p>',
    ),
    'a table in English': page(
      'Consultation: draft noise ordinance',
      '<p>12 February 2026.</p><table><tr><th>Comment</th><th>Response</th></tr><tr><td>Hours</td><td>Accepted</td></tr></table>',
    ),

    'in words of its own': page(
      'Какво ни казахте за Стратегията за младежта',
      '<p>12.02.2026 г. Получихме 14 мнения и приехме 9 от тях.</p>',
    ),
    'a table of proposals': page(
      'Отразени предложения по проект на Наредба № 4',
      '<p>10.04.2026. Да се намали таксата: приема се. Да се отмени: не се приема.</p>',
    ),
    'a file beside its draft': drafts('Публикувано на 1 септември 2025 г.'),
    'a file saved lately': drafts('', '2026-01-20'),
    'a page of its own': page(
      'Какво предложихте за парковете',
      '<p>Справка за постъпилите предложения по проекта за Наредба № 9, публикувана на 20 април 2026 г.</p>',
    ),
    'nothing came in': page(
      'Съобщения',
      '<p>До 3 април 2026 г. не са постъпили предложения по проекта на Правилник за спорта.</p>',
    ),
    'in English': page('You said, we did', '<p>Draft parking policy, 3 March 2026: two comments accepted.</p>'),
  },
  undated: { 'no day anywhere': drafts('') },
  old: {
    'told two years ago': page(
      'Отзиви по Наредбата за шума',
      '<p>12.02.2023. Постъпи едно предложение. Приема се.</p>',
    ),
    'of two years ago': drafts('Публикувано на 1 септември 2023 г.'),
  },
  general: { 'a promise of one': page('За нас', '<p>Публикуваме справка за предложенията на гражданите.</p>') },
  absent: {
    'what came of a survey': page(
      'Проучване за центъра: какво казахте',
      '<p>19.12.2025. Попитахме 120 души за проекта за центъра.</p>',
    ),
    'an invitation of a ministry': page(
      'Съобщения',
      '<p>Министерството приема становища за проекта на Закон за горите до 10.05.2026.</p>',
    ),
    'opinions are still to be weighed': page(
      'Проект на Наредба за пазара',
      '<p>10.04.2026. Всички постъпили предложения ще бъдат разгледани и отразени.</p>',
    ),
    'what councillors propose': page(
      'Протокол № 5',
      '<p>12.02.2026. Постъпи предложение от съветника Петров по наредбата за таксите. Приема се.</p>',
    ),

    'a building plan': page('Обявления', '<p>По проекта на ПУП не са постъпили възражения, 05.03.2026.</p>'),
    'a post nobody applied for': page(
      'Обяви',
      '<p>До 05.03.2026 г. по проекта на план не са постъпили предложения от кандидати.</p>',
    ),
    bids: page('Обяви', '<p>По проекта на план са получени 3 предложения за доставка, 05.03.2026.</p>'),
    'nothing at all': portalOf({ '': home }),
    'only promised': page(
      'Проект на наредба',
      '<p>10.04.2026. Съгласно чл. 26, ал. 5 от ЗНА ще бъде публикувана справка за постъпилите предложения.</p>',
    ),
    'an inquiry of taxes': page('Данъци', '<p>Справка за задължения от 03.04.2026 по Наредба № 2.</p>'),
  },
});
