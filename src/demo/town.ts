import type { Municipality } from '../model/municipality.ts';
import type { Calendar } from './calendar.ts';
import type { Host } from './host.ts';

/** A fictional municipality. */
export interface Town {
  /** The entry an operator would write for it. */
  readonly municipality: Municipality;
  /** Everything it serves, as it is on a day; the main portal comes first. */
  hosts(calendar: Calendar): readonly Host[];
}
