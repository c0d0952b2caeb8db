import type { Words } from '../model/words.ts';

/** What a file brought, counted. */
interface Counts {
  readonly answers: number;
  readonly comments: number;
  readonly proofs: number;
  readonly unchanged: number;
  readonly empty: number;
}

/** In a line, what was stored of a file, or would be. */
export function outcomeText({ answers, comments, proofs, unchanged, empty }: Counts, isTrial: boolean): Words {
  const rest = {
    bg: `Без промяна: ${unchanged} реда. Празни: ${empty}.`,
    en: `Rows as on record: ${unchanged}. Empty: ${empty}.`,
  };
  const stored = { bg: isTrial ? 'Ще бъдат записани' : 'Записани', en: isTrial ? 'Would be stored' : 'Stored' };
  return {
    bg: `${stored.bg}: отговори ${answers}, бележки ${comments}, доказателства ${proofs}. ${rest.bg}`,
    en: `${stored.en}: answers ${answers}, comments ${comments}, pieces of proof ${proofs}. ${rest.en}`,
  };
}
