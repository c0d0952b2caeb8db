import type { Town } from '../town.ts';
import { MUNICIPALITY } from './addresses.ts';
import { councilHost } from './council/host.ts';
import { oldHost } from './old/host.ts';
import { portalHost } from './portal/host.ts';
import { servicesHost } from './services/host.ts';

/** Four hosts of four ages: much is good, and the flaws are where they usually are. */
export const ZLATODOL: Town = {
  municipality: MUNICIPALITY,
  hosts: (calendar) => [portalHost(calendar), councilHost(calendar), servicesHost(calendar), oldHost()],
};
