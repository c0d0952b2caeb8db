import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { endSessions, sessionsOf } from '../../../storage/people/sessions.ts';
import { events, type ServerEvent } from '../../../src/web/reply.ts';
import { respond } from '../../../src/web/respond.tsx';
import type { Context } from '../../../src/web/route.ts';
import { siteAt } from '../../../src/web/security.ts';
import { textsIn } from '../../../src/web/texts/index.ts';
import { startWeb, today } from '../../kit/web.ts';

/** The live page of somebody signed in, and how to sign them out. */
async function live(source: (signal: AbortSignal) => AsyncIterable<ServerEvent>) {
  const web = await startWeb();
  const { account } = await web.as('operator');
  if (account === null) throw new Error('unreachable');
  const [session] = await sessionsOf(web.db, account.id);
  const site = siteAt(null, web.port);
  const context = {
    ...{ db: web.db, config: web.config, viewer: account, session: session?.hash ?? '', language: 'bg', now: today },
    ...{ t: textsIn('bg'), origin: site.origin, path: '/', csrf: '', address: '' },
  } as unknown as Context;
  const { body, headers } = respond(context, events(source), site);
  if (body === null) throw new Error('unreachable');
  return { reader: body.pipeThrough(new TextDecoderStream()).getReader(), headers, web, id: account.id };
}

async function* counting(): AsyncGenerator<ServerEvent> {
  for (let n = 1; ; n++) {
    yield { event: 'count', data: { n, says: 'първи ред\nвтори ред' } };
    await sleep(1);
  }
}

test('events are sent as they come, each in one piece', async () => {
  const { reader, headers } = await live(counting);
  expect(headers.get('content-type')).toBe('text/event-stream');
  expect((await reader.read()).value).toBe('event: count\ndata: {"n":1,"says":"първи ред\\nвтори ред"}\n\n');
  expect((await reader.read()).value).toContain('"n":2');
  await reader.cancel();
});

test('W-10 a live page goes quiet when its reader is signed out', async () => {
  const { reader, web, id } = await live(counting);
  await reader.read();
  await endSessions(web.db, id);
  let seen = 0;
  while (!(await reader.read()).done) seen += 1;
  // Two may have been on their way.
  expect(seen).toBeLessThanOrEqual(2);
});

test('a source is told when its reader has left', async () => {
  let told: AbortSignal | undefined;
  let isOver = false;
  const { reader } = await live(async function* (signal) {
    told = signal;
    try {
      yield* counting();
    } finally {
      isOver = true;
    }
  });
  await reader.read();
  await reader.cancel();
  await vi.waitFor(() => {
    expect([told?.aborted, isOver]).toEqual([true, true]);
  });
});
