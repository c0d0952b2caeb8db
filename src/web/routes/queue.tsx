import { z } from 'zod';
import { closeBatch } from '../../../storage/review/queue.ts';
import { phaseOf } from '../../../storage/review/phases.ts';
import { onHandSheets } from '../../panel/hand-sheet.ts';
import { batchesOf, paceOf } from '../../panel/own-batch.ts';
import { isRated } from '../../panel/own-answer.ts';
import { ownQueue } from '../../panel/own-queue.ts';
import { page, redirect, refuse } from '../reply.ts';
import { queuePath } from '../review-paths.ts';
import { route } from '../route.ts';
import { BatchView } from '../views/batch.tsx';
import { QueueView, tabs } from '../views/queue.tsx';

const may = ['evaluator'] as const;
const text = z.string().max(200).catch('').default('');

export const queueRoutes = [
  route({
    method: 'GET',
    path: queuePath,
    may,
    query: {
      tab: z.enum(tabs).catch('rate').default('rate'),
      closed: z.string().optional(),
      ...{ q: text, municipality: text, answer: text },
    },
    handle: async (request) => {
      const { db, viewer, config, query, t, now } = request;
      const queue = await ownQueue(db, viewer.id, config.edition);
      const { phase } = await phaseOf(db, config.edition.id);
      const early = phase === 'preparation' || phase === 'crawl';
      return page(
        t.queue.title,
        <QueueView
          context={request}
          tab={query.tab}
          queue={queue}
          batches={batchesOf(queue)}
          byHand={await onHandSheets(db, config.edition.id, queue)}
          pace={paceOf(queue, now)}
          time={isRated(phase) ? 'rated' : early ? 'early' : 'late'}
          justClosed={query.closed !== undefined}
          search={query}
        />,
        { assets: ['review/queue.css'] },
      );
    },
  }),
  route({
    method: 'GET',
    path: `${queuePath}/:indicator`,
    may,
    handle: async (request) => {
      const { db, viewer, config, params, language } = request;
      const indicator = config.edition.indicators.find(({ id }) => id === params.indicator) ?? refuse(404);
      const queue = await ownQueue(db, viewer.id, config.edition, indicator.id);
      const [batch = refuse(404)] = batchesOf(queue);
      const byHand = await onHandSheets(db, config.edition.id, queue);
      const rated = isRated((await phaseOf(db, config.edition.id)).phase);
      const view = <BatchView context={request} {...{ batch, byHand }} isRated={rated} />;
      return page(indicator.title[language], view, { assets: ['review/queue.css'] });
    },
  }),
  route({
    method: 'POST',
    path: `${queuePath}/:indicator/close`,
    may,
    handle: async (request) => {
      const { db, viewer, config, params, now, t } = request;
      const [batch] = batchesOf(await ownQueue(db, viewer.id, config.edition, params.indicator));
      if (batch === undefined) refuse(404);
      if (!isRated((await phaseOf(db, config.edition.id)).phase)) refuse(409, t.review.obstacles.phase);
      const left = batch.questions.length - batch.done;
      if (left > 0) refuse(409, t.queue.cannotClose(left));
      const batchOf = { account: viewer.id, edition: config.edition.id, indicator: batch.indicator };
      if (batch.state !== 'closed') await closeBatch(db, { ...batchOf, at: now });
      return redirect(`${queuePath}?closed`);
    },
  }),
];
