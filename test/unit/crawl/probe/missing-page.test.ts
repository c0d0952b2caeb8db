import { describe, expect, it } from 'vitest';
import { missingPageUrls, readMissingPage } from '../../../../src/crawl/probe/missing-page.ts';
import type { Answer } from '../../../../src/model/answer.ts';

const origin = 'https://varbovets.example';

function answer(requested: string, status: number, unseen: Answer['unseen'] = null): Answer {
  const startedAt = '2026-05-04T08:00:00.000Z';
  const nothing = { hops: [], address: null, trust: 'trusted', body: null, bytes: 0, ms: 1, detail: null } as const;
  return { ...nothing, requested, url: requested, status, unseen, startedAt };
}
const answers = (...outcomes: (number | NonNullable<Answer['unseen']>)[]): Answer[] =>
  outcomes.map((outcome, at) =>
    typeof outcome === 'number' ? answer(`${origin}/${at}`, outcome) : answer(`${origin}/${at}`, 0, outcome),
  );

describe('Addresses that cannot exist', () => {
  it('are three of different shapes, the same for the same seed and host, others for others', () => {
    const urls = missingPageUrls(origin, 7);
    expect(urls).toHaveLength(3);
    expect(urls[0]).toMatch(/^https:\/\/varbovets\.example\/[a-z0-9-]+$/);
    expect(urls[1]).toMatch(/^https:\/\/varbovets\.example\/[a-z0-9-]+\.html$/);
    expect(urls[2]).toMatch(/^https:\/\/varbovets\.example\/[a-z0-9-]+\/[a-z0-9-]+\/$/);
    expect(missingPageUrls(origin, 7)).toEqual(urls);
    expect(missingPageUrls(origin, 8)).not.toEqual(urls);
    expect(missingPageUrls('https://obs.varbovets.example', 7)[0]).not.toContain(urls[0]?.split('/').at(-1));
  });
});

describe('A host that is asked for them', () => {
  it.each([
    ['says so', [404, 404, 404], { soft: false, status: 404 }],
    ['says they are gone', [410, 410, 410], { soft: false, status: 410 }],
    ['shows a page as if they existed', [200, 200, 200], { soft: true, status: 200 }],
    ['pretends for most of them', [404, 200, 200], { soft: true, status: 200 }],
    ['pretends for one of them', [404, 404, 200], { soft: false, status: 404 }],
    ['refuses', [403, 403, 403], { soft: false, status: 403 }],
    ['answers once', ['timeout_headers', 200, 'conn_reset'], { soft: true, status: 200 }],
    ['answers half and half', [200, 404, 'conn_reset'], { soft: false, status: 404 }],
  ] as const)('%s: %j', (_, outcomes, facts) => {
    expect(readMissingPage('varbovets.example', answers(...outcomes))).toMatchObject(facts);
  });

  it('names an address that answered so, and when', () => {
    expect(readMissingPage('varbovets.example', answers(200, 404, 404))).toEqual({
      host: 'varbovets.example',
      url: `${origin}/1`,
      status: 404,
      soft: false,
      capturedAt: '2026-05-04T08:00:00.000Z',
    });
  });

  it('and never answers has shown nothing', () => {
    expect(readMissingPage('varbovets.example', answers('dns_timeout', 'conn_reset'))).toBeNull();
    expect(readMissingPage('varbovets.example', [])).toBeNull();
  });
});
