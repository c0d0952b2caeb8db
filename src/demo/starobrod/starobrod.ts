import type { Town } from '../town.ts';
import { MUNICIPALITY } from './addresses.ts';
import { portalHost } from './portal/host.ts';
import { taxesHost } from './taxes/host.ts';

/** One old portal that somebody still fills by hand: much is there, little of it can be found or trusted. */
export const STAROBROD: Town = {
  municipality: MUNICIPALITY,
  hosts: (calendar) => [portalHost(calendar), taxesHost(calendar)],
};
