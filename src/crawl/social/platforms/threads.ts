import { pageAdapter } from '../page-adapter.ts';

/** Open Graph for anyone, the posts by scripts only. */
export const threads = pageAdapter({ tellsGone: true });
