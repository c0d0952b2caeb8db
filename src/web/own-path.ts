/** The path of an address that somebody handed us, when it stays with us; null when it leads anywhere else. */
export function ownPath(next: string): string | null {
  const base = 'http://here.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return null;
  const { origin, pathname, search } = new URL(next, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : null;
}
