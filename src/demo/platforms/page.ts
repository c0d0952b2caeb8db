import { answer, type Answer } from '../host.ts';
import { markup, NOTHING, type Html } from '../html.ts';

interface Head {
  readonly title: string;
  /** Open Graph (ogp.me): property without `og:` → content. */
  readonly graph?: Readonly<Record<string, string>>;
  readonly more?: Html;
}

/** A page of a platform, as it is sent to those who have no account. */
export function platformPage(status: number, { title, graph = {}, more = NOTHING }: Head, body: Html): Answer {
  const meta = Object.entries(graph).map(
    ([name, content]) => markup`<meta property="og:${name}" content="${content}">`,
  );
  const page = markup`<!DOCTYPE html><html lang="bg"><head><meta charset="utf-8"><title>${title}</title>${meta}${more}</head><body>${body}</body></html>`;
  return answer(status, 'text/html; charset=utf-8', page.html, {
    'set-cookie': 'visitor=demo; Path=/; Secure; HttpOnly',
  });
}

/** Sends visitors on; platforms do so with 302. */
export function sendOn(location: string): Answer {
  return answer(302, 'text/html; charset=utf-8', '', { location });
}

/** A form to log in, in place of whatever was asked for. */
export function loginPage(platform: string): Answer {
  return platformPage(
    200,
    { title: `Вход • ${platform}` },
    markup`<h1>${platform}</h1><form action="/accounts/login/ajax/" method="post"><label>Потребител <input name="username"></label><label>Парола <input type="password" name="password"></label><button>Вход</button></form>`,
  );
}

/** Data for the platform's own scripts; `<` is written so that it cannot end the script. */
export function scriptData(name: string, data: unknown): Html {
  return { html: `<script>var ${name} = ${JSON.stringify(data).replaceAll('<', '\\u003c')};</script>` };
}
