import { relative } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ConfigError } from '../../../config/config-error.ts';
import { loadConfig } from '../../../config/load.ts';
import { editionHead, indicator, ownFolder, problemsOf, small, topic, varbovets } from './own-folder.ts';

/** File, content, and `line:column field: message` of every problem. */
type Mistake = readonly [name: string, file: string, content: string, problems: readonly (string | RegExp)[]];

const site = (url: string): string => `    - { kind: council, url: ${url} }\n`;

const mistakes: readonly Mistake[] = [
  [
    'an unknown field',
    'municipalities.yaml',
    `${varbovets}  lookalikes: []\n`,
    ['6:3 [0].lookalikes: unknown field "lookalikes". Did you mean "lookAlikes"?'],
  ],
  [
    'a missing field',
    'municipalities.yaml',
    varbovets.replace(/ {2}names.*\n/, ''),
    ['2:3 [0].names: is missing; write fields (lines of "name: value").'],
  ],
  [
    'a missing language',
    'municipalities.yaml',
    varbovets.replace(', en: Varbovets', ''),
    ['3:3 [0].names.en: is missing; write a text.'],
  ],
  [
    'the same id twice',
    'municipalities.yaml',
    varbovets + varbovets,
    ['7:3 [1].id: "varbovets" stands in this list twice.'],
  ],
  [
    'an id with capitals',
    'municipalities.yaml',
    varbovets.replace('id: varbovets', 'id: Varbovets'),
    [/^2:3 \[0\]\.id: "Varbovets" must be lower-case Latin letters/],
  ],
  [
    'a site without a protocol',
    'municipalities.yaml',
    varbovets + site('obs.varbovets.example/bg'),
    [
      '6:24 [0].sites[1].url: "obs.varbovets.example/bg" must begin with http:// or https://, e.g. "https://obs.varbovets.example/bg".',
    ],
  ],
  [
    'a site of another protocol',
    'municipalities.yaml',
    varbovets + site('ftp://varbovets.example/'),
    [/^6:24 .*must begin with http:\/\/ or https:\/\/, e\.g\. "https:\/\/example\.org\/"/],
  ],
  [
    'a password in an address',
    'municipalities.yaml',
    varbovets + site('https://a:b@varbovets.example/'),
    [/user name or password/],
  ],
  [
    'the same address twice',
    'municipalities.yaml',
    varbovets + site('https://VARBOVETS.example'),
    ['6:24 [0].sites[1].url: "https://varbovets.example/" stands in this list twice.'],
  ],
  [
    'no portal',
    'municipalities.yaml',
    varbovets.replace('kind: portal', 'kind: council'),
    [/^4:3 \[0\]\.sites: no site is of kind "portal"/],
  ],
  [
    'no site',
    'municipalities.yaml',
    varbovets.replace(/ {4}-.*\n/, '').replace('sites:', 'sites: []'),
    [/\[0\]\.sites: must not be empty/],
  ],
  [
    'a look-alike that is a site',
    'municipalities.yaml',
    `${varbovets}  lookAlikes: [www.varbovets.example]\n`,
    [/^6:16 \[0\]\.lookAlikes\[0\]: "www\.varbovets\.example" is one of the municipality's own sites/],
  ],
  [
    'a look-alike that is an address',
    'municipalities.yaml',
    `${varbovets}  lookAlikes: ['https://news.example/bg']\n`,
    ['6:16 [0].lookAlikes[0]: "https://news.example/bg" is not a host name; write "news.example".'],
  ],
  [
    'fields where a list is wanted',
    'municipalities.yaml',
    'gabrovo: {}\n',
    ['1:1 must be a list (lines that begin with "- "), not fields.'],
  ],
  [
    'an empty file',
    'municipalities.yaml',
    '# nothing yet\n',
    ['1:1 must be a list (lines that begin with "- "), not nothing.'],
  ],
  ['broken YAML', 'municipalities.yaml', '- id: [a\n', [/^2:1 this is not YAML: /]],
  ['a key twice', 'crawl.yaml', 'delayMs: 1\ndelayMs: 2\n', [/^2:1 this is not YAML: .*unique/]],
  [
    'a number out of range',
    'crawl.yaml',
    'retries: 2\nbrowser:\n  randomShare: 1.5\n',
    ['3:3 browser.randomShare: must be at most 1.'],
  ],
  ['a fraction', 'crawl.yaml', 'retries: 1.5\n', ['1:1 retries: must be a whole number, not "1.5".']],
  [
    'a time of day that is none',
    'crawl.yaml',
    "hours: { from: '24:00', to: '06:00' }\n",
    [/^1:10 hours\.from: write a time of day in quotes, for example "20:00"\./],
  ],
  [
    'hours without length',
    'crawl.yaml',
    "hours: { from: '06:00', to: '06:00' }\n",
    [/hours\.to: the hours end when they begin/],
  ],
  ['an unknown time zone', 'crawl.yaml', 'timeZone: Sofia\n', [/^1:1 timeZone: must be the name of a time zone/]],
  [
    'a robots.txt believed for too long',
    'crawl.yaml',
    'robotsMs: 90000000\n',
    [/^1:1 robotsMs: robots\.txt must be read again/],
  ],
  [
    'a sentinel without a port',
    'crawl.yaml',
    'ownNetwork: { sentinels: [dns.quad9.net] }\n',
    [/ownNetwork\.sentinels\[0\]: write host:port/],
  ],
  ['a word for a number', 'crawl.yaml', 'delayMs: fast\n', ['1:1 delayMs: must be a number, not "fast".']],
  [
    'an unknown nested field',
    'crawl.yaml',
    'timeouts:\n  total: 5\n',
    ['2:3 timeouts.total: unknown field "total". Known: connectMs, dnsMs, headersMs, idleMs, totalMs.'],
  ],
  [
    'a contact nobody can write to',
    'crawl.yaml',
    'contact: somebody\n',
    ['1:1 contact: "somebody" must be a mail address or a web address that people can write to.'],
  ],
  [
    'a User-Agent that is not ASCII',
    'crawl.yaml',
    'userAgent: Градомер\n',
    ['1:1 userAgent: must be plain Latin letters and signs (ASCII).'],
  ],
  [
    'a pause longer than the longest',
    'crawl.yaml',
    'contact: null\ndelayMs: 60000\n',
    ['2:1 delayMs: delayMs is 60000, more than maxDelayMs, 30000.'],
  ],
  [
    'a host of two trackers',
    'trackers.yaml',
    '- { name: A, hosts: [a.example] }\n- { name: B, hosts: [b.example, a.example] }\n',
    ['2:33 [1].hosts[1]: "a.example" belongs to another tracker already.'],
  ],
  [
    'weights that do not add up',
    'editions/2026/edition.yaml',
    editionHead([20, 20]),
    [/^3:1 categories: the weights add up to 40, not 100\./],
  ],
  [
    'a limit of an unknown indicator',
    'editions/2026/edition.yaml',
    editionHead([50, 50], 'limits:\n  security.hst: { leastDays: 1 }\n'),
    [/^8:3 limits\.security\.hst: there is no indicator "security\.hst"\. Did you mean "security\.hsts"\?/],
  ],
  [
    'an id that is not its folder',
    'editions/2026/edition.yaml',
    editionHead([50, 50]).replace("'2026'", "'2027'"),
    [/^1:1 id: must be "2026", the name of its folder\.$/],
  ],
  [
    'dates in the wrong order',
    'editions/2026/edition.yaml',
    editionHead([50, 50], 'dates: { from: 2026-11-30, to: 2026-10-01 }\n'),
    [/^7:28 dates\.to: `to` lies before `from`\./],
  ],
  [
    'an unknown category',
    'editions/2026/indicators.yaml',
    indicator({ id: 'contents.budget', category: 'contents' }),
    [/^2:3 \[0\]\.category: there is no category "contents" in edition\.yaml\. Did you mean "content"\?/],
  ],
  [
    'an id of another category',
    'editions/2026/indicators.yaml',
    indicator({ category: 'services' }),
    ['2:3 [0].category: the id says "content", the category "services".'],
  ],
  [
    'an unknown scale',
    'editions/2026/indicators.yaml',
    indicator({ scale: 'four-points' }),
    ['5:3 [0].scale: "four-points" is not one of binary, binary3, four-point. Did you mean "four-point"?'],
  ],
  [
    'anchors of another scale',
    'editions/2026/indicators.yaml',
    indicator({ scale: 'binary3' }),
    ['7:3 [0].anchors: the scale binary3 has the levels 0, 3, the anchors are for 0, 1.'],
  ],
  [
    'two indicators said to be the same as one of before',
    'editions/2026/indicators.yaml',
    indicator({ sameAs: "{ '2025': content.old }" }) +
      indicator({ id: 'content.debt', sameAs: "{ '2025': content.old }" }),
    [
      /\[1\]\.sameAs\.2025: another indicator is said to be the same as content\.old of 2025 already; only one can be\./,
    ],
  ],
  [
    'a number for an unknown indicator',
    'editions/2026/numbering.yaml',
    "'1.01': content.budgets\n",
    ['1:1 1.01: there is no indicator "content.budgets". Did you mean "content.budget"?'],
  ],
  [
    'two numbers for one indicator',
    'editions/2026/numbering.yaml',
    "'1': content.budget\n'2': content.budget\n",
    ['2:1 2: "content.budget" has a number already.'],
  ],
  [
    'a pattern with an open bracket',
    'lexicon/local.yaml',
    topic('  weak: [пчел*, (мед|восък]\n'),
    ['6:17 [0].weak[1]: the pattern "(мед|восък": "(" is not closed.'],
  ],
  [
    'a topic that nothing can prove',
    'lexicon/local.yaml',
    topic().replace('strong', 'weak'),
    [/^1:3 \[0\]: nothing can prove this topic/],
  ],
  [
    'a topic of another file',
    'lexicon/local.yaml',
    topic().replace('honey', 'budget'),
    [/^1:3 \[0\]\.id: the topic "budget" stands in .*content\.yaml already\./],
  ],
  [
    'an unknown freshness rule',
    'lexicon/local.yaml',
    topic().replace('none', 'montly'),
    [/^4:3 \[0\]\.currency: "montly" is not one of .* Did you mean "monthly"\?/],
  ],
  [
    'a proof of an unknown topic',
    'lexicon/proof-hosts.yaml',
    '- { host: honey.example, topics: [budgett] }\n',
    ['1:35 [0].topics[0]: there is no topic "budgett". Did you mean "budget"?'],
  ],
  [
    'a proof host that is an address',
    'lexicon/proof-hosts.yaml',
    "- { host: 'https://honey.example', topics: [budget] }\n",
    [/^1:5 \[0\]\.host: "https:\/\/honey\.example" must be a host/],
  ],
];

describe('a mistake in the configuration is told with its place and what to write instead', () => {
  it.each(mistakes)('%s', (_, file, content, expected) => {
    const dir = ownFolder({ ...small, [file]: content });
    const problems = problemsOf(() => loadConfig({ dir, edition: '2026' }));
    expect(problems.map((problem) => relative(dir, problem.file))).toEqual(expected.map(() => file));
    problems.forEach(({ line, column, field, message }, i) => {
      const told = `${line ?? 0}:${column ?? 0} ${field === '' ? '' : `${field}: `}${message}`;
      const wanted = expected[i] ?? '';
      if (typeof wanted === 'string') expect(told).toBe(wanted);
      else expect(told).toMatch(wanted);
    });
  });

  it('none at all in the small configuration these start from', () => {
    expect(loadConfig({ dir: ownFolder(small) }).edition.indicators).toHaveLength(2);
  });
});

describe('a ConfigError', () => {
  it('lists all mistakes of all files, each on a line with file, line and column', () => {
    const dir = ownFolder({
      ...small,
      'municipalities.yaml': `${varbovets}${varbovets}  colour: red\n  emailDomain: 'info@varbovets.example'\n  flag: x\n`,
      'crawl.yaml': 'retries: -1\nbreaker: 0\n',
    });
    expect(() => loadConfig({ dir })).toThrow(ConfigError);
    expect(problemsOf(() => loadConfig({ dir })).map(({ field }) => field)).toEqual([
      '[1].emailDomain',
      '[1].colour',
      '[1].flag',
      '[1].id',
      'retries',
      'breaker',
    ]);
    const lines = new ConfigError(problemsOf(() => loadConfig({ dir }))).message.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe(`${dir}/crawl.yaml:1:1: retries: must be at least 0.`);
  });

  it('names a file below the working directory by its short name', () => {
    const file = `${process.cwd()}/config/crawl.yaml`;
    const { message } = new ConfigError([{ file, line: 3, column: 1, field: 'contact', message: 'no.' }]);
    expect(message).toBe(`${relative(process.cwd(), file)}:3:1: contact: no.`);
  });
});
