/** A host and all it lies below, longest first: `a.b.bg`, `b.bg`, `bg`. */
export function suffixes(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
