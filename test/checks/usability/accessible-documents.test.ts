import { expect, test } from 'vitest';
import accessibleDocuments from '../../../checks/usability/accessible-documents.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aDocument, aHit, at } from '../../kit/observations.ts';

const files = (name: string, count: number, over: Partial<DocumentFile> = {}) =>
  Array.from({ length: count }, (_, n) =>
    aDocument({
      url: at(`files/${name}-${n}.pdf`),
      links: [{ page: at('strategii'), text: `Документ ${name} № ${n}`, news: false }],
      charactersPerPage: 1_500,
      sha256: `${name}-${n}`.padEnd(64, '0'),
      ...over,
    }),
  );
const scan = { textLayer: 'scan', charactersPerPage: 0 } as const;
const site = (...documents: DocumentFile[]) => ({ documents, topics: [] });
const word = { format: 'word', extension: 'docx', charactersPerPage: null } as const;

describeCheck(accessibleDocuments, {
  accessible: {
    'half of the PDFs are tagged': site(...files('a', 5, { tagged: true }), ...files('b', 5, { tagged: false })),
    'office files alone': site(...files('a', 4, word)),
    'the same under another ending': site(
      ...files('a', 3),
      ...files('a', 3, word).map((file) => ({ ...file, url: file.url.replace('.pdf', '.docx') })),
    ),
    'the same words lead to both': site(
      ...files('a', 3),
      ...files('a', 3, word).map((file, n) => ({ ...file, url: at(`get/${n}`) })),
    ),
    'drawings are scans by nature': {
      documents: [...files('a', 3, { tagged: true }), ...files('plan', 5, scan)],
      topics: files('plan', 5).map(({ url }) => aHit({ topic: 'detailed_plans', field: 'link', target: url })),
    },
    'a short notice of one page': site(...files('a', 3, { tagged: true, charactersPerPage: 70, pages: 1 })),
    'one scan under many addresses': site(
      ...files('a', 10, { tagged: true }),
      ...files('b', 9, { ...scan, sha256: 'b'.repeat(64) }),
    ),
    'what could not be read says nothing': site(
      ...files('a', 3, { tagged: true }),
      ...files('b', 3, { ...scan, unread: 'too_large' }),
      ...files('c', 3, { ...scan, protection: 'password' }),
      ...files('d', 3, { format: 'archive', textLayer: 'unknown', charactersPerPage: null }),
    ),
    'only the newest fifty count': site(
      ...files('a', 50, { tagged: true, modified: '2026-01-05' }),
      ...files('b', 50, { ...scan, modified: '2020-01-05' }),
    ),
  },
  untagged: { 'text without structure': site(...files('a', 9, { tagged: false }), ...files('b', 1, scan)) },
  most: {
    'four of five': site(...files('a', 4, { tagged: true }), ...files('b', 1, scan)),
    'exactly three of five': site(...files('a', 3), ...files('b', 2, scan)),
  },
  some: {
    'exactly one of five': site(...files('a', 1), ...files('b', 4, scan)),
    'two of five': site(...files('a', 2), ...files('b', 3, scan)),
    'old scans that are still offered': site(...files('a', 3), ...files('old', 3, { ...scan, modified: '2017-05-01' })),
    'a stamp of text on scanned pages': site(...files('a', 2), ...files('b', 3, { charactersPerPage: 40 })),
    'pictures as documents': site(
      ...files('a', 2),
      ...files('b', 3, { format: 'image', textLayer: 'unknown', charactersPerPage: null }),
    ),
  },
  scans: { 'none has text': site(...files('b', 4, scan)) },
  'too-few-files': { 'two files': site(...files('a', 2)), none: site() },
});

test('scans are shown first', () => {
  const { facts, evidence } = findingOf(accessibleDocuments, site(...files('a', 4), ...files('b', 1, scan)));
  expect(facts).toEqual({ text: 4, files: 5, share: 80 });
  expect(evidence[0]?.target).toBe(at('files/b-0.pdf'));
});
