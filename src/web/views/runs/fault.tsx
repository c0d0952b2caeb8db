import type { AuditStart } from '../../audits.ts';
import type { Context } from '../../route.ts';
import { Notice } from '../parts/small.tsx';

/** Why an audit did not begin, in the viewer's words; what the program itself said stands below where that is not enough. */
export function FaultNotice({ context, fault }: { context: Context; fault: Extract<AuditStart, { ok: false }> }) {
  const says = context.t.runs.faults[fault.because];
  const isQuoted = fault.says !== '' && (fault.because === 'configuration' || fault.because === 'error');
  return (
    <Notice tone="poor" announce>
      <p>{says}</p>
      {isQuoted && <p lang="en">{fault.says}</p>}
    </Notice>
  );
}
