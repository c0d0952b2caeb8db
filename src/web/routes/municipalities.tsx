import { z } from 'zod';
import { phaseOf } from '../../../storage/review/phases.ts';
import { phases, type Phase } from '../../model/review/assessment.ts';
import { cardSummaries, municipalityCard } from '../../panel/municipality-card.ts';
import { page, refuse } from '../reply.ts';
import { route } from '../route.ts';
import { CardView, EarlyView } from '../views/municipalities/card.tsx';
import { MunicipalitiesView } from '../views/municipalities/list.tsx';

const assets = ['scorecard.css'];

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
      const { db, config, params, viewer, language, query } = request;
      const municipality = config.municipalities.find(({ id }) => id === params.id) ?? refuse(404);
      if (viewer.role === 'official' && viewer.municipality !== municipality.id) refuse(404);
      const title = municipality.names[language];
      const { phase } = await phaseOf(db, config.edition.id);
      if (viewer.role === 'official' && !isShown(phase)) return page(title, <EarlyView context={request} />);
      const card = await municipalityCard(db, config.edition, municipality.id);
      const view = { municipality, card, show: query.show };
      return page(title, <CardView context={request} {...view} />, { assets });
    },
  }),
];

/** Officials see their scorecard from the time for replies on. */
function isShown(phase: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf('reply');
}
