/** One policy: directive name → its values, as in CSP Level 3 §2.2. */
export type Policy = ReadonlyMap<string, readonly string[]>;

const NONCE_OR_HASH = /^'(?:nonce-[A-Za-z0-9+/_-]+={0,2}|sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2})'$/iu;
const ANY_HOST = /^(?:https?:\/\/)?\*(?::(?:\d{1,5}|\*))?(?:\/.*)?$/iu;
const OPEN_SCHEMES: readonly string[] = ['http:', 'https:', 'data:'];

/** Policies of header values: commas separate policies, semicolons directives; of a repeated directive the first counts. */
export function parsePolicies(headers: readonly string[]): Policy[] {
  return headers
    .flatMap((header) => header.slice(0, 16_384).split(','))
    .map(parsePolicy)
    .filter((policy) => policy.size > 0);
}

function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...values] = part.split(/[\t\n\f\r ]+/u).filter((word) => word !== '');
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
  }
  return policy;
}

/** Sources from which script elements may load (§6.8.4 fallback list); undefined when the policy leaves them alone. */
export function scriptSources(policy: Policy): readonly string[] | undefined {
  return policy.get('script-src-elem') ?? policy.get('script-src') ?? policy.get('default-src');
}

/**
 * The source that leaves scripts open to anyone, or undefined. A nonce or hash switches `unsafe-inline` off, and
 * `strict-dynamic` switches hosts, schemes and `unsafe-inline` off (§6.7.3, §8.2).
 */
export function openSource(sources: readonly string[]): string | undefined {
  const lower = sources.map((source) => source.toLowerCase());
  if (lower.includes("'strict-dynamic'")) return undefined;
  const named = sources.some((source) => NONCE_OR_HASH.test(source));
  return lower.find(
    (source) => OPEN_SCHEMES.includes(source) || ANY_HOST.test(source) || (source === "'unsafe-inline'" && !named),
  );
}
