/** An address taken apart once, for rules that look at its pieces. */
export interface Address {
  /** Decoded where that is possible, lower case, without empty ones. */
  readonly segments: readonly string[];
  /** Decoded name in lower case, decoded value, in their order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** Null for what is no address. */
export function parseAddress(url: string): Address | null {
  if (!URL.canParse(url)) return null;
  const { pathname, searchParams } = new URL(url);
  return {
    segments: pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decode),
    parameters: [...searchParams].map(([name, value]) => [name.toLowerCase(), value] as const),
  };
}
