import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { writeIndex, writeReport } from '../../../../src/publish/report/write-report.ts';
import { scorecard } from '../../../../src/score/scorecard.ts';
import { anAudit, judgement, smallEdition } from '../../../kit/an-audit.ts';
import { temporaryFolder } from '../../../kit/temporary.ts';

const audit = anAudit();

describe('writing a report', () => {
  test('makes the folder, both languages, and leaves nothing half-written behind', async () => {
    const folder = join(temporaryFolder(), 'reports', 'varbovets');
    const written = await writeReport(folder, audit);
    expect(written).toEqual({ bg: join(folder, 'report.html'), en: join(folder, 'report.en.html') });
    expect(readdirSync(folder).sort()).toEqual(['report.en.html', 'report.html']);
    expect(readFileSync(written.bg, 'utf8')).toMatch(/^<!doctype html>\s+<html lang="bg">[^]+<\/html>\s*$/);
  });

  test('takes the place of an older report', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'report.html'), 'old');
    const { bg } = await writeReport(folder, audit);
    expect(readFileSync(bg, 'utf8')).not.toContain('old<');
    expect(readFileSync(bg, 'utf8')).toContain('Община Върбовец');
  });

  test('fails with nothing left over when the place is taken by a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'report.html'));
    await expect(writeReport(folder, audit)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['report.html']);
  });
});

describe('the index of several municipalities', () => {
  const entry = (id: string, [bg, en]: readonly [string, string], card = audit.scorecard) => ({
    municipality: { ...audit.municipality, id, names: { bg, en } },
    scorecard: card,
    href: { bg: `${id}/report.html`, en: `${id}/report.en.html` },
  });
  const perfect = smallEdition.indicators.map((indicator) => judgement(indicator));
  const unseen = scorecard(smallEdition, []);
  const entries = [
    entry('yasenets', ['Ясенец', 'Yasenets']),
    entry('gabrets', ['Габрец', 'Gabrets'], unseen),
    entry('brestak', ['Брестак', 'Brestak'], scorecard(smallEdition, perfect)),
  ];
  const index = { edition: audit.edition, asOf: audit.run.asOf, entries };
  const heads = (file: string) => {
    const page = load(readFileSync(file, 'utf8'));
    const texts = page('tbody th').map((_, one) => page(one).text().replace(/\s+/gu, ' ').trim());
    return { heads: texts.get(), main: page('main').text() };
  };

  test('is in the order of the ranking, with every place that is still possible', async () => {
    const { bg } = await writeIndex(temporaryFolder(), index);
    expect(heads(bg).heads).toEqual([
      '1. Брестак100,0 % от оценените точки, възможно място 1',
      '2. Ясенец69,2 % от оценените точки, възможно място 2–3',
      'Габрецбез място, възможно място 1–3',
    ]);
  });

  test('says that the ranking is preliminary and how few of its places are certain', async () => {
    const { bg, en } = await writeIndex(temporaryFolder(), index);
    expect(heads(bg).main).toContain('Класиране: предварително, непотвърдено');
    expect(heads(bg).main).toContain('Сигурни места: 1 от 3.');
    expect(heads(en).main).toContain('Certain places: 1 of 3. The possible results of the others overlap');
  });

  test('leads to the report in the same language', async () => {
    const { en } = await writeIndex(temporaryFolder(), index);
    const page = load(readFileSync(en, 'utf8'));
    expect(page('tbody a').first().attr('href')).toBe('brestak/report.en.html');
  });
});
