import { serveFile } from './child.ts';

/** Synthetic sites on loopback, all of the same size. */
export interface Sites {
  readonly pages: number;
  readonly port: number;
  readonly places: readonly { readonly host: string; readonly address: string }[];
}

/** How much was read, how long it took, and how long the whole process kept processors busy (milliseconds). */
export interface Measured {
  readonly pages: number;
  readonly ms: number;
  readonly cpuMs: number;
}

/** The same sites as arguments of a process. */
export const placesOf = ({ places }: Pick<Sites, 'places'>): string[] =>
  places.map(({ host, address }) => `${host}=${address}`);

/** Serves sites, does the work, and ends the serving. */
export async function withSites<T>(hosts: number, pages: number, work: (sites: Sites) => Promise<T>): Promise<T> {
  const places = Array.from({ length: hosts }, (_, at) => ({
    host: `site-${at + 1}.example`,
    address: `127.0.9.${at + 1}`,
  }));
  const server = await serveFile('test/bench/site-server.ts', [String(pages), ...placesOf({ places })]);
  try {
    return await work({ pages, places, port: Number(server.says) });
  } finally {
    server.stop();
  }
}
