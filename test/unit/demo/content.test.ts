import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/demo/calendar.ts';
import { TOWNS } from '../../../src/demo/demo.ts';
import { BROKEN_LINKS as starobrod } from '../../../src/demo/starobrod/flaws.ts';
import { BROKEN_LINKS as yasengrad } from '../../../src/demo/yasengrad/flaws.ts';
import { BROKEN_LINKS as zlatodol } from '../../../src/demo/zlatodol/flaws.ts';
import { isHtml, textOfAnswer, walk } from './walk.ts';

const AS_OF = '2026-11-21';
const brokenLinks = { zlatodol, starobrod, yasengrad } as const;

const towns = Object.entries(brokenLinks).map(([id, broken]) => {
  const town = TOWNS.find(({ municipality }) => municipality.id === id);
  if (town === undefined) throw new Error(`No town ${id}`);
  const start = town.municipality.sites[0]?.url ?? '';
  const walkOn = (day: string) => walk(town.hosts(createCalendar(day)), start);
  return { id, town, walkOn, intended: [...broken].sort() };
});

it('there are no other municipalities', () => {
  expect(TOWNS.map(({ municipality }) => municipality.id)).toEqual(Object.keys(brokenLinks));
});

describe.each(towns)('$id', ({ town, walkOn, intended }) => {
  const seen = walkOn(AS_OF);

  it('has no broken internal link but those it declares', () => {
    expect([...seen.broken.keys()].sort()).toEqual(intended);
  });

  it.each(['2026-01-05', '2028-02-29', '2030-12-31'])('holds together on %s', (day) => {
    expect([...walkOn(day).broken.keys()].sort()).toEqual(intended);
  });

  it('sends the same bytes for the same day', () => {
    const again = walkOn(AS_OF);
    expect([...again.found.keys()]).toEqual([...seen.found.keys()]);
    for (const [address, { headers, body }] of seen.found) {
      expect(again.found.get(address)?.headers, address).toEqual(headers);
      expect(again.found.get(address)?.body.equals(body), address).toBe(true);
    }
  });

  it('moves with the day', () => {
    const later = walkOn('2027-05-21');
    const text = ({ found }: typeof seen) => [...found.values()].filter(isHtml).map(textOfAnswer).join('');
    const json = ({ found }: typeof seen) => [...found.values()].map(({ body }) => body.toString('latin1')).join('');
    expect(text(later) + json(later)).not.toBe(text(seen) + json(seen));
  });

  it('serves everything its entry names, under names that can never be registered', () => {
    const names = town.hosts(createCalendar(AS_OF)).flatMap((host) => host.names);
    for (const { url } of town.municipality.sites) expect(names).toContain(new URL(url ?? '').hostname);
    expect(names.every((name) => name.endsWith('.example'))).toBe(true);
  });
});
