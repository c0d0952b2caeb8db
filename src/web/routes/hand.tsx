import { handQuestions } from '../../panel/hand-sheet.ts';
import { municipalityIn } from '../names.ts';
import { page, refuse } from '../reply.ts';
import { route } from '../route.ts';
import { HandView } from '../views/hand.tsx';

/** Sheets to fill in by hand. */
export const handRoutes = [
  route({
    method: 'GET',
    path: '/hand/:municipality',
    may: ['evaluator', 'coordinator'],
    handle: async (request) => {
      const { db, config, viewer, params, t } = request;
      const { municipality: id } = params;
      const place = { edition: config.edition.id, municipality: id };
      const questions = (await handQuestions(db, viewer, place)) ?? refuse(404);
      const municipality = config.municipalities.find((one) => one.id === id) ?? null;
      const view = { municipality, questions };
      return page(t.hand.title(municipalityIn(request, id)), <HandView context={request} {...view} />, {
        assets: ['hand.css'],
      });
    },
  }),
];
