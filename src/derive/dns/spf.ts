import type { Lookup, Spf } from '../../model/observation/dns.ts';

/** Begins like a policy; receivers look at nothing else of a TXT record (RFC 7208, 4.5). */
const isPolicy = (text: string) => /^v=spf1(?: |$)/iu.test(text);

const domain = String.raw`[^\s:/=]+`;
const cidr = String.raw`(?:/\d{1,3})?(?://\d{1,3})?`;
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

/** The mechanisms of RFC 7208, 5, with what must or may follow their names; a domain may hold macros. */
const mechanism = new RegExp(
  `^[-+?~]?(?:all|(?:include|exists):${domain}|ptr(?::${domain})?|(?:a|mx)(?::${domain})?${cidr}` +
    String.raw`|ip4:${octet}(?:\.${octet}){3}(?:/\d{1,2})?|ip6:[\da-f:.]+(?:/\d{1,3})?)$`,
  'iu',
);

/** Modifiers nobody knows are ignored; these two stand once at most (RFC 7208, 6). */
const modifier = /^([a-z][a-z\d._-]*)=(.*)$/iu;
const single = ['redirect', 'exp'];

/** The sender policy among the TXT records of a domain. */
export function readSpf(txt: Lookup<string>): Spf {
  if (txt.status === 'unseen') return txt;
  const texts = txt.status === 'records' ? txt.records.filter(isPolicy) : [];
  const [text, ...others] = texts;
  if (text === undefined) return { status: 'none' };
  const terms = text.split(/ +/u).slice(1).filter(Boolean);
  if (others.length > 0 || !isUnderstood(terms)) return { status: 'permerror', texts };
  const all = terms.find((term) => /^[-+?~]?all$/iu.test(term));
  const redirect = terms.map((term) => /^redirect=(.+)$/iu.exec(term)?.[1]).find((target) => target !== undefined);
  return {
    status: 'policy',
    text,
    all: all === undefined ? null : qualifierOf(all),
    redirect: all === undefined ? (redirect ?? null) : null,
  };
}

function isUnderstood(terms: readonly string[]): boolean {
  const modifiers = terms.map((term) => modifier.exec(term)?.[1]?.toLowerCase());
  const repeats = single.some((name) => modifiers.filter((each) => each === name).length > 1);
  return !repeats && terms.every((term, index) => modifiers[index] !== undefined || mechanism.test(term));
}

/** Without a sign a mechanism passes. */
function qualifierOf(term: string): '-' | '~' | '?' | '+' {
  const [sign] = term;
  return sign === '-' || sign === '~' || sign === '?' ? sign : '+';
}
