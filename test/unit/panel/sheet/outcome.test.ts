import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../src/panel/sheet/outcome.ts';
import { tableCsv } from '../../../../src/publish/release/table.ts';
import { outcomeTables } from '../../../../src/sheet/outcome-tables.ts';
import { tablesWorkbook } from '../../../../src/sheet/outcome-xlsx.ts';
import { readSheets } from '../../../../src/sheet/read-file.ts';
import { answered, rate } from '../../../kit/a-review.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { ratedDatabase } from '../../../kit/a-sheet.ts';

test('the outcome has what was decided with its provenance, and of what is open counts alone', async () => {
  const db = await ratedDatabase(['varbovets', 'lipnitsa']);
  await answered(db, ['varbovets', 'security.first'], [1, 1]);
  await answered(db, ['varbovets', 'security.third'], [0, 0]);
  await answered(db, ['varbovets', 'content.first'], [0, 1]);
  await rate(db, ['ana', 'varbovets', 'content.second'], 2, { minute: 3 });
  const tables = outcomeTables(await outcomeOf(db, smallEdition));
  const [finals = '', scores = '', progress = ''] = tables.map(tableCsv);
  expect(finals.trimEnd().split('\n').slice(1)).toEqual([
    'small,varbovets,security.first,security,1,human_confirmed,false',
    'small,varbovets,security.third,security,0,human_override,false',
  ]);
  expect(scores).toContain('small,varbovets,security,12.5,2,4');
  expect(scores).toContain('small,varbovets,index,,2,8');
  expect(progress.trimEnd().split('\n').slice(1)).toEqual([
    'small,lipnitsa,0,8,0,0,0,0,8',
    'small,varbovets,0,5,0,1,0,2,8',
  ]);

  const sheets = await readSheets(await tablesWorkbook(tables, 'bg'));
  expect(sheets.map(({ name }) => name)).toEqual(['Окончателни оценки', 'Точки', 'Докъде е']);
  expect(sheets[0]?.rows[1]).toEqual([
    'small',
    'varbovets',
    'security.first',
    'security',
    1,
    'human_confirmed',
    'false',
  ]);
});

test('nothing in it depends on an answer while the question is open', async () => {
  const outcome = async (given: 0 | 3) => {
    const db = await ratedDatabase();
    await rate(db, ['ana', 'varbovets', 'content.second'], given, { minute: 3 });
    return outcomeTables(await outcomeOf(db, smallEdition)).map(tableCsv);
  };
  expect(await outcome(0)).toEqual(await outcome(3));
});
