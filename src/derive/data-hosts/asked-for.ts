import type { FieldRole } from '../../model/lexicon.ts';
import type { DataKind } from '../../model/observation/data-host.ts';
import type { Field, Form } from '../../model/observation/page.ts';
import { codeWords } from '../page/called.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';

/** Something a form asks for, and the words of the field that does. */
export interface AskedFor {
  readonly takes: DataKind;
  readonly quote: string;
}

const personal: ReadonlySet<FieldRole> = new Set(['email', 'phone', 'person', 'personal_id']);
const shown = ({ type }: Field) => type !== 'hidden';

/**
 * What a form takes: each kind once, by the first field that asks for it. Searches take nothing, and names or places to
 * filter a list by are nobody's data.
 */
export function askedFor({ fields, kind, search, method }: Form, words: CompiledFormWords): AskedFor[] {
  if (search || kind === 'search') return [];
  const asking = fields.filter(shown).map((field) => ({ field, roles: rolesOf(field, words) }));
  const first = (asks: (roles: ReadonlySet<FieldRole>) => boolean) => asking.find(({ roles }) => asks(roles))?.field;
  const names = (roles: ReadonlySet<FieldRole>) => [...roles].some((role) => personal.has(role));
  const isFilter = method === 'get' && first((roles) => roles.has('email') || roles.has('personal_id')) === undefined;
  const password = asking.find(({ field }) => field.type === 'password')?.field;
  const found: [DataKind, Field | undefined][] = [
    ['personal', isFilter || kind === 'login' ? first((roles) => roles.has('personal_id')) : first(names)],
    ['login', password],
    ['payment', kind === 'payment' ? asking[0]?.field : first((roles) => roles.has('card'))],
  ];
  return found.flatMap(([takes, field]) => (field === undefined ? [] : [{ takes, quote: quoteOf(field) }]));
}

/** By type, label and name; a field is for one thing, so the name is asked only when the label says nothing. */
function rolesOf({ type, label, name }: Field, words: CompiledFormWords): ReadonlySet<FieldRole> {
  if (type === 'email') return new Set(['email']);
  if (type === 'tel') return new Set(['phone']);
  const said = words.rolesIn(label === name ? codeWords(label) : label);
  return said.size > 0 ? said : words.rolesIn(codeWords(name));
}

function quoteOf({ label, name, type }: Field): string {
  return label || name || type;
}
