import { z } from 'zod';
import type { Database } from '../../../storage/database.ts';
import { listAccounts } from '../../../storage/people/accounts.ts';
import { listEvents, verifyEvents } from '../../../storage/review/events.ts';
import { csv } from '../../publish/csv.ts';
import { download, page } from '../reply.ts';
import { route } from '../route.ts';
import { detailText, LogView, VerdictView } from '../views/log.tsx';

const may = ['coordinator'] as const;
const aPage = 100;

/** The log of who did what, for the coordinator alone. */
export const logRoutes = [
  route({
    method: 'GET',
    path: '/log',
    may,
    query: {
      action: z
        .string()
        .regex(/^[a-z.-]{0,40}$/u)
        .catch('')
        .default(''),
      before: z.coerce.number().int().min(1).nullable().catch(null).default(null),
    },
    handle: async (request) => {
      const { db, query, t } = request;
      const { action, before } = query;
      const found = await listEvents(db, { before, most: aPage + 1, action: action === '' ? null : action });
      const events = found.slice(0, aPage);
      const view = {
        ...{ events, action, names: await namesIn(db), isFirstPage: before === null },
        older: found.length > aPage ? (events.at(-1)?.seq ?? null) : null,
      };
      return page(t.eventlog.title, <LogView context={request} {...view} />, { assets: ['log.css'] });
    },
  }),
  route({
    method: 'GET',
    path: '/log/verify',
    may,
    handle: async (request) =>
      page(request.t.eventlog.verify, <VerdictView context={request} verdict={await verifyEvents(request.db)} />),
  }),
  route({
    method: 'GET',
    path: '/log.csv',
    may,
    handle: async ({ db, config }) => {
      const events = await listEvents(db, { before: null, most: Number.MAX_SAFE_INTEGER, action: null });
      const rows = events
        .reverse()
        .map((event) => [event.seq, event.at, event.actor, event.action, event.object, detailText(event), event.hash]);
      const header = ['seq', 'at', 'actor', 'action', 'object', 'detail', 'hash'];
      return download(csv(header, rows), 'text/csv; charset=utf-8', `gradomer-${config.edition.id}-log.csv`);
    },
  }),
];

async function namesIn(db: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await listAccounts(db)).map(({ id, name }) => [id, name]));
}
