/** Places where a run may be cut short by a test, since what was written just before or after must not matter. */
type Failpoint =
  /** The new schema stands, its version is not noted yet. */
  | 'upgraded'
  /** An address was taken, a task was taken; nothing was asked yet. */
  | 'leased'
  /** An answer is being looked into. */
  | 'looking'
  /** The body lies in the database, the request that brought it does not yet. */
  | 'stored'
  /** All about an answer is written, and not committed yet. */
  | 'written'
  /** All about an answer is committed. */
  | 'committed'
  /** The work of a stage is done, and not noted yet. */
  | 'staged'
  /** All municipalities are judged, the run is not called done yet. */
  | 'judged';

const [asked, where = ''] = (process.env['GRADOMER_FAILPOINT'] ?? '').split(' ');

/**
 * Ends the process here, at once and for certain, as `kill -9` or the loss of power would, when a test asks for it:
 * `GRADOMER_FAILPOINT=written` anywhere, `GRADOMER_FAILPOINT="written /kontakti"` only about what ends so.
 */
export function failpoint(name: Failpoint, about = ''): void {
  if (name === asked && about.endsWith(where)) process.kill(process.pid, 'SIGKILL');
}
