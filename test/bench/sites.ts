import { serveFile, type Usage } from './child.ts';

/** Synthetic sites on loopback, all of the same size. */
export interface Sites {
  readonly pages: number;
  readonly port: number;
  readonly places: readonly { readonly host: string; readonly address: string }[];
}

/** How many pages were read and how long it took, in milliseconds; what the whole process took of the machine. */
export interface Measured extends Usage {
  readonly pages: number;
  readonly ms: number;
}

/** The home pages of the sites, for those who need not ask them by name. */
export const startsOf = ({ places, port }: Sites): string[] =>
  places.map(({ address }) => `http://${address}:${port}/`);

/** How many sites, of how many pages, and how long each answer takes, in milliseconds. */
export interface Extent {
  readonly hosts: number;
  readonly pages: number;
  readonly waitMs?: number;
}

/** Serves sites, does the work, and ends the serving. */
export async function withSites<T>(
  { hosts, pages, waitMs = 0 }: Extent,
  work: (sites: Sites) => Promise<T>,
): Promise<T> {
  const places = Array.from({ length: hosts }, (_, at) => ({
    host: `site-${at + 1}.example`,
    address: `127.0.9.${at + 1}`,
  }));
  const listed = places.map(({ host, address }) => `${host}=${address}`);
  const server = await serveFile('test/bench/site-server.ts', [String(pages), String(waitMs), ...listed]);
  try {
    return await work({ pages, places, port: Number(server.says) });
  } finally {
    server.stop();
  }
}
