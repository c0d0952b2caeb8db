import type { Phase } from '../../model/review/assessment.ts';
import { next } from './edition/next.ts';
import { obstacles } from './edition/obstacles.ts';
import { people } from './edition/people.ts';
import { progress } from './edition/progress.ts';
import { steps } from './edition/steps.ts';

const bg = {
  title: (edition: string) => `Издание ${edition}`,
  menu: 'Издание',
  tabs: {
    label: 'Части на изданието',
    overview: 'Преглед',
    assign: 'Разпределяне',
    recusals: 'Самоотводи',
    adopt: 'Проверка за оценяване',
    phase: 'Етап',
    reopen: 'Отваряне наново',
    replies: 'Право на отговор',
  },
  phases: {
    preparation: 'подготовка',
    crawl: 'обхождане',
    rating: 'оценяване',
    arbitration: 'арбитраж',
    reply: 'право на отговор',
    final: 'окончателно',
    published: 'публикувано',
  } as Readonly<Record<Phase, string>>,
  ...next.bg,
  ...progress.bg,
  ...obstacles.bg,
  ...people.bg,
  ...steps.bg,
};

const en: typeof bg = {
  title: (edition) => `Edition ${edition}`,
  menu: 'Edition',
  tabs: {
    label: 'Parts of the edition',
    overview: 'Overview',
    assign: 'Hand out',
    recusals: 'Recusals',
    adopt: 'Run to be rated',
    phase: 'Phase',
    reopen: 'Reopen',
    replies: 'Right of reply',
  },
  phases: {
    preparation: 'preparation',
    crawl: 'crawl',
    rating: 'rating',
    arbitration: 'arbitration',
    reply: 'right of reply',
    final: 'final',
    published: 'published',
  },
  ...next.en,
  ...progress.en,
  ...obstacles.en,
  ...people.en,
  ...steps.en,
};

export const edition = { bg, en };
