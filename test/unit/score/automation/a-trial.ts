import type { Trial } from '../../../../src/score/automation/trial.ts';

/** A trial in which everybody says 1, unless said otherwise. */
export function trial(changes: Partial<Trial> = {}): Trial {
  return {
    municipality: 'varbovets',
    indicator: 'security.0',
    arm: 'from-scratch',
    proposed: 1,
    initial: 1,
    final: 1,
    verdict: 1,
    ...changes,
  };
}

export function trials(count: number, changes: Partial<Trial> = {}): Trial[] {
  return Array.from({ length: count }, () => trial(changes));
}
