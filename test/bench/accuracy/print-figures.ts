import { figuresOf, type Compared, type Figures } from './compare.ts';

const columns: readonly (readonly [keyof Figures, string])[] = [
  ['count', 'n'],
  ['exact', 'exact'],
  ['within', '±1'],
  ['falsePresent', 'false +'],
  ['falseAbsent', 'false 0'],
  ['leftToPeople', 'people'],
  ['onRightPage', 'page'],
];

/** Prints shares in per cent, for all, by tier, category and portal, then the indicators that fare worst. */
export function printFigures(
  compared: readonly Compared[],
  { json, wrong }: { readonly json: boolean; readonly wrong: boolean },
): void {
  const groups = [
    ['all', compared] as const,
    ...groupsBy(compared, ({ tier }) => tier),
    ...groupsBy(compared, ({ category }) => category),
    ...groupsBy(compared, ({ portal }) => portal),
  ];
  if (json) {
    const figures = Object.fromEntries(groups.map(([name, group]) => [name, figuresOf(group)]));
    const indicators = Object.fromEntries(byIndicator(compared).map(([name, group]) => [name, figuresOf(group)]));
    process.stdout.write(`${JSON.stringify({ figures, indicators, results: compared }, null, 2)}\n`);
    return;
  }
  const table = groups.map(([name, group]) => row(name, figuresOf(group)));
  const worst = byIndicator(compared)
    .map(([name, group]) => ({ name, figures: figuresOf(group) }))
    .sort((a, b) => (a.figures.exact ?? 100) - (b.figures.exact ?? 100))
    .slice(0, 10)
    .map(({ name, figures }) => row(name, figures));
  const head = `${''.padEnd(36)}${columns.map(([, name]) => name.padStart(9)).join('')}`;
  const lines = [
    head,
    ...table,
    '',
    'The ten worst',
    ...worst,
    ...(wrong ? ['', ...compared.filter(isWrong).map(line)] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function groupsBy(compared: readonly Compared[], key: (it: Compared) => string) {
  const names = [...new Set(compared.map(key))];
  return names.map((name) => [name, compared.filter((it) => key(it) === name)] as const);
}

const byIndicator = (compared: readonly Compared[]) => groupsBy(compared, ({ indicator }) => indicator);

function row(name: string, figures: Figures): string {
  return `${name.padEnd(36)}${columns.map(([key]) => String(figures[key] ?? '–').padStart(9)).join('')}`;
}

const isWrong = ({ label, score }: Compared): boolean => (label === 'unseen' ? score !== null : score !== label);

function line({ portal, indicator, label, score, status, outcome, why, trap }: Compared): string {
  const got = score === null ? status : String(score);
  return `${portal} ${indicator}: ${String(label)} → ${got} (${outcome ?? '–'}) | ${why}${trap === null ? '' : ` | ${trap}`}`;
}
