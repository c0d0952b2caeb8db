import { pageAdapter } from '../page-adapter.ts';

/** The invitation to a channel or community; its messages are shown in the application only. */
export const viber = pageAdapter({ tellsGone: true, more: () => ({ posts: null }) });
