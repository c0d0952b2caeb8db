import type { Indicator } from '../../../model/edition.ts';
import type { BlindItem } from '../../../panel/blind-item.ts';
import type { Remark } from '../../../model/review/rating.ts';
import { reviewPath } from '../../review-paths.ts';
import type { Context } from '../../route.ts';
import { Csrf, Form, TextField } from '../parts/form.tsx';
import { Key, shortened, StrangeLink } from './parts.tsx';
import { Guidance } from './question.tsx';

interface RemarksProps {
  readonly context: Context;
  readonly item: BlindItem;
  readonly indicator: Indicator;
  readonly isOpen: boolean;
  /** The municipality to go back to. */
  readonly previous: string | null;
}

/** What an evaluator may do beside answering. */
export function Remarks({ context, item, indicator, isOpen, previous }: RemarksProps) {
  const { t } = context;
  const path = reviewPath(item);
  return (
    <section class="beside" aria-label={t.review.more}>
      <div class="small-buttons">
        <a
          class="button secondary"
          id="undo"
          href={reviewPath({ ...item, municipality: previous ?? item.municipality })}
          hidden={previous === null}
          title={t.review.undoTitle}
        >
          {t.review.undo} <Key code="KeyU" />
        </a>
        <Flag
          context={context}
          item={item}
          kind="evidence-wrong"
          says={t.review.evidenceWrong}
          code="KeyX"
          isOpen={isOpen}
        />
        <Flag
          context={context}
          item={item}
          kind="needs-expert"
          says={t.review.needsExpert}
          code="KeyE"
          isOpen={isOpen}
        />
        <button class="secondary" type="button" data-keys-button hidden>
          {t.review.keys} <kbd aria-hidden="true">F1</kbd>
        </button>
      </div>
      {isOpen && <Comment context={context} item={item} path={path} />}
      {isOpen && item.answers.length === 0 && <Postpone context={context} path={path} />}
      <Guidance context={context} indicator={indicator} />
      <Proofs context={context} item={item} path={path} isOpen={isOpen} />
    </section>
  );
}

function remarkOf({ remarks }: BlindItem, kind: Remark['kind']): string {
  return remarks.find((remark) => remark.kind === kind)?.text ?? '';
}

interface FlagProps {
  readonly context: Context;
  readonly item: BlindItem;
  readonly kind: 'evidence-wrong' | 'needs-expert';
  readonly says: string;
  readonly code: string;
  readonly isOpen: boolean;
}

/** A mark that the same button takes back. */
function Flag({ context, item, kind, says, code, isOpen }: FlagProps) {
  const isSet = remarkOf(item, kind) !== '';
  return (
    <form method="post" action={`${reviewPath(item)}/remark`} data-remark={kind}>
      <Csrf context={context} />
      <input type="hidden" name="kind" value={kind} />
      <button
        class="secondary flag"
        type="submit"
        name="text"
        value={isSet ? '' : 'yes'}
        aria-pressed={isSet}
        data-code={code}
        disabled={!isOpen}
      >
        <span class="tick" aria-hidden="true">
          ✓{' '}
        </span>
        {says} <Key code={code} />
      </button>
    </form>
  );
}

function Comment({ context, item, path }: { context: Context; item: BlindItem; path: string }) {
  const { t } = context;
  const text = remarkOf(item, 'comment');
  return (
    <details class="comment" open={text !== ''}>
      <summary>
        {t.review.comment} <Key code="KeyC" />
      </summary>
      <form method="post" action={`${path}/remark`} data-remark="comment">
        <Csrf context={context} />
        <input type="hidden" name="kind" value="comment" />
        <label for="comment" class="unseen">
          {t.review.comment}
        </label>
        <textarea id="comment" name="text" rows={3} maxLength={4000} aria-describedby="comment-hint" value={text} />
        <p class="hint" id="comment-hint">
          {t.review.commentHint}
        </p>
        <button class="secondary" type="submit">
          {t.review.commentSave}
        </button>
      </form>
    </details>
  );
}

function Postpone({ context, path }: { context: Context; path: string }) {
  const { t } = context;
  return (
    <details class="postpone">
      <summary>
        {t.review.postpone} <Key code="KeyP" />
      </summary>
      <form method="post" action={`${path}/postpone`} data-postpone>
        <Csrf context={context} />
        <label for="reason">{t.review.postponeReason}</label>
        <input id="reason" name="reason" type="text" maxLength={500} autocomplete="off" />
        <p>
          <button class="secondary" type="submit">
            {t.review.postponeDo} <kbd aria-hidden="true">Enter</kbd>
          </button>
        </p>
      </form>
    </details>
  );
}

function Proofs({ context, item, path, isOpen }: { context: Context; item: BlindItem; path: string; isOpen: boolean }) {
  const { t } = context;
  return (
    <>
      {item.proofs.length > 0 && (
        <>
          <h3>{t.review.proofs}</h3>
          <ul class="proofs">
            {item.proofs.map(({ id, url, quote, fileName }) => (
              <li>
                {url !== null && <StrangeLink context={context} url={url} />}{' '}
                {quote !== null && <q>{shortened(quote, 500)}</q>}{' '}
                {fileName !== null && <a href={`/proofs/${id}`}>{shortened(fileName, 200)}</a>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && (
        <details class="proof">
          <summary>{t.review.proof}</summary>
          <p class="hint">{t.review.proofHint}</p>
          <ProofForm context={context} path={path} />
        </details>
      )}
    </>
  );
}

/** Address, quote, file: one of them is enough. */
export function ProofForm({
  context,
  path,
  url = '',
  quote = '',
  errors = {},
}: {
  readonly context: Context;
  readonly path: string;
  readonly url?: string;
  readonly quote?: string;
  readonly errors?: Readonly<Record<string, string>>;
}) {
  const { t } = context;
  return (
    <Form context={context} action={`${path}/proof`} errors={errors} multipart id="proof">
      <TextField name="url" label={t.review.proofUrl} inputMode="url" value={url} errors={errors} />
      <TextField name="quote" label={t.review.proofQuote} value={quote} errors={errors} />
      <div class="field">
        <label for="file">{t.review.proofFile}</label>
        <input id="file" name="file" type="file" accept="image/png,image/jpeg,image/webp,application/pdf" />
        {errors['file'] !== undefined && <p class="error">{errors['file']}</p>}
      </div>
      <button class="secondary" type="submit">
        {t.review.proofSave}
      </button>
    </Form>
  );
}
