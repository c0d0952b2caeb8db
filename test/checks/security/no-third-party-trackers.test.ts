import { expect, test } from 'vitest';
import noThirdPartyTrackers from '../../../checks/security/no-third-party-trackers.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aRequest, at, aVisit, HOST } from '../../kit/observations.ts';

const tracker = aRequest({ url: 'https://stat.example/t.js', host: 'stat.example', party: 'third', tracker: 'Stat' });
const library = aRequest({ url: 'https://cdn.example/font.woff2', host: 'cdn.example', party: 'third', type: 'font' });

describeCheck(noThirdPartyTrackers, {
  tracked: {
    'one request is enough': { visits: [aVisit({ requests: [library, tracker] })] },
    'on one page of two': { visits: [aVisit(), aVisit({ url: at('a'), requests: [tracker] })] },
  },
  untracked: {
    'nothing from outside': { visits: [aVisit({ requests: [aRequest()] })] },
    'fonts and libraries from outside': { visits: [aVisit({ requests: [library] })] },
    'statistics on a host of its own': {
      visits: [aVisit({ requests: [aRequest({ host: `matomo.${HOST}`, tracker: null })] })],
    },
    'a tag that waits for consent sends no request': { visits: [aVisit({ requests: [] })] },
  },
  unvisited: { 'no page was opened': { visits: [] } },
});

test('the tracker and a page that calls it are named', () => {
  const { facts, evidence } = findingOf(noThirdPartyTrackers, { visits: [aVisit({ requests: [tracker, tracker] })] });
  expect(facts).toEqual({ pages: 1, visited: 1, trackers: 'Stat' });
  expect(evidence).toMatchObject([{ kind: 'request', url: at(), measured: 'Stat: https://stat.example/t.js' }]);
});

test('scripts from outside are shown before the rest', () => {
  const script = aRequest({ url: 'https://js.example/a.js', host: 'js.example', party: 'third' });
  const { evidence } = findingOf(noThirdPartyTrackers, { visits: [aVisit({ requests: [library, script] })] });
  expect(evidence.slice(1).map(({ measured }) => measured)).toEqual([
    'script: https://js.example/a.js',
    'font: https://cdn.example/font.woff2',
  ]);
});
