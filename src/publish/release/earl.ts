import { instantOrNull } from './fields.ts';
import type { AssessmentRow, EvidenceRow, Release } from './release.ts';

const namespace = 'https://gradomer.example/ns#';

const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  sch: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ix: namespace,
};

const crawlerId = 'ix:crawler';
const panelId = 'ix:panel';

/** What a release says of one municipality. */
export interface OwnRows {
  readonly assessments: readonly AssessmentRow[];
  readonly evidence: readonly EvidenceRow[];
}

/**
 * The assessments of one municipality as EARL 1.0 assertions (W3C Working Group Note, 2017) in JSON-LD: what the crawler
 * proposed, and what people decided where they have. Every assertion has one assertor, subject, test and result.
 */
export function earl(release: Release, municipality: string, { assessments, evidence }: OwnRows): object {
  const evidenceOf = new Map(evidence.map((row) => [row.id, row]));
  const { edition, version, basis } = release;
  const portal = release.municipalities.find(({ id }) => id === municipality)?.portal ?? null;
  return {
    '@context': context,
    '@graph': [
      {
        '@id': `ix:${edition}/${municipality}/report`,
        '@type': 'sch:Report',
        'dct:title': `${edition} ${municipality} (${basis})`,
        'dct:hasVersion': version,
      },
      { '@id': crawlerId, '@type': ['earl:Assertor', 'earl:Software'], 'dct:title': 'Gradomer' },
      { '@id': panelId, '@type': 'earl:Assertor', 'dct:title': 'Two independent evaluators and an arbiter' },
      {
        '@id': `ix:${edition}/${municipality}`,
        '@type': ['earl:TestSubject', 'sch:WebSite'],
        ...(portal === null ? {} : { 'sch:url': portal }),
      },
      { '@id': 'ix:partial', '@type': 'earl:Fail', 'dct:title': 'Some of the points' },
      ...release.indicators.map(({ id, title }) => ({
        '@id': `ix:${edition}/${id}`,
        '@type': 'earl:TestRequirement',
        'dct:title': [
          { '@value': title.bg, '@language': 'bg' },
          { '@value': title.en, '@language': 'en' },
        ],
      })),
      ...assessments.flatMap((row) => assertions(release, row, evidenceOf)),
    ],
  };
}

function assertions(release: Release, row: AssessmentRow, evidenceOf: ReadonlyMap<string, EvidenceRow>): object[] {
  const subject = { '@id': `ix:${release.edition}/${row.municipality}` };
  const test = { '@id': `ix:${release.edition}/${row.indicator}` };
  const shared = { '@type': 'earl:Assertion', 'earl:subject': subject, 'earl:test': test };
  const pointers = row.evidence.flatMap((id) => evidenceOf.get(id) ?? []).flatMap(pointer);
  const crawler = {
    ...shared,
    '@id': `${subject['@id']}/${row.indicator}/crawler`,
    'earl:assertedBy': { '@id': crawlerId },
    'earl:mode': { '@id': 'earl:automatic' },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': proposed(row) },
      ...points(row.prePoints, row.max),
      'dct:description': { '@value': row.says.en, '@language': 'en' },
      ...(pointers.length === 0 ? {} : { 'earl:pointer': pointers }),
    },
  };
  if (release.basis !== 'final') return [crawler];
  const panel = {
    ...shared,
    '@id': `${subject['@id']}/${row.indicator}/panel`,
    'earl:assertedBy': { '@id': panelId },
    'earl:mode': { '@id': isManual(row) ? 'earl:manual' : 'earl:semiAuto' },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': row.points === null ? 'earl:cantTell' : outcome(row.points, row.max) },
      ...points(row.points, row.max),
    },
  };
  return [crawler, panel];
}

/** People alone came to the score: there was nothing to confirm, or they did not see it and no arbiter did either. */
function isManual({ prePoints, isBlind, provenance }: AssessmentRow): boolean {
  return prePoints === null || (isBlind && (provenance === 'human_confirmed' || provenance === 'human_override'));
}

function proposed({ preStatus, prePoints, max }: AssessmentRow): string {
  if (preStatus === 'judged' && prePoints !== null) return outcome(prePoints, max);
  return preStatus === 'review' ? 'earl:cantTell' : 'earl:untested';
}

function outcome(points: number, max: number): string {
  if (points === max) return 'earl:passed';
  return points === 0 ? 'earl:failed' : 'ix:partial';
}

function points(value: number | null, max: number): object {
  return value === null ? {} : { 'ix:points': value, 'ix:maxPoints': max };
}

/** Where it was seen; a pointer needs an absolute address of the web, and what has none is in the tables alone. */
function pointer({ url, quote, capturedAt }: EvidenceRow): object[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/u.test(address.protocol)) return [];
  const at = instantOrNull(capturedAt);
  return [
    {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': address.href },
      ...(quote === null ? {} : { 'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': quote } }),
      ...(at === null ? {} : { 'dct:date': { '@value': at, '@type': 'xsd:dateTime' } }),
    },
  ];
}
