import { expect, test } from 'vitest';
import check from '../../../checks/content/accessibility-statement.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const title = 'Декларация за достъпност';
const statement = (day: string, site = 'www.varbovets.example', name = 'Община Върбовец') => `
  <p>${name} се ангажира да направи достъпен ${site}.</p>
  <h2>Статус на съответствието</h2><p>Порталът съответства частично на EN 301 549.</p>
  <h2>Недостъпно съдържание</h2><p>Част от протоколите са сканирани.</p>
  <h2>Изготвяне</h2><p>Настоящата декларация е изготвена на ${day} след самооценка.</p>
  <h2>Обратна връзка</h2><p>Пишете на dostap@varbovets.example.</p>`;
const enforcement = '<h2>Процедура по прилагане</h2><p>Подайте жалба до министъра на електронното управление.</p>';
const page = (html: string) => portalOf({ '': home, dostapnost: [title, html] });

const complete = page(statement('10.02.2026 г.') + enforcement);

const named = (name: string, html: string) => portalOf({ '': home, d: [name, html] });

describeCheck(check, {
  ...inVain(title),
  absent: {
    'a version for the blind in the footer of a page on allowances': portalOf({
      '': home,
      d: `<!doctype html><html lang="bg"><head><title>За хора с увреждания</title></head><body><main><h1>За хора с увреждания</h1>
        <p>Паркинг карти се издават в стая 3.</p></main><footer><p>Версия за незрящи</p></footer></body></html>`,
    }),
    ...inVain(title).absent,
    'allowances for people with disabilities': named(
      'За хора с увреждания',
      '<p>Паркинг карти се издават в стая 3.</p>',
    ),
  },
  complete: {
    'all parts, a few months old': complete,
    'in English': portalOf({
      '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
      accessibility: [
        'Accessibility statement',
        `<p>Varbovets is committed to this website.</p><h2>Compliance status</h2><p>It is partially compliant.</p>
         <h2>Non-accessible content</h2><p>Some scans.</p><p>This statement was prepared on 12 March 2026.</p>
         <h2>Feedback and contact information</h2><p>Write to us.</p><h2>Enforcement procedure</h2><p>The ombudsman.</p>`,
      ],
    }),
  },
  'old-or-partial': {
    'older than a year, though the page was changed lately': page(
      `${statement('10.02.2025 г.')}${enforcement}<p>Последна актуализация: 20.04.2026</p>`,
    ),
    'without the enforcement procedure': page(statement('10.02.2026 г.')),
  },
  general: {
    'a status without what falls short': page(
      '<h2>Статус на съответствието</h2><p>Порталът съответства частично на EN 301 549.</p>',
    ),
    'the site of the guidelines is none of another municipality': page(
      '<p>Сайтът следва указанията на www.w3.org за всички хора.</p>',
    ),
    'under another name, when it speaks of the site': named(
      'За хора с увреждания',
      '<p>Общината се стреми сайтът да бъде удобен за всички. Версия за незрящи се подготвя.</p>',
    ),
    'a policy without the parts of the model': page(
      '<p>Върбовец се стреми сайтът да бъде достъпен за всички хора.</p>',
    ),
  },
  'of-others': {
    'copied from another municipality': page(
      statement('10.02.2026 г.', 'www.drugagrad.example', 'Община Другаград') + enforcement,
    ),
  },
});

test('twelve months later it is old', () => {
  expect(outcomeOf(check, complete, { asOf: '2027-02-12' })).toBe('old-or-partial');
});

test('a link to the statement of the state proves nothing', () => {
  const site = portalOf({ '': ['Община Върбовец', link('https://egov.government.bg/dostapnost', title)] });
  expect(outcomeOf(check, site)).toBe('absent');
});
