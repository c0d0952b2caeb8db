import { z } from 'zod';

export const may = ['coordinator'] as const;

/** A count told in the address after something was done; null when there is none. */
export const countIn = z.coerce.number().int().min(0).nullable().catch(null).default(null);
