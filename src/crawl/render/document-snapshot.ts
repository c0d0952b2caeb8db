import { z } from 'zod';
import type { Evaluate } from './isolated-world.ts';

/** The DOM of one page, larger than which it is not kept, in characters. */
const mostHtml = 10 * 1024 ** 2;

/** What is read from the page's document in one go, once it is quiet. */
export const documentSnapshot = z.object({
  /** Null when it is larger than 10 Mi characters. */
  html: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  contentType: z.string(),
  /** False while the HTML is still arriving. */
  complete: z.boolean(),
  /** Elements in the document. */
  elements: z.number(),
  /** Keys of localStorage and sessionStorage. */
  storage: z.array(z.string()),
});

export type DocumentSnapshot = z.infer<typeof documentSnapshot>;

const storageKeys = `(() => {
    const keys = (name) => { try { return Object.keys(globalThis[name]); } catch { return []; } };
    return [...new Set([...keys('localStorage'), ...keys('sessionStorage')])]
      .slice(0, 200).map((key) => key.slice(0, 200));
  })()`;

/** Keys of localStorage and sessionStorage as they are now. */
export async function storedKeys(evaluate: Evaluate): Promise<readonly string[]> {
  return z.array(z.string()).parse(await evaluate(storageKeys));
}

/**
 * Expression that waits until the DOM has not changed for `quietMs`, at most `settleMs`, and gives a DocumentSnapshot.
 * Accessors are taken from the prototypes, for an element named `title` or `documentElement` hides the document's own.
 */
export function snapshotExpression(quietMs: number, settleMs: number): string {
  return `(async () => {
    const of = (owner, name) => Reflect.get(owner.prototype, name, document);
    const loaded = () => of(Document, 'readyState') === 'complete';
    await new Promise((done) => {
      let timer;
      const restart = () => { clearTimeout(timer); timer = setTimeout(finish, ${quietMs}); };
      const finish = () => { if (!loaded()) return restart(); end(); };
      const end = () => { clearTimeout(timer); clearTimeout(cap); observer.disconnect(); done(); };
      const cap = setTimeout(end, ${settleMs});
      const observer = new MutationObserver(restart);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      restart();
    });
    const root = of(Document, 'documentElement');
    const doctype = of(Document, 'doctype') === null ? '' : '<!DOCTYPE ' + of(Document, 'doctype').name + '>\\n';
    const html = root === null ? '' : doctype + Reflect.get(Element.prototype, 'outerHTML', root);
    return {
      html: html.length > ${mostHtml} ? null : html,
      title: of(Document, 'title').slice(0, 1000),
      url: of(Document, 'URL').slice(0, 4000),
      contentType: of(Document, 'contentType'),
      complete: of(Document, 'readyState') !== 'loading',
      elements: Document.prototype.getElementsByTagName.call(document, '*').length,
      storage: ${storageKeys},
    };
  })()`;
}
