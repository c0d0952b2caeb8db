import type { Evidence, SearchLog } from '../../model/evidence.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Words } from '../../model/words.ts';

/** One row of `gradomer results`: a pre-score with its proof. Field names and their order are a contract with readers. */
export interface Result {
  readonly municipality: string;
  readonly indicator: string;
  readonly category: string;
  readonly status: Judgement['status'];
  readonly outcome: string | null;
  readonly score: number | null;
  readonly max: number;
  readonly confidence: number | null;
  readonly bound: Judgement['bound'];
  readonly says: Words;
  readonly because: string | null;
  readonly evidence: readonly Evidence[];
  /** Addresses of the evidence, each once. */
  readonly evidenceUrls: readonly string[];
  readonly check: { readonly id: string; readonly version: number } | null;
}

export function resultOf(judgement: Judgement): Result {
  const { municipality, indicator, category, status, outcome, score, max, confidence, bound } = judgement;
  const { says, because, evidence, check } = judgement;
  return {
    municipality,
    indicator,
    category,
    status,
    outcome,
    score,
    max,
    confidence,
    bound,
    says: { bg: says.bg, en: says.en },
    because,
    evidence: evidence.map(evidenceOf),
    evidenceUrls: [...new Set(evidence.map(({ url }) => url))],
    check: check === null ? null : { id: check.id, version: check.version },
  };
}

function evidenceOf({ kind, url, quote, capturedAt, sha256, measured, target, searched }: Evidence): Evidence {
  return {
    kind,
    url,
    quote,
    capturedAt,
    sha256,
    ...(measured === undefined ? {} : { measured }),
    ...(target === undefined ? {} : { target }),
    ...(searched === undefined ? {} : { searched: searchOf(searched) }),
  };
}

function searchOf({ pages, documents, hosts, topics }: SearchLog): SearchLog {
  return { pages, documents, hosts, topics };
}
