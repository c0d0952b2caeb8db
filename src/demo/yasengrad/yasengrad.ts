import type { Town } from '../town.ts';
import { MUNICIPALITY } from './addresses.ts';
import { dataHost } from './data/host.ts';
import { portalHost } from './portal/host.ts';
import { servicesHost } from './services/host.ts';

/** A portal drawn by a script: without a browser there is nothing to read, with one there is almost everything. */
export const YASENGRAD: Town = {
  municipality: MUNICIPALITY,
  hosts: (calendar) => [portalHost(calendar), servicesHost(calendar), dataHost(calendar)],
};
