import { dayText } from '../../day.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { editionPaths } from '../edition/frame.tsx';
import { Notice } from '../parts/small.tsx';

/** A way in for somebody who answers for a municipality. */
export interface OfficialLink {
  readonly municipality: string;
  readonly login: string;
  readonly link: string;
}

interface LinksProps {
  readonly context: Context;
  readonly links: readonly OfficialLink[];
  /** ISO day; null before the window was opened. */
  readonly until: string | null;
}

/** A letter with a one-time link for each municipality: the only time they can be seen. */
export function LinksView({ context, links, until }: LinksProps) {
  const t = context.t.replyWindow;
  const day = until === null ? t.noDay : dayText(until, context.language);
  return (
    <>
      <Notice tone="attention">{links.length === 0 ? t.inviteNone : t.linksSays}</Notice>
      {links.map(({ municipality, login, link }) => {
        const name = municipalityIn(context, municipality);
        return (
          <section aria-labelledby={`link-${municipality}`}>
            <h2 id={`link-${municipality}`}>{t.letter(name)}</h2>
            <p class="soft">
              {context.t.users.login}: {login}
            </p>
            <Letter label={t.letter(name)} text={t.letterText(name, day, link)} />
          </section>
        );
      })}
      <p>
        <a class="button" href={editionPaths.replies}>
          {t.back}
        </a>
      </p>
    </>
  );
}

/** A text ready to be copied into a mail. */
export function Letter({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <pre class="letter" role="region" aria-label={label} tabIndex={0}>
      {text}
    </pre>
  );
}
