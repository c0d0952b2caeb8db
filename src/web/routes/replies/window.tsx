import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listAccounts } from '../../../../storage/people/accounts.ts';
import { phaseOf } from '../../../../storage/review/phases.ts';
import { deadlinesOf, keepDeadline } from '../../../../storage/review/replies.ts';
import type { Account } from '../../../model/review/account.ts';
import { withoutArbiter } from '../../../panel/replies.ts';
import { municipalitiesIn, replyWindowView } from '../../../panel/reply-window.ts';
import { extensionFaults, openingFault } from '../../../review/reply-window.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { municipalityIn } from '../../names.ts';
import { invitationPath, inviteWithin } from '../../people/invitations.ts';
import { addWithin } from '../../people/people.ts';
import { page, redirect, refuse, type Reply } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import { editionPaths } from '../../views/edition/frame.tsx';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { LinksView, type OfficialLink } from '../../views/replies/links.tsx';
import { WindowView, type Filled } from '../../views/replies/window.tsx';

const may = ['coordinator'] as const;
const assets = ['edition.css', 'replies.css'];
const day = z.string().max(100).default('');
const done = z.enum(['opened', 'extended']).optional();

/** The time in which municipalities reply: opened, extended, watched. */
export const replyWindowRoutes = [
  route({
    method: 'GET',
    path: editionPaths.replies,
    may,
    query: { done },
    handle: (request) => windowPage(request, nothing, {}),
  }),
  route({
    method: 'POST',
    path: `${editionPaths.replies}/open`,
    may,
    body: { until: day },
    handle: async (request) => {
      const { db, config, viewer, now, t } = request;
      const edition = config.edition.id;
      await requirePhase(request);
      if ((await deadlinesOf(db, edition)).length > 0) refuse(409);
      const until = request.body.until.trim();
      const fault = openingFault(until, dayIn(now));
      if (fault !== null) return windowPage(request, { ...nothing, until }, { until: t.replyWindow.faults[fault] });
      await keepDeadline(db, { edition, municipality: null, until, reason: null, account: viewer.id, at: now });
      return redirect(`${editionPaths.replies}?done=opened`);
    },
  }),
  route({
    method: 'POST',
    path: `${editionPaths.replies}/extend`,
    may,
    body: { until: day, municipality: z.string().max(200).default(''), reason: z.string().max(2000).default('') },
    handle: async (request) => {
      const { db, config, viewer, now, t, body } = request;
      const edition = config.edition.id;
      await requirePhase(request);
      const municipality = body.municipality === '' ? null : body.municipality;
      if (municipality !== null && !(await municipalitiesIn(db, edition)).includes(municipality)) {
        return windowPage(request, body, { municipality: t.replyWindow.unknown });
      }
      const extension = { municipality, until: body.until.trim(), reason: body.reason.trim() };
      const faults = Object.entries(extensionFaults(await deadlinesOf(db, edition), extension, dayIn(now)));
      if (faults.length > 0) {
        const errors = Object.fromEntries(faults.map(([field, fault]) => [field, t.replyWindow.faults[fault]]));
        return windowPage(request, body, errors);
      }
      await keepDeadline(db, { edition, ...extension, account: viewer.id, at: now });
      return redirect(`${editionPaths.replies}?done=extended`);
    },
  }),
  route({
    method: 'POST',
    path: `${editionPaths.replies}/invitations`,
    may,
    handle: async (request) => {
      const { db, config, t } = request;
      await requirePhase(request);
      const { municipalities, until } = await replyWindowView(db, config.edition.id);
      const without = municipalities.filter(({ officials }) => officials.length === 0);
      const links = await inviteOfficials(
        request,
        without.map(({ municipality }) => municipality),
      );
      return page(t.replyWindow.linksTitle, <LinksView context={request} links={links} until={until} />, { assets });
    },
  }),
];

type CoordinatorRequest = Context & { readonly viewer: Account };

const nothing: Filled = { until: '', municipality: '', reason: '' };

async function requirePhase({ db, config, t }: Context): Promise<void> {
  const { phase } = await phaseOf(db, config.edition.id);
  if (phase !== 'reply') refuse(409, t.replyWindow.tooEarly);
}

/** An account and a one-time link for each municipality; all of them or none. */
function inviteOfficials(request: CoordinatorRequest, municipalities: readonly string[]): Promise<OfficialLink[]> {
  const { db, viewer, now, origin, t } = request;
  const deed = { by: viewer.id, at: now };
  return db.transaction().execute(async (transaction) => {
    const links: OfficialLink[] = [];
    for (const municipality of municipalities) {
      const name = t.replyWindow.official(municipalityIn(request, municipality));
      const person = { name, role: 'official' as const, municipality };
      const account =
        (await addWithin(transaction, { ...person, login: `official-${municipality}` }, deed)) ??
        (await addWithin(
          transaction,
          { ...person, login: `official-${municipality}-${randomUUID().slice(0, 8)}` },
          deed,
        ));
      if (account === null) return refuse(409);
      const token = await inviteWithin(transaction, account, deed);
      links.push({ municipality, login: account.login, link: `${origin}${invitationPath(token)}` });
    }
    return links;
  });
}

type PageRequest = Context & { readonly query?: { readonly done?: 'opened' | 'extended' | undefined } };

async function windowPage(request: PageRequest, filled: Filled, errors: FieldErrors): Promise<Reply> {
  const { db, config, t } = request;
  const edition = config.edition.id;
  const arbiters = (await listAccounts(db)).filter(({ role, disabledAt }) => role === 'arbiter' && disabledAt === null);
  const said = request.query?.done;
  const view = {
    ...{ filled, errors },
    view: await replyWindowView(db, edition),
    isReplyPhase: (await phaseOf(db, edition)).phase === 'reply',
    withoutArbiter: await withoutArbiter(
      db,
      edition,
      arbiters.map(({ id }) => id),
    ),
    done: said === undefined ? null : t.replyWindow[said],
  };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(t.replyWindow.title, <WindowView context={request} {...view} />, { status, assets });
}
