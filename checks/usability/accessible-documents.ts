import type { DocumentFile } from '../../src/model/observation/document.ts';
import { plain } from '../kit/address.ts';
import { best, citeDocument, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { compare, distinctBy } from '../kit/order.ts';
import { holdsText, isAccessible, isJudged, twinsIn } from '../kit/usability/readable-files.ts';

export default defineCheck({
  id: 'usability.accessible-documents',
  version: 1,
  needs: ['documents', 'topics'],
  // 20, 60 and 90 per cent and the half are the steps of the scale; 50 files and 100 characters are its rule.
  limits: { some: 20, most: 60, nearlyAll: 90, leastAccessible: 50, sample: 50, leastCharacters: 100, leastFiles: 3 },
  outcomes: {
    accessible: {
      level: 3,
      says: {
        bg: 'Истински текст имат {text} от {files} документа ({share} %), а {accessible} % от PDF файловете са с маркирана структура или с вариант в офис формат.',
        en: '{text} of {files} documents hold real text ({share} %), and {accessible} % of the PDF files are tagged or have an office twin.',
      },
    },
    untagged: {
      level: 2,
      says: {
        bg: 'Истински текст имат {text} от {files} документа ({share} %), но само {accessible} % от PDF файловете са с маркирана структура или с вариант в офис формат.',
        en: '{text} of {files} documents hold real text ({share} %), but only {accessible} % of the PDF files are tagged or have an office twin.',
      },
    },
    most: {
      level: 2,
      says: {
        bg: 'Истински текст имат {text} от {files} документа ({share} %); останалите са сканирани.',
        en: '{text} of {files} documents hold real text ({share} %); the others are scans.',
      },
    },
    some: {
      level: 1,
      says: {
        bg: 'Истински текст имат само {text} от {files} документа ({share} %).',
        en: 'Only {text} of {files} documents hold real text ({share} %).',
      },
    },
    scans: {
      level: 0,
      says: {
        bg: 'Истински текст имат едва {text} от {files} документа ({share} %): повечето са сканирани.',
        en: 'A mere {text} of {files} documents hold real text ({share} %): most are scans.',
      },
    },
    'too-few-files': {
      level: 'review',
      says: {
        bg: 'Прочетени са само {files} документа, твърде малко за дял.',
        en: 'Only {files} documents were read, too few for a share.',
      },
    },
  },

  judge({ documents, topics }, { subject, limits }) {
    // Plans and maps are drawings by nature.
    const drawings = new Set(
      topics.filter(({ topic }) => DRAWN.includes(topic)).map(({ url, target }) => plain(target ?? url)),
    );
    const isDrawing = (file: DocumentFile) => !holdsText(file, limits.leastCharacters) && drawings.has(plain(file.url));
    const judged = documents.filter((file) => isJudged(file) && !isDrawing(file)).sort(newestFirst);
    // One file under two addresses is one file.
    const sample = distinctBy(judged, ({ sha256 }) => sha256).slice(0, limits.sample);
    const [readable, scans] = [
      sample.filter((file) => holdsText(file, limits.leastCharacters)),
      sample.filter((file) => !holdsText(file, limits.leastCharacters)),
    ];
    const files = sample.length;
    const evidence = best([...scans, ...readable].map(citeDocument));
    if (files < limits.leastFiles) {
      return {
        outcome: 'too-few-files',
        facts: { files },
        evidence: best([...evidence, searchLog(subject, { documents: files })]),
      };
    }

    const facts = { text: readable.length, files, share: percent(readable.length, files) };
    if (facts.share < limits.some) return { outcome: 'scans', facts, evidence };
    if (facts.share < limits.most) return { outcome: 'some', facts, evidence };
    if (facts.share < limits.nearlyAll) return { outcome: 'most', facts, evidence };

    const hasTwin = twinsIn(documents);
    const pdfs = sample.filter(({ format }) => format === 'pdf');
    const good = pdfs.filter((file) => isAccessible(file) || hasTwin(file));
    const accessible = pdfs.length === 0 ? 100 : percent(good.length, pdfs.length);
    const others = pdfs.filter((file) => !good.includes(file));
    if (accessible < limits.leastAccessible) {
      return { outcome: 'untagged', facts: { ...facts, accessible }, evidence: best(others.map(citeDocument)) };
    }
    return {
      outcome: 'accessible',
      facts: { ...facts, accessible },
      evidence: best([...good, ...readable].map(citeDocument)),
    };
  },
});

const DRAWN: readonly string[] = ['master_plan', 'detailed_plans', 'gis', 'gis_map', 'points_map', 'plan_file'];

function newestFirst(a: DocumentFile, b: DocumentFile): number {
  return compare(b.modified ?? '', a.modified ?? '') || compare(a.url, b.url);
}
