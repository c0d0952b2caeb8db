import { expect, test } from 'vitest';
import { checks } from '../../../../checks/index.ts';
import { loadConfig } from '../../../../config/load.ts';
import { explanation, type Explained } from '../../../../src/cli/output/explanation.ts';
import type { Judgement } from '../../../../src/model/judgement.ts';

const { edition } = loadConfig({ edition: '2026' });
const id = 'content.budget';
const indicator = edition.indicators.find((it) => it.id === id);
const check = checks.find((it) => it.id === id);
if (indicator === undefined) throw new Error(`no ${id}`);

const judgement: Judgement = {
  municipality: 'varbovets',
  indicator: id,
  category: 'content',
  status: 'judged',
  outcome: 'downloadable',
  score: 2,
  max: 3,
  confidence: 0.8,
  bound: 'at-least',
  says: { bg: 'Бюджетът може да се изтегли.', en: 'The budget can be downloaded.' },
  because: null,
  evidence: [
    {
      kind: 'link',
      url: 'https://varbovets.example/byudzhet',
      quote: 'Бюджет \u001b[31m2026',
      target: `https://varbovets.example/files/${'a'.repeat(90)}.pdf`,
      capturedAt: '2026-05-04T09:00:00.000Z',
      sha256: null,
    },
  ],
  check: { id, version: 1 },
  limits: {},
};

const explained = (over: Partial<Judgement> = {}): Explained => ({
  edition,
  indicator,
  check,
  judged: [{ name: 'Община Върбовец', judgement: { ...judgement, ...over } }],
});

test('question, levels, finding, proof and what would raise it stand there, in the language asked for', () => {
  const bg = explanation(explained(), 'bg');
  expect(bg).toContain(indicator.question.bg.slice(0, 40));
  expect(bg).toMatch(/^→ 2 {2}/mu);
  expect(bg).toContain('Община Върбовец: 2/3');
  expect(bg).toContain('Бюджетът може да се изтегли.');
  expect(bg).toContain('Какво би повишило оценката\n    3  ');
  const en = explanation(explained(), 'en');
  expect(en).toContain('The budget can be downloaded.');
  expect(en.replace(/„[^“]*“/gu, '').replace('Община Върбовец', '')).not.toMatch(/\p{Script=Cyrillic}/u);
});

test('what a site wrote cannot steer the terminal, and addresses stay whole', () => {
  const text = explanation(explained(), 'bg');
  expect(text).not.toContain('\u001b');
  expect(text).toContain(`files/${'a'.repeat(90)}.pdf`);
  const tooLong = text.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
  expect(tooLong).toEqual([]);
});

test('an address of Cyrillic words is shown as a person writes it', () => {
  const evidence = judgement.evidence.map((one) => ({
    ...one,
    url: 'https://varbovets.example/%D0%B3%D0%BB%D0%BE%D0%B1%D0%B8/',
  }));
  expect(explanation(explained({ evidence }), 'bg')).toContain('https://varbovets.example/глоби/');
});

test('the highest level needs no advice, and what a person decides says so', () => {
  expect(explanation(explained({ score: 3 }), 'bg')).toContain('Това е най-високата степен.');
  const open = explanation(explained({ status: 'review', score: null, because: 'undecided', bound: null }), 'bg');
  expect(open).toContain('Решава човек.');
  expect(open).not.toMatch(/^→/mu);
});

test('without a run only the indicator and its check are explained', () => {
  const text = explanation({ edition, indicator, check: undefined, judged: [] }, 'bg');
  expect(text).toContain('Няма автоматична проверка.');
  expect(text).not.toContain('Доказателства');
});
