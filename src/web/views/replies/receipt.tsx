import { receiptText, replyName, type Reply } from '../../../model/review/reply.ts';
import { visible } from '../../../publish/visible.ts';
import { repliesPath, replyPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { Facts, Notice, Time } from '../parts/small.tsx';

/** A receipt to keep: what was received, when, and a fingerprint anyone can compute again. */
export function ReceiptView({ context, reply }: { readonly context: Context; readonly reply: Reply }) {
  const t = context.t.replies;
  return (
    <>
      <Notice tone="good">{t.sentDone(replyName(reply))}</Notice>
      <Facts
        entries={[
          [t.number, replyName(reply)],
          [t.received, <Time at={reply.at} language={context.language} />],
          [t.sha256, <code class="sum">{reply.sha256}</code>],
        ]}
      />
      <p>{t.receiptSays}</p>
      <pre class="receipt" tabIndex={0} role="region" aria-label={t.receipt} lang="bg">
        {visible(receiptText(reply))}
      </pre>
      <p class="unprinted">
        <a class="button" href={`${replyPath(reply.indicator)}/receipt.txt`}>
          {t.receiptFile}
        </a>{' '}
        <a class="way" href={repliesPath}>
          {t.back}
        </a>
      </p>
      <p class="soft unprinted">{t.print}</p>
    </>
  );
}
