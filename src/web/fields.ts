import { z } from 'zod';

/** A field that may be given several times: none, one, or a list of them. */
export const several = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(500)])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value));
