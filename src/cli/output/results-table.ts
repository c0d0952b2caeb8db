import type { Judgement } from '../../model/judgement.ts';
import type { Language } from '../../publish/text.ts';
import { stateOf } from '../../publish/report/state.ts';
import { reasonText, statusWords } from '../../publish/text.ts';
import { clipped, padEnd, painter } from './terminal-text.ts';

const width = 80;
/** The longest id has 39 characters. */
const idWidth = 40;
const scoreWidth = 8;

interface TableOptions {
  readonly language: Language;
  readonly colour: boolean;
}

/** All judgements for reading on a terminal: one line of at most 80 columns each, under its municipality. */
export function resultsTable(judgements: readonly Judgement[], { language, colour }: TableOptions): string {
  const paint = painter(colour);
  const lines: string[] = [];
  let municipality: string | null = null;
  for (const judgement of judgements) {
    if (judgement.municipality !== municipality) {
      if (municipality !== null) lines.push('');
      municipality = judgement.municipality;
      lines.push(paint('bold', clipped(municipality, width)));
    }
    const text = `${padEnd(clipped(judgement.indicator, idWidth - 1), idWidth)}${padEnd(scoreOf(judgement), scoreWidth)}`;
    const line = `${text}${clipped(saying(judgement, language), width - idWidth - scoreWidth)}`;
    lines.push(stateOf(judgement) === 'none' || judgement.status === 'crashed' ? paint('red', line) : line);
  }
  return `${lines.join('\n')}\n`;
}

const bounds = { exact: '', 'at-least': '≥', 'at-most': '≤', unknown: '~' } as const;

/** `≥2/3`; a dash where there is no score. */
function scoreOf({ status, score, max, bound }: Judgement): string {
  return status === 'judged' && score !== null ? `${bounds[bound ?? 'unknown']}${score}/${max}` : '–';
}

function saying({ status, because, says }: Judgement, language: Language): string {
  if (status === 'judged') return says[language];
  const words = statusWords[status][language];
  return because === null ? words : `${words}: ${reasonText(because, language)}`;
}
