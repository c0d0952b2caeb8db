import { expect, it } from 'vitest';
import { kindJson, kindText } from '../../../../src/cli/output/observed-kind.ts';
import { overviewJson, overviewText } from '../../../../src/cli/output/observed-overview.ts';
import type { Recording } from '../../../../src/model/observation/index.ts';
import type { Observed } from '../../../../src/model/observation/observed.ts';

const seen = (value: unknown, ...gaps: string[]): Observed<unknown> => ({
  seen: true,
  value,
  gaps: gaps.map((what) => ({ what, because: 'robots_disallowed' as const })),
});
// The printing knows no kind by name, so a handful stands for all of them.
const recording = {
  municipality: 'varbovets',
  asOf: '2026-05-04',
  observed: {
    tls: { seen: false, because: 'conn_timeout' },
    pages: seen([{}, {}], 'obs.varbovets.example', 'old.varbovets.example'),
    search: seen({ kind: 'none' }),
  },
} as unknown as Recording;

it('the overview names every kind, how much there is of it, what is missing and why', () => {
  expect(overviewText(recording).split('\n')).toEqual([
    'varbovets, as of 2026-05-04',
    '',
    'pages                 2  in part; not seen: obs.varbovets.example (robots_disallowed, robots.txt forbids reading) and 1 more',
    'search                1',
    'tls                   –  not seen: conn_timeout, the server does not accept a connection in time',
    '',
  ]);
  expect(JSON.parse(overviewJson(recording))).toMatchObject({
    municipality: 'varbovets',
    kinds: [
      { kind: 'pages', seen: true, observations: 2, gaps: [{ what: 'obs.varbovets.example' }, {}] },
      { kind: 'search', seen: true, observations: 1 },
      { kind: 'tls', seen: false, because: 'conn_timeout' },
    ],
  });
});

it('a kind is printed as text, entry by entry, and says what is left out', () => {
  expect(kindText(seen([{ url: 'a' }, { url: 'b' }, { url: 'c' }], 'd'), 2)).toBe(
    'url: a\n---\nurl: b\n---\n2 of 3 shown; --limit 0 prints all, --format json in full.\n' +
      '---\nNot seen:\n  d: robots_disallowed, robots.txt forbids reading\n',
  );
  expect(kindText(seen([{ url: 'a' }, { url: 'b' }]), 0)).toBe('url: a\n---\nurl: b\n');
});

it('nothing found and nothing seen are two things', () => {
  expect(kindText(seen([]), 20)).toBe('Nothing of this kind was found.\n');
  expect(kindText({ seen: false, because: 'no_browser' }, 20)).toBe(
    'Not seen: no_browser, there was no browser for it.\n',
  );
});

it('long texts and lists are cut short as text, never as JSON', () => {
  const long = seen({ text: 'я'.repeat(500), list: Array.from({ length: 15 }, (_, n) => n) });
  expect(kindText(long, 20)).toContain(`${'я'.repeat(400)} … (500 characters)`);
  expect(kindText(long, 20)).toContain('… 3 more');
  expect(JSON.parse(kindJson(long))).toEqual(long);
});

it('text of strangers cannot steer the terminal', () => {
  expect(kindText(seen([{ title: '\u001b[2Jx\u202e' }]), 20)).toBe('title: "[U+001B][2Jx[U+202E]"\n');
});
