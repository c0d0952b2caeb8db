import { expect, test } from 'vitest';
import { deriveStored } from '../../../src/derive/consent.ts';
import type { RenderedPage } from '../../../src/model/rendered-page.ts';

const request = (host: string, party: 'first' | 'third') => ({ url: `https://${host}/x`, host, type: 'script', party });
const rendered: RenderedPage = {
  ...{ requested: 'https://varbovets.example/', url: 'https://varbovets.example/', status: 200, html: null, title: '' },
  ...{ cookies: [], storage: ['theme'], startedAt: '2026-05-04T08:00:00Z', ms: 1, unseen: null, detail: null },
  requests: [
    request('varbovets.example', 'first'),
    request('stats.counter.example', 'third'),
    request('fonts.example', 'third'),
    request('fonts.example', 'third'),
  ],
};
const trackers = [{ name: 'Counter', hosts: ['counter.example'] }];

test('third parties are the other hosts, each once, with the tracker whose host it is', () => {
  expect(deriveStored(rendered, trackers)).toEqual({
    cookies: [],
    storage: ['theme'],
    thirdParties: [
      { host: 'fonts.example', tracker: null },
      { host: 'stats.counter.example', tracker: 'Counter' },
    ],
  });
});

test('those asked before a click are left out', () => {
  expect(deriveStored(rendered, trackers, 3).thirdParties).toEqual([{ host: 'fonts.example', tracker: null }]);
});
