import type { Evidence } from '../../src/model/evidence.ts';
import type { SoftwareTrace } from '../../src/model/observation/software.ts';
import { best, citeMeasured, hostsOf, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { sorted } from '../kit/order.ts';
import { isUnsupported } from '../kit/security/unsupported.ts';

const NAMED = 4;

export default defineCheck({
  id: 'security.software-exposure',
  version: 1,
  needs: ['software', 'responses'],
  outcomes: {
    discreet: {
      level: 1,
      says: {
        bg: 'В {answers} отговора на портала няма точна версия и не се зарежда софтуер с прекратена поддръжка. Назовани са: {named}.',
        en: 'No precise version and no unsupported software in {answers} answers of the portal. Named are: {named}.',
      },
    },
    disclosed: {
      level: 0,
      says: {
        bg: 'Порталът разкрива точни версии: {versions}.',
        en: 'The portal gives away precise versions: {versions}.',
      },
    },
    unsupported: {
      level: 0,
      says: {
        bg: 'Порталът използва софтуер с прекратена поддръжка: {products}.',
        en: 'The portal uses software past the end of its support: {products}.',
      },
    },
    both: {
      level: 0,
      says: {
        bg: 'Порталът разкрива точни версии ({versions}) и използва софтуер с прекратена поддръжка ({products}).',
        en: 'The portal gives away precise versions ({versions}) and uses software past its support ({products}).',
      },
    },
    'not-measured': {
      level: 'review',
      says: { bg: 'Няма запис от отговорите на портала.', en: 'There is no record of the portal’s answers.' },
    },
  },

  judge({ software, responses }, { subject }) {
    const answers = responses.filter(({ main }) => main);
    const traces = sorted(
      software.filter(({ main }) => main),
      ({ count }) => -count,
      ({ product, version, where, url }) => [product, version ?? '', where, url].join(' '),
    );
    if (answers.length === 0 && traces.length === 0) return { outcome: 'not-measured', evidence: [] };

    const telling = traces.filter(isPrecise);
    const old = traces.filter(isUnsupported);
    const evidence = best([...telling, ...old].map(cite));
    const [versions, products] = [list(telling), list(old)];
    if (telling.length > 0 && old.length > 0) return { outcome: 'both', facts: { versions, products }, evidence };
    if (telling.length > 0) return { outcome: 'disclosed', facts: { versions }, evidence };
    if (old.length > 0) return { outcome: 'unsupported', facts: { products }, evidence };

    const log = searchLog(subject, { pages: answers.length, hosts: hostsOf([...answers, ...traces]) });
    const facts = { answers: answers.length, named: list(traces) };
    return { outcome: 'discreet', facts, evidence: best([log, ...traces.map(cite)]) };
  },
});

/** Headers and generators tell whom to attack; the version in the name of a library's file has to be there. */
function isPrecise({ where, version }: SoftwareTrace): boolean {
  return where !== 'asset' && version !== null && /^\d+\.\d/u.test(version);
}

function list(traces: readonly SoftwareTrace[]): string {
  const names = [...new Set(traces.map(({ product, version }) => [product, version].filter(Boolean).join(' ')))];
  return names.slice(0, NAMED).join(', ') || '–';
}

function cite({ where, url, quote, capturedAt, sha256 }: SoftwareTrace): Evidence {
  if (where === 'header') return { kind: 'header', url, quote, capturedAt, sha256 };
  return citeMeasured(where === 'asset' ? 'request' : 'probe', { url, capturedAt }, `${where}: ${quote}`);
}
