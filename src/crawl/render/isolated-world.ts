import type { CDPSession } from 'playwright';
import { within } from './within.ts';

/** Runs an expression beside the page and hands back its value; promises are awaited. Rejects when it throws. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** The same with a limit of time for each expression. */
export function timed(evaluate: Evaluate, ms: number): Evaluate {
  return (expression) => within(ms, evaluate(expression));
}

/**
 * A JavaScript world of our own in the page's main frame: it shares the DOM with the page but no built-ins, so
 * nothing the page overwrites is seen here, and the page's CSP and Trusted Types do not apply. It ends with the
 * document.
 */
export async function isolatedWorld(cdp: CDPSession): Promise<Evaluate> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  return worldIn(cdp, frameTree.frame.id);
}

/** The same in one of the frames that a session answers for. */
export async function worldIn(cdp: CDPSession, frameId: string): Promise<Evaluate> {
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'gradomer',
  });
  return async (expression) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as unknown;
  };
}
