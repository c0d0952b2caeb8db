import { address } from '../../../model/text/address.ts';
import { instant } from '../../format.ts';
import { html, source, type Html } from '../../html.ts';
import { langOf } from '../../report/parts.ts';
import type { AssessmentRow, EvidenceRow } from '../../release/release.ts';
import { evidenceWords, fill } from '../../text.ts';
import type { View } from '../view.ts';

/** The pieces of proof a scorecard shows, by indicator; the JSON file has all of them. */
export type Proof = ReadonlyMap<string, readonly Html[]>;

export const noProof: Proof = new Map();

/** Who wants to see more of an indicator wants to see all. */
const mostPieces = 3;
const longestQuote = 200;
const longestAddress = 64;

/**
 * As much proof as there is room for, shared out evenly: what one indicator leaves the next ones may use.
 * @param room bytes
 */
export function proofWithin(view: View, rows: readonly AssessmentRow[], room: number): Proof {
  const proof = new Map<string, readonly Html[]>();
  let left = 0;
  for (const { indicator, evidence } of rows) {
    left += room / rows.length;
    const shown: Html[] = [];
    for (const id of evidence.slice(0, mostPieces)) {
      const one = view.of.evidence.get(id);
      const drawn = one === undefined ? html`` : piece(view, one);
      const bytes = Buffer.byteLength(source(drawn));
      if (bytes > left) break;
      left -= bytes;
      shown.push(drawn);
    }
    proof.set(indicator, shown);
  }
  return proof;
}

function piece({ t, language }: View, one: EvidenceRow): Html {
  const quote = one.quote === null ? null : shortened(one.quote, longestQuote);
  const { searchedPages: pages, searchedDocuments: documents } = one;
  return html`<li>
    ${evidenceWords[one.kind][language]}:
    ${place(one.url)}${quote !== null && html` <q${langOf(quote, language)}>${quote}</q>`}${one.measured !== undefined && html` <code>${shortened(one.measured, 120)}</code>`}${pages !== null && ` ${fill(t.searched, { pages, documents: documents ?? 0 })}`}${one.capturedAt !== null && html` <time>${fill(t.seen, { at: instant(one.capturedAt, language) })}</time>`}
  </li>`;
}

/** An address anybody may have put there, short enough to read; followed only when it is a web address. */
export function place(url: string): Html {
  const { text, href } = address(url);
  const short = shortened(text.replace(/^https?:\/\//u, ''), longestAddress);
  return href === null ? html`<span>${short}</span>` : html`<a href="${href}" rel="nofollow">${short}</a>`;
}

function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  return `${Array.from(line.slice(0, longest)).slice(0, -1).join('')}…`;
}
