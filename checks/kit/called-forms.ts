import type { Page } from '../../src/model/observation/page.ts';
import type { Read } from './cite.ts';
import { hasMessageField } from './contact-page.ts';
import { on, proofs, solidPages } from './topics.ts';

/** Pages with a form to write with that only a lesser heading or the address calls by one of these topics. */
export function formsCalled(read: Read, ...topics: string[]): Page[] {
  const hits = proofs(read, ...topics).filter(
    ({ field, strength }) => strength === 'strong' && (field === 'heading' || field === 'slug'),
  );
  return solidPages(read).filter((page) => page.forms.some(hasMessageField) && on(page.url, hits).length > 0);
}
