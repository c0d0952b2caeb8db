import type { SecurityTxt, SecurityTxtProblem } from '../../model/observation/security-txt.ts';
import type { SecurityTxtFile } from './read-file.ts';

type Served = Pick<SecurityTxt, 'place' | 'url' | 'contentType'>;

/** The instant of an Expires field (RFC 3339), as ISO; null when it is none. */
export function instantOf(text: string): string | null {
  const isWritten = /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:z|[+-]\d\d:\d\d)$/iu.test(text);
  const ms = isWritten ? Date.parse(text.toUpperCase()) : NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** What the standard forbids or misses in a file and in how it is served. */
export function problemsOf(file: SecurityTxtFile, served: Served): SecurityTxtProblem[] {
  const values = (name: string) => file.fields.filter((field) => field.name === name).map(({ value }) => value);
  const found: Partial<Record<SecurityTxtProblem, boolean>> = {
    ...contactProblems(values('contact')),
    ...expiresProblems(values('expires')),
    'several-languages': values('preferred-languages').length > 1,
    'canonical-elsewhere': values('canonical').length > 0 && !values('canonical').some(isAddress(served.url)),
    'unreadable-line': file.unreadable > 0,
    'not-utf-8': !file.isUtf8,
    'not-plain-text': !isPlainText(served.contentType),
    'not-https': !served.url.startsWith('https:'),
    'not-well-known': served.place === 'legacy',
  };
  return (Object.keys(found) as SecurityTxtProblem[]).filter((problem) => found[problem] === true);
}

function contactProblems(contacts: readonly string[]) {
  return {
    'no-contact': contacts.length === 0,
    'contact-no-uri': contacts.some((contact) => !/^[a-z][a-z\d+.-]{1,20}:\S+$/iu.test(contact)),
    'contact-plain-http': contacts.some((contact) => /^http:/iu.test(contact)),
  };
}

function expiresProblems(instants: readonly string[]) {
  return {
    'no-expires': instants.length === 0,
    'several-expires': instants.length > 1,
    'expires-unreadable': instants.some((instant) => instantOf(instant) === null),
  };
}

function isAddress(url: string): (written: string) => boolean {
  return (written) => URL.canParse(written) && new URL(written).href === url;
}

/** UTF-8 is what the standard means where no charset is named. */
function isPlainText(contentType: string | null): boolean {
  return /^text\/plain[ \t]*(?:;[ \t]*charset[ \t]*=[ \t]*"?utf-?8"?[ \t]*)?$/iu.test((contentType ?? '').trim());
}
