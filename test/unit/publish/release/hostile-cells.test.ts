import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { Release } from '../../../../src/publish/release/release.ts';
import { tablesOf } from '../../../../src/publish/release/files.ts';
import { tableCsv } from '../../../../src/publish/release/table.ts';
import { workbook } from '../../../../src/publish/release/workbook.ts';
import { chartFiles } from '../../../../src/publish/site/charts/chart.ts';
import { heat } from '../../../../src/publish/site/charts/heat.ts';
import { partsOf } from '../../../../src/publish/site/paging.ts';
import { lookup, view } from '../../../../src/publish/site/view.ts';
import { unpacked } from '../../../kit/an-archive.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

const release = assembleRelease(aReleaseSource('final'));

/** What begins a formula (OWASP, CSV injection), what a spreadsheet may swallow before it, and what splits or ends cells. */
const opening = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '"',
  ',',
  ';',
  "'",
  ' ',
  '\u202e',
  '',
);
const hostileText = fc
  .tuple(fc.array(opening, { maxLength: 3 }), fc.constantFrom('1+1', "cmd|' /C calc'!A0", 'HYPERLINK("x")', 'Ruse', ''))
  .map(([signs, rest]) => signs.join('') + rest);

/** A release in which every text that comes from elsewhere is this one. */
function saying(text: string): Release {
  return {
    ...release,
    municipalities: release.municipalities.map((one) => ({
      ...one,
      names: { bg: text, en: text, official: text },
      portal: text,
    })),
    indicators: release.indicators.map((one) => ({
      ...one,
      title: { bg: text, en: text },
      question: { bg: text, en: text },
    })),
    assessments: release.assessments.map((one) => ({ ...one, says: { bg: text, en: text }, justification: text })),
    evidence: release.evidence.map((one) => ({ ...one, url: text, quote: text })),
    runs: release.runs.map((one) => ({ ...one, versions: text })),
    trends: release.trends.map((one) => ({
      ...one,
      summary: { ...one.summary, left: [{ id: text, name: { bg: text, en: text } }], note: text },
    })),
  };
}

const executable = /^[=+\-@\t\r\n＝＋－＠]/u;
const number = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/u;

test('whatever a text is, no cell of any table or chart runs in a spreadsheet, and no row is torn', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const said = saying(text);
      const ofTables = tablesOf(said).map(
        (table) => [tableCsv(table), table.fields.length, table.rows.length] as const,
      );
      const shown = view(said, lookup(said), 'bg');
      const [part] = partsOf(shown);
      const chart = part === undefined ? null : heat(shown, part);
      const ofCharts = (chart === null ? [] : chartFiles(shown, chart)).flatMap(([name, content]) =>
        name.endsWith('.csv') ? [[content, 4, 3] as const] : [],
      );
      expect(ofCharts).toHaveLength(1);
      for (const [content, columns, rows] of [...ofTables, ...ofCharts]) {
        const records: string[][] = parse(content);
        expect(records).toHaveLength(rows + 1);
        expect(records.every((cells) => cells.length === columns)).toBe(true);
        expect(records.flat().filter((cell) => executable.test(cell) && !number.test(cell))).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test('whatever a text is, the workbook holds it as text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const files = await unpacked(await workbook(saying(text)));
      const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/'));
      expect(sheets.length).toBeGreaterThan(4);
      for (const [, content] of sheets) {
        expect(content).not.toMatch(/<f[ >/]/u);
        // A cell without a type is a number, and holds one.
        for (const [, attributes = '', value = ''] of content.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/gu))
          if (!/t="s"/u.test(attributes)) expect(value).toMatch(number);
      }
    }),
    { numRuns: 4 },
  );
});
