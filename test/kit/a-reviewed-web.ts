import { loadConfig, type Config } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import { accountById } from '../../storage/people/accounts.ts';
import type { Municipality } from '../../src/model/municipality.ts';
import { smallEdition } from './an-audit.ts';
import { reviewedDatabase, type Found } from './a-review.ts';
import { startWeb, type Visitor, type Web } from './web.ts';

/** The application over an edition under review, with a way in for each of its people. */
export interface ReviewedWeb extends Web {
  readonly sign: (id: string) => Promise<Visitor>;
}

/** A fictional municipality with a portal. */
export function town(id: string, bg: string): Municipality {
  const en = `${id[0]?.toUpperCase()}${id.slice(1)}`;
  return {
    id,
    names: { bg, en, official: `Община ${bg}` },
    codes: {},
    emailDomain: null,
    sites: [{ kind: 'portal', url: `https://${id}.example/` }],
    profiles: [],
    lookAlikes: [],
  };
}

const towns: readonly Municipality[] = [
  town('varbovets', 'Върбовец'),
  town('lipnitsa', 'Липница'),
  town('yasenovo', 'Ясеново'),
];

let configuration: Config | undefined;

/** The configuration of these tests: the small edition, three fictional municipalities. */
export function smallConfig(): Config {
  configuration ??= { ...loadConfig(), edition: smallEdition, municipalities: towns };
  return configuration;
}

/** Starts the application over a database; see `reviewedDatabase`. */
export async function webOver(
  db: Database,
  config = smallConfig(),
  place: { readonly origin?: string } = {},
): Promise<ReviewedWeb> {
  const web = await startWeb({ db, config, place });
  web.clock.now = '2026-12-01T10:00:00.000Z';
  const sign = async (id: string): Promise<Visitor> => {
    const account = await accountById(db, id);
    if (account === null) throw new Error(`There is no ${id} in this test.`);
    return web.again(account);
  };
  return { ...web, sign };
}

/** The same, over a fresh review of these municipalities. */
export async function reviewedWeb(
  municipalities: readonly string[] = ['varbovets'],
  found: Found = () => ({}),
): Promise<ReviewedWeb> {
  return webOver(await reviewedDatabase(municipalities, { found }));
}
