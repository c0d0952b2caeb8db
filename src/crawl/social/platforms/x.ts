import { pageAdapter } from '../page-adapter.ts';

/** An empty page that scripts fill, with 200 for every address: it never tells that a profile is gone. */
export const x = pageAdapter({ tellsGone: false });
