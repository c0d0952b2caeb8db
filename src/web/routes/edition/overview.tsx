import { csv } from '../../../publish/csv.ts';
import { editionView } from '../../../panel/edition-view.ts';
import { countedStates } from '../../../review/tally.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { dayBegins } from '../../day.ts';
import { municipalityIn } from '../../names.ts';
import { download, page } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import { editionPath } from '../../views/edition/frame.tsx';
import { OverviewView } from '../../views/edition/overview.tsx';
import { may } from './shared.ts';

const csvType = 'text/csv; charset=utf-8';

/** The coordinator's overview, and its counts as files. */
export const editionOverviewRoutes = [
  route({
    method: 'GET',
    path: editionPath,
    may,
    handle: async (request) => {
      const view = await viewOf(request);
      const title = request.t.edition.title(request.config.edition.id);
      return page(title, <OverviewView context={request} view={view} />, { assets: ['edition.css'] });
    },
  }),
  route({
    method: 'GET',
    path: `${editionPath}/progress.csv`,
    may,
    handle: async (request) => {
      const { municipalities } = await viewOf(request);
      const rows = [...municipalities].map(([id, tally]) => [
        id,
        municipalityIn(request, id),
        ...countedStates.map((state) => tally[state]),
        tally.total,
        tally.unscored,
      ]);
      const header = ['municipality', 'name', ...countedStates, 'total', 'without_pre_score'];
      return download(csv(header, rows), csvType, `gradomer-${request.config.edition.id}-progress.csv`);
    },
  }),
  route({
    method: 'GET',
    path: `${editionPath}/people.csv`,
    may,
    handle: async (request) => {
      const { people } = await viewOf(request);
      const rows = people.map(({ account, assigned, rating, disputes }) => [
        account.login,
        account.name,
        account.role,
        assigned,
        ...[rating?.answered, rating?.closed, rating?.today, rating?.medianSeconds, rating?.fast].map(
          (value) => value ?? null,
        ),
        disputes?.open ?? null,
        disputes?.decided ?? null,
      ]);
      const rated = ['answered', 'handed_in', 'today', 'median_seconds', 'share_under_2_seconds'];
      const header = ['login', 'name', 'role', 'assigned', ...rated, 'disputes_open', 'disputes_decided'];
      return download(csv(header, rows), csvType, `gradomer-${request.config.edition.id}-people.csv`);
    },
  }),
];

const viewOf = ({ db, config, now }: Context) =>
  editionView(db, config.edition.id, { day: dayIn(now), begins: dayBegins(now) });
