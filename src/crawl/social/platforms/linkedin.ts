import { pageAdapter } from '../page-adapter.ts';

/** Status 999 or the authwall for most; for others a page with the facts of the organisation in JSON-LD. */
export const linkedin = pageAdapter({ tellsGone: true });
