/** A stream of numbers in [0, 1), 32 bits each, the same for the same seed on every machine. */
export type Random = () => number;

/**
 * xoshiro128** (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators"), its state filled from the
 * seed by SplitMix64, as its authors advise. For statistics, never for secrets.
 * @param seed a whole number, 0 to 2^53 - 1
 */
export function randomFrom(seed: number): Random {
  const [first = 0n, second = 0n] = splitMix64(BigInt(seed), 2);
  const next = xoshiro128(low(first), high(first), low(second), high(second));
  return () => next() / 0x1_0000_0000;
}

/** A whole number below `limit`, each as likely as the other up to 2^-32. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

/** The generator alone: whole numbers of 32 bits from a state of four words, not all of them 0. */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a, b, c, d];
  return () => {
    const scrambled = Math.imul(s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}

/** The first outputs of SplitMix64 (Steele, Lea and Flood 2014), 64 bits each. */
export function splitMix64(seed: bigint, count: number): bigint[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    const once = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    const twice = BigInt.asUintN(64, (once ^ (once >> 27n)) * 0x94d049bb133111ebn);
    return twice ^ (twice >> 31n);
  });
}

const low = (word: bigint): number => Number(BigInt.asIntN(32, word));
const high = (word: bigint): number => Number(BigInt.asIntN(32, word >> 32n));
