import { expect, test } from 'vitest';
import budget from '../../../checks/content/budget.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { aDocument, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

interface Named {
  readonly file: DocumentFile;
  readonly topics: readonly TopicHit[];
}

/** A file with the topics that its link text is recognised as. */
const file = (text: string, topics: readonly string[], over: Partial<DocumentFile> = {}): Named => {
  const url = over.url ?? at(`files/${encodeURIComponent(text)}.pdf`);
  const page = at('finansi');
  return {
    file: aDocument({ url, links: [{ page, text, news: false }], ...over }),
    topics: topics.map((topic) => linkTo(url, topic, text, { url: page, region: 'main' })),
  };
};
const site = (files: readonly Named[], pages: readonly Page[] = [], topics: readonly TopicHit[] = []) => ({
  pages: [aPage({ url: at('finansi') }), ...pages],
  documents: files.map((named) => named.file),
  topics: [...files.flatMap((named) => named.topics), ...topics],
});

const adopted = (year: number, over: Partial<DocumentFile> = {}) =>
  file(`Решение за приемане на бюджет ${year}`, ['budget', 'budget_adopted'], over);
const draft = file('Проект на бюджет 2026', ['budget', 'budget_draft']);
const tables = { format: 'spreadsheet', extension: 'xlsx' } as const;
const explained = linkTo(at('byudzhet-nakratko'), 'budget_citizen', 'Бюджет накратко 2026');
const section = aPage({ url: at('byudzhet-2026'), title: 'Бюджет 2026' });
const annex = (n: number, over: Partial<DocumentFile> = {}): Named => ({
  file: aDocument({
    url: at(`a/${n}.pdf`),
    links: [{ page: section.url, text: `Приложение ${n}`, news: false }],
    ...over,
  }),
  topics: [],
});
const news = aPage({ url: at('novini/7'), title: 'Обсъждат бюджет 2026', role: 'news-item' });

