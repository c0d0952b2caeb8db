import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../src/model/edition.ts';
import { loadConfig } from '../../../../config/load.ts';
import { renderScorecardText } from '../../../../src/cli/output/scorecard-text.ts';
import { columns } from '../../../../src/cli/output/terminal-text.ts';
import { scorecard } from '../../../../src/score/scorecard.ts';
import { anAudit, judgement } from '../../../kit/an-audit.ts';

const audit = anAudit(loadConfig().edition);
const [first] = audit.edition.indicators as [Indicator];
const plain = renderScorecardText(audit, { language: 'bg', colour: false, file: '/reports/varbovets/report.html' });

describe('the scorecard on a terminal', () => {
  test.each(['bg', 'en'] as const)('fits into 80 columns in %s', (language) => {
    const text = renderScorecardText(audit, { language, colour: false, file: null });
    for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
  });

  test('has a line per category with points, possible result and coverage, and says that nothing is confirmed', () => {
    expect(plain).toContain('Автоматична, непотвърдена оценка');
    expect(plain).toMatch(/^Съдържание +5,4 от 10,1 {2}[█▒·]{16} +4,8–15,8 +12\/23 +52\s%$/mu);
    expect(plain).toMatch(/^Общо +27,3 от 52,0 {2}[█▒·]{16} +22,9–79,1 +60\/109 +55\s%$/mu);
    expect(plain).toContain('За човек: 20 · Ненаблюдавани: 19 · Наша грешка: 10');
  });

  test('keeps its columns apart when every indicator is judged', () => {
    const all = audit.edition.indicators.map((one) => judgement(one));
    const full = { ...audit, judgements: all, scorecard: scorecard(audit.edition, all) };
    const text = renderScorecardText(full, { language: 'bg', colour: false, file: null });
    expect(text).toMatch(/^Общо .+–\S+ +109\/109 100\s%$/mu);
  });

  test('names findings, what was not seen, and where the report is', () => {
    expect(plain).toContain('Какво не достига');
    expect(plain).toContain('– защитна стена спира автоматичното четене 10 показателя');
    expect(plain).toMatch(/Целият отчет: \/reports\/varbovets\/report\.html\n$/);
  });

  test('is the same words with colours as without', () => {
    const coloured = renderScorecardText(audit, {
      language: 'bg',
      colour: true,
      file: '/reports/varbovets/report.html',
    });
    expect(coloured).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test('lets no page steer the terminal', () => {
    const says = { bg: '\u001b]0;title\u0007\u009b2J\rНамерено', en: '' };
    const text = renderScorecardText(
      { ...audit, judgements: [judgement(first, { score: 0, says })] },
      { language: 'bg', colour: false, file: null },
    );
    expect(text).toContain('[U+001B]]0;title');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
