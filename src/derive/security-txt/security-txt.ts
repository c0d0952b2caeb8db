import type { SecurityTxt } from '../../model/observation/security-txt.ts';
import { instantOf, problemsOf } from './problems.ts';
import { readFile } from './read-file.ts';

/** An answer at one of the two places, and what came with it. */
export type SecurityTxtAnswer = Pick<
  SecurityTxt,
  'host' | 'main' | 'place' | 'url' | 'status' | 'trust' | 'contentType' | 'sha256' | 'capturedAt'
> & { readonly bytes: Uint8Array | null };

const nothing = { signed: false, fields: [], expires: null, problems: [] } as const;

/** What an answer for security.txt turns out to be. Same bytes, same facts; never throws. */
export function deriveSecurityTxt({ bytes, ...answer }: SecurityTxtAnswer): SecurityTxt {
  const isThere = answer.status >= 200 && answer.status < 300;
  if (!isThere || bytes === null) return { ...answer, ...nothing, found: 'nothing' };
  const file = readFile(bytes);
  if (file === null) return { ...answer, ...nothing, found: 'other' };
  const { fields, signed } = file;
  const [expires, ...others] = fields.filter(({ name }) => name === 'expires');
  return {
    ...answer,
    found: 'file',
    signed,
    fields,
    expires: expires === undefined || others.length > 0 ? null : instantOf(expires.value),
    problems: problemsOf(file, answer),
  };
}
