import { z } from 'zod';
import { cardSummaries, municipalityCard } from '../../panel/municipality-card.ts';
import { ownWindow } from '../../panel/replies.ts';
import { isShownToOfficials } from '../../panel/shown-to-officials.ts';
import { dayIn } from '../../model/text/day-in.ts';
import { page, refuse } from '../reply.ts';
import { route } from '../route.ts';
import { CardView, EarlyView } from '../views/municipalities/card.tsx';
import { MunicipalitiesView } from '../views/municipalities/list.tsx';

const assets = ['scorecard.css', 'replies.css'];

export const municipalityRoutes = [
  route({
    method: 'GET',
    path: '/municipalities',
    may: ['coordinator'],
    handle: async (request) => {
      const { db, config, t } = request;
      const ids = config.municipalities.map(({ id }) => id);
      const summaries = await cardSummaries(db, config.edition, ids);
      return page(t.scorecards.title, <MunicipalitiesView context={request} summaries={summaries} />, { assets });
    },
  }),
  route({
    method: 'GET',
    path: '/municipalities/:id',
    may: ['coordinator', 'official'],
    query: { show: z.enum(['all', 'lost']).catch('all') },
    handle: async (request) => {
      const { db, config, params, viewer, language, query, now } = request;
      const municipality = config.municipalities.find(({ id }) => id === params.id) ?? refuse(404);
      if (viewer.role === 'official' && viewer.municipality !== municipality.id) refuse(404);
      const title = municipality.names[language];
      const isOfficial = viewer.role === 'official';
      const isShown = !isOfficial || (await isShownToOfficials(db, config.edition.id));
      if (!isShown) return page(title, <EarlyView context={request} />);
      const card = await municipalityCard(db, config.edition, municipality.id);
      const key = { edition: config.edition.id, municipality: municipality.id };
      const window = isOfficial ? await ownWindow(db, key, dayIn(now)) : null;
      const view = { municipality, card, window, show: query.show };
      return page(title, <CardView context={request} {...view} />, { assets });
    },
  }),
];
