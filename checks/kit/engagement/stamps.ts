import type { Passage } from './passages.ts';

/** The text without the lines that say when the page itself was published or changed. */
export function withoutStamps({ page, text }: Pick<Passage, 'page' | 'text'>): string {
  const stamps = page.dates.flatMap((it) => (it.label === null ? [] : [`${it.label} ${it.text}`, it.text]));
  const labels = page.dates.flatMap(({ label }) => (label === null ? [] : [label]));
  const isStamp = (line: string) =>
    labels.some((label) => line.includes(label)) && stamps.some((stamp) => line.includes(stamp));
  return text
    .split('\n')
    .filter((line) => !isStamp(line))
    .join('\n');
}
