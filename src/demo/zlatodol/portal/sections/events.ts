import type { Calendar, Day } from '../../../calendar.ts';
import { markup, table } from '../../../html.ts';
import type { Section } from '../page.ts';

interface MunicipalEvent {
  readonly title: string;
  readonly place: string;
  readonly day: Day;
}

/** Upcoming ones, soonest first. */
export function eventItems(calendar: Calendar): MunicipalEvent[] {
  const items: readonly (readonly [days: number, title: string, place: string])[] = [
    [4, 'Изложба „Занаятите на Златодол“', 'Исторически музей'],
    [11, 'Обществено обсъждане на проекта за бюджет', 'Читалище „Просвета“'],
    [19, 'Концерт на общинския духов оркестър', 'Площад „Старият дъб“'],
    [33, 'Базар на местни производители', 'Покрит пазар'],
    [58, 'Турнир по шахмат за ученици', 'Спортна зала „Сивия рид“'],
  ];
  return items.map(([days, title, place]) => ({ day: calendar.ahead(days), title, place }));
}

export function events(calendar: Calendar): Section {
  const { year } = calendar.today;
  return {
    pages: [
      {
        path: '/sabitiya',
        title: 'Календар на събитията',
        body: markup`<p class="faint">Културният календар за ${year} г. е приет от общинския съвет.</p>
${table(
  'Предстоящи събития',
  ['Дата', 'Събитие', 'Място'],
  eventItems(calendar).map(({ day, title, place }) => [
    markup`<time datetime="${day.iso}">${day.bg}</time>`,
    title,
    place,
  ]),
)}
<p class="faint">Промени в програмата са възможни при лошо време.</p><p class="faint">Входът за всички събития е свободен.</p>
<p>Организатори могат да предложат събитие на <a href="mailto:kultura@zlatodol.example">kultura@zlatodol.example</a>.</p>`,
        updated: calendar.ago(5),
      },
    ],
  };
}
