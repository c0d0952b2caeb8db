import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { renderRankingText } from '../../../../src/cli/output/ranking-text.ts';
import { columns } from '../../../../src/cli/output/terminal-text.ts';
import { scorecard } from '../../../../src/score/scorecard.ts';
import { anAudit, judgement } from '../../../kit/an-audit.ts';

const { edition } = loadConfig();
const audit = anAudit(edition);
const totalOf = (judged: number, score?: 0) => {
  const judgements = edition.indicators
    .slice(0, judged)
    .map((one) => judgement(one, score === undefined ? {} : { score }));
  return scorecard(edition, judgements).total;
};
const named = (id: string, bg: string, total: ReturnType<typeof totalOf>) => ({
  municipality: { ...audit.municipality, id, names: { bg, en: id } },
  total,
});
const contenders = [
  named('yasenets', 'Ясенец', totalOf(4, 0)),
  named('gabrets', 'Габрец', totalOf(0)),
  named('brestak', 'Брестак', audit.scorecard.total),
];
const lines = renderRankingText(contenders, { language: 'bg', colour: false }).split('\n');

describe('the ranking on a terminal', () => {
  test('begins by saying that it is preliminary and unconfirmed', () => {
    expect(lines[0]).toBe('Класиране: предварително, непотвърдено');
  });

  test('has a line for each: place and possible places, name, points, share, possible result, coverage', () => {
    expect(lines.slice(4, 7)).toEqual([
      expect.stringMatching(/^ {2}1 \(1–3\) +Брестак +27,3 от 52,0 +52,6 % +22,9–79,1 +60\/109 +55\s%$/u),
      expect.stringMatching(/^ {2}2 \(1–3\) +Ясенец +0,0 от [\d,]+ +0,0 % +0,0–9[\d,]+ +4\/109 +4\s%$/u),
      expect.stringMatching(/^ {2}– \(1–3\) +Габрец +0,0 от 0,0 +– +0,0–100,0 +0\/109 +0\s%$/u),
    ]);
  });

  test('ends with what the places are worth', () => {
    expect(lines.slice(7).join(' ')).toContain('Сигурни места: 0 от 3.');
  });

  test('calls the order certain only when no possible results overlap', () => {
    const apart = [named('a', 'А', totalOf(109)), named('b', 'Б', totalOf(109, 0))];
    const text = renderRankingText(apart, { language: 'en', colour: false });
    expect(text).toContain('The possible results do not overlap');
    expect(text).toMatch(/^ {2}1 \(1\) /mu);
  });

  test('keeps its columns apart when every indicator is judged', () => {
    const full = [named('a', 'А', totalOf(109)), named('b', 'Б', totalOf(109, 0))];
    expect(renderRankingText(full, { language: 'bg', colour: false })).toMatch(
      / 100,0 от 100,0 .+–\S+ +109\/109 100\s%$/mu,
    );
  });

  test.each(['bg', 'en'] as const)('fits into 80 columns in %s, and lets no name steer the terminal', (language) => {
    const hostile = named('x', `\u001b[2J${'Много дълго име '.repeat(9)}`, totalOf(9));
    const text = renderRankingText([...contenders, hostile], { language, colour: false });
    for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
