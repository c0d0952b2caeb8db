import type { FieldRole, FormKind, FormWords } from '../../model/lexicon.ts';
import { compileHostPatterns } from './hosts.ts';
import { compilePhrases, sayingsOf } from './phrases.ts';

/** The words of forms made ready once. */
export interface CompiledFormWords {
  /** Kinds a text for readers, or a name in code, calls a form by. */
  kindsIn(text: string): ReadonlySet<FormKind>;
  /** What a label, or the name of a field, asks for. */
  rolesIn(text: string): ReadonlySet<FieldRole>;
  /** The service an absolute http(s) address belongs to, with the kind of form it always is, else null. */
  serviceOf(url: string): { readonly kind: FormKind | null } | null;
}

const longest = 500;

export function compileFormWords({ kinds, fields, services }: FormWords): CompiledFormWords {
  const hosts = compileHostPatterns(services.map(({ host, kind }) => [host, { kind: kind ?? null }] as const));
  const ofKinds = compilePhrases<FormKind>({ ...kinds, search: [] });
  const ofFields = compilePhrases<FieldRole>(fields);
  return {
    kindsIn: (text) => sayingsOf(ofKinds(text.slice(0, longest))),
    rolesIn: (text) => sayingsOf(ofFields(text.slice(0, longest))),
    serviceOf: (url) => (URL.canParse(url) ? (hosts.fitting(new URL(url))[0] ?? null) : null),
  };
}
