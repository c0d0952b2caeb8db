import type { Edition } from '../../model/edition.ts';
import type { Judgement } from '../../model/judgement.ts';
import { points } from '../../publish/format.ts';
import { fill, texts, type Language } from '../../publish/text.ts';
import { fixes, type Fix } from '../../score/fixes.ts';
import { clipped, painter, wrapped } from './terminal-text.ts';

const width = 80;
const most = 8;

/** What to put right first, for a terminal: at most 80 columns, the most points first. Empty when there is nothing. */
export function renderFixesText(
  { edition, judgements }: { readonly edition: Edition; readonly judgements: readonly Judgement[] },
  { language, colour }: { readonly language: Language; readonly colour: boolean },
): string {
  const t = texts(language);
  const paint = painter(colour);
  const all = fixes(edition, judgements);
  if (all.length === 0) return '';
  const titles = new Map(edition.indicators.map(({ id, title }) => [id, title[language]]));
  const item = ({ judgement, next, asks, nextGain }: Fix, place: number): string[] => {
    const gain = fill(t.nextLevel, { level: next, points: points(nextGain, language) });
    return [
      clipped(`${String(place + 1).padStart(2)}. ${titles.get(judgement.indicator) ?? judgement.indicator}`, width),
      ...wrapped(judgement.says[language], width - 4).map((line) => `    ${line}`),
      ...wrapped(`${gain} ${asks[language]}`, width - 4).map((line) => paint('dim', `    ${line}`)),
    ];
  };
  const rest = all.length > most ? [`    ${fill(t.moreFixes, { n: all.length - most })}`] : [];
  return `${[paint('bold', t.fixFirst), ...all.slice(0, most).flatMap(item), ...rest].join('\n')}\n`;
}
