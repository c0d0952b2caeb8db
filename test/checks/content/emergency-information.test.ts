import { expect, test } from 'vitest';
import check from '../../../checks/content/emergency-information.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const title = 'Защита при бедствия';
const guidance = '<h2>При наводнение</h2><p>Изключете тока и се качете на високо.</p>';
const page = (html: string) => portalOf({ '': home, bedstviya: [title, html] });

const line = 'При наводнение изключете тока и се качете на високо.';

describeCheck(check, {
  ...inVain('Кризисен щаб'),
  alerting: {
    'a text message to be warned, in plain words': portalOf({
      '': home,
      p: [
        'Предупреждения и съвети',
        '<ul><li>02.05.2026 – Без вода в центъра до 14 ч.</li></ul><p>За известия изпратете СМС с текст „ВЪРБОВЕЦ“.</p>',
      ],
    }),
    'outages and a channel': portalOf({
      '': home,
      a: [
        'Аварии и прекъсвания',
        '<p>04.05.2026: спиране на водата по ул. Липа.</p><p>Известия за аварии има във Viber канала ни.</p>',
      ],
    }),
    'a warning of last week and a subscription': page(
      `${guidance}<h2>Предупреждения</h2><p>28.04.2026: жълт код за силен вятър.</p><p>Абонирайте се за известия по имейл.</p>`,
    ),
  },
  instructive: {
    'a search of the page is no subscription': page(
      `${guidance}<p>28.04.2026: жълт код за силен вятър.</p><form method="get" action="/t"><label>Търсене <input name="q"></label><button>Търсене</button></form>`,
    ),
    'a line of its own': page(`<p>${line}</p>`),
    'what to do in a flood': page(guidance),
    'a plan to download': portalOf(
      { '': home, bedstviya: [title, link('f/plan.pdf', 'План за защита при бедствия')] },
      { 'f/plan.pdf': {} },
    ),
    'a warning of last winter': page(
      `${guidance}<p>12.12.2025: жълт код за снеговалеж.</p><p>Абонирайте се за известия.</p>`,
    ),
    'the alert of the state is not their own': page(`${guidance}<p>BG-ALERT изпраща съобщения на телефоните.</p>`),
    'in English': portalOf({
      '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
      e: ['Emergencies', '<h2>What to do in a flood</h2><p>Switch off the power and go to high ground.</p>'],
    }),
  },
  'name-only': {
    'a line too short to guide anybody': page('<p>При наводнение: горе.</p>'),
    'a promise': page('<p>Сигурността на гражданите е наш приоритет през цялата година.</p>'),
  },
  'phones-only': {
    'a warning and nothing else': page('<p>28.04.2026: жълт код за силен вятър.</p>'),

    'the name of the page alone': portalOf({
      '': home,
      b: ['При бедствие', '<p>Дежурен по общината: 032 123 456. Планът се подготвя.</p>'],
    }),
    'a page with numbers': page('<p>Дежурен по общината: 032 123 456, спешни случаи: 112.</p>'),
    '112 in the footer': portalOf({
      '': '<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1></main><footer>Телефон 112</footer></body></html>',
    }),
  },
});

test('a mention of emergency help without its number is no phone', () => {
  const clinic = portalOf({ '': home, z: ['Здравеопазване', '<p>Филиалът за спешна помощ е в двора на центъра.</p>'] });
  expect(outcomeOf(check, clinic, {})).toBe('absent');
});

test('a text as long as asked for guides', () => {
  const under = 'Потърсете високо място извън долината.';
  const part = page(`<h2>При наводнение</h2><p>${under}</p>`);
  expect(outcomeOf(check, part, { limits: { leastText: under.length } })).toBe('instructive');
  expect(outcomeOf(check, part, { limits: { leastText: under.length + 1 } })).toBe('name-only');
  expect(outcomeOf(check, page(`<p>${line}</p>`), { limits: { leastText: line.length } })).toBe('instructive');
});
