import type { ComponentChildren } from 'preact';

/** How far something is, in a bar and in words. */
export function Progress({ done, of, says }: { readonly done: number; readonly of: number; readonly says: string }) {
  return (
    <span class="progress">
      <progress max={Math.max(of, 1)} value={done} aria-label={says} />
      <span aria-hidden="true">{says}</span>
    </span>
  );
}

export type Tone = 'plain' | 'good' | 'poor' | 'attention';

const signs: Readonly<Record<Tone, string>> = { plain: '•', good: '✓', poor: '✗', attention: '!' };

/** A state in a word, with a sign for its tone: the colour never says it alone. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
  return (
    <span class={`badge ${tone}`}>
      <span class="sign" aria-hidden="true">
        {signs[tone]}
      </span>
      {children}
    </span>
  );
}

/** Something to know before going on. `announce` says it to screen readers when the page opens with it. */
export function Notice({
  tone = 'plain',
  announce = false,
  children,
}: {
  readonly tone?: Tone;
  readonly announce?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={announce ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** Terms and what they are here; entries that are null are left out. */
export function Facts({
  entries,
}: {
  readonly entries: readonly (readonly [term: string, value: ComponentChildren])[];
}) {
  return (
    <dl class="facts">
      {entries
        .filter(([, value]) => value !== null)
        .map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface Tab {
  readonly href: string;
  readonly says: string;
  readonly current: boolean;
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, says, current }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {says}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly close: string;
  readonly children: ComponentChildren;
}

/** Opened by any button with `data-opens="<id>"`; Escape and its own button close it. */
export function Dialog({ id, title, close, children }: DialogProps) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <form method="dialog">
        <button class="secondary">{close}</button>
      </form>
    </dialog>
  );
}

/** An instant as people write it, in the time of Bulgaria. */
export function Time({ at, language }: { readonly at: string; readonly language: 'bg' | 'en' }) {
  return <time dateTime={at}>{timeText(at, language)}</time>;
}

/** The same as text alone. */
export function timeText(at: string, language: 'bg' | 'en'): string {
  return formats[language].format(new Date(at));
}

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Sofia' });
const formats = { bg: format('bg-BG'), en: format('en-GB') };
