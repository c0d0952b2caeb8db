import { sessionByHash } from '../../storage/people/sessions.ts';
import { renderToString } from 'preact-render-to-string';
import { TooBusy } from './people/passwords.ts';
import { Refusal, type Reply, type ServerEvent } from './reply.ts';
import type { Context } from './route.ts';
import { setCookie, type Site } from './security.ts';
import { ErrorPage } from './views/error-page.tsx';
import { Layout } from './views/layout.tsx';

const html = 'text/html; charset=utf-8';
const dataTypes = /^(?:application\/json|text\/event-stream)/u;

/** Whether a script asked, which has no use for a page. */
export function wantsData({ headers }: Request): boolean {
  return [headers.get('accept'), headers.get('content-type')].some((type) => dataTypes.test(type ?? ''));
}

/** The answer a reply stands for. */
export function respond(context: Context, reply: Reply, site: Site): Response {
  switch (reply.kind) {
    case 'page':
      return ofPage(context, reply);
    case 'redirect': {
      const headers = new Headers({ location: reply.to, 'cache-control': 'no-store' });
      for (const cookie of reply.cookies) headers.append('set-cookie', setCookie(site, cookie));
      return new Response(null, { status: 303, headers });
    }
    case 'json':
      return Response.json(reply.value, { status: reply.status, headers: { 'cache-control': 'no-store' } });
    case 'bytes':
      return ofBytes(context, reply);
    case 'events':
      return new Response(
        streamOf(reply.source, () => isStillIn(context)),
        {
          headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
        },
      );
  }
}

async function isStillIn({ db, session }: Context): Promise<boolean> {
  return session === null || (await sessionByHash(db, session)) !== null;
}

function ofPage(context: Context, page: Reply & { kind: 'page' }): Response {
  const body = page.framed
    ? `<!doctype html>${renderToString(<Layout context={context} {...page} />)}`
    : renderToString(page.body);
  return new Response(body, { status: page.status, headers: { 'content-type': html, 'cache-control': 'no-store' } });
}

function ofBytes({ viewer }: Context, { bytes, type, saveAs, immutable }: Reply & { kind: 'bytes' }): Response {
  const headers = new Headers({ 'content-type': type });
  headers.set(
    'cache-control',
    immutable ? `${viewer === null ? 'public' : 'private'}, max-age=31536000, immutable` : 'no-store',
  );
  if (saveAs !== null) headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`);
  return new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), { headers });
}

/** Events as they come. Whoever is signed out meanwhile, or loses the role, learns no more. */
function streamOf(
  source: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
  isStillIn: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const events = source(left.signal)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await events.next();
      if (next.done !== true && (await isStillIn())) {
        const { event, data } = next.value;
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      } else {
        controller.close();
        left.abort();
        await events.return?.();
      }
    },
    async cancel() {
      left.abort();
      await events.return?.();
    },
  });
}

/** What somebody is told whose request failed: what it was and what to do, never what went on inside. */
export function respondWithError(context: Context, error: unknown, request: Request): Response {
  const refusal = error instanceof TooBusy ? new Refusal(429) : error;
  const status = refusal instanceof Refusal ? refusal.status : 500;
  const text = context.t.errors[status];
  const says = refusal instanceof Refusal ? (refusal.says ?? text.says) : text.says;
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (refusal instanceof Refusal && refusal.retryAfter !== null) headers.set('retry-after', String(refusal.retryAfter));
  if (wantsData(request)) return Response.json({ error: status, says }, { status, headers });
  headers.set('content-type', html);
  const body = <ErrorPage context={context} status={status} says={says} />;
  const page = renderToString(<Layout context={context} title={text.title} body={body} assets={[]} />);
  return new Response(`<!doctype html>${page}`, { status, headers });
}
