const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|хил)/iu, 1_000],
  [/^(?:m|млн)/iu, 1_000_000],
];

const numeral = '(\\d[\\d.,\\s]{0,15})(?:\\s?(k|m|хил\\.?|млн\\.?)(?!\\p{L}))?';
const counted = new RegExp(
  `${numeral}\\s?(?:followers|subscribers|members|последовател\\p{L}{1,3}|абонат\\p{L}{0,2}|член\\p{L}{0,3})(?!\\p{L})`,
  'iu',
);

/** How many follow, as a text says („1,234 Followers“, „12,3 хил. последователи“); null when it does not. */
export function followersIn(text: string | null): number | null {
  const [, digits = '', unit] = counted.exec((text ?? '').slice(0, 2_000)) ?? [];
  if (digits === '') return null;
  const factor = factors.find(([name]) => unit !== undefined && name.test(unit))?.[1];
  const plain = digits.trim().replace(/[.,]$/u, '');
  // Rounded counts have a decimal part; whole ones are parted into thousands.
  const count = factor === undefined ? Number(plain.replace(/[.,\s]/gu, '')) : Number(plain.replace(',', '.')) * factor;
  return Number.isFinite(count) ? Math.round(count) : null;
}
