import { loginPath } from '../../homes.ts';
import type { Context } from '../../route.ts';
import { Dialog, Notice } from '../parts/small.tsx';
import { ItemView, type ShownItem } from './item.tsx';

/** The review screen: one question, and what the script needs to put the next one in its place. */
export function ReviewView({ context, shown }: { context: Context; shown: ShownItem }) {
  const { t, viewer } = context;
  return (
    <div
      id="review"
      data-account={viewer?.id}
      data-advance={viewer?.settings.autoAdvance === true ? '' : undefined}
      data-csrf={context.csrf}
    >
      <Warnings context={context} />
      <ItemView context={context} shown={shown} />
      <KeyList context={context} />
      <dialog id="zoom" aria-label={t.review.picture}>
        <form method="dialog">
          <button class="secondary">
            {t.common.close} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </form>
        <img alt="" />
      </dialog>
    </div>
  );
}

/** What may go wrong on the way to the server; the script shows what holds. */
function Warnings({ context }: { context: Context }) {
  const { t } = context;
  return (
    <div class="warnings" role="alert">
      <div id="unsent" data-text={t.review.unsent('#')} hidden>
        <Notice tone="poor">
          <p />
        </Notice>
      </div>
      <div id="signed-out" data-other={t.review.otherPerson} data-text={t.review.signedOut} hidden>
        <Notice tone="poor">
          <p />
          <p>
            <a href={loginPath} target="_blank" rel="noopener">
              {t.review.signInAgain}
            </a>
          </p>
        </Notice>
      </div>
      <div id="waiting" hidden>
        <Notice tone="attention">
          <p>{t.review.waiting}</p>
        </Notice>
      </div>
      <ul
        id="refusals"
        data-text={t.review.refused('#')}
        data-later={t.review.laterDiffers('#')}
        data-open={t.review.openThat}
        hidden
      />
      <span id="saved" data-text={t.review.saved('#')} data-comment={t.review.commentSaved} hidden />
    </div>
  );
}

/** All keys, as F1 or its button shows them. */
function KeyList({ context }: { context: Context }) {
  const { t, viewer } = context;
  const { keyList } = t.review;
  const keys = viewer?.settings.keys ?? 'off';
  const rows = [
    ['0', '1', '2', '3', keyList.digits],
    ['KeyN', keyList.n],
    ['Enter', keyList.enter],
    ['KeyU', keyList.u],
    ['KeyP', keyList.p],
    ['KeyC', keyList.c],
    ['KeyX', keyList.x],
    ['KeyE', keyList.e],
    ['←', '→', 'KeyJ', 'KeyK', keyList.arrows],
    ['KeyO', keyList.o],
    ['KeyS', keyList.s],
    ['KeyL', keyList.l],
    ['KeyG', keyList.g],
    ['F1', keyList.f1],
  ];
  return (
    <Dialog id="keys" title={t.review.keys} close={t.common.close}>
      <p class="soft">{keys === 'off' ? t.review.keysOff : t.review.keysNote}</p>
      {keys === 'alt' && <p>{t.review.keysAlt}</p>}
      <dl class="key-list">
        {rows.map((row) => (
          <div>
            <dt>
              {row.slice(0, -1).map((key) => (
                <>
                  <kbd data-code={key.startsWith('Key') ? key : undefined}>{key.replace(/^Key/u, '')}</kbd>{' '}
                </>
              ))}
            </dt>
            <dd>{row.at(-1)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
