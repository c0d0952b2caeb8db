import { describe, expect, it } from 'vitest';
import { readHttpsUpgrade, type PlainAnswer } from '../../../../src/crawl/probe/https-upgrade.ts';
import type { Unseen } from '../../../../src/model/unseen.ts';

const home = 'http://gradec.example/';
const secure = 'https://gradec.example/';
const isOwn = (url: string) => new URL(url).hostname.endsWith('gradec.example');

/** Answers in order, `301 address` for a redirect; what is asked last is where the last one leads if it was followed. */
function read(answers: readonly string[], unseen: Unseen | null = null) {
  let url = home;
  const hops = answers.map((answer) => {
    const [status = '', location] = answer.split(' ');
    const hop = {
      url,
      status: Number(status),
      headers: location === undefined ? [] : [['location', location] as const],
    };
    if (location !== undefined && URL.canParse(location, url)) url = new URL(location, url).href;
    return hop;
  });
  const last = unseen === null ? url : (hops.at(-1)?.url ?? home);
  const answer: PlainAnswer = { url: last, hops, status: hops.at(-1)?.status ?? 0, unseen, startedAt: '' };
  return readHttpsUpgrade(answer, { host: 'gradec.example', main: true, isOwn });
}

describe('Plain HTTP', () => {
  it.each([
    [
      'upgraded',
      [`301 ${secure}`],
      'redirected_out_of_scope',
      { leadsTo: secure, sameHostFirst: true, permanent: true },
    ],
    ['upgraded', [`302 ${secure}`, '200'], null, { leadsTo: secure, sameHostFirst: true, permanent: false }],
    ['upgraded', [`308 ${secure}`, '503'], null, { leadsTo: secure, sameHostFirst: true, permanent: true }],
    [
      'upgraded',
      ['301 https://www.gradec.example/', '200'],
      null,
      { leadsTo: 'https://www.gradec.example/', sameHostFirst: false, permanent: true },
    ],
    [
      'upgraded',
      ['301 http://www.gradec.example/', '301 https://www.gradec.example/', '200'],
      null,
      { sameHostFirst: false, permanent: true },
    ],
    ['clear', ['200'], null, { leadsTo: home, sameHostFirst: false, permanent: false }],
    ['clear', ['301 /bg/', '200'], null, { leadsTo: 'http://gradec.example/bg/', permanent: true }],
    ['clear', [`301 ${secure}`, `302 ${home}bg`, '200'], null, { leadsTo: `${home}bg`, sameHostFirst: true }],
    [
      'elsewhere',
      ['301 https://provider.example/'],
      'redirected_out_of_scope',
      { leadsTo: 'https://provider.example/' },
    ],
    ['error', ['404'], null, { leadsTo: home }],
    ['error', [`301 ${home}a`, `301 ${home}`], 'redirect_loop', {}],
  ] as const)('%s: %s', (outcome, answers, unseen, rest) => {
    expect(read(answers, unseen)).toMatchObject({ url: home, outcome, ...rest });
  });

  it('closed: nobody takes the connection', () => {
    expect(read([], 'conn_refused')).toMatchObject({ outcome: 'closed', leadsTo: null, hops: [] });
  });

  it.each(['conn_timeout', 'dns_timeout', 'not_planned', 'timeout_headers'] as const)('not seen: %s', (unseen) => {
    expect(read([], unseen)).toEqual({ unseen });
  });

  it('not seen: a redirect on the host that could not be followed', () => {
    expect(read(['301 /bg/'], 'robots_disallowed')).toEqual({ unseen: 'robots_disallowed' });
    expect(read(['301 http://[/'], 'http_malformed')).toEqual({ unseen: 'http_malformed' });
  });
});
