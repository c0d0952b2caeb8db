import { getDomainWithoutSuffix } from 'tldts';
import { createScope } from '../../crawl/rules/scope.ts';
import { lookAlikes } from '../../derive/look-alikes.ts';
import type { LookAlike } from '../../model/observation/look-alike.ts';
import { mainName, ownAddresses } from '../main-host.ts';
import type { Shelves } from './shelves.ts';

/** Hosts that own pages link to and that could be taken for the municipality's. */
export function lookAlikesOf({ municipality, read }: Pick<Shelves, 'municipality' | 'read'>): LookAlike[] {
  const { bg, en } = municipality.names;
  const scope = createScope(municipality);
  const main = mainName(municipality);
  const registered = main === null ? null : getDomainWithoutSuffix(main, { allowPrivateDomains: true });
  return lookAlikes(
    read.map(({ page }) => page),
    {
      names: [bg, en, ...(registered === null ? [] : [registered])],
      isOwn: ownAddresses(municipality),
      isKnown: (url) => scope.isLookAlike(url),
    },
  );
}
