import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { writeIndex, writeReport } from '../../../../src/publish/report/write-report.ts';
import { anAudit } from '../../../kit/an-audit.ts';
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
  const entry = (id: string, bg: string, en: string) => ({
    municipality: { ...audit.municipality, id, names: { bg, en } },
    scorecard: audit.scorecard,
    href: { bg: `${id}/report.html`, en: `${id}/report.en.html` },
  });
  const entries = [entry('yasenets', 'Ясенец', 'Yasenets'), entry('brestak', 'Брестак', 'Brestak')];

  test('is alphabetical, without ranks, and says why', async () => {
    const { bg } = await writeIndex(temporaryFolder(), { edition: audit.edition, asOf: audit.run.asOf, entries });
    const page = load(readFileSync(bg, 'utf8'));
    expect(
      page('tbody th')
        .map((_, one) => page(one).text())
        .get(),
    ).toEqual(['Брестак', 'Ясенец']);
    expect(page('main').text()).toContain('Предварителни данни, а не класиране');
    expect(page('main').text()).not.toMatch(/място/);
  });

  test('leads to the report in the same language', async () => {
    const { en } = await writeIndex(temporaryFolder(), { edition: audit.edition, asOf: audit.run.asOf, entries });
    const page = load(readFileSync(en, 'utf8'));
    expect(page('tbody a').first().attr('href')).toBe('brestak/report.en.html');
  });
});
