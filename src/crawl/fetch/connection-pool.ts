import type { Connection } from './connection.ts';

/** Connections kept open between requests: one per origin, a bounded number in all. */
export interface ConnectionPool {
  /** An idle connection to the origin of `url`, taken out of the pool; null when there is none. */
  take(url: URL): Connection | null;
  /** Hands back a connection that has carried a whole answer. */
  give(url: URL, connection: Connection): void;
  close(): Promise<void>;
}

const mostIdle = 128;

export function createConnectionPool(): ConnectionPool {
  const idle = new Map<string, Connection>();
  let closed = false;

  const drop = (origin: string, { client }: Connection): void => {
    if (idle.get(origin)?.client === client) idle.delete(origin);
    void client.destroy();
  };

  return {
    take(url) {
      const connection = idle.get(url.origin) ?? null;
      idle.delete(url.origin);
      return connection;
    },
    give({ origin }, connection) {
      if (closed || idle.has(origin) || !connection.client.stats.connected) {
        void connection.client.destroy();
        return;
      }
      idle.set(origin, { ...connection, used: true });
      if (!connection.used) {
        connection.client.once('disconnect', () => {
          drop(origin, connection);
        });
      }
      const [oldest] = idle;
      if (idle.size > mostIdle && oldest !== undefined) drop(...oldest);
    },
    async close() {
      closed = true;
      const connections = [...idle.values()];
      idle.clear();
      await Promise.all(connections.map(({ client }) => client.destroy()));
    },
  };
}
