import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../src/model/edition.ts';
import { loadConfig } from '../../../../config/load.ts';
import { resultsCsv } from '../../../../src/cli/output/results-csv.ts';
import { resultsJson } from '../../../../src/cli/output/results-json.ts';
import { resultsTable } from '../../../../src/cli/output/results-table.ts';
import { columns } from '../../../../src/cli/output/terminal-text.ts';
import { anAudit, hostile, judgement, smallEdition } from '../../../kit/an-audit.ts';

const { judgements } = anAudit(loadConfig().edition);
const [indicator] = smallEdition.indicators as [Indicator];
const saying = (bg: string) => judgement(indicator, { says: { bg, en: 'en' }, evidence: [hostile] });

describe('results as JSON', () => {
  test('are an array with one entry per judgement, in the order given', () => {
    const results = JSON.parse(resultsJson(judgements)) as { indicator: string }[];
    expect(results.map((result) => result.indicator)).toEqual(judgements.map((one) => one.indicator));
  });

  test('have the promised fields in the promised order', () => {
    const [result] = JSON.parse(resultsJson(judgements)) as Record<string, unknown>[];
    expect(Object.keys(result ?? {})).toEqual([
      'municipality',
      'indicator',
      'category',
      'status',
      'outcome',
      'score',
      'max',
      'confidence',
      'bound',
      'says',
      'because',
      'evidence',
      'evidenceUrls',
      'check',
    ]);
  });

  test('show proof with the log of a search where there is one', () => {
    const results = JSON.parse(resultsJson(judgements)) as {
      evidence: Record<string, unknown>[];
      evidenceUrls: string[];
    }[];
    expect(Object.keys(results[0]?.evidence[0] ?? {})).toEqual(['kind', 'url', 'quote', 'capturedAt', 'sha256']);
    expect(results[2]?.evidence[0]?.['searched']).toEqual({
      pages: 1526,
      documents: 505,
      hosts: ['varbovets.example', 'savet.varbovets.example'],
      topics: ['бюджет', 'отчет'],
    });
    expect(results[1]?.evidenceUrls).toEqual([
      'https://varbovets.example/budget',
      'https://varbovets.example/files/budget-2026.pdf',
    ]);
  });

  test('have no score where there is none, never 0', () => {
    const results = JSON.parse(resultsJson(judgements)) as { status: string; score: number | null }[];
    for (const { status, score } of results) expect(score === null).toBe(status !== 'judged');
  });

  test('of nothing are an empty array', () => {
    expect(JSON.parse(resultsJson([]))).toEqual([]);
  });

  test('keep any words as they are, yet hold nothing a terminal obeys', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\u009b', '\u202e', '\u{e0041}', '\u2028'),
        (text, odd) => {
          const json = resultsJson([saying(text + odd)]);
          const [result] = JSON.parse(json) as { says: { bg: string } }[];
          expect(result?.says.bg).toBe(text + odd);
          expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        },
      ),
    );
  });
});

/** The grammar of RFC 4180, read literally: records of fields, quoted or not. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(csv); match; match = field.exec(csv)) {
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      records.push(record);
      record = [];
    }
    if (field.lastIndex === csv.length) return records;
  }
  throw new Error('not RFC 4180');
}

const saysOf = (csv: string) => readCsv(csv)[1]?.[9];

describe('results as CSV', () => {
  test('have a header and one record of the same width per judgement', () => {
    const records = readCsv(resultsCsv(judgements));
    expect(records).toHaveLength(110);
    expect(records[0]?.slice(0, 10).join()).toBe(
      'municipality,indicator,category,status,outcome,score,max,confidence,bound,says_bg',
    );
    for (const record of records) expect(record).toHaveLength(17);
  });

  test('leave a missing score empty, never 0', () => {
    const unseen = readCsv(resultsCsv(judgements)).filter((record) => record[3] === 'not-observed');
    expect(unseen.map((record) => record[5])).toEqual(unseen.map(() => ''));
    expect(unseen.length).toBeGreaterThan(0);
  });

  test.each(['=1+1', '+359 66', '-2', '@SUM(A1)', '\t=1', '\r=1'])('make %j a text for any spreadsheet', (formula) => {
    expect(saysOf(resultsCsv([saying(formula)]))).toMatch(/^'/);
  });

  test.each(['Бюджет, приет с „Решение“', 'два\nреда', 'кавички "тук"', 'a=b', ''])(
    'give %j back as it was',
    (text) => {
      expect(saysOf(resultsCsv([saying(text)]))).toBe(text);
    },
  );

  test('can be read back whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const records = readCsv(resultsCsv([saying(text), saying(text)]));
        expect(records.map((record) => record.length)).toEqual([17, 17, 17]);
      }),
    );
  });
});

describe('results as a table', () => {
  test('have a line of at most 80 columns per judgement under the name of its municipality', () => {
    const table = resultsTable(judgements, { language: 'bg', colour: false });
    const lines = table.trimEnd().split('\n');
    expect(lines).toHaveLength(110);
    expect(lines[0]).toBe('varbovets');
    for (const line of lines) expect(columns(line), line).toBeLessThanOrEqual(80);
  });

  test('show a score with what it means, and why there is none', () => {
    const line = (at: number) =>
      resultsTable(judgements.slice(at, at + 1), { language: 'bg', colour: false }).split('\n')[1];
    expect(line(0)).toMatch(/ 3\/3 +Браузърите ползват HTTPS/);
    expect(line(1)).toMatch(/ ≥0\/1 /);
    expect(line(4)).toMatch(/ – +ненаблюдаван: защитна стена/);
  });

  test('let no page steer the terminal', () => {
    const table = resultsTable([saying('\u001b[2Jизтрито')], { language: 'bg', colour: false });
    expect(table.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
