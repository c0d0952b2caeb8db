import { format, resolveConfig } from 'prettier';
import type { AnyCheck } from '../../src/model/check.ts';
import type { Edition, Indicator } from '../../src/model/edition.ts';

const mark = '<!-- Below this line `npm run checks:index` writes what the checks and the catalogue say. -->';

const tiers = {
  decidable: 'the observation decides',
  suggestible: 'the software proposes',
  assistive: 'the software gathers leads',
} as const;

/** The guide in `readme` up to the mark, and after it every indicator with its question and how its check answers. */
export async function withCatalogue(readme: string, edition: Edition, checks: readonly AnyCheck[]): Promise<string> {
  const [guide = ''] = readme.split(mark);
  const byId = new Map(checks.map((check) => [check.id, check]));
  const chapters = edition.categories.map(({ id, title }) => {
    const own = edition.indicators.filter(({ category }) => category === id);
    const entries = own.map((indicator) => entry(indicator, byId.get(indicator.id)));
    return `## ${title.en} · ${title.bg}\n\n${entries.join('\n')}`;
  });
  const text = `${guide.trimEnd()}\n\n${mark}\n\n${chapters.join('\n')}`;
  const settings = await resolveConfig(new URL('../../package.json', import.meta.url));
  return format(text, { ...settings, parser: 'markdown' });
}

function entry({ id, title, question, tier, scale }: Indicator, check: AnyCheck | undefined): string {
  const head = `### ${id}\n\n**${title.en}** · ${title.bg}. ${question.en}\n`;
  if (check === undefined) return `${head}\nNot automated yet: people judge it.\n`;
  const { version, needs, looksAt, ifPartial, limits, outcomes } = check;
  const facts = [
    `${scale}, ${tiers[tier]}`,
    `version ${version}`,
    `needs ${needs.join(', ')}`,
    ...(looksAt === undefined ? [] : [`looks at the ${looksAt}`]),
    ...(ifPartial === undefined ? [] : [`${ifPartial} if the crawl was cut short`]),
    ...Object.entries(limits ?? {}).map(([name, value]) => `${name} ${value}`),
  ];
  const rows = Object.entries(outcomes).map(
    ([outcome, { level, says }]) => `| ${level} | ${outcome} | ${says.en.replaceAll('|', '\\|')} |`,
  );
  return `${head}\n${facts.join('; ')}.\n\n| level | outcome | what it says |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
