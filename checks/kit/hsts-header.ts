/** Grammar of RFC 9110 for a token, and for a quoted string without its escapes. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/u;

/**
 * Seconds promised by one Strict-Transport-Security header, or undefined when a browser would ignore it
 * (RFC 6797 §6.1: max-age is required, no directive stands twice, unknown ones do not matter).
 */
export function maxAgeOf(header: string): number | undefined {
  const directives = splitOutsideQuotes(header)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(directive);
  const names = directives.map(({ name }) => name);
  const wellFormed = names.every((name) => TOKEN.test(name)) && new Set(names).size === names.length;
  const age = directives.find(({ name }) => name === 'max-age')?.value ?? '';
  return wellFormed && /^\d{1,15}$/u.test(age) ? Number(age) : undefined;
}

function directive(part: string): { readonly name: string; readonly value: string | undefined } {
  const equals = part.indexOf('=');
  if (equals < 0) return { name: part.toLowerCase(), value: undefined };
  const value = part.slice(equals + 1).trim();
  const isQuoted = value.length >= 2 && value.startsWith('"') && value.endsWith('"');
  return { name: part.slice(0, equals).trim().toLowerCase(), value: isQuoted ? value.slice(1, -1) : value };
}

function splitOutsideQuotes(header: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const char of header.slice(0, 8192)) {
    if (char === '"') quoted = !quoted;
    if (char === ';' && !quoted) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}
