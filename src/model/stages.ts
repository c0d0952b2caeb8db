/** The steps of the audit of one municipality, in order. `audit.stage` in storage is the last one finished, or `new`. */
export const stageNames = [
  'plan',
  'tls',
  'crawl',
  'way-home',
  'dns',
  'https-upgrade',
  'security-txt',
  'secure-home',
  'sample',
  'keyboard',
  'consent',
  'search',
  'social',
  'links',
  'timings',
  'judge',
  'illustrate',
] as const;

export type StageName = (typeof stageNames)[number];

/** How many steps are finished, and which one is next; null after the last. */
export function stageAfter(stage: string): { readonly done: number; readonly next: StageName | null } {
  const done = stageNames.findIndex((name) => name === stage) + 1;
  return { done, next: stageNames[done] ?? null };
}
