import { expect, it } from 'vitest';
import { deriveVisit } from '../../../src/derive/visit.ts';
import type { RenderedPage } from '../../../src/model/rendered-page.ts';

const trackers = [
  { name: 'Counter', hosts: ['counter.example'] },
  { name: 'Counter of one host', hosts: ['stats.big.example'] },
];

function visitTo(host: string, party: 'first' | 'third'): string | null | undefined {
  const rendered: RenderedPage = {
    ...{
      requested: 'https://varbovets.example/',
      url: 'https://varbovets.example/bg',
      status: 200,
      html: null,
      title: '',
    },
    ...{ cookies: [], storage: [], startedAt: '2026-05-04T08:00:00Z', ms: 1 },
    ...{ unseen: null, detail: null },
    requests: [{ url: `https://${host}/x.js`, host, type: 'script', party }],
  };
  return deriveVisit(rendered, { main: true }, trackers).requests[0]?.tracker;
}

it.each([
  ['its host', 'counter.example', 'third', 'Counter'],
  ['a host below it', 'a.b.COUNTER.example', 'third', 'Counter'],
  ['only the host named', 'big.example', 'third', null],
  ['no host that merely ends alike', 'mycounter.example', 'third', null],
  ['no host of the municipality', 'counter.example', 'first', null],
] as const)('a tracker is known by %s', (_, host, party, name) => {
  expect(visitTo(host, party)).toBe(name);
});
