import type { VNode } from 'preact';
import { assetPath } from '../assets.ts';
import { homeOf, loginPath } from '../homes.ts';
import { menuOf } from '../navigation.ts';
import { idleMs } from '../people/sessions.ts';
import type { Context } from '../route.ts';
import { Csrf } from './parts/form.tsx';

const styles = ['tokens.css', 'base.css', 'frame.css', 'parts.css', 'forms.css', 'print.css'];

interface LayoutProps {
  readonly context: Context;
  readonly title: string;
  readonly body: VNode;
  /** Files of assets/ that this page needs beside the usual ones. */
  readonly assets: readonly string[];
}

/** A whole document: the frame that every page has, with its one heading. */
export function Layout({ context, title, body, assets }: LayoutProps) {
  const { t, viewer, language } = context;
  const scripts = ['app.js', ...assets.filter((name) => name.endsWith('.js'))];
  return (
    <html lang={language} data-theme={viewer?.settings.theme ?? 'system'} data-keys={viewer?.settings.keys ?? 'off'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${t.common.product}`}</title>
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        {[...styles, ...assets.filter((name) => name.endsWith('.css'))].map((name) => (
          <link rel="stylesheet" href={assetPath(name)} />
        ))}
        {scripts.map((name) => (
          <script type="module" src={assetPath(name)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.common.skip}
        </a>
        <Header context={context} />
        <main id="content" tabIndex={-1}>
          <h1>{title}</h1>
          {body}
        </main>
        {viewer !== null && <SessionEnds context={context} />}
        <div id="status" class="status" role="status" />
        <footer class="footer">
          <p>{t.common.footer}</p>
        </footer>
      </body>
    </html>
  );
}

function Header({ context }: { context: Context }) {
  const { t, viewer } = context;
  return (
    <header class="header">
      <a class="product" href={viewer === null ? loginPath : homeOf(viewer)}>
        <img src={assetPath('icon.svg')} alt="" width="28" height="28" />
        {t.common.product}
      </a>
      {viewer !== null && <Menu context={context} />}
      <div class="who">
        <LanguageSwitch context={context} />
        {viewer !== null && (
          <>
            <a class="name" href="/settings" aria-current={isAt(context, '/settings')}>
              {viewer.name}
              <span>{t.common.roles[viewer.role]}</span>
            </a>
            <form method="post" action="/logout">
              <Csrf context={context} />
              <button class="plain" type="submit">
                {t.common.signOut}
              </button>
            </form>
          </>
        )}
      </div>
    </header>
  );
}

/** Opened by app.js before a session ends for want of requests (WCAG 2.2.1: whoever needs longer can have it). */
function SessionEnds({ context: { t, csrf } }: { context: Context }) {
  const { title, soon, over, stay } = t.common.session;
  return (
    <dialog id="session-ends" aria-labelledby="session-ends-title" data-idle={idleMs} data-csrf={csrf}>
      <h2 id="session-ends-title">{title}</h2>
      <p data-soon>{soon}</p>
      <p data-over hidden>
        {over}
      </p>
      <button type="button" data-stay>
        {stay}
      </button>
      <a class="button" href={loginPath} target="_blank" hidden>
        {t.common.signIn}
      </a>
    </dialog>
  );
}

function Menu({ context }: { context: Context }) {
  const { t, viewer } = context;
  const entries = viewer === null ? [] : menuOf(viewer);
  if (entries.length === 0) return null;
  return (
    <nav aria-label={t.common.menu}>
      <ul>
        {entries.map(({ path, says }) => (
          <li>
            <a href={path} aria-current={isAt(context, path)}>
              {says(t)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch({ context }: { context: Context }) {
  const { t, language, path } = context;
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <form method="post" action="/language">
      <Csrf context={context} />
      <input type="hidden" name="next" value={path} />
      <button class="plain" type="submit" name="language" value={other} lang={other}>
        {t.common.otherLanguage}
      </button>
    </form>
  );
}

/** Whether the page stands at this entry or below it. */
function isAt({ path }: Context, entry: string): 'page' | undefined {
  const at = path.split('?')[0] ?? '';
  return at === entry || at.startsWith(`${entry}/`) ? 'page' : undefined;
}
