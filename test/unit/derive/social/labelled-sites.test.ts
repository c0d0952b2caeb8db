import { expect, it } from 'vitest';
import type { Municipality } from '../../../../src/model/municipality.ts';
import type { Page } from '../../../../src/model/observation/page.ts';
import type { ProfileCandidate } from '../../../../src/model/observation/profile.ts';
import { profilesNamedBy } from '../../../../src/derive/social/profiles.ts';
import { pageOf } from '../sample.ts';
import { writtenAfter1 } from './sites/after-1.ts';
import { writtenAfter2 } from './sites/after-2.ts';
import { writtenBefore1 } from './sites/before-1.ts';
import { writtenBefore2 } from './sites/before-2.ts';
import { writtenLast } from './sites/last.ts';
import { type LabelledSite, PORTAL } from './sites/site.ts';

function municipalityOf({
  names: [bg, en, official = `Община ${bg}`],
  hosts = { portal: PORTAL },
  configured = [],
}: LabelledSite): Municipality {
  return {
    ...{ id: 'labelled', names: { bg, en, official }, codes: {}, emailDomain: null, lookAlikes: [] },
    sites: Object.entries(hosts).map(([kind, host]) => ({ kind, url: `https://${host}/` })),
    profiles: configured.map(([platform, url]) => ({ platform, url })),
  };
}

function pagesOf({ hosts = { portal: PORTAL }, pages }: LabelledSite): Page[] {
  const kinds = new Map(Object.entries(hosts).map(([kind, host]) => [host, kind]));
  const homes = new Set<string>();
  return Object.entries(pages).map(([path, html]) => {
    const url = new URL(path, `https://${PORTAL}/`);
    const home = !homes.has(url.host);
    homes.add(url.host);
    return pageOf(html, { url: url.href, host: url.host, site: kinds.get(url.host) ?? 'other', home });
  });
}

function found(site: LabelledSite): ProfileCandidate[] {
  return profilesNamedBy(pagesOf(site), municipalityOf(site));
}

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function tally(sites: readonly LabelledSite[]): Tally {
  const own = sites.map((site) => ({ site, given: found(site).filter(({ apart }) => apart === null) }));
  const wrong = own.flatMap(({ site, given }) =>
    given.filter(({ url }) => !site.own.includes(url)).map(({ url }) => `${site.what}: ${url}`),
  );
  const missed = own.flatMap(({ site, given }) =>
    site.own.filter((url) => !given.some((one) => one.url === url)).map((url) => `${site.what}: ${url}`),
  );
  return { right: sites.flatMap((site) => site.own).length - missed.length, wrong, missed };
}

const percent = (part: number, all: number): number => (100 * part) / Math.max(1, all);

const sets: readonly (readonly [name: string, sites: readonly LabelledSite[]])[] = [
  ['written before the code', [...writtenBefore1, ...writtenBefore2]],
  ['written after the code', [...writtenAfter1, ...writtenAfter2]],
  ['written last', writtenLast],
];

it.each(sets)('the profiles of sites %s are told with a precision of 98 % and a recall of 95 %', (name, sites) => {
  const { right, wrong, missed } = tally(sites);
  const precision = percent(right, right + wrong.length);
  const recall = percent(right, right + missed.length);
  const mistakes = [...wrong.map((one) => `wrong: ${one}`), ...missed.map((one) => `missed: ${one}`)];
  const figures = `precision ${precision.toFixed(1)} %, recall ${recall.toFixed(1)} %`;
  const counts = `${String(sites.length)} sites, ${String(right + missed.length)} profiles`;
  process.stdout.write([`${name}: ${counts}, ${figures}`, ...mistakes, ''].join('\n'));
  expect(precision, mistakes.join('\n')).toBeGreaterThanOrEqual(98);
  expect(recall, mistakes.join('\n')).toBeGreaterThanOrEqual(95);
});

it.each(sets.flatMap(([, sites]) => sites).map((site) => [site.what, site] as const))(
  'sets apart, with the reason, what is not the municipality’s: %s',
  (_, site) => {
    const apart = found(site).flatMap(({ url, apart }) => (apart === null ? [] : [[url, apart] as const]));
    expect(Object.fromEntries(apart)).toEqual(site.apart ?? {});
  },
);
