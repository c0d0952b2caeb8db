import { z } from 'zod';
import { keepProfileDecision } from '../../../storage/review/profile-decisions.ts';
import { profileViews } from '../../panel/found-profiles.ts';
import { page, redirect, refuse } from '../reply.ts';
import { route } from '../route.ts';
import { ProfilesView } from '../views/profiles.tsx';

const path = '/profiles';
const may = ['coordinator'] as const;

/** Discovered profiles, and what the coordinator decides about them. */
export const profileRoutes = [
  route({
    method: 'GET',
    path,
    may,
    handle: async (request) => {
      const profiles = await profileViews(request.db, request.config.edition.id);
      return page(request.t.profiles.title, <ProfilesView context={request} profiles={profiles} />, {
        assets: ['profiles.css'],
      });
    },
  }),
  route({
    method: 'POST',
    path,
    may,
    body: { municipality: z.string().max(200), url: z.string().max(4000), decision: z.enum(['confirmed', 'rejected']) },
    handle: async ({ db, config, body, viewer, now }) => {
      // Only what was found can be decided about, so that nobody's address gets into a run by a form.
      const view = (await profileViews(db, config.edition.id)).find(
        ({ municipality, url }) => municipality === body.municipality && url === body.url,
      );
      if (view === undefined) return refuse(404);
      const degree = view.found === null ? null : view.found.ownership.join(' ');
      await keepProfileDecision(db, { ...body, degree, account: viewer.id, at: now });
      return redirect(`${path}#town-${body.municipality}`);
    },
  }),
];
