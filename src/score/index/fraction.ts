/** An exact number, at least 0: binary numbers cannot hold 0.005, so a half would be rounded now up, now down. */
export interface Fraction {
  readonly top: bigint;
  /** At least 1. */
  readonly bottom: bigint;
}

/** A number as it is written in decimals: 12.5 is 125/10. */
export function exactly(number: number): Fraction {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(number)) ?? [];
  if (whole === undefined) throw new Error(`${number} cannot be reckoned with: give a number like 20 or 12.5.`);
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** To two decimals, halves up; the binary number next to that decimal, so it prints as it. */
export function roundedHalfUp({ top, bottom }: Fraction): number {
  return Number((200n * top + bottom) / (2n * bottom)) / 100;
}
