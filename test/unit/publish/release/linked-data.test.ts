import { load } from 'cheerio';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../../src/model/evidence.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { ReleaseSource } from '../../../../src/publish/release/assemble/source.ts';
import { dataFiles } from '../../../../src/publish/release/files.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

const earl = 'http://www.w3.org/ns/earl#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Nothing is fetched. The context of schema.org says of the terms used here that each stands in its own vocabulary. */
const documentLoader = (address: string) => {
  if (address !== 'https://schema.org/') return Promise.reject(new Error(`${address} must not be fetched`));
  const document = { '@context': { '@vocab': 'https://schema.org/', type: '@type', id: '@id' } };
  return Promise.resolve({ document, documentUrl: address });
};

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly termType: string };
  readonly graph: { readonly termType: string };
}

const quadsOf = async (document: object) => (await jsonld.toRDF(document, { documentLoader })) as unknown as Quad[];

const releases = {
  final: assembleRelease(sourceOf('final')),
  automatic_preview: assembleRelease(sourceOf('automatic_preview')),
};

/** With a piece of evidence that has an address beside the hostile one that has none. */
function sourceOf(basis: 'final' | 'automatic_preview'): ReleaseSource {
  const source = aReleaseSource(basis);
  const seen: Evidence = {
    kind: 'page',
    url: 'https://bistra.example/бюджет 2026?a="b"',
    quote: '</script>',
    capturedAt: '2026-12-01T09:00:00.000Z',
    sha256: null,
  };
  const findings = source.findings.map((finding) => ({
    ...finding,
    judgement: { ...finding.judgement, evidence: [...finding.judgement.evidence, seen] },
  }));
  return { ...source, findings };
}

test.each(['final', 'automatic_preview'] as const)(
  'every EARL assertion (%s), read as RDF, has exactly one assertor, subject, test, result and mode',
  async (basis) => {
    const files = dataFiles(releases[basis]);
    const quads = await quadsOf(JSON.parse(String(files.get('earl/kamenitsa.jsonld'))) as object);
    expect(quads.every(({ graph }) => graph.termType === 'DefaultGraph')).toBe(true);
    const values = (subject: string, predicate: string) =>
      quads
        .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
        .map(({ object }) => object.value);
    const ofType = (type: string) =>
      quads
        .filter(({ predicate, object }) => predicate.value === rdfType && object.value === type)
        .map(({ subject }) => subject.value);
    const assertions = ofType(`${earl}Assertion`);
    expect(assertions).toHaveLength(basis === 'final' ? 16 : 8);
    expect(new Set(assertions).size).toBe(assertions.length);
    const known = {
      assertedBy: ofType(`${earl}Assertor`),
      subject: ofType(`${earl}TestSubject`),
      test: ofType(`${earl}TestRequirement`),
      result: ofType(`${earl}TestResult`),
      mode: ['automatic', 'semiAuto', 'manual'].map((mode) => earl + mode),
    };
    for (const assertion of assertions) {
      expect(assertion).toMatch(/^https:/u);
      for (const [role, all] of Object.entries(known)) {
        const found = values(assertion, earl + role);
        expect(found, `${role} of ${assertion}`).toHaveLength(1);
        expect(all, `${role} of ${assertion}`).toContain(found[0]);
      }
      const [outcome = ''] = values(values(assertion, `${earl}result`)[0] ?? '', `${earl}outcome`);
      // One of the five of the vocabulary, or of our own and declared to be of one of its classes.
      const own = values(outcome, rdfType);
      const isEarl = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'].some((one) => outcome === earl + one);
      expect(isEarl || own.includes(`${earl}Fail`), outcome).toBe(true);
    }
  },
);

test('pointers lead to absolute addresses of the web, as they are written there', async () => {
  const document = JSON.parse(String(dataFiles(releases.final).get('earl/bistra.jsonld'))) as object;
  const quads = await quadsOf(document);
  const sources = quads.filter(({ predicate }) => predicate.value.endsWith('#hasSource')).map(({ object }) => object);
  expect(new Set(sources.map(({ termType }) => termType))).toEqual(new Set(['NamedNode']));
  expect(new Set(sources.map(({ value }) => value))).toEqual(
    new Set(['https://bistra.example/%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82%202026?a=%22b%22']),
  );
});

test('the page of data describes the release for search engines: the same as its file, and no text can end it', async () => {
  const title = { bg: 'Индекс', en: 'An index </script><script>alert(1)</script>' };
  const release = { ...releases.final, title };
  const file = JSON.parse(String(dataFiles(release).get('dataset.jsonld'))) as {
    distribution: { contentUrl: string }[];
  };
  for (const language of ['bg', 'en']) {
    const $ = load(String(siteFiles(release, false).get(`${language}/data.html`)));
    expect($('script')).toHaveLength(1);
    expect($('script').attr('type')).toBe('application/ld+json');
    const found = JSON.parse($('script').text()) as typeof file;
    const distribution = found.distribution.map((one) => ({ ...one, contentUrl: one.contentUrl.replace('../', '') }));
    expect({ ...found, distribution }).toEqual(file);
    const [node] = (await jsonld.expand(found, {
      documentLoader,
    })) as unknown as Record<string, unknown>[];
    expect(node?.['@type']).toEqual(['https://schema.org/Dataset']);
    expect(node?.['https://schema.org/name']).toEqual([{ '@value': title.en }]);
    expect(node?.['https://schema.org/distribution']).toHaveLength(file.distribution.length);
  }
});
