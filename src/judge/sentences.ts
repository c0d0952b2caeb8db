import type { AnyFinding, Fact } from '../model/check.ts';
import type { Gap } from '../model/observation/observed.ts';
import { dayInWords } from '../model/text/day-in-words.ts';
import { unseenReasons, type Unseen } from '../model/unseen.ts';
import type { Words } from '../model/words.ts';

const NAMED_GAPS = 3;
const LONGEST_FACT = 200;

export const notAutomated: Words = { bg: 'Още не се проверява автоматично.', en: 'Not automated yet.' };

export const crashed: Words = {
  bg: 'Проверката спря с грешка на програмата, не на общината.',
  en: 'The check stopped with an error of the software, not of the municipality.',
};

/** Why nothing can be said, each reason once. */
export function notObserved(reasons: readonly Unseen[]): Words {
  const distinct = [...new Set(reasons)].map((reason) => unseenReasons[reason]);
  return {
    bg: `Не можа да се види: ${distinct.map(({ bg }) => bg).join('; ')}.`,
    en: `Could not be observed: ${distinct.map(({ en }) => en).join('; ')}.`,
  };
}

/** What was found, followed by what was not looked at and makes the level worthless. */
export function cutShort(says: Words, gaps: readonly Gap[]): Words {
  const more = gaps.length - NAMED_GAPS;
  const named = gaps.slice(0, NAMED_GAPS);
  const list = (lang: keyof Words) =>
    named.map(({ what, because }) => `${what.slice(0, LONGEST_FACT)} (${unseenReasons[because][lang]})`).join('; ');
  return {
    bg: `${says.bg} Но не всичко беше прегледано: ${list('bg')}${more > 0 ? `; и още ${more}` : ''}.`,
    en: `${says.en} But not everything was looked at: ${list('en')}${more > 0 ? `; and ${more} more` : ''}.`,
  };
}

/** Fills the slots of both sentences; throws for a slot without a fact. */
export function fill(says: Words, facts: AnyFinding['facts'] = {}): Words {
  const slots = (sentence: string, show: (fact: Fact) => string) =>
    sentence.replace(/\{(\w+)\}/gu, (_, slot: string) => {
      const fact = Object.hasOwn(facts, slot) ? facts[slot] : undefined;
      if (fact === undefined) throw new Error(`no fact for {${slot}}`);
      return show(fact).replace(/\s+/gu, ' ').slice(0, LONGEST_FACT);
    });
  // A day ends with „г.“, which at the end of a sentence is its full stop, too.
  return { bg: slots(says.bg, inBulgarian).replaceAll('г..', 'г.'), en: slots(says.en, inEnglish) };
}

function inBulgarian(fact: Fact): string {
  if (typeof fact === 'number') return String(fact).replace('.', ',');
  return typeof fact === 'string' ? (dayInWords(fact)?.bg ?? fact) : fact.bg;
}

function inEnglish(fact: Fact): string {
  return typeof fact === 'object' ? fact.en : (dayInWords(String(fact))?.en ?? String(fact));
}
