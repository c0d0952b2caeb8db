import { z } from 'zod';
import type { Words } from '../words.ts';

/** What a person may do, in the order of their part in an edition. */
export const roles = ['coordinator', 'evaluator', 'arbiter', 'operator', 'official'] as const;

export type Role = (typeof roles)[number];

/** What a person chose for the pages they see. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Single-key shortcuts (WCAG 2.1.4): on, only together with Alt, or off. */
  keys: z.enum(['on', 'alt', 'off']).default('on'),
  /** After an answer the next item opens by itself. */
  autoAdvance: z.boolean().default(true),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** A person who may sign in, without the password. */
export interface Account {
  readonly id: string;
  /** Unique, in lower case. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Officials only: the id of the municipality they answer for. */
  readonly municipality: string | null;
  readonly language: keyof Words;
  readonly settings: Settings;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO instant since when the person may no longer sign in. */
  readonly disabledAt: string | null;
}
