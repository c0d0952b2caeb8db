import type { Judgement } from '../../model/judgement.ts';
import { resultOf } from './results.ts';

/** What JSON may hold as it is but a terminal would obey: DEL, C1 controls, direction and zero-width characters. */
const steering = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** All judgements as a JSON array (RFC 8259), one `Result` each, in the order given. Safe to print on a terminal. */
export function resultsJson(judgements: readonly Judgement[]): string {
  const json = JSON.stringify(judgements.map(resultOf), null, 2);
  return `${json.replace(steering, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