describeCheck(budget, {
  complete: {
    'annexes called after the budget, without a year': portalOf(
      {
        '': ['Община Върбовец', '<p>Добре дошли.</p>'],
        pari: [
          'Бюджетни документи',
          `<p>${link('f/b.pdf', 'Бюджет на общината за 2026 г., приет с Решение № 12 от 12.02.2026 г.')}</p>
          <p>${link('f/p.xlsx', 'Приложения 1 – 9 към бюджета')}</p><h2>Бюджетът накратко</h2><p>Къде отиват парите през 2026 г.</p>
          <table><tr><th>Година</th><th>Приходи</th></tr><tr><td>2026</td><td>9</td></tr><tr><td>2025</td><td>8</td></tr><tr><td>2024</td><td>7</td></tr></table>`,
        ],
      },
      { 'f/b.pdf': { textLayer: 'text' }, 'f/p.xlsx': tables },
    ),
    'tables beside the decision, years beside each other': site(
      [adopted(2026), file('Приложения 2026 (XLSX)', ['budget'], tables)],
      [
        aPage({
          url: at('byudzhet'),
          title: 'Бюджет',
          tables: [
            {
              caption: 'Сравнение',
              headers: ['2024', '2025', '2026'],
              rows: 3,
              columns: 3,
              cells: [['1', '2', '3']],
              region: 'main',
            },
          ],
        }),
      ],
      [explained, aHit({ topic: 'budget', field: 'title', url: at('byudzhet'), quote: 'Бюджет' })],
    ),
    'tables, an explanation and three years': site(
      [adopted(2026, tables), adopted(2025), adopted(2024)],
      [],
      [explained],
    ),
  },
  downloadable: {
    'any format': site([adopted(2026, { format: 'word' })]),
    'an archive that may hold the annexes': site([adopted(2026, { format: 'archive' })]),
    'tables and years, but no explanation': site([adopted(2026, tables), adopted(2025), adopted(2024)]),
    'an explanation of another year': site(
      [adopted(2026, tables), adopted(2025), adopted(2024)],
      [],
      [{ ...explained, quote: 'Бюджет накратко 2023', years: [2023] }],
    ),
    'tables and explanation, but two years': site([adopted(2026, tables), adopted(2025)], [], [explained]),
    'adopted, as the file itself says': site(
      [file('Бюджет 2026', ['budget'])],
      [],
      [
        aHit({
          topic: 'budget_adopted',
          strength: 'weak',
          field: 'document',
          url: at(`files/${encodeURIComponent('Бюджет 2026')}.pdf`),
          quote: 'Бюджет 2026',
        }),
      ],
    ),
    'annexes beside the adopted budget': site(
      [
        adopted(2026, {
          textLayer: 'scan',
          links: [{ page: section.url, text: 'Решение за приемане на бюджет 2026', news: false }],
        }),
        annex(1),
      ],
      [section],
      [titleOf(section, 'budget')],
    ),
    'a section that says it is adopted': site(
      [annex(1)],
      [section],
      [
        titleOf(section, 'budget'),
        aHit({
          topic: 'budget_adopted',
          strength: 'weak',
          field: 'body',
          url: section.url,
          quote: 'Бюджет 2026',
          years: [],
        }),
      ],
    ),
  },
  'scan-only': { 'one scanned decision without annexes': site([adopted(2026, { textLayer: 'scan' })]) },
  'adoption-unclear': {
    'a decision of this year on the budget of the last': site([
      file('Решение от 2026 за приемане на бюджет 2025', ['budget', 'budget_adopted']),
    ]),
    'no word on adoption': site([file('Бюджет 2026', ['budget'])]),
    'the file speaks of the adoption of another year': site(
      [file('Бюджет 2026', ['budget'])],
      [],
      [
        aHit({
          topic: 'budget_adopted',
          strength: 'weak',
          field: 'document',
          url: at(`files/${encodeURIComponent('Бюджет 2026')}.pdf`),
          quote: 'Бюджет 2026',
          years: [2025],
        }),
      ],
    ),
    'adopted, but on a page without a file': site(
      [],
      [section],
      [titleOf(section, 'budget'), titleOf(section, 'budget_adopted')],
    ),
  },
  'draft-only': {
    'a draft for public discussion': site([draft]),
    'a draft that is called nothing else': site([file('Проектобюджет 2026', ['budget_draft'])]),
  },
  unread: {
    'the file could not be read': site([], [], [linkTo(at('b.pdf'), 'budget_adopted', 'Приет бюджет 2026')]),
  },
  'news-only': {
    'news about the discussion': site([], [news], [titleOf(news, 'budget', { news: true })]),
    'a section without files': site([], [section], [titleOf(section, 'budget')]),
    'news link to the decision': site(
      [],
      [news],
      [linkTo(at('b.pdf'), 'budget_adopted', 'Обсъждат бюджет 2026', { url: news.url, news: true })],
    ),
  },
  'last-year': { 'the budget of last year': site([adopted(2025)]) },
  absent: {
    'nothing at all': site([]),
    'a budget of long ago': site([adopted(2023)]),
    'the delegated budget of a school': site([file('Делегиран бюджет 2026', ['budget', 'delegated_budget'])]),
    'a report on its execution': site([file('Отчет за изпълнение на бюджета 2026', ['budget_execution'])]),
    'a report on the execution of the municipal budget': site(
      [file('Отчет за бюджет 2026', ['budget', 'budget_execution'])].map((it) => ({
        ...it,
        topics: it.topics.map((hit) => ({ ...hit, years: [] })),
      })),
    ),
    'an empty section of a template': site(
      [annex(1)],
      [{ ...section, hollow: 'empty-section' }],
      [titleOf(section, 'budget'), titleOf(section, 'budget_adopted')],
    ),
  },
});

test('until the end of March, last year’s budget is the current one', () => {
  expect(outcomeOf(budget, site([adopted(2025)]), { asOf: '2026-03-31' })).toBe('downloadable');
  expect(outcomeOf(budget, site([adopted(2025)]), { asOf: '2026-04-01' })).toBe('last-year');
});

test('the link that names the budget is the proof, with where it leads', () => {
  const { evidence } = findingOf(budget, site([adopted(2026)]));
  const quote = 'Решение за приемане на бюджет 2026';
  const target = expect.stringContaining('2026.pdf') as string;
  expect(evidence).toMatchObject([{ kind: 'link', url: at('finansi'), quote, target }]);
});

test('the day of the decision is not the year of the budget', () => {
  const decided = (text: string) => outcomeOf(budget, site([file(text, ['budget', 'budget_adopted'])]));
  const thisYears = decided('Решение за приемане на бюджет 2026');
  expect(decided('Решение № 98 от 12.12.2025 г. за приемане на бюджет 2026')).toBe(thisYears);
  expect(decided('Решение № 14 от 12.02.2026 г. за приемане на бюджет 2025')).not.toBe(thisYears);
});

test('a page that adopts a budget without any file is not cited beside the files', () => {
  const title = 'Решение за приемане на бюджет 2026';
  const page = aPage({ url: at('r/12'), title });
  const topics = ['budget', 'budget_adopted'].map((topic) => titleOf(page, topic));
  const { evidence } = findingOf(budget, site([adopted(2026)], [page], topics));
  expect(evidence.map(({ url }) => url)).not.toContain(page.url);
});
