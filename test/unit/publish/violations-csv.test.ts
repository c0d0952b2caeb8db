import { expect, it } from 'vitest';
import type { Recording } from '../../../src/model/observation/index.ts';
import type { Observed } from '../../../src/model/observation/observed.ts';
import { violationsCsv } from '../../../src/publish/violations-csv.ts';
import { anAxePage, aLinkCheck, aPage, at } from '../../kit/observations.ts';

const unseen = { seen: false, because: 'no_browser' } as const;
const seen = <T>(...value: T[]): Observed<readonly T[]> => ({ seen: true, value, gaps: [] });
const rows = (observed: Partial<Recording['observed']>): string[] => {
  const nothing = { axe: unseen, layouts: unseen, links: unseen, pages: unseen };
  const recording = { observed: { ...nothing, ...observed } } as Recording;
  return violationsCsv(recording).trimEnd().split('\r\n').slice(1);
};

it('names the element of every accessibility fault', () => {
  const nodes = [
    { selector: '#logo', html: '<img id="logo">' },
    { selector: 'img.banner', html: '<img class="banner">' },
  ];
  const violations = [{ rule: 'image-alt', impact: 'critical' as const, help: 'Images need a text', count: 7, nodes }];
  expect(rows({ axe: seen(anAxePage({ url: at(), violations })) })).toEqual([
    `accessibility,image-alt,critical,${at()},#logo,"<img id=""logo"">",Images need a text,7`,
    `accessibility,image-alt,critical,${at()},img.banner,"<img class=""banner"">",Images need a text,7`,
  ]);
});

it('names broken links with the page they stand on, and faults of the markup', () => {
  const page = aPage({ url: at('a'), lang: null, structure: { ...aPage().structure, duplicateIds: ['menu'] } });
  const links = [
    aLinkCheck({ page: at(), url: at('gone'), text: 'Наредба', verdict: 'broken', status: 404, because: null }),
    aLinkCheck({ verdict: 'works' }),
  ];
  expect(rows({ links: seen(...links), pages: seen(page) })).toEqual([
    `link,404,,${at()},,Наредба,"Leads to ${at('gone')}, which does not answer",1`,
    `markup,duplicate-id,,${at('a')},#menu,menu,The id stands twice,1`,
    `markup,html-lang,,${at('a')},html,,The page does not say its language,1`,
  ]);
});

it('what was not seen has no faults, and text of strangers runs in no spreadsheet', () => {
  expect(rows({})).toEqual([]);
  const link = aLinkCheck({ verdict: 'broken', text: '=HYPERLINK("x")', status: 500, because: null });
  expect(rows({ links: seen(link) })[0]).toContain(`"'=HYPERLINK(""x"")"`);
});
