import type { TrialOutcome } from '../../../model/observation/tls.ts';
import type { Flight, Refusal } from './flight.ts';
import type { Handshake, Lost } from './handshake.ts';

/** Like TrialOutcome; `broken`: the server hung up on it twice, which is a refusal if it answers otherwise. */
export type Trial = TrialOutcome | 'broken';

/** What became of one thing that was offered. */
export function trialOf({ kind }: Handshake | Flight | Refusal | Lost): Trial {
  if (kind === 'done' || kind === 'flight') return 'accepted';
  if (kind === 'broken') return 'broken';
  return kind === 'unseen' ? 'unclear' : 'refused';
}

/** Makes the attempt, and once more when the connection broke: one that broke proves nothing the first time. */
export async function twiceIfBroken<T extends { readonly kind: string }>(attempt: () => Promise<T>): Promise<T> {
  const first = await attempt();
  return first.kind === 'broken' ? attempt() : first;
}

/** `answers`: the server goes on answering to what it has no reason to refuse. */
export function settled(trial: Trial, answers: boolean): TrialOutcome {
  if (trial !== 'broken') return trial;
  return answers ? 'refused' : 'unclear';
}
