import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { loadConfig, selectMunicipalities } from '../../../config/load.ts';
import { editionHead, indicator, ownFolder, problemsOf, varbovets } from './own-folder.ts';

const preset = loadConfig();

const edition2027 = {
  'editions/2027/edition.yaml': editionHead([50, 50]).replace("'2026'", '2027'),
  'editions/2027/indicators.yaml': indicator(),
  'editions/2027/numbering.yaml': '{}\n',
};

describe("the user's own folder", () => {
  it('replaces the file it holds and leaves the others as they are', () => {
    const { municipalities, ...rest } = loadConfig({ dir: ownFolder({ 'municipalities.yaml': varbovets }) });
    expect(municipalities).toEqual([
      {
        id: 'varbovets',
        names: { bg: 'Върбовец', en: 'Varbovets' },
        codes: {},
        emailDomain: null,
        sites: [{ kind: 'portal', url: 'https://varbovets.example/' }],
        profiles: [],
        lookAlikes: [],
      },
    ]);
    expect(rest.policy).toEqual(preset.policy);
    expect(rest.lexicon).toEqual(preset.lexicon);
  });

  it('may change single values of crawl.yaml', () => {
    const dir = ownFolder({ 'crawl.yaml': 'contact: mailto:audit@varbovets.example\ntimeouts:\n  totalMs: 90000\n' });
    expect(loadConfig({ dir }).policy).toEqual({
      ...preset.policy,
      contact: 'mailto:audit@varbovets.example',
      timeouts: { ...preset.policy.timeouts, totalMs: 90_000 },
    });
  });

  it('may replace one file of the lexicon, and the version tells', () => {
    const dir = ownFolder({
      'lexicon/marks.yaml': 'emptySection: []\nerrorText: []\nnotFound: [няма я]\ndateLabels: []\n',
    });
    const { lexicon } = loadConfig({ dir });
    expect(lexicon.marks.notFound).toEqual(['няма я']);
    expect(lexicon.topics).toEqual(preset.lexicon.topics);
    expect(lexicon.version).not.toBe(preset.lexicon.version);
  });

  it('may add topics in a file of its own', () => {
    const topic = '- id: beekeeping\n  bg: Пчеларство\n  en: Beekeeping\n  strong: [пчеларств*]\n  currency: none\n';
    const { lexicon } = loadConfig({ dir: ownFolder({ 'lexicon/local.yaml': topic }) });
    expect(lexicon.topics.length).toBe(preset.lexicon.topics.length + 1);
    expect(lexicon.topics.find(({ id }) => id === 'beekeeping')).toMatchObject({
      strong: ['пчеларств*'],
      weak: [],
      negative: [],
    });
  });

  it('may bring an edition of its own', () => {
    const dir = ownFolder(edition2027);
    expect(loadConfig({ dir }).edition).toMatchObject({ id: '2027', indicators: [{ id: 'content.budget' }] });
    expect(loadConfig({ dir, edition: '2026' }).edition).toEqual(preset.edition);
  });

  it('keeps numbers that are meant as text the way they are written', () => {
    const dir = ownFolder({ 'municipalities.yaml': `${varbovets}  codes: { ekatte: 07079, nsi: 0x1F }\n` });
    expect(loadConfig({ dir }).municipalities[0]?.codes).toEqual({ ekatte: '07079', nsi: '0x1F' });
    const numbered = { ...edition2027, 'editions/2027/numbering.yaml': '1.10: content.budget\n' };
    expect(loadConfig({ dir: ownFolder(numbered) })).toMatchObject({
      edition: { id: '2027' },
      numbering: { '1.10': 'content.budget' },
    });
  });

  it('may state the address of a site as unknown', () => {
    const dir = ownFolder({
      'municipalities.yaml': `${varbovets}    - { kind: council, url: null, note: seen in print }\n`,
    });
    expect(loadConfig({ dir }).municipalities[0]?.sites[1]).toEqual({
      kind: 'council',
      url: null,
      note: 'seen in print',
    });
  });

  it.each([
    ['is not there', join(import.meta.dirname, 'nowhere'), /no such folder/],
    ['is a file', join(import.meta.dirname, 'overrides.test.ts'), /this is a file/],
  ])('is refused when it %s', (_, dir, message) => {
    expect(problemsOf(() => loadConfig({ dir }))).toEqual([
      expect.objectContaining({ file: dir, message: expect.stringMatching(message) as string }),
    ]);
  });

  it.each([
    [
      'it holds nothing we know',
      { 'notes.txt': '' },
      /there is no configuration here; it would be municipalities\.yaml/,
    ],
    ['a name is mistyped', { 'municipality.yaml': varbovets }, /Did you mean "municipalities\.yaml"\?/],
    ['a name ends in yml', { 'crawl.yml': 'delayMs: 5\n', 'trackers.yaml': '[]' }, /Did you mean "crawl\.yaml"\?/],
    ['a file of the lexicon ends in yml', { 'lexicon/local.yml': '[]' }, /its name must end in \.yaml/],
    ['a file of an edition is mistyped', { 'editions/2026/indicator.yaml': '' }, /Did you mean "indicators\.yaml"\?/],
    [
      'a file is not UTF-8',
      { 'crawl.yaml': Buffer.from('contact: \xe0\xe1@b.example', 'latin1') },
      /save the file in that/,
    ],
  ])('is refused when %s', (_, files, message) => {
    expect(problemsOf(() => loadConfig({ dir: ownFolder(files) }))[0]?.message).toMatch(message);
  });
});

describe('asking for municipalities', () => {
  it('gives those asked for in the order of the configuration, and all when none is named', () => {
    expect(selectMunicipalities(preset.municipalities, ['ruse', 'gabrovo']).map(({ id }) => id)).toEqual([
      'gabrovo',
      'ruse',
    ]);
    expect(selectMunicipalities(preset.municipalities, [])).toHaveLength(27);
  });

  it('names the nearest one for every id that does not exist', () => {
    const problems = problemsOf(() => selectMunicipalities(preset.municipalities, ['gabrvo', 'velikotarnovo', 'ruse']));
    expect(problems.map(({ message }) => message)).toEqual([
      'there is no municipality "gabrvo". Did you mean "gabrovo"?',
      'there is no municipality "velikotarnovo". Did you mean "veliko-tarnovo"?',
    ]);
  });
});

describe('asking for an edition', () => {
  it('lists the editions there are when it is none of them', () => {
    expect(problemsOf(() => loadConfig({ edition: '2025' }))[0]?.message).toBe(
      'there is no edition "2025". There is: 2026.',
    );
  });
});
