import { z } from 'zod';

/** A value of JSON bytes in the shape asked for; null when they are not UTF-8, not JSON, or of another shape. */
export function readJson<T>(body: Uint8Array | null, shape: z.ZodType<T>): T | null {
  if (body === null) return null;
  try {
    return shapeOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)), shape);
  } catch {
    return null;
  }
}

export function shapeOf<T>(value: unknown, shape: z.ZodType<T>): T | null {
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * A list that keeps what has the shape: one odd entry does not lose the others. When all are odd the interface has
 * changed, and the list does not count as an empty one.
 */
export function listOf<T>(shape: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .array(z.unknown())
    .transform((values) => ({ given: values.length, kept: values.map((value) => shapeOf(value, shape)) }))
    .transform(({ given, kept }) => ({ given, kept: kept.filter((value) => value !== null) }))
    .refine(({ given, kept }) => given === 0 || kept.length > 0)
    .transform(({ kept }) => kept);
}

/** A text where there is one; null for anything else. */
export const someText = z.string().nullable().catch(null);

/** A whole number from 0 on where there is one; null for anything else. */
export const someCount = z.int().nonnegative().nullable().catch(null);
