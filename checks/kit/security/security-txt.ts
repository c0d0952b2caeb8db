import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { SecurityTxt, SecurityTxtProblem } from '../../../src/model/observation/security-txt.ts';
import { isOwn } from '../address.ts';
import { best, citeMeasured } from '../cite.ts';

/** Without these a file says whom to tell and until when; what else the standard asks for is a matter of form. */
const FATAL: ReadonlySet<SecurityTxtProblem> = new Set([
  'no-contact',
  'no-expires',
  'several-expires',
  'expires-unreadable',
  'canonical-elsewhere',
  'not-https',
]);

/** It names a contact and a day, on the address it was read at. Whether that day has passed is not asked. */
export function isWhole({ problems, expires }: SecurityTxt): boolean {
  return expires !== null && !problems.some((problem) => FATAL.has(problem));
}

/** The day it expires on; empty when it says none. */
export function expiresOf({ expires }: SecurityTxt): string {
  return (expires ?? '').slice(0, 10);
}

/** One of its contacts is the municipality's: hosting companies put a file of their own on every host. */
export function isOwnFile(file: SecurityTxt, subject: Subject): boolean {
  return contactsOf(file).some((contact) => {
    const domain = /@([^?>\s]{1,200})/u.exec(contact)?.[1]?.toLowerCase();
    if (domain !== undefined) return domain === subject.emailDomain || isOwn(`https://${domain}/`, subject);
    return contact.startsWith('tel:') || isOwn(contact, subject);
  });
}

/** Its first contact, and its fields as evidence. */
export function citeSecurityTxt(file: SecurityTxt): { readonly contact: string; readonly evidence: Evidence[] } {
  const lines = file.fields
    .filter(({ name }) => name === 'contact' || name === 'expires')
    .map(({ name, value }) => `${name}: ${value}`);
  const told = [...lines, ...(file.problems.length > 0 ? [file.problems.join(', ')] : [])];
  return {
    contact: contactsOf(file)[0] ?? '–',
    evidence: best((told.length > 0 ? told : ['–']).map((line) => citeMeasured('probe', file, line))),
  };
}

function contactsOf({ fields }: SecurityTxt): string[] {
  return fields.filter(({ name }) => name === 'contact').map(({ value }) => value.trim());
}
